/// A word, a number or a sign of a text.
@usableFromInline package struct Word: Hashable, Sendable {
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  /// Lower case without accents; hyphens inside a compound stay.
  @usableFromInline package var folded: String
  /// ``WordHash`` of the folded form.
  @usableFromInline package var hash: UInt64
  @usableFromInline package var shape: Shape
  /// Whether white space stands before it.
  package var isSpacedBefore: Bool

  /// How a word is written.
  @usableFromInline package enum Shape: Hashable, Sendable {
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

    @inlinable package static func == (left: Shape, right: Shape) -> Bool {
      switch (left, right) {
      case (.lower, .lower), (.capitalized, .capitalized), (.capitals, .capitals),
        (.initial, .initial), (.mixed, .mixed), (.number, .number), (.sign, .sign):
        true
      default: false
      }
    }
  }

  // Inlined, what tells one property of a list's word copies no word.

  @inlinable package var isLetters: Bool { shape != .number && shape != .sign }
  /// Whether it begins like a proper name.
  @inlinable package var isProper: Bool {
    switch shape {
    case .capitalized, .capitals, .initial: true
    case .mixed: beginsWithCapital
    default: false
    }
  }
  @usableFromInline package var beginsWithCapital: Bool
  /// Whether it is an elided article or preposition (`l'`, `d'`), which the next word follows at once.
  @usableFromInline package var isElided: Bool

  @inlinable package func isSign(_ sign: String) -> Bool { shape == .sign && folded == sign }
}
