import KitModel
import Testing

@testable import EntityParsing

@Suite("Halls in rows, entries with their hours beside them") struct HallRowTests {
  private let lanes = """
    | 11 h | 12 h | 13 h | 14 h
    | Grange Blin | 11 h / **Réveil aux gonds** / Ana Ruiz | 14 h 30 / **Bal des clés**
    | Forge | 12 h 30 / **Tartines** / 17 h / **Trois battoirs** / Li et Jo | 19 h / **Veillée**
    """

  @Test("The day above is that of each, and each takes place in the hall of its row")
  func lines() {
    let told = Programme("# Dimanche 14 juin 2026 · Aubin\n\(lanes)").events().map {
      "\($0.told) | \($0.location.venue ?? "")"
    }
    #expect(
      told == [
        "Réveil aux gonds | 2026-06-14T11:00 | Grange Blin",
        "Bal des clés | 2026-06-14T14:30 | Grange Blin",
        "Tartines | 2026-06-14T12:30 | Forge",
        "Trois battoirs | 2026-06-14T17:00 | Forge",
        "Veillée | 2026-06-14T19:00 | Forge",
      ])
  }

  @Test(
    "Hours in a column of their own, days in front and tables without a day are none",
    arguments: [
      "| Aubin | 11 h | Réveil aux gonds\n| Lizac | 14 h | Bal des clés\n| Rodel | 15 h | Veillée",
      "| 3 juin | 11 h Réveil | 14 h Bal\n| 4 juin | 12 h Tartines | 17 h Veillée",
      "| Grange | 11 h Réveil | Bal\n| Forge | Tartines | 17 h Veillée",
    ])
  func none(text: String) {
    let day = Programme.dated("Dimanche 14 juin 2026")
    #expect(HeadedCells(Programme(text).table, heading: day, tools: Programme.tools) == nil)
    #expect(HeadedCells(Programme(lanes).table, heading: nil, tools: Programme.tools) == nil)
    #expect(HeadedCells(Programme(lanes).table, heading: day, tools: Programme.tools) != nil)
  }

  @Test("A text that tells a night above a timetable tells the day on which that begins")
  func night() {
    let told = Programme(
      """
      Nuit des lavoirs, samedi 13 juin 2026, de 18 h à 2 h
      | Heure | Grange Blin | Forge | Salle C4
      | 18 h | Lectures | | Contes
      | 21 h | | Bal des clés
      | 23 h | Chants de nuit
      """
    ).told()
    #expect(
      told == [
        "Lectures | 2026-06-13T18:00", "Contes | 2026-06-13T18:00",
        "Bal des clés | 2026-06-13T21:00", "Chants de nuit | 2026-06-13T23:00",
      ])
  }
}
