import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands around an entry") struct EntryContextTests {
  @Test(
    "A heading behind an article is that of the date below it, one below a short text tells more of the title",
    arguments: [(2, "Point presse"), (0, "Une ville qui lit")])
  func headingBehindArticle(paragraphs: Int, title: String) {
    let prose = String(repeating: "La bibliothèque prête ses livres à tout le village. ", count: 4)
    let told = Programme(
      """
      ! Une ville qui lit
      \(Array(repeating: prose + "\n", count: paragraphs).joined(separator: "\n"))
      # Point presse
      Mercredi 3 juin 2026 à 11 h, salle des mariages. Avec la maire.
      """
    ).told()
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(title) == true)
  }

  @Test(
    "Titles whose dates open a sentence inside their texts are told as well, where it has an hour",
    arguments: [
      ("Chaque mercredi à 12 h 30, du 3 au 17 juin 2026. Au patio.", true),
      ("Le mercredi 3 juin 2026, la mairie l'a promis.", false),
    ])
  func sentenceInside(sentence: String, isTold: Bool) {
    let told = Programme(
      """
      # Les tartines savantes
      Un savant, un sandwich. \(sentence)

      # Un planétarium de poche
      Les lauréats l'ont bâti de leurs mains, et il sert à toute la vallée depuis l'hiver.
      """
    ).told()
    #expect(told.contains { $0.hasPrefix("Les tartines savantes | 2026-06-03T12:30") } == isTold)
    #expect(told.count == (isTold ? 1 : 0))
  }

  @Test("The same day and the eve are told by the entry before, in the same section")
  func dayBefore() {
    let told = Programme(
      """
      # Visite de la tannerie
      Samedi 6 juin 2026, de 10 h à 17 h. Entrée par la cour.

      # Coudre sa première semelle
      Le même jour à 10 h 30 et à 14 h. Atelier de huit personnes.

      # Veillée des tanneurs
      La veille à 20 h, dans la halle.
      """
    ).told()
    #expect(
      told == [
        "Visite de la tannerie | 2026-06-06T10:00/2026-06-06T17:00",
        "Coudre sa première semelle | 2026-06-06T10:30 2026-06-06T14:00",
        "Veillée des tanneurs | 2026-06-05T20:00",
      ])
  }
}
