import KitModel
import Testing

@testable import EntityParsing

@Suite("What speaks for an event") struct SignalTests {
  @Test("A title that opens with a small letter is trusted less than the same one with a capital")
  func smallTitles() throws {
    func confidence(_ title: String) throws -> Double {
      let events = Programme(
        """
        | 5 juin 2027 | \(title)
        | 6 juin 2027, 18 h | Bal des lampions du quai
        """
      ).events()
      return try #require(events.first { $0.title == title }).confidence
    }
    #expect(try confidence("lueurs du vieux lavoir") < confidence("Lueurs du vieux lavoir") - 0.02)
  }
}
