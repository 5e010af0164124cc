import DateExpressions
import KitModel
import Lexicons

/// Where and when in one line below a text about what its heading names.
extension LoneDates {
  /// In bytes.
  private static let longestPlace = 60

  /// The entry of the heading above, where a line below its text is a place and its days, and nothing else.
  ///
  /// As in: "Les Drailles" above some sentences about the play, then "Le Battoir, 19 h 20, du 15 au 27 août.".
  func closing(_ dated: DatedText, scope: EntryScope) -> Entry? {
    guard case .trailing(let end) = dated.coverage, (1...Self.longestPlace).contains(end),
      let heading = heading(of: scope),
      let first = dated.expressions.first, dated.expressions.contains(where: \.statesDayOfMonth),
      case let place = TitleCleaning.trimmed(dated.text.slice(0..<first.range.lowerBound)),
      case let words = WordList(place.text), !words.words.isEmpty, words[0].beginsWithCapital,
      dated.text.slice(end..<first.range.lowerBound).text.utf8.first == UInt8(ascii: ",")
    else { return nil }
    let lexicon = tools.lexicon
    let all = 0..<words.count
    guard !lexicon.kinds.contains(words, in: all), !lexicon.happenings.contains(words, in: all),
      !lexicon.copulas.contains(words, in: all), !lexicon.begins.contains(words, in: all),
      !lexicon.isHeld.contains(words, in: all)
    else { return nil }
    var when = dated
    when.coverage = .pure
    var entry = Entry(title: heading, when: [when], scope: scope, origin: .inText)
    entry.places = [place]
    return entry
  }
}
