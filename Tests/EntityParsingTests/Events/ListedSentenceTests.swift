import KitModel
import Testing

@testable import EntityParsing

@Suite("Items of a list, and cells beside a day, that are whole sentences")
struct
  ListedSentenceTests
{
  private func told(_ text: String) -> [String] {
    Programme("\(text)\n\n\(ProseSectionTests.list)").told(title: "Ce qui vient", kind: .other)
  }

  @Test("Items that are sentences with a verb are read as running text is")
  func sentences() {
    #expect(
      told(
        """
        - La médiathèque propose « Histoires sous les tilleuls », lectures pour les petits et leurs grands, le jeudi 9 juillet 2026 à 10 h 30. L'entrée est libre.

        - Et pour finir, une balade nocturne aux lampions partira le vendredi 17 juillet 2026 à 18 h 30 de la place du Bief, bottes aux pieds.
        """
      ) == [
        "Histoires sous les tilleuls | 2026-07-09T10:30",
        "balade nocturne aux lampions | 2026-07-17T18:30",
      ])
  }

  @Test("Items that a colon or a dash parts are lines of a list, however long they are")
  func lines() {
    let text = """
      - Jeudi 9 juillet 2026 à 10 h 30 : Histoires sous les tilleuls, lectures pour les petits et les grands. La soupe sera servie au bord de l'eau.

      - Vendredi 17 juillet 2026 à 18 h 30 : Balade aux lampions, au départ de la place du Bief. Les bottes seront de mise, et le retour tardif.
      """
    #expect(
      told(text) == [
        "Histoires sous les tilleuls | 2026-07-09T10:30", "Balade aux lampions | 2026-07-17T18:30",
      ])
  }

  @Test("A line of a list among paragraphs leaves these as they are")
  func parted() {
    #expect(
      told(
        """
        Vendredi 5 juin 2026, 20 h – Bal des lampions

        La grande veillée du bief aura lieu le samedi 6 juin 2026 à 21 h au moulin, avec la soupe et les chansons de la rivière. Une visite du lavoir sera proposée le dimanche 7 juin 2026 à 15 h par les anciens.
        """
      ).sorted() == [
        "Bal des lampions | 2026-06-05T20:00", "grande veillée du bief | 2026-06-06T21:00",
        "visite du lavoir | 2026-06-07T15:00",
      ])
  }

  @Test(
    "Clauses of a cell beside a day tell one thing each, where they tell more than its lines do")
  func cells() {
    let rows = """
      | Lundi 15 juin 2026 | À 14 h 30, projection du film Sel, suivie d'un débat, au moulin Blin ; à 15 heures, bal des lampions au foyer des Aubins.
      | Mardi 16 juin 2026 | À 10 heures, promenade au bord du bief avec les anciens ; à 14 h 30, concert du chœur du lavoir, sous la halle.
      """
    #expect(
      Programme(rows).told() == [
        "projection du film Sel | 2026-06-15T14:30", "bal des lampions | 2026-06-15T15:00",
        "promenade | 2026-06-16T10:00",
        "concert du chœur du lavoir | 2026-06-16T14:30",
      ])
  }

  @Test("A cell with a title above its hours is none of sentences")
  func titledCells() {
    let rows = """
      | Lundi 15 juin 2026 | Le réveil des crapauds / Départ à 20 h 30 au pont du Bief, avec Ana Ruiz et les anciens du moulin, bottes aux pieds.
      | Mardi 16 juin 2026 | Lire le paysage / Départ à 9 h 30 au pont du Bief, avec Lise Brun et les anciens du moulin, bottes aux pieds.
      """
    let titles = Set(Programme(rows).events().map(\.title))
    #expect(titles == ["Le réveil des crapauds", "Lire le paysage"])
  }
}
