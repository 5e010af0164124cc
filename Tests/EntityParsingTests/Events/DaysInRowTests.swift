import KitModel
import Testing

@testable import EntityParsing

@Suite("Rows that stand no further apart than the lines of their cells") struct DaysInRowTests {
  @Test("Each day at the height of a line that opens a text begins a row")
  func rows() {
    #expect(
      Programme(
        """
        | Samedi 3 avril 2027 / 10 h / Lundi 5 avril 2027 / 18 h – 20 h | Bal des lampions. Entrée libre, salle / des fêtes. / Veillée au lavoir. Prévoir une / laine. |
        | Mardi 6 avril 2027 / 14 h | Concours de nœuds. Gratuit. |
        """
      ).told() == [
        "Bal des lampions | 2027-04-03T10:00",
        "Veillée au lavoir | 2027-04-05T18:00/2027-04-05T20:00",
        "Concours de nœuds | 2027-04-06T14:00",
      ])
  }

  @Test("Days of one title stand beside lines that go on with its text, or beside none")
  func performances() {
    #expect(
      Programme(
        """
        | Samedi 3 avril 2027, 10 h / Lundi 5 avril 2027, 18 h | Bal des lampions et veillée / autour du lavoir |
        | Mardi 6 avril 2027, 14 h / Jeudi 8 avril 2027, 14 h | Concours de nœuds. |
        """
      ).told() == [
        "Bal des lampions et veillée autour du lavoir | 2027-04-03T10:00 2027-04-05T18:00",
        "Concours de nœuds | 2027-04-06T14:00 2027-04-08T14:00",
      ])
  }
}
