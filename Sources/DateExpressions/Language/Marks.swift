/// Further things that a word says, beside its roles; the names are the keys of the language files.
struct Marks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// "depuis", "since": what it leads to has begun already.
  static let elapsed = Marks(rawValue: 1 << 0)
  /// "plus tard", "later" after a count.
  static let later = Marks(rawValue: 1 << 1)
  static let earlier = Marks(rawValue: 1 << 2)
  static let hundred = Marks(rawValue: 1 << 3)
  static let thousand = Marks(rawValue: 1 << 4)
  /// "toute la", "all": the whole of the current period.
  static let entire = Marks(rawValue: 1 << 5)
  /// Several of a unit or several times: no certain one is meant without a count.
  static let plural = Marks(rawValue: 1 << 6)
  /// "the closest" Monday to a day.
  static let closest = Marks(rawValue: 1 << 7)
  /// "ten to six": minutes that are missing to the hour.
  static let toHour = Marks(rawValue: 1 << 8)
  /// The letter of a quarter: "Q4", "T4".
  static let quarterLetter = Marks(rawValue: 1 << 9)
  static let halfLetter = Marks(rawValue: 1 << 10)
  static let weekLetter = Marks(rawValue: 1 << 11)
  /// Says that what follows was so for some time, and is no verb: "is", "are" before a participle.
  static let being = Marks(rawValue: 1 << 12)

  /// A feast that is also a name of places: only "la Saint-Jean" is the day.
  static let needsArticle = Marks(rawValue: 1 << 13)

  /// "time" after "in two weeks'".
  static let lapse = Marks(rawValue: 1 << 14)
  /// "late Sunday", "early tomorrow": a word that only goes with the day after it.
  static let loosely = Marks(rawValue: 1 << 15)
  /// "ore", "a las": a number behind it is an hour, whatever stands behind the number.
  static let hourLead = Marks(rawValue: 1 << 16)
  /// A month or weekday that with a capital beside another one is somebody's name: "Ernesto Sabato".
  static let alsoName = Marks(rawValue: 1 << 17)

  /// "hrs" behind four figures: "1430 hrs" is half past two in the afternoon.
  static let clockUnit = Marks(rawValue: 1 << 18)

  static let letters: Marks = [.quarterLetter, .halfLetter, .weekLetter]

  /// The lists of a language file, by key.
  static let named: [(name: String, mark: Marks)] = [
    ("elapsed", .elapsed), ("later", .later), ("earlier", .earlier), ("hundred", .hundred),
    ("thousand", .thousand), ("entire", .entire), ("plural", .plural), ("closest", .closest),
    ("toHour", .toHour), ("quarterLetter", .quarterLetter), ("halfLetter", .halfLetter),
    ("weekLetter", .weekLetter), ("being", .being),
    ("needsArticle", .needsArticle), ("lapse", .lapse), ("loosely", .loosely),
    ("hourLead", .hourLead), ("alsoNames", .alsoName), ("clockUnit", .clockUnit),
  ]
}
