import KitModel
import Testing

@testable import EntityParsing

@Suite("The only address of a kit") struct SolePlaceTests {
  private func drafts(elsewhere: [String]) -> [EventDraft] {
    func draft(_ venue: String, isInferred: Bool) -> EventDraft {
      var event = Event(title: venue, occurrences: [])
      event.location.venue = venue
      event.location.city = "Millau"
      if isInferred { event.inferred = [Event.Inference(field: "/location/venue", from: "kit")] }
      let entry = Entry(
        title: SourcedText(text: venue), when: [], scope: Programme.scope, origin: .titled)
      return EventDraft(event: event, entry: entry, findings: [])
    }
    return elsewhere.map { draft($0, isInferred: false) }
      + [draft("Club Aubin", isInferred: true), draft("Club Aubin", isInferred: true)]
  }

  @Test(
    "Where most events tell places of their own, the others are not where the society has its seat")
  func withdrawn() {
    let told = SolePlace.withdrawn(
      from: drafts(elsewhere: ["Halle Blin", "Phare Roux", "Quai Blin"]), lexicon: .shared)
    #expect(told.suffix(2).allSatisfy { $0.event.location.venue == nil })
    #expect(told.allSatisfy { $0.event.location.city == "Millau" })
  }

  @Test("A few places elsewhere, or one that comes back, withdraw nothing")
  func kept() {
    // Parts of the kit's own house lie nowhere else.
    for elsewhere in [
      ["Halle Blin", "Phare Roux"], ["Halle Blin", "Halle Blin", "Halle Blin"],
      ["Loft", "Grande salle", "Foyer"],
    ] {
      let told = SolePlace.withdrawn(from: drafts(elsewhere: elsewhere), lexicon: .shared)
      #expect(told.suffix(2).allSatisfy { $0.event.location.venue == "Club Aubin" })
    }
  }
}
