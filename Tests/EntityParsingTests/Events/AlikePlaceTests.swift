import Testing

@testable import EntityParsing

@Suite("Places that stand where those of the other entries do") struct AlikePlaceTests {
  private static let titles = [
    "Bal des lampions", "Lueurs", "Brumes d'hiver", "Le vent dans les haubans",
  ]

  /// The venues of entries of a title, an hour and what is told below.
  private func venues(_ lines: [String], titles: [String] = titles) -> [String] {
    let days = titles.indices.map { "Samedi \(6 + $0 * 7) juin 2026, 11 h" }
    let entries = titles.indices.map { index in
      "# \(titles[index])\n\(days[index])\(lines[index])"
    }
    return Programme(entries.joined(separator: "\n")).events(title: "Programme").map {
      $0.location.venue ?? "–"
    }
  }

  @Test(
    "A name behind the hour, below it or below the text is the place, whatever its words",
    arguments: [
      [", Salle Blin", ", Le Ressac", ", Théâtre Aubin", ", La Poudrière"],
      ["\nSalle Blin", "\nLe Ressac", "\nThéâtre Aubin", "\nLa Poudrière"],
      [
        "\nPour les petits.\nSalle Blin", "\nTarif : 8 €.\nLe Ressac",
        "\nSur inscription.\nThéâtre Aubin", "\nUn film de vent.\nLa Poudrière",
      ],
      [
        "\nLieu : Salle Blin", "\nLieu : Le Ressac", "\nLieu : Théâtre Aubin",
        "\nLieu : La Poudrière",
      ],
    ])
  func names(lines: [String]) {
    #expect(venues(lines) == ["Salle Blin", "Le Ressac", "Théâtre Aubin", "La Poudrière"])
  }

  @Test(
    "Names where too few are places, sentences and persons are none",
    arguments: [
      (["\nVagues", "\nLueurs bleues", "\nÉcumes", "\nLe Ressac"], "Le Ressac"),
      (
        ["\nSalle Blin", "\nUn film de vent et de pluie", "\nThéâtre Aubin", "\nHalle Blin"],
        "Un film de vent et de pluie"
      ),
      (["\nSalle Blin", "\nAnne Martin", "\nThéâtre Aubin", "\nHalle Blin"], "Anne Martin"),
    ])
  func others(lines: [String], name: String) {
    #expect(!venues(lines).contains(name))
  }

  @Test("What is part of a date or an hour is no street's number")
  func datesAsAddresses() {
    let english = """
      # Aubin Days
      20 October – 26 October 2026
      # Low Water
      Tuesday 20 October, 6 PM
      A new work.
      """
    let addresses = Programme(english).events(title: "Aubin Days").compactMap(\.location.address)
    #expect(addresses.isEmpty)
  }
}
