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
