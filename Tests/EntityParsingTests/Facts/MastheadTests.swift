import KitModel
import Testing

@testable import EntityParsing

@Suite("Who publishes a kit, by the place of its name")
struct MastheadTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont repartis avec des questions et une promenade."

  /// The issuer of a page: a headline, what stands above it side by side, and what stands below.
  private func issuer(
    row: [String] = [], style: StyleID = Page.body, title: String = "Une saison ouverte",
    below: [Block] = []
  ) -> String? {
    var blocks = row.enumerated().map {
      Page.block(
        $1, x: 40 + 300 * Double($0), y: 30, style: $0 == 0 ? style : Page.body)
    }
    blocks.append(Page.block(title, y: 120, kind: .heading(level: 1), style: Page.display))
    blocks += below + [Page.block(Self.prose, y: 500)]
    return parseFacts(Page.document(blocks), in: context).facts.issuer
  }

  /// What heads the page; the issuer.
  @Test(
    "heads the page above the headline, whatever its words",
    arguments: [
      (["Subilis"], "Subilis"),
      (["Subilis Sonore", "Agenda"], "Subilis Sonore"),
      (["Subilis Sonore 2027", "Communiqué de presse"], "Subilis Sonore"),
      (["L’Œil de Blin"], "L’Œil de Blin"),
      // Small words, and what kind of house it is.
      (["Subilis Demain le monde", "La lettre"], "Subilis Demain le monde"),
      (["Subil’ailes – club de voile"], "Subil’ailes"),
      (["Subil’ailes – une idée du bois"], nil),
      // The headline goes on from the name.
      (["Une saison"], nil),
      // A motto, a document, a town, a day, what takes place, a word of the text.
      (["Une belle idée"], nil), (["Dossier de presse"], nil), (["Lyon"], nil),
      (["Le 3 mai 2027"], nil), (["Concert"], nil), (["Promenade"], nil),
      (["Ana Ruiz", "Agenda"], nil),
      (["Subilis Sonore 18"], nil),
    ] as [([String], String?)])
  func heads(row: [String], issuer: String?) {
    #expect(self.issuer(row: row) == issuer)
  }

  @Test("heads the page by its size: what stands small beside it tells where the page belongs")
  func size() {
    #expect(
      issuer(row: ["Subilis Sonore", "Musée des Ormes"], style: Page.head) == "Subilis Sonore")
    #expect(issuer(row: ["Page 3", "Musée des Ormes"], style: Page.head) == "Musée des Ormes")
  }

  @Test("is named once by each kind of place: a hall in every row is none")
  func halls() {
    let rows = (0..<4).map { Page.block("Musée des Ormes", y: 250 + 40 * Double($0)) }
    let press = Page.block("Presse : Ana Ruiz, 01 99 00 01 34, ana@subilis.example.org", y: 620)
    let house = Page.block("Les Amis de Subilis invitent à venir les voir dans les bois.", y: 450)
    #expect(issuer(row: ["Subilis"], below: rows + [house, press]) == "Subilis")
    #expect(issuer(below: rows) == "Musée des Ormes")
  }

  /// Lines of one block below the headline; the issuer.
  @Test(
    "stands in the first line of a text without white between its paragraphs",
    arguments: [
      ("Société des Ormes\n\(Self.prose)\n\(Self.prose)", "Société des Ormes"),
      ("\(Self.prose)\nSociété des Ormes\n\(Self.prose)", nil),
    ] as [(String, String?)])
  func firstLine(text: String, issuer: String?) {
    #expect(self.issuer(below: [Page.block(text, y: 200)]) == issuer)
  }

  /// The running text; the issuer.
  @Test(
    "is told behind a cue in a sentence, and not in brackets behind what somebody else does",
    arguments: [
      ("Une soirée pour tous : organisation : Clos Aubin, à la salle des fêtes.", "Clos Aubin"),
      ("Une soirée pour tous (organisation : Clos Aubin), à la salle des fêtes.", nil),
    ] as [(String, String?)])
  func brackets(text: String, issuer: String?) {
    #expect(self.issuer(below: [Page.block(text, y: 200)]) == issuer)
  }
}
