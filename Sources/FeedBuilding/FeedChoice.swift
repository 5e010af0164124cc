package import CivilTime

/// Which feeds to make of the events of converted kits, and of which events.
package struct FeedChoice: Hashable, Sendable {
  /// One feed for all, and one for each value of these.
  package var groupings: [FeedField]
  /// Events that end before it stay out.
  package var from: CalendarDate?
  /// Events that begin after it stay out.
  package var to: CalendarDate?
  /// Only events of which every one holds.
  package var conditions: [FeedCondition]
  /// Where the feeds will be served.
  package var address: String?

  package init(
    groupings: [FeedField] = [], from: CalendarDate? = nil, to: CalendarDate? = nil,
    conditions: [FeedCondition] = [], address: String? = nil
  ) {
    self.groupings = groupings
    self.from = from
    self.to = to
    self.conditions = conditions
    self.address = address
  }

  func admits(_ days: ClosedRange<CalendarDate>, _ traits: FeedTraits) -> Bool {
    (from.map { days.upperBound >= $0 } ?? true) && (to.map { days.lowerBound <= $0 } ?? true)
      && conditions.allSatisfy { $0.holds(for: traits) }
  }
}
