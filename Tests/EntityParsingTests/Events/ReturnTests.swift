import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours at which outings come back") struct ReturnTests {
  @Test(
    "end them",
    arguments: [
      ("Départ d’Aubin 10 h 40, retour 13 h 05", "2026-06-06T10:40/2026-06-06T13:05"),
      ("Embarquement à 19 h 15, retour à minuit", "2026-06-06T19:15/2026-06-07T00:00"),
      ("Départ à 9 h de la gare, arrivée vers 17 h 30", "2026-06-06T09:00/2026-06-06T17:30"),
    ])
  func returns(text: String, when: String) {
    #expect(
      Programme("# Le train du bief\nSamedi 6 juin 2026\n\(text)").told()
        == ["Le train du bief | \(when)"])
  }

  @Test("Each departure of each day has its own")
  func departures() {
    #expect(
      Programme(
        """
        | Train vert | les samedis 6 et 13 juin 2026 / Départ Aubin 10 h 40, retour 13 h 05
        | Train bleu | dimanche 7 juin 2026 / Départ Aubin 19 h 45, retour vers 23 h
        """
      ).told() == [
        "Train vert | 2026-06-06T10:40/2026-06-06T13:05 2026-06-13T10:40/2026-06-13T13:05",
        "Train bleu | 2026-06-07T19:45/2026-06-07T23:00",
      ])
  }

  @Test(
    "Hours without such a word are others",
    arguments: [
      ("Départs à 10 h et à 14 h", "2026-06-06T10:00 2026-06-06T14:00"),
      ("Départs à 10 h, 14 h et 16 h", "2026-06-06T10:00 2026-06-06T14:00 2026-06-06T16:00"),
    ])
  func others(text: String, when: String) {
    #expect(
      Programme("# Le train du bief\nSamedi 6 juin 2026\n\(text)").told()
        == ["Le train du bief | \(when)"])
  }
}
