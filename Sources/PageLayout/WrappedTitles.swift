import KitModel
import Lexicons

/// Joins a title to the day in front of it, from which a space parts it that is as wide as a gutter, where titles go on in the
/// next line below the day.
///
/// As in: "Me 5 août, 11 h   Le Bal des" in two sizes above "lampions" at the left edge. Cells of a column would go on in it.
enum WrappedTitles {
  /// So many titles must go on at the left edge, and this share of those that a line in their style stands below.
  private static let leastWrapped = 2
  /// The widest space, white between lines, and how far edges and feet of one line may differ, in type sizes.
  private static let widest = 1.2
  private static let widestLeading = 0.7
  private static let sameFoot = 0.35
  /// In points.
  private static let sameEdge = 1.0

  private struct Pair {
    let head: Int
    let title: Int
  }

  /// The styles in which a day and the title behind it are set.
  private struct Look: Hashable {
    let head: StyleID
    let title: StyleID
  }

  static func joined(_ lines: [[Word]]) -> [[Word]] {
    var pairs: [Look: [Pair]] = [:]
    let order = lines.indices.sorted {
      let (a, b) = (lines[$0][0].box, lines[$1][0].box)
      return a.y1 != b.y1 ? a.y1 < b.y1 : a.x0 < b.x0
    }
    for (place, index) in order.enumerated() {
      // Feet of two sizes lie a little apart.
      for next in order[(place + 1)...].prefix(neighbours) + order[..<place].suffix(neighbours) {
        guard goesOn(lines[index], in: lines[next]) else { continue }
        let look = Look(
          head: lines[index][0].style, title: lines[next][0].style)
        pairs[look, default: []].append(Pair(head: index, title: next))
      }
    }
    guard !pairs.isEmpty else { return lines }
    var edges: [Int: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      edges[Int(line[0].box.x0.rounded()), default: []].append(index)
    }
    var joined: [Int: [Word]] = [:]
    var gone: Set<Int> = []
    for (look, found) in pairs.sorted(by: {
      ($0.key.head, $0.key.title) < ($1.key.head, $1.key.title)
    }) {
      let wrapped = found.count { pair in
        let left = lines[pair.head][0].box.x0
        return (-1...1).contains { shift in
          edges[Int(left.rounded()) + shift, default: []].contains {
            wraps(lines[pair.title], into: lines[$0], from: left, style: look.title)
          }
        }
      }
      guard wrapped >= leastWrapped else { continue }
      for pair in found where joined[pair.head] == nil && !gone.contains(pair.title) {
        joined[pair.head] = lines[pair.head] + lines[pair.title]
        gone.insert(pair.title)
      }
    }
    guard !joined.isEmpty else { return lines }
    return lines.indices.compactMap { gone.contains($0) ? nil : joined[$0] ?? lines[$0] }
  }

  /// So many lines before and behind one by their feet may stand beside it.
  private static let neighbours = 6

  /// Whether a piece in another style stands right behind another in its line, parted from it by one wide space.
  ///
  /// Asks first where both stand, which rules out nearly all pairs.
  private static func goesOn(_ head: [Word], in title: [Word]) -> Bool {
    guard let last = head.last, case let gap = title[0].box.x0 - last.box.x1, gap > 0,
      case let size = max(title[0].size, last.size), gap < widest * size,
      abs(title[0].box.y1 - last.box.y1) < sameFoot * size, title[0].style != last.style,
      head[0].style == last.style
    else { return false }
    return head.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
      && title.allSatisfy { $0.style == title[0].style }
  }

  /// Whether a title goes on in a line below, at the left edge of what stands in front of it.
  private static func wraps(
    _ title: [Word], into line: [Word], from left: Double, style: StyleID
  ) -> Bool {
    guard abs(line[0].box.x0 - left) < sameEdge, line.allSatisfy({ $0.style == style }),
      let first = line[0].text.unicodeScalars.first, LetterCase.isSmall(first)
    else { return false }
    let white = line[0].box.y0 - title[0].box.y1
    return line[0].box.y0 > title[0].box.midY && white < widestLeading * title[0].size
  }
}
