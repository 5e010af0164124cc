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
    // Set as the text above it, it goes on with that.
    #expect(programme(told, mark: "").last == "Lecture de Tom")
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
}
