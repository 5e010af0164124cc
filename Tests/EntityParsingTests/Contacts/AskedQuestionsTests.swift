import Testing

@testable import EntityParsing

@Suite("Lines that say where questions are answered") struct AskedQuestionsTests {
  @Test(
    "in running text are contacts of the public",
    arguments: [
      (
        "# À propos\n\nLe dossier est en ligne. Questions des candidats : lavoir@example.fr ou 01 99 00 23 11, du lundi au vendredi.",
        "lavoir@example.fr|+33199002311"
      )
    ])
  func asked(text: String, contact: String) {
    #expect(ContactFormsTests().told(text).map { $0.hasSuffix(contact) } == [true])
  }
}
