import KitModel
import Testing

@testable import EntityParsing

@Suite("Sites named inside an English sentence")
struct NamedSiteTests {
  /// What is said of a talk; where it is.
  @Test(
    "A name behind a preposition that ends in a kind of site, or that nothing follows but a date or sign",
    arguments: [
      (
        "The evening will take place at the Aubin Cinema and is free for all who come",
        "Aubin Cinema"
      ),
      (
        "The fair returns to Blinmere Park with forty stalls and a band on the lawn",
        "Blinmere Park"
      ),
      ("She will read from her book at Blin & Roux, and sign copies afterwards", "Blin & Roux"),
      ("Everybody meets in the village hall and walks on to the river from there", "village hall"),
      ("It is shown in the Aubin Quay gallery together with the sketches", "Aubin Quay gallery"),
      ("It brings together curator at Aubin Museum Ann Bell and her pupils", nil),
      ("Doors are open at the Library for whoever wants to bring a chair", nil),
      ("The choir looks back at Great Songs of the river and at its past", nil),
    ] as [(String, String?)])
  func sites(sentence: String, venue: String?) {
    let events = Programme(
      """
      # The river by night
      samedi 5 juin 2027, 18 h
      \(sentence).
      """
    ).events()
    let places = events.map { [$0.title, $0.location.venue ?? "", $0.location.city ?? ""] }
    #expect(events.first?.location.venue == venue, "\(places)")
  }

  /// What is said of an evening; where it is.
  @Test(
    "A day is no part of a name",
    arguments: [
      ("Tout se joue à la salle Blin le 5 juin, et le lendemain dehors", "salle Blin"),
      ("Ce soir, la médiathèque propose de lire dehors", "médiathèque"),
    ])
  func subjects(sentence: String, venue: String) {
    let events = Programme(
      """
      # Le fleuve la nuit
      samedi 5 juin 2027, 18 h
      \(sentence).
      """
    ).events()
    #expect(events.first?.location.venue == venue)
  }
}
