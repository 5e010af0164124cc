/// A run of letters, a run of digits, or one sign, as it stands in the text.
struct Token {
  enum Kind: UInt8 { case word, number, sign, end }

  /// UTF-8 offsets.
  var start: Int32
  var end: Int32
  var kind: Kind
  /// White space stands before it.
  var spaced: Bool
  /// An apostrophe stands before it.
  var elided: Bool
  /// A line break stands before it.
  var broken: Bool
  /// The first letter of a word is a capital, or all are.
  var isCapitalized = false
  var isCapitals = false
  /// How many digits a number has, at most 255.
  var digits: UInt8
  /// The value of a number, or -1 where it has more than nine digits; the code of a sign.
  var value: Int32
  /// The last four folded letters of a word, the last in the lowest byte.
  var tail: UInt32 = 0
  /// The folded spelling of a word, or the figures of a number.
  var fold: UInt64

  /// The sign, where the token is one.
  var sign: Sign {
    kind == .sign ? Sign(rawValue: UInt8(truncatingIfNeeded: value)) ?? .other : .none
  }
}

/// The signs that matter between parts of a date; typographic variants count as one.
enum Sign: UInt8 {
  case none, other, comma, dot, colon, semicolon, slash, hyphen, dash, arrow, plus, ampersand
  case open, close, bullet, bar, currency, percent, degree, at, hash, quote, ellipsis
}
