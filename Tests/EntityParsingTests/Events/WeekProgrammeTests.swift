import KitModel
import Testing

@testable import EntityParsing

@Suite("A week that a whole season repeats") struct WeekProgrammeTests {
  /// The first day, the last one and how many there are of each event below a title and a span of days.
  private func told(_ text: String, span: String = "# Du 6 juillet au 21 août 2026") -> [String] {
    let blocks = Programme(
      "! Les balades du bief\n\(span)\nNeuf guides de la vallée vous y attendent.\n\(text)", page: 1
    ).blocks
    var document = Page.document(blocks)
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: blocks[0].text, blocks: Array(blocks.dropFirst()),
        children: [])
    ]
    let events = parseEntities(document, in: Programme.context()).events
    return events.filter { $0.title != "Les balades du bief" }.map { event in
      let starts = event.occurrences.compactMap(\.start?.description)
      return "\(event.title) | \(starts.first ?? "") … \(starts.last ?? "") | \(starts.count)"
    }
  }

  private let week = """
    # LUNDI
    La ronde des remparts ............ 10 h 30
    Porte du Puits, Aubin. Durée : une heure. Pas de visite le 20 juillet.
    # MERCREDI
    Les petits forgerons ............. 14 h
    Atelier, maison Blin. Uniquement en juillet.
    La fournée ....................... 18 h
    Four banal d’Aubin. À partir du 1er août.
    # VENDREDI
    L’apéro des vignes ............... 18 h 30
    Une semaine sur deux, dès le 17 juillet.
    """

  @Test("Weekdays that head its days are rules, with what a text says of them")
  func rules() {
    #expect(
      told(week) == [
        "La ronde des remparts | 2026-07-06T10:30 … 2026-08-17T10:30 | 6",
        "Les petits forgerons | 2026-07-08T14:00 … 2026-07-29T14:00 | 4",
        "La fournée | 2026-08-05T18:00 … 2026-08-19T18:00 | 3",
        "L’apéro des vignes | 2026-07-17T18:30 … 2026-08-14T18:30 | 3",
      ])
  }

  @Test("Weekdays at the left of rows are rules as those above texts are")
  func rows() {
    #expect(
      told(
        """
        | LUNDI | La ronde des remparts | 10 h 30
        | MERCREDI / SAUF LE 15 JUILLET | Les petits forgerons | 14 h
        | VENDREDI | L’apéro des vignes | 18 h 30
        """) == [
          "La ronde des remparts | 2026-07-06T10:30 … 2026-08-17T10:30 | 7",
          "Les petits forgerons | 2026-07-08T14:00 … 2026-08-19T14:00 | 6",
          "L’apéro des vignes | 2026-07-10T18:30 … 2026-08-21T18:30 | 7",
        ])
  }

  @Test(
    "So are weekdays with an article, in the plural or behind a word for each",
    arguments: [
      ("Les lundis", "Les jeudis"), ("Le lundi", "Le jeudi"), ("Tous les lundis", "Chaque jeudi"),
    ])
  func forms(first: String, second: String) {
    #expect(
      told(
        """
        # \(first)
        La ronde ........ 10 h
        # \(second)
        La fournée ...... 18 h
        """
      ) == [
        "La ronde | 2026-07-06T10:00 … 2026-08-17T10:00 | 7",
        "La fournée | 2026-07-09T18:00 … 2026-08-20T18:00 | 7",
      ])
  }

  @Test("Along the top of a table they are those of the cells below, several in one cell")
  func table() {
    #expect(
      told(
        """
        | Lundi | Mardi | Jeudi
        | **Pot d’accueil** / 11 h, kiosque | **Marché** / 8 h – 13 h, place du Four / **Le phare** / 16 h, au pied | **La forge** / 18 h, halle Blin / Pas de visite le 16 juillet
        """
      ) == [
        "Pot d’accueil | 2026-07-06T11:00 … 2026-08-17T11:00 | 7",
        "Marché | 2026-07-07T08:00 … 2026-08-18T08:00 | 7",
        "Le phare | 2026-07-07T16:00 … 2026-08-18T16:00 | 7",
        "La forge | 2026-07-09T18:00 … 2026-08-20T18:00 | 6",
      ])
  }

  @Test("In a kit of a week they are days, and so are those with a date")
  func days() {
    let few = told(week, span: "# Du 6 au 10 juillet 2026")
    #expect(few.first?.hasPrefix("La ronde des remparts | 2026-07-06") == true)
    #expect(few.allSatisfy { $0.hasSuffix("| 1") })
    let dated = told(
      """
      # LUNDI 6 JUILLET
      La ronde ............ 10 h 30
      # MARDI 7 JUILLET
      La fournée .......... 18 h
      """)
    #expect(
      dated == [
        "La ronde | 2026-07-06T10:30 … 2026-07-06T10:30 | 1",
        "La fournée | 2026-07-07T18:00 … 2026-07-07T18:00 | 1",
      ])
  }

  @Test("Rows of dots part a title from its hour or day, and prices, pages and sentences not")
  func dots() {
    func parts(_ text: String) -> [String]? {
      LeaderLines(read: Programme.tools.dated).parts(of: Programme(text).blocks[0].lines)?.map {
        "\($0.role) \(Line.join($0.lines).text)"
      }
    }
    #expect(
      parts("La ronde . . . . . . 10 h\n> Porte du Puits")
        == ["title La ronde", "date 10 h", "text Porte du Puits"])
    #expect(
      parts("Samedi 6 juin ………… Bal des gonds") == ["date Samedi 6 juin", "title Bal des gonds"])
    #expect(
      parts("La ronde ______ de 14 h à 16 h") == ["title La ronde", "date de 14 h à 16 h"])
    #expect(parts("Plein tarif .......... 12 €") == nil)
    #expect(parts("Le lavoir .......... 7") == nil)
    #expect(parts("On attend... on attend... 10 h sonnent...") == nil)
    #expect(parts("La ronde... 10 h") == nil)
  }
}
