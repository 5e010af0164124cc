import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that are counted") struct CountedDayTests {
  /// A heading; whether its day is all that it tells, or opens it.
  @Test(
    "Their number weighs as little as the day",
    arguments: [
      ("Jour 3 — vendredi 5 mars 2027", DateCoverage.pure), ("Jour deux : 6 mars 2027", .pure),
      ("Jour 3 — vendredi 5 mars 2027 : journée des métiers", .leading(rest: 47)),
      ("Lot 3 — vendredi 5 mars 2027", .trailing(rest: 5)),
      ("Jour de fête 3 — vendredi 5 mars 2027 : bal", .embedded),
    ])
  func coverage(heading: String, coverage: DateCoverage) {
    #expect(Programme.dated(heading).coverage == coverage)
  }

  @Test("A day with its theme heads the table below it")
  func heads() {
    let told = Programme(
      """
      # Jour 1 — jeudi 4 mars 2027
      | Horaires | Activités | Lieu
      | 10 h | Ouverture du salon | Salle du Bief
      | 15 h | Contes du grain | Halle Blin

      # Jour 2 — vendredi 5 mars 2027 : journée des métiers
      | Horaires | Activités | Lieu
      | 9 h 30 | Forum des forges | Salle du Bief
      | 14 h | Finale des cuisiniers | Halle Blin
      """
    ).told()
    #expect(
      told == [
        "Ouverture du salon | 2027-03-04T10:00", "Contes du grain | 2027-03-04T15:00",
        "Forum des forges | 2027-03-05T09:30",
        "Finale des cuisiniers | 2027-03-05T14:00",
      ])
  }
}
