/// An hour as printed, told by its bytes: "20h", "16 h 30", "10:30", "7 p.m.".
enum PrintedHour {
  private static let mostFigures = 4
  private static let marks = ["h", ":", "am", "pm"].map { Array($0.utf8) }

  /// Whether a text is an hour and nothing else, the signs behind it and its spaces apart.
  static func isOne(_ text: some Sequence<UInt8>) -> Bool {
    var figures = 0
    var letters: [UInt8] = []
    for byte in text where !signs.contains(byte) {
      if (0x30...0x39).contains(byte) {
        figures += 1
      } else {
        guard figures > 0, letters.count < longestMark else { return false }
        letters.append(byte | 0x20)
      }
    }
    return figures > 0 && figures <= mostFigures && marks.contains(letters)
  }

  private static let signs = Array(" ,.".utf8)
  private static let longestMark = 2
}

extension Segment {
  /// Whether a word is an hour, or two are together: "20h30", "20 h 30".
  var tellsHour: Bool {
    let texts = words.map(\.text)
    return texts.contains { PrintedHour.isOne($0.utf8) }
      || zip(texts, texts.dropFirst()).contains { PrintedHour.isOne(($0 + $1).utf8) }
  }
}
