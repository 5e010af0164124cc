import DateExpressions
import KitModel
import Lexicons

/// A table of days above, shows in front, and cells that tell where and at what hour each is on; or of shows above, days
/// in front.
///
/// As in: "Show | Mon 7 June | Tue 8 June" above "The Kite Maker | Aubin / 10.30 | Blinville / 11.00". A cell without an
/// hour among others that have one tells that nothing is on: "–", "half-term".
struct PlacedShows {
  private struct Showing {
    let title: Table.Cell
    let day: DatedText
    let place: SourcedText
    let hour: DatedText?
  }

  private let showings: [Showing]

  private static let leastShows = 2
  private static let leastCells = 3
  /// The share of cells with an hour that must name a place; below what says that it heads shows, a share is enough,
  /// since villages are not known everywhere.
  private static let leastPlaced = 0.6
  private static let leastPlacedBelowHead = 0.3
  /// In bytes: what stands beside an hour is longer where it tells more than a place.
  private static let longestPlace = 60

  /// `nil` where nothing heads days, shows name places or times themselves, or cells tell no places.
  init?(_ table: Table, tools: EventTools) {
    guard table.rows.count > 1, let key = table.rows.flatMap({ $0.cells.map(\.column) }).min(),
      let showings = Self.below(days: table, key: key, tools: tools)
        ?? Self.beside(days: table, key: key, tools: tools)
    else { return nil }
    let timed = showings.filter { $0.hour != nil }
    let told = timed.isEmpty ? showings : timed
    let corner = table.rows[0].cells.first { $0.column == key }
    let isHeaded =
      corner.map { ColumnRoles.named($0.text.text, lexicon: tools.lexicon) } == .title
    guard isHeaded || !timed.isEmpty,
      Set(told.map(\.title.text.text)).count >= Self.leastShows, told.count >= Self.leastCells,
      case let placed = told.count(where: { Self.isPlace($0.place, tools: tools) }),
      Double(placed)
        >= (isHeaded && !timed.isEmpty ? Self.leastPlacedBelowHead : Self.leastPlaced)
        * Double(told.count)
    else { return nil }
    self.showings = told
  }

  private static func below(days table: Table, key: Int, tools: EventTools) -> [Showing]? {
    guard let days = DayHeads.days(of: table.rows[0], tools: tools), days[key] == nil else {
      return nil
    }
    return showings(in: table, tools: tools) { row, cell in
      guard let title = row.cells.first, title.column == key, let day = days[cell.column] else {
        return nil
      }
      return (title, day)
    }
  }

  private static func beside(days table: Table, key: Int, tools: EventTools) -> [Showing]? {
    let heads = table.rows[0].cells.filter { $0.column != key }
    guard heads.count >= leastShows else { return nil }
    return showings(in: table, tools: tools) { row, cell in
      guard let head = row.cells.first, head.column == key,
        case let day = tools.dated(head.text), day.coverage == .pure, day.hasCertainDay,
        !day.hasTime, let title = heads.first(where: { $0.column == cell.column })
      else { return nil }
      return (title, day)
    }
  }

  /// What the cells below the first row and behind the first column tell; `nil` where one has neither title nor day, or
  /// a title is a time, a place, or what could head any column.
  private static func showings(
    in table: Table, tools: EventTools,
    head: (Table.Row, Table.Cell) -> (title: Table.Cell, day: DatedText)?
  ) -> [Showing]? {
    var showings: [Showing] = []
    for row in table.rows.dropFirst() {
      for cell in row.cells.dropFirst() {
        guard let (title, day) = head(row, cell), !title.lines.isEmpty else { return nil }
        guard let (place, hour) = told(by: cell, tools: tools) else { continue }
        showings.append(Showing(title: title, day: day, place: place, hour: hour))
      }
    }
    let names = Set(showings.map(\.title))
    let isNamed = names.allSatisfy { name in
      tools.dated(name.text).expressions.isEmpty
        && ColumnRoles.named(name.text.text, lexicon: tools.lexicon) == nil
        && name.lines.first.map { !isPlace($0.text, tools: tools) } ?? false
    }
    return isNamed ? showings : nil
  }

  /// Where and at what hour; `nil` where a cell tells no place, or more than one hour.
  private static func told(
    by cell: Table.Cell, tools: EventTools
  ) -> (place: SourcedText, hour: DatedText?)? {
    let text = cell.text
    let dated = tools.dated(text)
    guard dated.expressions.count <= 1 else { return nil }
    guard let hour = dated.expressions.first else {
      return isPlace(text, tools: tools) ? (text, nil) : nil
    }
    guard dated.isTimeOnly, !hour.isDuration else { return nil }
    let parts = [0..<hour.range.lowerBound, hour.range.upperBound..<text.text.utf8.count]
      .map { TitleCleaning.trimmed(text.slice($0)) }.filter { !$0.isEmpty }
    guard parts.count == 1, parts[0].text.utf8.count <= longestPlace else { return nil }
    return (parts[0], tools.dated(text.slice(hour.range)))
  }

  private static func isPlace(_ text: SourcedText, tools: EventTools) -> Bool {
    tools.places.parse(text.text).first.map {
      $0.range.lowerBound == 0 && ($0.location.city != nil || $0.location.venue != nil)
    } ?? false
  }

  func entries(parser: TableEntries) -> [Entry] {
    showings.map { showing in
      let (title, body) = parser.titleAndBody(showing.title)
      var entry = Entry(
        title: title, when: [showing.hour ?? showing.day],
        heading: showing.hour == nil ? parser.heading : showing.day, scope: parser.scope,
        origin: .grid)
      entry.places = [showing.place]
      entry.hasPlaceColumn = true
      entry.body = body
      return entry
    }
  }
}
