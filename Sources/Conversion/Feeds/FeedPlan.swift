package import FeedBuilding

/// What feeds to make of a folder of converted kits, and where to.
package struct FeedPlan: Hashable, Sendable {
  /// The folder that kits were converted into.
  package var source: String
  package var destination: String
  package var choice: FeedChoice

  package init(source: String, destination: String, choice: FeedChoice = FeedChoice()) {
    self.source = source
    self.destination = destination
    self.choice = choice
  }
}
