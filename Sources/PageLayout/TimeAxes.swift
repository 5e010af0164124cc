import KitModel
import Lexicons

/// Reads the hours along the side of a chart: as a scale that heads nothing where its boxes each tell when they begin and
/// end, as the keys of a table where they tell none and stand level with them.
///
/// As in: "10:00", "11:00", "12:00" … at even distances down the margin or along the top, and in the lanes of three halls
/// boxes as long as they last, each with "10:30–12:00" above its title, or with the title alone.
enum TimeAxes {
  private static let leastLabels = 4
  /// The longest label, in words: "10 h 00", "9 a.m.".
  private static let mostWords = 3
  /// How far edges may differ, in points, and steps, as a share of one.
  private static let tolerance = 2.0
  private static let evenness = 0.06
  /// In minutes: twelve hours, and what a scale counts in.
  private static let half = 12 * 60
  private static let steps = [15, 30, 60, 120]

  struct Label {
    let minute: Int
    let ink: Rect
    let style: StyleID
    let segment: Int
  }

  static func read(_ segments: [Segment]) -> [Segment] {
    let labels = segments.indices.flatMap { Self.labels(of: segments[$0], at: $0) }
    guard labels.count >= leastLabels else { return segments }
    for isDown in [true, false] {
      guard let axis = axis(among: labels, isDown: isDown),
        case let own = Set(axis.map(\.segment)),
        axis.count >= labels.count(where: { own.contains($0.segment) })
      else { continue }
      guard isToldInside(axis, of: segments, besides: own, isDown: isDown) else {
        if isDown, let read = HourChart(axis, of: segments)?.read { return read }
        continue
      }
      let rest = segments.indices.filter { !own.contains($0) }.map { segments[$0] }
      return isDown ? inLanes(rest, along: axis) : rest
    }
    return segments
  }

  /// The segments with each name above the chart and the boxes of its lane as one.
  private static func inLanes(_ segments: [Segment], along axis: [Label]) -> [Segment] {
    let box = axis.dropFirst().reduce(axis[0].ink) { $0.union($1.ink) }
    let step = axis[1].ink.y0 - axis[0].ink.y0
    let above = segments.filter {
      $0.ink.x0 > box.x1 && $0.ink.y1 < box.midY && $0.ink.y1 > box.y0 - farthest * $0.size
        && $0.ink.y0 < box.y0 && $0.contents == nil
    }
    guard let top = above.map(\.ink.y0).min() else { return segments }
    let heads = above.filter { abs($0.ink.y0 - top) < tolerance }.sorted { $0.ink.x0 < $1.ink.x0 }
    guard heads.count > 1 else { return segments }
    var rest = segments
    var lanes: [Segment] = []
    for (index, head) in heads.enumerated() {
      let right = index + 1 < heads.count ? heads[index + 1].ink.x0 - tolerance : .infinity
      let own = rest.filter {
        $0.ink.y0 > head.ink.y1 && $0.ink.y0 < box.y1 + step
          && $0.ink.x0 > head.ink.x0 - tolerance && $0.ink.x0 < right
      }
      guard !own.isEmpty else { continue }
      let taken = Set(own.map(\.ink) + [head.ink])
      rest.removeAll { taken.contains($0.ink) }
      lanes.append(Segment(head: [head], of: own, in: head.ink))
    }
    return lanes.isEmpty ? segments : ReadingOrder.topDown(rest + lanes)
  }

  /// How far above the first hour the names of the lanes may stand, in sizes of their text.
  private static let farthest = 3.0

  /// The labels of a scale: of one style, at one edge, an hour after the other, or a part of one, at even distances.
  ///
  /// Down a margin their edge may be the right one.
  private static func axis(among labels: [Label], isDown: Bool) -> [Label]? {
    let place = { (label: Label) in isDown ? label.ink.y0 : label.ink.x0 }
    let edges: [(Label) -> Double] =
      isDown ? [{ $0.ink.x0 }, { $0.ink.x1 }] : [{ $0.ink.y0 }]
    var longest: [Label]?
    for edge in edges {
      var seen: [Double] = []
      for first in labels where !seen.contains(where: { abs($0 - edge(first)) < tolerance }) {
        seen.append(edge(first))
        let own = labels.filter {
          abs(edge($0) - edge(first)) < tolerance && $0.style == first.style
        }.sorted { place($0) < place($1) }
        guard own.count >= leastLabels else { continue }
        let step = (place(own[own.count - 1]) - place(own[0])) / Double(own.count - 1)
        let minutes = (own[1].minute - own[0].minute + half) % half
        let isEven = zip(own, own.dropFirst()).allSatisfy { upper, lower in
          (lower.minute - upper.minute + half) % half == minutes
            && abs(place(lower) - place(upper) - step) < evenness * step
        }
        if isEven, steps.contains(minutes), step > first.ink.height,
          own.count > longest?.count ?? 0
        {
          longest = own
        }
      }
    }
    return longest
  }

  /// Whether what stands along a scale tells hours of its own, most of them at none of its labels' heights.
  private static func isToldInside(
    _ axis: [Label], of segments: [Segment], besides own: Set<Int>, isDown: Bool
  ) -> Bool {
    let box = axis.dropFirst().reduce(axis[0].ink) { $0.union($1.ink) }
    let told = segments.indices.filter { index in
      guard !own.contains(index), opensWithSpan(segments[index]) else { return false }
      let ink = segments[index].ink
      return isDown ? ink.x0 > box.x1 && ink.y1 > box.y0 : ink.y0 > box.y1 && ink.x1 > box.x0
    }
    return told.count >= leastTold && told.count * 2 >= axis.count
  }

  private static let leastTold = 3

  /// The labels that a line is, or each of its words where they stand close together.
  private static func labels(of segment: Segment, at index: Int) -> [Label] {
    guard segment.contents == nil, let first = segment.words.first?.text.utf8.first,
      (0x30...0x39).contains(first)
    else { return [] }
    if segment.words.count <= mostWords, let minute = minute(of: segment.words[...]) {
      return [Label(minute: minute, ink: segment.ink, style: segment.style, segment: index)]
    }
    let labels = segment.words.indices.compactMap { word in
      minute(of: segment.words[word...word]).map {
        Label(minute: $0, ink: segment.words[word].inkBox, style: segment.style, segment: index)
      }
    }
    return labels.count == segment.words.count ? labels : []
  }

  /// The minute of the day that a label tells, from its figures; `nil` where it holds other words.
  ///
  /// As in: "10:00", "10.30", "10h", "10 h", "10am", "10:30 am": few letters, no figures behind the minutes.
  private static func minute(of words: ArraySlice<Word>) -> Int? {
    guard let first = words.first?.text.utf8, first.count <= longestLabel else { return nil }
    let digits = first.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), let hour = Int(String(Substring(digits))),
      (0...24).contains(hour)
    else { return nil }
    let minutes = first.dropFirst(digits.count).filter { (0x30...0x39).contains($0) }
    let letters = words.reduce(-digits.count - minutes.count) { $0 + $1.text.utf8.count }
    guard (1...mostSigns).contains(letters),
      !words.dropFirst().contains(where: { $0.text.utf8.contains { (0x30...0x39).contains($0) } })
    else { return nil }
    if minutes.isEmpty { return hour * 60 }
    return Int(String(decoding: minutes, as: UTF8.self)).flatMap {
      minutes.count == 2 && $0 < 60 ? hour * 60 + $0 : nil
    }
  }

  /// In bytes.
  private static let longestLabel = 7
  private static let mostSigns = 4

  /// Whether a line opens with an hour and goes on with another: from which to which something lasts.
  private static func opensWithSpan(_ segment: Segment) -> Bool {
    guard segment.contents == nil, let first = segment.words.first?.text.utf8.first,
      (0x30...0x39).contains(first)
    else { return false }
    var numbers = 0
    var isInside = false
    for byte in segment.words.lazy.flatMap(\.text.utf8) {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, !isInside { numbers += 1 }
      isInside = isDigit
    }
    return numbers >= 2
  }
}
