import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles above labelled facts") struct LabelledTitleTests {
  private func card(_ title: String, _ day: Int, label: String = "Date / Datum :") -> String {
    """
    \(title)
    > \(label) \(day) juin 2027
    > Heure : 21 h
    > Lieu : Halle Aubin
    """
  }

  @Test("are set apart where several texts stand above such facts, in one paragraph with them")
  func titles() {
    let cards = [card("Bal des lampions", 5), card("Le sel et l'encre", 6), card("Lavandières", 7)]
    #expect(
      Programme(cards.joined(separator: "\n")).told().sorted() == [
        "Bal des lampions | 2027-06-05T21:00", "Lavandières | 2027-06-07T21:00",
        "Le sel et l'encre | 2027-06-06T21:00",
      ])
  }

  @Test("A title in capitals ends where the text about it begins; two cards are no list")
  func capitals() {
    let text = "LE BAL DES LAMPIONS\n> ET DES VOISINS\n> On danse sur le quai.\n"
    let facts = "Date : # juin 2027\n> Heure : 21 h"
    func titles(_ count: Int) -> [String] {
      let cards = (1...count).map { text + "\n" + facts.replacing("#", with: "\($0)") }
      var section = Page.section("s1", "Programme", y: 20)
      section.blocks = Programme(cards.joined(separator: "\n")).blocks
      return LabelledTitles(tools: Programme.tools).setApart(in: section).blocks.filter {
        $0.isHeading
      }.map(\.text.text)
    }
    #expect(titles(3) == Array(repeating: "LE BAL DES LAMPIONS ET DES VOISINS", count: 3))
    #expect(titles(2).isEmpty)
  }
}
