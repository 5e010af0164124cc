import KitModel
import Testing

@testable import EntityParsing

@Suite("Practical notes that are no events") struct PracticalNoteTests {
  @Test(
    "have titles of the words that head them, and no other",
    arguments: [
      ("Heures d'ouverture et tarifs", true), ("Opening times", true), ("Combien ?", true),
      ("Se garer", true), ("Öffnungszeiten", true), ("Accès libre aux lavoirs", false),
      ("Ouverture", false), ("Tickets to the moon", false), ("Où vont les rivières ?", false),
    ])
  func titles(title: String, isPractical: Bool) {
    #expect(EventLexicon.shared(for: ["de"]).isPractical(title) == isPractical)
  }

  @Test(
    "tell the weekdays and hours of an office among contacts, but a tour of every Saturday is one")
  func offices() {
    let text = """
      # Billetterie du lavoir
      Du mardi au vendredi de 10 h à 18 h 30

      # Visites guidées
      Tous les samedis à 15 h
      """
    #expect(
      Programme(text).events(title: "Contacts", kind: .contacts).map(\.title) == ["Visites guidées"]
    )
  }

  @Test("have an address for a title, but a house opened with a kind of event keeps its own")
  func addresses() {
    let told = Programme(
      """
      | 4 juin 2026 | 18 h | 12 place Aubin, 34000 Montpellier
      | 5 juin 2026 | 18 h | Portes ouvertes, 12 place Aubin
      | 6 juin 2026 | 18 h | Route 9
      """
    ).events().map { $0.title.split(separator: ",")[0] }
    #expect(told == ["Portes ouvertes", "Route 9"])
  }

  @Test("tell since when something is so")
  func since() {
    let text = """
      # Le blanchisseur en résidence
      Depuis le 1er septembre 2026 à 15 h

      # La grande lessive
      Le 2 septembre 2026 à 15 h
      """
    #expect(Programme(text).events().map(\.title) == ["La grande lessive"])
  }
}
