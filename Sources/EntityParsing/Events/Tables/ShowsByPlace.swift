import DateExpressions
import KitModel
import Lexicons

/// A table of places above, shows in front, and cells that each tell the day and hour of one there.
///
/// As in: "Film | Aubin / Salle Blin | Blinville" above "The Kite Maker | Fri 5 / 8.30 pm | Sat 6 / 9 pm". Read as the dates of
/// one row, each day would have every hour. A cell of signs tells that nothing is on.
struct ShowsByPlace {
  private static let leastShows = 2
  private static let leastColumns = 2
  /// So many cells in all, and in most rows more than one.
  private static let leastCells = 4
  /// The share of heads that must name a place for all to do so.
  private static let leastPlaces = 0.5

  private let rows: [(title: Table.Cell, showings: [(column: Int, when: DatedText)])]
  /// What stands above each column, where that is a place: a town above its hall, or one or both together.
  private let places: [Int: (town: SourcedText?, name: SourcedText)]

  /// `nil` where cells tell something else than a day and an hour, or what stands above them says what all of a column is.
  init?(_ table: Table, tools: EventTools) {
    guard let head = table.rows.first,
      let key = table.rows.flatMap({ $0.cells.map(\.column) }).min(),
      case let heads = head.cells.filter({ $0.column != key }), heads.count >= Self.leastColumns,
      heads.allSatisfy({ cell in
        // "Village Hall" is named as a column of places would be.
        let role = ColumnRoles.named(cell.text.text, lexicon: tools.lexicon)
        return tools.dated(cell.text).expressions.isEmpty
          && (role.map { [.place, .city].contains($0) } ?? true)
      })
    else { return nil }
    var rows: [(title: Table.Cell, showings: [(column: Int, when: DatedText)])] = []
    for row in table.rows.dropFirst() {
      guard let title = row.cells.first, title.column == key, !title.text.isEmpty,
        tools.dated(title.text).coverage != .pure
      else { return nil }
      var showings: [(column: Int, when: DatedText)] = []
      for cell in row.cells.dropFirst() where Self.tells(cell.text) {
        let dated = tools.dated(cell.text)
        guard dated.coverage == .pure, dated.hasDay, dated.hasTime,
          heads.contains(where: { $0.column == cell.column })
        else { return nil }
        showings.append((cell.column, dated))
      }
      rows.append((title, showings))
    }
    guard rows.count >= Self.leastShows,
      rows.reduce(0, { $0 + $1.showings.count }) >= Self.leastCells,
      rows.count(where: { $0.showings.count > 1 }) * 2 > rows.count
    else { return nil }
    self.rows = rows
    let isTown = { (cell: Table.Cell) in
      cell.lines.first.map { tools.places.isTownName($0.text.text) } == true
    }
    let named = heads.count { cell in
      isTown(cell)
        || tools.places.parse(cell.text.text).contains {
          $0.location.city != nil || $0.location.venue != nil
        }
    }
    guard Double(named) >= Self.leastPlaces * Double(heads.count) else {
      places = [:]
      return
    }
    // Where one is known to be a town, the first lines of all are.
    let haveTowns = heads.allSatisfy { $0.lines.count > 1 } && heads.contains(where: isTown)
    places = Dictionary(
      heads.map { cell in
        guard haveTowns else { return (cell.column, (nil, cell.text)) }
        return (cell.column, (cell.lines[0].text, Line.join(Array(cell.lines.dropFirst()))))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func tells(_ text: SourcedText) -> Bool {
    text.text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.flatMap { title, showings -> [Entry] in
      let (title, body) = parser.titleAndBody(title)
      return showings.map { showing in
        var entry = Entry(
          title: title, when: [showing.when], heading: parser.heading, scope: parser.scope,
          origin: .grid)
        if let place = places[showing.column] {
          entry.city = place.town
          entry.places = [place.name]
          entry.hasPlaceColumn = true
        }
        entry.body = body
        return entry
      }
    }
  }
}
