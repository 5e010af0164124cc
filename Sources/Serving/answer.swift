package import HTTPTypes
import KitModel
import Lexicons

/// What a client gets of a catalogue for a request.
///
/// - Parameter now: seconds since 1970-01-01T00:00:00Z.
package func answer(_ request: ServedRequest, from catalogue: Catalogue, now: Int) -> Reply {
  guard request.method == .get || request.method == .head else {
    var reply = Reply(.methodNotAllowed, "Only GET and HEAD are answered here.", request)
    reply.headers[.allow] = "GET, HEAD"
    return reply
  }
  guard catalogue.settings.hosts.contain(request.host) else {
    return Reply(
      .misdirectedRequest,
      "This server does not know itself by this name; --address tells it another.", request)
  }
  guard request.target.utf8.count <= longestTarget else {
    return Reply(.uriTooLong, "The address is too long.", request)
  }
  guard request.path.hasPrefix("/"), let path = decoded(request.path.dropFirst(), isForm: false)
  else { return Reply(.badRequest, "The address can't be read.", request) }
  switch path {
  case "": return page(request, catalogue, now)
  case "healthz": return health(request, catalogue)
  default:
    return catalogue.resources[path]?.reply(to: request, from: catalogue.folder)
      ?? notFound(request, catalogue, now)
  }
}

/// In bytes.
private let longestTarget = 8192

private func page(_ request: ServedRequest, _ catalogue: Catalogue, _ now: Int) -> Reply {
  guard let page = eventsPage(request, catalogue, now) else { return notFound(request) }
  let bytes = Array(page.html.text.utf8)
  let digest = entityDigest(bytes)
  let takesGzip = acceptsGzip(request.headers[.acceptEncoding])
  let packed = takesGzip ? gzipped(bytes) : nil
  let tags = ["\"\(digest)\"", "\"\(digest)-gzip\""]
  var shared: HTTPFields = [
    .eTag: tags[packed == nil ? 0 : 1], .cacheControl: "no-cache",
    .vary: "Accept-Encoding, Accept-Language",
  ]
  if isNotModified(request.headers, tags: tags, lastModified: nil) {
    return Reply(status: .notModified, headers: shared, body: [])
  }
  for field in HTTPFields.safe { shared.append(field) }
  shared[.contentType] = "text/html; charset=utf-8"
  shared[.contentLanguage] = page.labels(.language)
  if packed != nil { shared[.contentEncoding] = "gzip" }
  return Reply(.ok, shared, packed ?? bytes, request)
}

private func eventsPage(
  _ request: ServedRequest, _ catalogue: Catalogue, _ now: Int
) -> EventsPage? {
  let languages = PageLabels.languages
  let language =
    catalogue.settings.language
    ?? preferredLanguage(request.headers[.acceptLanguage], of: languages) ?? languages.first
  guard let labels = language.flatMap({ PageLabels(language: $0) }) else { return nil }
  let told = catalogue.settings.address
  let own = request.host.flatMap { isHost($0) ? $0 : nil }
  return EventsPage(
    catalogue: catalogue, query: EventQuery(request.query), today: catalogue.today(now),
    labels: labels, root: (told?.path ?? "") + "/", host: told?.host ?? own)
}

private func health(_ request: ServedRequest, _ catalogue: Catalogue) -> Reply {
  let status = catalogue.fault == nil ? "ok" : "folder-unreadable"
  let text = """
    {"status": "\(status)", "version": "\(Generator.version)", "kits": \(catalogue.kitCount), \
    "events": \(catalogue.eventCount), "feeds": \(catalogue.feeds.count)}

    """
  var headers = HTTPFields.safe
  headers[.contentType] = "application/json"
  headers[.cacheControl] = "no-store"
  return Reply(
    catalogue.fault == nil ? .ok : .serviceUnavailable, headers, Array(text.utf8), request)
}

private func notFound(
  _ request: ServedRequest, _ catalogue: Catalogue, _ now: Int
) -> Reply {
  guard let page = eventsPage(request, catalogue, now) else { return notFound(request) }
  let text = page.labels(.notFound)
  let html = page.frame(
    title: text, "<h1>\(text)</h1>\n<p><a href=\"\(page.root)\">\(page.labels(.home))</a></p>")
  var headers = HTTPFields.safe
  headers[.contentType] = "text/html; charset=utf-8"
  headers[.cacheControl] = "no-store"
  return Reply(.notFound, headers, Array(html.text.utf8), request)
}

private func notFound(_ request: ServedRequest) -> Reply {
  Reply(.notFound, "There is nothing at this address.", request)
}

extension Reply {
  /// Bytes, left out where only the head was asked for.
  fileprivate init(
    _ status: HTTPResponse.Status, _ headers: HTTPFields, _ bytes: [UInt8],
    _ request: ServedRequest
  ) {
    self.status = status
    self.headers = headers
    self.headers[.contentLength] = "\(bytes.count)"
    body = request.method == .head ? [] : bytes
  }

  /// A sentence.
  package init(_ status: HTTPResponse.Status, _ sentence: String, _ request: ServedRequest) {
    var headers = HTTPFields.safe
    headers[.contentType] = "text/plain; charset=utf-8"
    headers[.cacheControl] = "no-store"
    self.init(status, headers, Array("\(sentence)\n".utf8), request)
  }
}
