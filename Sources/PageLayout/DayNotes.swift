import KitModel

/// Joins the lines that head days to the remarks at the far end of them: a feast, a theme, a town.
///
/// As in: "Sunday 29 November" at the left edge and "Second of the month" at the right one, over the hours of that day.
/// The remarks would be a column of their own, parted from their days.
enum DayNotes {
  private static let leastNotes = 2
  private static let mostWords = 7
  /// The least white between a day and its remark, in type sizes.
  private static let leastWhite = 3.0
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// How many segments further a line's other end is looked for.
  private static let farthest = 3

  /// - Parameter segments: of a page, from top to bottom.
  static func folded(_ segments: [Segment]) -> [Segment] {
    var pairs: [(day: Int, note: Int)] = []
    for index in segments.indices where isDay(segments[index]) {
      if let note = note(of: index, in: segments) { pairs.append((index, note)) }
    }
    guard pairs.count >= leastNotes, let first = pairs.first else { return segments }
    let (day, right) = (segments[first.day], segments[first.note].ink.x1)
    let isList = pairs.allSatisfy { pair in
      segments[pair.day].style == day.style
        && abs(segments[pair.day].ink.x0 - day.ink.x0) < tolerance
        && abs(segments[pair.note].ink.x1 - right) < tolerance
        && segments[pair.note].style != segments[pair.day].style
    }
    guard isList, headsLines(pairs.map(\.day), in: segments) else { return segments }
    var folded = segments
    for pair in pairs {
      // One line in one style is a heading.
      let note = segments[pair.note].words.map { word in
        var word = word
        (word.style, word.size) = (segments[pair.day].style, segments[pair.day].size)
        return word
      }
      folded[pair.day] = Segment(words: segments[pair.day].words + note)
    }
    let notes = Set(pairs.map(\.note))
    return ReadingOrder.topDown(folded.indices.filter { !notes.contains($0) }.map { folded[$0] })
  }

  /// Whether lines set as a day is stand above others: rows of a table follow one another.
  private static func headsLines(_ days: [Int], in segments: [Segment]) -> Bool {
    days.allSatisfy { index in
      let day = segments[index]
      guard
        let below = segments[(index + 1)...].first(where: {
          $0.ink.y0 > day.ink.midY && $0.ink.x0 < day.ink.x1
        })
      else { return false }
      return below.style != day.style
    }
  }

  private static func isDay(_ segment: Segment) -> Bool {
    segment.contents == nil && (2...mostWords).contains(segment.words.count)
      && KeyedRows.holdsFigure([segment])
      && segment.words.contains { $0.text.unicodeScalars.count { $0.properties.isAlphabetic } > 2 }
  }

  /// The only other text at the height of a line, far to the right of it and without the figures of an hour.
  private static func note(of index: Int, in segments: [Segment]) -> Int? {
    let line = segments[index].ink
    let around = max(0, index - farthest)...min(segments.count - 1, index + farthest)
    let beside = around.filter { other in
      other != index && segments[other].ink.verticalOverlap(line) > 0.5 * line.height
    }
    guard beside.count == 1, case let note = segments[beside[0]], note.contents == nil,
      note.words.count <= mostWords, note.words.first.map({ !startsWithFigure($0.text) }) == true,
      note.ink.x0 - line.x1 > leastWhite * segments[index].size
    else { return nil }
    return beside[0]
  }

  private static func startsWithFigure(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } == true
  }
}
