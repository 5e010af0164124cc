import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles that name the place") struct VenueTitleTests {
  private func told(_ entries: [(title: String, line: String)]) -> [String] {
    Programme(
      entries.enumerated().map { index, entry in
        """
        # \(entry.title)
        \(entry.line)
        ~ \(6 + index) June 2026, 10am – 4pm
        See how it was built, and who swept the floor, all day long.

        """
      }.joined(separator: "\n")
    ).events().map { "\($0.location.venue ?? "–") | \($0.location.address ?? "–")" }
  }

  @Test("are venues where half of the list's titles say so; the line below tells where")
  func list() {
    #expect(
      told([
        (title: "Wexe Water Works ★", line: "Filter Lane"),
        (title: "Saint Aude’s Church", line: "Kirk Wynd"),
        (title: "Spinney No. 3", line: "Below the weir"),
        (title: "Corn Hall", line: "Market Street"),
        (title: "Blin Mill", line: "Mill Road"),
        (title: "The Spinney and Hut", line: "Old Station"),
      ]) == [
        "Wexe Water Works | Filter Lane", "Saint Aude’s Church | –", "Spinney No. 3 | –",
        "Corn Hall | Market Street", "Blin Mill | Mill Road", "The Spinney and Hut | Old Station",
      ])
  }

  @Test("are none where most titles are works")
  func works() {
    #expect(
      told([
        (title: "Salt and Bread", line: "A walk for all"),
        (title: "Blin Mill", line: "A walk for all"),
        (title: "Blue Hours", line: "A walk for all"),
        (title: "The Spinney and Hut", line: "A walk for all"),
        (title: "Who Owns the River?", line: "A walk for all"),
      ]).count { $0.hasPrefix("–") } == 4)
  }

  @Test(
    "are venues where the line below opens with a street",
    arguments: [
      ("Usine Blin", "Quai des Ormes", "Usine Blin"),
      ("Concert Blin", "Quai des Ormes", "Quai des Ormes"),
      ("Usine Blin", "Salle Aubin", "Salle Aubin"),
    ])
  func aboveStreet(title: String, line: String, venue: String) {
    let events = Programme(
      """
      # \(title)
      \(line)
      ~ 6 juin 2026, 10 h
      La dernière paire est sortie des ateliers il y a vingt ans.
      """
    ).events()
    #expect(events.map(\.location.venue) == [venue])
  }

  @Test(
    "are venues where a line below opens with what is shown there, in quotation marks",
    arguments: [
      ("Moulin Aubin", "« Eaux basses », dessins d’Ada Roche", "« Eaux basses » | Moulin Aubin"),
      ("Concert d’été", "« Eaux basses », dessins d’Ada Roche", "Concert d’été | –"),
      ("Moulin Aubin", "Les « eaux basses » de la rivière", "Moulin Aubin | Moulin Aubin"),
    ])
  func shown(title: String, line: String, told: String) {
    let events = Programme(
      """
      # \(title)
      Du 6 juin au 4 juillet 2026
      \(line)
      """
    ).events()
    #expect(events.map { "\($0.title) | \($0.location.venue ?? "–")" } == [told])
  }
}
