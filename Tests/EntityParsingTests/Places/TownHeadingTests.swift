import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings that name towns") struct TownHeadingTests {
  @Test(
    "In a long list a third of compounds is enough, in a short one it isn't",
    arguments: [
      (["Vauclair", "Brize-sur-Orne", "Saint-Amans", "Morteau", "Lavergne", "La Chaume"], 6),
      (["Vauclair", "Brize-sur-Orne", "Morteau"], 0),
      (["Danse", "Cirque-théâtre", "Musiques", "Marionnette", "Clowns", "Contes"], 0),
    ])
  func list(names: [String], towns: Int) {
    let sections = names.enumerated().map { index, name in
      Section(
        id: "s\(index)", kind: .programme, level: 2,
        title: Page.block(name, y: Double(index) * 40, style: Page.bold).text, blocks: [],
        children: [])
    }
    let places = PlaceParser(country: "FR", languages: ["fr"])
    #expect(TownHeadings(places: places).names(in: sections).count == towns)
  }

  @Test(
    "In the parts of a programme, names that buildings of the kit have are some beside one that is known",
    arguments: [("Kilblin Library. Wexe Hall.", 5), ("The library", 0)])
  func parts(building: String, towns: Int) {
    func part(_ names: [String], _ number: Int) -> Section {
      Section(
        id: "s\(number)", kind: .programme, level: 1, title: SourcedText(text: "Part \(number)"),
        blocks: [],
        children: names.enumerated().map { index, name in
          Section(
            id: "s\(number)\(index)", kind: .programme, level: 2,
            title: Page.block(name, y: Double(index) * 40, style: Page.bold).text, blocks: [],
            children: [])
        })
    }
    let document = Page.document([Page.block(building, y: 400)])
    let plain = PlaceParser(country: "GB", languages: ["en"])
    let places = plain.knowing(TownNames(document: document, places: plain))
    let sections = [
      part(["Kilblin", "Carse of Wexe"], 1), part(["Inverness", "Wexe", "Port Blin"], 2),
    ]
    #expect(TownHeadings(places: places).names(in: sections).count == towns)
  }

  /// A section whose children are entries, each in a box of its own below a bar with a name.
  private func boxes(_ names: [String]) -> SectionedDocument {
    var bars: [Block] = []
    var children: [Section] = []
    for (index, name) in names.enumerated() {
      let y = 80 + Double(index) * 100
      var bar = Page.block(name, y: y, style: Page.bold)
      bar.panel = index + 1
      bars.append(bar)
      var entry = [
        Page.block(
          "Samedi \(6 + index) juin 2026, 15 h", y: y + 30, kind: .heading(level: 3),
          style: Page.italic),
        Page.block("Contes et soupe pour tous, au bord de l'eau.", y: y + 42),
      ]
      for index in entry.indices { entry[index].panel = bar.panel }
      let title = Page.block("Veillée n° \(index + 1)", y: y + 16, style: Page.display)
      children.append(
        Section(
          id: "s\(index + 2)", kind: .programme, level: 2, title: title.text, blocks: entry,
          children: [], panel: bar.panel))
    }
    var document = Page.document(
      bars + children.flatMap { [$0.titleBlock].compactMap { $0 } + $0.blocks })
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Le programme"),
        blocks: bars,
        children: children)
    ]
    return document
  }

  @Test(
    "A town with its postcode at the top of a box is where the entries of the box are",
    arguments: [
      (
        ["BRIZE-SUR-ORNE 61140", "SAINT-AMANS 61141", "LAVERGNE"],
        ["61140 BRIZE-SUR-ORNE", "61141 SAINT-AMANS", "– LAVERGNE"]
      ),
      (["ATELIER", "SPECTACLE", "LECTURE"], ["– –", "– –", "– –"]),
    ])
  func bars(names: [String], towns: [String]) {
    let events = parseEntities(boxes(names), in: Programme.context()).events
    #expect(
      events.map { "\($0.location.postalCode ?? "–") \($0.location.city ?? "–")" } == towns)
  }

  @Test(
    "A hall named right below the town that titles a section is where its entries are",
    arguments: [
      ("Médiathèque Jean-Blin, 2 place du Puits", "Médiathèque Jean-Blin"),
      ("Toute la journée, des contes et des chansons", nil),
    ])
  func hall(line: String, venue: String?) {
    var document = Page.document([])
    document.sections = ["Brize-sur-Orne", "Saint-Amans", "Mont-le-Vieil"].enumerated().map {
      index, town in
      let y = 80 + Double(index) * 120
      let blocks = [
        Page.block(line, y: y + 46, kind: .heading(level: 4), style: Page.italic),
        Page.block("Samedi \(6 + index) juin 2026, 15 h", y: y + 62),
        Page.block(
          "Veillée n° \(index + 1)", y: y + 74, kind: .heading(level: 3), style: Page.bold),
        Page.block("Contes et soupe pour tous, au bord de l'eau.", y: y + 86),
      ]
      let title = Page.block(town, y: y, kind: .heading(level: 2), style: Page.display)
      document.pages[0].blocks += [title] + blocks
      return Section(
        id: "s\(index)", kind: .programme, level: 2, title: title.text, blocks: blocks, children: []
      )
    }
    let events = parseEntities(document, in: Programme.context()).events
    #expect(events.map(\.location.venue) == [venue, venue, venue])
  }

  @Test(
    "Titles above places in small letters are towns, those above who made them are none",
    arguments: [("place du puits", 4), ("par Ana Ruiz", 0)])
  func titles(line: String, towns: Int) {
    let entries = ["Kermorvan", "Brizeux", "Vauclair", "Lavergne"].map { name in
      var entry = Entry(
        title: SourcedText(text: name), when: [], scope: Programme.scope, origin: .titled)
      entry.body = [SourcedText(text: line)]
      return entry
    }
    let placed = TownTitles(places: PlaceParser(country: "FR", languages: ["fr"])).placed(entries)
    #expect(placed.compactMap(\.city).count == towns)
  }
}
