import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Maps of a route") struct RouteMapTests {
  /// Stops as `town day`, and with a venue where a list tells them.
  private static func drafts(_ stops: [String], venue: String? = nil) -> [EventDraft] {
    stops.map { stop in
      let parts = stop.split(separator: " ").map(String.init)
      var event = Event(
        title: parts[0], occurrences: [Occurrence(start: LocalMoment(iso: "2027-03-\(parts[1])"))])
      event.location.city = parts[0]
      event.location.venue = venue
      return EventDraft(
        event: event,
        entry: Entry(
          title: SourcedText(text: parts[0]), when: [], scope: Programme.scope, origin: .untitled),
        findings: [])
    }
  }

  private static let route = drafts(["Guéret 17", "Ussel 18", "Tulle 19"])

  @Test("Towns and days that a list tells with their places are not told once more")
  func told() {
    let list = Self.drafts(["Guéret 17", "Ussel 18", "Tulle 19"], venue: "Champ de foire")
    let maps = RouteMaps(places: PlaceParser(country: "FR"))
    #expect(
      maps.without(list + Self.route).map(\.event.location.venue)
        == list.map { _ in "Champ de foire" })
  }

  @Test("Alone, or beside a list of other towns, they are the stops")
  func alone() {
    let maps = RouteMaps(places: PlaceParser(country: "FR"))
    #expect(maps.without(Self.route).count == 3)
    let list = Self.drafts(["Nantes 17", "Rennes 18", "Brest 19"], venue: "Champ de foire")
    #expect(maps.without(list + Self.route).count == 6)
  }
}
