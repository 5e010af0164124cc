import KitModel
import Testing

@testable import EntityParsing

@Suite("Sentences of an invitation as titles") struct InvitedToTests {
  @Test(
    "Those who invite are no part of what one is asked to come to; a name stays whole",
    arguments: [
      (
        "La maire du Bief, Jeanne Aubin, et le comité des lavoirs ont le plaisir de vous convier à l’ouverture de la Maison du battoir.",
        "ouverture de la Maison du battoir"
      ),
      (
        "The Mill Trust and the town of Blinton warmly invite you and your readers to the opening of the race",
        "opening of the race"
      ),
      ("Lila invite Paul au bal", "Lila invite Paul au bal"),
      (
        "Le comité des lavoirs invite petits et grands qui passent devant le battoir à chanter",
        "Le comité des lavoirs invite petits et grands qui passent devant le battoir à chanter"
      ),
    ])
  func titles(sentence: String, title: String) {
    let lexicon = EventLexicon.shared(for: ["fr", "en"])
    #expect(InvitedTo(lexicon: lexicon).named(by: SourcedText(text: sentence)).text == title)
  }
}
