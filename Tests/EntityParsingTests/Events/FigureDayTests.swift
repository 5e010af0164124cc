import KitModel
import Testing

@testable import EntityParsing

@Suite("Days in figures that open the lines of a list") struct FigureDayTests {
  @Test(
    "Several that go on in time make a kit one that writes its days so",
    arguments: [
      ("08/10 Rive — Le Battoir\n10/10 Orsenne — La Halle\n14/10 Blinville — Le Moulin", true),
      ("28.11 Rive\n05.12 Orsenne\n12.12 Blinville\n16.01 Morvans", true),
      ("10/8 Rive, Upper Barn\n10/14 Denholt, Plough Hall\n11/6 Wray, Arts Centre", true),
      ("08/10 Rive — Le Battoir\n10/10 Orsenne — La Halle", false),
      ("14/10 Lavage\n08/10 Rinçage\n06/09 Essorage", false),
      ("9/10 des lavoirs\n8/10 des puits\n7/10 des bassins", false),
      ("1/2 Finale\n1/2 Finale\n1/2 Finale", false),
      ("18/20 Ana Ruiz\n17/20 Paul Lenoir\n15/20 Lise Brun", false),
    ])
  func areUsed(text: String, expected: Bool) {
    #expect(FigureDays.areUsed(in: Page.document(Programme(text).blocks)) == expected)
  }

  @Test("The stops of such a list are what is on tour")
  func tour() {
    let stops = Programme(
      """
      ! Ana Ruiz en tournée
      Trois ans après son premier disque, la chanteuse du lavoir revient avec onze chansons et repart sur les routes dès octobre 2026.
      # Sur la route
      **08/10** Rive — Le Battoir
      **10/10** Orsenne — La Halle
      **14/10** Blinville — Le Moulin
      """
    ).events(kind: .other)
    #expect(
      stops.flatMap { $0.occurrences.map { "\($0)" } }.count == 3
        && stops.allSatisfy { $0.title.contains(":") })
  }
}
