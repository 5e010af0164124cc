import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Towns of projects")
struct ProjectTownTests {
  private let places = PlaceParser(country: "FR")

  /// Cards of `title / line / text`.
  private func cards(_ lines: [(title: String, below: String)]) -> [Card] {
    lines.map { title, below in
      let items = Programme.tools.stream.items(of: [
        Page.block(title, y: 80, kind: .heading(level: 2), style: Page.bold),
        Page.block(below, y: 100),
        Page.block("Dix valises prêtées aux bibliothèques, imaginées par une classe.", y: 130),
      ])
      return Card(title: items[0], below: items[1...])
    }
  }

  @Test(
    "Lines of all cards with the form of towns are towns where one is known",
    arguments: [
      (["Rodez", "Orsenne", "Marbec"], ["Rodez", "Orsenne", "Marbec"]),
      (["Orsenne", "Marbec", "Vilaret"], []),
      (["Rodez", "Orsenne", "avec deux classes"], []),
      (["Rodez", "Orsenne", "Marbec", "Vilaret", "Sorgues-Haut"], []),
    ])
  func lines(below: [String], towns: [String]) {
    let list = cards(below.map { ("Le Labobus", $0) })
    let lines = TownLines(list, places: places) { places.knowsTown($0.text.text) }
    #expect(list.compactMap { lines.line(of: $0)?.text.text } == towns)
  }

  @Test(
    "A line below the headline with the form of a town's name is the town, where all cards have one"
  )
  func lastLines() {
    func towns(_ below: [String]) -> [String] {
      let towns = LastLineTowns(stream: Programme.tools.stream, places: places) {
        places.knowsTown($0.text.text)
      }
      return towns.parted(cards(below.map { ("Le Labobus", $0) })).map {
        $0.sublines.map(\.text.text).joined(separator: " | ")
      }
    }
    #expect(
      towns(["Un bus qui mesure\nRodez", "Une malle qui écoute\nOrsenne"]) == [
        "Rodez | Un bus qui mesure", "Orsenne | Une malle qui écoute",
      ])
    #expect(
      towns(["Un bus qui mesure\nRodez", "Une malle qui écoute\navec deux classes"]) == [
        "Un bus qui mesure Rodez", "Une malle qui écoute avec deux classes",
      ])
  }

  @Test(
    "The town at the end of a title",
    arguments: [
      ("La halte de Marbec", false, nil), ("La halte de Marbec", true, "Marbec"),
      ("L’abri, Rodez", false, "Rodez"), ("L’abri, Noir", false, nil),
      ("La flèche d’Orsenne", false, "Orsenne"),
    ])
  func titles(title: String, isSure: Bool, town: String?) {
    let places = self.places.knowing(["Orsenne"])
    let bytes = Bylines.town(ending: title, places: places, isSure: isSure)
    #expect(bytes.map { String(decoding: Array(title.utf8)[$0], as: UTF8.self) } == town)
  }

  @Test(
    "The first town behind a preposition that a text names",
    arguments: [
      ("Les élèves d’une classe de Rodez ont tout construit", "Rodez"),
      ("Développée à Valence par deux aidants", "Valence"),
      ("Un banc posé rue de Rodez", nil), ("Rodez l’a adopté", nil),
      ("Née du Valence Club", nil),
    ])
  func texts(text: String, town: String?) {
    let words = WordList(text)
    let found = places.townBehindPreposition(words)
    #expect(found.map { words.text(words: $0) } == town)
  }

  @Test(
    "A town that opens a text with its region",
    arguments: [
      (["Pine Hollow, Vt. A barn", "Marfa, Texas. Two wells"], ["Pine Hollow", "Marfa"]),
      (["Old Ferry, N.H. A kiln", "Dunmore, Mont. A mill"], ["Old Ferry", "Dunmore"]),
      (["Saws, Axes. A barn", "Glue, Tar. Two wells"], []),
      (["A saw, Vt. A barn", "Two wells in Texas, Ohio and Maine"], []),
    ])
  func regions(openings: [String], towns: [String]) {
    let places = PlaceParser(country: "US")
    let list = openings.map { opening -> Card in
      let items = Programme.tools.stream.items(of: [
        Page.block("Hand Tools", y: 80, kind: .heading(level: 2), style: Page.bold),
        Page.block(opening + " restored by apprentices over two winters.", y: 100),
      ])
      return Card(title: items[0], below: items[1...])
    }
    let parted = OpeningTowns(stream: Programme.tools.stream, places: places) { _ in false }
      .parted(list)
    let found = parted.flatMap(\.sublines).map(\.text.text).compactMap { line in
      Bylines.town(beforeRegion: line, places: places).map {
        String(decoding: Array(line.utf8)[$0], as: UTF8.self)
      }
    }
    #expect(found == towns)
  }

  @Test(
    "A region in brackets tells that the name in front of it is a town",
    arguments: [
      ("Au lycée agricole de Kerblin (Finistère), une serre", "Kerblin"),
      ("À Bourg Vieux (Ardèche), un four", "Bourg Vieux"),
      ("Le Kerblin (Finistère) est un bateau", nil), ("au lycée de Kerblin (bâtiment B)", nil),
    ])
  func regions(text: String, town: String?) {
    let words = WordList(text)
    let found = places.townBeforeRegion(words)
    #expect(found.map { words.text(words: $0) } == town)
  }

  @Test(
    "A name behind venues that the kit confirms is a town",
    arguments: [
      (["Médiathèque, Marbec", "le marché de Marbec"], ["Marbec"]),
      (["Salle des fêtes, Marbec.", "gymnase Blin, Marbec"], ["Marbec"]),
      (["Médiathèque, Marbec"], []),
      (["Médiathèque, Marbec", "le spectacle du Marbec"], []),
      (["Médiathèque, Marbec", "au Marbec"], []),
      (["La troupe, Marbec", "une danse de Marbec"], []),
      (["Médiathèque, Jeanne Martin", "un film de Jeanne Martin"], []),
    ])
  func evidence(texts: [String], towns: [String]) {
    var evidence = TownEvidence(places: places)
    for text in texts { evidence.collect(text, lines: Page.block(text, y: 50).lines) }
    #expect(evidence.towns() == towns)
  }

  @Test(
    "A line of a card's texts that is a town from end to end, alone or with its region, tells where; several are a list",
    arguments: [
      ("Les Semeurs du Bief\nRodez (Aveyron)", "Rodez"),
      ("Les Semeurs du Bief\nOrsenne (Aveyron)", "Orsenne"),
      ("Les Semeurs du Bief\nRodez", "Rodez"), ("Les Semeurs de Rodez", nil), ("Rodez\nMende", nil),
      ("Les Semeurs du Bief\nOrsenne", nil),
    ] as [(String, String?)])
  func alone(corner: String, town: String?) {
    let items = Programme.tools.stream.items(of: [
      Page.block("Le Labobus", y: 80, kind: .heading(level: 2), style: Page.bold),
      Page.block("Dix valises prêtées aux bibliothèques, imaginées par une classe.", y: 100),
      Page.block(corner, y: 130),
    ])
    let card = Card(title: items[0], below: items[1...])
    #expect(TownAlone(places: places).town(in: card)?.text == town)
  }
}
