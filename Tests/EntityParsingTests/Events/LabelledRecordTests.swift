import KitModel
import Testing

@testable import EntityParsing

@Suite("Records of a form below one another") struct LabelledRecordTests {
  private let tools = Programme.englishTools

  private func joined(_ text: String) -> [Block] {
    var section = Programme.scope.section
    section.blocks = Programme(text).blocks
    return LabelledRecords(lexicon: tools.lexicon).joined(section).blocks
  }

  /// What the records' tables tell: title, days and hours, places.
  private func told(_ text: String) -> [String] {
    let parser = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
    return joined(text).compactMap(\.table).compactMap {
      LabelledTable($0, tools: tools)?.entry(parser: parser)
    }.map { entry in
      ([entry.title] + entry.when.map(\.text) + entry.places).map(\.text)
        .joined(separator: " | ")
    }
  }

  @Test("Each opens with the same label, whatever else they tell and wherever lines are parted")
  func records() {
    #expect(
      told(
        """
        Saturday
        > Name: Mill Lane Block Club
        Date: Saturday, June 5, 2027
        > Time: 9am to 12pm
        > Cleaning area: Mill Lane (from the weir to the quay)
        > Check-in location: 12 Mill Lane
        > Contact: Ada Roche
        Name: Pond Gang
        Organizers: Friends of the Pond
        Date: Saturday, June 5, 2027
        > Time: 10am to 1pm
        > Check-in location: 40 Pond Street
        > Contact: Ben Ames
        """) == [
          "Mill Lane Block Club | Saturday, June 5, 2027 | 9am to 12pm | 12 Mill Lane",
          "Pond Gang | Saturday, June 5, 2027 | 10am to 1pm | 40 Pond Street",
        ])
  }

  @Test(
    "A single one, or ones that tell no date, are none",
    arguments: [
      "Name: Ada Roche\n> Time: 9am to 12pm\n> Contact: 12 Mill Lane\nName: Ben Ames\n> Time: 9am\n> Contact: 3 Mill Lane",
      "Name: Mill Club\n> Date: Saturday, June 5, 2027\n> Time: 9am to 12pm\n> Contact: Ada Roche",
    ])
  func others(text: String) {
    #expect(joined(text) == Programme(text).blocks)
  }
}
