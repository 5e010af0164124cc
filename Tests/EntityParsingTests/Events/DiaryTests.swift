import KitModel
import Testing

@testable import EntityParsing

@Suite("Diaries: what somebody does, day by day")
struct DiaryTests {
  @Test("Each item below a day is an appointment where they name what one goes to")
  func appointments() {
    let told = Programme(
      """
      # Semaine du 12 au 18 juillet 2027
      Lundi 12 juillet
      - Entretien avec Mme Aubin, maire de Blinville
      - Comité des lavoirs, en présence des éclusiers
      - Réunion avec les lavandières
      Mardi 13 juillet
      - Visite du Battoir
      - Signature de la charte des rives
      """
    ).told(title: "L’agenda de la préfète")
    #expect(
      told == [
        "Entretien avec Mme Aubin | 2027-07-12", "Comité des lavoirs | 2027-07-12",
        "Réunion avec les lavandières | 2027-07-12", "Visite du Battoir | 2027-07-13",
        "Signature de la charte des rives | 2027-07-13",
      ])
  }

  @Test("Items that tell what there is on one day are no appointments")
  func details() {
    let told = Programme(
      """
      Samedi 17 juillet 2027
      - Buvette tenue par les riverains
      - Parking du stade, cinq cents places
      - Entrée à deux euros
      """
    ).told()
    #expect(told.count <= 1)
  }

  /// A title; whether it is a diary's.
  @Test(
    "A diary is no event itself",
    arguments: [
      ("L’agenda de la maire du 12 au 18 juillet", true), ("Week ahead, 8–14 March", true),
      ("Agenda prévisionnel de M. Aubin", true), ("Fête des agendas anciens", false),
      ("Planetarium nights", false),
    ])
  func titles(title: String, isDiary: Bool) {
    #expect(Diaries(lexicon: .shared).isDiary(title) == isDiary)
  }

  /// A line; whether it is a day alone.
  @Test(
    "Words that only say that a list follows leave a day what it is: the heading of hours",
    arguments: [
      ("Programme du samedi 5 juin 2027", true), ("Programme – samedi 5 juin 2027", true),
      ("Bal du samedi 5 juin 2027", false), ("Programme du samedi 5 juin 2027 à 20 h", false),
    ])
  func headings(line: String, isDay: Bool) {
    #expect((Programme.dated(line).coverage == .pure) == isDay)
  }
}
