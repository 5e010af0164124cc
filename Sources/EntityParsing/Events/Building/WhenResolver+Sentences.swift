import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Hours that the title and the sentences of an entry tell besides its date.
extension WhenResolver {
  /// Hours behind a comma at the end of a row's title: "Marché de la laine, de 9 h à 17 h".
  func timesBehindTitle(of entry: Entry) -> [(DatedText, DateExpression)] {
    let dated = tools.dated(entry.title)
    guard dated.isTimeOnly, case .trailing(let end) = dated.coverage,
      case let words = WordList(entry.title.text),
      let first = words.words.first(where: { $0.range.lowerBound >= end }), first.isSign(",")
    else { return [] }
    return dated.expressions.filter(\.statesTime).map { (dated, $0) }
  }

  /// "Samedi 15 mai : tonte à 10 h, puis soupe à midi": the first of the hours that a sentence right behind the day
  /// tells one after the other.
  func firstStep(of entry: Entry) -> [(DatedText, DateExpression)] {
    guard entry.opensBesideDate,
      let sentence = entry.body.first.flatMap({ DateSentences.sentences(of: $0).first }),
      case let dated = tools.dated(sentence), !dated.hasDay,
      case let times = dated.expressions.filter({ $0.known.contains(.time) }), times.count > 1,
      case let words = WordList(sentence.text),
      case let between = words.indices(
        in: times[0].range.upperBound..<times[1].range.lowerBound),
      tools.lexicon.then.contains(words, in: between)
    else { return [] }
    return [(dated, times[0])]
  }

  /// Hours of the one sentence of a row's text that tells any, where it opens or ends with them: "Veillée du four, puis
  /// bal. De 21 h à 2 h, cour du four."
  func timesInSentences(of entry: Entry) -> [(DatedText, DateExpression)] {
    let texts = entry.body.prefix(2).filter { $0.text.utf8.count < Self.longestText }
    let timed = texts.flatMap(DateSentences.sentences).map(tools.dated).filter(\.hasTime)
    guard timed.count == 1 else { return [] }
    switch timed[0].coverage {
    case .pure, .leading, .trailing:
      guard timed[0].isTimeOnly else { return [] }
      return timed[0].expressions.filter(\.statesTime).map { (timed[0], $0) }
    case .embedded, .none:
      return (timeBetweenCommas(timed[0]) ?? severalHours(timed[0])).map { [(timed[0], $0)] } ?? []
    }
  }

  /// The hours of a sentence that lists two or more of them together: "Shearing in the yard at 11am, 1pm and 3pm with Ann".
  private func severalHours(_ sentence: DatedText) -> DateExpression? {
    let times = sentence.expressions.filter { $0.known.contains(.time) }
    guard times.count == 1, times[0].statesTime, !sentence.hasDay else { return nil }
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    let told = tools.reader.resolve(times[0], in: context).occurrences
    return told.count > 1 && told.allSatisfy { $0.start?.time != nil } ? times[0] : nil
  }

  /// The one hour of a sentence that stands alone between commas, where it tells no day.
  ///
  /// As in: "contes et musique, 21 h, gratuit".
  private func timeBetweenCommas(_ sentence: DatedText) -> DateExpression? {
    let times = sentence.expressions.filter(\.statesTime)
    guard times.count == 1, !sentence.expressions.contains(where: \.statesDayOfMonth),
      case let words = WordList(sentence.text.text),
      case let inside = words.indices(in: times[0].range), inside.lowerBound > 0,
      inside.upperBound < words.count, words[inside.lowerBound - 1].isSign(","),
      words[inside.upperBound].isSign(",")
    else { return nil }
    return times[0]
  }

  /// The hour of the first sentence of a text that tells any, where it opens the text or tells that all begins or meets then.
  ///
  /// As in: "À partir de 9 h, on tond les brebis. Repas à midi.", "26 km. Départ : 9h, place Aubin", "The herd comes down;
  /// meet at the chapel at 10.15". Later hours are those of what goes on.
  ///
  /// Where the day stands in running text, hours behind it are those of other things.
  func toldStart(of entry: Entry) -> [(DatedText, DateExpression)] {
    guard entry.origin != .inText, entry.origin != .umbrella else { return [] }
    for text in entry.body.prefix(Self.textsBeside)
    where text.text.utf8.count < Self.longestTold {
      let sentences = DateSentences.sentences(of: text).flatMap(DateSentences.clauses)
      guard let told = sentences.lazy.map(tools.dated).first(where: \.hasTime) else { continue }
      guard !told.hasDay, let time = told.expressions.first(where: { $0.known.contains(.time) }),
        time.statesTime, case let words = WordList(told.text.text),
        case let inside = words.indices(in: time.range)
      else { return [] }
      if DateCoverage.isLeading(told.coverage) {
        return told.text.text == sentences.first?.text ? [(told, time)] : []
      }
      let start = max(0, inside.lowerBound - Self.longestMeeting)
      let meeting = (start..<inside.lowerBound).last { index in
        tools.lexicon.meetings.match(words, at: index) != nil
      }
      guard let meeting,
        !(meeting..<inside.lowerBound).contains(where: { words[$0].isSign(",") })
      else { return [] }
      return [(told, time)]
    }
    return []
  }

  /// In bytes, and from the word to the hour in words.
  private static let longestTold = 400
  private static let longestMeeting = 9
}
