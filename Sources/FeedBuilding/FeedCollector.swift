/// Gathers the events of many kits, kit by kit; one that two kits announce becomes one.
package struct FeedCollector {
  private var events: [FeedEvent] = []
  package private(set) var kitCount = 0
  private var byUID: [String: Int] = [:]
  private var byLikeness: [Likeness: Int] = [:]
  private let choice: FeedChoice

  package init(_ choice: FeedChoice) { self.choice = choice }

  /// Adds the events of a kit.
  package mutating func add(_ kit: KitContribution) {
    kitCount += 1
    for piece in kit.pieces where choice.admits(piece.block.days, piece.traits) {
      add(piece, source: kit.title)
    }
  }

  private mutating func add(_ piece: KitContribution.Piece, source: String) {
    let likeness = Likeness(piece)
    if let known = byUID[piece.block.uid] ?? likeness.flatMap({ byLikeness[$0] }) {
      if !events[known].sources.contains(source) { events[known].sources.append(source) }
      return
    }
    byUID[piece.block.uid] = events.count
    if let likeness { byLikeness[likeness] = events.count }
    events.append(FeedEvent(block: piece.block, sources: [source], traits: piece.traits))
  }

  /// The feeds of all that was added.
  package consuming func finish() -> FeedSet { FeedSet(events, choice) }
}

/// The same words at the same time in the same town are the same event, whoever announces it.
private struct Likeness: Hashable {
  let name: String
  let start: String
  let zone: String?
  let city: String?

  init?(_ piece: KitContribution.Piece) {
    guard let name = piece.name else { return nil }
    self.name = name
    start = piece.block.start
    zone = piece.block.zone
    city = piece.traits[.city]
  }
}
