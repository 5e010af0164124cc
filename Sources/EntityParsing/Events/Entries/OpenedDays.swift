import DateExpressions
import KitModel
import Lexicons

/// The day in a heading that also tells the hours at which that day opens, or from when, above a list of its hours.
///
/// As in: "Samedi 7 mai dès 10 h – Halle Aubin" above "10 h : Marché des potiers" and "14 h : Bal". A name behind the hours is that of an
/// event, and what stands below are its steps.
struct OpenedDays {
  let tools: EventTools

  private static let leastHours = 2
  /// In bytes.
  private static let longest = 100
  private static let leastCertainty = 0.6

  /// The day without its hours; `nil` where a text is no such heading.
  func day(of dated: DatedText, above items: some Collection<Item>) -> DatedText? {
    guard dated.text.text.utf8.count <= Self.longest, dated.expressions.count == 1,
      let day = dated.expressions.first, day.statesDayOfMonth, day.known.contains(.time),
      day.known.isDisjoint(with: [.recurrence]), day.range.lowerBound == 0,
      listsHours(items)
    else { return nil }
    switch dated.coverage {
    case .pure: break
    case .leading(let rest):
      guard isPlace(TitleCleaning.trimmed(dated.text.slice(rest..<dated.text.text.utf8.count)))
      else { return nil }
    default: return nil
    }
    return tools.reader.dayEnd(of: day, in: WordList(dated.text.text)).map { end in
      var day = tools.dated(dated.text.slice(0..<end))
      // What stands beside the day may tell where.
      if dated.coverage != .pure {
        day.text = dated.text
        day.coverage = dated.coverage
      }
      return day
    }
  }

  /// Whether hours open what stands below, before another day.
  private func listsHours(_ items: some Collection<Item>) -> Bool {
    items.prefix { !$0.tellsItsDay }.count {
      $0.table == nil && $0.dated.isTimeOnly
        && ($0.isTimeLine || DateCoverage.isLeading($0.coverage))
    } >= Self.leastHours
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    if tools.places.lexicon.prepositions.match(words, at: 0) != nil { return true }
    let mention = tools.places.parse(text.text, isPlaceLine: true).first
    return mention.map {
      $0.certainty >= Self.leastCertainty && $0.range.count * 3 >= text.text.utf8.count * 2
    } ?? false
  }
}

extension KitDateReader {
  /// Where the day of an expression ends that tells its hour as well; a UTF-8 offset.
  func dayEnd(of expression: DateExpression, in words: WordList) -> Int? {
    let first = expression.range.lowerBound
    var end: Int?
    for word in words.words[words.indices(in: expression.range)] {
      if word.shape == .sign, word.isSpacedBefore || word.isSign(":"), !word.isSign(",") { break }
      guard word.shape != .sign, let whole = whole(words.text(first..<word.range.upperBound))
      else { continue }
      // "7" in front of "/18" is read as an hour.
      if whole.statesDay, !whole.known.hasTime { end = word.range.upperBound }
    }
    return end
  }
}
