import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries set as close as the lines of a sentence") struct CloseLineTests {
  @Test(
    "Lines that each open with their hour or day are a list, however long it is",
    arguments: [
      """
      # Samedi 6 juin 2026
      10h – Bourse aux plantes, salle des fêtes
      > 11h – Vannerie pour les petits et les grands, médiathèque Aubin
      > 14h30 – Grand rangement de la remise à bateaux, halle aux toiles
      > 16h – Remise des clés aux enfants du bourg, place de la Mairie
      """,
      """
      Samedi 6 juin 2026 · 10h · Bourse aux plantes, salle des fêtes
      > Samedi 6 juin 2026 · 11h · Vannerie pour les petits et les grands, médiathèque Aubin
      > Samedi 6 juin 2026 · 14h30 · Grand rangement de la remise à bateaux, halle aux toiles
      > Samedi 6 juin 2026 · 16h · Remise des clés aux enfants du bourg, place de la Mairie
      """,
    ])
  func list(text: String) {
    let told = Programme(text).told()
    #expect(
      told == [
        "Bourse aux plantes | 2026-06-06T10:00",
        "Vannerie pour les petits et les grands | 2026-06-06T11:00",
        "Grand rangement de la remise à bateaux | 2026-06-06T14:30",
        "Remise des clés aux enfants du bourg | 2026-06-06T16:00",
      ])
  }

  @Test("An hour below the end of a sentence, or below a name, begins the next entry")
  func hours() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      10h30 **Bourse aux plantes du canton**
      Apporter des pots et de la terre, il y aura de quoi faire. Salle des fêtes.
      > 17h **Grand rangement**
      Avec tous les bras du village.
      """)
    #expect(
      list.told() == [
        "Bourse aux plantes du canton | 2026-06-06T10:30", "Grand rangement | 2026-06-06T17:00",
      ])
  }

  @Test("A name behind a comma is a place where the other titles of the list end in places")
  func tails() {
    let list = Programme(
      """
      # Samedi 6 juin 2026
      10h – Bourse aux plantes, salle des fêtes
      11h – Vannerie, Le Ressac
      14h30 – Grand rangement, médiathèque Aubin
      16h – Remise des clés, mairie de Blinville
      18h – Valses, polkas
      """)
    #expect(
      list.placed().prefix(3) == [
        "Bourse aux plantes | salle des fêtes", "Vannerie | Le Ressac",
        "Grand rangement | médiathèque Aubin",
      ])
    #expect(list.placed().last?.hasPrefix("Valses, polkas") == true)
  }

  @Test("A weekday and its day in front of an hour of the twelve-hour clock are of the month above")
  func month() {
    var days = MonthDays(
      reader: KitDateReader(languages: ["en"]), lexicon: .shared,
      under: SourcedText(text: "June 2026"))
    var told: [[String]?] = []
    for line in [
      "Sat 6 – 11am – Net mending", "Sun 7 – 3.30pm – Supper, Hall", "Sat 6, 11am: Net mending",
      "Mill 6 – 11am – Net mending",
    ] {
      told.append(days.entries(of: Programme(line).blocks[0])?.map(\.text.text))
    }
    #expect(
      told == [
        ["Sat 6 June 2026 | 11am – Net mending"], ["Sun 7 June 2026 | 3.30pm – Supper, Hall"], nil,
        nil,
      ])
  }
}
