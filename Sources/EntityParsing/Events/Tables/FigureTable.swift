import KitModel

/// Tables of key figures: large numbers side by side, each above what it counts ("41 000 / visitors").
enum FigureTable {
  private static let leastColumns = 3
  private static let mostRows = 3
  /// The longest figure, in bytes: "41 000 m²".
  private static let longestFigure = 14
  /// The largest number that may be a day of the month.
  private static let largestDay = 31

  /// Whether each cell of the first row is a figure and one of them can be no day.
  static func isOne(_ table: Table) -> Bool {
    guard let first = table.rows.first, first.cells.count >= leastColumns,
      table.rows.count <= mostRows
    else { return false }
    let figures = first.cells.map(\.text.text)
    return figures.allSatisfy(isFigure)
      && figures.contains { number($0).map { $0 > largestDay } ?? false }
  }

  private static func isFigure(_ text: String) -> Bool {
    text.utf8.count <= longestFigure && text.utf8.contains(where: AddressBytes.isDigit)
      && text.unicodeScalars.count(where: \.properties.isAlphabetic) <= 2
  }

  /// The number that a text is, with white space or signs between its digits.
  private static func number(_ text: String) -> Int? {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      ("0"..."9").contains(scalar) || scalar.properties.isWhitespace || scalar == "."
        || scalar == ","
    }
    return isPlain ? Int(text.filter(\.isWholeNumber)) : nil
  }
}
