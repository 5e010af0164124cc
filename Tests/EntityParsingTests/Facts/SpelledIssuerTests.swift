import KitModel
import Testing

@testable import EntityParsing

@Suite("Who publishes a kit by its own domain")
struct SpelledIssuerTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  private func issuer(_ texts: [String], title: String = "Summer on the quays") -> String {
    var blocks = [Page.block(title, y: 80, kind: .heading(level: 1), style: Page.display)]
    blocks += texts.enumerated().map { Page.block($1, y: 180 + Double($0) * 60) }
    return parseFacts(Page.document(blocks), in: context).facts.issuer ?? "–"
  }

  private static let press = "Press: Anne Martin, anne@halagehouse.example.org, 020 7946 0871"

  /// Lines below the title; the issuer.
  @Test(
    "is no hall that each date names, no day, and nobody whom a heading asks to write to",
    arguments: [
      (["Halage House", "MAIN HALL", "TUE", "WED", press], "Halage House"),
      (["Halage House", "Main Gallery\n2 May", "Main Gallery\n9 May", press], "Halage House"),
      (["Halage House", "Contact the Office", press], "Halage House"),
      (["Halage House", "TUE. WED.", "Conseil communautaire", press], "Halage House"),
    ])
  func halls(texts: [String], issuer: String) {
    #expect(self.issuer(texts) == issuer)
  }

  @Test("is the house that the cover names, and no agency that stands with its address alone")
  func agency() {
    #expect(
      issuer([
        "Musée des Aulnes", "Visites le matin",
        "Contact presse : Anne Martin – Tambour Rond – 01 99 00 13 77 – anne@tambour-rond.example.com",
        "Anne Martin, Tambour Rond, anne@tambour-rond.example.com",
      ]) == "Musée des Aulnes")
  }

  @Test("is no cell of a calendar with its hour")
  func cell() {
    #expect(
      issuer([
        "Toddler Tales 10am Rond Library",
        "Press: Anne Martin – Tambour Rond – 020 7946 0871 – anne@tambour-rond.example.org",
        "Anne Martin, Tambour Rond, anne@tambour-rond.example.org",
      ]) != "Toddler Tales 10am Rond Library")
  }

  @Test("is the town by the name of its council, and no place alone")
  func town() {
    #expect(
      issuer([
        "Since 1994, Town of Blinmarsh has opened its gates each May.", "Blinmarsh",
        "Press: Anne Martin, 020 7946 0871, press@blinmarsh.example.org",
        "www.blinmarsh.example.org",
      ]) == "Town of Blinmarsh")
  }

  @Test("is the company with a legal form that answers for a festival")
  func company() {
    #expect(
      issuer(
        [
          "Contact", "Press: Anne Martin, Blin Pantry CIC, anne@halagebarley.example.org",
          "www.halagebarley.example.org",
        ], title: "Halage & Barley") == "Blin Pantry CIC")
  }

  @Test("opens the line that goes on with what the paper is, as an acronym's holder too")
  func opening() {
    #expect(
      issuer(
        ["CLUB NIGHT", "PRO: Anne Martin, 020 7946 0871, anne@halagegaa.example.ie"],
        title: "Halage GAA notes") == "Halage GAA")
  }

  @Test("is a writer's publisher in brackets no more than the writer")
  func brackets() {
    #expect(issuer(["Moses Aubin, Clay Lido (Carcass & Co)"]) == "–")
  }

  /// Blocks of a kit; what the acronym stands for.
  @Test(
    "is told by its name where the kit prints what its acronym stands for",
    arguments: [
      (["AGENCE DES RIVIÈRES DU BLIN"], "AGENCE DES RIVIÈRES DU BLIN"),
      (["Elle a rejoint l’Agence des rivières du Blin en mai."], "Agence des rivières du Blin"),
      (["Amis des roseaux du Blin (ARB), fondés en 1998"], "Amis des roseaux du Blin"),
      (["Avec de rares bateaux, le canal dort."], nil), (["Agence des rivières"], nil),
    ] as [([String], String?)])
  func acronym(texts: [String], name: String?) {
    let blocks = texts.enumerated().map { Page.block($1, y: 80 + Double($0) * 60) }
    #expect(SpelledAcronyms(document: Page.document(blocks)).spelled("ARB") == name)
    #expect(SpelledAcronyms(document: Page.document(blocks)).spelled("Arbre") == nil)
  }
}
