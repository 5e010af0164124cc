/// One way to print a day: a name, and the elements in order.
struct DayRule: Sendable {
  let name: String
  let elements: [Element]

  init(_ name: String, _ elements: [Element]) {
    self.name = name
    self.elements = elements
  }

  /// The year stands first, so that the order of day and month is certain.
  var isYearFirst: Bool {
    if case .yearFull = elements.first { return true }
    return false
  }

  /// What can stand in a printed day.
  indirect enum Element: Sendable {
    case weekday, day, dayFigure, month, monthFigure, monthRoman, year, yearFull, yearFigure
    case article, of, comma, hyphen
    /// A separator between figures, glued or with equal spaces.
    case slash, dot, dash
    /// Only in a text that is one expression: a space, a hyphen with spaces.
    case space, spacedDash
    case feast, season, next
    case maybe(Element)

    /// Says nothing by itself.
    var isFiller: Bool {
      switch self {
      case .article, .of, .comma, .hyphen: true
      default: false
      }
    }
  }

  /// The rules that begin with a weekday, an article or a figure; the longest match counts.
  static let table: [DayRule] = [
    DayRule(
      "weekday day month year",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .day, .maybe(.hyphen), .maybe(.of),
        .maybe(.article), .month, .maybe(.comma), .maybe(.hyphen), .maybe(.of), .maybe(.year),
      ]),
    DayRule(
      "weekday month day year",
      [
        .maybe(.weekday), .maybe(.comma), .month, .maybe(.article), .day, .maybe(.comma),
        .maybe(.year),
      ]),
    DayRule("month day weekday", [.month, .day, .maybe(.comma), .weekday]),
    DayRule(
      "figures with slashes",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .dayFigure, .slash, .monthFigure,
        .slash, .yearFigure,
      ]),
    DayRule(
      "figures with dots",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .dayFigure, .dot, .monthFigure, .dot,
        .yearFigure,
      ]),
    DayRule(
      "figures with hyphens",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .dayFigure, .dash, .monthFigure,
        .dash, .yearFigure,
      ]),
    DayRule(
      "day and month in figures",
      [.maybe(.weekday), .maybe(.comma), .maybe(.article), .dayFigure, .slash, .monthFigure]),
    DayRule(
      "day and month with a dot",
      [.maybe(.weekday), .maybe(.comma), .maybe(.article), .dayFigure, .dot, .monthFigure]),
    DayRule(
      "Roman month",
      [.maybe(.weekday), .maybe(.article), .dayFigure, .dot, .monthRoman, .dot, .yearFigure]),
    DayRule(
      "figures with spaces",
      [.maybe(.article), .dayFigure, .space, .monthFigure, .space, .yearFigure]),
    DayRule("day and month with a space", [.maybe(.article), .dayFigure, .space, .monthFigure]),
    DayRule("day and month with a hyphen", [.dayFigure, .spacedDash, .monthFigure]),
    DayRule("year and month", [.yearFull, .slash, .monthFigure]),
    DayRule("year and month", [.yearFull, .dash, .monthFigure]),
    DayRule("ISO 8601", [.yearFull, .dash, .monthFigure, .dash, .dayFigure]),
    DayRule("year first with slashes", [.yearFull, .slash, .monthFigure, .slash, .dayFigure]),
    DayRule("month year", [.month, .maybe(.comma), .maybe(.of), .year]),
    DayRule("month", [.month]),
    DayRule("feast", [.maybe(.article), .feast, .maybe(.comma), .maybe(.year)]),
    DayRule("season", [.maybe(.article), .season, .maybe(.of), .maybe(.year)]),
    DayRule("weekday day", [.weekday, .maybe(.comma), .maybe(.article), .day]),
    DayRule("the day", [.article, .day]),
    DayRule("weekday", [.weekday]),
  ]
}
