import KitModel

/// Collects where the fields of a contact were read.
struct ContactEvidence {
  let column: ContactColumn
  private(set) var all: [Evidence] = []

  init(column: ContactColumn) { self.column = column }

  /// - Parameter range: UTF-8 offsets in the column's text.
  mutating func add(_ field: String, _ range: Range<Int>, confidence: Double) {
    let certainty = column.text.slice(range).certainty
    let pieces = column.text.pieces.filter { $0.range.overlaps(range) }
    for place in column.text.places(of: range) {
      // What a line end parts stands in two places; each shows its own words.
      let words = pieces.filter { piece in
        piece.page == place.page && place.box.contains(x: piece.box.midX, y: piece.box.midY)
      }
      let text = words.map { column.text.slice($0.range.clamped(to: range)).text }.joined(
        separator: " ")
      all.append(
        Evidence(
          field: field, place: place, text: text.replacingLineEnds,
          confidence: confidence * (0.5 + certainty / 2)))
    }
  }
}

extension String {
  /// With a space for each line end.
  var replacingLineEnds: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}
