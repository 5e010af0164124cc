/// One way to print a day: a name, and the elements in order.
struct DayRule: Sendable {
  let name: String
  let elements: [Element]
  /// What an item may be for the rule to begin at it.
  let openings: Openings

  init(_ name: String, _ elements: [Element]) {
    self.name = name
    self.elements = elements
    openings = Openings(of: elements)
  }

  /// The year stands first, so that the order of day and month is certain.
  var isYearFirst: Bool {
    if case .must(.yearFull) = elements.first { return true }
    return false
  }

  /// A part that has to stand there, or one that may.
  enum Element: Sendable {
    case must(Part)
    case maybe(Part)
  }

  /// What can stand in a printed day.
  enum Part: Sendable {
    case weekday, day, dayFigure, month, monthFigure, monthRoman, year, yearFull, yearFigure
    case article, of, comma, hyphen
    /// A separator between figures, glued or with equal spaces.
    case slash, dot, dash
    /// Only in a text that is one expression: a space, a hyphen with spaces.
    case space, spacedDash
    case feast, season, next

    /// Says nothing by itself.
    var isFiller: Bool {
      switch self {
      case .article, .of, .comma, .hyphen: true
      default: false
      }
    }
  }

  /// The name of the rule for "14.03".
  static let dotted = "day and month with a dot"
  /// The name of the rule for "14-03 (Sat)", which the weekday tells from a stretch.
  static let hyphened = "day and month with a hyphen and a weekday"

  /// The rules that begin with a weekday, an article or a figure; the longest match counts.
  static let table: [DayRule] = [
    DayRule(
      "weekday day month year",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.day), .maybe(.hyphen),
        .maybe(.of), .maybe(.article), .must(.month), .maybe(.comma), .maybe(.hyphen), .maybe(.of),
        .maybe(.year),
      ]),
    DayRule(
      "weekday month day year",
      [
        .maybe(.weekday), .maybe(.comma), .must(.month), .maybe(.article), .must(.day),
        .maybe(.comma),
        .maybe(.year),
      ]),
    DayRule("month day weekday", [.must(.month), .must(.day), .maybe(.comma), .must(.weekday)]),
    DayRule(
      "figures with slashes",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.dayFigure), .must(.slash),
        .must(.monthFigure),
        .must(.slash), .must(.yearFigure),
      ]),
    DayRule(
      "figures with dots",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.dayFigure), .must(.dot),
        .must(.monthFigure), .must(.dot),
        .must(.yearFigure),
      ]),
    DayRule(
      "figures with hyphens",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.dayFigure), .must(.dash),
        .must(.monthFigure),
        .must(.dash), .must(.yearFigure),
      ]),
    DayRule(
      "day and month in figures",
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.dayFigure), .must(.slash),
        .must(.monthFigure),
      ]),
    DayRule(
      dotted,
      [
        .maybe(.weekday), .maybe(.comma), .maybe(.article), .must(.dayFigure), .must(.dot),
        .must(.monthFigure),
      ]),
    DayRule(hyphened, [.must(.dayFigure), .must(.dash), .must(.monthFigure)]),
    DayRule(
      "Roman month",
      [
        .maybe(.weekday), .maybe(.article), .must(.dayFigure), .must(.dot), .must(.monthRoman),
        .must(.dot), .must(.yearFigure),
      ]),
    DayRule(
      "figures with spaces",
      [
        .maybe(.article), .must(.dayFigure), .must(.space), .must(.monthFigure), .must(.space),
        .must(.yearFigure),
      ]),
    DayRule(
      "day and month with a space",
      [.maybe(.article), .must(.dayFigure), .must(.space), .must(.monthFigure)]),
    DayRule(
      "day and month with a hyphen", [.must(.dayFigure), .must(.spacedDash), .must(.monthFigure)]),
    DayRule("year and month", [.must(.yearFull), .must(.slash), .must(.monthFigure)]),
    DayRule("year and month", [.must(.yearFull), .must(.dash), .must(.monthFigure)]),
    DayRule(
      "ISO 8601",
      [.must(.yearFull), .must(.dash), .must(.monthFigure), .must(.dash), .must(.dayFigure)]),
    DayRule(
      "year first with slashes",
      [.must(.yearFull), .must(.slash), .must(.monthFigure), .must(.slash), .must(.dayFigure)]),
    DayRule("month year", [.must(.month), .maybe(.comma), .maybe(.of), .must(.year)]),
    DayRule("month", [.must(.month)]),
    DayRule(
      "feast", [.maybe(.article), .must(.feast), .maybe(.comma), .maybe(.of), .maybe(.year)]),
    DayRule("season", [.maybe(.article), .must(.season), .maybe(.of), .maybe(.year)]),
    DayRule("weekday day", [.must(.weekday), .maybe(.comma), .maybe(.article), .must(.day)]),
    DayRule("the day", [.must(.article), .must(.day)]),
    DayRule("weekday", [.must(.weekday)]),
  ]
}
