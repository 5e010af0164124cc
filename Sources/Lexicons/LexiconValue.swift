/// A value of a language file: words, lists of words, and named groups of either.
///
/// Language files are small flat JSON; the order of their entries is kept.
package enum LexiconValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case null
  case list([LexiconValue])
  case entries([LexiconEntry])
}

/// A named value of a language file.
package struct LexiconEntry: Hashable, Sendable {
  package let name: String
  package let value: LexiconValue
}

extension LexiconValue {
  /// The value of the first entry of that name.
  package subscript(name: String) -> LexiconValue? {
    guard case .entries(let entries) = self else { return nil }
    return entries.first { $0.name == name }?.value
  }

  /// The named values in the file's order; empty for anything else.
  package var entries: [LexiconEntry] {
    guard case .entries(let entries) = self else { return [] }
    return entries
  }

  /// The elements of a list; empty for anything else.
  package var elements: [LexiconValue] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// The texts of a list, or the text itself as a list of one.
  package var words: [String] {
    switch self {
    case .text(let word): [word]
    case .list(let elements): elements.compactMap(\.text)
    case .number, .boolean, .null, .entries: []
    }
  }

  /// A list of lists of texts, one group for each element.
  package var groups: [[String]] { elements.map(\.words) }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var number: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  package var boolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }
}
