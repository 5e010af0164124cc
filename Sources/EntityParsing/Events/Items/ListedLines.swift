import DateExpressions
import KitModel
import Lexicons

/// Parts a paragraph whose lines are the entries of a list without bullets, or whose bullets are drawn: each names
/// something and tells its day behind that, or its hour where a day stands above them all.
///
/// As in: "Bal des lampions – vendredi 22 mai – 9 h – halle Aubin" above "Veillée – samedi 23 mai – 18 h"; "Bal des lampions
/// (12/06, 21 h, place Aubin)" above "Course aux œufs (13/06, 10 h, parc du Bief)". An entry may take several lines.
struct ListedLines {
  let lexicon: EventLexicon

  struct Entry {
    var lines: [Line]
    /// Whether a sign parts its name from its day, so that it needs no more lines like it to be an entry.
    var isLed: Bool
  }

  /// Two entries may be sentences; where a sign leads to the day of each, or each ends in its day, they are a list as well.
  private static let least = 3
  private static let leastLed = 2
  /// An entry goes on over so many lines.
  private static let mostLines = 3
  /// In bytes: longer ones are paragraphs.
  private static let longest = 260
  private static let longestLed = 160
  /// A full stop or a bracket, and a space.
  private static let longestEnd = 3
  /// Between an hour and the day behind it, or two hours, in bytes.
  private static let longestLink = 16

  /// The entries of a paragraph; `nil` where it is no such list.
  func parted(_ lines: [Line], whole: DatedText) -> [Entry]? {
    guard lines.count >= Self.leastLed, whole.expressions.count >= Self.leastLed,
      case let told = told(in: whole), told.count >= Self.leastLed
    else { return nil }
    let starts = Line.starts(of: lines)
    let ends = Array(starts.dropFirst()) + [whole.text.text.utf8.count]
    let right = lines.map(\.box.x1).max() ?? 0
    let led = lines.indices.map { index in
      lead(of: whole.text, starts[index]..<ends[index], told: told)
    }
    var entries: [Entry] = []
    var first = 0
    var areEnding = true
    for index in lines.indices {
      if index > first, led[index] != .none, !entries.isEmpty {
        // What tells no day is said of the entry above it.
        entries[entries.count - 1].lines += lines[first..<index]
        first = index
      }
      let own = told.filter { (starts[first]..<ends[index]).contains($0.lowerBound) }
      guard let day = own.first else { continue }
      // What opens with its day is told apart elsewhere.
      guard day.lowerBound > starts[first] + 1, own.count == 1 else { return nil }
      if index + 1 < lines.count {
        guard Self.begins(lines[index + 1]) else { continue }
        let isCut = whole.expressions.contains {
          $0.range.lowerBound < ends[index] && $0.range.upperBound > ends[index] + 1
        }
        guard !isCut,
          led[index + 1] == .certain
            || led[index + 1] == .likely && led[index] != .none && !Self.hangs(lines[index])
            || Self.ends(lines[index], before: lines[index + 1], right: right)
        else { continue }
      }
      guard index - first < Self.mostLines, ends[index] - starts[first] <= Self.longest else {
        return nil
      }
      let last = whole.expressions.last { $0.range.upperBound <= ends[index] }
      let name = whole.text.slice(starts[first]..<day.lowerBound).text
      areEnding =
        areEnding && (name.contains(". ") || name.contains("("))
        && last.map { ends[index] - $0.range.upperBound <= Self.longestEnd } ?? false
      entries.append(Entry(lines: Array(lines[first...index]), isLed: led[first] != .none))
      first = index + 1
    }
    let areLed = entries.allSatisfy(\.isLed)
    if areLed, !entries.isEmpty { entries[entries.count - 1].lines += lines[first...] }
    let tellsDays = whole.expressions.contains(where: \.statesDay)
    guard areLed || first == lines.count && tellsDays,
      entries.count >= (areEnding || areLed ? Self.leastLed : Self.least),
      entries.allSatisfy({ $0.lines.count <= Self.mostLines })
    else { return nil }
    return entries
  }

  /// The days of a text, or its hours where it tells no day, each with the hour right in front of it.
  private func told(in whole: DatedText) -> [Range<Int>] {
    let isDay = { (expression: DateExpression) in
      expression.statesDayOfMonth || expression.known.contains(.recurrence)
    }
    let hasDay = whole.expressions.contains(where: \.statesDay)
    var told: [Range<Int>] = []
    var hour: Range<Int>?
    for expression in whole.expressions where isDay(expression) || expression.statesTime {
      let range = expression.range
      defer { hour = expression.statesTime ? range : nil }
      if hasDay {
        guard isDay(expression) else { continue }
        let isBehind = hour.map { range.lowerBound - $0.upperBound <= Self.longestLink } ?? false
        told.append(
          (isBehind ? hour?.lowerBound ?? range.lowerBound : range.lowerBound)..<range.upperBound)
      } else if let last = told.last, range.lowerBound - last.upperBound <= Self.longestLink {
        told[told.count - 1] = last.lowerBound..<range.upperBound
      } else {
        told.append(range)
      }
    }
    return told
  }

  /// How a sign leads from a name to the one day of a line: a dash or bar between the two parts them, a comma may.
  private enum Lead { case none, likely, certain }

  private func lead(of text: SourcedText, _ line: Range<Int>, told: [Range<Int>]) -> Lead {
    let days = told.filter { line.contains($0.lowerBound) }
    guard days.count == 1, case let day = days[0].lowerBound - line.lowerBound, day > 1,
      line.count <= Self.longestLed
    else { return .none }
    let words = WordList(text.slice(line).text)
    var last = words.indices(in: 0..<day).last ?? 0
    // "Bal – le vendredi 22 mai"
    while last > 0, words[last].shape != .sign, lexicon.glue.contains(words[last]) { last -= 1 }
    guard last > 0, case let sign = words[last], sign.shape == .sign,
      words[0].beginsWithCapital || words[0].shape != .lower
    else { return .none }
    // "Bal. Tout public. Halle Aubin, vendredi 22 mai" tells more than a name.
    let tellsMore = words.words.indices[1..<last].contains { index in
      words[index].isSign(".") && words[index + 1].isSpacedBefore
        && words[index - 1].range.count > Self.longestShortening
    }
    if tellsMore { return .none }
    if Self.bars.contains(sign.folded), sign.isSpacedBefore { return .certain }
    return Self.signs.contains(sign.folded) ? .likely : .none
  }

  /// In bytes: "St" and "M" in front of a name, with a full stop.
  private static let longestShortening = 3
  private static let bars: Set<String> = ["-", "·", "•", "|", "/"]
  private static let signs: Set<String> = [",", ":", "(", "»", "”"]

  /// Whether a line can open with a name.
  private static func begins(_ line: Line) -> Bool {
    guard let first = line.text.text.unicodeScalars.first else { return false }
    return LetterCase.isCapital(first) || first.properties.numericType != nil
      || "«“\"".unicodeScalars.contains(first)
  }

  /// Whether a line closes with a small word or a sign that something must follow: "… puis au".
  private static func hangs(_ line: Line) -> Bool {
    guard let last = WordList(line.text.text).words.last else { return false }
    return last.shape == .lower && last.range.count <= longestShortening
      || [",", ";", ":", "-", "("].contains(where: last.isSign)
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
