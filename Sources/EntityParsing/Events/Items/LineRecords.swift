import DateExpressions
import KitModel
import Lexicons

/// Lines of one paragraph that each name something and tell its day: a list without bullets, or whose bullets are
/// drawn.
///
/// As in: "Bal des lampions (12/06, 21 h, place Aubin)" above "Course aux œufs (13/06, 10 h, parc du Bief)".
enum LineRecords {
  /// Two records may be sentences; where each is a line or opens with a short one of its own, and ends in its day, they are
  /// a list as well.
  private static let least = 3
  private static let leastEnding = 2
  /// A record goes on over so many lines.
  private static let mostLines = 3
  /// In bytes: longer ones are paragraphs.
  private static let longest = 260

  /// A full stop or a bracket, and a space.
  private static let longestEnd = 3

  /// The lines of each record; `nil` where the paragraph is no such list.
  static func parted(_ lines: [Line], whole: DatedText) -> [[Line]]? {
    guard lines.count >= leastEnding, whole.expressions.count >= leastEnding else { return nil }
    let starts = Line.starts(of: lines)
    let right = lines.map(\.box.x1).max() ?? 0
    var records: [[Line]] = []
    var first = 0
    var areEnding = true
    for index in lines.indices {
      let end = index + 1 < lines.count ? starts[index + 1] : whole.text.text.utf8.count
      let days = whole.expressions.filter {
        $0.statesDayOfMonth && (starts[first]..<end).contains($0.range.lowerBound)
      }
      guard let day = days.first else { continue }
      // What opens with its day is told apart elsewhere.
      guard day.range.lowerBound > starts[first] + 1, days.count == 1 else { return nil }
      if index + 1 < lines.count {
        guard begins(lines[index + 1]) else { continue }
        let isCut = whole.expressions.contains {
          $0.range.lowerBound < end && $0.range.upperBound > end + 1
        }
        guard !isCut, ends(lines[index], before: lines[index + 1], right: right) else { continue }
      }
      guard index - first < mostLines, end - starts[first] <= longest else { return nil }
      let last = whole.expressions.last { $0.range.upperBound <= end }
      let name = whole.text.slice(starts[first]..<day.range.lowerBound).text
      areEnding =
        areEnding && (name.contains(". ") || name.contains("("))
        && last.map { end - $0.range.upperBound <= longestEnd } ?? false
      records.append(Array(lines[first...index]))
      first = index + 1
    }
    guard first == lines.count, records.count >= (areEnding ? leastEnding : least) else {
      return nil
    }
    return records
  }

  /// Whether a line can open with a name.
  private static func begins(_ line: Line) -> Bool {
    guard let first = line.text.text.unicodeScalars.first else { return false }
    return LetterCase.isCapital(first) || "«“\"".unicodeScalars.contains(first)
  }

  /// Whether a line is done with what it tells: nothing hangs at its end, and it ends a bracket, a sentence or short of
  /// the column.
  private static func ends(_ line: Line, before next: Line, right: Double) -> Bool {
    guard let last = line.text.text.unicodeScalars.last(where: { !$0.properties.isWhitespace })
    else { return false }
    if ").!?»”".unicodeScalars.contains(last) { return true }
    return !",;:–—-(".unicodeScalars.contains(last) && line.endsShort(before: next, right: right)
  }
}
