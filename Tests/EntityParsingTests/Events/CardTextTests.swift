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
    "The first sentence of a short text tells the hour of its title, one that looks back does not")
  func timedInside() {
    #expect(
      Programme(
        """
        # Siestes musicales
        Dimanche 11 avril 2027, de 15 h à 16 h 30
        La harpiste joue, on s'allonge.

        # Le lavoir qui marche
        Marche lente au lever du jour, le samedi 10 avril 2027 à 7 h 15.

        # Le fil tendu
        Une corde entre deux quais, tendue depuis le 3 mai 2019.
        """
      ).told() == [
        "Le lavoir qui marche | 2027-04-10T07:15",
        "Siestes musicales | 2027-04-11T15:00/2027-04-11T16:30",
      ])
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
