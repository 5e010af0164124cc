import KitModel
import Testing

@testable import EntityParsing

@Suite("Days between dashes") struct DashedDayTests {
  @Test(
    "What, when and where in one line heads the hours below",
    arguments: [
      "Journée d’étude — jeudi 11 juin 2026 — Le Battoir, chemin du Bief 26, Aubin",
      "Colloque · 11 juin 2026 · Aubin", "Rencontres du bief | Jeudi 11 juin 2026",
    ])
  func heads(line: String) {
    let told = Programme(
      """
      \(line)
      9 h — Accueil des marcheurs
      9 h 30 — Une clé pour deux maisons. Dialogue de deux serruriers.
      14 h — Table ronde des mouleurs
      """
    ).told()
    #expect(
      told.suffix(2) == [
        "Une clé pour deux maisons | 2026-06-11T09:30",
        "Table ronde des mouleurs | 2026-06-11T14:00",
      ])
  }

  @Test(
    "Several days, hours, a day in front and running text are none",
    arguments: [
      "Colloque — 11 et 12 juin 2026 — Aubin", "Colloque — 11 juin 2026, 18 h — Aubin",
      "11 juin 2026 — entrée libre", "Le bief ouvre le 11 juin 2026 aux marcheurs",
      "Colloque — 11 juin 2026 — puis le 3 mai 2027", "Colloque du 11-06-2026",
    ])
  func none(line: String) {
    let items = Programme.tools.stream.items(of: Programme(line).blocks)
    #expect(items.compactMap { DashedDays.day(of: $0, tools: Programme.tools) }.isEmpty)
  }
}
