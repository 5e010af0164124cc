import KitModel
import Testing

@testable import EntityParsing

@Suite("Tables with days across, months in the margin or weeks along the top")
struct CalendarTableTests {
  private let tools = Programme.tools

  @Test("A day across a timetable is that of the hours below it")
  func dayRows() {
    let told = Programme(
      """
      | Heure | Grange Blin | Cour du Four | Salle C4
      | Vendredi 5 juin 2026
      | 10 h | Contes du grenier
      | 13 h 30 | | Lecture à deux voix | Bal des gonds
      | Samedi 6 juin 2026
      | 11 h | | | Veillée des moissons
      | 14 h | Chants de nuit
      """
    ).events().map { "\($0.told) | \($0.location.venue ?? "")" }
    #expect(
      told == [
        "Contes du grenier | 2026-06-05T10:00 | Grange Blin",
        "Lecture à deux voix | 2026-06-05T13:30 | Cour du Four",
        "Bal des gonds | 2026-06-05T13:30 | Salle C4",
        "Veillée des moissons | 2026-06-06T11:00 | Salle C4",
        "Chants de nuit | 2026-06-06T14:00 | Grange Blin",
      ])
  }

  @Test("A row of one cell that tells an hour, or nothing of the day, is no day of others")
  func noDayRows() {
    let table = Programme(
      """
      | Vendredi 5 juin, 10 h
      | Pause de midi
      | 11 h | Contes
      | Samedi 6 juin
      """
    ).table
    #expect(DayRows.days(of: table.rows, tools: tools).isEmpty)
  }

  @Test("Several days of a month in one cell are rows of their own")
  func monthLines() {
    #expect(
      Programme(
        """
        | Mois | Mardi | Atelier | Animé par
        | Mars | 3 / 17 / 31 | Clés et pênes / Gonds / Serrures (de 15 h à 17 h) | Ann Bell / Jo Carr / Li Dale
        | Avril | 7 | Verrous | Ann Bell
        """
      ).told(title: "Programme 2026") == [
        "Clés et pênes | 2026-03-03", "Gonds | 2026-03-17",
        "Serrures | 2026-03-31T15:00/2026-03-31T17:00", "Verrous | 2026-04-07",
      ])
  }

  @Test(
    "Numbers beside months that don't rise, or one row of them, are no days",
    arguments: [
      "| Mars | 17 / 3 | Clés / Gonds\n| Avril | 7 | Verrous",
      "| Mars | 3 / 17 | Clés / Gonds\n| Total | 7 | Verrous",
      "| Mars | 3 / 17 | Clés / Gonds",
      "| Mars | 3 | Clés\n| Avril | 7 | Verrous",
    ])
  func noMonthLines(text: String) {
    let table = Programme(text).table
    #expect(MonthLines.parted(table, tools: tools) == table)
  }

  @Test("A row for each month, whose cells tell their days without it")
  func monthRows() {
    let year = Programme(
      """
      | | Petits | Grands
      | Mars | **Visite du silo** / mardi 3, 14 h | **Bal de printemps** / samedi 7, 19 h – 23 h
      | Avril | | **Séjour aux forges** / du 6 au 11
      | Juin | **Fête des petits** / samedi 20, 10 h, salle Blin | **Examens** / 22, 23 et 24
      """
    )
    #expect(MonthRows(year.table, tools: tools) != nil)
    #expect(
      year.told(title: "Programme 2026") == [
        "Visite du silo | 2026-03-03T14:00",
        "Bal de printemps | 2026-03-07T19:00/2026-03-07T23:00",
        "Séjour aux forges | 2026-04-06/2026-04-11", "Fête des petits | 2026-06-20T10:00",
        "Examens | 2026-06-22/2026-06-24",
      ])
  }

  @Test("Two months are enough where each cell tells days of its own")
  func twoMonthRows() {
    let year = Programme(
      """
      | Août | Leçon de taille. Deux dimanches, 6 et 13 : les lames sont prêtées.
      | Octobre | Bal des pressoirs, samedi 21, 20 h.
      """)
    #expect(MonthRows(year.table, tools: tools) != nil)
    let half = Programme("| Août | 43 briques\n| Octobre | Bal des pressoirs, samedi 21, 20 h.")
    #expect(MonthRows(half.table, tools: tools) == nil)
  }

  @Test(
    "Figures beside months, or days of months told in the cell, make no such year",
    arguments: [
      "| Mars | 43 briques | 12 tuiles\n| Avril | 38 briques | 9 tuiles\n| Mai | 40 briques | 8 tuiles",
      "| Mars | Visite, le 3 mai\n| Avril | Bal, le 6 juin\n| Mai | Séjour, le 7 juillet",
      "| Mars | Visite, mardi 3\n| Clôture | Bal, lundi 6\n| Mai | Séjour, jeudi 7",
    ])
  func noMonthRows(text: String) {
    #expect(MonthRows(Programme(text).table, tools: tools) == nil)
  }

  @Test("A week along the top, with titles above the hours in its cells")
  func titlesAboveHours() {
    #expect(
      Programme(
        """
        | | Lundi 1er juin 2026 | Mardi 2 juin 2026 | Mercredi 3 juin 2026
        | Orsenne | **Gym douce** / 10 h / foyer | | **Goûter dansant** / 14 h – 18 h / salle Blin
        | Varenne | | **Atelier mémoire** / 14 h / mairie |
        """
      ).told(title: "La semaine des anciens") == [
        "Gym douce | 2026-06-01T10:00", "Atelier mémoire | 2026-06-02T14:00",
        "Goûter dansant | 2026-06-03T14:00/2026-06-03T18:00",
      ])
  }

  @Test(
    "Days with their month in Roman numerals",
    arguments: [
      ("1.x", "1.10"), ("15. XI", "15.11"), ("3/xii", "3.12"), ("13 & 14.iv", "13 & 14.04"),
      ("1.xx", "1.xx"), ("x.1", "x.1"), ("Acte 1.x", "Acte 1.x"), ("12.5", "12.5"),
    ])
  func romanMonths(text: String, figures: String) {
    #expect(RomanMonths.inFigures(SourcedText(text: text)).text == figures)
  }

  @Test("A column of days with Roman months holds dates, one of numbered parts does not")
  func romanColumn() {
    #expect(
      Programme(
        """
        | 1.ix | Clés et serrures du château
        | 15.x | Gonds et verrous de la tour
        | 3.xii | Pênes et loquets du moulin
        """
      ).told(title: "Automne 2026") == [
        "Clés et serrures du château | 2026-09-01", "Gonds et verrous de la tour | 2026-10-15",
        "Pênes et loquets du moulin | 2026-12-03",
      ])
    let parts = Programme("| 1.i | Clés\n| 1.iii | Gonds\n| 1.ii | Pênes").table
    #expect(!NumericDays.fill(parts.rows.map { $0.cells[0] }, tools: tools))
  }

  @Test(
    "A weekday and its date at the two ends of a row are the day of the rows below, two days are none",
    arguments: [
      ("| SATURDAY | June 6, 2026", "SATURDAY June 6, 2026"),
      ("| Sat 6 June 2026 | Sun 7 June 2026", nil), ("| Saturday | 8–9 a.m.", nil),
      ("| Saturday | June 6, 2026 | Mill", nil),
    ])
  func dayInTwoCells(text: String, day: String?) {
    let row = Programme(text).table.rows[0]
    let parser = TableEntries(tools: Programme.englishTools, scope: Programme.scope, heading: nil)
    #expect(parser.dayBand(row, columns: 2)?.text.text == day)
  }
}
