import KitModel

/// Withdraws events that are far less sure than the others of their kit.
///
/// What stands in a programme is told as the rest of it is. A title from a margin, or a heading beside a day that a sentence
/// tells in passing, has the signs of none: more of these are no events than are. A kit that tells few keeps all.
enum DoubtfulEvents {
  /// So many events tell what is usual, and such a share of the middle confidence is too little.
  private static let leastEvents = 5
  private static let leastShare = 0.35

  static func withdrawn(from drafts: [EventDraft]) -> [EventDraft] {
    guard drafts.count >= leastEvents else { return drafts }
    let middle = drafts.map(\.event.confidence).sorted()[drafts.count / 2]
    return drafts.filter { $0.event.confidence >= leastShare * middle }
  }
}
