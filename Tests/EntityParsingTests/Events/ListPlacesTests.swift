import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that a list tells by where they stand") struct ListPlacesTests {
  @Test("What stands behind the date is the place where other entries name theirs there")
  func besideDate() {
    func programme(_ places: [String]) -> [String] {
      Programme(
        places.enumerated().map { index, place in
          """
          # Veillée \(["bleue", "rouge", "verte", "grise"][index])
          Samedi \(6 + 7 * index) juin 2026, 19 h, \(place)
          > Une soirée de contes et de soupe au bord de l'eau, avec les voisins.

          """
        }.joined(separator: "\n")
      ).placed()
    }
    #expect(
      programme(["Place du Quai", "Manoir Sainte-Luce", "Salle des fêtes", "bord du ruisseau"]) == [
        "Veillée bleue | Place du Quai", "Veillée rouge | Manoir Sainte-Luce",
        "Veillée verte | Salle des fêtes", "Veillée grise | bord du ruisseau",
      ])
    // Nothing tells that words of a list are places, and a price is none.
    #expect(
      programme(["deux séances", "en famille", "apportez un bol", "bord du ruisseau"]).last
        == "Veillée grise")
    #expect(
      programme(["Place du Quai", "Manoir Sainte-Luce", "Salle des fêtes", "entrée libre"]).last
        == "Veillée grise")
  }

  @Test("The last line of an entry in a style of its own is its place where others are")
  func lastLine() {
    func programme(_ places: [String], mark: String = "~ ") -> [String] {
      Programme(
        "# Samedi 4 juillet 2026\n"
          + places.enumerated().map { index, place in
            """
            # \(10 + index)h Lecture \(["d'Anna", "de Paul", "de Léa", "de Tom"][index])
            Une page par habitant, choisie sur place.
            \(mark)\(place)

            """
          }.joined(separator: "\n")
      ).placed()
    }
    let told = ["Théâtre de verdure", "Cinéma Le Familia", "Salle des fêtes", "Le Ressac"]
    #expect(programme(told).last == "Lecture de Tom | Le Ressac")
    // Set as the text above it, it is one where most others are, and else goes on with that.
    #expect(programme(told, mark: "").last == "Lecture de Tom | Le Ressac")
    let few = ["Vagues", "Cinéma Le Familia", "Écumes", "Le Ressac"]
    #expect(programme(few, mark: "").last == "Lecture de Tom")
  }

  @Test(
    "A line below the title in a style of its own is its place where it comes back beside others")
  func apart() {
    func programme(_ places: [String], mark: String = "~ ") -> [String] {
      let text = places.enumerated().map { index, place in
        """
        # Veillée \(["bleue", "rouge", "verte", "grise", "noire", "brune"][index])
        Samedi \(6 + index) juin 2026, 19 h
        \(mark)\(place)
        Une page par habitant, choisie parmi celles des voisins.

        """
      }.joined(separator: "\n")
      return Programme(text).placed()
    }
    let told = ["La Cuve", "Salle des fêtes", "La Cuve", "Le Grenier", "Le Grenier", "Le Ressac"]
    #expect(
      programme(told).compactMap { $0.split(separator: " | ").dropFirst().first.map(String.init) }
        == told)
    // What comes back may be a kind of show.
    #expect(
      programme(["Danse", "Salle des fêtes", "Danse", "Concert", "Concert", "Concert"]).last
        == "Veillée brune")
  }

  @Test("A line below each title gives place and days where a sign parts them")
  func placeBeforeDays() {
    let shows = Programme(
      """
      # Laisse de crue
      Le Moulin · du 3 juillet au 20 septembre 2026
      Soixante tirages au charbon, fabriqués avec le limon.

      # Niveau zéro
      Jardin du presbytère · du 3 juillet au 20 septembre 2026
      Les repères de trente villages.

      # Décrue
      École Jean-Macé, préau · du 10 juillet au 20 septembre 2026
      Des images jamais montrées.
      """)
    #expect(
      shows.told() == [
        "Laisse de crue | 2026-07-03/2026-09-20", "Niveau zéro | 2026-07-03/2026-09-20",
        "Décrue | 2026-07-10/2026-09-20",
      ])
    #expect(
      shows.events().map(\.location.venue) == [
        "Le Moulin", "Jardin du presbytère", "École Jean-Macé",
      ])
    // Right below one another, such lines are a list of stops.
    let stops = Programme(
      "- Le Moulin · 3 juillet 2026\n- Jardin du presbytère · 4 juillet 2026\n- Salle des fêtes · 5 juillet 2026"
    )
    #expect(stops.told().count == 3)
  }

  @Test("The title of an exhibition may stand below the artist's name")
  func artistsAbove() {
    let programme = Programme(
      """
      # 1 Anne Martin
      ~ Rive droite
      Du 3 juillet au 20 septembre 2026
      Une frise de quarante mètres, en plein air.

      # 2 Collectif Ripisylve
      ~ Les Meubles
      Du 3 juillet au 30 août 2026
      Un piano, des bocaux, une armoire.
      """)
    #expect(
      programme.told(title: "Les expositions") == [
        "Rive droite | 2026-07-03/2026-09-20", "Les Meubles | 2026-07-03/2026-08-30",
      ])
    // Of concerts, who plays is the title.
    #expect(
      programme.told(title: "Les concerts").map { $0.prefix(13) } == [
        "1 Anne Martin", "2 Collectif R",
      ])
  }

  @Test("A week above several titles dates no entry that has a day and hour of its own")
  func weekAbove() {
    let programme = Programme(
      """
      # Semaine du 29 juin 2026
      # Soupe du matin
      mardi 30 juin 2026, 8 h, au four à pain
      Une soupe pour deux cents voisins.
      # Tournoi de palets
      1er et 2 juillet 2026, au pré
      Par équipes de trois.
      """)
    #expect(programme.told().first == "Soupe du matin | 2026-06-30T08:00")
  }

  @Test(
    "A stop of a tour is in the town that it is named after, whatever its hall",
    arguments: [
      ("**Rennes** / Bretagne", "Rennes | Halle Perrigault | Rennes"),
      ("**Récit** / tout public", "Récit | Halle Perrigault"),
    ])
  func townOfTitle(cell: String, placed: String) {
    let table = Programme(
      """
      | Date | Étape | Lieu
      | 11 mars 2026, 9 h 30 | \(cell) | Halle Perrigault
      | 12 mars 2026, 9 h 30 | Pâtes et pains | Halle Perrigault
      """)
    #expect(table.placed().first == placed)
  }

  @Test("The place behind the hours of an introduction is that of the list, a text there is none")
  func behindHours() {
    func programme(_ introduction: String) -> [String] {
      Programme(
        """
        \(introduction)
        | 6 juin 2026 | Contes du quai
        | 13 juin 2026 | Bal des voisins
        | 20 juin 2026 | Chœur des marins
        """
      ).placed()
    }
    #expect(
      programme("Le samedi à 19 h, chapelle du Bois-Clair, Tours. Repli à la salle Blin.") == [
        "Contes du quai | chapelle du Bois-Clair | Tours",
        "Bal des voisins | chapelle du Bois-Clair | Tours",
        "Chœur des marins | chapelle du Bois-Clair | Tours",
      ])
    for text in ["soupe comprise", "entrée libre", "concert de poche", "au choix"] {
      #expect(
        programme("Le samedi à 19 h, \(text). Sans réservation.") == [
          "Contes du quai", "Bal des voisins", "Chœur des marins",
        ])
    }
  }

  @Test("A row alone with weekday, hour and place introduces the rows below it, another doesn't")
  func introducingRow() {
    func programme(_ row: String) -> Programme {
      Programme(
        """
        | \(row)
        | 6 juin 2026 | Contes du quai
        | 13 juin 2026 | Bal des voisins
        | 20 juin 2026 | Chœur des marins
        """)
    }
    let introduced = programme("Le samedi à 19:00, chapelle du Bois-Clair, Tours.")
    #expect(introduced.placed().last == "Chœur des marins | chapelle du Bois-Clair | Tours")
    #expect(introduced.told().last == "Chœur des marins | 2026-06-20T19:00")
    let plain = programme("Une saison à la voile")
    #expect(plain.placed().last == "Chœur des marins")
    #expect(plain.told().last == "Chœur des marins | 2026-06-20")
  }

  @Test("A column of places names some in small letters too, and no sentence goes on in a name")
  func placeColumn() {
    func placed(_ header: String) -> [String] {
      Programme(
        """
        | Date | Rendez-vous | \(header)
        | 5 juin 2026 | Goûter des voisins | coopérative laitière
        | 6 juin 2026 | Bal des lampions | hangar du bac jusqu’à minuit
        """
      ).placed()
    }
    #expect(
      placed("Lieu") == [
        "Goûter des voisins | coopérative laitière", "Bal des lampions | hangar du bac",
      ])
    #expect(placed("Tarif").first == "Goûter des voisins")
  }

  @Test("A kind of event with its place behind a comma, and a name that holds a comma")
  func kindAndPlace() {
    func entry(_ title: String) -> [String] {
      let entry = Entry(
        title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .dateLed)
      return PlacedKinds(tools: Programme.tools).parted([entry]).flatMap {
        ([$0.title] + $0.places).map(\.text)
      }
    }
    #expect(
      entry("Conférence de presse, Hôtel Blin, Tours") == [
        "Conférence de presse", "Hôtel Blin, Tours",
      ])
    #expect(entry("La nuit, le musée Blin") == ["La nuit, le musée Blin"])
    #expect(entry("Visite, repas et bal") == ["Visite, repas et bal"])
  }

  @Test("A row whose text lists days with places is an entry for each; two are no list")
  func stops() {
    func told(_ stops: [String]) -> [String]? {
      var entry = Entry(
        title: SourcedText(text: "La Remorque"), when: [], scope: Programme.scope, origin: .row)
      entry.body = (["Une pièce de poche."] + stops).map { SourcedText(text: $0) }
      return TableEntries(tools: Programme.tools, scope: Programme.scope, heading: nil)
        .stops(of: entry)?.map {
          ($0.when.map(\.text) + $0.places).map(\.text).joined(separator: " | ")
        }
    }
    let stops = [
      "ve 5.06 · 19 h Salle Courbet", "sa 13.06 · 17 h Théâtre Blin",
      "sa 20.06 · 17 h Les Capucins",
    ]
    #expect(
      told(stops)?.map { $0.split(separator: "|").last.map(String.init) } == [
        " Salle Courbet", " Théâtre Blin", " Les Capucins",
      ])
    #expect(told(Array(stops.prefix(2))) == nil)
  }

  @Test("Halls that head what is on in each, with their address")
  func halls() {
    func section(_ id: String, _ hall: String, _ lines: [String], y: Double) -> Section {
      let heading = Page.block(hall, y: y, kind: .heading(level: 2), style: Page.bold)
      let blocks = lines.enumerated().map { index, line in
        Page.block(
          line, y: y + 20 + Double(index) * 14, kind: index == 1 ? .heading(level: 3) : .paragraph,
          style: index == 1 ? Page.bold : Page.body)
      }
      return Section(
        id: id, kind: .other, level: 2, title: heading.text, blocks: blocks, children: [])
    }
    let halls = [
      section(
        "s2", "Halle des Poches",
        ["3, rue du Laitier, 37000 Tours", "Le bal des puits", "samedi 6 juin 2026, 20 h"],
        y: 80),
      section(
        "s3", "Laminoir 4",
        ["12, rue Blin, 37000 Tours", "La ronde des lampions", "samedi 13 juin 2026, 20 h"],
        y: 300),
    ]
    let title = Page.block("Les lieux", y: 60, kind: .heading(level: 1), style: Page.bold)
    var document = Page.document([
      Page.block("Le lavoir", y: 10, kind: .heading(level: 1), style: Page.display), title,
      Page.block(
        "Les lavoirs de la ville ouvrent leurs portes aux habitants, pour lire et chanter.", y: 700),
    ])
    document.pages[0].blocks += halls.flatMap { $0.blocks }
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: title.text, blocks: [],
        children: halls)
    ]
    let events = parseEntities(document, in: Programme.context()).events
    #expect(
      events.map { "\($0.told) | \($0.location.venue ?? "–")" } == [
        "Le bal des puits | 2026-06-06T20:00 | Halle des Poches",
        "La ronde des lampions | 2026-06-13T20:00 | Laminoir 4",
      ])
  }
}
