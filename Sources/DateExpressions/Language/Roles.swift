/// What a word can do in an expression of time; the names are the keys of the language files.
struct Roles: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let article = Roles(rawValue: 1 << 0)
  static let of = Roles(rawValue: 1 << 1)
  /// Opens a range: "du", "from".
  static let from = Roles(rawValue: 1 << 2)
  /// Opens a range that is closed by "and": "entre", "between".
  static let between = Roles(rawValue: 1 << 3)
  static let to = Roles(rawValue: 1 << 4)
  static let and = Roles(rawValue: 1 << 5)
  /// Leads to a clock time: "à", "at".
  static let at = Roles(rawValue: 1 << 6)
  /// Leads to a day: "on", "pour le".
  static let on = Roles(rawValue: 1 << 7)
  /// Leads to a month, season or year: "en", "in".
  static let within = Roles(rawValue: 1 << 8)
  static let until = Roles(rawValue: 1 << 9)
  static let since = Roles(rawValue: 1 << 10)
  static let every = Roles(rawValue: 1 << 11)
  static let except = Roles(rawValue: 1 << 12)
  static let this = Roles(rawValue: 1 << 13)
  static let next = Roles(rawValue: 1 << 14)
  static let last = Roles(rawValue: 1 << 15)
  static let following = Roles(rawValue: 1 << 16)
  static let same = Roles(rawValue: 1 << 17)
  static let weekdayPlural = Roles(rawValue: 1 << 18)
  /// Two letters that are a weekday only beside a number.
  static let weekdayShort = Roles(rawValue: 1 << 19)
  static let ordinalSuffix = Roles(rawValue: 1 << 20)
  static let hourMark = Roles(rawValue: 1 << 21)
  static let minuteMark = Roles(rawValue: 1 << 22)
  static let beforeNoon = Roles(rawValue: 1 << 23)
  static let afterNoon = Roles(rawValue: 1 << 24)
  static let noon = Roles(rawValue: 1 << 25)
  static let midnight = Roles(rawValue: 1 << 26)
  static let approximately = Roles(rawValue: 1 << 27)
  static let start = Roles(rawValue: 1 << 28)
  static let middle = Roles(rawValue: 1 << 29)
  static let end = Roles(rawValue: 1 << 30)
  static let weekend = Roles(rawValue: 1 << 31)
  /// "tous les jours", "daily".
  static let daily = Roles(rawValue: 1 << 32)
  static let workdays = Roles(rawValue: 1 << 33)
  static let duration = Roles(rawValue: 1 << 34)
  static let ago = Roles(rawValue: 1 << 35)
  /// "dans" three days, "in" three days.
  static let hence = Roles(rawValue: 1 << 36)
  /// Words after which a number is no date: streets, pages, numbers, prices.
  static let numbered = Roles(rawValue: 1 << 37)
  /// Words after which a date is a name: "rue du", "place du".
  static let street = Roles(rawValue: 1 << 38)
  /// Words after a number that make it a quantity.
  static let quantity = Roles(rawValue: 1 << 39)
  static let half = Roles(rawValue: 1 << 40)
  static let quarter = Roles(rawValue: 1 << 41)
  static let threeQuarters = Roles(rawValue: 1 << 42)
  static let oclock = Roles(rawValue: 1 << 43)
  static let past = Roles(rawValue: 1 << 44)
  static let zoneName = Roles(rawValue: 1 << 45)
  static let alternate = Roles(rawValue: 1 << 46)
  static let blocked = Roles(rawValue: 1 << 47)
  /// Counted from the day that the text speaks of, not from the reference.
  static let anchored = Roles(rawValue: 1 << 48)
  static let before = Roles(rawValue: 1 << 49)
  static let fortnight = Roles(rawValue: 1 << 50)
  /// Announces a year: "l'année", "the year".
  static let yearWord = Roles(rawValue: 1 << 51)
  /// An abbreviation that is also another word, and means a date only beside a number.
  static let needsNumber = Roles(rawValue: 1 << 52)
  static let tonight = Roles(rawValue: 1 << 56)
  static let weekOf = Roles(rawValue: 1 << 54)
  static let after = Roles(rawValue: 1 << 55)
  /// "passé", "passée" after what is gone.
  static let gone = Roles(rawValue: 1 << 53)
  /// "le", "du", "au", "the": says that one certain day is meant.
  static let definite = Roles(rawValue: 1 << 58)
  static let now = Roles(rawValue: 1 << 57)
  /// The language puts the month before the day: "July 13".
  static let monthFirst = Roles(rawValue: 1 << 60)
  /// "twelve oh three".
  static let zero = Roles(rawValue: 1 << 61)
  /// The second letter of "a.m.".
  static let meridiemEnd = Roles(rawValue: 1 << 62)
  /// "24 h sur 24".
  static let rate = Roles(rawValue: 1 << 63)
  static let rest = Roles(rawValue: 1 << 59)

  /// The role lists of a language file, by key.
  static let named: [(name: String, role: Roles)] = [
    ("article", .article), ("of", .of), ("from", .from), ("between", .between), ("to", .to),
    ("and", .and), ("at", .at), ("on", .on), ("within", .within), ("until", .until),
    ("since", .since), ("every", .every), ("except", .except), ("this", .this), ("next", .next),
    ("last", .last), ("following", .following), ("same", .same),
    ("ordinalSuffix", .ordinalSuffix), ("hourMark", .hourMark), ("minuteMark", .minuteMark),
    ("beforeNoon", .beforeNoon), ("afterNoon", .afterNoon), ("noon", .noon),
    ("midnight", .midnight), ("approximately", .approximately), ("start", .start),
    ("middle", .middle), ("end", .end), ("weekend", .weekend), ("daily", .daily),
    ("workdays", .workdays), ("duration", .duration), ("ago", .ago), ("hence", .hence),
    ("numbered", .numbered), ("street", .street), ("quantity", .quantity), ("half", .half),
    ("quarter", .quarter), ("threeQuarters", .threeQuarters), ("oclock", .oclock),
    ("past", .past), ("alternate", .alternate), ("blocked", .blocked),
    ("before", .before), ("fortnight", .fortnight), ("yearWord", .yearWord),
    ("weekOf", .weekOf), ("after", .after),
    ("now", .now), ("rest", .rest), ("needsNumber", .needsNumber), ("tonight", .tonight),
    ("zero", .zero), ("definite", .definite), ("gone", .gone),
    ("meridiemEnd", .meridiemEnd), ("rate", .rate),
  ]
}
