import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries that white parts from one another") struct WhiteCardTests {
  private func programme(_ lines: [(String, StyleID)], white: Double) -> Programme {
    var programme = Programme("")
    var y = 100.0
    var blocks: [Block] = []
    for day in 5...7 {
      for (text, style) in lines {
        let isSetApart = style != Page.body
        blocks.append(
          Page.block(
            text.replacing("#", with: "\(day)"), y: y,
            kind: isSetApart ? .heading(level: 4) : .paragraph, style: style))
        y += 13
      }
      y += white
    }
    programme.add(blocks: blocks)
    return programme
  }

  private let card: [(String, StyleID)] = [
    ("Le Bal n° #", Page.body), ("Ana Ruiz", Page.serif), ("# juin 2027 – 21 h", Page.serif),
    ("Une soirée au bord de l'eau.", Page.body),
  ]

  @Test("open with their titles, though these are set as the text is and other lines are not")
  func titles() {
    let plain = card.map { ($0.0, $0.1 == Page.serif ? Page.italic : $0.1) }
    #expect(
      programme(plain, white: 12).told(language: "fr").map { String($0.prefix(11)) } == [
        "Le Bal n° 5", "Le Bal n° 6", "Le Bal n° 7",
      ])
  }

  @Test(
    "A place above a bolder title is none, nor does anything open them where no white parts them")
  func others() {
    let below: [(String, StyleID)] = [
      ("Halle Aubin", Page.body), ("Le Bal n° #", Page.bold), ("# juin 2027 – 21 h", Page.body),
      ("Une soirée au bord de l'eau.", Page.body),
    ]
    #expect(
      programme(below, white: 12).told(language: "fr").allSatisfy { $0.hasPrefix("Le Bal n° ") })
    let items = Programme.tools.stream.items(of: programme(card, white: 0).blocks)
    let marked = WhiteCards().marked(items)
    #expect(marked.map(\.isHeading) == items.map(\.isHeading))
  }
}
