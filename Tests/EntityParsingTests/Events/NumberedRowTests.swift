import KitModel
import Testing

@testable import EntityParsing

@Suite("Rows of a number and an entry") struct NumberedRowTests {
  @Test("are titles and texts; days of a month in front of them are not taken for numbers")
  func rows() {
    let list = """
      | 1. | Bal des lampions / Samedi 5 juin 2027, 21 h / Halle Aubin | ▾
      | 2. | Le sel et l'encre / Dimanche 6 juin 2027, 15 h / Halle Aubin | ▾
      | 3. | Lavandières / Lundi 7 juin 2027, 18 h / Halle Aubin | ▾
      """
    #expect(
      Programme(list).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Le sel et l'encre | 2027-06-06T15:00",
        "Lavandières | 2027-06-07T18:00",
      ])
    func opened(_ rows: String) -> Int {
      var section = Page.section("s1", "Juin", y: 20)
      section.blocks = Programme(rows).blocks
      return NumberedRows(tools: Programme.tools).opened(section).blocks.count
    }
    #expect(opened(list) == 6)
    #expect(opened("| 1 | Bal / 21 h\n| 2 | Lecture / 15 h\n| 3 | Conte / 18 h") == 1)
  }

  @Test("Days and nothing else make a column of days, below a word for places as well")
  func screenings() {
    var programme = Programme(
      """
      | Film | Salles
      | Le sel | 5 juin 2027, 21 h ; 6 juin 2027, 18 h
      | L'encre | 6 juin 2027, 15 h
      """)
    programme.markHeader()
    #expect(
      programme.told().sorted() == [
        "L'encre | 2027-06-06T15:00", "Le sel | 2027-06-05T21:00 2027-06-06T18:00",
      ])
  }
}
