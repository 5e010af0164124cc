import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists of cards")
struct CardListTests {
  private let lexicon = ProjectLexicon.shared(for: ["fr", "en"])

  /// The lists in a text of ``Programme``, as their titles.
  private func lists(_ text: String) -> [[String]] {
    let stream = Programme.tools.stream
    let items = stream.items(of: Programme(text).blocks).map { ProjectItem(item: $0, kind: .other) }
    return CardLists(lexicon: lexicon, stream: stream).lists(in: items)
      .map { $0.cards.map(\.title.text.text) }
  }

  /// The line above the counted ones; whether these are titles.
  @Test(
    "Counted lines are titles where the text above announces things, however each is set",
    arguments: [
      ("Les trois projets qui ont été retenus sont les suivants :", true),
      ("Il faut savoir lire, écrire et compter pour venir chez nous :", false),
    ])
  func counted(lead: String, areTitles: Bool) {
    let stream = Programme.tools.stream
    let text = "Une fabrique de lessive construite par les élèves du lycée agricole."
    let lines = [
      lead, "1. – Saponaire", text, "**2. – Grand Battoir**", text, "3. – Le Bief", text,
    ]
    let items = stream.items(of: Programme(lines.joined(separator: "\n\n")).blocks)
      .map { ProjectItem(item: $0, kind: .other) }
    let settled = NumberedLines(stream: stream, lexicon: lexicon).settled(items).map(\.item)
    let names = settled.filter(\.isEmphasised).map(\.text.text)
    #expect((names == ["Saponaire", "Grand Battoir", "Le Bief"]) == areTitles)
  }

  @Test("The last card keeps a headline that is as large as its title, as the cards before do")
  func lastHeadline() {
    let stream = Programme.tools.stream
    let lines: [(text: String, style: StyleID?)] = [
      ("Passeurs", Page.bold), ("Ramer pour aller en cours", Page.italic),
      ("Un bac à rames, construit par les élèves du lycée nautique.", nil),
      ("Gardiens", Page.bold), ("Éclairer la cantine", Page.italic),
      ("Un phare de poche, construit par les élèves du lycée agricole.", nil),
    ]
    let blocks = lines.enumerated().map { index, line in
      Page.block(
        line.text, y: 80 + 20 * Double(index),
        kind: line.style == nil ? .paragraph : .heading(level: 2), style: line.style ?? Page.body)
    }
    let items = stream.items(of: blocks).map { ProjectItem(item: $0, kind: .other) }
    let found = CardLists(lexicon: lexicon, stream: stream).lists(in: items)
    #expect(
      found.first.map { $0.cards.map { $0.sublines.map(\.text.text) } }
        == [["Ramer pour aller en cours"], ["Éclairer la cantine"]])
  }

  @Test("The last card ends with its column, where the cards before do")
  func lastColumn() {
    func texts(_ regions: [Int]) -> Int? {
      let lines: [(text: String, style: StyleID?)] = [
        ("Passeurs", Page.bold), ("Un bac à rames, construit par les élèves du lycée.", nil),
        ("Gardiens", Page.bold), ("Un phare de poche, construit par les élèves du lycée.", nil),
        ("Qui appeler : Jeanne Brun, 02 99 00 00 01, presse@bac.example.fr", nil),
      ]
      let blocks = lines.enumerated().map { index, line in
        Page.block(
          line.text, y: 80 + 20 * Double(index),
          kind: line.style == nil ? .paragraph : .heading(level: 2), style: line.style ?? Page.body,
          region: regions[index])
      }
      let items = Programme.tools.stream.items(of: blocks)
      let list = CardLists(lexicon: lexicon, stream: Programme.tools.stream).lists(
        in: items.map { ProjectItem(item: $0, kind: .other) })
      return list.first?.cards.last?.texts.count
    }
    #expect(texts([1, 1, 2, 2, 3]) == 1)
    #expect(texts([1, 1, 2, 2, 2]) != 1)
  }

  @Test(
    "Labels above all titles are no part of the cards; days above them and small print below the last one are",
    arguments: [
      (["NOUVEAU", "À PIED", "EN FAMILLE"], nil, 0),
      (["NOUVEAU", "À PIED", "EN FAMILLE"], "NOUVEAU", 4),
      (["NOUVEAU", "Samedi 3 mai", "EN FAMILLE"], nil, 3),
      (["BRIVES", "ORVAL", "EN FAMILLE"], nil, 3),
    ])
  func badges(lines: [String], last: String?, kept: Int) {
    var blocks: [Block] = []
    for (index, badge) in lines.enumerated() {
      let y = 80 + 60 * Double(index)
      blocks += [
        Page.block(badge, y: y, style: Page.body),
        Page.block(
          "Le chemin n° \(index)", y: y + 10, kind: .heading(level: 2), style: Page.display),
        Page.block("Un sentier de halage, balisé par les élèves du port.", y: y + 50),
      ]
    }
    if let last { blocks.append(Page.block(last, y: 270, style: Page.body)) }
    let items = Programme.tools.stream.items(of: blocks).map {
      ProjectItem(item: $0, kind: .other)
    }
    let left = Overlines { ["BRIVES", "ORVAL"].contains($0.text.text) }.settled(items)
    let texts = left.map(\.item.text.text)
    #expect(texts.count { (lines + [last]).contains($0) } == kept)
  }

  @Test(
    "Titles that count the days of a journey are steps, those that count plans are not",
    arguments: [
      ("Jour 2 – Le col", true), ("Day 3: to the sea", true), ("Projet 2 – Le bac", false),
      ("Jour de fête", false),
    ])
  func steps(title: String, isStep: Bool) { #expect(lexicon.isStep(title) == isStep) }

  @Test("A text that tells since when a thing is there is no entry of a programme")
  func sinceWhen() {
    let found = lists(
      """
      # Passeurs
      Depuis le 3 mars 2021, un bac à rames fait la traversée, été comme hiver.
      # Gardiens
      Un phare de poche, construit par les élèves du lycée agricole.
      # Semeurs
      Une serre sur roues, imaginée par deux voisines du port.
      """)
    #expect(found.contains(["Passeurs", "Gardiens", "Semeurs"]))
    let dated = lists(
      """
      # Passeurs
      Le 3 mars 2027, visite du bac avec le passeur du village.
      # Gardiens
      Un phare de poche, construit par les élèves du lycée agricole.
      # Semeurs
      Une serre sur roues, imaginée par deux voisines du port.
      """)
    #expect(!dated.contains { $0.contains("Passeurs") })
    // A day told further on is what happened to the thing.
    let cards = Programme.tools.stream.items(
      of: Programme(
        """
        # Semeurs
        En 2024, une serre sur roues a vu le jour ; elle roule depuis le 3 mars 2025.
        """
      ).blocks)
    #expect(!Card(title: cards[0], below: cards[1...]).isDated)
  }

  @Test(
    "Rows of one cell at the top of a table are text above it",
    arguments: [
      (
        [["# Semeurs"], ["Une serre sur roues."], ["Presse", "Public"]],
        ["Semeurs", "Une serre sur roues."]
      ),
      ([["# Semeurs"], ["Presse", "Public"], ["Anne", "Paul"]], []),
      ([["# Semeurs"], ["Une serre sur roues."], ["Une yole."]], []),
    ])
  func wideRows(rows: [[String]], above: [String]) {
    let table = Table(
      rows: rows.enumerated().map { row, cells in
        Table.Row(
          cells: cells.enumerated().map { column, text in
            let isTitle = text.hasPrefix("# ")
            let block = Page.block(
              isTitle ? String(text.dropFirst(2)) : text, y: 80 + 30 * Double(row),
              style: isTitle ? Page.bold : Page.body)
            return Table.Cell(column: column, lines: block.lines)
          })
      })
    var item = Programme.tools.stream.items(of: [Page.block("Table", y: 80)])[0]
    item.table = table
    let found = WideRows.items(above: item, stream: Programme.tools.stream)
    #expect(found.map(\.text.text) == above)
  }

  @Test("A list that names its titles' own is the same list")
  func sharedTitles() {
    let cards = Programme.tools.stream.items(
      of: ["Passeurs", "Gardiens", "Semeurs"].enumerated().map {
        Page.block($1, y: 100 + Double($0) * 20)
      }
    ).map { Card(title: $0, below: []) }
    func list(_ cards: some Sequence<Card>) -> CardList {
      CardList(heading: nil, kind: .other, cards: Array(cards))
    }
    #expect(list(cards[..<2]).shares(titleOf: list(cards[1...])))
    #expect(!list(cards[..<1]).shares(titleOf: list(cards[1...])))
  }

  @Test(
    "Cards in a table are listed where the heading counts them or speaks of projects",
    arguments: [
      ("Deux gravures neuves", 2), ("Nos projets", 2), ("Trois gravures neuves", nil),
      ("Gravures neuves", nil),
    ])
  func tableCards(heading: String, count: Int?) {
    let table = Programme(
      """
      | **Le bief** / Ana Ruiz / Le canal vu du pont, encre sur papier. | **La roue** / Louis Blin / Seize pales en lithographie.
      """
    ).table
    let list = TableCards(stream: Programme.tools.stream, lexicon: lexicon, isPlace: { _ in false })
      .list(in: table, heading: SourcedText(text: heading), kind: .other)
    #expect(list?.cards.count == count)
  }

  @Test(
    "Rows of a name and a sentence are cards, rows of facts are not",
    arguments: [
      ("A wall of ten thousand letters that may be touched.", 2), ("1987", nil),
      ("Ten thousand letters, 12 × 4 m, lent by the mill", nil),
    ] as [(String, Int?)])
  func namedRows(told: String, count: Int?) {
    let table = Programme("| The Paper Weir | \(told)\n| Tin Orchard | \(told)").table
    let list = TableCards(stream: Programme.tools.stream, lexicon: lexicon, isPlace: { _ in false })
      .list(in: table, heading: SourcedText(text: "In the old mill"), kind: .other)
    #expect(list?.cards.count == count)
  }

  @Test("A town in the first line beside a name is no part of what is told")
  func townsOfRows() {
    let table = Programme(
      "| The Paper Weir | Rennes / A wall of ten thousand letters that may be touched.\n| Tin Orchard | Rennes / A grove of cans that ring in the wind."
    ).table
    let list = TableCards(
      stream: Programme.tools.stream, lexicon: lexicon, isPlace: { $0.text.text == "Rennes" }
    ).list(in: table, heading: SourcedText(text: "New works"), kind: .other)
    #expect(list?.cards.map { $0.sublines.map(\.text.text) } == [["Rennes"], ["Rennes"]])
  }

  @Test(
    "A heading set as the titles below it heads them where it announces things",
    arguments: [
      ("New works", ["The Paper Weir", "Tin Orchard"]),
      ("Reasons to come", ["Reasons to come", "The Paper Weir", "Tin Orchard"]),
    ])
  func headed(first: String, titles: [String]) {
    let stream = Programme.tools.stream
    let text = "A wall of ten thousand letters that visitors may touch."
    let cards = [first, "The Paper Weir", "Tin Orchard"].map { title in
      Card(
        title: stream.items(of: Programme("# " + title).blocks)[0],
        below: title == first ? [] : stream.items(of: Programme(text).blocks)[...])
    }
    let announced = AnnouncedSections(lexicon: lexicon, events: stream.lexicon).headed(cards)
    #expect((announced?.cards ?? cards).map(\.title.text.text) == titles)
  }

  @Test(
    "Numbers that count the titles of a list are no part of them",
    arguments: [
      (["1. The Paper Weir", "2. Tin Orchard"], ["The Paper Weir", "Tin Orchard"]),
      (["1984 – a weir", "2. Tin Orchard"], ["1984 – a weir", "2. Tin Orchard"]),
      (["2. The Paper Weir", "3. Tin Orchard"], ["2. The Paper Weir", "3. Tin Orchard"]),
    ])
  func numbers(titles: [String], parted: [String]) {
    let stream = Programme.tools.stream
    let cards = titles.map {
      Card(title: stream.items(of: Programme("# " + $0).blocks)[0], below: [])
    }
    #expect(NumberedTitles(stream: stream).parted(cards).map(\.title.text.text) == parted)
  }
}
