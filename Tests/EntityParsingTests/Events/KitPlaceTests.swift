import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that hold for a whole kit") struct KitPlaceTests {
  /// The places of a programme's events behind a cover, as `venue | city`.
  private func places(cover: String = "Le lavoir", notes: String = "", _ programme: String)
    -> [String]
  {
    let lines = cover.split(separator: "\n").enumerated().map { index, line in
      index == 0
        ? Page.block(String(line), y: 100, kind: .heading(level: 1), style: Page.display)
        : Page.block(String(line), y: 160 + Double(index) * 20)
    }
    let heading = Page.block(
      "Programme", y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
    let practical = Page.block(
      "Venir au lavoir", y: 20, kind: .heading(level: 1), style: Page.display, page: 3)
    let prose = Page.block(
      "Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 500)
    let events = Programme(programme).blocks
    let told = Programme(notes, page: 3).blocks
    var document = Page.document(lines + [prose])
    for (number, blocks) in [(2, [heading] + events), (3, [practical] + told)] {
      document.pages += Page.document(blocks).pages
      document.pages[number - 1].number = number
    }
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: heading.text, blocks: events, children: []),
      Section(
        id: "s2", kind: .practical, level: 1, title: practical.text, blocks: told, children: []),
    ]
    return parseEntities(document, in: Programme.context()).events.map {
      [$0.location.venue, $0.location.city].map { $0 ?? "–" }.joined(separator: " | ")
    }
  }

  private static let concerts = """
    # Veillée bleue
    Samedi 6 juin 2026, 19 h
    Salle des fêtes

    # Veillée rouge
    Dimanche 7 juin 2026, 11 h
    Cinéma Aubin

    """

  @Test(
    "The town that opens a text about all of it is that of events that name none",
    arguments: [
      ("Tout se passe à Dijon. Entrée libre.", "Dijon"),
      ("Les chanteurs savent que tout se passe à Dijon ce soir.", "–"),
    ])
  func townOfAll(note: String, town: String) {
    #expect(
      places(notes: note, Self.concerts).suffix(2)
        == ["Salle des fêtes | \(town)", "Cinéma Aubin | \(town)"])
  }

  @Test("The town of the cover is that of events that name none, where hardly any names another")
  func townOfCover() {
    #expect(
      places(cover: "Le lavoir\n6 – 14 juin 2026 · Quervillon-les-Bois", Self.concerts).suffix(2)
        == [
          "Salle des fêtes | Quervillon-les-Bois", "Cinéma Aubin | Quervillon-les-Bois",
        ])
    let elsewhere = """
      # Veillée verte
      Lundi 8 juin 2026, 19 h
      Salle Blin, Rennes

      """
    #expect(
      places(
        cover: "Le lavoir\n6 – 14 juin 2026 · Quervillon-les-Bois", Self.concerts + elsewhere
      ).suffix(3) == ["Salle des fêtes | –", "Cinéma Aubin | –", "Salle Blin | Rennes"])
  }

  @Test(
    "A sentence that says where all takes place gives town and hall to what has none",
    arguments: [
      (
        "Toutes les scènes se trouvent à 35310 Vuflans, à sept minutes de la gare.",
        ["Salle des fêtes | Vuflans", "Cinéma Aubin | Vuflans"]
      ),
      (
        "Sauf autre lieu indiqué, les soirées ont lieu à la halle Blin, 3 rue du Puits, 35310 Vuflans.",
        ["Salle des fêtes | Vuflans", "Cinéma Aubin | Vuflans"]
      ),
      // All are free of charge, and where the park is says nothing of them.
      (
        "Tous les concerts sont gratuits. Un parking se trouve à 35310 Vuflans.",
        ["Salle des fêtes | –", "Cinéma Aubin | –"]
      ),
    ])
  func usual(note: String, told: [String]) {
    #expect(places(notes: note, Self.concerts) == told)
  }

  @Test("Names of a list with dashes and streets are halls; those beside prices are none")
  func addressedNames() {
    let evenings = """
      # Veillée bleue
      Samedi 6 juin 2026, 19 h
      La Remise, petite salle. Une soupe au bord de l'eau, avec les voisins.

      # Veillée rouge
      Dimanche 7 juin 2026, 11 h
      Un bal à La Soudière avec les voisins.

      """
    let list =
      "La Soudière – quai du Puits, 280 places. La Remise – 3 rue Blin. Le Pré – plein air."
    #expect(places(notes: list, evenings) == ["La Remise | –", "La Soudière | –"])
    let prices = "La Soudière – 12 euros. La Remise – 3 euros. Le Pré – gratuit."
    #expect(places(notes: prices, evenings).last == "– | –")
  }

  @Test(
    "A hall of the kit that is named with its article in front of a list is where the list takes place"
  )
  func articledHall() {
    let notes = "La Soudière, 12 rue du Puits, 35000 Rennes"
    func evenings(_ hall: String) -> [String] {
      places(
        notes: notes,
        """
        Chaque soir à 19 h, à \(hall) et en ligne. Gratuit.
        | sam. 6 juin 2026 | Veillée bleue
        | dim. 7 juin 2026 | Veillée rouge
        """)
    }
    #expect(evenings("la Soudière") == ["la Soudière | Rennes", "la Soudière | Rennes"])
    #expect(evenings("la Remise") == ["– | –", "– | –"])
  }

  @Test(
    "The name above a kind of building and its address is the building's, as the sentence that names it says"
  )
  func nameAboveKind() {
    let told = places(
      cover: "La Soudière",
      notes: "# La Soudière\nCentre d'art contemporain, 22 rue du Puits, 35000 Rennes",
      "# Veillée bleue\nSamedi 6 juin 2026, 19 h\nUn bal avec les voisins et leurs cousins.\n")
    #expect(told == ["La Soudière | Rennes"])
  }

  @Test("A building told by its own name below a heading has that name")
  func nameInAddress() {
    let finals = Programme(
      """
      Palais des sports Aubin, 2 boulevard du Puits, 87100 Limoges
      # Samedi 6 juin 2026
      | 11 h | Demi-finale des cadets
      | 14 h | Finale des cadets
      """)
    #expect(
      finals.events(title: "La dernière étape").map(\.location.venue) == [
        "Palais des sports Aubin", "Palais des sports Aubin",
      ])
  }

  @Test("A name in front of a street and another town is no town")
  func nameBeforeAddress() {
    let told = places(
      notes: "Sauf mention contraire, tout se passe à La Soudière, 12 rue du Puits, 35000 Rennes.",
      """
      # Veillée bleue
      Samedi 6 juin 2026, 19 h
      Un bal à La Soudière avec les voisins.

      # Veillée rouge
      Samedi 13 juin 2026, 19 h
      Un bal avec les voisins et leurs cousins.

      """)
    #expect(told == ["La Soudière | Rennes", "La Soudière | Rennes"])
  }

  @Test(
    "A part of the kit that has an event's title tells its place; two parts, or one with a day of its own, tell none",
    arguments: [
      (
        "# Étape 1 – Sentier des lavoirs\nDépart place du Puits, par tous les temps.",
        ["place du Puits | –", "– | –"]
      ),
      (
        "# Sentier des lavoirs\nDépart place du Puits.\n# Sentier des lavoirs, le retour\nDépart place Blin.",
        ["– | –", "– | –"]
      ),
      ("# Sentier des lavoirs\nSix kilomètres au bord de l'eau.", ["– | –", "– | –"]),
    ])
  func titledParts(parts: String, told: [String]) {
    let walks = """
      | sam. 6 juin 2026 | 10 h | Sentier des lavoirs
      | dim. 7 juin 2026 | 14 h | Sentier des moulins
      """
    #expect(places(notes: parts, walks) == told)
  }

  @Test(
    "A place with its whole address in front of the words that it holds for all is told from its first word"
  )
  func wholeAddress() {
    #expect(
      places(
        """
        Tous les ateliers au Lavoir des Ormes, 12 rue du Lavoir, 44000 Nantes, sauf mention contraire.
        | 4 juin 2026, 18 h | Grande lessive
        | 5 juin 2026, 18 h | Chants du bief
        """) == ["Lavoir des Ormes | Nantes", "Lavoir des Ormes | Nantes"])
  }

  @Test("The venue of all has the address that the kit gives it elsewhere")
  func usualVenue() {
    #expect(
      places(
        """
        Sauf mention contraire, les rendez-vous ont lieu au musée Aubin.
        | 4 juin 2026, 18 h | Grande lessive
        | 5 juin 2026, 18 h | Chants du bief
        Musée Aubin, 8 rue du Bief, 44000 Nantes. Ouvert du mardi au dimanche.
        """) == ["musée Aubin | Nantes", "musée Aubin | Nantes"])
  }

  @Test(
    "A compound behind “à” that ends a title is the town, another word is none",
    arguments: [
      ("Réunion publique à Vaux-sur-Bief", "– | Vaux-sur-Bief"),
      ("Réunion publique à l’arrière-saison", "– | –"),
    ])
  func compounds(title: String, place: String) {
    #expect(places("| 4 juin 2026, 18 h | \(title)\n| 5 juin 2026, 18 h | Chants").first == place)
  }

  @Test(
    "What is held in a place and can be followed from afar is both",
    arguments: [("ou par visioconférence", .mixed), ("par visioconférence", .online)]
      as [(String, Event.Attendance)])
  func attendance(words: String, attendance: Event.Attendance) {
    let events = Programme(
      "| 4 juin 2026, 18 h | Point presse | 12 rue du Lavoir, 44000 Nantes, \(words)\n| 5 juin 2026, 18 h | Chants | Salle Blin"
    ).events()
    #expect(events.first?.attendance == attendance)
  }
}
