import ArgumentParser
import FeedBuilding
import Glibc
import KitModel
import Serving

/// `presskit-serve`: the feeds, documents and events of converted kits, over HTTP.
@main
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presskit serve", abstract: "Serves converted kits: feeds, documents and a page.",
    discussion: """
      Serves a folder that kits were converted into: / is a page of the events, feeds and kits, \
      /feeds/all.ics all events as a calendar to subscribe to, /documents and /feeds the lists as \
      JSON, /healthz says whether the server is well. Files that change are taken up within \
      seconds. Nothing is ever written. It ends on SIGTERM or Ctrl-C.
      """,
    version: Generator.version)

  @Argument(help: "The folder that kits were converted into.")
  var folder: String

  @Option(help: "The address to listen at; 0.0.0.0 or :: for all of this machine.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen at; 0 for any that is free.")
  var port = 8080

  @Option(
    help: "One feed for each value too: region, kind, organizer, city, kit, language, and others.")
  var by = "region,kind"

  @Option(help: "Where readers reach the server, for links: https://agenda.example.org.")
  var address: String?

  @Option(help: "What the page is called.")
  var title: String?

  @Option(help: "The page's language, en or fr; without it each reader's browser tells.")
  var language: String?

  @Flag(name: .shortAndLong, help: "Don't say where the server listens.")
  var quiet = false

  func validate() throws {
    _ = try settings()
    guard (0...65_535).contains(port) else { throw ValidationError("\(port) is no port.") }
  }

  func run() async throws {
    let keeper = CatalogueKeeper(
      CatalogueBuilder(ServedFolder(folder), try settings()), clock: secondsSince1970)
    do throws(FolderFault) {
      try keeper.start()
    } catch {
      complain(error.message)
      throw ExitCode(EX_NOINPUT)
    }
    let server = KitServer(keeper: keeper, host: host, port: port, announces: !quiet)
    do {
      try await server.run()
    } catch {
      complain("\(host):\(port): \(reason(error))")
      throw ExitCode(EX_UNAVAILABLE)
    }
  }

  private func settings() throws -> ServeSettings {
    let groupings = try by.split(separator: ",").map { name in
      guard let field = FeedField(rawValue: String(name)) else {
        let known = FeedField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(name)” is nothing to group by; known are \(known).")
      }
      return field
    }
    let place = address.flatMap { WebAddress($0) }
    if let address, place == nil { throw ValidationError("“\(address)” is no web address.") }
    if let language, !pageLanguages.contains(language) {
      throw ValidationError(
        "The page is not there in “\(language)”, only in \(pageLanguages.joined(separator: ", ")).")
    }
    return ServeSettings(
      title: title, language: language, groupings: groupings, address: place,
      hosts: isLoopback(host) ? .loopback(and: place?.host) : .any)
  }
}

/// Whether an address is this machine's own, which nobody else reaches.
private func isLoopback(_ host: String) -> Bool {
  host == "localhost" || host == "::1" || host.hasPrefix("127.")
}

/// The time, read where a request comes in and passed on from there.
@Sendable private func secondsSince1970() -> Int { time(nil) }

private func complain(_ message: String) {
  writeLine("presskit serve: error: \(message)", to: STDERR_FILENO)
}
