import Testing

@testable import EntityParsing

@Suite("Months between titles and their days") struct MonthBelowTitleTests {
  @Test("Below several titles set alike they are those of the days below")
  func titles() {
    let told = Programme(
      """
      # Le bal des ombres
      Compagnie Aubin
      SEPTEMBRE 2026
      LUN. 21 19H

      # Trois voix
      Compagnie du Bief
      OCTOBRE 2026
      VEN. 9 20H

      # La grande lessive
      Compagnie Renn
      NOVEMBRE 2026
      SAM. 14 20H
      """
    ).told()
    #expect(
      told == [
        "Le bal des ombres | 2026-09-21T19:00", "Trois voix | 2026-10-09T20:00",
        "La grande lessive | 2026-11-14T20:00",
      ])
  }

  @Test("Below the name of a list they head it")
  func lists() {
    let told = Programme(
      """
      # Agenda
      SEPTEMBRE 2026

      Lun. 21, 19 h – Le bal des ombres

      Mar. 22, 20 h – Trois voix

      OCTOBRE 2026

      Ven. 9, 20 h – La grande lessive
      """
    ).told()
    #expect(
      told == [
        "Le bal des ombres | 2026-09-21T19:00", "Trois voix | 2026-09-22T20:00",
        "La grande lessive | 2026-10-09T20:00",
      ])
  }
}
