import KitModel

/// Parts columns of entries at headings that reach over all of them, however short these are.
///
/// As in: "Saturday 4 September" at the left, what is on that day in three columns below it, then "Sunday 5 September" and its
/// three. Nothing stands beside such a heading, each time: beside one of the first column alone some line of the others would.
enum SpanningHeads {
  private static let leastHeads = 2
  /// Of what they head, so many have columns.
  private static let leastSections = 2
  /// How far a heading may stand off the area's left edge, in type sizes.
  private static let offEdge = 0.3
  /// Pages with more lines are made to cost time.
  private static let mostLines = 400

  /// The stretches that headings open, each with the heading in front.
  ///
  /// The first may have none, where what is above was parted already. `nil` where no lines of one look stand alone, each time,
  /// above columns of entries.
  ///
  /// - Parameter segments: from top to bottom.
  static func sections(of segments: [Segment], em: Double) -> [ArraySlice<Segment>]? {
    guard segments.count <= mostLines, let heads = heads(in: segments, em: em) else { return nil }
    let starts = heads[0] == 0 ? heads : [0] + heads
    let sections = zip(starts, starts.dropFirst() + [segments.count]).map { segments[$0..<$1] }
    var parted = 0
    for section in sections {
      let below = heads.contains(section.startIndex) ? section.dropFirst() : section
      let columns = Whitespace.columns(of: Array(below), gap: em * ReadingOrder.leastGutter)
      guard columns.count > 1 else { continue }
      guard EntryColumns.are(columns, isHeaded: true) else { return nil }
      parted += 1
    }
    return parted >= leastSections ? sections : nil
  }

  /// Where the lines stand that have nothing beside them, at the left edge, and whose like have nothing either.
  private static func heads(in segments: [Segment], em: Double) -> [Int]? {
    let edge = segments.map(\.ink.x0).min() ?? 0
    var bottom = -Double.infinity
    var alone: [Int] = []
    for (index, segment) in segments.enumerated() {
      let ink = segment.ink
      if segment.contents == nil, segment.rows == nil, ink.x0 - edge < offEdge * em,
        bottom <= ink.y0, index + 1 == segments.count || segments[index + 1].ink.y0 >= ink.y1
      {
        alone.append(index)
      }
      bottom = max(bottom, ink.y1)
    }
    let styles = Set(alone.map { segments[$0].style })
    let heads = styles.compactMap { style -> [Int]? in
      let own = alone.filter { segments[$0].style == style }
      return own.count >= leastHeads && segments.count(where: { $0.style == style }) == own.count
        ? own : nil
    }
    return heads.max { $0.count < $1.count }
  }
}
