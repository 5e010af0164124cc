/// A mail or web address as it was found in a text.
struct FoundAddress: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case mail, web
  }

  var kind: Kind
  /// The address without line breaks and with `@` and dots where words stood for them; web addresses have a
  /// scheme.
  var value: String
  /// UTF-8 offsets in the scanned text.
  var range: Range<Int>
  /// How it was printed.
  var form: Form

  enum Form: Hashable, Sendable {
    /// As it is.
    case plain
    /// Without a scheme (`www.…`, `example.org`).
    case bare
    /// Cut by a line end.
    case cut
    /// With words for its signs ("nom [at] domaine.fr").
    case obfuscated
  }
}
