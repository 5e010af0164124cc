import KitModel
import Testing

@testable import EntityParsing

@Suite("Tables of events") struct TableTests {
  private let tools = Programme.tools

  @Test(
    "A day set in pieces in a cell, with the month of the cell or of the heading",
    arguments: [
      ("dim / 11 / 11 h", "Octobre 2026", "dim 11 Octobre 2026, 11 h"),
      ("jeu · ven / 26-27 / 20 h", "Novembre 2026", "26-27 Novembre 2026, 20 h"),
      ("lun / 1er / juin", nil, "lun 1er juin"), ("2·3·4", "Octobre 2026", nil),
      ("11 / octobre", nil, "11 octobre"),
      ("dim / 11", nil, nil), ("dim / 11 / concert", "Octobre 2026", nil),
      ("dim / octobre", "Octobre 2026", nil),
      ("du 9 au 28", "Novembre 2026", "du 9 au 28 Novembre 2026"),
      ("11, 12 et 13 / 20 h 30", "Mars 2027", "11, 12 et 13 Mars 2027, 20 h 30"),
      ("mar. 9 / 14 h 15 (scolaire) / et 19 h", "Mars", "mar. 9 Mars, 14 h 15 (scolaire) et 19 h"),
      ("6, 13 / dimanches", "Mars 2027", "6, 13 Mars 2027"), ("6, 13 / concerts", "Mars 2027", nil),
      ("me 7 / octobre", nil, "me 7 octobre"), ("28 > 30 / mars", nil, "28-30 mars"),
      ("7 meuniers / octobre", nil, nil),
      ("du 9 au 28", nil, nil), ("12 concerts", "Mars 2027", nil),
    ])
  func dayKey(cell: String, heading: String?, expected: String?) {
    let lines = Programme("| \(cell)").table.rows[0].cells[0].lines
    let key = DayKey(lines, heading: heading.map(Programme.dated), tools: tools)
    #expect(key?.when.map(\.text.text).joined(separator: ", ") == expected)
  }

  @Test(
    "A day and its month are a date of their own below a month's heading; two days are days of it",
    arguments: [
      ("16.03", nil), ("16/03", nil), ("16·18", "16, 18 Mars 2027"), ("16, 18", "16, 18 Mars 2027"),
      ("16.18", "16, 18 Mars 2027"), ("sam / 16.3.", nil),
    ])
  func dateBelowMonth(cell: String, expected: String?) {
    let lines = Programme("| \(cell)").table.rows[0].cells[0].lines
    let key = DayKey(
      lines, heading: Programme.dated("Mars 2027"), isFirst: true, tools: tools)
    #expect(key?.when.map(\.text.text).first == expected)
  }

  @Test("Hours above places in the only column that tells any are those of the titles beside them")
  func hoursAbovePlaces() {
    let title = "Jeudi 6 mai 2027"
    #expect(
      Programme(
        """
        # \(title)
        | Le four ouvre / On le vide ensemble. | 11 h / Quai Blin 79 | The oven opens
        | Le bal des clés | 14 h / Halle aux grains | The ball
        """
      ).told() == ["Le four ouvre | 2027-05-06T11:00", "Le bal des clés | 2027-05-06T14:00"])
    // Cards side by side each tell their own.
    #expect(
      !Programme(
        """
        # \(title)
        | 10 h / Le four ouvre | 11 h / La remise du prix
        | 14 h / Le bal des clés | 15 h / La criée
        """
      ).told().contains { $0.hasPrefix("Le four ouvre | 2027-05-06T11:00") })
  }

  @Test("What a column of speakers says of another day is no speaker")
  func movedBesideSpeakers() {
    let events = Programme(
      """
      | Horaire | Activité | Intervenants | Lieu
      | Mardi 16 février 2027, 9 h | La criée | Ana Ruiz | Halle
      | Mercredi 17 février 2027 | Le bal | Prévu à 17 h, reporté au samedi 20 février à 17 h | Quai
      """
    ).events()
    #expect(events.map { $0.people.map(\.name) } == [["Ana Ruiz"], []])
  }

  @Test("A column for each day, with hours in the cells")
  func dayColumns() {
    #expect(
      Programme(
        """
        | | Vendredi 5 juin 2026 | Samedi 6 juin 2026
        | Le bédéiste | 10 h | 14 h – 16 h
        | La relieuse | | 11 h
        """
      ).told() == [
        "Le bédéiste | 2026-06-05T10:00 2026-06-06T14:00/2026-06-06T16:00",
        "La relieuse | 2026-06-06T11:00",
      ])
    let titles = Programme(
      """
      | | Vendredi 5 juin 2026 | Samedi 6 juin 2026
      | Salle A | Le bédéiste | La relieuse
      | Salle B | Le conteur | La luthière
      """)
    #expect(DayColumns(titles.table, tools: tools) == nil)
  }

  @Test("Days side by side, each with a column of hours and one of titles")
  func pairedDays() {
    #expect(
      Programme(
        """
        | Vendredi 5 juin 2026 | | Samedi 6 juin 2026
        | 10 h | Atelier lanternes | 11 h | Visite de l'écluse
        | 14 h | Lecture au lavoir | 21 h | Bal des voisins
        """
      ).told() == [
        "Atelier lanternes | 2026-06-05T10:00", "Visite de l'écluse | 2026-06-06T11:00",
        "Lecture au lavoir | 2026-06-05T14:00", "Bal des voisins | 2026-06-06T21:00",
      ])
    let single = Programme(
      """
      | 10 h | Atelier lanternes | Salle A
      | 14 h | Lecture au lavoir | Salle B
      """)
    #expect(PairedDays(single.table, tools: tools) == nil)
  }

  @Test("Rows that begin with a day head the rows of hours below them")
  func stackedDays() {
    let stacked = Programme(
      """
      | Vendredi 5 juin 2026 | Salle A | Salle B
      | 10 h | Atelier lanternes | Visite de l'écluse
      | 14 h | Contes du quai
      | Samedi 6 juin 2026 | Salle A | Salle B
      | 11 h | Bal des voisins | Lecture au lavoir
      | 15 h | | Chœur des marins
      """)
    #expect(
      stacked.told() == [
        "Atelier lanternes | 2026-06-05T10:00", "Visite de l'écluse | 2026-06-05T10:00",
        "Contes du quai | 2026-06-05T14:00", "Bal des voisins | 2026-06-06T11:00",
        "Lecture au lavoir | 2026-06-06T11:00", "Chœur des marins | 2026-06-06T15:00",
      ])
    let dated = Programme(
      """
      | Vendredi 5 juin 2026 | Atelier lanternes
      | Samedi 6 juin 2026 | Bal des voisins
      """)
    #expect(StackedDays.parts(of: dated.table, tools: tools) == nil)
    #expect(
      dated.told() == ["Atelier lanternes | 2026-06-05", "Bal des voisins | 2026-06-06"])
  }

  @Test(
    "A cell over several hours lasts from the first to the last, one over several rooms is in none")
  func spans() {
    func entries(_ span: String) -> [String] {
      let table = Programme(
        """
        | | Salle B12 | Salle C4
        | 10 h – 11 h | \(span) Un long débat | Réparer une pendule
        | 11 h – 12 h | | Réparer une lampe
        | 14 h – 15 h | ↔2 Adieux à tous |
        """
      ).table
      let heading = Programme.dated("Vendredi 5 juin 2026")
      let section = Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: [], children: [])
      let parser = TableEntries(
        tools: tools, scope: EntryScope(section: section, titles: []), heading: heading)
      return TimetableGrid(table, tools: tools)?.entries(parser: parser).map { entry in
        let places = entry.places.map(\.text).joined()
        return "\(entry.title.text) | \(entry.when.map(\.text.text).joined()) | \(places)"
      } ?? []
    }
    #expect(
      entries("↕2") == [
        "Un long débat | 10 h – 12 h | Salle B12", "Réparer une pendule | 10 h – 11 h | Salle C4",
        "Réparer une lampe | 11 h – 12 h | Salle C4", "Adieux à tous | 14 h – 15 h | ",
      ])
    #expect(entries("").first == "Un long débat | 10 h – 11 h | Salle B12")
  }

  @Test("Rooms with a number head a timetable, seats below their names are no part of them")
  func numberedRooms() {
    let rooms = Programme(
      """
      # Vendredi 5 juin 2026
      | | **Salle B12** / 30 places | Hall du bâtiment 4 | Amphi Ampère
      | 10 h | **Atelier lanternes** / Jusqu'à 11 h 30 | Visite de l'écluse | Contes du quai
      | 14 h | **Fusées à eau** / Lancers à 14 h, 14 h 30 et 15 h | | Lecture au lavoir
      | 16 h | | **Bal des voisins** / Avec l'orchestre à 18 h | Chœur des marins
      """)
    #expect(
      rooms.placed() == [
        "Atelier lanternes | Salle B12", "Visite de l'écluse | Hall du bâtiment 4",
        "Contes du quai | Amphi Ampère", "Fusées à eau | Salle B12",
        "Lecture au lavoir | Amphi Ampère", "Bal des voisins | Hall du bâtiment 4",
        "Chœur des marins | Amphi Ampère",
      ])
    #expect(
      rooms.told().filter {
        $0.contains("lanternes") || $0.contains("Fusées") || $0.contains("Bal")
      }
        == [
          "Atelier lanternes | 2026-06-05T10:00/2026-06-05T11:30",
          "Fusées à eau | 2026-06-05T14:00 2026-06-05T14:30 2026-06-05T15:00",
          "Bal des voisins | 2026-06-05T16:00",
        ])
    // A column of places makes rows.
    let rows = Programme(
      """
      # Vendredi 5 juin 2026
      | Heure | Animation | Salle
      | 10 h | Atelier lanternes | Salle B12
      | 14 h | Lecture au lavoir | Salle B13
      | 16 h | Bal des voisins | Halle
      """)
    #expect(TimetableGrid(rows.table, tools: tools) == nil)
  }

  @Test("Fixtures are called by both parties; what comes again behind the titles is a place")
  func pairings() {
    #expect(
      Programme(
        """
        | 5 juin 2026 | 20 h | Les Lavandières – Stade du Gué
        | 12 juin 2026 | 20 h | Moulin Haut – Les Lavandières
        | 19 juin 2026 | 18 h | Les Lavandières – Rive Droite (à Aubagne)
        """
      ).told() == [
        "Les Lavandières – Stade du Gué | 2026-06-05T20:00",
        "Moulin Haut – Les Lavandières | 2026-06-12T20:00",
        "Les Lavandières – Rive Droite | 2026-06-19T18:00",
      ])
    let isHall = { (text: String) in text.contains("theatre") }
    let places = Programme(
      """
      | 5 juin 2026 | Le Jardin des mots – Théâtre du Gué
      | 12 juin 2026 | La Porte étroite – Théâtre du Gué
      | 19 juin 2026 | Le Bal des voisins – Théâtre du Gué
      """)
    #expect(Pairings.columns(of: places.table, isPlace: isHall).isEmpty)
    // A list of home matches names one party first in each row; a tour's rows name its halls.
    let home = Programme(
      "| 5 juin | RC Lin – FC Bo\n| 6 juin | RC Lin – US Ri\n| 7 juin | RC Lin – AS Du")
    #expect(Pairings.columns(of: home.table, isPlace: isHall) == [1])
    let tour = Programme(
      "| 5 juin | Le Bal – Théâtre A\n| 6 juin | Le Bal – Théâtre B\n| 7 juin | Le Bal – Théâtre C")
    #expect(Pairings.columns(of: tour.table, isPlace: isHall).isEmpty)
  }

  @Test("Days named below a rule are those that are meant, with the hours beside them")
  func namedDays() {
    func told(_ text: String) -> String? {
      Programme(
        """
        | 5 juin 2026 | Contes du quai / Au lavoir
        | les samedis de juin 2026 | **Balades en calèche** / \(text)
        | 8 juin 2026 | Chœur des marins / Au moulin
        """
      ).told().first { $0.hasPrefix("Balades") }
    }
    #expect(
      told("Place du Port, de 13 h 30 à 17 h (6 et 20 juin 2026).")
        == "Balades en calèche | 2026-06-06T13:30/2026-06-06T17:00 2026-06-20T13:30/2026-06-20T17:00"
    )
    #expect(
      told("Réservation jusqu'aux 2 et 3 juin 2026.")
        == "Balades en calèche | 2026-06-06 2026-06-13 2026-06-20 2026-06-27")
  }

  @Test("Cells that each tell a day and a title are two lists side by side")
  func listsBeside() {
    #expect(
      Programme(
        """
        | Lun. 6 avril 2026 · 10 h · Relais des familles | Mar. 7 avril 2026 · 14 h 30 · Tir à l'arc
        | Lun. 6 avril 2026 · 11 h · Tournoi d'échecs | Mer. 8 avril 2026 · 15 h · Un fil à la patte
        | | Jeu. 9 avril 2026 · 20 h · Bal des voisins
        """
      ).told().sorted() == [
        "Bal des voisins | 2026-04-09T20:00", "Relais des familles | 2026-04-06T10:00",
        "Tir à l'arc | 2026-04-07T14:30", "Tournoi d'échecs | 2026-04-06T11:00",
        "Un fil à la patte | 2026-04-08T15:00",
      ])
  }

  @Test("A row of dates above a row of titles")
  func rowOfDates() {
    #expect(
      Programme(
        """
        | 5 juin 2026 | 6 juin 2026 | 7 juin 2026
        | Atelier lanternes | Visite de l'écluse | Bal des voisins
        """
      ).told() == [
        "Atelier lanternes | 2026-06-05", "Visite de l'écluse | 2026-06-06",
        "Bal des voisins | 2026-06-07",
      ])
  }

  @Test("A first row is the header where each of its cells names a column")
  func header() {
    #expect(
      Programme(
        """
        | Date | Spectacle | Lieu
        | 5 juin 2026 | Le Jardin des mots | Le Lavoir
        | 6 juin 2026 | La Porte étroite | Le Moulin
        """
      ).placed() == ["Le Jardin des mots | Le Lavoir", "La Porte étroite | Le Moulin"])
    let unheaded = Programme(
      """
      | 4 juin 2026 | Lieu de mémoire
      | 5 juin 2026 | Le Jardin des mots
      """)
    #expect(
      unheaded.told() == ["Lieu de mémoire | 2026-06-04", "Le Jardin des mots | 2026-06-05"])
  }

  @Test("Cells that each open with a day are cards")
  func datedCells() {
    #expect(
      Programme(
        """
        | 5 juin 2026 / Atelier lanternes | 6 juin 2026 / Visite de l'écluse
        | 7 juin 2026 / Bal des voisins | 8 juin 2026 / Lecture au lavoir
        """
      ).told() == [
        "Atelier lanternes | 2026-06-05", "Visite de l'écluse | 2026-06-06",
        "Bal des voisins | 2026-06-07", "Lecture au lavoir | 2026-06-08",
      ])
  }

  @Test("Towns, days and halls: what takes place there stands above the table")
  func tour() {
    #expect(
      Programme(
        """
        | Rennes | 3 juin 2026 | Le Lavoir
        | Vannes | 10 juin 2026 | Le Moulin
        """
      ).told(title: "La roulotte aux contes") == [
        "La roulotte aux contes : Rennes | 2026-06-03",
        "La roulotte aux contes : Vannes | 2026-06-10",
      ])
    let titled = Programme(
      """
      | Le bédéiste | 3 juin 2026 | Le Lavoir
      | La relieuse | 10 juin 2026 | Le Moulin
      """
    ).told(title: "La roulotte aux contes")
    #expect(titled == ["Le bédéiste | 2026-06-03", "La relieuse | 2026-06-10"])
  }

  @Test("A day with its place right above a table of hours is theirs")
  func dayAboveTable() {
    #expect(
      Programme(
        """
        Jeudi 4 juin 2026 – rue des Tilleuls, Rennes
        | 10 h | Atelier lanternes
        | 14 h | Visite de l'écluse
        """
      ).told() == [
        "Atelier lanternes | 2026-06-04T10:00", "Visite de l'écluse | 2026-06-04T14:00",
      ])
  }

  @Test("Columns with the names of what they hold are of one entry, others are rooms")
  func namedColumns() {
    let named = Programme(
      """
      | | Épreuve | Catégorie
      | 10 h | La boucle des lavoirs | Adultes
      | 14 h | La petite boucle
      """)
    #expect(TimetableGrid(named.table, tools: tools) == nil)
    let rooms = Programme(
      """
      | | Grand lavoir | Petit lavoir
      | 10 h | La boucle des lavoirs | Atelier lanternes
      | 14 h | La petite boucle
      """)
    #expect(TimetableGrid(rooms.table, tools: tools) != nil)
  }
}
