import KitModel
import Testing

@testable import EntityParsing

@Suite("Stops of a tour in one sentence") struct ProseChainTests {
  private func chain(_ sentence: String) -> (title: String?, stops: [String])? {
    ProseChain(tools: Programme.tools).chain(in: SourcedText(text: sentence)).map {
      ($0.title?.text, $0.stops.map(\.text.text))
    }
  }

  @Test("Days and places behind a colon, each a stop of what stands in front of it")
  func stops() throws {
    let found = try #require(
      chain(
        "Une réunion d'information aura lieu dans chaque hameau en juin : le 3 à Rive, le 10 à Denholt (salle des fêtes), le 17 à Blinville, à 18 h."
      ))
    #expect(found.title == "réunion d'information")
    #expect(found.stops.count == 3)
    #expect(found.stops[0].hasPrefix("le 3 à Rive"))
  }

  @Test(
    "Places in front of their days, and days in brackets",
    arguments: [
      (
        "Le Nord suivra : Rive-sur-Mer le 19 à 13 h 30, Denholt le 20 à 18 h 30, Blinville le 21 à 10 h.",
        3
      ),
      ("Suivront Rive (le 4), puis Denholt (le 6).", 2),
      ("Puis Rive le 4 mars, Denholt le 6 mars et Blinville le 8 mars.", 3),
    ])
  func places(sentence: String, count: Int) {
    #expect(chain(sentence)?.stops.count == count)
  }

  @Test(
    "What has a verb, names no place or tells one day is no chain",
    arguments: [
      "Deux rendez-vous : le 3 juin le chœur chantera à Rive, le 10 il dansera à Denholt.",
      "À retenir : le 3 juin, le 10 juin et le 17 juin.",
      "Une réunion aura lieu en juin : le 3 à Rive.",
      "Il en reste 3 à Rive, 10 à Denholt : les 17 autres sont à Blinville.",
    ])
  func others(sentence: String) {
    #expect(chain(sentence) == nil)
  }

  @Test("The town of a stop stands behind a short preposition or opens it")
  func towns() {
    let chain = ProseChain(tools: Programme.tools)
    for (stop, town) in [
      ("le 3 à Rive", "Rive"), (", puis Denholt (le 6)", "Denholt"),
      ("Rive-sur-Bief le 19 à 13 h 30", "Rive-sur-Bief"), ("le 28 au centre social", nil),
    ] {
      #expect(chain.town(of: SourcedText(text: stop))?.text == town)
    }
  }

  @Test("Months and hours of stops: those told once hold for all")
  func events() {
    let told = Programme(
      """
      Une réunion d'information aura lieu dans chaque hameau au mois de juin 2026 : le 3 à Rive, le 10 à Denholt, le 17 à Blinville, à 18 h, sous le préau de l'école que la commune prête.

      \(ProseTests.rest)
      """
    ).told(title: "Un bus pour les hameaux", kind: .other)
    #expect(
      told
        == [3, 10, 17].map {
          "réunion d'information | 2026-06-\($0 < 10 ? "0" : "")\($0)T18:00"
        })
  }
}
