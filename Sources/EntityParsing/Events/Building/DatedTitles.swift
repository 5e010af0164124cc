import DateExpressions
import KitModel
import Lexicons

/// Parts a title that runs on into its day and its place from these.
///
/// As in: "Open day: Saturday, May 15, 11 a.m. to 3 p.m., Dock 4".
struct DatedTitles {
  let lexicon: EventLexicon

  /// So many letters name something.
  private static let leastLetters = 4

  /// The entry with what stands in front of its day as its title, and what stands behind as a place.
  ///
  /// A sign or a preposition parts the name from the day: "The 14 July ball" is a name.
  func parted(_ entry: Entry, title dated: DatedText) -> Entry {
    guard dated.coverage == .embedded, entry.when.contains(where: { $0.text == entry.title }),
      let first = dated.expressions.first, let last = dated.expressions.last,
      dated.expressions.contains(where: \.statesDayOfMonth), dated.hasTime
    else { return entry }
    let title = entry.title
    let words = WordList(title.text)
    var end = words.indices(in: 0..<first.range.lowerBound).upperBound
    let isParted = end > 0 && (words[end - 1].isSeparator || lexicon.glue.contains(words[end - 1]))
    while end > 0, words[end - 1].shape == .sign || lexicon.glue.contains(words[end - 1]) {
      end -= 1
    }
    guard isParted, let bytes = words.bytes(words: 0..<end) else { return entry }
    let head = TitleCleaning.trimmed(title.slice(bytes))
    guard head.text.unicodeScalars.count(where: LetterCase.isLetter) >= Self.leastLetters else {
      return entry
    }
    var parted = entry
    parted.title = head
    let rest = TitleCleaning.trimmed(title.slice(last.range.upperBound..<title.text.utf8.count))
    if rest.text.unicodeScalars.count(where: LetterCase.isLetter) >= Self.leastLetters {
      parted.places.insert(rest, at: 0)
    }
    return parted
  }
}

extension Word {
  /// A sign that parts what stands before it from what comes.
  fileprivate var isSeparator: Bool { isSign(",") || isSign(":") || isSign("-") || isSign("(") }
}
