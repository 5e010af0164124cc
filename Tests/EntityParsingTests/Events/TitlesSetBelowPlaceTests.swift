import Testing

@testable import EntityParsing

@Suite("Titles set apart below their places") struct TitlesSetBelowPlaceTests {
  @Test("Bold lines below the places of a list are its titles")
  func titles() {
    #expect(
      Programme(
        """
        | Sam. 5 juin 2027, 21 h | Salle des fêtes / **Bal des lampions** / Avec la fanfare du bief, jusqu’à l’aube.
        | Dim. 6 juin 2027, 15 h | Le Ressac / **Les Ombres** / Des mains, une lampe et un drap blanc.
        | Lun. 7 juin 2027, 10 h | Médiathèque Aubin / **La grande lessive** / Chacun apporte son linge et son savon.
        """
      ).placed() == [
        "Bal des lampions | Salle des fêtes", "Les Ombres | Le Ressac",
        "La grande lessive | Médiathèque Aubin",
      ])
  }

  @Test("Plain lines below places, and bold ones below titles, are none")
  func others() {
    #expect(
      Programme(
        """
        | Sam. 5 juin 2027, 21 h | Bal des lampions / **Complet !** / Avec la fanfare du bief, jusqu’à l’aube.
        | Dim. 6 juin 2027, 15 h | Les Ombres / **Dernière séance** / Des mains, une lampe et un drap blanc.
        | Lun. 7 juin 2027, 10 h | La grande lessive / **En plein air** / Chacun apporte son linge et son savon.
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Les Ombres | 2027-06-06T15:00",
        "La grande lessive | 2027-06-07T10:00",
      ])
  }
}
