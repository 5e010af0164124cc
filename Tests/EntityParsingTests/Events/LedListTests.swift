import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists whose items open with their title or town") struct LedListTests {
  @Test("The title may be a sentence of its own, or call")
  func sentences() {
    #expect(
      Programme(
        """
        - Séance de travail, eau et forêts. Mardi 5 janvier 2027, 18 h 30, salle du conseil
        - Allumez les lampes ! Le moulin se remplit pour la première fois – mardi 12 janvier 2027, 19 h
        - Assemblée des voisins. Mardi 2 mars 2027, 10 h, grange Aubin
        """
      ).told() == [
        "Séance de travail, eau et forêts | 2027-01-05T18:30",
        "Allumez les lampes ! | 2027-01-12T19:00", "Assemblée des voisins | 2027-03-02T10:00",
      ])
  }

  @Test("The weekday may follow a title at once, with sentences behind it")
  func runIn() {
    #expect(
      Programme(
        """
        - Ronde des lavoirs le samedi 5 juin 2027 à 10 h. Départ du quai. Inscription sur place
        - Pédalée des trois ponts, dimanche 6 juin 2027 à 8 h sur la place Aubin. Deux parcours : 20 ou 40 km
        - Six heures de marche le samedi 12 juin 2027 à 12 h depuis la caserne
        """
      ).told() == [
        "Ronde des lavoirs | 2027-06-05T10:00", "Pédalée des trois ponts | 2027-06-06T08:00",
        "Six heures de marche | 2027-06-12T12:00",
      ])
    // What a sentence says is no title in front of its day.
    let items = Programme.tools.stream.items(
      of: Programme("- La ronde aura lieu le samedi 5 juin 2027 à 10 h. Départ du quai.").blocks)
    #expect(
      items.allSatisfy { TitleLed($0, tools: Programme.tools, allowsTimes: false) == nil })
  }

  @Test("Items whose names weigh less than their days are titles as the others are")
  func looks() {
    #expect(
      Programme(
        """
        - **Bal des lampions de la halle basse** (samedi 5 juin 2027, 21 h)
        - **Loto** (dimanche 6 juin 2027, 15 h, salle des fêtes)
        - **Grande lessive des lavoirs du bief** (lundi 7 juin 2027, 10 h)
        """
      ).told() == [
        "Bal des lampions de la halle basse | 2027-06-05T21:00", "Loto | 2027-06-06T15:00",
        "Grande lessive des lavoirs du bief | 2027-06-07T10:00",
      ])
  }

  @Test(
    "Towns that open each item tell where, bold or not",
    arguments: [
      "Lyon. |Nantes. |Rennes. ", "Lyon : |Nantes : |Rennes : ", "Lyon – |Nantes – |Rennes – ",
      "**Lyon.** |**Nantes.** |**Rennes.** ",
    ])
  func towns(labels: String) {
    let labels = labels.split(separator: "|").map(String.init)
    let events = Programme(
      """
      - \(labels[0])Le bac de nuit, quai Aubin, vendredi 20 août 2027, 21 h 30. Douze places.
      - \(labels[1])Les anguilles à l’aube. Dimanche 22 août 2027, 5 h 45 (avec un café).
      - \(labels[2])Retrouvailles des éclusiers, samedi 21 août 2027, dès 14 h.
      """
    ).events()
    #expect(
      events.map(\.told) == [
        "Le bac de nuit, quai Aubin | 2027-08-20T21:30",
        "Les anguilles à l’aube | 2027-08-22T05:45",
        "Retrouvailles des éclusiers | 2027-08-21T14:00",
      ])
    #expect(events.map(\.location.city) == ["Lyon", "Nantes", "Rennes"])
  }

  @Test(
    "Other words in front of a full stop tell no place",
    arguments: [
      // No town is known among them.
      "Brumes. Le bal au bord du bief, vendredi 20 août 2027, 21 h.\n- Marées. La nuit des lampions, samedi 21 août 2027, 21 h.",
      // One alone may open any sentence.
      "Lyon. Le bal au bord du bief, vendredi 20 août 2027, 21 h.\n- La nuit des lampions, samedi 21 août 2027, 21 h.",
    ])
  func others(text: String) {
    let items = Programme.tools.stream.items(of: Programme("- " + text).blocks)
    #expect(PlaceLabels(tools: Programme.tools).taken(items).allSatisfy { $0.place == nil })
  }

  @Test("A column of subjects tells what takes place, one of languages does not")
  func subjects() {
    #expect(
      Programme(
        """
        | Date | Heure | Type | Sujet / intervenants | Lieu | Langue
        | 11 octobre 2027 | 09:30 | Point presse | L’état des lacs. Anne Blin | Salle III | E/F
        | 11 octobre 2027 | 14:00 | Photos | Le bateau solaire arrive | Quai Aubin | –
        | 12 octobre 2027 | 10:00 | Point presse | Des filets sans plastique | Salle III | E/F/S
        """
      ).told() == [
        "L’état des lacs | 2027-10-11T09:30", "Le bateau solaire arrive | 2027-10-11T14:00",
        "Des filets sans plastique | 2027-10-12T10:00",
      ])
  }
}
