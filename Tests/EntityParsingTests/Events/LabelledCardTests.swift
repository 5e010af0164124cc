import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards whose lines are labelled, below a title") struct LabelledCardTests {
  @Test("Labels tell when and where, the text below them goes with them")
  func labels() {
    let told = Programme(
      """
      # Concert au kiosque
      | Quand | ve 4.6.2027, dès 20h
      | Où | Parc du Bourg
      | Avec | Lise Barrault
      En cas de pluie, à la salle des fêtes.
      # Tournoi de pétanque
      | Quand | sa 5.6.2027, 9h – 16h
      | Où | Terrain du Moulin
      """
    ).events()
    #expect(
      told.map { "\($0.told) | \($0.location.venue ?? "")" } == [
        "Concert au kiosque | 2027-06-04T20:00 | Parc du Bourg",
        "Tournoi de pétanque | 2027-06-05T09:00/2027-06-05T16:00 | Terrain du Moulin",
      ])
    #expect(told[0].people.map(\.name) == ["Lise Barrault"])
  }

  @Test("A text may stand between the title and the labels, and no day in it")
  func textBetween() {
    #expect(
      Programme(
        """
        The mill and the weir are open to all of the people who live by the water, and this is what they will
        > read with us from the morning to the evening, as it was when the old ones were at the wheel.
        # Kites over the weir
        The wardens bring their own, from five o'clock on the grass is for everybody.
        | Date: | Friday, 4 June 2027
        | Time: | 5 to 11 p.m.
        | Location: | Weir Green
        # Lamps on the water
        | Date: | Saturday, 5 June 2027
        | Location: | Old Lock
        """
      ).told(language: "en") == [
        "Kites over the weir | 2027-06-04T17:00/2027-06-04T23:00",
        "Lamps on the water | 2027-06-05",
      ])
  }

  @Test(
    "The texts between may tell the day of the labels, under a heading at length; another day parts them"
  )
  func sameDay() {
    func told(_ day: String) -> [String] {
      Programme(
        """
        # Vente aux lampions
        La vente revient le \(day) sous la halle, au profit des bénévoles du Bief.
        Des lots seront tirés pour les plus petits.
        Le four sera allumé par les anciens.
        Venez nombreux, avec vos paniers.
        | Lieu : | Halle Aubin
        | Date : | Samedi 5 juin 2027
        | Heure : | 17 h - 22 h
        """
      ).told()
    }
    #expect(told("samedi 5 juin") == ["Vente aux lampions | 2027-06-05T17:00/2027-06-05T22:00"])
    #expect(!told("12 juin 2027").contains { $0.hasSuffix("/2027-06-05T22:00") })
  }

  @Test("Below a day the labels may lead to a weekday or an hour; without one they tell no day")
  func weekdays() {
    func told(below heading: String) -> [String] {
      Programme(
        """
        # Cerfs-volants au barrage
        | QUAND | Vendredi, 17 h
        | OÙ | Tente de la presse
        # Bal des lampions
        | HEURE | 21 h 30
        | OÙ | Vieille écluse
        """
      ).told(title: heading)
    }
    #expect(
      told(below: "Vendredi 4 juin 2027") == [
        "Cerfs-volants au barrage | 2027-06-04T17:00", "Bal des lampions | 2027-06-04T21:30",
      ])
    #expect(!told(below: "Au bord de l'eau").contains { $0.contains("2027") })
  }

  @Test("Below a title \"What\" may tell in sentences what it is; an hour needs no known label")
  func forms() {
    #expect(
      Programme(
        """
        # Kites over the weir
        | When | Friday, 4 June 2027
        | Sharp at | 5 pm
        | Where | Weir Green
        | What | The wardens bring their own, and the grass is for everybody.
        # Lamps on the water
        | When | Saturday, 5 June 2027
        | Sharp at | 9.30 pm
        | Where | Old Lock
        | What | Four hundred lamps are lit by hand.
        """
      ).told(language: "en") == [
        "Kites over the weir | 2027-06-04T17:00", "Lamps on the water | 2027-06-05T21:30",
      ])
  }

  @Test(
    "\"What\" tells more of the titles that stand above several such forms; below one a name is the title"
  )
  func titledForms() {
    let first = """
      # Conférence de presse de lancement
      | Quoi | Présentation de la caravane et du carnet
      | Quand | Vendredi 4 juin 2027, 10h précises (accueil : 9h30)
      | Où | Maison du Lavoir
      """
    let second = """
      # Dépistage au marché
      | Quoi | Prises de tension
      | Quand | Samedi 5 juin 2027, 7h30 à 13h
      | Où | Halle Aubin
      """
    #expect(
      Programme(first + "\n" + second).told() == [
        "Conférence de presse de lancement | 2027-06-04T10:00",
        "Dépistage au marché | 2027-06-05T07:30/2027-06-05T13:00",
      ])
    #expect(Programme(second).told() == ["Prises de tension | 2027-06-05T07:30/2027-06-05T13:00"])
  }

  @Test("Above known labels a name under a label of the house is what takes place; a text is not")
  func houseLabels() {
    func told(_ first: String) -> [String] {
      Programme(
        """
        | Désignation | \(first)
        | Jour | Samedi 5 juin 2027
        | Heure | 20 h 30
        | Lieu | Le Battoir
        """
      ).told()
    }
    #expect(told("Bal des lampions") == ["Bal des lampions | 2027-06-05T20:30"])
    let text = told("Il y aura de quoi boire et de quoi danser.")
    #expect(!text.contains { $0.hasPrefix("Il y aura") })
  }

  @Test("A table of figures or without a day below a title is none")
  func noCard() {
    let told = Programme(
      """
      # Le moulin en chiffres
      | Année | 1874
      | Roues | 2
      # Venir au moulin
      | Où | Route du Bief
      | Prix | 4 francs
      """
    ).told()
    #expect(told.isEmpty)
  }

  @Test("Both columns may be cut into blocks and read in any order, the text below them stays one")
  func cutColumns() {
    let values = [
      Page.block("mardi 8 juin 2027,\n18 h", x: 130, y: 100),
      Page.block("Maison du Lavoir,\n3e étage\nGratuit", x: 130, y: 126),
    ]
    let labels = [
      Page.block("Quand", x: 50, y: 100), Page.block("Où", x: 50, y: 126),
      Page.block("Prix", x: 50, y: 150, kind: .heading(level: 9)),
    ]
    let text = Page.block("Deux lavandières répondent.", x: 50, y: 176)
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(),
      blocks: values + labels + [text], children: [])
    let joined = LabelColumns(lexicon: Programme.tools.lexicon).joined(section).blocks
    #expect(
      joined[0].table?.rows.map { $0.cells.map(\.text.text) } == [
        ["Quand", "mardi 8 juin 2027, 18 h"], ["Où", "Maison du Lavoir, 3e étage"],
        ["Prix", "Gratuit"],
      ])
    #expect(joined.dropFirst().map(\.text.text) == ["Deux lavandières répondent."])
  }

  @Test("Labels above what they lead to make no table with the text beside them")
  func stackedLabels() {
    let text = Page.block("Le lavoir revient.\nIl a cent ans.\nOn y chante.", x: 130, y: 100)
    let facts = Page.block("Quand\n8 juin 2027\nOù\nMaison Blin", x: 50, y: 100)
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: [text, facts],
      children: [])
    let joined = LabelColumns(lexicon: Programme.tools.lexicon).joined(section).blocks
    #expect(joined.map(\.text.text) == [text, facts].map(\.text.text))
  }

  @Test(
    "Labels in a column beside their values are a table, other words beside them are none",
    arguments: [(["Quand", "Où"], true), (["Roues", "Meules"], false)])
  func columns(labels: [String], isTable: Bool) {
    func block(_ lines: [String], x: Double) -> Block {
      var block = Page.block(lines[0], x: x, y: 100)
      block.lines += lines.dropFirst().enumerated().flatMap {
        Page.block($1, x: x, y: 112 + Double($0) * 12).lines
      }
      return block
    }
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(),
      blocks: [block(labels, x: 50), block(["sa 12.6 à 13h", "Pré du Moulin"], x: 130)],
      children: [])
    let joined = LabelColumns(lexicon: Programme.tools.lexicon).joined(section).blocks
    #expect(joined.count == (isTable ? 1 : 2))
    #expect(
      joined[0].table?.rows.map { $0.cells.map(\.text.text) }
        == (isTable ? [[labels[0], "sa 12.6 à 13h"], [labels[1], "Pré du Moulin"]] : nil))
  }
}
