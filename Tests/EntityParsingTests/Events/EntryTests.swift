import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries of a section") struct EntryTests {
  private let tools = Programme.tools

  @Test(
    "A line above a title may tell where and when and nothing else",
    arguments: [
      ("Morlaix (29) – Du 13 au 17 octobre 2026", "Morlaix (29)"),
      ("Du 13 au 17 octobre 2026, Brest", "Brest"),
      ("Grand bal des voisins – 13 octobre 2026", nil), ("Du 13 au 17 octobre 2026", nil),
      ("Brest", nil),
    ])
  func placedDates(line: String, place: String?) {
    let items = tools.stream.items(of: Programme("\(line)\n# La grande lessive").blocks)
    let parted = PlacedDates(tools: tools).parted(items)
    #expect(parted[0].place?.text == place)
    #expect(place == nil || parted[0].isDateLine)
  }

  @Test("Places and days above titles are theirs, in a list of stops they are entries")
  func placedEntries() {
    let titled = Programme(
      """
      Morlaix (29) – du 13 au 17 octobre 2026
      # La grande lessive
      Cent draps peints sèchent au bord de la rivière.

      Brest (29) – du 20 au 24 octobre 2026
      # Le fil tendu
      Une corde entre deux quais.
      """)
    #expect(titled.placed() == ["La grande lessive | Morlaix", "Le fil tendu | Brest"])
    #expect(
      titled.told() == [
        "La grande lessive | 2026-10-13/2026-10-17", "Le fil tendu | 2026-10-20/2026-10-24",
      ])
    let items = tools.stream.items(
      of: Programme(
        "- Morlaix (29) – 13 octobre 2026\n- Brest (29) – 20 octobre 2026\n- Quimper – 22 octobre 2026"
      ).blocks)
    #expect(PlacedDates(tools: tools).parted(items).allSatisfy { $0.place == nil })
  }

  @Test("Stops of a tour are named by what is on tour, those of no tour by themselves")
  func tourStops() {
    func stops(_ introduction: String) -> [String] {
      Programme(
        """
        \(introduction)
        - Rennes (3 juin 2026)
        - Vitré (10 juin 2026)
        - Fougères (17 juin 2026)
        """
      ).told(title: "Rendez-vous")
    }
    #expect(
      stops("La roulotte sillonne la vallée et raconte « Les Trois Ânes » à qui veut.") == [
        "Les Trois Ânes : Rennes | 2026-06-03", "Les Trois Ânes : Vitré | 2026-06-10",
        "Les Trois Ânes : Fougères | 2026-06-17",
      ])
    #expect(
      stops("La bibliothèque raconte « Les Trois Ânes » à qui veut.") == [
        "Rennes | 2026-06-03", "Vitré | 2026-06-10", "Fougères | 2026-06-17",
      ])
  }

  @Test(
    "A sentence announces an event by its kind, its day and its hour",
    arguments: [
      ("Vernissage le vendredi 10 juillet 2026 à 18 h 30.", "Vernissage"),
      (
        "Une réunion d’information est organisée le jeudi 22 janvier 2026 à 17 h 30.",
        "réunion d’information"
      ),
      (
        "On y voit cent masques. Visite guidée par la commissaire : samedi 11 juillet 2026 à 15 h.",
        "Visite guidée par la commissaire"
      ),
      (
        "La ville invite la presse à la visite du chantier, vendredi 10 juillet 2026 à 10 h 30, au départ du quai.",
        "visite du chantier"
      ),
      (
        "et une soirée jeux libres le vendredi 10 juillet 2026 à 19 h 30, ouverte à tous.",
        "soirée jeux libres"
      ),
      ("La ville invite la presse à venir, vendredi 10 juillet 2026 à 10 h 30.", nil),
      ("et la soirée dure, le vendredi 10 juillet 2026 à 19 h 30.", nil),
      ("Vernissage le vendredi 10 juillet 2026.", nil), ("Vernissage à 18 h 30.", nil),
      ("Le vendredi 10 juillet 2026 à 18 h 30, vernissage.", nil),
      ("Les masques sont arrivés le jeudi 22 janvier 2026 à 17 h 30.", nil),
    ])
  func announced(text: String, title: String?) {
    let entries = AnnouncedSentences(tools: tools).entries(
      in: [SourcedText(text: text)], scope: Programme.scope)
    #expect(entries.map(\.title.text) == (title.map { [$0] } ?? []))
  }

  @Test("What a sentence announces stands beside the entry whose text it is")
  func announcedBeside() {
    func told(_ sentence: String) -> [String] {
      Programme(
        """
        # Cent masques
        Du 10 juillet au 30 août 2026
        Des visages de bois et de papier. \(sentence)
        """
      ).told()
    }
    #expect(
      told("Vernissage le vendredi 10 juillet 2026 à 18 h 30.") == [
        "Cent masques | 2026-07-10/2026-08-30", "Vernissage | 2026-07-10T18:30",
      ])
    #expect(
      told("Les premiers furent taillés en hiver.") == ["Cent masques | 2026-07-10/2026-08-30"])
  }

  @Test(
    "Dates open a sentence, or stand behind a few words and a colon",
    arguments: [
      ("Trois soirées : samedi 23 janvier 2026 et samedi 20 février 2026, de 19 h à 22 h", 1),
      ("On rit, on boit. Samedi 23 janvier 2026 à 19 h.", 1),
      ("Il reste des places pour le samedi 23 janvier 2026", 0),
      (
        "Les habitants du quai et leurs voisins d’en face se retrouvent : samedi 23 janvier 2026", 0
      ),
      ("Trois soirées sans date : on verra bien", 0),
    ])
  func dateSentences(text: String, count: Int) {
    #expect(DateSentences.led(in: Programme.dated(text), tools: tools).count == count)
  }

  @Test("A rule in front of a table of days gives them its hour")
  func ruleBeforeTable() {
    func told(_ rule: String) -> [String] {
      Programme(
        """
        # Ciné-club du lavoir
        \(rule)
        | 4 juin 2026 | La Mer à boire
        | 11 juin 2026 | Les Pieds dans l'eau
        """
      ).told()
    }
    #expect(
      told("Tous les jeudis à 20 h 30") == [
        "La Mer à boire | 2026-06-04T20:30", "Les Pieds dans l'eau | 2026-06-11T20:30",
      ])
    #expect(
      told("On choisit les films ensemble.") == [
        "La Mer à boire | 2026-06-04", "Les Pieds dans l'eau | 2026-06-11",
      ])
  }

  @Test("One time below a title is that of its day; times right below a day are entries of it")
  func oneTime() {
    let expected = [
      "Le Jardin des mots | 2026-10-02T20:00", "La Porte étroite | 2026-10-09T18:00",
    ]
    #expect(
      Programme(
        """
        # Le Jardin des mots
        2 octobre 2026
        Salle des fêtes
        20 h

        # La Porte étroite
        9 octobre 2026
        Salle des fêtes
        18 h
        """
      ).told() == expected)
    #expect(
      Programme(
        """
        2 octobre 2026
        # Le Jardin des mots
        Salle des fêtes
        20 h

        9 octobre 2026
        # La Porte étroite
        Salle des fêtes
        18 h
        """
      ).told() == expected)
    #expect(
      Programme(
        """
        2 octobre 2026
        18 h : Le Jardin des mots
        20 h : La Porte étroite
        """
      ).told() == ["Le Jardin des mots | 2026-10-02T18:00", "La Porte étroite | 2026-10-02T20:00"])
  }

  @Test("A day and hour under a label are an entry beside the days above them")
  func labelledDate() {
    func told(_ date: String) -> [String] {
      Programme(
        """
        # Le fil tendu
        Du 1er au 5 juillet 2026
        Une corde entre deux quais.

        # La grande lessive
        Du 2 au 6 juillet 2026
        Des draps peints au bord de l'eau.

        # Cent masques
        Du 10 juillet au 30 août 2026
        VERNISSAGE
        \(date)
        """
      ).told().filter { !$0.contains("2026-07-0") }
    }
    #expect(
      told("Vendredi 10 juillet 2026, 18 h 30") == [
        "Cent masques | 2026-07-10/2026-08-30", "VERNISSAGE | 2026-07-10T18:30",
      ])
    #expect(told("en présence des artistes") == ["Cent masques | 2026-07-10/2026-08-30"])
  }

  @Test("A rule with hours holds for the days of the list that it introduces")
  func ruleOfList() {
    func told(_ rule: String) -> [String] {
      Programme(
        """
        \(rule)
        4 juin 2026 : Le Jardin des mots
        11 juin 2026 : La Porte étroite
        """
      ).told()
    }
    #expect(
      told("Le lavoir reste ouvert tous les jeudis de 18 h à 21 h.") == [
        "Le Jardin des mots | 2026-06-04T18:00/2026-06-04T21:00",
        "La Porte étroite | 2026-06-11T18:00/2026-06-11T21:00",
      ])
    #expect(
      told("Le lavoir reste ouvert tous les vendredis de 18 h à 21 h.") == [
        "Le Jardin des mots | 2026-06-04", "La Porte étroite | 2026-06-11",
      ])
  }

  @Test("The date below a title and its text stays theirs at the top of the next column")
  func dateInNextColumn() {
    var blocks: [Block] = []
    func title(_ text: String, region: Int, y: Double) {
      blocks.append(
        Page.block(
          text, x: 50 + Double(region) * 180, y: y, kind: .heading(level: 2), style: Page.bold,
          region: region))
      blocks.append(
        Page.block(
          "Les voisins y viennent\navec leurs lampions.", x: 50 + Double(region) * 180, y: y + 15,
          region: region))
    }
    func date(_ text: String, region: Int, y: Double) {
      blocks.append(Page.block(text, x: 50 + Double(region) * 180, y: y, region: region))
    }
    title("Atelier lanternes", region: 0, y: 100)
    date("Vendredi 5 juin 2026, 10 h", region: 0, y: 145)
    title("Visite de l'écluse", region: 0, y: 168)
    date("Samedi 6 juin 2026, 11 h", region: 1, y: 100)
    title("Contes du quai", region: 1, y: 123)
    date("Dimanche 7 juin 2026, 15 h", region: 1, y: 168)
    title("Bal des voisins", region: 1, y: 191)
    date("Lundi 8 juin 2026, 21 h", region: 2, y: 100)
    title("Venir au lavoir", region: 2, y: 123)
    var document = Page.document(blocks)
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Programme"),
        blocks: blocks, children: [])
    ]
    #expect(
      parseEntities(document, in: Programme.context()).events.map(\.told) == [
        "Atelier lanternes | 2026-06-05T10:00", "Visite de l'écluse | 2026-06-06T11:00",
        "Contes du quai | 2026-06-07T15:00", "Bal des voisins | 2026-06-08T21:00",
      ])
  }

  @Test("A programme below an editorial is read, other text below it is not")
  func belowEditorial() {
    func told(_ kind: SectionKind) -> [String] {
      let blocks = Programme("# Bal des voisins\nSamedi 6 juin 2026 à 21 h").blocks
      let heading = Page.block("La suite", y: 20, kind: .heading(level: 1), style: Page.display)
      var document = Page.document([heading] + blocks)
      let child = Section(
        id: "s2", kind: kind, level: 2, title: heading.text, blocks: blocks, children: [])
      document.sections = [
        Section(
          id: "s1", kind: .editorial, level: 1, title: SourcedText(text: "Éditorial"), blocks: [],
          children: [child])
      ]
      return parseEntities(document, in: Programme.context()).events.map(\.told)
    }
    #expect(told(.programme) == ["Bal des voisins | 2026-06-06T21:00"])
    #expect(told(.other) == [])
  }

  @Test(
    "Parts of a section may give title and date in different orders, with an hour for the second")
  func parts() {
    let told = Programme(
      """
      ! Lancement de la Semaine
      Lundi 16 mars 2026, 10 h
      Plantation d'un alisier avec les élèves.

      ! Replanter après la crise
      Mardi 17 mars 2026, de 9 h 30 à 12 h
      Un webinaire pour les communes.

      ! Remise du prix
      Vendredi 20 mars 2026, 18 h 30
      Le prix distingue quatre apprentis.

      ! Les Midis de la forêt
      Trois quarts d'heure pour comprendre, chaque jour de 12 h 30 à 13 h 15.

      Lundi 16 mars 2026
      **Le feu**
      avec une commandante

      Mardi 17 mars 2026
      **Le carbone**
      avec un climatologue

      Mercredi 18 mars 2026
      **Le cerf**
      avec un chasseur
      """
    ).told()
    #expect(told.contains("Remise du prix | 2026-03-20T18:30"))
    #expect(told.contains("Le cerf | 2026-03-18T12:30/2026-03-18T13:15"))
  }

  @Test(
    "A title ends at a comma before what is added to it, not in a list of words",
    arguments: [
      ("Chanvre, lin, laine : un bilan", "Chanvre, lin, laine : un bilan"),
      ("Bilan annuel, présenté en salle", "Bilan annuel"),
    ])
  func additions(text: String, title: String) {
    let parted = TitleText.withoutAddition(SourcedText(text: text), lexicon: .shared)
    #expect(parted.title.text == title)
  }
}
