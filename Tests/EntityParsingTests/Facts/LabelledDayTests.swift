import KitModel
import Testing

@testable import EntityParsing

@Suite("The day on which a kit was written") struct LabelledDayTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  private func published(_ lines: [String]) -> String? {
    var blocks = [
      Page.block("Une saison ouverte", y: 80, kind: .heading(level: 1), style: Page.display)
    ]
    for (index, line) in lines.enumerated() {
      blocks.append(Page.block(line, y: 180 + 70 * Double(index)))
    }
    return parseFacts(Page.document(blocks), in: context).facts.published?.description
  }

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont repartis avec des questions et une promenade."

  @Test(
    "is none that a label gives beside an hour, and none amid texts",
    arguments: [
      (["Rive, le 3 mai 2027", prose], "2027-05-03"),
      ([prose, prose, "3 mai 2027"], "2027-05-03"),
      (["Lieu : Halle de Rive", "Date : mercredi 5 mai 2027\nHeure : 17h - 22h30", prose], nil),
      ([prose, "5 mai 2027", prose, prose, prose], nil),
    ] as [([String], String?)])
  func written(lines: [String], day: String?) {
    #expect(published(lines) == day)
  }
}
