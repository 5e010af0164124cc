import KitModel

/// Finds the style of the days that head the hours of a list in one narrow column with them.
///
/// As in: "Sun 3 May" over "10am–noon" and "2–4pm", with what is on beside each of the hours and nothing beside the day.
enum DayHeadsOfKeys {
  /// As in "Sunday the 3rd of May 2027".
  private static let mostWords = 6
  /// So many days show that they part a list.
  private static let leastDays = 2
  /// The part of a line's height in which another one stands beside it.
  private static let beside = 0.5

  /// The one style that only days have which stand alone at the left edge, no smaller than the text, among hours that
  /// each have a line beside them; `nil` where there is none, or several.
  static func style(in segments: [Segment], em: Double) -> StyleID? {
    guard let left = segments.map(\.ink.x0).min() else { return nil }
    var days: [StyleID: [Segment]] = [:]
    var others: Set<StyleID> = []
    for segment in segments {
      if segment.contents == nil, segment.size >= em, segment.words.count <= mostWords,
        abs(segment.ink.x0 - left) < em, KeyedRows.holdsFigure([segment])
      {
        days[segment.style, default: []].append(segment)
      } else {
        others.insert(segment.style)
      }
    }
    let styles = days.filter { style, days in
      days.count >= leastDays && !others.contains(style)
        && !days.contains { stands($0, besideOneOf: segments) }
    }
    guard styles.count == 1, let style = styles.first?.key else { return nil }
    let hours = segments.filter { abs($0.ink.x0 - left) < em && $0.style != style }
    return hours.count >= leastDays && hours.allSatisfy { stands($0, besideOneOf: segments) }
      ? style : nil
  }

  private static func stands(_ segment: Segment, besideOneOf others: [Segment]) -> Bool {
    others.contains { other in
      other.ink != segment.ink
        && other.ink.verticalOverlap(segment.ink)
          > beside * min(other.ink.height, segment.ink.height)
    }
  }
}
