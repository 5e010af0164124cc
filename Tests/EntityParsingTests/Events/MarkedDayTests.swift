import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of days with marks below them") struct MarkedDayTests {
  @Test("A row takes place on the days that are marked, at its hours")
  func marks() {
    #expect(
      Programme(
        """
        | Stage | Tarif | S28 / 6 au 10 juillet | 13 au 17 juillet (sauf le 14) | 20 au 24 juillet
        | Poterie | 95 € | X | | X
        | Forge et clés | 168 € | | X | X
        """
      ).told() == [
        "Poterie | 2026-07-06/2026-07-10 2026-07-20/2026-07-24",
        "Forge et clés | 2026-07-13/2026-07-17 2026-07-20/2026-07-24",
      ])
    #expect(
      Programme(
        """
        | Visite | Départ | sam. 4 avril | dim. 12 avril | sam. 9 mai
        | Les remparts | 10 h | ● | ● |
        | Le bief | 15 h | | ● | ●
        """
      ).told() == [
        "Les remparts | 2026-04-04T10:00 2026-04-12T10:00",
        "Le bief | 2026-04-12T15:00 2026-05-09T15:00",
      ])
  }

  @Test(
    "Cells that say more than a mark, days without any and marks below names are none",
    arguments: [
      "| Film | mer. 3 juin | jeu. 4 juin\n| Gonds | 18 h | 20 h\n| Clés | 18 h | 21 h",
      "| Stage | 6 juillet | 13 juillet\n| Poterie | complet | X\n| Forge | X | reporté",
      "| Outil | Atelier | Salle C\n| Enclume | X | X\n| Four | X |",
      "| Stage | 6 juillet | 13 juillet\n| Poterie | X |\n| Forge | | X",
    ])
  func none(text: String) {
    #expect(MarkedDays(Programme(text).table, tools: Programme.tools) == nil)
  }
}
