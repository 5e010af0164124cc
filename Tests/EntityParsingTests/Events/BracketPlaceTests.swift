import KitModel
import Testing

@testable import EntityParsing

@Suite("Places in brackets behind titles") struct BracketPlaceTests {
  @Test("Where several are places by their words, other names are, too")
  func places() {
    #expect(
      Programme(
        """
        Mardi 4 mai 2027, 18 h : Veillée des bateliers (médiathèque Aubin)
        Mercredi 5 mai 2027, 20 h : Bal des lampions (Le Ressac)
        Jeudi 6 mai 2027, 10 h : Marché des potiers (salle des fêtes)
        """
      ).placed() == [
        "Veillée des bateliers | médiathèque Aubin", "Bal des lampions | Le Ressac",
        "Marché des potiers | salle des fêtes",
      ])
  }

  @Test("Other brackets stay with their titles")
  func others() {
    let titles = Programme(
      """
      Mardi 4 mai 2027, 18 h : Veillée (dès 7 ans)
      Mercredi 5 mai 2027, 20 h : Bal des lampions (Rediffusion)
      Jeudi 6 mai 2027, 10 h : Marché des potiers (Troisième)
      """
    ).events().map(\.location.venue)
    #expect(titles.allSatisfy { $0 == nil })
  }
}
