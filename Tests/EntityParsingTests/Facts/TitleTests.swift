import KitModel
import Testing

@testable import EntityParsing

@Suite("What a kit is called")
struct TitleTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  /// The PDF's own title, the cover's headline, a line below it; the title.
  @Test(
    "is what its cover sets large, where its file holds an author's note",
    arguments: [
      (
        "Invitation soirée des bois", "Bâtir avec les arbres d’ici", "Le soir, des bois",
        "Bâtir avec les arbres d’ici"
      ),
      ("Bâtir ici", "Bâtir avec les arbres d’ici", "Bâtir ici, le programme", "Bâtir ici"),
      (
        "DP généralisation", "« Un toit, une clé »", "Généralisation du service",
        "« Un toit, une clé »"
      ),
      ("foire-aux-bois-2026.html", "La foire ouvre", "foire aux bois 2026", "La foire ouvre"),
      (
        "Foire aux bois 2026", "37e Foire aux bois de Rive", "du 3 au 5 mai 2026",
        "37e Foire aux bois de Rive"
      ),
      // Two columns read as one.
      (
        "Foire aux bois 2026", "Foire aux Wood fair bois 2026", "Foire aux bois 2026",
        "Foire aux bois 2026"
      ),
      ("Foire aux bois 2026", "Le hêtre revient", "Foire aux bois 2026", "Foire aux bois 2026"),
    ])
  func fileTitle(stated: String, headline: String, line: String, title: String) {
    var metadata = DocumentMetadata()
    metadata.title = stated
    let document = Page.document(
      [
        Page.block(headline, y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(line, y: 200),
        Page.block("Les curieux sont venus avec une invitation, et ils sont restés.", y: 300),
      ], metadata: metadata)
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  @Test("is the headline below the letterhead of a release, whose house and town a dash parts")
  func letterhead() {
    func title(_ head: String) -> String? {
      let document = Page.document([
        Page.block(head, y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block("COMMUNIQUÉ DE PRESSE", y: 130, kind: .heading(level: 5), style: Page.bold),
        Page.block(
          "Une semaine pour rendre leur temps aux porteuses d’eau", y: 160,
          kind: .heading(level: 2), style: 6),
        Page.block(
          "Les curieux sont venus avec une invitation pour voir le bief, et ils sont restés pour la nuit entière.",
          y: 300),
      ])
      var styled = document
      styled.styles.append(
        TextStyle(
          fontName: "Headline", size: 24, isBold: true, isItalic: false,
          color: Color(red: 0, green: 0, blue: 0)))
      return parseFacts(styled, in: context).facts.title
    }
    #expect(title("EAU DU BIEF – RIVE") == "Une semaine pour rendre leur temps aux porteuses d’eau")
    #expect(title("« Le bief, 24 h »") != "Une semaine pour rendre leur temps aux porteuses d’eau")
  }

  /// The running footer; the title.
  @Test(
    "is what its footer names behind the house, if the cover does so too",
    arguments: [
      ("Ville de Rive – Budget ouvert – Dossier de presse", "Budget ouvert"),
      ("Ville de Rive – Dossier de presse", "Budget ouvert"),
      ("Ville de Rive – Dossier de presse – Février 2025", "Budget ouvert"),
      ("Les Amis du bief – Dossier de presse 2027", "Budget ouvert"),
      ("Dossier de presse · juillet 2026", "Budget ouvert"),
      ("Dossier de presse, juillet 2026", "Budget ouvert"),
      ("Ville de Rive – Noël 2026 – Dossier de presse", "Ville de Rive – Noël 2026"),
      ("Ville de Rive – Lettre du mois – Dossier de presse", "Ville de Rive – Lettre du mois"),
    ])
  func footer(footer: String, title: String) {
    var document = Page.document([
      Page.block("Ville de Rive", y: 40, kind: .heading(level: 3), style: Page.bold),
      Page.block("Budget ouvert", y: 80, kind: .heading(level: 1), style: Page.display),
      Page.block(
        "Les curieux sont venus et ils ont lu la Lettre du mois de la Ville de Rive à Noël 2026.",
        y: 300),
    ])
    var line = Page.block(footer, y: 800)
    line.kind = .footer
    document.pages[0].furniture = [line]
    document.pages.append(document.pages[0])
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  @Test(
    "is more than the year behind a word for the document",
    arguments: [
      ("Saison 2027", "Saison 2027"), ("Dossier de presse Nuit des lampes", "Nuit des lampes"),
    ])
  func year(largest: String, title: String) {
    let document = Page.document([
      Page.block(largest, y: 40, kind: .heading(level: 1), style: Page.display),
      Page.block(
        "Les curieux sont venus voir les bois et les prés de la région, et ils sont repartis avec des questions et avec des réponses.",
        y: 300),
    ])
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  /// Two lines of one size, the upper an organisation's name; the title.
  @Test(
    "is the headline below a letterhead, not a short line below the name of its house",
    arguments: [
      ("Ville de Rive", "Les bois ouvrent à tous le soir", "Les bois ouvrent à tous le soir"),
      ("Opéra de Rive", "Saison ouverte", "Opéra de Rive"),
      ("Nuit de Rive", "Les bois ouvrent à tous le soir", "Nuit de Rive"),
    ])
  func letterhead(upper: String, lower: String, title: String) {
    let document = Page.document([
      Page.block(upper, y: 40, kind: .heading(level: 1), style: Page.display),
      Page.block(lower, y: 200, kind: .heading(level: 1), style: Page.display),
      Page.block(
        "Les curieux sont venus voir les bois et les prés de la région, et ils sont repartis avec des questions et avec des réponses.",
        y: 300),
    ])
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  /// The line between the largest words and the next heading; the title.
  @Test(
    "is the headline below the line for a release, whose sender may be set larger above",
    arguments: [
      ("INVITATION PRESSE", "Eaux de crue : la vallée se prépare à l’hiver"),
      ("MEDIA ADVISORY", "Eaux de crue : la vallée se prépare à l’hiver"),
      ("DOSSIER DE PRESSE", "Gardienne des Eaux"),
    ])
  func release(line: String, title: String) {
    let document = Page.document([
      Page.block("Gardienne des Eaux", y: 40, kind: .heading(level: 1), style: Page.display),
      Page.block(line, y: 100, kind: .heading(level: 3), style: Page.bold),
      Page.block(
        "Eaux de crue : la vallée se prépare à l’hiver", y: 170, kind: .heading(level: 2),
        style: Page.display),
      Page.block(
        "Les maires de la vallée présentent le plan de l’hiver et disent ce que chacun peut faire pour que l’eau passe sans que personne ne soit surpris.",
        y: 300),
    ])
    #expect(parseFacts(document, in: context).facts.title?.hasPrefix(title) == true)
  }

  /// The line above the largest words, these, the next heading; the title.
  @Test(
    "is the headline of a release, be the words for it above or below the name of its sender",
    arguments: [
      (
        "Media release / Medienmitteilung", "Harper & Birch", "Eaux de crue : la vallée se prépare",
        "Eaux de crue : la vallée se prépare"
      ),
      ("Media kit", "Harper & Birch", "Eaux de crue : la vallée se prépare", "Harper & Birch"),
      ("Media release", "Harper & Birch", "Eaux de crue", "Harper & Birch"),
      (
        "Media release", "« Harper »", "Eaux de crue : la vallée se prépare", "« Harper »"
      ),
    ])
  func releaseAbove(line: String, largest: String, headline: String, title: String) {
    let document = Page.document([
      Page.block(line, y: 40, kind: .heading(level: 3), style: Page.bold),
      Page.block(largest, y: 100, kind: .heading(level: 1), style: Page.display),
      Page.block(headline, y: 210, kind: .heading(level: 2), style: Page.display),
      Page.block(Self.lead, y: 300),
    ])
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  @Test(
    "is a short headline right below the line for a release, if it is nearly as large as its sender's name",
    arguments: [(Page.display, "Budget ouvert"), (Page.head, "Gardienne des Eaux")])
  func shortHeadline(style: StyleID, title: String) {
    let document = Page.document([
      Page.block("Gardienne des Eaux", y: 40, kind: .heading(level: 1), style: Page.display),
      Page.block("COMMUNIQUÉ DE PRESSE", y: 120, kind: .heading(level: 3), style: Page.bold),
      Page.block("Budget ouvert", y: 190, kind: .heading(level: 2), style: style),
      Page.block(Self.lead, y: 300),
    ])
    #expect(parseFacts(document, in: context).facts.title == title)
  }

  private static let lead =
    "Les curieux sont venus voir les bois et les prés de la région, et ils sont repartis avec des questions et avec des réponses."

  /// What stands below the title, a heading after "#"; the subtitle, or "–".
  @Test(
    "has a subtitle among the title page's own words, not among the headings of what follows",
    arguments: [
      (["#Les lampes de la vallée", lead], "Les lampes de la vallée"),
      (["Rive, place du Marché", "#Les lampes de la vallée", lead], "Les lampes de la vallée"),
      ([lead, "#Les contacts pour la presse", "Marie Petit"], "–"),
      // Set as another heading is, with other text between them.
      (
        ["Rive", "#Jardin des Deux Rives", "Samedi 10 h", "#Verger du Moulin Bas", "Samedi 14 h"],
        "–"
      ),
      // Right below the title it is part of it all the same.
      (
        ["#Les lampes de la vallée", "Rive", "#Verger du Moulin Bas", "Samedi 14 h"],
        "Les lampes de la vallée"
      ),
    ])
  func subtitle(below: [String], subtitle: String) {
    let blocks = below.enumerated().map { index, text in
      let y = 100 + 60 * Double(index)
      return text.hasPrefix("#")
        ? Page.block(String(text.dropFirst()), y: y, kind: .heading(level: 2), style: Page.bold)
        : Page.block(text, y: y)
    }
    let document = Page.document(
      [Page.block("Nuit des phares", y: 40, kind: .heading(level: 1), style: Page.display)] + blocks
    )
    #expect(parseFacts(document, in: context).facts.subtitle ?? "–" == subtitle)
  }
}
