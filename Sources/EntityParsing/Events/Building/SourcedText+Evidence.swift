import KitModel

extension SourcedText {
  /// Where the text was read, one evidence for each box it stands in.
  func evidence(for field: String, confidence: Double) -> [Evidence] {
    var found: [Evidence] = []
    for place in places {
      var words: [String] = []
      let bytes = Array(text.utf8)
      for piece in pieces where piece.page == place.page && place.box.contains(piece.box) {
        words.append(String(decoding: bytes[piece.range], as: UTF8.self))
      }
      guard !words.isEmpty else { continue }
      found.append(
        Evidence(
          field: field, place: place, text: words.joined(separator: " "),
          confidence: confidence * certainty))
    }
    return found
  }
}

extension Rect {
  fileprivate func contains(_ other: Rect) -> Bool {
    other.x0 >= x0 - 0.01 && other.x1 <= x1 + 0.01 && other.y0 >= y0 - 0.01
      && other.y1 <= y1 + 0.01
  }
}
