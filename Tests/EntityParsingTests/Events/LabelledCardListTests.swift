import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards below one another with labels for day, hour and place") struct LabelledCardListTests {
  private static let names = [
    ("Date", "Horaire", "Lieu"), ("Quand", "Heure", "Où"), ("Jour", "Horaires", "Adresse"),
  ]

  @Test("What the labels lead to is read without them", arguments: names)
  func labels(day: String, hour: String, place: String) {
    let told = Programme(
      """
      # Bal des lampions
      Trois accordéons et un violon sur le quai.
      \(day) : samedi 5 juin 2027
      > \(hour) : 21 h
      > \(place) : Halle Aubin
      # Veillée des bateliers
      \(day) : dimanche 6 juin 2027
      > \(hour) : de 18 h à 20 h
      > \(place) : Théâtre du Bief
      """
    ).events()
    #expect(
      told.map { "\($0.told) | \($0.location.venue ?? "")" } == [
        "Bal des lampions | 2027-06-05T21:00 | Halle Aubin",
        "Veillée des bateliers | 2027-06-06T18:00/2027-06-06T20:00 | Théâtre du Bief",
      ])
  }

  @Test("Day and hour may stand under one label, and the price under another")
  func when() {
    #expect(
      Programme(
        """
        # Balade du bief
        Quand : samedi 5 juin 2027, 10 h
        > Où : Halle Aubin
        > Tarif : 8 €
        # Anguilles grillées
        Quand : dimanche 6 juin 2027, 19 h
        > Où : Le Ressac
        > Tarif : 20 €
        """
      ).told() == [
        "Balade du bief | 2027-06-05T10:00", "Anguilles grillées | 2027-06-06T19:00",
      ])
  }

  @Test("Labels may stand behind one another in a line", arguments: [" – ", " | ", ", "])
  func oneLine(sign: String) {
    #expect(
      Programme(
        """
        # Bal des lampions
        Quand : 5 juin 2027, 21 h\(sign)Où : Halle Aubin
        # Veillée des bateliers
        Quand : 6 juin 2027, 18 h\(sign)Où : Théâtre du Bief
        """
      ).events().map { "\($0.told) | \($0.location.venue ?? "")" } == [
        "Bal des lampions | 2027-06-05T21:00 | Halle Aubin",
        "Veillée des bateliers | 2027-06-06T18:00 | Théâtre du Bief",
      ])
  }

  @Test(
    "Texts may stand below the labels, in blocks of their own or in the same one",
    arguments: ["\n", "\n> "])
  func textsBelow(joint: String) {
    #expect(
      Programme(
        """
        Bal des lampions
        Quand ? 5 juin 2027, à partir de 21 h\(joint)Trois accordéons et un violon sur le quai.

        Veillée des bateliers
        Quand ? 6 juin 2027, à partir de 18 h\(joint)Entrée libre.

        Course des nasses
        Quand ? 7 juin 2027, à partir de 15 h\(joint)Tout public, dès 7 ans.
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Veillée des bateliers | 2027-06-06T18:00",
        "Course des nasses | 2027-06-07T15:00",
      ])
  }

  @Test("A table of several cards, titles between its labels, is read card by card")
  func table() {
    #expect(
      Programme(
        """
        # Balade du bief
        | Date | Samedi 5 juin 2027, 10 h
        | Lieu | Halle Aubin
        | **Anguilles grillées**
        | Date | Dimanche 6 juin 2027, 19 h
        | Lieu | Théâtre du Bief
        """
      ).told() == [
        "Balade du bief | 2027-06-05T10:00", "Anguilles grillées | 2027-06-06T19:00",
      ])
  }

  @Test("A first line set as the text is the title where the labels make cards")
  func plain() {
    #expect(
      Programme(
        """
        Bal des lampions
        > Trois accordéons et un violon sur le quai, et des crêpes pour tout le monde.
        > Date : samedi 5 juin 2027
        > Horaire : 21 h

        Veillée : l'eau et le sel
        > Date : dimanche 6 juin 2027
        > Horaire : 18 h

        Course des nasses
        > Tout public, dès 7 ans, sur le bief et le long du chemin de halage.
        Date : lundi 7 juin 2027
        > Horaire : 15 h
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Veillée : l'eau et le sel | 2027-06-06T18:00",
        "Course des nasses | 2027-06-07T15:00",
      ])
  }

  @Test("One list of labels is left as it is, and so is one that says what takes place")
  func advisories() {
    let one = Page.section(
      "s1", "Bal", y: 20,
      blocks: Programme("Date : samedi 5 juin 2027\n> Horaire : 21 h\n> Lieu : Halle Aubin").blocks)
    let cards = LabelledCards(tools: Programme.tools)
    #expect(cards.joined(one) == one)
    let text = "Quoi : Bal des lampions\n> Quand : samedi 5 juin 2027, 21 h\n> Où : Halle Aubin"
    let two = Page.section("s1", "Bal", y: 20, blocks: Programme(text + "\n\n" + text).blocks)
    #expect(cards.joined(two) == two)
  }

  @Test("The labels of cards are not those of the kit's subject")
  func subject() {
    let card = "# Bal\nDate : %@ juin 2027\n> Horaire : 21 h\n> Lieu : Halle Aubin"
    let cards = ["5", "6", "7"].map { card.replacing("%@", with: $0) }.joined(separator: "\n")
    let facts = LabelledFacts(
      document: Page.document(Programme(cards).blocks), tools: Programme.tools)
    #expect(facts.days == nil && facts.hours == nil && facts.places.isEmpty)
  }

  @Test("A label in a style of its own needs no colon; a word set as what follows it is none")
  func styledLabels() {
    func told(_ label: String) -> [String] {
      Programme(
        """
        # Bal des lampions
        \(label) samedi 5 juin 2027, 21 h
        > On y danse jusqu'au matin avec les anciens.
        # Marché aux seaux
        \(label) dimanche 6 juin 2027, 9 h
        > Les potiers viennent de tout le pays.
        """
      ).told()
    }
    #expect(
      told("**Quand**") == [
        "Bal des lampions | 2027-06-05T21:00", "Marché aux seaux | 2027-06-06T09:00",
      ])
    let line = Programme("Quand samedi 5 juin 2027, 21 h").lines[0]
    #expect(FactLabel.label(line.text, lexicon: Programme.tools.lexicon) == nil)
  }
}
