import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines that say who takes part") struct CompanyLineTests {
  @Test(
    "A small word that leads to persons opens them",
    arguments: [
      ("Avec Marie Delmas, autrice", true), ("with Owen Hartley", true),
      ("by Owen Hartley and Ruth Carver", true), ("Par Julien Mercier", true),
      ("mit Anna Becker", true), ("Photographs by Ruth Carver", false),
      ("Rencontre avec Marie Delmas", false), ("Reading by Ruth Carver", false),
      ("Avec vue sur la mer", false), ("Grand entretien avec Marie Delmas", false),
      ("With Love and Squalor", false), ("Marie Delmas", false),
    ])
  func lines(line: String, tells: Bool) {
    #expect(CompanyLines().tells(line) == tells)
  }

  @Test("Set as titles are, they name no entry")
  func told() {
    let told = Programme(
      """
      # Samedi 5 juin 2027 à 21 h | BAL DES LAMPIONS
      # Avec Marie Delmas
      On danse au bord de l'eau jusqu'à la nuit.

      # Dimanche 6 juin 2027 à 15 h | LE SEL ET L'ENCRE
      # Avec Julien Mercier
      Une pièce pour deux voix et un accordéon.

      # Lundi 7 juin 2027 à 18 h | TROIS LAVANDIÈRES
      # Avec Jeanne Perrot
      Un conte que l'on dit debout.
      """
    ).told().sorted()
    #expect(
      told == [
        "BAL DES LAMPIONS | 2027-06-05T21:00", "LE SEL ET L'ENCRE | 2027-06-06T15:00",
        "TROIS LAVANDIÈRES | 2027-06-07T18:00",
      ])
  }

  @Test("A title in capitals behind an hour goes on below, an acronym does not")
  func capitals() {
    func lines(_ text: String) -> [[String]]? {
      TitleLines(titleStyles: []).parted(Page.block(text, y: 80).lines)?.map { part in
        part.map(\.text.text)
      }
    }
    #expect(lines("14 h | LE BAL DES PETITS\nLAMPIONS\nOn danse au bord de l'eau.") == nil)
    #expect(
      lines("Une soirée de la MJC\nLE BAL DES LAMPIONS\nOn danse au bord de l'eau.")?.count == 2)
  }
}
