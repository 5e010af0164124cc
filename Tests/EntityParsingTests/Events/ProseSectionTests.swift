import KitModel
import Testing

@testable import EntityParsing

@Suite("Sections told in running text of kits that are no release") struct ProseSectionTests {
  /// Lines that no release has.
  static let list = (1...6).map {
    "- Cuve \($0) : pastel des champs voisins, broyé sous la meule, séché au grenier, puis remué à la main par les teinturières"
  }.joined(separator: "\n")

  private func told(
    _ text: String, title: String = "Ce qui vient", language: String = "fr"
  ) -> [String] {
    Programme("\(text)\n\n\(Self.list)")
      .told(title: title, kind: .other, language: language)
  }

  @Test("Several sentences with a day and an hour are read one by one")
  func sentences() {
    #expect(
      told(
        "Une répétition de la parade sera ouverte aux photographes le mardi 17 mars 2026 à 11 h. La saison s'ouvrira le jeudi 19 mars à 20 h dans la cour de l'ancienne teinturerie, par une parade aux lampions ouverte à tous."
      ) == ["répétition de la parade | 2026-03-17T11:00", "parade aux lampions | 2026-03-19T20:00"])
    #expect(
      told(
        "On Tuesday, March 17, 2026, a coach leaves the museum at 9 a.m. for a press and trade tour of the woad fields; it is back by 4 p.m. A public lecture on blue takes place on Thursday, March 19, at 7 p.m. under the same roof.",
        title: "What comes next", language: "en")
        == [
          "press and trade tour of the woad fields | 2026-03-17T09:00/2026-03-17T16:00",
          "public lecture on blue | 2026-03-19T19:00",
        ])
  }

  @Test("A name that belongs to the kind in front of it is part of the title")
  func names() {
    #expect(
      told(
        "Le maire se rendra à la teinturerie le mardi 17 mars 2026 à 11 h pour l'inauguration de la cuve « Bleu de nuit ». Un concert du chœur « Pastel » sera donné le jeudi 19 mars à 20 h dans la cour de la teinturerie."
      ).sorted() == [
        "concert du chœur « Pastel » | 2026-03-19T20:00",
        "inauguration de la cuve « Bleu de nuit » | 2026-03-17T11:00",
      ])
  }

  @Test(
    "A clause with a day of its own begins behind the comma in front of its pronoun, in no quotation"
  )
  func relatives() {
    let text = SourcedText(
      text:
        "Le moulin exposera à la foire des Grains, à Blinville, du 9 au 11 juin 2026 (stand 614), avec Ana Ruiz, qui donnera une conférence, « Lent, très lent », le 10 juin 2026 à 11 h."
    )
    let clauses = ProseClauses(tools: Programme.tools).clauses(of: text)
    #expect(clauses.count == 2 && clauses[1].text.hasPrefix(", qui donnera"))
  }

  @Test(
    "A short form of address ends no sentence",
    arguments: [
      ("A tour with Dr. Bell on 5 May. All may come.", 2),
      ("Une visite avec Mme. Aubin et M. Brun le 5 mai.", 1),
      ("They came by the sea. All may come to the SA. Now they sing.", 3),
    ])
  func address(text: String, count: Int) {
    #expect(DateSentences.sentences(of: SourcedText(text: text)).count == count)
  }

  @Test(
    "Lines of a list are no running text",
    arguments: [
      "Les mardis bleus – Chaque mardi du 3 au 17 mars 2026, à 20 h, une teinturière ouvre sa cour et raconte son métier. Le jeudi 19 mars à 20 h, un teinturier de la ville voisine lui répond, dans la même cour et devant les mêmes cuves.",
      "17 mars 2026, 20 h – Bleu de nuit, par la compagnie des Teinturières, dans la cour, avec les cuves, les meules et les chants de celles qui les ont remuées. 19 mars 2026, 20 h – Bleu de jour, par les mêmes.",
    ])
  func lists(text: String) {
    let blocks = Programme(text).blocks
    #expect(!ProseSections(tools: Programme.tools).isToldInProse(blocks))
  }
}
