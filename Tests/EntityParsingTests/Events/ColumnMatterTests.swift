import KitModel
import Testing

@testable import EntityParsing

@Suite("What columns of tables hold beside what they are named for") struct ColumnMatterTests {
  @Test("Hours above places in the only column that tells any are those of the titles beside them")
  func hoursAbovePlaces() {
    let title = "Jeudi 6 mai 2027"
    #expect(
      Programme(
        """
        # \(title)
        | Le four ouvre / On le vide ensemble. | 11 h / Quai Blin 79 | The oven opens
        | Le bal des clés | 14 h / Halle aux grains | The ball
        """
      ).told() == ["Le four ouvre | 2027-05-06T11:00", "Le bal des clés | 2027-05-06T14:00"])
    // Cards side by side each tell their own.
    #expect(
      !Programme(
        """
        # \(title)
        | 10 h / Le four ouvre | 11 h / La remise du prix
        | 14 h / Le bal des clés | 15 h / La criée
        """
      ).told().contains { $0.hasPrefix("Le four ouvre | 2027-05-06T11:00") })
  }

  @Test("What a column of speakers says of another day is no speaker")
  func movedBesideSpeakers() {
    let events = Programme(
      """
      | Horaire | Activité | Intervenants | Lieu
      | Mardi 16 février 2027, 9 h | La criée | Ana Ruiz | Halle
      | Mercredi 17 février 2027 | Le bal | Prévu à 17 h, reporté au samedi 20 février à 17 h | Quai
      """
    ).events()
    #expect(events.map { $0.people.map(\.name) } == [["Ana Ruiz"], []])
  }
}
