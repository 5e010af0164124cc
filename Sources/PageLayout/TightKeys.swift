import KitModel

/// Parts keys that no white parts where the texts beside them show that another row begins.
///
/// As in: "mar. 3 novembre, / 18h30" and right below it "lun. 1er février, 18h30", each level with a bold title behind which
/// plain text goes on.
enum TightKeys {
  /// How far a key stands off the line beside it at the most, in type sizes.
  private static let sameHeight = 0.45

  /// The keys, each cut at the lines where a row begins; as they are where some begin at none.
  static func parted(_ keys: [[Segment]], beside texts: [Segment]) -> [[Segment]] {
    guard keys.contains(where: { $0.count > 1 }), case let lines = ReadingOrder.topDown(texts),
      let style = opening(lines.first), lines.contains(where: { opening($0) != style }),
      keys.allSatisfy({ key in key.first.map { begins($0, beside: lines, style) } ?? false })
    else { return keys }
    return keys.flatMap { key in
      key.reduce(into: [[Segment]]()) { rows, line in
        if rows.isEmpty || KeyedRows.holdsFigure([line]) && begins(line, beside: lines, style) {
          rows.append([line])
        } else {
          rows[rows.count - 1].append(line)
        }
      }
    }
  }

  private static func opening(_ line: Segment?) -> StyleID? { line?.words.first?.style }

  /// Whether the line beside a key opens as titles do, and the one above it does not.
  private static func begins(_ key: Segment, beside lines: [Segment], _ style: StyleID) -> Bool {
    guard
      let index = lines.firstIndex(where: { abs($0.ink.y1 - key.ink.y1) < sameHeight * key.size })
    else { return false }
    return opening(lines[index]) == style && (index == 0 || opening(lines[index - 1]) != style)
  }
}
