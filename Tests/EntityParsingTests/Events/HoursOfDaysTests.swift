import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours told apart from their days") struct HoursOfDaysTests {
  @Test("Hours below a place are those of the days above it, some days with their own")
  func belowPlace() {
    #expect(
      Programme(
        """
        # Le Lavoir des vents

        24, 25 et 26 septembre 2026
        Théâtre du Rivage, Brest
        20 h 30 (samedi 26 à 18 h)

        2 octobre 2026
        Salle des fêtes, Quimper
        20 h

        26 janvier – 6 février 2027
        Théâtre du Puits, Paris
        du mardi au vendredi à 20 h, samedi à 16 h
        """
      ).told().map { $0.split(separator: "|").last.map(String.init) ?? "" } == [
        " 2026-09-24T20:30 2026-09-25T20:30 2026-09-26T18:00", " 2026-10-02T20:00",
        " 2027-01-26T20:00 2027-01-27T20:00 2027-01-28T20:00 2027-01-29T20:00 2027-01-30T16:00"
          + " 2027-02-02T20:00 2027-02-03T20:00 2027-02-04T20:00 2027-02-05T20:00 2027-02-06T16:00",
      ])
  }

  @Test("A weekday with its hour below a title of its own begins an entry")
  func ownDay() {
    let told = Programme(
      """
      Le festival a lieu du 5 au 7 juin 2026.

      # La relieuse
      vendredi 5 juin 2026

      # Le conteur
      samedi 6 juin à 18 h
      """
    ).told()
    #expect(
      told.suffix(2) == ["La relieuse | 2026-06-05", "Le conteur | 2026-06-06T18:00"])
  }

  @Test(
    "Hours of all days of a heading, or of its weekdays with a word before them",
    arguments: [
      (
        "Les deux jours, de 11 h à 16 h",
        "2026-06-06T11:00/2026-06-06T16:00 2026-06-07T11:00/2026-06-07T16:00"
      ),
      (
        "Samedi et dimanche, visites à 10 h et 14 h",
        "2026-06-06T10:00 2026-06-06T14:00 2026-06-07T10:00 2026-06-07T14:00"
      ),
    ])
  func together(line: String, when: String) {
    let entry = Entry(
      title: SourcedText(text: "Le silo"), when: [Programme.dated(line)],
      heading: Programme.dated("Samedi 6 et dimanche 7 juin 2026"), scope: Programme.scope,
      origin: .titled)
    let told = WhenResolver(tools: Programme.tools).when(of: entry).occurrences.map {
      [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
    }
    #expect(told.joined(separator: " ") == when)
  }

  @Test("An address in plain type behind a name in bold tells where what is named takes place")
  func placedTitles() {
    let told = Programme(
      """
      **Moulin Blin** – 12, chemin de la Rivière-aux-Saules
      samedi 6 juin 2026 de 14 h à 18 h
      Mouture à l'ancienne.

      **Lavoir** – 2, rue des Tanneurs
      dimanche 7 juin 2026 à 10 h
      Une lecture.
      """
    ).told()
    #expect(
      told == [
        "Moulin Blin | 2026-06-06T14:00/2026-06-06T18:00", "Lavoir | 2026-06-07T10:00",
      ])
    let lines = Programme(
      """
      **Moulin Blin** – le temps d'une saison, nous y étions tous
      samedi 6 juin 2026 de 14 h à 18 h
      **Moulin Blin** – 12, chemin de la Rivière-aux-Saules
      Mouture à l'ancienne.
      """)
    let tools = Programme.tools
    let items = tools.stream.items(of: lines.blocks)
    #expect(PlacedTitles(tools: tools).parted(items).count == items.count)
  }
}
