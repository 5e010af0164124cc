import Testing

@testable import EntityParsing

@Suite("Titles behind their days, with places at the other end of the line")
struct TitlesBehindDateTests {
  @Test("What stands behind the day is the title where the other column tells places")
  func titles() {
    #expect(
      Programme(
        """
        | Sam. 5 juin 2027, 21 h – Bal des lampions | Salle des fêtes
        | Dim. 6 juin 2027, 15 h – Les Ombres | Médiathèque Aubin
        | Lun. 7 juin 2027, 10 h – La grande lessive | Salle des fêtes
        """
      ).placed() == [
        "Bal des lampions | Salle des fêtes", "Les Ombres | Médiathèque Aubin",
        "La grande lessive | Salle des fêtes",
      ])
  }

  @Test("Places behind the days leave the titles in the other column")
  func places() {
    #expect(
      Programme(
        """
        | Sam. 5 juin 2027, 21 h – Salle des fêtes | Bal des lampions
        | Dim. 6 juin 2027, 15 h – Médiathèque Aubin | Les Ombres
        | Lun. 7 juin 2027, 10 h – Salle des fêtes | La grande lessive
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Les Ombres | 2027-06-06T15:00",
        "La grande lessive | 2027-06-07T10:00",
      ])
  }
}
