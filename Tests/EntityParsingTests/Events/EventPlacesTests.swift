import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Where events take place")
struct EventPlacesTests {
  /// The events of one section, as `title | venue | city`.
  private func places(_ blocks: [Block], other: [Section] = []) -> [String] {
    let heading = Page.block("Programme", y: 20, kind: .heading(level: 1), style: Page.display)
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: heading.text, blocks: blocks, children: [])
    var document = Page.document([heading] + blocks + other.flatMap(\.blocks))
    document.sections = [section] + other
    let kit = parseEntities(
      document,
      in: EntityContext(
        source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1), language: "fr",
        timeZone: "Europe/Paris", referenceDate: CalendarDate(iso: "2026-01-15")))
    return kit.events.map {
      [$0.title, $0.location.venue, $0.location.city].map { $0 ?? "–" }.joined(separator: " | ")
    }
  }

  /// Entries of a title, a date line and a line of text.
  private func entries(_ told: [(title: String, line: String)]) -> [Block] {
    told.enumerated().flatMap { index, entry in
      let y = 80 + Double(index) * 60
      return [
        Page.block(entry.title, y: y, kind: .heading(level: 2), style: Page.bold),
        Page.block("Samedi \(6 + index * 7) juin 2026, 11 h", y: y + 14),
        Page.block(entry.line, y: y + 28),
      ]
    }
  }

  @Test("Titles with a place in small letters below each are towns")
  func townTitles() {
    let stops = [
      (title: "Quervillon", line: "place du Marché"), (title: "Saint-Bave", line: "front de mer"),
      (title: "Ormes-le-Haut", line: "gymnase"), (title: "Trébigny", line: "salle des fêtes"),
    ]
    #expect(
      places(entries(stops)) == [
        "Quervillon | place du Marché | Quervillon", "Saint-Bave | front de mer | Saint-Bave",
        "Ormes-le-Haut | gymnase | Ormes-le-Haut", "Trébigny | salle des fêtes | Trébigny",
      ])
    // Three are too few, and texts are no places.
    #expect(places(entries(Array(stops.prefix(3)))).allSatisfy { $0.hasSuffix("| –") })
    let shows = ["Quervillon", "Lueurs", "Ormes", "Brumes"].map {
      (title: $0, line: "Un spectacle de la compagnie.")
    }
    #expect(places(entries(shows)).allSatisfy { $0.hasSuffix("| –") })
  }

  @Test("A venue with its address under a title and a numeral is known wherever it is named")
  func knownVenue() {
    func hall(_ line: String) -> Section {
      let title = Page.block("Les Voûtes", y: 500, kind: .heading(level: 2), style: Page.bold)
      return Section(
        id: "s2", kind: .other, level: 2, title: title.text,
        blocks: [
          Page.block("3", y: 514, style: Page.bold), Page.block(line, y: 530),
        ], children: [])
    }
    let party = entries([(title: "Soirée-cidre", line: "Les Voûtes, avec les pressoirs")])
    #expect(
      places(party, other: [hall("Route des Vergers\nQuervillon")])
        == ["Soirée-cidre | Les Voûtes | Quervillon"])
    #expect(places(party, other: [hall("Du pain et du vin")]) == ["Soirée-cidre | – | –"])
    // What stands behind the known name is its address, too.
    let other = entries([(title: "Soirée-cidre", line: "Les Voûtes, 3 rue Haute, 14000 Caen")])
    #expect(
      places(other, other: [hall("Route des Vergers\nQuervillon")])
        == ["Soirée-cidre | Les Voûtes | Caen"])
  }

  @Test("The lines of an address are its parts unless a small word shows that one goes on")
  func addressLines() {
    func hall(_ lines: String) -> Section {
      let title = Page.block("Les Voûtes", y: 500, kind: .heading(level: 2), style: Page.bold)
      return Section(
        id: "s2", kind: .other, level: 2, title: title.text, blocks: [Page.block(lines, y: 530)],
        children: [])
    }
    let party = entries([(title: "Soirée-cidre", line: "Les Voûtes, avec les pressoirs")])
    #expect(
      places(party, other: [hall("12 route des Vergers\n14000 Caen")]) == [
        "Soirée-cidre | Les Voûtes | Caen"
      ])
    #expect(
      places(party, other: [hall("12 route de la\nReine 14000 Caen")]) == [
        "Soirée-cidre | Les Voûtes | Caen"
      ])
  }

  @Test("The lines below names stand for places where enough of them are some")
  func siblingPlaces() {
    let authors = ["Anne Martin", "Jean Dupont", "Luc Simon", "Marie Petit"]
    func signings(_ lines: [String]) -> [String] {
      places(
        zip(authors, lines).enumerated().flatMap { index, entry in
          let y = 80 + Double(index) * 60
          return [
            Page.block(entry.0, y: y, style: Page.bold), Page.block(entry.1, y: y + 12),
            Page.block("Samedi \(6 + index * 7) juin 2026, 14 h", y: y + 24),
          ]
        })
    }
    let told = ["Librairie Blin", "Librairie du Puits", "Café Blin"]
    #expect(signings(told + ["Le Ressac"]).last == "Marie Petit | Le Ressac | –")
    #expect(signings(["Vagues", "Lueurs", "Brumes", "Le Ressac"]).last == "Marie Petit | – | –")
  }

  @Test(
    "A list takes place where the text in front of it opens with one address",
    arguments: [
      ("La Soudière, 4 quai Blin, Quervillon – 250 places, inscription gratuite", "La Soudière"),
      ("La Soudière, 4 quai Blin — Le Ressac, 3 rue du Puits", "–"),
      ("Tout se passe à La Soudière, 4 quai Blin", "La Soudière"),
      ("On mange à La Soudière, 4 quai Blin", "–"),
    ])
  func openingAddress(opening: String, venue: String) {
    let blocks = [
      Page.block(opening, y: 60),
      Page.block("Samedi 6 juin 2026, 11 h", y: 100),
      Page.block("La planète perdue", y: 112, kind: .heading(level: 2), style: Page.bold),
      Page.block("Une histoire en cent images.", y: 124),
      Page.block("Lundi 8 juin 2026, 18 h", y: 170),
      Page.block("Dormir mieux", y: 182, kind: .heading(level: 2), style: Page.bold),
      Page.block("Une question de lumière.", y: 194),
    ]
    let told = places(blocks)
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.contains("| \(venue) |") })
  }

  @Test(
    "A name in front of a price is a place, one in front of other words is none",
    arguments: [
      ("Boathouse · 8 €", "Boathouse"), ("Boathouse · gratuit", "Boathouse"),
      ("Boathouse · un duo", "–"),
    ])
  func pricedLine(line: String, venue: String) {
    let found = places(entries([(title: "Poèmes de midi", line: line)]))
    #expect(found == ["Poèmes de midi | \(venue) | –"])
  }

  @Test(
    "What all entries share is where they are",
    arguments: [
      ("Tout a lieu à la salle Blin, sauf mention contraire.", "salle Blin"),
      ("Toutes les séances ont lieu à la salle Blin.", "salle Blin"),
      ("Les séances se suivent sauf mention contraire.", "–"),
    ])
  func usualPlace(note: String, venue: String) {
    let note = Page.block(note, y: 500)
    let practical = Section(
      id: "s2", kind: .practical, level: 1,
      title: Page.block("Infos", y: 480, style: Page.bold).text, blocks: [note], children: [])
    let told = places(entries([(title: "Veillée bleue", line: "Des contes.")]), other: [practical])
    #expect(told == ["Veillée bleue | \(venue) | –"])
  }

  @Test(
    "A person's place of work, a work's name and the name of another entry are no places",
    arguments: [
      ("Lune bleue", "Par Anne Martin, géologue à l’observatoire de Riom.", "Lune bleue | – | –"),
      (
        "Lune bleue", "Avec Anne Martin, à l’observatoire de Riom.",
        "Lune bleue | observatoire de Riom | Riom"
      ),
      ("Projection : « L’île du Moulin »", "Un film.", "Projection : « L’île du Moulin » | – | –"),
      (
        "Portes ouvertes du tribunal de Riom", "Le matin.",
        "Portes ouvertes du tribunal de Riom | tribunal de Riom | Riom"
      ),
      (
        "Église Sainte-Aude : l’orgue démonté", "Un orgue.",
        "Église Sainte-Aude : l’orgue démonté | Église Sainte-Aude | –"
      ),
      (
        "Consultations à la gare Saint-Blin", "Le matin.",
        "Consultations à la gare Saint-Blin | gare Saint-Blin | –"
      ),
      (
        "La scierie Blin ouvre ses portes", "Le matin.",
        "La scierie Blin ouvre ses portes | La scierie Blin | –"
      ),
      (
        "Archives de Riom", "11, rue du Mûrier", "Archives de Riom | Archives de Riom | Riom"
      ),
      ("Lecture de Riom", "11, rue du Mûrier", "Lecture de Riom | – | –"),
      ("Théâtre : l’orgue démonté", "Un orgue.", "Théâtre : l’orgue démonté | – | –"),
      (
        "Lune bleue",
        "Vaux-sur-Lierre. Lycée des Monts. Quarante artisans rencontrent les collégiens de la vallée et leurs parents, toute la soirée.",
        "Lune bleue | Lycée des Monts | Vaux-sur-Lierre"
      ),
      (
        "Lune bleue",
        "Collectif Brasero\nCour du Séminaire – 40 min, à la tombée de la nuit, sous les arbres, avec une buvette tenue par les voisins.",
        "Lune bleue | Cour du Séminaire | –"
      ),
    ])
  func textPlaces(title: String, line: String, expected: String) {
    #expect(places(entries([(title: title, line: line)])) == [expected])
  }

  @Test("The first entry's place is not that of the next ones")
  func ownedPlace() {
    let told = places(
      entries([
        (title: "Veillée bleue", line: "Place du Puits. Des contes."),
        (title: "Veillée rouge", line: "Des chansons."),
      ]))
    #expect(told == ["Veillée bleue | Place du Puits | –", "Veillée rouge | – | –"])
  }

  @Test(
    "Where most headings of a list are venues and the kit gives the address of some, all are",
    arguments: [
      (["Tannerie Blin", "Moulin Aubin", "Gare de Vaux", "Le Belvoir"], true),
      (["Tannerie Blin", "Moulin Aubin", "Nos amis", "Le Belvoir", "Bal"], false),
    ])
  func listedVenues(titles: [String], areVenues: Bool) {
    var document = Page.document([])
    document.sections = titles.enumerated().map { index, title in
      Section(
        id: "s\(index)", kind: .programme, level: 2,
        title: Page.block(title, y: 80, style: Page.bold).text,
        blocks: [Page.block(index < 2 ? "\(index + 3) rue des Ormes" : "Une visite.", y: 100)],
        children: [])
    }
    let known = KnownVenues(
      document: document, places: PlaceParser(country: "FR"), tools: Programme.tools)
    #expect(known.find(in: SourcedText(text: "Moulin Aubin")) != nil)
    #expect((known.find(in: SourcedText(text: "Le Belvoir")) != nil) == areVenues)
  }

  @Test("A room without a name of its own is in the building that its heading names")
  func rooms() {
    let title = Page.block("Moulin Aubin", y: 300, kind: .heading(level: 2), style: Page.bold)
    func told(_ line: String) -> [String] {
      let blocks = [
        Page.block("3 rue des Ormes", y: 312),
        Page.block(
          "Concert de cornets : samedi 6 juin 2026 à 17h, \(line)", y: 324, kind: .listItem),
        Page.block("Visite des combles : samedi 6 juin 2026 à 10h", y: 336, kind: .listItem),
      ]
      let mill = Section(
        id: "s2", kind: .programme, level: 2, title: title.text, blocks: blocks, children: [])
      return places([], other: [mill])
    }
    #expect(told("cour d’honneur").contains { $0.contains("| Moulin Aubin |") })
    #expect(told("salle Blin").contains { $0.contains("| salle Blin |") })
  }
}
