import KitModel
import Lexicons

/// Puts small marks that stand in a line with room around them back into it: the pills of a listing.
///
/// As in: "Science Slam (FR) (LU)", "with a guide, (FR) in the morning", each mark in a rounded frame whose padding parts
/// it from the words as columns are parted. Such a mark is a few capitals or figures, smaller than the line.
enum BadgeWords {
  /// The largest mark, as a share of the type size of its line, and its longest, in bytes.
  private static let largest = 0.85
  private static let longest = 4
  /// The widest white around it, in type sizes of the line: padding, border and margin.
  private static let widestGap = 1.4
  /// So many marks are what the page is of.
  private static let mostMarks = 200

  /// - Parameter lines: the page's lines, each a run of words.
  static func joined(_ lines: [[Word]]) -> [[Word]] {
    let marks = lines.indices.filter { isMark(lines[$0]) }
      .sorted { lines[$0][0].box.x0 < lines[$1][0].box.x0 }
    guard !marks.isEmpty, marks.count <= mostMarks else { return lines }
    var joined = lines
    var taken: Set<Int> = []
    for mark in marks {
      guard
        let host = joined.indices.first(where: { index in
          index != mark && !taken.contains(index) && !isMark(lines[index])
            && follows(lines[mark][0], joined[index])
        })
      else { continue }
      joined[host] += lines[mark]
      taken.insert(mark)
      let style = lines[host][0].style
      if let rest = joined.indices.first(where: { index in
        index != host && !taken.contains(index) && lines[index][0].style == style
          && isBehind(lines[index][0], joined[host])
      }) {
        joined[host] += joined[rest]
        taken.insert(rest)
      }
    }
    guard !taken.isEmpty else { return lines }
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }

  private static func isMark(_ words: [Word]) -> Bool {
    guard words.count == 1, words[0].text.utf8.count <= longest else { return false }
    let scalars = words[0].text.unicodeScalars
    return scalars.contains(where: LetterCase.isCapital)
      && !scalars.contains(where: LetterCase.isSmall)
  }

  /// Whether a mark is one of a line, behind its last word.
  private static func follows(_ mark: Word, _ line: [Word]) -> Bool {
    mark.size <= largest * line[0].size && isBehind(mark, line)
  }

  private static func isBehind(_ word: Word, _ line: [Word]) -> Bool {
    let (first, last) = (line[0], line[line.count - 1])
    let gap = word.box.x0 - last.box.x1
    return gap > 0 && gap <= widestGap * first.size
      && first.inkBox.verticalOverlap(word.inkBox)
        >= LineAssembly.leastOverlap * min(first.inkBox.height, word.inkBox.height)
  }
}
