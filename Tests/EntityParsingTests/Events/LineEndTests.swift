import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands behind titles and is no part of them") struct LineEndTests {
  @Test("That one must register is no part of a title", arguments: ["-", "–", "|"])
  func registration(sign: String) {
    let told = Programme(
      """
      # Samedi 5 juin 2027
      10h : Tresser l’osier \(sign) Sur inscription
      14h : Bal des lampions
      """
    ).told()
    #expect(
      told == ["Tresser l’osier | 2027-06-05T10:00", "Bal des lampions | 2027-06-05T14:00"])
  }

  @Test("A bracket that the hour closes holds the kind, and no part of the name")
  func brackets() {
    let events = Programme(
      """
      # Samedi 5 juin 2027
      - Les hérons du marais (sortie nature, 10h)
      - Connaissez-vous les anguilles ? (conférence, de 14h à 16h)
      - Le jardin clos (visite guidée, 15h)
      """
    ).events()
    #expect(
      events.map(\.told) == [
        "Les hérons du marais | 2027-06-05T10:00",
        "Connaissez-vous les anguilles ? | 2027-06-05T14:00/2027-06-05T16:00",
        "Le jardin clos | 2027-06-05T15:00",
      ])
  }

  /// A cell; its title; who stands behind it.
  @Test(
    "Who speaks stands behind a dash, with what they are",
    arguments: [
      (
        "L’eau en 2040 (salle 204) - Inès Aubin (géographe) & Paul Ancelot",
        "L’eau en 2040 (salle 204)", "Inès Aubin (géographe) & Paul Ancelot"
      ),
      ("Les sols vivants – Paul Ancelot, écologue", "Les sols vivants", "Paul Ancelot, écologue"),
      ("Session 1 - Philosophie et méthode", nil, nil),
      ("Porte-à-porte (atelier)", nil, nil),
    ] as [(String, String?, String?)])
  func people(cell: String, title: String?, people: String?) {
    let parted = PeopleBehindTitles.parted(Programme(cell).blocks[0].text)
    #expect(parted?.title.text == title)
    #expect(parted?.people.text == people)
  }
}
