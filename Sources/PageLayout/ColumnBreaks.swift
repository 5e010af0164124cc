import KitModel

/// Tells how much white belongs between the last line of a column and the first of the next, where both are of one text.
///
/// A line of a kind that never opens a paragraph elsewhere goes on with the one that the column's end cut.
struct ColumnBreaks {
  private let em: Double
  /// The white in points between lines of a paragraph, and between paragraphs.
  private let leading: Double
  private let parting: Double
  /// How often lines of a kind open paragraphs, and how often they stand in one.
  private var opening: [Kind: Int] = [:]
  private var following: [Kind: Int] = [:]

  private struct Kind: Hashable {
    let line: LineKind
    let opensSmall: Bool

    init(_ line: Segment) {
      self.line = LineKind(line)
      opensSmall = line.words[0].text.unicodeScalars.first?.properties.isLowercase ?? false
    }
  }

  private static let leastFollowing = 2
  /// In type sizes: what parts paragraphs at the least.
  private static let widest = 1.0
  /// How much larger than the text a heading is.
  private static let leastHeading = 1.12

  init(sides: [ColumnSigns.Side], em: Double) {
    self.em = em
    var inner: [Double] = []
    var outer: [Double] = []
    for column in sides.lazy.joined() {
      let starts = Set(ColumnSigns.starts(in: column, em: em).map(\.ink))
      for (upper, line) in zip(column, column.dropFirst()) {
        let white = line.ink.y0 - upper.ink.y1
        if starts.contains(line.ink) {
          outer.append(white)
          opening[Kind(line), default: 0] += 1
        } else {
          inner.append(white)
          following[Kind(line), default: 0] += 1
        }
      }
    }
    leading = inner.isEmpty ? 0 : max(0, inner.sorted()[inner.count / 2])
    parting = max(Self.widest * em, outer.isEmpty ? 0 : outer.sorted()[outer.count / 2])
  }

  func white(between above: ColumnSigns.Side, and below: ColumnSigns.Side) -> Double {
    let lines = below.lazy.joined()
    guard let first = lines.min(by: { ($0.ink.y0, $0.ink.x0) < ($1.ink.y0, $1.ink.x0) }) else {
      return parting
    }
    let kind = Kind(first)
    if first.size > Self.leastHeading * em { return parting + em }
    let goesOn = opening[kind] == nil && following[kind, default: 0] >= Self.leastFollowing
    return goesOn ? leading : parting
  }
}
