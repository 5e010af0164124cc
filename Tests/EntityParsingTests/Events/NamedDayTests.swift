import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that name what is on, and what stands below them") struct NamedDayTests {
  @Test("An hour and a place below a day with a name are those of what it names")
  func hourAndPlace() {
    #expect(
      Programme(
        """
        # Samedi 6 juin 2026 — Fête des Moulins
        À 11 h, quai du Bief.
        # Dimanche 14 juin 2026 — Journée du Seau
        À 17 h 30, place du lavoir. Entrée libre.
        """
      ).told() == [
        "Fête des Moulins | 2026-06-06T11:00", "Journée du Seau | 2026-06-14T17:30",
      ])
  }

  @Test("A heading that counts the day and names it heads the table below it")
  func counted() {
    let table = """
      | Horaire | Activité
      | 9 h | Défilé des seaux
      | 11 h | Concert du bief
      """
    #expect(
      Programme("# Jour 2 — samedi 6 juin 2026 : journée des familles\n" + table).told() == [
        "Défilé des seaux | 2026-06-06T09:00", "Concert du bief | 2026-06-06T11:00",
      ])
    #expect(
      !Programme("# Le lavoir du 6 juin au 8 juillet 2026, tous les seaux\n" + table).told()
        .contains("Défilé des seaux | 2026-06-06T09:00"))
  }

  @Test("Hours with titles below such a day are entries of their own")
  func headsEntries() {
    #expect(
      Programme(
        """
        # Samedi 6 juin 2026 — La Grande Journée
        11 h Défilé des seaux
        15 h Concert du bief
        """
      ).told().suffix(2) == [
        "Défilé des seaux | 2026-06-06T11:00", "Concert du bief | 2026-06-06T15:00",
      ])
  }

  @Test("A small word that comes again behind a comma goes on with the title")
  func enumerations() {
    func parted(_ title: String) -> String {
      TitleText.withoutAddition(SourcedText(text: title), lexicon: .shared).title.text
    }
    let list = "Journée de la source, de l’eau et de la pluie"
    #expect(parted(list) == list)
    #expect(parted("Le Jeu de la source, de Marin Dubief") == "Le Jeu de la source")
    #expect(parted("Fête des moulins, place du Puits") == "Fête des moulins")
  }

  @Test(
    "Performances for schools are told below the evening, other days of something else are not",
    arguments: [
      ("scolaires mar 9 juin à 10h et 14h", 3), ("séances scolaires : jeu 11 juin à 14h", 2),
      ("réservation dès le mar 9 juin à 10h", 1),
    ])
  func performances(line: String, count: Int) {
    let events = Programme(
      """
      # Le Petit Seau
      mercredi 10 juin 2026, 15h
      Marionnettes, dès 4 ans.
      \(line)
      # La Soif
      vendredi 12 juin 2026, 20h30
      Théâtre.
      """
    ).events()
    let own = events.filter { $0.title == "Le Petit Seau" }
    #expect(own.flatMap(\.occurrences).count == count)
  }

  @Test("The end of an embargo is no event")
  func embargo() {
    guard let noon = LocalMoment(iso: "2026-05-12T12:00") else { return }
    let filter = EventFilter(
      published: nil, period: nil, season: nil, year: 2026, embargo: noon)
    func keeps(_ occurrence: Occurrence) -> Bool {
      filter.keeps(Event(title: "Lavoir et fils", occurrences: [occurrence]))
    }
    #expect(keeps(Occurrence(start: noon)))
    #expect(!keeps(Occurrence(start: nil, end: noon, open: .before)))
  }
}
