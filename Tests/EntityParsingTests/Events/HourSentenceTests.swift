import KitModel
import Testing

@testable import EntityParsing

@Suite("Sentences below the heading of a day that each name something and its hour")
struct HourSentenceTests {
  /// The text below "Jeudi 2 avril 2026"; what it tells.
  @Test(
    "Several are the programme of the day, one is more of what stands there",
    arguments: [
      (
        "Office des lampes à 8 h. Messe chantée à 19 h, puis veillée. Concert des voisins à 21 h 30.",
        [
          "Office des lampes | 2026-04-02T08:00", "Messe chantée | 2026-04-02T19:00",
          "Concert des voisins | 2026-04-02T21:30",
        ]
      ),
      (
        "Visite de la roue à 10 h ; atelier de vannerie à 14 h ; lecture à 17 h au bord du bief.",
        [
          "Visite de la roue | 2026-04-02T10:00", "atelier de vannerie | 2026-04-02T14:00",
          "lecture | 2026-04-02T17:00",
        ]
      ),
      ("Le moulin sera ouvert de 10 h à 12 h. La billetterie fermera à 17 h.", []),
    ])
  func sentences(text: String, expected: [String]) {
    let entries = HourSentences(tools: Programme.tools).entries(
      in: [SourcedText(text: text)], on: Programme.dated("Jeudi 2 avril 2026"),
      scope: Programme.scope)
    let tools = Programme.tools
    let told = entries.map { entry in
      let start = WhenResolver(tools: tools).when(of: entry).occurrences.first?.start
      return "\(entry.title.text) | \(start.map { "\($0)".prefix(16) } ?? "")"
    }
    #expect(told == expected)
  }

  @Test(
    "The one sentence of an entry that ends or opens with an hour tells its hour; others tell of something else"
  )
  func own() {
    #expect(
      Programme(
        """
        - Samedi 6 juin 2026 **Pêche à la mare.** Ouverture des nasses. Grange du Bief, 10 h 30. Des bottes !
        - Dimanche 7 juin 2026 **Marche du canal.** Neuf lieues, sans pente. Retour au moulin.
        - Mardi 9 juin 2026 **Bal au lavoir.** La soupe est prête à 19 h. Les chants montent à 21 h.
        """
      ).told() == [
        "Pêche à la mare | 2026-06-06T10:30", "Marche du canal | 2026-06-07",
        "Bal au lavoir | 2026-06-09",
      ])
  }
}
