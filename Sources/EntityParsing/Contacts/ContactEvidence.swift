import KitModel

/// Collects where the fields of a contact were read.
struct ContactEvidence {
  let column: ContactColumn
  private(set) var all: [Evidence] = []

  init(column: ContactColumn) { self.column = column }

  /// - Parameter range: UTF-8 offsets in the column's text.
  mutating func add(_ field: String, _ range: Range<Int>, confidence: Double) {
    let slice = column.text.slice(range)
    for place in column.text.places(of: range) {
      all.append(
        Evidence(
          field: field, place: place, text: slice.text.replacingLineEnds,
          confidence: confidence * (0.5 + slice.certainty / 2)))
    }
  }
}

extension String {
  /// With a space for each line end.
  var replacingLineEnds: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}
