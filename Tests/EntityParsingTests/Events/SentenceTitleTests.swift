import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles that are the first sentence of their paragraph") struct SentenceTitleTests {
  @Test("Where dated paragraphs open with short sentences again and again, these are titles")
  func titles() {
    #expect(
      Programme(
        """
        # Dans la grange
        Bal des lampions. Trois accordéons et un plancher, samedi 5 juin 2027 à 21 h.
        Veillée aux châtaignes. On apporte sa poêle le dimanche 6 juin 2027, 18 h.
        Les voix du bief. Chœur de femmes, vendredi 11 juin 2027 à 20 h 30. On chante avec elles.
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T21:00", "Veillée aux châtaignes | 2027-06-06T18:00",
        "Les voix du bief | 2027-06-11T20:30",
      ])
  }

  @Test(
    "What opens no title",
    arguments: [
      // Two paragraphs are no habit.
      "Bal des lampions. Un plancher, samedi 5 juin 2027 à 21 h.\nLes voix du bief. Chœur, vendredi 11 juin 2027.",
      // Most of the dated paragraphs open otherwise.
      """
      Bal des lampions. Un plancher, samedi 5 juin 2027.
      Les voix du bief. Chœur, vendredi 11 juin 2027.
      Veillée aux châtaignes. Une poêle, le 6 juin 2027.
      """ + String(repeating: "\nOn y danse depuis longtemps, et le 5 juin 2027 encore", count: 16),
      // Other paragraphs stand between them.
      """
      Bal des lampions. Un plancher, samedi 5 juin 2027.
      On y danse depuis longtemps
      Les voix du bief. Chœur, vendredi 11 juin 2027.
      # Au moulin
      Veillée aux châtaignes. Une poêle, le 6 juin 2027.
      """,
      // Sentences that don't end in front of a capital letter, and numbers.
      """
      Rue St. michel, le 5 juin 2027 à 21 h, bal.
      Le 5. juin 2027 au soir, bal.
      Un bal. on y danse le 7 juin 2027.
      """,
    ])
  func noTitles(text: String) {
    #expect(!SentenceTitles(Page.document(Programme(text).blocks), hasDay: hasDay).areUsed)
  }

  private func hasDay(_ text: SourcedText) -> Bool { Programme.tools.dated(text).hasCertainDay }

  @Test("A day told several sentences further is not the title's")
  func farDays() throws {
    let text = "Photos : Ada Finch. Encres du bief. Papier de chiffon. À jour au 30 juin 2027."
    let near = "Bal des lampions. Trois accordéons, samedi 5 juin 2027."
    let document = Page.document(
      Programme(Array(repeating: near, count: 3).joined(separator: "\n")).blocks)
    let titles = SentenceTitles(document, hasDay: hasDay)
    func title(_ text: String) -> String? {
      titles.parted(Page.block(text, y: 50), dated: Programme.dated(text)).map {
        Line.join($0.title).text
      }
    }
    #expect(titles.areUsed)
    #expect(title(near) == "Bal des lampions")
    #expect(title(text) == nil)
  }
}
