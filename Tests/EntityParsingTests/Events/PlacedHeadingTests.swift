import KitModel
import Testing

@testable import EntityParsing

@Suite("A place, a comma and days below a heading") struct PlacedHeadingTests {
  private let tools = Programme.englishTools

  private func placed(_ text: String) -> [String] {
    PlacedDates(tools: tools).parted(tools.stream.items(of: Programme(text).blocks)).compactMap {
      $0.place?.text
    }
  }

  @Test("The line tells where and when what the heading names takes place")
  func below() {
    let text = """
      # The Slow Eels
      By Ada Roche
      Corn Hall, 23 March – 18 April 2027
      Press night: Monday 29 March 2027, 7pm
      A play about rivers and bread.
      """
    #expect(placed(text) == ["Corn Hall"])
  }

  @Test("Names of no place, and several such lines below one heading, are no such line")
  func others() {
    #expect(placed("# The Slow Eels\nBread day, 23 March 2027") == [])
    #expect(
      placed("# The Slow Eels\nCorn Hall, 23 March 2027 – The eels return for a third year") == [])
    #expect(
      placed("# The Slow Eels\nCorn Hall, 23 March 2027\nOld Mill Hall, 24 March 2027") == [])
  }
}

@Suite("Venues behind a sign") struct SiteSignTests {
  @Test("What stands behind it is the venue, whatever it is called")
  func venues() {
    let text = """
      2 juin 2027 – Les Anguilles lentes @ Le Four
      4 juin 2027 – Cloches et nous @ La Motte (dès 18 ans)
      """
    #expect(
      Programme(text).placed() == ["Les Anguilles lentes | Le Four", "Cloches et nous | La Motte"])
  }

  @Test("A mail address is none")
  func mails() {
    let text = "2 juin 2027 – Les Anguilles lentes, écrire à eels@moulin.example"
    #expect(!Programme(text).events().contains { $0.location.venue?.contains("moulin") == true })
  }
}
