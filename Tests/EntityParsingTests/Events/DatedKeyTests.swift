import KitModel
import Testing

@testable import EntityParsing

@Suite("Keys in the margin that give a day and a title") struct DatedKeyTests {
  @Test("The title stands below the day; one sentence of the text may tell its hour")
  func keys() {
    let programme = Programme(
      """
      | 19 mars 2026 / Le feu de mai | Cette année, c'est une enfant du hameau qui l'allume. Il sera 17 h 45 sur la place, et les / lavandières lui répondront en chantant.
      | 4 et 5 avril 2026 / La foire aux seaux | Reconnue par une charte, elle occupe le pré. Le plus beau seau est / choisi par les anciens.
      | 11 avril 2026 / La parade | De grandes marionnettes descendront la rue à 18 h, puis de nouveau à 20 h. / En cas de pluie, elles restent au chaud.
      """)
    #expect(
      programme.told() == [
        "Le feu de mai | 2026-03-19T17:45", "La foire aux seaux | 2026-04-04/2026-04-05",
        "La parade | 2026-04-11T18:00 2026-04-11T20:00",
      ])
  }

  @Test("Places below the day and texts of one line are what they are in any table")
  func others() {
    let table = Programme(
      """
      | 19 mars 2026 / salle des fêtes, Rive | Le Chant du bief
      | 4 avril 2026 / salle des fêtes, Denholt | La Ronde des seaux
      """
    ).table
    #expect(DatedKeys(table, tools: Programme.tools) == nil)
  }
}
