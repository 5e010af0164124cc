import Lexicons

/// Words that keep their hyphen at a line's end, whatever else the document prints.
struct Compounds: Sendable {
  private let openings: Set<String>
  private let words: Set<String>

  static let shared = Compounds()

  private init() {
    openings = Set(LexiconFiles.compoundOpenings)
    words = Set(LexiconFiles.compoundWords)
  }

  /// Whether two words around a hyphen are a compound: "half-" and "timbered".
  func join(_ left: Substring, _ right: Substring) -> Bool {
    let opening = left.lowercased()
    return openings.contains(opening) || words.contains(opening + "-" + right.lowercased())
  }
}
