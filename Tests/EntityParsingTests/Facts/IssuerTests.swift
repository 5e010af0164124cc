import KitModel
import Testing

@testable import EntityParsing

@Suite("Who publishes a kit")
struct IssuerTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  /// The issuer of a page: a headline, then paragraphs with white between them.
  private func issuer(
    _ title: String, _ texts: [String], author: String? = nil, furniture: [Block] = []
  ) -> String {
    var blocks = [Page.block(title, y: 80, kind: .heading(level: 1), style: Page.display)]
    var y = 180.0
    for text in texts {
      let isHeading = text.hasPrefix("# ")
      blocks.append(
        Page.block(
          isHeading ? String(text.dropFirst(2)) : text, y: y,
          kind: isHeading ? .heading(level: 2) : .paragraph,
          style: isHeading ? Page.bold : Page.body))
      y += 60
    }
    var metadata = DocumentMetadata()
    metadata.author = author
    let document = Page.document(blocks, furniture: furniture, metadata: metadata)
    return parseFacts(document, in: context).facts.issuer ?? "–"
  }

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont repartis avec des questions."

  @Test("A title that ends in a word for a house is its name where texts speak of it")
  func titleSpokenOf() {
    let text = "The Mill Hill Film Festival cannot hide its joy at showing four films by the weir."
    #expect(issuer("Mill Hill Film Festival", [text]) == "Mill Hill Film Festival")
    #expect(issuer("Mill Hill Film Festival", [Self.prose]) == "–")
  }

  /// Author, contact line; the issuer.
  @Test(
    "is no person at the keyboard, whatever of the name the account holds",
    arguments: [
      ("BRUN Jeanne", "Contact : Jeanne Brun, chargée de mission", "Ville de Rive"),
      ("Jeanne", "Contact : Jeanne Brun, chargée de mission", "Ville de Rive"),
      ("BRUN", "Contact : Jeanne Brun, chargée de mission", "Ville de Rive"),
      // A name that stands for itself is the publisher's.
      ("Sillon", "Sillon répond à vos questions sur les bois de la région", "Sillon"),
      ("Fondation Jeanne Brun", "Une idée de la fondation Jeanne Brun", "Fondation Jeanne Brun"),
    ])
  func author(author: String, line: String, issuer: String) {
    #expect(
      self.issuer("Les bois ouverts", ["Ville de Rive", Self.prose, line], author: author) == issuer
    )
  }

  /// Lines below the title; the issuer.
  @Test(
    "is told behind a cue, and is no person who answers, no label, and no line of the title",
    arguments: [
      (["Source : Maison de la Rive", Self.prose], "Maison de la Rive"),
      (["À l’initiative de la Ville de Rive et de ses voisins"], "Ville de Rive"),
      (["Presented by Blin Folk Trust in association with the town"], "Blin Folk Trust"),
      (["Source :\nJeanne Brun\nAttachée de presse\nVille de Rive"], "Ville de Rive"),
      (["Entries for pies must be presented by 9am. Prize money is paid at noon."], "–"),
      (["Communication / Presse", Self.prose], "–"),
    ])
  func cues(lines: [String], issuer: String) {
    #expect(self.issuer("Les bois ouverts", lines) == issuer)
  }

  @Test("is no line of a title that goes on in the next")
  func titleLine() {
    #expect(
      issuer("Blin Museum to open after four years\nof work on its roof", [Self.prose])
        != "Blin Museum to open after four years")
  }

  /// Lines below the title; the issuer.
  @Test(
    "stands in a letterhead, a legal line or a text about itself",
    arguments: [
      // A line of its own in a block that says something else, too.
      (["Dossier d’information\nUniversité des Bois\nFévrier 2025"], "Université des Bois"),
      (["Dossier d’information\nTout sur les bois\nFévrier 2025"], "–"),
      (
        ["Amis du Sillon – association loi 1901 créée le 9 juillet 1987 – SIRET 399 994 123"],
        "Amis du Sillon"
      ),
      (["Amis du Sillon – une soirée, créée le 9 juillet 1987"], "–"),
      (["# À propos", "Sillon & Bois est une maison créée en 2009."], "Sillon & Bois"),
      (["# Le lieu", "Sillon & Bois est une maison créée en 2009."], "–"),
      // The mark at the end of a release is no letterhead.
      (["ENDS", "Press office: Ada Roche – ada.roche@bms.example.ie – 091 555 014"], "–"),
    ])
  func lines(lines: [String], issuer: String) {
    #expect(self.issuer("Une saison ouverte", lines + [Self.prose]) == issuer)
  }

  @Test(
    "stands behind what the document is, a sign between them",
    arguments: [
      ("Dossier de presse · Association Les Aulnes", "Association Les Aulnes"),
      ("Dossier de presse | Société des Aulnes", "Société des Aulnes"),
      ("Dossier de presse · Version 2", "–"),
    ])
  func behindKind(line: String, issuer: String) {
    #expect(self.issuer("Une saison ouverte", [line, Self.prose]) == issuer)
  }

  @Test("stands beside a logo, line by line with white between")
  func stack() {
    let lines = ["Union", "interprofessionnelle", "des bois"].enumerated().map {
      Page.block($1, y: 300 + Double($0) * 22)
    }
    func issuer(_ lines: [Block]) -> String? {
      let title = Page.block("Une saison", y: 80, kind: .heading(level: 1), style: Page.display)
      let text = Page.block(Self.prose, y: 500)
      return parseFacts(Page.document([title] + lines + [text]), in: context).facts.issuer
    }
    #expect(issuer(lines) == "Union interprofessionnelle des bois")
    let apart = lines.enumerated().map { Page.block($1.text.text, y: 300 + Double($0) * 60) }
    #expect(issuer(apart) == nil)
  }

  /// The running text; the issuer.
  @Test(
    "is the organisation that a sentence comes to, not the short form of the title",
    arguments: [
      (
        "La Foire accueille les curieux. Elle reste organisée par des gens du lieu, réunis au sein de l’association Les Fruits de Rive.",
        "association Les Fruits de Rive"
      ),
      ("La Foire accueille les curieux. Elle reste ouverte à tous.", "–"),
    ])
  func sentence(text: String, issuer: String) {
    let found = self.issuer("37e Foire aux fruits de Rive", [text, Self.prose])
    #expect(found.lowercased() == issuer.lowercased())
  }

  @Test(
    "answers to the press, where nothing else tells it; a part of a house has no name of its own",
    arguments: [
      ("Ministère des Bois\nService de presse\npresse@bois.example.fr", "Ministère des Bois"),
      ("Direction de la communication\nJeanne Brun\npresse@mairie.example.fr", "–"),
      ("Accueil du festival\nJeanne Brun\npresse@lieu.example.fr", "–"),
    ])
  func pressHouse(contact: String, issuer: String) {
    #expect(
      self.issuer("« Un toit »", [Self.prose, "# Contacts presse", contact]) == issuer)
  }

  /// A line in capitals, the text; the issuer.
  @Test(
    "has capitals only where the kit prints its name in no other way",
    arguments: [
      (
        "VILLE DE RIVE", "La ville de Rive ouvre les bois, et les gens sont venus.", "Ville de Rive"
      ),
      ("VILLE DE RIVE", "Les bois sont ouverts, et les gens sont venus.", "VILLE DE RIVE"),
    ])
  func capitals(line: String, text: String, issuer: String) {
    #expect(self.issuer("Les bois ouverts", [line, text]) == issuer)
  }

  /// A line of the text; the issuer.
  @Test(
    "bears the name of the kit's domain, in which small words may lack",
    arguments: [
      ("Une année aux Ports de la Rive, et les gens sont venus.", "Ports de la Rive"),
      ("Une année aux Ports sans la Rive, et les gens sont venus.", "–"),
    ])
  func domain(line: String, issuer: String) {
    #expect(
      self.issuer(
        "Les bois ouverts",
        [line, "Tout le programme : www.portsrive.example.org, infos@portsrive.example.org"])
        == issuer)
  }

  @Test("is no person who answers for an unnamed service")
  func person() {
    let contact = "Jeanne Brun – service de presse du lieu\npresse@rive.example.fr"
    #expect(issuer("Une saison", [Self.prose, "# Contacts presse", contact]) != "Jeanne Brun")
  }
}
