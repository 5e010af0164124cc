import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that headings tell") struct PlaceHeadingsTests {
  @Test("A town with its postcode above an entry is where it takes place, until the next one")
  func towns() {
    let programme = Programme(
      """
      ! Quervillon (23150)
      # Veillée bleue
      Samedi 6 juin 2026, 20 h
      Place du Puits. Contes et soupe pour tous.

      ! Vaux (23160)
      # Veillée rouge
      Samedi 13 juin 2026, 20 h
      Salle des fêtes. Contes et soupe pour tous.

      # Veillée verte
      Samedi 20 juin 2026, 20 h
      Salle des fêtes. Contes et soupe pour tous.
      """)
    #expect(
      programme.placed() == [
        "Veillée bleue | Place du Puits | Quervillon", "Veillée rouge | Salle des fêtes | Vaux",
        "Veillée verte | Salle des fêtes | Vaux",
      ])
    #expect(programme.events().map(\.location.postalCode) == ["23150", "23160", "23160"])
  }

  @Test("Names of a list that goes by towns, as its title says, are towns")
  func listedTowns() {
    let text = ["BROUZET", "LERVES", "ORMES"].enumerated().map { index, town in
      """
      ! \(town)
      # Veillée \(["bleue", "rouge", "verte"][index])
      Samedi \(6 + 7 * index) juin 2026, 20 h
      Contes et soupe pour tous.

      """
    }.joined(separator: "\n")
    #expect(
      Programme(text).placed(title: "Le programme, commune par commune") == [
        "Veillée bleue | BROUZET", "Veillée rouge | LERVES", "Veillée verte | ORMES",
      ])
    #expect(
      Programme(text).events(title: "Le programme").allSatisfy { $0.location.city == nil })
  }

  @Test("A region below an entry heads the next one")
  func regions() {
    let programme = Programme(
      """
      # Bretagne
      # Veillée bleue
      Samedi 6 juin 2026, 20 h
      Contes et soupe pour tous.

      # Normandie
      # Veillée rouge
      Samedi 13 juin 2026, 20 h
      Contes et soupe pour tous.
      """)
    #expect(programme.events().map(\.location.region) == ["Bretagne", "Normandie"])
  }

  @Test(
    "A hall's name that stands above entries again and again is where they take place",
    arguments: [
      (["Le Ressac – salle 1", "Studio"], ["Le Ressac – salle 1", "Studio"]),
      (["À voir", "Rappel"], ["–", "–"]),
    ])
  func halls(names: [String], venues: [String]) {
    let text = (6...7).map { day in
      """
      ! \(day == 6 ? "Samedi" : "Dimanche") \(day) juin 2026

      # \(names[0])
      - 18h Le film bleu
      - 20h Le film rouge

      # \(names[1])
      - 19h Le film vert
      - 21h Le film gris

      """
    }.joined(separator: "\n")
    let told = Programme(text).events().sorted { $0.title < $1.title }
      .map { "\($0.title) | \($0.location.venue ?? "–")" }
    #expect(
      Set(told) == [
        "Le film bleu | \(venues[0])", "Le film rouge | \(venues[0])",
        "Le film vert | \(venues[1])", "Le film gris | \(venues[1])",
      ])
  }

  @Test(
    "Halls that say so by their words head what is on in them; titles and houses told about do not")
  func namedHalls() {
    func venues(_ names: [String]) -> [String?] {
      let text = names.enumerated().map { index, name in
        """
        # \(name)
        - 1\(index)h Le film bleu n° \(index)
        - 2\(index)h Le film rouge n° \(index)
        """
      }.joined(separator: "\n\n")
      return Programme("! Samedi 6 juin 2026\n\n" + text).events().map(\.location.venue)
    }
    let halls = ["Médiathèque Blin", "Salle des Ormes", "Théâtre du Puits", "Cinéma Le Ressac"]
    #expect(Set(venues(halls)) == Set(halls))
    #expect(
      Set(venues(["À voir", "Rappel", "Salle des Ormes", "En famille"]).compactMap(\.self)).count
        < 2)
  }

  @Test(
    "An item that names a place heads the list further in, and the names in front of commas are towns"
  )
  func lists() {
    func heads(_ names: [String], indent: Double = 20) -> [String] {
      let blocks = names.enumerated().flatMap { index, name in
        [
          Page.block(name, y: 40 + Double(index) * 40, kind: .listItem),
          Page.block(
            "mardi \(2 + 7 * index) juin 2026 : Le sel", x: 50 + indent,
            y: 56 + Double(index) * 40, kind: .listItem),
        ]
      }
      let tools = Programme.tools
      let heads = PlacesOfLists(places: tools.places, tools: tools)
        .heads(in: Page.section("s", "Les veillées", y: 20, blocks: blocks))
      return heads.map(\.text) + PlacesOfLists.towns(in: heads, places: tools.places)
    }
    let places = [
      "Quervillon, salle des fêtes", "Brey, grange du Puits", "Dijon, église Saint-Jean",
    ]
    #expect(heads(places) == places + ["Quervillon", "Brey", "Dijon"])
    #expect(heads(places, indent: 0) == [])
    #expect(heads(["À apporter : de la soupe", "Pour qui veut, sans inscription"]) == [])
  }

  @Test(
    "The town behind the name of a part of the programme is that of its rows",
    arguments: [
      ("Rendez-vous à Dijon", "Dijon"), ("Rendez-vous à midi", nil),
    ])
  func parts(heading: String, town: String?) {
    let events = Programme(
      """
      | 6 juin 2026, 15 h | Visite du moulin | Le Battoir
      | 7 juin 2026, 15 h | Bal des lampions | Le Kiosque
      """
    ).events(title: heading)
    #expect(events.map(\.location.city) == [town, town])
  }

  @Test("The end of a title in another style is the place where the list's others are some")
  func titleEnds() {
    func entries(_ ends: [String]) -> [String] {
      let entries = ends.map { end in
        var title = SourcedText()
        for (index, word) in ("Atelier bleu " + end).split(separator: " ").enumerated() {
          if index > 0 { title.append(unplaced: " ") }
          title.append(
            word: String(word), page: 1, box: Rect(x0: 0, y0: 0, x1: 9, y1: 9),
            style: index < 2 ? Page.bold : Page.italic, certainty: 1)
        }
        return Entry(title: title, when: [], scope: Programme.scope, origin: .titled)
      }
      let tools = Programme.tools
      let words = PlaceWords(places: tools.places, tools: tools) { _ in false }
      return AlikePlaces(words: words).placed(entries).map {
        ([$0.title] + $0.places).map(\.text).joined(separator: " | ")
      }
    }
    #expect(
      entries(["Librairie Blin", "Salle des Ormes", "Le Ressac"]) == [
        "Atelier bleu | Librairie Blin", "Atelier bleu | Salle des Ormes",
        "Atelier bleu | Le Ressac",
      ])
    #expect(
      entries(["au bord de l'eau", "en famille", "Librairie Blin"]).first
        == "Atelier bleu au bord de l'eau")
  }

  @Test("A hall's name right below a title is that entry's, however often it stands there")
  func belowTitles() {
    let halls = ["Studio", "Salle Blin", "Studio", "Salle Blin", "Studio"]
    let text = halls.enumerated().map { index, hall in
      """
      Samedi 6 juin 2026, 1\(index) h
      ! Film n° \(index)
      # \(hall)
      On a vu ce film, et on le revoit ici avec celles et ceux qui l'ont fait.

      """
    }.joined(separator: "\n")
    let venues = Programme(text).events().map(\.location.venue)
    #expect(venues.contains("Salle Blin"))
    #expect(zip(venues, halls).allSatisfy { $0 == nil || $0 == $1 })
  }
}
