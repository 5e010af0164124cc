import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Projects")
struct ProjectTests {
  /// The projects of one section as `title | headline | city`: lines that begin with "# " are titles in
  /// bold, those that begin with "/ " stand apart from the text above.
  func projects(
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
        "Un SMS rédigé avec les bibliothèques, et dix valises avec une expérience à refaire.",
        "# Science au lit",
        "Depuis mars 2024, deux animatrices interviennent auprès des enfants hospitalisés.",
      ], heading: "Le centre en balade")
    #expect(found == ["Le Labobus", "Les Valises", "Science au lit"])
  }

  @Test("A small heading of whom to call ends the last card")
  func callers() {
    func count(_ kind: SectionKind) -> Int? {
      let blocks = Programme(
        """
        ! Passeurs
        # Ramer pour aller en cours
        Un bac à rames, construit par les élèves du lycée nautique.
        ! Gardiens
        # Éclairer la cantine
        Un phare de poche, construit par les élèves du lycée agricole.
        # Qui appeler
        Jeanne Brun, 02 99 00 00 01, presse@bac.example.fr
        """
      ).blocks
      let items = Programme.tools.stream.items(of: blocks)
      let list = CardLists(lexicon: .shared(for: []), stream: Programme.tools.stream).lists(
        in: items.enumerated().map {
          ProjectItem(item: $0.element, kind: $0.offset < 6 ? .other : kind)
        })
      return list.first { $0.cards.contains { $0.title.text.text == "Passeurs" } }?.cards.count
    }
    #expect(count(.contacts) == 2)
    #expect(count(.other) != 2)
  }

  @Test(
    "Titles in a colour each are of one kind, as are white and dark ones or those in a row; else two of one colour are as they look"
  )
  func titleColors() {
    func items(
      _ colors: [UInt8], step: Double = 20, isWhite: (UInt8) -> Bool = { _ in false }
    ) -> [ProjectItem] {
      colors.enumerated().map { index, red in
        let y = Double(index) * step
        let look = ItemLook(
          halfPoints: 30, isBold: true, isItalic: false, isCapitals: false,
          color: isWhite(red)
            ? Color(red: 255, green: 255, blue: 255) : Color(red: red, green: 90, blue: 10))
        return ProjectItem(
          item: Item(
            dated: Programme.dated("Le Labobus"), look: look, isEmphasised: true, isHeading: true,
            isListItem: false, page: 1, box: Rect(x0: 0, y0: y, x1: 9, y1: y + 9), region: 0),
          kind: .other)
      }
    }
    let uniform = TitleColors.uniform(items([10, 80, 200, 120]))
    #expect(uniform.count == 1)
    #expect(Set(uniform.joined().map(\.item.look)).count == 1)
    #expect(TitleColors.uniform(items([10, 80, 80, 10])).isEmpty)
    #expect(TitleColors.uniform(items([10, 80, 10], step: 0)).count == 1)
    #expect(TitleColors.uniform(items([10, 80, 80, 10]) { $0 == 80 }).count == 1)
  }

  @Test(
    "Paragraphs that open with their titles, as many as the heading counts, and text behind them")
  func runInTitles() {
    let lines = [
      "La boîte à graines. Une boîte aux lettres où chacun dépose ou prend des semences du quartier.",
      "Le rucher. Au fond du verger, six ruches que les élèves du collège visitent au printemps.",
      "La coopérative a été fondée par huit voisins, et elle compte deux cents foyers aujourd’hui.",
    ]
    #expect(
      projects(lines, heading: "Deux projets nés du jardin") == ["La boîte à graines", "Le rucher"])
    #expect(projects(lines, heading: "Ce que disent les voisins").isEmpty)
  }

  @Test(
    "A heading that counts its cards counts things, not reasons",
    arguments: [
      ("Deux objets du grenier", true), ("Deux grandes pièces", true), ("Trois objets", false),
      ("Deux raisons de venir", false), ("Les objets du grenier", false),
    ])
  func countedThings(heading: String, areProjects: Bool) {
    let found = projects(
      [
        "# Le battoir", "Le bois de hêtre porte la marque de trois familles, et l’usure du lavoir.",
        "# La brouette", "La roue cerclée grince encore, comme au temps des grandes lessives.",
      ], heading: heading)
    #expect(found == (areProjects ? ["Le battoir", "La brouette"] : []))
  }

  @Test("What a heading above cards counts is named below it, a title that counts heads a list")
  func countingTitles() {
    let texts = [
      "Le bois de hêtre porte la marque de trois familles, créé pour le lavoir du haut.",
      "La roue cerclée grince encore, créée au temps des grandes lessives du village.",
    ]
    #expect(
      projects(["# Le battoir", texts[0], "# La brouette", texts[1]], heading: "Autour de l'eau")
        == ["Le battoir", "La brouette"])
    #expect(
      projects(
        ["# Les quatre battoirs", texts[0], "# Deux brouettes", texts[1]],
        heading: "Autour de l'eau"
      ).isEmpty)
  }

  @Test(
    "A place above each title is its own; one at the end of a text is that card's, and not the next title's"
  )
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
        == ["Le Labobus | Rodez", "Les Valises | Albi"])
  }

  @Test("A heading larger than the titles below it is no label of the first one")
  func largeKicker() {
    let cards = [
      "# La vigne noire",
      "Trois sœurs plantent une vigne sur un terril, dans un album de 160 pages.",
      "# Rue des Passages", "Quinze récits muets, dessinés au bic sur des tickets de caisse.",
    ]
    #expect(projects(cards, heading: "FOCUS") == ["La vigne noire", "Rue des Passages"])
  }

  @Test("A town that opens each text is the project's; a word that opens one is not")
  func openingTowns() {
    let cards = [
      [
        "# Le Labobus",
        "Rodez. Un autobus transformé en laboratoire, trois jours dans chaque collège.",
      ],
      [
        "# Les Valises",
        "Albi. Dix valises prêtées aux bibliothèques, chacune avec une expérience.",
      ],
      ["# Science au lit", "Orsenne. Une animatrice passe deux fois par mois auprès des enfants."],
    ]
    #expect(
      projects(cards.flatMap(\.self), heading: "Nos trois projets")
        == ["Le Labobus | Rodez", "Les Valises | Albi", "Science au lit | Orsenne"])
    #expect(
      projects(
        [
          cards[0][0], "Gratuit. Un autobus transformé en laboratoire, trois jours par collège.",
          cards[1][0], "Nouveau. Dix valises prêtées aux bibliothèques, avec une expérience.",
        ], heading: "Nos deux projets") == ["Le Labobus", "Les Valises"])
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
    // The dash is the title's, not the text's; a day in a text parts it from its title before.
    let dashed = projects(
      [
        "Appeler les oiseaux – Atelier de deux heures pour fabriquer un appeau et s’en servir.",
        "La Nuée – Trois séances de travail avec une chorale, qui rejoint la troupe.",
      ], heading: "Autour du spectacle")
    #expect(dashed == ["Appeler les oiseaux", "La Nuée"])
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
      // Works with their captions, and what sponsors may buy.
      (
        "Liste des œuvres",
        [
          "# Le Bleu", "Une huile sur toile prêtée par la famille, 1911, 81 × 65 cm, restaurée.",
          "# La Buée", "Un tirage sur papier imaginé pour la salle, vers 1875, restauré.",
        ]
      ),
      (
        "Devenir partenaire",
        [
          "# La nuit du canal", "Une soirée imaginée par les voisins, sur quarante bateaux.",
          "# Le point carte", "Un atelier imaginé par les voisins, avec des cartographes.",
        ]
      ),
      // Where it takes place.
      (
        "Une rencontre ouverte",
        [
          "# Lyon, France", "Une ville construite entre deux fleuves, à deux heures de train.",
          "# Rennes, France", "Une ville construite autour de son canal, à une heure de train.",
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

  @Test(
    "A card of a contact says how to reach somebody and hardly anything else",
    arguments: [
      (["Anne Martin", "03 53 01 22 10"], true), (["Agence Blin", "blin@example.org"], true),
      (
        [
          "Dix valises prêtées aux bibliothèques, imaginées par une classe : valises@example.org.",
          "Elles voyagent d’un village à l’autre, avec des livres et des jeux pour tous les âges.",
        ], false
      ), (["Un autobus en laboratoire"], false),
    ])
  func contactCards(lines: [String], isContact: Bool) {
    let items = Programme.tools.stream.items(
      of: (["Presse locale"] + lines).enumerated().map {
        Page.block($1, y: 100 + Double($0) * 20, region: $0)
      })
    #expect(Card(title: items[0], below: items[1...]).isContact == isContact)
  }

  @Test("Boxes with a label in front among the stations of a show, not the stations")
  func kickers() {
    let stations = [
      "# 1. La grande buée", "On lavait deux fois l’an, et la lessive durait trois jours entiers.",
      "# 2. Au lavoir", "Le lavoir est le lieu des nouvelles, des chants et des querelles.",
    ]
    let boxes = [
      "# Focus – Le Bateau", "Cette maquette exécutée par un charpentier a été restaurée.",
      "# Focus – Essorage", "Douze tambours de machine tournent à la vitesse de la parole.",
    ]
    #expect(projects(stations + boxes, heading: "Le parcours") == ["Le Bateau", "Essorage"])
    #expect(projects(stations, heading: "Le parcours").isEmpty)
  }

  @Test("The town that a title ends with")
  func townOfTitle() {
    func found(_ title: String) -> [String] {
      projects(
        [
          "# \(title)", "Une vasque restaurée par les habitants, avec un banc tout autour.",
          "# Les Valises", "Dix valises prêtées aux bibliothèques, imaginées par une classe.",
        ], heading: "Deux projets")
    }
    #expect(
      found("Le lavoir de Bourg-sur-Rive").first == "Le lavoir de Bourg-sur-Rive | Bourg-sur-Rive")
    #expect(found("La buanderie, à Troyes").first == "La buanderie, à Troyes | Troyes")
    #expect(found("Le lavoir de Madame").first == "Le lavoir de Madame")
  }

  @Test("Titles and prices of a table of figures are no projects beside those that are")
  func bare() {
    let cards = [
      "# Le Labobus", "Un autobus transformé en laboratoire, conçu avec les collèges du canton.",
      "# Les Valises", "Dix valises prêtées aux bibliothèques, imaginées par une classe.",
    ]
    let figures = ["# Fiche", "Capacité", "/ Poids", "/ Hauteur"]
    #expect(projects(cards + figures, heading: "Nos projets") == ["Le Labobus", "Les Valises"])
  }
}
