import Testing

@testable import EntityParsing

@Suite("Weekdays below the few days of a part of the kit") struct DaysAroundTests {
  /// A kit of a season, of which one part is told by weekdays.
  private func told(days: String) -> [String] {
    Programme(
      """
      # Les rendez-vous du lavoir
      3 avril 2026, 20 h
      Lecture au bord du bief
      19 septembre 2026, 20 h
      Veillée des conteurs

      # Le congrès des passeurs
      \(days)

      # Samedi
      | 9 h 30 | Ouverture du congrès
      | 14 h | Atelier des cordages

      # Dimanche
      | 9 h | Assemblée des passeurs
      | 11 h | Régate des anciens
      """
    ).told()
  }

  @Test("Each is on its day")
  func fewDays() {
    let told = told(days: "Samedi 11 et dimanche 12 juillet 2026")
    #expect(told.contains("Ouverture du congrès | 2026-07-11T09:30"))
    #expect(told.contains("Assemblée des passeurs | 2026-07-12T09:00"))
  }

  @Test("Days that hold a weekday twice, or not at all, tell none")
  func otherDays() {
    for days in ["Du samedi 4 au dimanche 19 juillet 2026", "Mardi 14 et mercredi 15 juillet 2026"]
    {
      #expect(!told(days: days).contains { $0.hasSuffix("2026-07-11T09:30") })
    }
  }
}
