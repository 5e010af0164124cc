import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Projects")
struct ProjectTests {
  /// The projects of one section as `title | headline | city`: lines that begin with "# " are titles in
  /// bold, those that begin with "/ " stand apart from the text above.
  private func projects(
    _ lines: [String], heading: String, kind: SectionKind = .other
  ) -> [String] {
    let title = Page.block(heading, y: 20, kind: .heading(level: 1), style: Page.display)
    var blocks: [Block] = []
    var y = 80.0
    for line in lines {
      if line.hasPrefix("# ") {
        y += 20
        blocks.append(
          Page.block(
            String(line.dropFirst(2)), y: y, kind: .heading(level: 2), style: Page.bold))
      } else if line.hasPrefix("/ ") {
        y += 20
        blocks.append(Page.block(String(line.dropFirst(2)), y: y))
      } else {
        blocks.append(Page.block(line, y: y))
      }
      y += 14 * Double(line.split(separator: "\n").count)
    }
    let section = Section(
      id: "s1", kind: kind, level: 1, title: title.text, blocks: blocks, children: [])
    var document = Page.document([title] + blocks)
    document.sections = [section]
    let kit = parseEntities(
      document,
      in: EntityContext(
        source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1), language: "fr",
        timeZone: "Europe/Paris", referenceDate: CalendarDate(iso: "2026-01-15")))
    return kit.projects.map {
      [$0.title, $0.headline, $0.location.city].compactMap { $0 }.joined(separator: " | ")
    }
  }

  @Test("Cards that tell of things that somebody made, under a heading that says nothing")
  func things() {
    let found = projects(
      [
        "# Le Labobus",
        "Un autobus transformé en laboratoire, qui passe trois jours dans chaque collège.",
        "# Les Valises",
        "Dix valises prêtées aux bibliothèques, chacune avec une expérience à refaire.",
        "# Science au lit",
        "Depuis mars 2024, deux animatrices interviennent auprès des enfants hospitalisés.",
      ], heading: "Le centre en balade")
    #expect(found == ["Le Labobus", "Les Valises", "Science au lit"])
  }

  @Test("A place above each title is its own; one at the end of a text is not the next title's")
  func placesAbove() {
    let cards = [
      ["# Le Labobus", "Un autobus transformé en laboratoire, trois jours dans chaque collège."],
      ["# Les Valises", "Dix valises prêtées aux bibliothèques, chacune avec une expérience."],
    ]
    #expect(
      projects(["/ Rodez"] + cards[0] + ["/ Albi"] + cards[1], heading: "Nos projets")
        == ["Le Labobus | Rodez", "Les Valises | Albi"])
    #expect(
      projects(cards[0] + ["/ Rodez"] + cards[1] + ["/ Albi"], heading: "Nos projets")
        == ["Le Labobus", "Les Valises"])
  }

  @Test("A heading or the sentence below it announces them")
  func announced() {
    let lines = [
      "# La serre commune",
      "On y sème en février, on y récolte ensemble, et personne ne repart les mains vides.",
      "# Le pas suivant",
      "Les marcheuses se retrouvent chaque semaine et notent les trottoirs qui manquent.",
    ]
    #expect(projects(lines, heading: "Deux projets de quartier").count == 2)
    #expect(
      projects(["Deux réalisations resteront."] + lines, heading: "Et après ?").count == 2)
    #expect(projects(lines, heading: "Le quartier").isEmpty)
  }

  @Test("Titles that open their paragraphs")
  func runIn() {
    let found = projects(
      [
        "La serre commune. À Lyon (Rhône), dix voisins ont réuni leurs jardins sous une verrière.",
        "Goutte après goutte. Un kit d’arrosage imaginé par deux maraîchers de la vallée.",
      ], heading: "Deux initiatives à découvrir")
    #expect(found == ["La serre commune | Lyon", "Goutte après goutte"])
  }

  @Test("The maker and the town of a byline, the town that the text opens with")
  func towns() {
    let bylines = projects(
      [
        "# Le Banc long",
        "Ana Ruiz — jetée nord, Port-Clair\n"
          + "Un banc de trente mètres en bois flotté, que les\nhabitants ont poncé.",
        "# Sept bouées",
        "Studio Brume — Hangar 3\n"
          + "Sept bouées repeintes avec les élèves du collège,\nla dernière est invisible.",
      ], heading: "Deux œuvres dehors")
    #expect(bylines == ["Le Banc long | Port-Clair", "Sept bouées"])
    let texts = projects(
      [
        "# Recousu", "À Troyes (Aube), vingt salariées reprennent les blouses des écoles voisines.",
        "# La Boîte", "Née à Saint-Aubin-les-Prés, elle met en relation voisins et réparateurs.",
      ], heading: "Deux initiatives")
    #expect(texts == ["Recousu | Troyes", "La Boîte | Saint-Aubin-les-Prés"])
  }

  @Test(
    "Not projects",
    arguments: [
      // What speaks to the reader is an offer.
      (
        "Un soutien à 3 niveaux",
        [
          "# RECRUTEMENT", "Nous suivons la procédure de bout en bout, avec un mentor pour chacun.",
          "# FINANCEMENT", "Nous payons un tiers des salaires pendant toute la durée du contrat.",
          "# CONSEIL", "Nous répondons aux questions de droit et d’achat en moins de deux jours.",
        ]
      ),
      // Claims.
      (
        "Le festival",
        [
          "# Des lieux pour tous",
          "Un parcours conçu avec les associations relie les six quartiers.",
          "# Une ville qui bouge",
          "Trois scènes construites par les habitants ouvrent en même temps.",
        ]
      ),
      // Persons.
      (
        "Deux projets, une équipe",
        [
          "# Jeanne Martin", "Directrice artistique", "Née à Lyon en 1980, elle a créé dix pièces.",
          "# Paul Durand", "Régisseur général", "Formé à Lille, il a construit quatre chapiteaux.",
        ]
      ),
      // Places that are open at hours.
      (
        "Cité haute",
        [
          "# Le vieux château", "Une forteresse restaurée par la Ville.",
          "Visite libre : samedi et dimanche, 10h-12h",
          "# La tour", "Un ouvrage construit en 1621.",
          "Visite guidée : samedi à 15h, sur inscription",
        ]
      ),
    ])
  func none(heading: String, lines: [String]) {
    #expect(projects(lines, heading: heading).isEmpty)
  }

  @Test("A list of dates or a contact among projects is none")
  func strangers() {
    let found = projects(
      [
        "# Le Labobus", "Un autobus transformé en laboratoire, conçu avec les collèges du canton.",
        "# Les Valises", "Dix valises prêtées aux bibliothèques, imaginées par une classe.",
        "# En tournée", "Mercredi 14 octobre 2026 : place du Foirail",
        "Mercredi 25 novembre 2026 : quai du Port",
        "# Nous écrire", "Service des publics, pour toute question : publics@example.org",
      ], heading: "Projets de l’année")
    #expect(found == ["Le Labobus", "Les Valises"])
  }
}
