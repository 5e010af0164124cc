import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days without a month, and years that weekdays tell") struct MonthBeforeTests {
  @Test("A weekday and a day of the month are of the month told above, or of the next one")
  func monthBefore() {
    let text = """
      # Fête du savon
      Samedi 10 octobre 2026

      # Banquet des cendres
      Dim. 11, 15 h

      # Veillée
      Dim. 1, 20 h
      """
    #expect(
      Programme(text).told() == [
        "Fête du savon | 2026-10-10", "Banquet des cendres | 2026-10-11T15:00",
        "Veillée | 2026-11-01T20:00",
      ])
  }

  @Test("Where the weekday is another's, the month above says nothing")
  func otherWeekday() {
    let text = """
      # Fête du savon
      Samedi 10 octobre 2026

      # Banquet des cendres
      Lun. 11, 15 h
      """
    #expect(!Programme(text).told().contains { $0.contains("2026-10-11") })
  }

  @Test("Behind the end of a month, the next one has the weekday")
  func nextMonth() {
    let text = """
      # Septembre 2026
      # Les Midis du savon
      Mardi 29, 12 h 30
      > Mercredi 30, 12 h 30
      > Jeudi 1er, 13 h
      """
    #expect(
      Programme(text).told() == [
        "Les Midis du savon | 2026-09-29T12:30 2026-09-30T12:30 2026-10-01T13:00"
      ])
  }

  /// Dates without a year; the year taken; the year that the weekdays tell.
  @Test(
    "Most of the weekdays tell the year",
    arguments: [
      (["mar. 12 janvier", "ven. 15 janvier", "dim. 7 février", "ven. 12 mars"], 2028, 2027),
      (["mar. 12 janvier", "ven. 15 janvier", "dim. 7 février", "ven. 12 mars"], 2027, 2027),
      (["mar. 12 janvier", "ven. 15 janvier", "lun. 7 février", "sam. 12 mars"], 2028, 2028),
      (["mar. 12 janvier", "ven. 15 janvier"], 2028, 2028),
    ])
  func vote(days: [String], taken: Int, year: Int) {
    let document = Page.document(
      days.enumerated().map { Page.block($0.element, y: 80 + Double($0.offset) * 20) })
    var context = DateContext()
    context.year = taken
    let vote = WeekdayVote(document: document, reader: KitDateReader(languages: ["fr"]))
    #expect(vote.corrected(context).year == year)
  }

  @Test(
    "Several weekdays tell the first year in which they are right, behind all years that are printed",
    arguments: [
      (["mar. 12 janvier", "ven. 15 janvier", "dim. 7 février", "ven. 12 mars"], 2022, 2027),
      (["mar. 12 janvier", "ven. 15 janvier", "dim. 7 février", "ven. 12 mars"], 2019, 2021),
      (["mar. 12 janvier", "ven. 15 janvier", "lun. 7 février", "sam. 12 mars"], 2022, nil),
      (["mar. 12 janvier", "ven. 15 janvier"], 2022, nil),
    ] as [([String], Int, Int?)])
  func nextYear(days: [String], printed: Int, year: Int?) {
    let lines = ["Le chœur a reçu le prix du lavoir en \(printed)."] + days
    let document = Page.document(
      lines.enumerated().map { Page.block($0.element, y: 80 + Double($0.offset) * 20) })
    let vote = WeekdayVote(document: document, reader: KitDateReader(languages: ["fr"]))
    #expect(vote.corrected(DateContext()).year == year)
  }

  @Test("A year of which several later ones are printed is that of a memory")
  func memories() {
    let days = ["mer. 16 septembre", "jeu. 24 septembre", "sam. 26 septembre", "dim. 27 septembre"]
    let lines = ["Fondé en 1994", "Le lavoir a reçu un prix en 2016 et un autre en 2025."]
    let document = Page.document(
      (lines + days).enumerated().map { Page.block($0.element, y: 80 + Double($0.offset) * 20) })
    var context = DateContext()
    context.year = 1994
    let vote = WeekdayVote(document: document, reader: KitDateReader(languages: ["fr"]))
    #expect(vote.corrected(context).year == 2026)
  }

  /// Dates without a year; lines that print years; the year that the weekdays tell.
  @Test(
    "Where nothing tells the year, the weekdays choose among the years that are printed",
    arguments: [
      (
        ["mar. 12 janvier", "ven. 12 mars"],
        ["12e édition, 2027 : départs le matin", "2021 : 26 partants"], 2027
      ),
      (["mar. 12 janvier", "ven. 12 mars"], ["Fondé en 1998, réédité en 2023"], nil),
      (["mar. 12 janvier"], ["Édition 2027 du carnet"], nil),
      // One date is enough for the only year, where that is printed again.
      (["mar. 12 janvier"], ["Édition 2027 du carnet", "Dansé pour l'édition 2027"], 2027),
      (["mer. 12 janvier"], ["Édition 2027 du carnet", "Dansé pour l'édition 2027"], nil),
      (["mar. 12 janvier", "sam. 13 mars", "ven. 4 mars"], ["Bilan 2026, budget 2027"], nil),
    ] as [([String], [String], Int?)])
  func printedYears(days: [String], lines: [String], year: Int?) {
    let document = Page.document(
      (lines + days).enumerated().map { Page.block($0.element, y: 80 + Double($0.offset) * 20) })
    let vote = WeekdayVote(document: document, reader: KitDateReader(languages: ["fr"]))
    #expect(vote.corrected(DateContext()).year == year)
    // The day on which the file was made tells less.
    var made = DateContext(
      reference: CalendarDate(iso: "2031-05-01").map { LocalMoment($0) })
    made.referenceSource = .metadata
    if year != nil { #expect(vote.corrected(made).year == year) }
  }

  @Test(
    "Hours in a line above a title are a column; a day there goes on with the one in the margin")
  func hoursAboveTitles() {
    let table = """
      # Avril 2027
      | ve / 9 | 18 h / La source
      | sa / 17 | et di 18.4 / Le week-end des lessives
      | je / 22 | dès 20 h / Le savon noir
      """
    #expect(
      Programme(table).told() == [
        "La source | 2027-04-09T18:00", "Le week-end des lessives | 2027-04-17/2027-04-18",
        "Le savon noir | 2027-04-22T20:00",
      ])
  }

  @Test("A new day at a title's end is none of its words; one in a sentence behind it may be")
  func moved() {
    let told = Programme(
      """
      | dim. 13 sept. 2026 | 14 h | Les castors : reportée au dim. 20 septembre, 15 h
      | mar. 15 sept. 2026 | 18 h | Réunion de quartier reportée au mardi 22 septembre, même heure
      | mer. 16 sept. 2026 | 18 h | Course des sacs, au pré. Reportée au 17 septembre en cas de pluie
      | sam. 19 sept. 2026 | 10 h | La lettre : portée au lavoir le 19 septembre
      """
    ).told()
    #expect(told.first == "Les castors | 2026-09-20T15:00")
    #expect(told[1] == "Réunion de quartier | 2026-09-22T18:00")
    #expect(told[2] == "Course des sacs | 2026-09-16T18:00")
    #expect(told.last?.hasPrefix("La lettre : portée au lavoir") == true)
  }
}
