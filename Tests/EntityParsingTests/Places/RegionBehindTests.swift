import Lexicons
import Testing

@testable import EntityParsing

@Suite("Towns of one name") struct RegionBehindTests {
  @Test(
    "The region behind the name tells which is meant",
    arguments: [
      ("Portland, Ore.", "Oregon"), ("Portland, Maine", "Maine"), ("Portland (ME)", "Maine"),
      ("Charleston (WV)", "West Virginia"), ("Portland, our town", "Oregon"),
      ("Portland", "Oregon"),
    ])
  func regions(text: String, region: String) {
    let list = WordList(text)
    let match = CityReader(gazetteer: .shared, lexicon: .shared, country: "US")
      .match(list, at: 0, in: 0..<list.count)
    #expect(match?.places.first?.region == region)
  }
}
