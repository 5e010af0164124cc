import DateExpressions
import KitModel

/// Paragraphs whose lines open with days or hours.
extension ItemStream {
  /// So many lines that each open with a day or an hour are a list, however long they are.
  private static let leastInList = 3

  /// Parts a paragraph in which several lines open with a day or an hour, as lists of dates do.
  func datedRuns(of lines: [Line], whole: DatedText) -> [[Line]]? {
    let right = lines.map(\.box.x1).max() ?? 0
    let lineStarts = Line.starts(of: lines)
    let openings = lines.indices.filter { index in
      let offset = lineStarts[index]
      return whole.expressions.contains {
        ($0.range.lowerBound == offset || $0.range.lowerBound == offset + 1)
          && ($0.statesDayOfMonth || $0.known.contains(.time))
      }
    }
    // A line that opens with a figure may go on with the sentence above it.
    let certain = openings.filter { index in
      guard index > 0 else { return true }
      let (above, line) = (lines[index - 1], lines[index])
      return !Line.goesOn(above.text.text, into: line.text.text)
        || line.text.text.unicodeScalars.first?.properties.isUppercase == true
        || above.endsShort(before: line, right: right)
    }
    // One line that opens with its day below a line that ends short is what the lines above announce.
    if certain.count == 1, openings.count == 1, let only = certain.first, only > 0,
      lines[only - 1].endsShort(before: lines[only], right: right)
        || only == lines.count - 1
          && Self.isHourAndPlace(lines[only], below: lines[only - 1], whole)
    {
      return [Array(lines[..<only]), Array(lines[only...])]
    }
    // Sentences don't break in front of an hour line for line.
    let isList = openings.count == lines.count && lines.count >= Self.leastInList
    guard certain.count >= 2 || isList else { return nil }
    let taken = isList || certain.count * 3 >= openings.count * 2 ? openings : certain
    let starts = taken[0] == 0 ? taken : [0] + taken
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.count
      return Array(lines[start..<end])
    }
  }

  /// Whether the last line of a paragraph opens with an hour and a comma or sign, below the end of a sentence: "18 h, salle
  /// Aubin".
  private static func isHourAndPlace(_ line: Line, below above: Line, _ whole: DatedText) -> Bool {
    let text = line.text.text.utf8
    guard let last = above.text.text.utf8.last, ".!?".utf8.contains(last),
      let hour = whole.expressions.last, hour.statesTime,
      case let end = hour.range.upperBound - (whole.text.text.utf8.count - text.count),
      (0..<text.count).contains(end),
      case let rest = text.dropFirst(end).drop(while: { $0 == 0x20 })
    else { return false }
    return rest.first.map { ",|/-".utf8.contains($0) || $0 == 0xC2 || $0 == 0xE2 } ?? true
  }
}
