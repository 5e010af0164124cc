import KitModel
import Testing

@testable import EntityParsing

@Suite("Timetables whose columns are hours or halls") struct HourHallTests {
  private func told(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.told) | \($0.location.venue ?? "–")" }
  }

  @Test("Halls in rows and hours above: what takes place in each on the day of the heading")
  func halls() {
    #expect(
      told(
        """
        # Dimanche 14 juin 2026
        | Lieu | 9h30 – 10h30 | 11h – 12h | 14h – 15h
        | Grange Blin | **Réveil aux gonds** / Ana Ruiz | | ↔1 Bal des clés
        | La Forge | ↔2 Trois battoirs | | Lecture au lavoir
        """) == [
          "Réveil aux gonds | 2026-06-14T09:30/2026-06-14T10:30 | Grange Blin",
          "Bal des clés | 2026-06-14T14:00/2026-06-14T15:00 | Grange Blin",
          "Trois battoirs | 2026-06-14T09:30/2026-06-14T12:00 | La Forge",
          "Lecture au lavoir | 2026-06-14T14:00/2026-06-14T15:00 | La Forge",
        ])
  }

  @Test("Halls above, one of them called by a word for places: each column is empty at some hour")
  func sparse() {
    let rows = """
      | Heure | Grande scène | Labo | Dôme
      | 10 h | Réveil aux gonds
      | 11 h | | Bal des clés | Le ciel
      | 14 h | Trois battoirs
      """
    #expect(
      told("# Dimanche 14 juin 2026\n" + rows).map { $0.prefix { $0 != "/" } } == [
        "Réveil aux gonds | 2026-06-14T10:00 | Grande scène",
        "Bal des clés | 2026-06-14T11:00 | Labo", "Le ciel | 2026-06-14T11:00 | Dôme",
        "Trois battoirs | 2026-06-14T14:00 | Grande scène",
      ])
    func isGrid(_ rows: String) -> Bool {
      var table = Programme(rows).table
      table.rows[0].isHeader = true
      return TimetableGrid(table, tools: Programme.tools) != nil
    }
    #expect(isGrid(rows))
    let titled = """
      | Heure | Lieu | Labo
      | 10 h | | Bal des clés
      | 11 h | Le Bief | Le ciel
      | 14 h | Le Bief | Trois battoirs
      """
    #expect(!isGrid(titled))
  }

  @Test(
    "Marks, figures or hours in the cells, or no day above, make no such table",
    arguments: [
      "| | 10 h | 14 h\n| Adultes | 8 € | 12 €\n| Enfants | 4 € | 6 €",
      "| | 10 h | 14 h\n| Forge | x | x\n| Lavoir | x | –",
      "| Halte | 10 h | 14 h\n| Blinville | 10 h 04 | 14 h 04\n| Lizac | 10 h 20 | 14 h 20",
    ])
  func none(text: String) {
    let day = Programme.dated("Dimanche 14 juin 2026")
    #expect(HourColumns(Programme(text).table, heading: day, tools: Programme.tools) == nil)
    let halls = "| | 10 h | 14 h\n| Forge | Réveil | Bal des clés\n| Lavoir | Lecture | Veillée"
    #expect(HourColumns(Programme(halls).table, heading: nil, tools: Programme.tools) == nil)
    #expect(HourColumns(Programme(halls).table, heading: day, tools: Programme.tools) != nil)
  }

  @Test("A hall may be called a workshop where the other heads of a timetable are names")
  func namedHalls() {
    #expect(
      told(
        """
        # Dimanche 14 juin 2026
        | Horaire | Grange Blin | Le Battoir | Atelier bleu
        | 10 h | Réveil aux gonds | Trois battoirs | Bal des clés
        | 14 h | Lecture au lavoir | | Veillée
        | 16 h | Tartines | Chants de nuit | Contes
        """
      ).contains("Veillée | 2026-06-14T14:00 | Atelier bleu"))
    #expect(
      told(
        """
        # Dimanche 14 juin 2026
        | | Grange Blin | Le Battoir | Atelier
        | 10 h | Réveil aux gonds | | Bal des clés
        | 14 h | Lecture au lavoir | Trois battoirs | Veillée
        """
      ).contains("Trois battoirs | 2026-06-14T14:00 | Le Battoir"))
    let list = Programme(
      """
      | Heure | Atelier | Animatrice | Niveau
      | 10 h | Réveil aux gonds | Ana Ruiz | facile
      | 14 h | Trois battoirs | Lou Aubin | facile
      | 16 h | Tartines | Eva Blin | facile
      """)
    #expect(TimetableGrid(list.table, tools: Programme.tools) == nil)
  }

  @Test(
    "Several heads that name halls head what is on in each, set as a header or not",
    arguments: [true, false])
  func markedHalls(isMarked: Bool) {
    var programme = Programme(
      """
      | | Auditorium | Le Battoir | Atelier | Salle du conseil
      | 10 h | Réveil aux gonds | Trois battoirs | Bal des clés | Veillée
      | 14 h | Lecture au lavoir | Tartines | | Contes
      """)
    if isMarked { programme.markHeader() }
    #expect(TimetableGrid(programme.table, tools: Programme.tools) != nil)
    var list = Programme(
      """
      | Heure | Animatrice | Salle
      | 10 h | Ana Ruiz | Auditorium
      | 14 h | Lou Aubin | Auditorium
      """)
    if isMarked { list.markHeader() }
    #expect(TimetableGrid(list.table, tools: Programme.tools) == nil)
  }

  @Test("A weekday with its hours in a cell over several days is that of each of them")
  func weekdays() {
    #expect(
      Programme(
        """
        | Cycle | Horaire | Date | Titre
        | ↕2 Musique | ↕2 Mardi / 14h30 – 16h | 6 octobre 2026 | Trois battoirs
        | | | 20 octobre 2026 | Bal des clés
        """
      ).told() == [
        "Trois battoirs | 2026-10-06T14:30/2026-10-06T16:00",
        "Bal des clés | 2026-10-20T14:30/2026-10-20T16:00",
      ])
  }

  @Test("A day among the lines of a cell over several rows is theirs, an hour beside it is not")
  func mergedDays() {
    #expect(
      Programme(
        """
        | ↕2 Lizac / Lundi 8 juin 2026 / Quai bas, arr. / 7 h 15 | 10 h | Réveil aux gonds
        | | 18 h 30 | Bal des clés
        | ↕2 Rodel / Mardi 9 juin 2026 / Quai haut | 9 h 30 | Lecture au lavoir
        | | 19 h | Veillée
        """
      ).told() == [
        "Réveil aux gonds | 2026-06-08T10:00", "Bal des clés | 2026-06-08T18:30",
        "Lecture au lavoir | 2026-06-09T09:30", "Veillée | 2026-06-09T19:00",
      ])
  }

  @Test("What opens with an hour in a day's cell begins anew, whatever fills the line above")
  func listed() {
    #expect(
      Programme(
        """
        | Samedi 13 juin 2026 | 9 h 30 – Lecture au lavoir, Grange Blin / 11 h – Trois battoirs, Forge / 14 h – Veillée, Forge
        | Dimanche 14 juin 2026 | 9 h 30 – Contes, Forge / 11 h – Le grand bal des clés et des / serrures, Forge
        """
      ).events().map(\.told) == [
        "Lecture au lavoir | 2026-06-13T09:30", "Trois battoirs | 2026-06-13T11:00",
        "Veillée | 2026-06-13T14:00", "Contes | 2026-06-14T09:30",
        "Le grand bal des clés et des serrures | 2026-06-14T11:00",
      ])
  }
}
