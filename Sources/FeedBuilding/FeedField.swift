import KitIdentity

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

  /// Whether traits have the value.
  func holds(for traits: FeedTraits) -> Bool {
    traits[field].map { foldedWords($0) == foldedWords(value) } ?? false
  }
}
