import KitModel
import Testing

@testable import EntityParsing

@Suite("Paragraphs that open with where it is, and lines that open with an hour")
struct PlaceLedTests {
  /// How many items are left of paragraphs that open with words of their own in bold, with town, hall and day behind them and
  /// the title on the next line.
  private func joined(_ leads: [String]) -> Int {
    let tools = Programme.tools
    let items = leads.flatMap { lead -> [Item] in
      let line = "– Namur, Cour du Bief, 12 octobre 2026, 12 h"
      var text = tools.stream.items(of: Programme(line + " Le sauna des seaux").blocks)[0]
      text.followsRunIn = true
      text.hardBreaks = [line.utf8.count + 1]
      return tools.stream.items(of: Programme("# " + lead).blocks) + [text]
    }
    return PlaceLedParagraphs(tools: tools).joined(items).count
  }

  @Test("Countries in front of a town, a hall and a day say where it is; other words may be titles")
  func countries() {
    #expect(joined(["BELGIQUE", "SUISSE", "FRANCE"]) == 3)
    #expect(joined(["Le sauna", "Les radios", "Les moteurs"]) == 6)
  }

  @Test("Dots lead from a title to its place; an ellipsis does not")
  func dots() {
    func placed(_ first: String) -> [String] {
      Programme(
        """
        # Samedi 6 juin 2026
        | 9 h | \(first)
        | 10 h | Lancer de filets
        """
      ).placed()
    }
    #expect(placed("Tri de galets............Préau 5").first == "Tri de galets | Préau 5")
    #expect(placed("Et le galet roula… encore").first == "Et le galet roula… encore")
  }

  @Test(
    "An hour in front of a colon is when it begins and no part of the title",
    arguments: [
      ("Mercredi 7 octobre 2026, départ à 7 h 45 : voyage de presse", "voyage de presse"),
      ("Mercredi 7 octobre 2026, 7 h 45 : voyage de presse", "voyage de presse"),
    ])
  func hours(line: String, title: String) {
    let events = Programme("Lundi 5 octobre 2026, 9 h : point presse\n" + line).events()
    #expect(
      events.map { "\($0.title) | \($0.occurrences[0].start?.description ?? "–")" } == [
        "point presse | 2026-10-05T09:00", "\(title) | 2026-10-07T07:45",
      ])
  }
}
