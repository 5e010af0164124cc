package import FeedBuilding

/// How a folder is served.
package struct ServeSettings: Sendable {
  /// What the page is called; `nil` for a word of its language.
  package var title: String?
  /// The page's language; `nil` where each reader's own counts.
  package var language: String?
  /// One feed for each value of these, beside the one of all.
  package var groupings: [FeedField]
  /// Where the server is reached from outside.
  package var address: WebAddress?
  /// Which names clients may call the server by.
  package var hosts: KnownHosts

  package init(
    title: String? = nil, language: String? = nil, groupings: [FeedField] = [.region, .kind],
    address: WebAddress? = nil, hosts: KnownHosts = .any
  ) {
    self.title = title
    self.language = language
    self.groupings = groupings
    self.address = address
    self.hosts = hosts
  }
}

/// The names that clients may call a server by.
///
/// A page elsewhere can point a name of its own at 127.0.0.1 and read what is served there only, in
/// the reader's browser. A server that is bound to the loopback therefore answers to its own names.
package enum KnownHosts: Sendable {
  case any
  /// The loopback's names, and one more.
  case loopback(and: String?)

  /// Whether a `Host` header names this server; the port is of no matter.
  func contain(_ header: String?) -> Bool {
    guard case .loopback(let other) = self, let header else { return true }
    let name = hostName(header)
    return ["localhost", "127.0.0.1", "[::1]"].contains(name)
      || other.map { hostName($0) == name } ?? false
  }
}

/// A host without its port, in lower case.
private func hostName(_ text: String) -> String {
  let name = text.lowercased()
  if name.hasPrefix("["), let end = name.firstIndex(of: "]") { return String(name[...end]) }
  return String(name.prefix { $0 != ":" })
}

/// A web address in parts.
package struct WebAddress: Sendable {
  /// Without a slash at its end.
  package let text: String
  /// With the port, where one is named.
  package let host: String
  /// Without a slash at its end: empty, or `/agenda`.
  let path: String

  /// - Returns: `nil` for what is no address that may stand in a link.
  package init?(_ text: String) {
    guard isWebAddress(text), !text.contains("?"), !text.contains("#") else { return nil }
    var trimmed = text[...]
    while trimmed.last == "/" { trimmed.removeLast() }
    let parts = trimmed.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty else { return nil }
    let place = parts[2].prefix { $0 != "/" }
    guard isHost(String(place)) else { return nil }
    self.text = String(trimmed)
    host = String(place)
    path = String(parts[2].dropFirst(place.count))
  }
}

/// Whether a text is a host, with a port or without, that can stand in a link.
func isHost(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 255
    && text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-.:[]_".utf8.contains(byte)
      }
    }
}

/// Whether a text is a web address that may stand in a link.
func isWebAddress(_ text: String) -> Bool {
  guard text.utf8.count <= 2000 else { return false }
  let start = text.prefix(8).lowercased()
  guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && scalar.value != 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }
}
