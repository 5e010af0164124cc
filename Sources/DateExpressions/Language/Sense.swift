import CivilTime

/// Everything that a word or phrase can mean in an expression of time.
///
/// Numbers are 0 where the word has no such meaning.
struct Sense: Hashable, Sendable {
  var roles: Roles = []
  var marks: Marks = []
  /// 1...12.
  var month: UInt8 = 0
  /// 1...12, for "IX" between figures.
  var romanMonth: UInt8 = 0
  /// 1...7, Monday first.
  var weekday: UInt8 = 0
  /// A cardinal in words.
  var number: UInt8 = 0
  var ordinal: UInt8 = 0
  /// How many are meant by "a", "a couple of" before a unit.
  var count: UInt8 = 0
  /// The first year of "the nineties".
  var decade: Int16 = 0
  var part: DayPart?
  /// "EOM", "BOY": the begin or end of a month or year in one word.
  var edge: PeriodEdge?
  var season: Season?
  var unit: TimeUnit?
  /// A day told by its distance from the reference: "demain" is 1.
  var dayShift: Int8?
  /// What a verb says about the time of its sentence.
  var tense: Tense?
  /// Any day that is a holiday where the text is read.
  var isPublicHoliday = false
  /// "moins" before the minutes that are missing to an hour.
  var isMinus = false
  /// "moins de", "under": a bound of a length, not the length itself.
  var isComparison = false
  /// Not the first spelling of its month or weekday: an abbreviation.
  var isShort = false
  /// A row of the lexicon's feasts, plus one.
  var feast: UInt8 = 0
  /// A row of the lexicon's zones, plus one.
  var zone: UInt16 = 0

  static let nothing = Sense()

  /// Whether the word only leads to what is said of time, so that it says nothing before a word without sense.
  var isLead: Bool {
    var rest = self
    rest.roles.subtract(Self.leads)
    return rest == .nothing
  }

  private static let leads: Roles = [
    .article, .definite, .of, .from, .between, .to, .and, .at, .on, .within, .until, .since,
    .before, .after, .approximately,
  ]

  /// The meanings of both.
  func merged(with other: Sense) -> Sense {
    var sense = self
    sense.roles.formUnion(other.roles)
    sense.marks.formUnion(other.marks)
    if other.count > 0 { sense.count = other.count }
    if other.decade > 0 { sense.decade = other.decade }
    if other.month > 0 { sense.month = other.month }
    if other.romanMonth > 0 { sense.romanMonth = other.romanMonth }
    if other.weekday > 0 { sense.weekday = other.weekday }
    if other.number > 0 { sense.number = other.number }
    if other.ordinal > 0 { sense.ordinal = other.ordinal }
    if other.feast > 0 { sense.feast = other.feast }
    if other.zone > 0 { sense.zone = other.zone }
    if sense.month > 0 || sense.weekday > 0 { sense.isShort = isShort || other.isShort }
    sense.part = other.part ?? sense.part
    sense.edge = other.edge ?? sense.edge
    sense.season = other.season ?? sense.season
    sense.unit = other.unit ?? sense.unit
    sense.isPublicHoliday = sense.isPublicHoliday || other.isPublicHoliday
    sense.isMinus = sense.isMinus || other.isMinus
    sense.isComparison = sense.isComparison || other.isComparison
    sense.tense = other.tense ?? sense.tense
    sense.dayShift = other.dayShift ?? sense.dayShift
    return sense
  }
}

/// Where a period begins or ends.
struct PeriodEdge: Hashable, Sendable {
  var unit: TimeUnit
  var isEnd: Bool
}

/// Whether a sentence tells what was or what will be.
enum Tense: String, Hashable, Sendable, CaseIterable {
  case past, future
}

/// A quarter of the year.
enum Season: String, Hashable, Sendable, CaseIterable {
  case spring, summer, autumn, winter
}

/// A length of the calendar that expressions count in.
enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case minute, hour, day, week, month, quarter, half, year, weekend
}
