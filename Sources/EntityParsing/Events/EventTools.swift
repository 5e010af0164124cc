import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What every part of event parsing needs of a kit: its readers and what is known of its time.
///
/// A class, since every part holds it.
final class EventTools {
  let reader: KitDateReader
  let lexicon: EventLexicon
  let stream: ItemStream
  let places: PlaceParser
  /// The kit's title, for entries that tell only when and where.
  let kitTitle: String?
  /// The kit's period, year and zone.
  let context: DateContext
  /// How the kit sets its dates.
  let dateLooks: DateLooks
  /// Which of its titles stand above texts that tell their days; `nil` in a release, whose sentences tell them.
  let toldCards: ToldCards?
  /// Which of its titles head one dated text each.
  let titledDates: TitledDates
  /// Whether weekdays that head parts of the programme are rules.
  let week: WeekProgramme

  init(
    reader: KitDateReader, lexicon: EventLexicon, stream: ItemStream, places: PlaceParser,
    kitTitle: String?, context: DateContext, dateLooks: DateLooks = DateLooks(),
    toldCards: ToldCards? = ToldCards(), titledDates: TitledDates = TitledDates(),
    week: WeekProgramme = WeekProgramme()
  ) {
    self.reader = reader
    self.lexicon = lexicon
    self.stream = stream
    self.places = places
    self.kitTitle = kitTitle
    self.context = context
    self.dateLooks = dateLooks
    self.toldCards = toldCards
    self.titledDates = titledDates
    self.week = week
  }

  /// Whether a weekday alone tells a day: the kit's period is no longer than a week or so.
  var weekdaysTellDays: Bool { Self.weekdaysTellDays(in: context) }

  static func weekdaysTellDays(in context: DateContext) -> Bool {
    guard let period = context.period else { return false }
    return period.upperBound.dayNumber - period.lowerBound.dayNumber <= 9
  }

  /// Whether a text holds a day that a reader could note.
  func hasCertainDay(_ dated: DatedText) -> Bool {
    dated.hasCertainDay
      || (weekdaysTellDays
        && dated.expressions.contains { $0.known.contains(.weekday) && $0.known.hasTime })
  }

  /// Whether hours on any day tell from when to when.
  func lasts(_ hours: DateExpression) -> Bool {
    var context = context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    return reader.resolve(hours, in: context).occurrences.contains {
      $0.start?.time != nil && $0.end?.time != nil
    }
  }

  /// Whether a title is a day with its weekday and nothing else: what takes place on it is told elsewhere.
  ///
  /// "Thursday 6 May", "Jeudi 11 mars 2027 – Thursday 11 March 2027"; "14 juillet" and "Halloween" are names.
  func isDay(_ title: String) -> Bool {
    let dated = dated(SourcedText(text: title))
    return dated.coverage == .pure && !dated.hasTime
      && dated.expressions.contains { $0.known.isSuperset(of: [.weekday, .day, .month]) }
  }

  func dated(_ text: SourcedText) -> DatedText {
    DatedText(text, reader: reader, lexicon: lexicon)
  }

  /// Whether a text names a kind of event, other than in the name of a house that opens it: "Little Mill Theatre".
  func namesKind(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    let mention = places.parse(text.text).first
    let isHouse = mention.map { $0.location.venue != nil && $0.range.lowerBound == 0 } ?? false
    let house = isHouse ? mention?.range ?? 0..<0 : 0..<0
    return words.words.indices.contains { index in
      !house.overlaps(words[index].range) && lexicon.kinds.match(words, at: index) != nil
    }
  }
}
