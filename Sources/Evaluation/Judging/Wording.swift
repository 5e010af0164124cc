import Lexicons

/// The words of a text, for asking how far two texts say the same.
///
/// Case, accents, ligatures, punctuation and white space don't count.
struct Wording: Hashable, Sendable {
  let words: [String]

  init(_ text: String) {
    words = Folding.fold(text).utf8
      .split { !(0x30...0x39).contains($0) && !(0x61...0x7A).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The harmonic mean of the shares of words that each side has in common with the other; 0...1.
  func agreement(with other: Wording) -> Double {
    if words.isEmpty || other.words.isEmpty { return words == other.words ? 1 : 0 }
    var rest = other.words
    var shared = 0
    for word in words {
      guard let match = rest.firstIndex(of: word) else { continue }
      rest.remove(at: match)
      shared += 1
    }
    return Double(2 * shared) / Double(words.count + other.words.count)
  }

  /// Agreement that lets one side say more: where nearly all words of the shorter stand in the
  /// longer they are likely the same, and still not exactly so (``containment``).
  func likeness(with other: Wording) -> Double {
    let sets = [Set(words), Set(other.words)].sorted { $0.count < $1.count }
    let isContained =
      sets[0].count >= 2
      && Double(sets[0].intersection(sets[1]).count) >= 0.9 * Double(sets[0].count)
    return max(agreement(with: other), isContained ? Wording.containment : 0)
  }

  /// Just below ``Agreement/exact``: enough to be found, too little to be exact.
  static let containment = 0.74
}

/// From which agreement on two wordings count as the same.
enum Agreement {
  /// The same thing is meant.
  static let found = 0.5
  /// The same words, but for a few.
  static let exact = 0.75
  /// Names of organisations and series, which are printed longer and shorter.
  static let organization = 0.7
  /// Names of people taking part.
  static let person = 0.8
  /// Names in an address book.
  static let name = 0.9
}

/// The best agreement between any of the right wordings and a text.
func agreement(of wordings: [String], with text: String?) -> Double {
  let told = Wording(text ?? "")
  return wordings.map { Wording($0).agreement(with: told) }.max() ?? 0
}

/// The best likeness between any of the right wordings and a text.
func likeness(of wordings: [String], with text: String?) -> Double {
  let told = Wording(text ?? "")
  return wordings.map { Wording($0).likeness(with: told) }.max() ?? 0
}
