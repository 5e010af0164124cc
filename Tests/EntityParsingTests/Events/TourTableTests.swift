import KitModel
import Testing

@testable import EntityParsing

@Suite("Tables of a tour") struct TourTableTests {
  private let tools = Programme.tools

  @Test("An hour's unit that a column prints once holds below; the doors' hour is no beginning")
  func hours() {
    let table = """
      | Date | Ville | Salle | Portes | Début
      | sam. 6 mars 2027 | Quimper | Le Goulet | 19 h | 20 h
      | jeu. 11 mars 2027 | Vannes | La Vanne | 18 | 19 | complet
      | ven. 12 mars 2027 | Rennes | Le Bief | 19.30 | 20.30
      """
    #expect(
      Programme(table).events(title: "Marées basses").map(\.told) == [
        "Marées basses : Quimper | 2027-03-06T20:00", "Marées basses : Vannes | 2027-03-11T19:00",
        "Marées basses : Rennes | 2027-03-12T20:30",
      ])
    #expect(
      Programme(table).events().map(\.location.venue) == ["Le Goulet", "La Vanne", "Le Bief"])
  }

  @Test(
    "Stops are called by the towns of their column; halls are where they are, whatever their names")
  func stops() {
    let table = Programme(
      """
      | 6 mars 2027 | Quimper | Le 27+ | 20 h | A.B. C.D.
      | 11 mars 2027 | Vannes | La Nef 2 | 19 h 30 | A.B.
      | 12 mars 2027 | Rennes | L’Embellie | 20 h | A.B. C.D.
      | 13 mars 2027 | Lorient | Grand Écran | 18 h | équipe au complet
      """)
    let events = table.events(title: "La tournée des avant-premières", kind: .programme)
    #expect(
      events.map(\.title) == [
        "Le lavoir : Quimper", "Le lavoir : Vannes", "Le lavoir : Rennes", "Le lavoir : Lorient",
      ])
    #expect(
      events.map(\.location.city) == ["Quimper", "Vannes", "Rennes", "Lorient"])
    // No tour is told of: nothing says that the kit's subject is on there.
    #expect(!table.events().contains { $0.title.hasPrefix("Le lavoir") })
  }

  @Test("Remarks on some stops name none, nor does the month above them")
  func remarks() {
    let table = """
      | 6 mars 2027 | Quimper | Le Goulet
      | 11 mars 2027 | Vannes | La Vanne | complet
      | 12 mars 2027 | Rennes | Le Bief
      | 13 mars 2027 | Lorient | La Nef | date ajoutée
      | 14 mars 2027 | Nantes | Le Battoir
      """
    let titles = Programme(table).events(title: "En tournée").map(\.title)
    #expect(!titles.contains { $0.contains("complet") || $0.contains("ajoutée") })
    #expect(titles.count == 5)
  }

  @Test("Two columns whose parties change sides are fixtures; halls and kinds keep to theirs")
  func parties() {
    #expect(
      Programme(
        """
        | Date | Heure | Recevant | Visiteur
        | sam. 6 mars 2027 | 20 h | Aubin HB | Les Ajoncs
        | sam. 13 mars 2027 | 18 h 30 | Rive Sud | Aubin HB
        | sam. 20 mars 2027 | 20 h | Aubin HB | US Lauve
        | sam. 27 mars 2027 | exempt
        """
      ).told().prefix(3) == [
        "Aubin HB – Les Ajoncs | 2027-03-06T20:00", "Rive Sud – Aubin HB | 2027-03-13T18:30",
        "Aubin HB – US Lauve | 2027-03-20T20:00",
      ])
    let halls = Programme(
      "| 6 mars | Bal | Le Goulet\n| 7 mars | Loto | Le Goulet\n| 8 mars | Rallye | Le Goulet")
    #expect(FacingParties.joined(halls.table) == halls.table)
    let signs = Programme(
      "| 6 mars | Aubin | – | Lauve\n| 7 mars | Rive | – | Aubin\n| 8 mars | Aubin | – | Dell")
    #expect(
      FacingParties.joined(signs.table).rows.map { $0.cells.map(\.text.text) } == [
        ["6 mars", "Aubin – Lauve"], ["7 mars", "Rive – Aubin"], ["8 mars", "Aubin – Dell"],
      ])
  }

  @Test("Figures without a unit stay figures where other text stands among them")
  func noHours() {
    let ages = Programme("| 8 h | Rallye\n| 9 | Relais\n| 10 | Bal").table
    #expect(ColumnHours.completed(ages, tools: tools) != ages)
    let mixed = Programme("| 8 h | Rallye\n| 9 | Relais\n| Lot 10 | Bal").table
    #expect(ColumnHours.completed(mixed, tools: tools) == mixed)
    let laps = Programme("| 8 km | Rallye\n| 9 | Relais\n| 10 | Bal").table
    #expect(ColumnHours.completed(laps, tools: tools) == laps)
  }

  @Test(
    "A column of days in figures goes on in time",
    arguments: [
      ("| 14/3 | Clés\n| 28/3 | Serrures\n| 9/4 | Gonds", true),
      ("| 14/3 | Clés\n| 2/3 | Serrures\n| 9/4 | Gonds", false),
      ("| 14/3 | Clés\n| 28/3 | Serrures", false),
      ("| 14/32 | Clés\n| 28/40 | Serrures\n| 9/44 | Gonds", false),
      ("| 04.11 | Clés\n| 13 & 14.11 | Serrures\n| 21.11 | Gonds\n| 05.12 | Pênes", true),
      ("| 04.11 | Clés\n| 12.12 | Serrures\n| 04.12 | Gonds\n| 05.12 | Pênes", false),
      (
        "| 04.11 | Clés\n| 06.11 | Vis\n| 12.12 | Serrures\n| 04.12 | Gonds\n| 05.12 | Pênes\n| 10.12 | Fin",
        true
      ),
      ("| 2.10 | Clés\n| 2.11 | Serrures\n| 2.12 | Gonds", false),
      ("| 10.5 | Clés\n| 11.5 | Serrures\n| 12.5 | Gonds", false),
      ("| 9.30 | Clés\n| 10.45 | Serrures\n| 14.15 | Gonds", false),
    ])
  func numericDays(rows: String, expected: Bool) {
    let cells = Programme(rows).table.rows.map { $0.cells[0] }
    #expect(NumericDays.fill(cells, tools: tools) == expected)
  }

  @Test("Behind the comma of a town stands its state or a hall")
  func towns() {
    let table = """
      | Date | Ville | Titre
      | 6 mars 2027 | Duluth, MN | Le Bal des clés
      | 7 mars 2027 | Rennes, théâtre du Bief | Le Bal des gonds
      | 9 mars 2027 | Mons (BE) | Le Bal des pênes
      """
    let places = Programme(table).events().map(\.location)
    #expect(places.map(\.city) == ["Duluth", "Rennes", "Mons"])
    #expect(places.map(\.region) == ["MN", nil, nil])
    #expect(places.map(\.venue) == [nil, "théâtre du Bief", nil])
  }

  @Test("Rooms at one hour hold two things, even in a kit of two languages")
  func rooms() {
    let grid = """
      | | A · Clés — Salle 12 | B · Gonds — Atelier Bas
      | 10 h | Limer | Filing down
      | 11 h | Percer | Drilling
      | 12 h | Souder
      """
    let programme = Programme("# Samedi 6 mars 2027\n" + grid)
    let events = programme.events()
    #expect(events.map(\.title) == ["Limer", "Filing down", "Percer", "Drilling", "Souder"])
    #expect(events.map(\.location.venue).prefix(2) == ["Salle 12", "Atelier Bas"])
  }

  @Test(
    "Stages lead from town to town; a name and the town where it plays are no stage",
    arguments: [
      (["Blin – Aubin", "Aubin – Corvol", "Corvol – Blin", "Ornay – Le Puits – Ornay"], true),
      (["Le Goulet – Rennes", "La Vanne – Vannes", "Le Bief – Rennes"], false),
      (["Rennes – Vannes", "Quimper – Brest", "Brest – Lorient"], true),
      (["Blin – Aubin", "Ornay – Corvol", "Tarn – Lys"], false),
    ])
  func stages(names: [String], expected: Bool) {
    let towns: Set<String> = ["rennes", "vannes", "quimper", "brest", "lorient"]
    let table = Programme(names.map { "| 9 h | \($0)" }.joined(separator: "\n")).table
    let columns = Pairings.columns(of: table) { towns.contains($0) }
    #expect(columns.contains(1) == expected)
  }

  @Test(
    "The rounds of a season are counted in their rows, where a place says that they are played",
    arguments: [
      ("R1", "R2", "Rodez", 2), ("T 9", "T 10", "Rodez", 2), ("R1", "R2", "", 0),
      ("A", "B", "Rodez", 0),
    ])
  func rounds(first: String, second: String, place: String, count: Int) {
    let events = Programme(
      """
      | Tour | Date | Ville | Salle | Début
      | \(first) | Samedi 6 juin 2026 | \(place) | | 10 h
      | \(second) | Samedi 13 juin 2026 | \(place) | | 10 h 30
      """
    ).events()
    #expect(events.map(\.title) == Array([first, second].prefix(count)))
  }

  @Test("Beside a column of towns one of buildings tells where, and one of names does not")
  func buildings() {
    func places(_ cells: [String]) -> [String?] {
      Programme(
        zip(["Dijon", "Tours", "Rennes", "Metz"], cells).enumerated().map { index, cells in
          "| \(index + 1) mars 2027 | Veillée \(["bleue", "rouge", "verte", "grise"][index]) | \(cells.1) | \(cells.0)"
        }.joined(separator: "\n")
      ).events().map(\.location.venue)
    }
    #expect(
      places(["Halle Aubin", "Domaine du Puits", "Les Vannes", "chapelle Blin"]) == [
        "Halle Aubin", "Domaine du Puits", "Les Vannes", "chapelle Blin",
      ])
    #expect(
      places(["Les Ajoncs", "Les Mousses", "Les Vannes", "Les Lierres"]).allSatisfy { $0 == nil })
  }

  @Test("Stops of a tour with a number to call are what the section above is called")
  func tourWithNumbers() {
    func stops(_ last: String) -> [String] {
      Programme(
        """
        | 2 octobre 2026 | 20 h | Rennes | | \(last)
        | 3 octobre 2026 | 17 h | Vitré | complet | \(last)
        | 6 octobre 2026 | 20 h | Fougères | | \(last)
        """
      ).told(title: "Le bal des lavandières")
    }
    #expect(
      stops("02 99 00 12 34") == [
        "Le bal des lavandières : Rennes | 2026-10-02T20:00",
        "Le bal des lavandières : Vitré | 2026-10-03T17:00",
        "Le bal des lavandières : Fougères | 2026-10-06T20:00",
      ])
    #expect(stops("Le grand bal")[0] == "Le grand bal | 2026-10-02T20:00")
  }
}
