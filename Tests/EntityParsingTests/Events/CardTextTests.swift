import KitModel
import Testing

@testable import EntityParsing

@Suite("Days told by the text and the lists below a title") struct CardTextTests {
  @Test(
    "Places and days below one title are its days; things named below one are entries of their own")
  func placedDays() {
    #expect(
      Programme(
        """
        # Atelier « Ma chambre »
        - Rodez, maison de santé : mardi 13 avril 2027, 14 h
        - Orsenne, salle des fêtes : mercredi 21 avril 2027, 10 h
        """
      ).told() == [
        "Atelier « Ma chambre » | 2027-04-13T14:00", "Atelier « Ma chambre » | 2027-04-21T10:00",
      ])
    #expect(
      Programme(
        """
        # Autour du lavoir
        - Concert des lavandières : mardi 13 avril 2027, 14 h
        - Bal des voisins : mercredi 21 avril 2027, 10 h
        """
      ).told() == [
        "Concert des lavandières | 2027-04-13T14:00", "Bal des voisins | 2027-04-21T10:00",
      ])
  }

  @Test(
    "The first sentence of a short text tells the hour of its title, one without an hour tells nothing",
    arguments: [
      (
        "Marche lente au lever du jour, tous les samedis d'avril 2027, à 7 h 15. Départ du pont.",
        "tous les samedis d'avril 2027, à 7 h 15"
      ),
      ("Une corde entre deux quais, tendue depuis le 3 mai 2019 par deux voisins.", nil),
      ("Deux soirées par personne, formation le premier soir.", nil),
      ("Les fours sont éteints. On les rallume le 3 mai 2027 à 18 h.", nil),
    ])
  func timedInside(text: String, when: String?) {
    let items = Programme.tools.stream.items(
      of: Programme("# Le lavoir qui marche\n\(text)").blocks)
    let entries = EntrySegmentation(tools: Programme.tools, scope: Programme.scope, heading: nil)
      .titledEntries(
        EntryGroup(title: items[0], items: items), title: items[0], heading: nil,
        scope: Programme.scope)
    let dates = entries.first?.when.first.map { dated in
      dated.expressions.map(\.text).joined(separator: ", ")
    }
    #expect(dates == when)
  }

  @Test("A new day below an entry is that entry's, with its hours where they stay")
  func newDays() {
    #expect(
      Programme(
        """
        Vendredi 19 mars 2027, 8 h 30 - 12 h 30
        # Un guichet au marché couvert
        Reporté au vendredi 26 mars 2027, mêmes horaires.

        Samedi 27 mars 2027, 14 h
        # Le grand rallye
        Départ de la mairie.
        """
      ).told() == [
        "Un guichet au marché couvert | 2027-03-26T08:30/2027-03-26T12:30",
        "Le grand rallye | 2027-03-27T14:00",
      ])
  }
}
