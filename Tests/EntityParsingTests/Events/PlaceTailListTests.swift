import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists whose titles end in a place behind a comma") struct PlaceTailListTests {
  private static func list(_ last: String) -> String {
    """
    4 mai 2027, 18 h – Veillée des bateliers, Médiathèque Aubin
    5 mai 2027, 20 h – Table ronde sur les digues, Théâtre du Bief
    6 mai 2027, 10 h – Marché des potiers, salle des fêtes
    7 mai 2027, 15 h – \(last)
    """
  }

  @Test("Another name behind the last comma is a place as well")
  func name() {
    let last = Programme(Self.list("Dictée, Le Ressac")).placed().last
    #expect(last == "Dictée | Le Ressac")
  }

  @Test("The number of a town's district ends its address", arguments: ["Paris", "Paris 15e"])
  func district(town: String) {
    let last = Programme(Self.list("Dictée, Maison du Bief, 8 rue Aubin, \(town)")).placed().last
    #expect(last == "Dictée | Maison du Bief | Paris")
  }

  @Test(
    "What is no name is none",
    arguments: ["Dictée, complet", "Vannes, bief et digue", "Dictée, Ana Ruiz"])
  func others(title: String) {
    let last = Programme(Self.list(title)).events().last
    #expect(last?.location.venue == nil)
  }
}
