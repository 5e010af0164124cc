package import CivilTime

/// What feeds to make of a folder of converted kits.
package struct FeedPlan: Hashable, Sendable {
  /// The folder that kits were converted into.
  package var source: String
  package var destination: String
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
    source: String, destination: String, groupings: [FeedField] = [], from: CalendarDate? = nil,
    to: CalendarDate? = nil, conditions: [FeedCondition] = [], address: String? = nil
  ) {
    self.source = source
    self.destination = destination
    self.groupings = groupings
    self.from = from
    self.to = to
    self.conditions = conditions
    self.address = address
  }
}

/// What events are told apart by.
package enum FeedField: String, Hashable, Sendable, CaseIterable {
  case region, kind, organizer, city, kit, language
  case country, series, status, attendance
}

/// A field that has to have a value, whatever its case and accents.
package struct FeedCondition: Hashable, Sendable {
  package var field: FeedField
  package var value: String

  /// Reads `field=value`.
  package init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, let field = FeedField(rawValue: sides[0]) else { return nil }
    self.field = field
    value = sides[1]
  }
}
