import CivilTime
import DateExpressions
import KitModel

/// When an entry takes place, resolved, with what it was read from.
struct When {
  var occurrences: [Occurrence] = []
  var recurrence: Recurrence?
  var openingHours: [OpeningHours] = []
  var yearFrom: YearSource = .unknown
  var timeZone: String?
  /// The texts that the days were read from, then those of the hours.
  var dayTexts: [SourcedText] = []
  var timeTexts: [SourcedText] = []
  /// Whether the day was printed with the entry and not with a heading above it.
  var hasOwnDay = false
  /// Whether days are named one by one, which may follow one another all the same.
  var isListOfDays = false
  /// Whether a text of the entry moves it from the day that is printed above to another.
  var isMoved = false
  var findings: [Finding] = []
}
