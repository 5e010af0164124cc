import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Serving
import ServiceLifecycle
import UnixSignals

/// The server: answers requests from the keeper's catalogue until it is told to stop.
struct KitServer {
  let keeper: CatalogueKeeper
  let host: String
  let port: Int
  /// Whether it says where it listens.
  let announces: Bool

  /// A client that says nothing for so long is cut off.
  private static let idle = TimeAmount.seconds(30)
  /// Of one request's head, in bytes.
  private static let largestHead = 16 << 10
  /// More clients than these wait their turn.
  private static let connections = 2000
  /// So long a client may take for what it was promised before the end.
  private static let farewell = Duration.seconds(5)

  /// Serves until SIGTERM or SIGINT.
  func run() async throws {
    var log = Logger(label: "presskit serve") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = .critical
    let announces = announces
    let application = Application(
      responder: KitResponder(keeper: keeper),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          idleTimeout: Self.idle,
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Self.largestHead, maxHeaderListSize: Self.largestHead,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
      onServerRunning: { channel in
        if announces { announce(channel.localAddress) }
      }, logger: log)
    var group = ServiceGroupConfiguration(
      services: [keeper, application], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
    group.maximumGracefulShutdownDuration = Self.farewell
    try await ServiceGroup(configuration: group).run()
  }
}

/// Why the server can't listen.
func reason(_ error: any Error) -> String {
  guard let error = error as? IOError else { return "\(error)" }
  return switch error.errnoCode {
  case EADDRINUSE: "another program listens there already"
  case EACCES: "listening there is not allowed"
  case EADDRNOTAVAIL: "this machine does not have that address"
  default: "system error \(error.errnoCode)"
  }
}

/// Prints the address, for people to follow and for scripts to read the port from.
private func announce(_ address: SocketAddress?) {
  guard let address, let port = address.port, let name = address.ipAddress else { return }
  writeLine("http://\(name.contains(":") ? "[\(name)]" : name):\(port)/", to: STDOUT_FILENO)
}

/// What the answer to a request may use of its connection.
private struct KitContext: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}

/// Takes requests from Hummingbird to the catalogue, and the replies back.
private struct KitResponder: HTTPResponder {
  let keeper: CatalogueKeeper

  func respond(to request: Request, context: KitContext) async throws -> Response {
    let head = request.head
    let asked = ServedRequest(
      method: head.method, target: head.path ?? "/", host: head.authority,
      headers: head.headerFields)
    guard let snapshot = keeper.snapshot else {
      return response(Reply(.serviceUnavailable, "Not ready yet.", asked))
    }
    // Nothing that is served takes a body; it is not waited for either.
    guard hasBody(head) else {
      return response(answer(asked, from: snapshot.catalogue, now: keeper.clock()))
    }
    let isRead = asked.method == .get || asked.method == .head
    let reply =
      isRead
      ? Reply(.contentTooLarge, "Requests with a body are not taken.", asked)
      : answer(asked, from: snapshot.catalogue, now: keeper.clock())
    return closing(reply, context.channel)
  }

  private func hasBody(_ head: HTTPRequest) -> Bool {
    if head.headerFields.contains(.transferEncoding) { return true }
    return head.headerFields[.contentLength].map { $0 != "0" } ?? false
  }

  private func response(_ reply: Reply) -> Response {
    let body =
      reply.body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
    var response = Response(status: reply.status, headers: reply.headers, body: body)
    // The length of nothing would be told as that of what the client has.
    if reply.status == .notModified { response.headers[.contentLength] = nil }
    return response
  }

  /// A response after which the connection ends.
  private func closing(_ reply: Reply, _ channel: any Channel) -> Response {
    var headers = reply.headers
    headers[.connection] = "close"
    let bytes = ByteBuffer(bytes: reply.body)
    return Response(
      status: reply.status, headers: headers,
      body: ResponseBody(contentLength: bytes.readableBytes) { writer in
        try await writer.write(bytes)
        try await writer.finish(nil)
        channel.close(promise: nil)
      })
  }
}
