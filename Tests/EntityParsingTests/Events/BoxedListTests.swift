import KitModel
import Testing

@testable import EntityParsing

@Suite("Boxes that list entries beside an article") struct BoxedListTests {
  /// An article with a box of titles above their dates in its margin.
  private func article(kind: SectionKind, dates: [String]) -> Section {
    let prose = String(repeating: "Le tonnelier raconte le bois, le feu et l'eau. ", count: 8)
    var blocks = [Page.block(prose, y: 80)]
    var box = [Page.block("À voir", x: 320, y: 80, kind: .heading(level: 3), style: Page.bold)]
    for (index, date) in dates.enumerated() {
      let y = 100 + Double(index) * 40
      box.append(Page.block("Atelier n° \(index + 1)", x: 320, y: y, style: Page.bold))
      box.append(Page.block(date, x: 320, y: y + 12))
    }
    for index in box.indices { box[index].panel = 1 }
    blocks += box
    return Section(
      id: "s1", kind: kind, level: 1, title: SourcedText(text: "Le feu et l'eau"), blocks: blocks,
      children: [])
  }

  private static let dates = ["Samedi 6 juin 2026, 14 h", "Samedi 13 juin 2026, 14 h"]

  @Test(
    "Two dates make a list, one is part of the article",
    arguments: [(dates, 1, 1), ([dates[0]], 0, 4)])
  func boxes(dates: [String], boxes: Int, left: Int) {
    let parted = BoxedLists(tools: Programme.tools).parted(article(kind: .other, dates: dates))
    #expect(parted.boxes.map(\.title.text) == Array(repeating: "À voir", count: boxes))
    #expect(parted.section.blocks.count == left)
  }

  @Test("A box beside an interview is read, the interview is not")
  func interview() {
    var document = Page.document([
      Page.block("Le tonneau", y: 10, kind: .heading(level: 1), style: Page.display)
    ])
    let section = article(kind: .interview, dates: Self.dates)
    document.pages[0].blocks += section.blocks
    document.sections = [section]
    #expect(
      parseEntities(document, in: Programme.context()).events.map(\.told) == [
        "Atelier n° 1 | 2026-06-06T14:00", "Atelier n° 2 | 2026-06-13T14:00",
      ])
  }

  @Test(
    "Lines that tell what takes place behind their day are a list, days of a history are none",
    arguments: [
      (
        ["Samedi 6 juin 2026, 14 h. Visite du chai.", "Samedi 13 juin 2026, 14 h. Bal du chai."], 1
      ),
      (["En 1911, le feu prend au chai.", "En 1925, le chai ferme."], 0),
    ])
  func lines(dates: [String], boxes: Int) {
    var section = article(kind: .interview, dates: dates)
    section.blocks.removeAll { $0.text.text.hasPrefix("Atelier") }
    #expect(BoxedLists(tools: Programme.tools).parted(section).boxes.count == boxes)
  }

  @Test(
    "Days with a text below each, and titles with a text that tells their days, are lists; one with a text is none",
    arguments: [
      ([("Samedi 6 juin 2026", "Orval, lavoir"), ("Samedi 13 juin 2026", "Brives, halle")], 1),
      (
        [
          ("**Les outils du tonnelier**", "Chai Bas, du 6 au 20 juin 2026. Entrée libre."),
          ("**La ronde des fûts**", "Elle est reportée au dimanche 14 juin 2026, à 9 h 30."),
        ], 1
      ),
      ([("Samedi 6 juin 2026", "Orval, lavoir"), ("Depuis toujours", "Brives, halle")], 0),
    ])
  func pairs(pairs: [(String, String)], boxes: Int) {
    var section = article(kind: .interview, dates: [])
    for (index, pair) in pairs.enumerated() {
      let y = 100 + Double(index) * 40
      let isTitle = pair.0.hasPrefix("**")
      var texts = [
        Page.block(
          pair.0.filter { $0 != "*" }, x: 320, y: y, style: isTitle ? Page.bold : Page.body),
        Page.block(pair.1, x: 320, y: y + 12),
      ]
      for line in texts.indices { texts[line].panel = 1 }
      section.blocks += texts
    }
    #expect(BoxedLists(tools: Programme.tools).parted(section).boxes.count == boxes)
  }
}
