import KitModel
import Lexicons

/// What the sentences of a text tell of a year that opens them, set apart by a sign or by its look.
///
/// As in: "1994 : première édition, le 3 juin. 2020 : édition en ligne, le 10 mai.", and "**1994** First fair, on 3 June".
enum LeadingYears {
  /// Those that chronicles begin with.
  private static let earliest = 1000
  private static let digits = 4

  /// The stretches from such a year, before one, to the next or to the end.
  static func stretches(of text: SourcedText, before year: Int) -> [SourcedText] {
    let bytes = text.text.utf8
    guard bytes.count > digits, bytes.contains(where: AddressBytes.isDigit) else { return [] }
    let words = WordList(text.text)
    let leads = words.words.indices.filter { isLead(words, at: $0, of: text) }
    return zip(leads, leads.dropFirst().map { words[$0].range.lowerBound } + [bytes.count])
      .compactMap { lead, end in
        guard let own = Int(words[lead].folded), own < year else { return nil }
        return text.slice(words[lead].range.lowerBound..<end)
      }
  }

  private static func isLead(_ words: WordList, at index: Int, of text: SourcedText) -> Bool {
    let word = words[index]
    guard word.shape == .number, word.folded.utf8.count == digits, let year = Int(word.folded),
      year >= earliest, index + 1 < words.count,
      index == 0 || endsSentence(text.text.utf8.prefix(word.range.lowerBound))
    else { return false }
    let next = words[index + 1]
    if next.isSign(":") { return true }
    if next.isSign("-") { return next.isSpacedBefore }
    return style(at: word.range, of: text) != style(at: next.range, of: text)
  }

  /// Whether a text ends with the sign and the space behind a sentence or clause.
  private static func endsSentence(_ text: Substring.UTF8View) -> Bool {
    text.last { $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") }
      ?? true
  }

  private static func style(at range: Range<Int>, of text: SourcedText) -> StyleID? {
    text.pieces.first { $0.range.contains(range.lowerBound) }?.style
  }
}
