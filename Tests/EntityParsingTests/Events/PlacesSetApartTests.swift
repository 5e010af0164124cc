import Testing

@testable import EntityParsing

@Suite("Places set apart among entries") struct PlacesSetApartTests {
  private func texts(_ text: String) -> [String] {
    let tools = Programme.tools
    return PlacesSetApart(tools: tools).texts(
      among: tools.stream.items(of: Programme(text).blocks)
    ).sorted()
  }

  @Test("Places in bold below lines that open with their hours are no titles")
  func places() {
    #expect(
      texts(
        """
        21 h – Bal des lampions
        # Salle des fêtes
        15 h – Les Ombres
        # Médiathèque Aubin
        10 h – La grande lessive
        # Salle des fêtes
        """) == ["Médiathèque Aubin", "Salle des fêtes"])
  }

  @Test("Places that stand alone with their days are what one goes to")
  func houses() {
    #expect(
      texts(
        """
        # Médiathèque Aubin
        Samedi 5 juin 2027
        # Musée du Bief
        Dimanche 6 juin 2027
        # Salle des fêtes
        Lundi 7 juin 2027
        """) == [])
  }
}
