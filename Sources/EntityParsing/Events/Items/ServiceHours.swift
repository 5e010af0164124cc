import DateExpressions
import KitModel
import Lexicons

/// Tells the hour until which something beside an event is open from the end of the event: "7.30pm (bar till 11.30pm)",
/// "19 h 30, restauration sur place jusqu'à 23 h".
enum ServiceHours {
  /// How many words stand between the service and its hour.
  private static let mostBetween = 3

  /// Takes out the hours at which only a service ends.
  ///
  /// - Returns: what tells of services and has no weight of its own, in bytes.
  static func settle(
    _ expressions: inout [DateExpression], in text: String, lexicon: EventLexicon
  ) -> [Range<Int>] {
    guard expressions.contains(where: \.statesEndOnly) else { return [] }
    let words = WordList(text)
    var asides: [Range<Int>] = []
    for hour in expressions where hour.statesEndOnly {
      if let service = service(words, before: hour.range, lexicon: lexicon) {
        asides.append(words[service].range.lowerBound..<hour.range.upperBound)
      }
    }
    if !asides.isEmpty {
      expressions.removeAll { hour in
        hour.statesEndOnly && asides.contains { $0.upperBound == hour.range.upperBound }
      }
    }
    return asides
  }

  /// The word for a service that opens the text or follows a sign or an article, a few words in front of an hour.
  private static func service(
    _ words: WordList, before hour: Range<Int>, lexicon: EventLexicon
  ) -> Int? {
    var index = words.words.firstIndex { $0.range.upperBound > hour.lowerBound } ?? words.count
    for _ in 0...mostBetween where index > 0 {
      index -= 1
      guard words[index].isLetters else { return nil }
      guard let count = lexicon.services.match(words, at: index)?.count, count > 0 else { continue }
      let isOwn =
        index == 0 || words[index - 1].shape == .sign
        || lexicon.glue.contains(words[index - 1])
      return isOwn ? index : nil
    }
    return nil
  }
}
