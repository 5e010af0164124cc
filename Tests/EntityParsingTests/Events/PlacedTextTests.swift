import Testing

@testable import EntityParsing

@Suite("Texts that open with where and when") struct PlacedTextTests {
  @Test("Titles above texts that open with a place, a comma and days are entries there")
  func cards() {
    let told = Programme(
      """
      # « Dunes »
      Galerie basse, du 2 juin au 5 juillet 2026. Aquarelles de la côte.
      # « Sel »
      Grand grenier, du 6 juin au 30 août 2026. Gravures sur ardoise.
      """
    ).events(title: "Expositions").map { "\($0.told) | \($0.location.venue ?? "")" }
    #expect(
      told == [
        "« Dunes » | 2026-06-02/2026-07-05 | Galerie basse",
        "« Sel » | 2026-06-06/2026-08-30 | Grand grenier",
      ])
  }

  @Test("One such text alone, and texts that open with a sentence, are left to the other readers")
  func others() {
    func told(_ second: String) -> Int {
      let items = Programme.tools.stream.items(
        of: Programme(
          """
          # « Dunes »
          Galerie basse, du 2 juin au 5 juillet 2026. Aquarelles de la côte.
          # « Sel »
          \(second)
          """
        ).blocks)
      return PlacedCards(tools: Programme.tools).marked(items).count(where: \.isTold)
    }
    #expect(told("Grand grenier, du 6 juin au 30 août 2026. Gravures.") == 2)
    #expect(told("Gravures sur ardoise, à voir au grenier.") == 0)
    #expect(
      told("On a trouvé ces gravures dans un grenier de la ville le 6 juin 2019, sous un lit.") == 0
    )
  }

  @Test("The hall may stand between the day and the title, and towns have the form of some")
  func hallsBehindDays() {
    let told = Programme(
      """
      **Blinval** – Mardi 2 juin 2026, 9h-12h, marché des Halles : stand d’information et remise des carnets
      **Saint-Aubert** – Jeudi 4 juin 2026, 14h-17h, hall de la gare : exposition des vieux sacs, commentée
      **Blinval** – Samedi 6 juin 2026, 10h, place du Puits : marche de cinq kilomètres pour les lavoirs
      """
    ).events(title: "Près de chez vous").map {
      "\($0.told.prefix { $0 != "," }) | \($0.location.venue ?? "") | \($0.location.city ?? "")"
    }
    #expect(
      told == [
        "stand d’information et remise des carnets | 2026-06-02T09:00/2026-06-02T12:00 | marché des Halles | Blinval",
        "exposition des vieux sacs | 2026-06-04T14:00/2026-06-04T17:00 | hall de la gare | Saint-Aubert",
        "marche de cinq kilomètres pour les lavoirs | 2026-06-06T10:00 | place du Puits | Blinval",
      ])
  }

  @Test("Towns in bold with their halls are places of what follows behind the day")
  func towns() {
    let told = Programme(
      """
      **Rodez** , salle Aubin. Mardi 2 juin 2026 à 20 h 30 : bal des lavandières, avec tout l’orchestre du village.
      **Millau** , lac des Saules. Vendredi 5 juin 2026, de 21 h à minuit : nuit des lanternes. Le club apporte les siennes.
      """
    ).events(title: "Ailleurs").map {
      "\($0.told) | \($0.location.venue ?? "") | \($0.location.city ?? "")"
    }
    #expect(told.count == 2)
    #expect(told.first?.hasPrefix("bal des lavandières") == true)
    #expect(told.first?.hasSuffix("2026-06-02T20:30 | salle Aubin | Rodez") == true)
    #expect(
      told.last
        == "nuit des lanternes | 2026-06-05T21:00/2026-06-06T00:00 | lac des Saules | Millau")
  }

  @Test("Titles in bold that are no towns, and towns without halls, stay as they are")
  func noTowns() {
    func count(_ text: String) -> Int {
      let items = Programme.tools.stream.items(of: Programme(text).blocks)
      return PlaceLedParagraphs(tools: Programme.tools).joined(items).count - items.count
    }
    #expect(
      count(
        """
        **Bal des lavandières** , salle Aubin. Mardi 2 juin 2026 à 20 h 30, avec tout l’orchestre du village.
        **Nuit des lanternes** , lac des Saules. Vendredi 5 juin 2026, de 21 h à minuit, apportez les vôtres.
        """) == 0)
    #expect(
      count(
        """
        **Rodez** – Mardi 2 juin 2026 à 20 h 30, salle Aubin. Avec tout l’orchestre du village et ses invités.
        **Millau** – Vendredi 5 juin 2026, de 21 h à minuit, lac des Saules. Apportez vos lanternes de papier.
        """) == 0)
  }
}
