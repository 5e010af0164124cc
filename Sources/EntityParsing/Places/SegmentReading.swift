/// What a segment says of a place: fields with the words that hold them.
struct SegmentReading {
  struct Field {
    var field: PlaceField
    /// Indices of words.
    var words: Range<Int>
    /// As it is given where it differs from what is printed.
    var value: String?
    /// What the gazetteer knows of it.
    var places: [Gazetteer.Place] = []
    var certainty: Double
  }

  var segment: PlaceSegment
  var fields: [Field] = []
  /// The whole segment was read.
  var isWhole = false
  /// A square or quay, which is an address where a venue stands in front.
  var isSquare = false
  /// The segment without prepositions, where nothing was read: may be a venue's own name.
  var rest: Range<Int>

  func has(_ field: PlaceField) -> Bool { fields.contains { $0.field == field } }
}
