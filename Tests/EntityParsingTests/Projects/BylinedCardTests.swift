import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards with a byline beside their titles") struct BylinedCardTests {
  private func list(_ text: String) -> [String]? {
    let stream = Programme.tools.stream
    return BylinedCards(stream: stream).list(
      in: stream.items(of: Programme(text).blocks), kind: .other
    )?.cards.map { card in
      ([card.title] + card.sublines).map(\.text.text).joined(separator: " | ")
    }
  }

  @Test("A title in bold, a dash and a town open a card; a headline and a text follow")
  func cards() {
    #expect(
      list(
        """
        **La Remise** – Rodez
        ~ Une grange où l’on répare
        Six voisins y tiennent table ouverte, avec leurs outils et ceux du quartier.
        **Le Seau** – Millau
        ~ Un seau qui flotte sur l’eau
        Tressé avec les vanniers de la rive, il porte quarante kilos.
        """) == [
          "La Remise | Rodez | Une grange où l’on répare",
          "Le Seau | Millau | Un seau qui flotte sur l’eau",
        ])
  }

  @Test("One card is no list, and neither are titles without a dash or a text")
  func others() {
    #expect(
      list("**La Remise** – Rodez\nSix voisins y tiennent table ouverte, avec outils.") == nil)
    #expect(
      list(
        """
        **La Remise** de Rodez
        Six voisins y tiennent table ouverte, avec leurs outils.
        **Le Seau** de Millau
        Tressé avec les vanniers de la rive, il porte quarante kilos.
        """) == nil)
    #expect(
      list("**La Remise** – Rodez\n**Le Seau** – Millau\nTout est dit en peu de mots ici.") == nil)
  }
}
