import KitModel
import Testing

@testable import EntityParsing

@Suite("Rows whose texts tell when") struct ToldDayRowTests {
  private func told(_ key: String, _ text: String) -> [String] {
    Programme(
      """
      | Samedi 8 mai 2027 | Les dents du bief / Marionnettes.
      | \(key) | \(text)
      | Dimanche 22 août 2027, 10 h | Le dernier jour / Papier pour tous.
      """
    ).told().filter { $0.contains("argile") }
  }

  @Test(
    "A cell of days that tells none leaves it to a sentence that opens with the day",
    arguments: [
      (
        "Semaine d'argile / Terre et moulages. Du mardi 20 au vendredi 23 avril 2027. Dès 7 ans.",
        ["Semaine d'argile | 2027-04-20/2027-04-23"]
      ),
      ("Semaine d'argile / Terre et moulages, comme le 20 avril 2019 au Battoir.", []),
    ])
  func days(text: String, told: [String]) {
    #expect(self.told("Vacances scolaires", text) == told)
  }

  @Test(
    "Hours that end a title are the row's beside a day, and none of a title that tells a length",
    arguments: [
      ("Foire d'argile ouverte de 12 h à 18 h", ["2027-05-07T12:00/2027-05-07T18:00"]),
      ("Foire d'argile en 24 heures", ["2027-05-07"]),
    ])
  func hours(title: String, when: [String]) {
    let told = told("Vendredi 7 mai 2027", title)
    #expect(told.map { String($0.split(separator: " ").last ?? "") } == when)
  }
}
