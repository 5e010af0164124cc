import KitModel
import Testing

@testable import EntityParsing

@Suite("What rows of a table tell in their titles and above the table") struct RowTitleTests {
  private func told(_ title: String) -> [String] {
    Programme(
      """
      Sauf mention contraire, les rencontres ont lieu à 18 h 30.
      | Date | Commune | Rencontre
      | Mardi 2 juin 2026 | Orval | Veillée de contes
      | Jeudi 4 juin 2026 | Brives | \(title)
      """
    ).told()
  }

  @Test(
    "Hours behind a comma are the row's, those inside a name are none",
    arguments: [
      (
        "Marché de la laine, de 9 h à 17 h",
        "Marché de la laine | 2026-06-04T09:00/2026-06-04T17:00"
      ),
      ("Veillée de laine", "Veillée de laine | 2026-06-04T18:30"),
    ])
  func hours(title: String, told: String) {
    #expect(self.told(title).last == told)
  }

  @Test(
    "A day behind the word that it is moved is the new one, another is none",
    arguments: [
      ("Veillée de laine reportée au jeudi 11 juin, même heure", "2026-06-11T18:30"),
      ("Veillée de laine reportée au jeudi 11 juin", "2026-06-11T18:30"),
      ("Veillée de laine, reportée en cas de pluie", "2026-06-04T18:30"),
    ])
  func moved(title: String, when: String) throws {
    let last = try #require(self.told(title).last)
    #expect(last.hasSuffix(when))
  }

  @Test("A month above a table is that of its days, unless the table names others")
  func months() {
    #expect(
      Programme(
        """
        # SEPTEMBRE 2026
        | Sam. 5, 19 h / Dim. 6, 15 h | Le bal des quais
        | Jeu. 24 | La nuit des lampions

        # DÉCEMBRE
        | Sam. 5, 19 h / Dim. 6, 15 h | La ronde des sabots
        """
      ).told() == [
        "Le bal des quais | 2026-09-05T19:00 2026-09-06T15:00",
        "La nuit des lampions | 2026-09-24",
        "La ronde des sabots | 2026-12-05T19:00 2026-12-06T15:00",
      ])
    #expect(
      Programme(
        """
        # SEPTEMBRE 2026
        | Sam. 5 septembre | Le bal des quais
        | Ven. 2 octobre | La nuit des lampions
        """
      ).told() == ["Le bal des quais | 2026-09-05", "La nuit des lampions | 2026-10-02"])
  }

  @Test("What follows midnight in an evening's list comes behind it; in the morning a day begins")
  func midnight() {
    let list = """
      # Samedi 20 juin 2026
      | 22 h 30 | Bal aux lanternes
      | Minuit | Feu sur l'étang
      | 0 h 30 | Danses de nuit
      """
    #expect(
      Programme(list).told() == [
        "Bal aux lanternes | 2026-06-20T22:30", "Feu sur l'étang | 2026-06-21T00:00",
        "Danses de nuit | 2026-06-21T00:30",
      ])
    #expect(
      Programme(list + "\n\n# Dimanche 21 juin 2026\n| 5 h 30 | Affût à l'aube").told().last
        == "Affût à l'aube | 2026-06-21T05:30")
  }

  @Test(
    "Hours around a spaced dash, or in brackets, are the row's; figures alone around one are none",
    arguments: [
      ("Troc de graines, 9 h 30 – 15 h 30, pré Bas", "09:30/2026-06-04T15:30"),
      ("Troc de graines, 20h – 23h30, halle", "20:00/2026-06-04T23:30"),
      ("Troc de graines (19h30–21h), tour", "19:30/2026-06-04T21:00"),
      ("Troc de graines – 12 rue du Four", "18:30"),
    ])
  func dashes(title: String, hours: String) {
    #expect(told(title).last == "Troc de graines | 2026-06-04T\(hours)")
  }

  @Test(
    "A spaced dash ends a title, unless it stands between hours",
    arguments: [
      ("Seed swap, 9.30am – 3.30pm, Low Meadow", "Seed swap"),
      ("Owl walk, 8.15 – 10.45am, East Gate", "Owl walk"),
      ("Repair day, 10.00 – 12.30, Barn", "Repair day"),
      ("Ringing practice (7.30–9pm), Tower", "Ringing practice"),
      ("Open studio – 12 Mill Lane", "Open studio"), ("Studio 3 – 12 Mill Lane", "Studio 3"),
      ("Hall of inks (red, blue, green)", "Hall of inks"),
      ("Kiln night (for adults)", "Kiln night (for adults)"),
    ])
  func ends(text: String, title: String) {
    let whole = TitleText.split(SourcedText(text: text), from: 0).title
    let parted = TitleText.withoutAddition(whole, lexicon: .shared, isTitleColumn: true).title
    #expect(TitleCleaning.trimmed(parted).text == title)
  }

  @Test("An hour that opens a title beside its day is no word of it, nor is one behind a comma")
  func hours() {
    let told = Programme(
      """
      | Ven. 5 juin 2026 | 20 h Nuit du jazz au moulin
      | Sam. 6 juin 2026 | 12 h 30 Chants de midi. Halle Aubin
      | Dim. 7 juin 2026 | Portes 2026 : une soirée de gonds
      """
    ).told()
    #expect(
      told == [
        "Nuit du jazz au moulin | 2026-06-05T20:00", "Chants de midi | 2026-06-06T12:30",
        "Portes 2026 : une soirée de gonds | 2026-06-07",
      ])
    let listed = Programme(
      """
      - Vendredi 5 juin 2026 : Repas des sonneurs, 11:45
      - Samedi 6 juin 2026 : Marche des rubans, 10:00
      - Dimanche 7 juin 2026 : Le rapport de 3.45, conférence
      """
    ).told()
    #expect(
      listed == [
        "Repas des sonneurs | 2026-06-05T11:45", "Marche des rubans | 2026-06-06T10:00",
        "Le rapport de 3.45 | 2026-06-07",
      ])
  }
}
