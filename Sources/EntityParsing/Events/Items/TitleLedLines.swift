import DateExpressions
import KitModel
import Lexicons

/// Lines of one paragraph that each open with what takes place and tell its day behind a sign.
///
/// As in: "Bal des lampions – vendredi 22 mai – 9 h – halle Aubin" above "Veillée – samedi 23 mai – 18 h", with no space between.
/// A line without a day goes on with the one above, if that is full.
struct TitleLedLines {
  let read: (SourcedText) -> DatedText

  private static let leastLines = 2
  private static let leastShare = 0.6
  /// In bytes.
  private static let longestLine = 160
  private static let signs: Set<String> = ["-", "·", "•", "|", "/", ","]

  /// The lines of each entry; `nil` where they are no such list.
  func parts(of lines: [Line]) -> [[Line]]? {
    guard lines.count >= Self.leastLines, let right = lines.map(\.box.x1).max() else { return nil }
    var parts: [[Line]] = []
    for line in lines {
      if opens(line.text) {
        parts.append([line])
      } else if let above = parts.last?.last, !above.endsShort(before: line, right: right) {
        parts[parts.count - 1].append(line)
      } else {
        return nil
      }
    }
    return parts.count >= Self.leastLines
      && Double(parts.count) >= Self.leastShare * Double(lines.count) ? parts : nil
  }

  /// Whether a line is a name, a sign with space before it, and its one day.
  private func opens(_ text: SourcedText) -> Bool {
    guard text.text.utf8.count <= Self.longestLine, case let dated = read(text),
      dated.hasCertainDay,
      !DateCoverage.isLeading(dated.coverage), dated.coverage != .pure,
      let first = dated.expressions.first(where: \.statesDay)?.range.lowerBound, first > 0,
      dated.expressions.count(where: \.statesDay) == 1
    else { return false }
    let words = WordList(text.text)
    guard let sign = words.indices(in: 0..<first).last.map({ words[$0] }), words.count > 0,
      sign.shape == .sign, Self.signs.contains(sign.folded), sign.isSpacedBefore || sign.isSign(",")
    else { return false }
    return words[0].beginsWithCapital || words[0].shape != .lower
  }
}
