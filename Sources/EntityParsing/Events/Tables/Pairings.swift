import KitModel
import Lexicons

/// Columns of fixtures, whose cells name two parties: "Home Club – Visitors", one of them in nearly each row; and of
/// the stages of a race or walk, whose cells name two towns: "Brannock – Selby Cross".
enum Pairings {
  /// The share of a column's cells that must be pairings, and of those that the commonest party is in.
  private static let leastShare = 0.6
  private static let leastCells = 3
  private static let separators = [" – ", " — ", " - ", " v ", " vs ", " vs. "]

  /// The columns in which pairings stand.
  ///
  /// The party that comes again stands first in some cells at least, as in a list of home matches: what comes
  /// again behind the titles alone is a place or a company.
  ///
  /// - Parameter isPlace: whether a text names a place, as what stands behind a tour's title does.
  static func columns(of table: Table, isPlace: (String) -> Bool) -> Set<Int> {
    let body = table.rows.filter { !$0.isHeader }
    let columns = Set(body.flatMap { $0.cells.map(\.column) })
    return columns.filter { column in
      let cells = body.compactMap { row in row.cells.first { $0.column == column } }
      if areStages(cells.map(\.text.text), isPlace: isPlace) { return true }
      let pairs = cells.compactMap { sides(of: $0.text.text) }
      guard pairs.count >= leastCells, Double(pairs.count) >= leastShare * Double(cells.count)
      else { return false }
      let firsts = pairs.map(\.first)
      let seconds = pairs.map(\.second)
      let isOften = { (count: Int) in Double(count) >= leastShare * Double(pairs.count) }
      // At home in some rows and away in others.
      if Set(firsts).intersection(seconds).contains(where: { party in
        isOften(firsts.count { $0 == party } + seconds.count { $0 == party })
      }) {
        return true
      }
      if Set(firsts).contains(where: { party in isOften(firsts.count { $0 == party }) }) {
        return Set(seconds).count == seconds.count && !isOften(seconds.count(where: isPlace))
      }
      return false
    }
  }

  /// Whether most of some names in their order go from one place to another: each begins where the one before
  /// it ended, or both ends of most are known places.
  private static func areStages(_ names: [String], isPlace: (String) -> Bool) -> Bool {
    let stages = names.compactMap(stops)
    guard stages.count >= leastCells, Double(stages.count) >= leastShare * Double(names.count)
    else { return false }
    let joints = zip(stages, stages.dropFirst()).count { $0.last == $1.first }
    if joints >= leastJoints, Double(joints) >= leastShare * Double(stages.count - 1) {
      return true
    }
    let placed = stages.count { $0.allSatisfy(isPlace) }
    return Double(placed) >= leastShare * Double(stages.count)
  }

  /// So many stages begin where another ends.
  private static let leastJoints = 2

  /// What dashes part of a name, without what stands in brackets; `nil` where nothing does.
  private static func stops(of name: String) -> [String]? {
    let end = name.firstBytes(" (")?.lowerBound ?? name.utf8.count
    let whole = String(decoding: name.utf8.prefix(end), as: UTF8.self)
    for separator in separators.prefix(dashes) {
      var stops: [String] = []
      var start = 0
      while let found = whole.firstBytes(separator, from: start) {
        stops.append(Folding.fold(Substring(whole.utf8.prefix(found.lowerBound).dropFirst(start))))
        start = found.upperBound
      }
      guard start > 0 else { continue }
      stops.append(Folding.fold(Substring(whole.utf8.dropFirst(start))))
      return stops.allSatisfy { $0.utf8.count >= 2 } ? stops : nil
    }
    return nil
  }

  private static let dashes = 3

  static func columns(of table: Table, places: PlaceParser) -> Set<Int> {
    columns(of: table) { text in
      places.parse(text).contains { $0.location.venue != nil || $0.location.city != nil }
    }
  }

  /// The pairing that a cell names, and what else stands in it: "(in Leeds)".
  static func parted(_ cell: Table.Cell) -> (title: SourcedText, body: [SourcedText]) {
    let text = cell.text
    guard let end = text.text.firstBytes(" (")?.lowerBound else { return (text, []) }
    return (
      text.slice(0..<end),
      [TitleCleaning.trimmed(text.slice(end..<text.text.utf8.count))].filter { !$0.isEmpty }
    )
  }

  private static func sides(of text: String) -> (first: String, second: String)? {
    let end = text.firstBytes(" (")?.lowerBound ?? text.utf8.count
    for separator in separators {
      guard let found = text.firstBytes(separator), found.upperBound <= end else { continue }
      let bytes = text.utf8
      let first = bytes.prefix(found.lowerBound)
      let second = bytes.prefix(end).dropFirst(found.upperBound)
      guard first.count >= 2, second.count >= 2,
        text.firstBytes(separator, from: found.upperBound).map({ $0.upperBound > end }) ?? true
      else { return nil }
      return (Folding.fold(Substring(first)), Folding.fold(Substring(second)))
    }
    return nil
  }
}
