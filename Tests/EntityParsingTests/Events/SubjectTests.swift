import KitModel
import Testing

@testable import EntityParsing

@Suite("What a kit as a whole is about") struct SubjectTests {
  private func events(_ text: String) -> [String] {
    let blocks = Programme(text, page: 1).blocks
    var document = Page.document(blocks)
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: SourcedText(), blocks: Array(blocks.dropFirst()),
        children: [])
    ]
    return parseEntities(document, in: Programme.context()).events.map { event in
      [event.told, event.location.venue, event.location.city].compactMap { $0 }
        .joined(separator: " | ")
    }
  }

  private let prose = """
    Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités. On y lit, on y
    > chante, et les enfants de la rue apprennent à laver le linge comme le faisaient les anciens.
    """

  @Test("Labels tell when and where it takes place")
  func labels() {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        \(prose)

        Date : samedi 6 juin 2026
        Horaires : de 18 h à 23 h
        Lieu : Lavoir des Tilleuls, Rennes
        """) == [
          "La Nuit des lavoirs | 2026-06-06T18:00/2026-06-06T23:00 | Lavoir des Tilleuls | Rennes"
        ])
  }

  @Test("A sentence announces it")
  func sentence() {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        Rennes, le 4 mai 2026

        \(prose)

        La Nuit des lavoirs aura lieu le samedi 6 juin 2026 à 18 h.
        """) == ["La Nuit des lavoirs | 2026-06-06T18:00"])
  }

  /// The largest words of the cover; whether an event has that name.
  @Test(
    "The name of the house that publishes the kit is none of an event",
    arguments: [("Ville de Rive", false), ("La Nuit des lavoirs", true)])
  func house(title: String, isEvent: Bool) {
    let told = events(
      """
      ! \(title)
      du 6 au 8 juin 2026

      \(prose)
      """)
    #expect(told.contains { $0.hasPrefix(title) } == isEvent)
  }

  @Test("The day on which a release is published is no event's")
  func published() {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        Rennes, le 4 mai 2026

        \(prose)
        """) == [])
  }

  @Test(
    "A sentence that tells of what the heading above it names is of that heading",
    arguments: [
      ("Marché aux seaux", "Marché aux seaux | 2026-06-06"),
      ("Nouvelles du bief", "La Nuit des lavoirs | 2026-06-06"),
    ])
  func headed(heading: String, expected: String) {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        Rennes, le 4 mai 2026

        \(prose)

        # \(heading)
        Le Marché aux seaux des voisins revient une fois encore, aura lieu le samedi 6 juin 2026.
        """
      ).map { String($0) }.contains(expected))
  }

  @Test("A sentence with the kit's own title tells of that, whoever the heading above it names")
  func announcing() {
    let told = events(
      """
      ! La Nuit des lavoirs
      # ARLEV

      \(prose)

      ARLEV organise sa première conférence, La Nuit des lavoirs, qui aura lieu à Rennes, du 6 au 9 juin 2026.
      """)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("La Nuit des lavoirs | 2026-06-06/2026-06-09") == true)
  }

  @Test("The cover states its span of days")
  func cover() {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        # Du 6 au 9 juin 2026

        \(prose)
        """) == ["La Nuit des lavoirs | 2026-06-06/2026-06-09"])
  }

  @Test("An invitation tells the place in a line of its own beside the day")
  func invitation() {
    let told = events(
      """
      ! La Nuit des lavoirs
      # Du 6 au 9 juin 2026
      # Lavoir des Tilleuls, 12 rue de la Grève, Rennes

      \(prose)
      """)
    #expect(told == ["La Nuit des lavoirs | 2026-06-06/2026-06-09 | Lavoir des Tilleuls | Rennes"])
  }

  @Test("What a sentence announces by a name of its own is not the subject")
  func named() {
    #expect(
      events(
        """
        ! La Nuit des lavoirs
        \(prose)

        Une visite de presse aura lieu le samedi 6 juin 2026 à 18 h.
        """) == ["visite de presse | 2026-06-06T18:00"])
  }

  @Test(
    "The day of a kit about one is that of its programme of hours",
    arguments: [
      ("Samedi 6 juin 2026", ["Coupe du ruban | 2026-06-06T10:30", "Cocktail | 2026-06-06T12:00"]),
      ("6 et 7 juin 2026", []),
    ])
  func programmeOfHours(days: String, steps: [String]) {
    let cover = [
      Page.block("Inauguration du lavoir", y: 20, kind: .heading(level: 1), style: Page.display),
      Page.block(days, y: 80, kind: .heading(level: 2), style: Page.display),
    ]
    let inside = Programme("| 10 h 30 | Coupe du ruban\n| 12 h | Cocktail").blocks
    var document = Page.document(cover)
    document.pages += Page.document(inside).pages
    document.pages[1].number = 2
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Déroulé"), blocks: inside,
        children: [])
    ]
    let told = parseEntities(document, in: Programme.context()).events.map(\.told)
    #expect(told.filter { !$0.hasPrefix("Inauguration") } == steps)
  }

  @Test("What is called by its kind alone, on the subject's days, is the subject")
  func kindAlone() {
    func told(_ title: String) -> [String] {
      let cover = [
        Page.block("Papiers d'ombre", y: 20, kind: .heading(level: 1), style: Page.display),
        Page.block("6 juin 2026 – 30 août 2026", y: 80),
      ]
      let inside = Programme("# \(title)\nDu 6 juin au 30 août 2026, de 10 h à 18 h").blocks
      var document = Page.document(cover)
      document.pages += Page.document(inside).pages
      document.pages[1].number = 2
      document.sections = [
        Section(
          id: "s1", kind: .other, level: 1, title: SourcedText(), blocks: inside, children: [])
      ]
      return parseEntities(document, in: Programme.context()).events.map {
        "\($0.title) \($0.openingHours.count)"
      }
    }
    #expect(told("L'exposition") == ["Papiers d'ombre 1"])
    #expect(told("L'exposition des lampes").contains("L'exposition des lampes 1"))
  }

  @Test("A row of showings on all of its days is a part of its programme")
  func showings() {
    let told = events(
      """
      ! La Nuit des lavoirs
      # Du 10 au 12 juin 2026

      | | Mer 10 | Jeu 11 | Ven 12
      | Les Gonds | 18h | 20h30 | 16h / 20h
      | Le Bief | | 18h | 14h 18h
      """)
    #expect(
      told == [
        "La Nuit des lavoirs | 2026-06-10/2026-06-12",
        "Les Gonds | 2026-06-10T18:00 2026-06-11T20:30 2026-06-12T16:00 2026-06-12T20:00",
        "Le Bief | 2026-06-11T18:00 2026-06-12T14:00 2026-06-12T18:00",
      ])
  }
}
