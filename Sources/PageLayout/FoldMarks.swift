import KitModel

/// Leaves out the marks of parts that fold out on a screen, which stand at the right end of each title: "▾", "+".
///
/// They are no cells of a table, though each stands below the last.
enum FoldMarks {
  private static let marks: Set<String> = [
    "▾", "▼", "▿", "▽", "⌄", "˅", "▸", "▶", "►", "▹", "›", "»", "→", "➜", "+", "＋", "⊕", "−", "↓",
  ]
  /// So many of one kind stand below one another, as far apart as this at the most, in points.
  private static let least = 3
  private static let sameEdge = 1.5
  private static let leastOverlap = 0.4

  static func without(_ lines: [[Word]]) -> [[Word]] {
    let marked = lines.indices.filter { lines[$0].count == 1 && marks.contains(lines[$0][0].text) }
    guard marked.count >= least else { return lines }
    let ends = marked.filter { mark in
      let own = lines[mark][0]
      let row = lines.indices.filter { index in
        let word = lines[index][0]
        return index != mark
          && word.inkBox.verticalOverlap(own.inkBox)
            > leastOverlap * min(word.inkBox.height, own.inkBox.height)
      }
      return row.contains { lines[$0][0].box.x0 < own.box.x0 }
        && !row.contains { lines[$0][0].box.x0 > own.box.x0 && !marked.contains($0) }
    }
    let dropped = Set(
      ends.filter { mark in
        ends.count { other in
          lines[other][0].text == lines[mark][0].text
            && abs(lines[other][0].box.x0 - lines[mark][0].box.x0) < sameEdge
        } >= least
      })
    return dropped.isEmpty
      ? lines : lines.indices.filter { !dropped.contains($0) }.map { lines[$0] }
  }
}
