import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours in the rows and cells of a table") struct TableHoursTests {
  private let tools = Programme.tools

  @Test(
    "Days above one another, each with its hour, are sessions; one day with several hours has all of them"
  )
  func parallelLines() {
    let rows = Programme(
      """
      | Samedi 20 mars 2027 / Mercredi 24 mars 2027 | 9 h – 13 h / 14 h | Portes ouvertes du moulin / Goûter-visite
      | Vendredi 25 et / samedi 26 juin 2027 | 17 h – 20 h / 9 h – 12 h | Bal des voisins
      | Samedi 3 juillet 2027 | 10 h / 14 h | Atelier de lanternes et de petits moulins
      """)
    #expect(
      rows.told() == [
        "Portes ouvertes du moulin | 2027-03-20T09:00/2027-03-20T13:00",
        "Goûter-visite | 2027-03-24T14:00",
        "Bal des voisins | 2027-06-25T17:00/2027-06-25T20:00",
        "Bal des voisins | 2027-06-26T09:00/2027-06-26T12:00",
        "Atelier de lanternes et de petits moulins | 2027-07-03T10:00 2027-07-03T14:00",
      ])
  }

  @Test(
    "A row without an hour that tells all else is beside the one above it; one that tells less is none"
  )
  func parallelRows() {
    func told(_ second: String) -> [String] {
      Programme(
        """
        # Samedi 5 juin 2027
        | 9h30-10h | Accueil | Foyer
        | 14h45-16h15 | Atelier 1 | Le Battoir
        \(second)
        | 16h30-17h | Veillée | Foyer
        """
      ).told().filter { $0.hasPrefix("Atelier") }
    }
    #expect(
      told("| | Atelier 2 | Halle haute") == [
        "Atelier 1 | 2027-06-05T14:45/2027-06-05T16:15",
        "Atelier 2 | 2027-06-05T14:45/2027-06-05T16:15",
      ])
    #expect(
      !told("| | Atelier 2").contains("Atelier 2 | 2027-06-05T14:45/2027-06-05T16:15"))
  }

  @Test("An hour above the place in the first cell of a row is the row's")
  func hoursAbovePlaces() {
    let told = Programme(
      """
      # Samedi 5 juin 2027
      | 9 h 45 – 11 h 45 / Pré du bac | Atelier de lanternes
      | 14 h / Le Battoir | **Bal des voisins** / Animé par Ana Ruiz
      | 20 h 15 / Le Battoir | Veillée au moulin
      """)
    #expect(
      told.events().map { "\($0.told) | \($0.location.venue ?? "")" } == [
        "Atelier de lanternes | 2027-06-05T09:45/2027-06-05T11:45 | Pré du bac",
        "Bal des voisins | 2027-06-05T14:00 | Le Battoir",
        "Veillée au moulin | 2027-06-05T20:15 | Le Battoir",
      ])
  }

  @Test("An hour that a narrow line ends with goes on in the next; a dash after words does not")
  func wrappedHours() {
    func lines(_ cell: String) -> [String] {
      let table = Programme("| Le Battoir | \(cell)").table
      return WrappedHours.joined(table, tools: tools).rows[0].cells[1].lines.map(\.text.text)
    }
    #expect(lines("11:00 > / 12:00 / Bal des voisins") == ["11:00 > 12:00", "Bal des voisins"])
    #expect(lines("9h30 – / 10h / Bal des voisins") == ["9h30 – 10h", "Bal des voisins"])
    #expect(lines("Bal – / 10h / Le Battoir") == ["Bal –", "10h", "Le Battoir"])
    #expect(lines("9h30 – / Bal des voisins") == ["9h30 –", "Bal des voisins"])
  }

  @Test("A column of lengths gives the ends of its rows; anywhere else the same words are an hour")
  func lengths() {
    var table = Programme(
      """
      | Date | Sortie | Durée
      | Samedi 7 mars 2026, 9 h | Balade au bief | 2 h 30
      | Dimanche 8 mars 2026, 14 h | Veillée de la roue | 45 min
      | Lundi 9 mars 2026, 10 h | Atelier du grain | selon le temps
      """)
    table.markHeader()
    #expect(
      table.told() == [
        "Balade au bief | 2026-03-07T09:00/2026-03-07T11:30",
        "Veillée de la roue | 2026-03-08T14:00/2026-03-08T14:45",
        "Atelier du grain | 2026-03-09T10:00",
      ])
  }

  @Test("Hours that hold for all rows stay where a remark tells one of something else")
  func remarks() {
    func when(_ remark: String) -> String {
      var entry = Entry(
        title: SourcedText(text: "Le Bus des graines"), when: [Programme.dated("7 mars 2026")],
        scope: Programme.scope, origin: .row)
      entry.usualHours = Programme.dated("de 10 h à 18 h")
      entry.body = [SourcedText(text: remark)]
      let when = WhenResolver(tools: tools).when(of: entry)
      return when.occurrences.map {
        "\($0.start?.time as Any)".filter(\.isNumber) + "–"
          + "\($0.end?.time as Any)".filter(\.isNumber)
      }.joined()
    }
    #expect(when("dernière étape, bal à 19 h") == when("avec les meuniers"))
    #expect(when("de 12 h à 20 h") != when("avec les meuniers"))
    #expect(when("vent annoncé : fermeture à 16 h") != when("avec les meuniers"))
  }

  @Test("Key figures side by side are no days, numerals of days are none")
  func figures() {
    func isOne(_ text: String) -> Bool { FigureTable.isOne(Programme(text).table) }
    #expect(isOne("| 41 000 | 7j/7 | 12/20\n| visiteurs | du lundi au dimanche | la note moyenne"))
    #expect(!isOne("| 12 | 13 | 14\n| mai | mai | mai"))
    #expect(!isOne("| Lundi | 13 | 41 000\n| Bal | mai | lampions"))
    #expect(
      Programme("| 41 000 | 7j/7 | 13\n| visiteurs | du lundi 8 au dimanche 14 juin 2026 | halles")
        .told()
        == [])
  }

  @Test("The hour told for each evening in front of a table is that of rows without one")
  func rowHours() {
    func told(_ introduction: String) -> [String] {
      Programme(
        """
        \(introduction)
        | 5 juin 2026 | Contes du quai
        | 6 juin 2026, 21 h | Bal des voisins
        | 7 juin 2026 | Relâche
        | 8 juin 2026 | Chœur des marins
        """
      ).told()
    }
    #expect(
      told("Une fenêtre s'ouvre chaque soir à 18 h 15, sur un artiste qui joue dix minutes.") == [
        "Contes du quai | 2026-06-05T18:15", "Bal des voisins | 2026-06-06T21:00",
        "Chœur des marins | 2026-06-08T18:15",
      ])
    #expect(
      told("Tous les concerts commencent à 18 h 15 ; la buvette ouvre à 17 h 30.").first
        == "Contes du quai | 2026-06-05T18:15")
    #expect(
      told("Sauf mention contraire, entrée à 18 h 15, quai Bas ; buvette le soir.").first
        == "Contes du quai | 2026-06-05T18:15")
    #expect(
      told("Trois concerts à 18 h 15 à la halle des Tisserands.").first
        == "Contes du quai | 2026-06-05T18:15")
    #expect(
      told("Un concert des écoles à 18 h 15 à la halle.").first == "Contes du quai | 2026-06-05")
    for lead in ["Toutes commencent à 18 h 15 et durent deux heures.", "18.15–18.45, salle Aubin."]
    {
      #expect(told(lead).first?.hasPrefix("Contes du quai | 2026-06-05T18:15") == true)
    }
    #expect(told("Les portes ouvrent à 18 h 15.").first == "Contes du quai | 2026-06-05")
    // Two hours, or one that is told of a single evening, are no rule.
    #expect(told("Le soir, la buvette ouvre à 17 h 30.").first == "Contes du quai | 2026-06-05")
    #expect(
      told("La buvette ouvre chaque soir à 18 h 15 et ferme à 23 h, sauf les jours de pluie.").first
        == "Contes du quai | 2026-06-05")
  }

  @Test("Cells of one day that each hold a title, a place and hours")
  func cellEntries() {
    let programme = Programme(
      """
      | Lundi 1 juin 2026 | Le Bus bleu / Place du Marché / 10 h – 12 h | Le Bus vert / Quai Nord / 14 h – 16 h
      | Mardi 2 juin 2026 | Le Bus bleu / Place Haute / 10 h – 12 h | Le Bus vert / Quai Sud / 14 h – 16 h
      """)
    #expect(
      programme.told() == [
        "Le Bus bleu | 2026-06-01T10:00/2026-06-01T12:00",
        "Le Bus vert | 2026-06-01T14:00/2026-06-01T16:00",
        "Le Bus bleu | 2026-06-02T10:00/2026-06-02T12:00",
        "Le Bus vert | 2026-06-02T14:00/2026-06-02T16:00",
      ])
    // One such column beside a column of texts is an entry for each row.
    let rows = Programme(
      """
      | Lundi 1 juin 2026 | Le Bus bleu / Place du Marché / 10 h – 12 h | Avec les écoles
      | Mardi 2 juin 2026 | Le Bus vert / Place Haute / 10 h – 12 h | Avec les voisins
      """)
    let roles = ColumnRoles(of: rows.table, tools: tools)
    #expect(CellEntries(rows.table, roles: roles, tools: tools) == nil)
  }

  @Test("Columns of hours beside a column of days; columns of texts are none")
  func hourColumns() {
    #expect(
      Programme(
        """
        | Mars 2027 | Atelier · 10 h – midi | Causerie · 18 h
        | lun. 15 | Les couteaux sans peur | À qui est le lavoir ?
        | mar. 16 | – | Le prix d'une carotte
        """
      ).told() == [
        "Les couteaux sans peur | 2027-03-15T10:00/2027-03-15T12:00",
        "À qui est le lavoir ? | 2027-03-15T18:00", "Le prix d'une carotte | 2027-03-16T18:00",
      ])
    let texts = Programme(
      """
      | Mars 2027 | Atelier | Causerie
      | lun. 15 | Les couteaux | Le lavoir
      | mar. 16 | La lessive | La carotte
      """)
    #expect(HourColumns(texts.table, heading: nil, tools: tools) == nil)
  }

  @Test("The hours of weekdays above a list of days are those of each of them")
  func weekdayHours() {
    #expect(
      Programme(
        """
        Du lundi au vendredi, de 12 h 30 à 13 h 15, au lavoir. Entrée libre.
        | lundi 15 mars 2027 | Les couteaux sans peur
        | mardi 16 mars 2027 | Le prix d'une carotte
        | samedi 20 mars 2027 | Le grand bal
        """
      ).told() == [
        "Les couteaux sans peur | 2027-03-15T12:30/2027-03-15T13:15",
        "Le prix d'une carotte | 2027-03-16T12:30/2027-03-16T13:15", "Le grand bal | 2027-03-20",
      ])
  }

  @Test("Labels and what they label are one entry; rows of a list under such labels are not")
  func labelled() {
    #expect(
      Programme(
        """
        | QUOI | Nuit du lavoir
        | QUAND | Vendredi 12 mars 2027, de 18 h 30 à 22 h
        | OÙ | Lavoir du Pont, 2 rue Basse
        | TENUE | Il fera froid
        """
      ).told() == ["Nuit du lavoir | 2027-03-12T18:30/2027-03-12T22:00"])
    let list = Programme(
      """
      | Quand | Quoi
      | Vendredi 12 mars 2027 | Nuit du lavoir
      | Samedi 13 mars 2027 | Bal des voisins
      """)
    #expect(LabelledTable(list.table, tools: tools) == nil)
  }

  @Test(
    "A weekday in a column of its own is each such day of a span in another, or checks named days")
  func weekdayColumn() {
    let told = Programme(
      """
      | Jour | Heure | Rendez-vous | Quand
      | Jeudi | 18 h | Apéro des jardiniers | du 4 au 25 juin 2026, sauf le 11 juin
      | Samedi | 10 h | Troc de plants | 6 et 20 juin 2026
      | Lundi | | Semaine des écoles | du 8 au 12 juin 2026
      """
    ).told()
    #expect(
      told == [
        "Apéro des jardiniers | 2026-06-04T18:00 2026-06-18T18:00 2026-06-25T18:00",
        "Troc de plants | 2026-06-06T10:00 2026-06-20T10:00",
        "Semaine des écoles | 2026-06-08/2026-06-12",
      ])
  }
}
