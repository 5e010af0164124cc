import DateExpressions

/// Weekdays and months that a text names twice, in two languages of its kit: "Me / Mi 4.11.", "12 juin/June 2026".
///
/// No reader knows both languages: to either, the other's word is a break in the date or, where it looks like one of its own,
/// a second day ("Di" is a Sunday in French and a Tuesday in German). Each reads the text without the other's words.
enum TwinNames {
  /// The longest reading of a text in which one name of each such pair is left out; `nil` where it has none.
  static func read(_ text: String, by readers: [DateReader]) -> [DateExpression]? {
    guard readers.count > 1, text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let bytes = Array(text.utf8)
    let names = readers.map { $0.calendarNames(in: text) }
    var best: (expressions: [DateExpression], bytes: Int)?
    for first in readers.indices {
      for second in readers.indices where second != first {
        let pairs = pairs(of: names[first], with: names[second], in: bytes)
        guard !pairs.isEmpty else { continue }
        let ahead = pairs.map { $0.first.lowerBound..<$0.second.lowerBound }
        let behind = pairs.map { $0.first.upperBound..<$0.second.upperBound }
        for (reader, left) in [(readers[first], behind), (readers[second], ahead)] {
          let read = reader.scan(text: bytes, without: left)
          let length = read.reduce(0) { $0 + $1.range.count }
          if length > best?.bytes ?? 0 { best = (read, length) }
        }
      }
    }
    return best?.expressions
  }

  /// Names, or stretches of weekdays, that a slash parts from the same in the other language.
  private static func pairs(
    of names: [CalendarName], with others: [CalendarName], in bytes: [UInt8]
  ) -> [(first: Range<Int>, second: Range<Int>)] {
    func sign(from start: Int, to end: Int) -> [UInt8] {
      start <= end ? bytes[start..<end].filter { $0 != UInt8(ascii: " ") } : []
    }
    return names.indices.compactMap { last in
      let end = names[last].range.upperBound
      guard let next = others.firstIndex(where: { $0.range.lowerBound >= end }),
        sign(from: end, to: others[next].range.lowerBound) == [UInt8(ascii: "/")]
      else { return nil }
      if others[next].isSame(as: names[last]) { return (names[last].range, others[next].range) }
      // "me–di/wo–zo"
      guard last > 0, next + 1 < others.count, others[next].isSame(as: names[last - 1]),
        others[next + 1].isSame(as: names[last]),
        case let joint = sign(
          from: names[last - 1].range.upperBound, to: names[last].range.lowerBound),
        !joint.isEmpty,
        joint == sign(from: others[next].range.upperBound, to: others[next + 1].range.lowerBound)
      else { return nil }
      return (
        names[last - 1].range.lowerBound..<end,
        others[next].range.lowerBound..<others[next + 1].range.upperBound
      )
    }
  }
}

extension DateReader {
  /// What a text is read as with white in place of some of it; an expression beside or around that takes it in.
  fileprivate func scan(text bytes: [UInt8], without left: [Range<Int>]) -> [DateExpression] {
    var blanked = bytes
    for index in left.joined() { blanked[index] = UInt8(ascii: " ") }
    return scan(String(decoding: blanked, as: UTF8.self)).map { expression in
      var expression = expression
      for part in left {
        if expression.range.lowerBound == part.upperBound {
          expression.range = part.lowerBound..<expression.range.upperBound
        } else if expression.range.upperBound == part.lowerBound {
          expression.range = expression.range.lowerBound..<part.upperBound
        }
      }
      expression.text = String(decoding: bytes[expression.range], as: UTF8.self)
      return expression
    }
  }
}
