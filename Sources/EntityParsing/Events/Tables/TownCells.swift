import KitModel
import Lexicons

/// A cell of a hall and its town, the town on a line of its own below or above.
///
/// As in: "Corn Exchange / Aubin", "Aubin / Salle des Tilleuls".
enum TownCells {
  /// `nil` where neither the first line nor the last is the name of a town, or all lines are.
  static func parted(
    _ cell: Table.Cell, places: PlaceParser
  ) -> (hall: SourcedText, town: SourcedText)? {
    guard cell.lines.count > 1, let first = cell.lines.first, let last = cell.lines.last else {
      return nil
    }
    // "Corn Exchange, / Aubin" is one text.
    guard cell.lines.dropLast().allSatisfy({ !endsOpen($0.text.text) }) else { return nil }
    switch (places.isTownName(first.text.text), places.isTownName(last.text.text)) {
    case (false, true):
      let hall = Line.join(Array(cell.lines.dropLast()))
      // "Salle des / Tilleuls" is a name that goes on.
      return WordList(hall.text).words.last?.shape == .lower ? nil : (hall, last.text)
    case (true, false): return (Line.join(Array(cell.lines.dropFirst())), first.text)
    default: return nil
    }
  }

  private static func endsOpen(_ text: String) -> Bool {
    text.unicodeScalars.last.map { $0 == "," || $0.properties.isDash } ?? true
  }
}
