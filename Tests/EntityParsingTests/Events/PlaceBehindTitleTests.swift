import KitModel
import Testing

@testable import EntityParsing

@Suite("Places in a sentence behind a title") struct PlaceBehindTitleTests {
  private func parted(_ title: String) -> [String] {
    let entry = Entry(
      title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .titled)
    let parted = PlacesBehindTitles(places: Programme.englishTools.places).parted([entry])[0]
    return ([parted.title] + parted.body).map(\.text)
  }

  @Test("A sentence that opens with a place is no part of the title; any other one is")
  func sentences() {
    #expect(
      parted("Long Run Club. Mill Theatre, led by Ada Roche")
        == ["Long Run Club", "Mill Theatre, led by Ada Roche"])
    #expect(parted("Long Run Club. All are welcome") == ["Long Run Club. All are welcome"])
    #expect(parted("Long Run Club, Mill Theatre") == ["Long Run Club, Mill Theatre"])
  }
}
