import KitModel
import Testing

@testable import EntityParsing

@Suite("Who publishes a kit, by its letterhead and its address line")
struct LetterheadTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont repartis avec des questions."

  private func issuer(above: [String], below: [String] = [], last: [String] = []) -> String? {
    var blocks: [Block] = []
    for (index, text) in above.enumerated() {
      blocks.append(Page.block(text, y: 20 + Double(index) * 30))
    }
    blocks.append(
      Page.block("Une saison ouverte", y: 120, kind: .heading(level: 1), style: Page.display))
    for (index, text) in (below + [Self.prose] + last).enumerated() {
      blocks.append(Page.block(text, y: 180 + Double(index) * 60))
    }
    return parseFacts(Page.document(blocks), in: context).facts.issuer
  }

  /// The line above the headline; the issuer.
  @Test(
    "heads the page, alone or before what the document is",
    arguments: [
      ("AUBERGE DU CLOS BLIN", "AUBERGE DU CLOS BLIN"),
      ("Cirque Aubin · Haute-Rive · été 2026", "Cirque Aubin"),
      ("Blin Sonore — communiqué du 9 mai 2026", "Blin Sonore"),
      ("ROUTE DES CIDRES DU CLOS · MEDIA ADVISORY · MAY 13, 2026", "ROUTE DES CIDRES DU CLOS"),
      ("Botanic Garden of Blin – What’s on in 2026", "Botanic Garden of Blin"),
      // A motto, a document, a day.
      ("Une belle idée", nil), ("Communiqué de presse", nil),
      ("Blinville, le 3 mai 2026", nil),
    ] as [(String, String?)])
  func above(line: String, issuer: String?) {
    #expect(self.issuer(above: [line]) == issuer)
  }

  @Test("bears out the domain at which the press writes")
  func domain() {
    let press = "Presse : Anne Martin, 01 99 00 01 34, anne@clos-aubin.example.org"
    #expect(issuer(above: ["CLOS AUBIN · HAUTE-RIVE"], last: [press]) == "CLOS AUBIN")
    #expect(issuer(above: ["GRAND JEU · HAUTE-RIVE"], last: [press]) == nil)
  }

  /// The line below the headline; the issuer.
  @Test(
    "stands below the headline before what the document tells",
    arguments: [
      (
        "Office foncier de Blin — synthèse du rapport adopté le 24 mars 2026",
        "Office foncier de Blin"
      ),
      ("Blin Vivant — communiqué du 28 mai 2026", "Blin Vivant"),
      ("Blin Vivant — une fête le 28 mai 2026", nil),
    ] as [(String, String?)])
  func below(line: String, issuer: String?) {
    #expect(self.issuer(above: [], below: [line]) == issuer)
  }

  /// The last line; the issuer.
  @Test(
    "goes on with its address",
    arguments: [
      (
        "Archives départementales de Blin · 20 rue du Clos · 55000 Blinville",
        "Archives départementales de Blin"
      ),
      ("Les Amis du Clos, 6, place du Pont, 63500 Blinville", "Les Amis du Clos"),
      ("Une fête du Clos, 6, place du Pont, 63500 Blinville", nil),
    ] as [(String, String?)])
  func address(line: String, issuer: String?) {
    #expect(self.issuer(above: [], last: [line]) == issuer)
  }
}
