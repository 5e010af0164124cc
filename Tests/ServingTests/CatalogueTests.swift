import Foundation
import HTTPTypes
import KitEmission
import KitModel
import TestSupport
import Testing

@testable import Serving

@Suite("What is served of a folder")
struct CatalogueTests {
  @Test("Feeds are calendars of all kits, and keep their bytes from start to start")
  func feeds() throws {
    let folder = try folderOfKits()
    let first = ask(try catalogue(of: folder), "/feeds/all.ics")
    #expect(first.status == .ok)
    #expect(first.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(calendarFaults(in: first.body) == [])
    #expect(first.text.components(separatedBy: "BEGIN:VEVENT").count == 7)
    let again = ask(try catalogue(of: folder), "/feeds/all.ics")
    #expect(again.body == first.body)
    #expect(again.headers == first.headers)
  }

  @Test("A conditional request is answered by its head alone, whatever the coding")
  func conditional() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let catalogue = try catalogue(of: folder)
    for target in ["/feeds/all.ics", "/documents/novembre.json", "/documents", "/", "/style.css"] {
      for coding in ["gzip", "identity"] {
        let accepted: HTTPFields = [.acceptEncoding: coding]
        let whole = ask(catalogue, target, accepted)
        let tag = try #require(whole.headers[.eTag])
        #expect(whole.headers[.vary]?.contains("Accept-Encoding") == true)
        #expect(whole.headers[.contentEncoding] == (coding == "gzip" ? "gzip" : nil))
        var headers = accepted
        headers[.ifNoneMatch] = tag
        let short = ask(catalogue, target, headers)
        #expect(short.status == .notModified, "\(target)")
        #expect(short.body.isEmpty)
        #expect(short.headers[.eTag] == tag)
        headers[.ifNoneMatch] = "\"other\""
        #expect(ask(catalogue, target, headers).status == .ok)
      }
    }
  }

  @Test("A client that knows only the date is told when nothing changed")
  func dated() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let catalogue = try catalogue(of: folder)
    for target in ["/feeds/all.ics", "/documents/novembre.json"] {
      let date = try #require(ask(catalogue, target).headers[.lastModified])
      #expect(ask(catalogue, target, [.ifModifiedSince: date]).status == .notModified)
      let earlier = "Thu, 01 Jan 2015 00:00:00 GMT"
      #expect(ask(catalogue, target, [.ifModifiedSince: earlier]).status == .ok)
    }
  }

  @Test("HEAD says what GET does, without the bytes")
  func head() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let catalogue = try catalogue(of: folder)
    for target in ["/", "/feeds/all.ics", "/documents/novembre.json", "/healthz", "/nothing"] {
      let whole = ask(catalogue, target)
      let head = ask(catalogue, target, method: .head)
      #expect(head.status == whole.status)
      #expect(head.headers == whole.headers)
      #expect(head.headers[.contentLength] == "\(whole.body.count)")
      #expect(head.body.isEmpty)
    }
  }

  @Test("Documents are served as they are, and listed")
  func documents() throws {
    let folder = try folderOfKits()
    let catalogue = try catalogue(of: folder)
    let list = ask(catalogue, "/documents")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(list.body)) as? [String: [[String: Any]]])
    let paths = try #require(object["documents"]).compactMap { $0["path"] as? String }
    #expect(paths == ["documents/novembre.json", "documents/sous%20dossier/%C3%A9t%C3%A9.json"])
    for path in paths {
      #expect(ask(catalogue, "/\(path)").status == .ok)
      #expect(ask(catalogue, "/\(path.dropLast(4))ics").status == .ok)
    }
    let file = try Data(contentsOf: URL(filePath: folder.path("out/novembre.json")))
    #expect(ask(catalogue, "/documents/novembre.json").body == Array(file))
    #expect(ask(catalogue, "/feeds").body == ask(catalogue, "/feeds/index.json").body)
  }

  @Test(
    "Nothing but what is listed can be reached",
    arguments: [
      "/documents/../../secret.json", "/../secret.json", "/documents/%2e%2e/%2e%2e/secret.json",
      "/documents/..%2f..%2fsecret.json", "/documents//etc/passwd", "//etc/passwd",
      "/documents/linked.json", "/documents/away/secret.json", "/documents/.hidden.json",
      "/documents/.presskit/state.json", "/documents/report.json", "/documents/novembre",
      "/documents/novembre.json/", "/documents/novembre.json%00", "/documents/pipe.json",
      "/feeds/../documents/novembre.json", "/feeds/region/../all.ics", "/style.css/x",
      "/%5c..%5csecret.json", "/documents/NOVEMBRE.json",
    ])
  func unreachable(target: String) throws {
    let folder = try folderOfKits()
    let document = try Data(contentsOf: URL(filePath: folder.path("out/novembre.json")))
    for name in ["secret.json", "else/secret.json", "out/.hidden.json", "out/.presskit/state.json"]
    {
      try folder.write(document, name)
    }
    try folder.write(Data("{\"kits\": []}".utf8), "out/report.json")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path("out/linked.json"), withDestinationPath: folder.path("secret.json"))
    try files.createSymbolicLink(
      atPath: folder.path("out/away"), withDestinationPath: folder.path("else"))
    mkfifo(folder.path("out/pipe.json"), 0o600)
    let catalogue = try catalogue(of: folder)
    #expect(catalogue.kitCount == 2)
    #expect(ask(catalogue, target).status == .notFound)
  }

  @Test("A file that became a link after it was listed is not followed")
  func swapped() throws {
    let folder = try folderOfKits()
    let catalogue = try catalogue(of: folder)
    try folder.write(Data("secret".utf8), "secret.json")
    let path = folder.path("out/novembre.json")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path("secret.json"))
    #expect(ask(catalogue, "/documents/novembre.json").status == .notFound)
    try FileManager.default.moveItem(
      atPath: folder.path("out/sous dossier"), toPath: folder.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/sous dossier"), withDestinationPath: folder.path("elsewhere"))
    #expect(ask(catalogue, "/documents/sous%20dossier/%C3%A9t%C3%A9.json").status == .notFound)
  }

  @Test("A document that changed since it was listed comes with the tag of its bytes")
  func changedUnderway() throws {
    let folder = try folderOfKits()
    let catalogue = try catalogue(of: folder)
    let old = try #require(ask(catalogue, "/documents/novembre.json").headers[.eTag])
    try put("Novembre", [event("Neuf", [("2020-11-09", nil)])], in: folder, as: "novembre")
    let fresh = ask(catalogue, "/documents/novembre.json")
    #expect(fresh.text.contains("Neuf"))
    #expect(fresh.headers[.eTag] == "\"\(entityDigest(fresh.body))\"")
    #expect(fresh.headers[.eTag] != old)
  }

  @Test("Changed files are taken up; what says the same keeps its tag and date")
  func rebuilt() throws {
    let folder = try folderOfKits()
    var builder = CatalogueBuilder(ServedFolder(folder.path("out")), ServeSettings())
    let first = try #require(try builder.build(now: morning))
    #expect(try builder.build(now: morning + 60) == nil)
    try put(
      "Trois", [event("Neuf", [("2020-11-09", nil)], kind: .workshop)], in: folder, as: "trois")
    let second = try #require(try builder.build(now: morning + 120))
    #expect(second.kitCount == 3)
    let unchanged = "/feeds/kind/show.ics"
    #expect(ask(first, unchanged).headers == ask(second, unchanged).headers)
    #expect(ask(second, "/feeds/kind/workshop.ics").status == .ok)
    let all = ask(second, "/feeds/all.ics")
    #expect(all.headers[.eTag] != ask(first, "/feeds/all.ics").headers[.eTag])
    #expect(all.headers[.lastModified] == httpDate(morning + 120))
    // A kit that is taken away makes the feed newer, not older.
    try FileManager.default.removeItem(atPath: folder.path("out/trois.json"))
    let third = try #require(try builder.build(now: morning + 180))
    #expect(ask(third, "/feeds/all.ics").headers[.lastModified] == httpDate(morning + 180))
    #expect(ask(third, "/feeds/kind/workshop.ics").status == .notFound)
  }

  @Test("What is no document, or damaged, harms nothing")
  func damaged() throws {
    let folder = try folderOfKits()
    try folder.write(Data("{".utf8), "out/broken.json")
    try folder.write(Data(), "out/empty.json")
    try folder.write(Data("BEGIN:VCALENDAR\n".utf8), "out/novembre.ics")
    let catalogue = try catalogue(of: folder)
    #expect(catalogue.kitCount == 2)
    #expect(calendarFaults(in: ask(catalogue, "/feeds/all.ics").body) == [])
    #expect(ask(catalogue, "/documents/broken.json").status == .notFound)
  }

  @Test("An empty folder is served, too")
  func empty() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: true)
    let catalogue = try catalogue(of: folder)
    #expect(ask(catalogue, "/").status == .ok)
    #expect(ask(catalogue, "/healthz").status == .ok)
    #expect(calendarFaults(in: ask(catalogue, "/feeds/all.ics").body) == [])
  }

  @Test("Requests that are not for this server, too long or for a change are refused")
  func refused() throws {
    var catalogue = try catalogue(
      of: folderOfKits(), ServeSettings(hosts: .loopback(and: nil)))
    #expect(ask(catalogue, "/", host: "evil.example").status == .misdirectedRequest)
    #expect(ask(catalogue, "/", host: "localhost:1").status == .ok)
    #expect(ask(catalogue, "/" + String(repeating: "a", count: 9000)).status == .uriTooLong)
    #expect(ask(catalogue, "*").status == .badRequest)
    #expect(ask(catalogue, "/%zz").status == .badRequest)
    for method in [HTTPRequest.Method.post, .put, .delete, .options, .trace] {
      let reply = ask(catalogue, "/", method: method)
      #expect(reply.status == .methodNotAllowed)
      #expect(reply.headers[.allow] == "GET, HEAD")
    }
    catalogue.fault = .unreadable("out")
    #expect(ask(catalogue, "/healthz").status == .serviceUnavailable)
    #expect(ask(catalogue, "/").status == .ok)
  }

  @Test("Every reply with a body keeps browsers from doing what was not meant")
  func safety() throws {
    let catalogue = try catalogue(of: folderOfKits())
    for target in ["/", "/feeds/all.ics", "/documents", "/healthz", "/nothing", "/style.css"] {
      let headers = ask(catalogue, target).headers
      let policy = try #require(headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[.referrerPolicy] == "no-referrer")
    }
  }
}
