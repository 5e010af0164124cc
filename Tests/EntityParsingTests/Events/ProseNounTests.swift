import KitModel
import Testing

@testable import EntityParsing

@Suite("What sentences without a verb name") struct ProseNounTests {
  private static let day =
    "Le congrès des lavoirs se tiendra le samedi 6 juin 2026 à Blinville, dans la grange Aubin et sous la halle."

  private func told(_ text: String) -> [String] {
    Programme("\(Self.day) \(text)\n\n\(ProseTests.rest)").told(
      title: "Le quartier en fête", kind: .other
    ).filter {
      !$0.hasPrefix("Le quartier") && !$0.hasPrefix("Le lavoir") && !$0.hasPrefix("congrès")
    }
  }

  @Test(
    "in front of their hour or behind it",
    arguments: [
      (
        "Ouverture solennelle à 10 h par la maire. Concours des savons ouvert au public dès 11 h sous la halle, palmarès à 18 h.",
        [
          "Ouverture solennelle | 2026-06-06T10:00", "Concours des savons | 2026-06-06T11:00",
          "palmarès | 2026-06-06T18:00",
        ]
      )
    ])
  func nouns(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "and none where a door opens, one asks for a place or comes back",
    arguments: [
      "Retour des barques à 18 h.", "Inscription à l'accueil de la halle dès 9 h.",
      "Fermeture de la grange à 20 h.",
    ])
  func none(text: String) {
    #expect(told(text) == [])
  }

  @Test(
    "What those are asked to who are awaited",
    arguments: [
      (
        "Les journalistes sont attendus dès 9 h 15 pour une visite du lavoir avec la maire.",
        ["visite du lavoir | 2026-06-06T09:15"]
      ),
      (
        "La presse est invitée, à 16 h 15, à un point avec Ana Ruiz et les savonnières, sous la halle.",
        ["point avec Ana Ruiz et les savonnières | 2026-06-06T16:15"]
      ),
    ])
  func awaited(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("What somebody will do to what was named before is that")
  func objects() {
    #expect(
      told(
        "La plus attendue sera la bénédiction des deux barques neuves. La doyenne de Rive la présidera à 9 h 30."
      ) == ["bénédiction des deux barques neuves | 2026-06-06T09:30"])
  }
}
