import Foundation
import TestSupport
import Testing

@Suite("presskit serve")
struct ServerTests {
  @Test("Feeds, documents and the page come over HTTP, with tags and in short where known")
  func overHTTP() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess([folder.path("out")])
    let feed = try RawHTTP.ask(server.port, "GET", "/feeds/all.ics")
    #expect(feed.status == 200)
    #expect(feed.headers["content-length"] == "\(feed.body.count)")
    #expect(feed.headers["date"] != nil)
    let tag = try #require(feed.headers["etag"])
    let short = try RawHTTP.ask(server.port, "GET", "/feeds/all.ics", ["If-None-Match": tag])
    #expect(short.status == 304)
    #expect(short.body.isEmpty)
    // A length of nothing would be taken for the calendar's.
    #expect(short.headers["content-length"] == nil)
    let head = try RawHTTP.ask(server.port, "HEAD", "/feeds/all.ics")
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == "\(feed.body.count)")
    let packed = try RawHTTP.ask(server.port, "GET", "/feeds/all.ics", ["Accept-Encoding": "gzip"])
    #expect(packed.headers["content-encoding"] == "gzip")
    #expect(packed.headers["etag"] != tag)
    #expect(packed.body.starts(with: [0x1F, 0x8B]))
    #expect(try RawHTTP.ask(server.port, "GET", "/documents").status == 200)
    let page = try RawHTTP.ask(server.port, "GET", "/?from=")
    #expect(page.text.contains("webcal://127.0.0.1/feeds/all.ics"))
    #expect(titles(page.text).count == 5)
    #expect(try RawHTTP.ask(server.port, "GET", "/healthz").text.contains("\"kits\": 2"))
  }

  @Test(
    "What is not meant to be asked is refused, and the server goes on",
    arguments: [
      ("GET", "/../../../etc/passwd", [:], 404),
      ("GET", "/documents/%2e%2e/%2e%2e/etc/passwd", [:], 404),
      ("POST", "/", ["Content-Length": "5"], 405), ("DELETE", "/feeds/all.ics", [:], 405),
      ("GET", "/", ["Content-Length": "99999999999"], 413),
      ("GET", "/", ["Transfer-Encoding": "chunked"], 413),
      ("GET", "/", ["Host": "evil.example"], 421),
      ("GET", "/" + String(repeating: "a", count: 9000), [:], 414),
      ("GET", "/" + String(repeating: "a", count: 200_000), [:], 400),
      ("GET", "/", ["X-Long": String(repeating: "a", count: 40_000)], 400),
    ])
  func refused(
    method: String, target: String, headers: [String: String], status: Int
  ) throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess([folder.path("out")])
    #expect(try RawHTTP.ask(server.port, method, target, headers).status == status)
    #expect(try RawHTTP.ask(server.port, "GET", "/healthz").status == 200)
  }

  @Test("A body is not waited for, nor read to its end")
  func endlessBody() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess([folder.path("out")])
    let client = try RawHTTP(port: server.port)
    client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nabc")
    let answer = String(decoding: client.readToEnd(), as: UTF8.self)
    #expect(answer.hasPrefix("HTTP/1.1 405"))
  }

  @Test("Changed files are taken up without a new start")
  func takenUp() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess([folder.path("out")])
    try put("Trois", [event("Neuf", [("2020-11-09", nil)])], in: folder, as: "trois")
    var text = ""
    for _ in 0..<100 where !text.contains("\"kits\": 3") {
      usleep(100_000)
      text = try RawHTTP.ask(server.port, "GET", "/healthz").text
    }
    #expect(text.contains("\"kits\": 3"))
    #expect(try RawHTTP.ask(server.port, "GET", "/feeds/all.ics").text.contains("SUMMARY:Neuf"))
  }

  @Test(
    "It ends in order when told to, with clients still connected", arguments: [SIGTERM, SIGINT])
  func ends(signal: Int32) throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess([folder.path("out")])
    let idle = try RawHTTP(port: server.port)
    idle.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let half = try RawHTTP(port: server.port)
    half.send("GET /healthz HTTP/1.1\r\n")
    usleep(200_000)
    #expect(server.end(by: signal) == 0)
    #expect(String(decoding: idle.readToEnd(), as: UTF8.self).hasPrefix("HTTP/1.1 200"))
  }

  @Test("presskit hands over to the program beside it")
  func handedOver() throws {
    let folder = try folderOfKits()
    defer { withExtendedLifetime(folder) {} }
    let server = try ServerProcess(["serve", folder.path("out")], program: "presskit")
    #expect(try RawHTTP.ask(server.port, "GET", "/healthz").status == 200)
    #expect(server.end(by: SIGTERM) == 0)
    #expect(try presskit(["serve", "--help"]).output.contains("--port"))
  }

  @Test(
    "What can't be served is told in one line",
    arguments: [
      (["absent"], 66), ([".", "--port", "70000"], 64), ([".", "--by", "nonsense"], 64),
      ([".", "--address", "nonsense"], 64), ([".", "--language", "xx"], 64),
      ([".", "--host", "192.0.2.1"], 69),
    ])
  func complaints(arguments: [String], status: Int) throws {
    let result = try presskit(["serve"] + arguments)
    #expect(result.status == Int32(status))
    #expect(result.errors.contains("rror: "))
    #expect(result.output.isEmpty)
  }
}
