import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns whose cells tell more than what heads them") struct WholeDayColumnTests {
  private func told(_ text: String) -> [String] {
    var programme = Programme(text)
    programme.markHeader()
    return programme.told()
  }

  @Test("Nothing but days below a word for what takes place: these are the days")
  func days() {
    #expect(
      told(
        """
        | Maison | Visites
        | Forge Aubin | 5 juin 2026, 10 h
        | Pipes Blin | 6 juin 2026, 14 h
        """) == ["Forge Aubin | 2026-06-05T10:00", "Pipes Blin | 2026-06-06T14:00"])
  }

  @Test("Days among other cells don't outweigh the head")
  func titles() {
    var programme = Programme(
      """
      | Maison | Visites
      | Forge Aubin | 5 juin 2026, 10 h
      | Pipes Blin | sur demande
      """)
    programme.markHeader()
    #expect(ColumnRoles(of: programme.table, tools: Programme.tools)[1] == .title)
  }

  @Test("Cards in rows beside their day go on where nothing stands at its side")
  func cards() {
    #expect(
      Programme(
        """
        | Samedi 6 juin 2026 | 10 h / Réveil aux gonds | 11 h / Trois battoirs
        | | 14 h / Bal des clés | 15 h / Veillée
        | Dimanche 7 juin 2026 | 10 h / Tartines | 11 h / Contes
        """
      ).told() == [
        "Réveil aux gonds | 2026-06-06T10:00", "Trois battoirs | 2026-06-06T11:00",
        "Bal des clés | 2026-06-06T14:00", "Veillée | 2026-06-06T15:00",
        "Tartines | 2026-06-07T10:00", "Contes | 2026-06-07T11:00",
      ])
  }
}
