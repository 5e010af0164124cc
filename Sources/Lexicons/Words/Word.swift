/// A word, a number or a sign of a text.
@usableFromInline package struct Word: Hashable, Sendable {
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  /// Lower case without accents; hyphens inside a compound stay.
  package var folded: String
  /// ``WordHash`` of the folded form.
  @usableFromInline package var hash: UInt64
  package var shape: Shape
  /// Whether white space stands before it.
  package var isSpacedBefore: Bool

  /// How a word is written.
  package enum Shape: Hashable, Sendable {
    /// All letters small.
    case lower
    /// A capital, then small letters; of a compound, each part or the first.
    case capitalized
    /// All letters capital, at least two.
    case capitals
    /// A single capital letter.
    case initial
    /// Capitals inside (`McAteer`, `iPhone`), or letters and digits.
    case mixed
    case number
    case sign
  }

  package var isLetters: Bool { shape != .number && shape != .sign }
  /// Whether it begins like a proper name.
  package var isProper: Bool {
    switch shape {
    case .capitalized, .capitals, .initial: true
    case .mixed: beginsWithCapital
    default: false
    }
  }
  package var beginsWithCapital: Bool
  /// Whether it is an elided article or preposition (`l'`, `d'`), which the next word follows at once.
  package var isElided: Bool

  package func isSign(_ sign: String) -> Bool { shape == .sign && folded == sign }
}
