import KitModel
import Testing

@testable import EntityParsing

@Suite("What speaks for an event") struct SignalTests {
  /// How far an event beside another one is trusted.
  private func confidence(_ title: String) throws -> Double {
    let events = Programme(
      """
      | 5 juin 2027 | \(title)
      | 6 juin 2027, 18 h | Bal des lampions du quai
      """
    ).events()
    return try #require(events.first { $0.title == title }).confidence
  }

  @Test("A title that opens with a small letter is trusted less than the same one with a capital")
  func smallTitles() throws {
    #expect(try confidence("lueurs du vieux lavoir") < confidence("Lueurs du vieux lavoir") - 0.02)
  }

  @Test("A title that opens with a figure is trusted less than one that holds it")
  func figures() throws {
    #expect(
      try confidence("40 stands au vieux lavoir") < confidence("Stands au vieux lavoir (40)") - 0.02
    )
  }
}
