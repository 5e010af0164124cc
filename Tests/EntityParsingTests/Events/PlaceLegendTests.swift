import KitModel
import Testing

@testable import EntityParsing

@Suite("Places told by letters") struct PlaceLegendTests {
  private static let titles = ["Bal des lampions", "Atelier de lanternes", "Veillée au moulin"]

  /// Entries that end in letters, with the lines beside a plan.
  private func places(_ letters: [String], legend: [String]) -> [String] {
    let lines = legend.enumerated().map { Page.block($1, y: 80 + 20 * Double($0)) }
    let entries = zip(Self.titles, letters).map { title, letter in
      Entry(
        title: SourcedText(text: "\(title) \(letter)"), when: [], scope: Programme.scope,
        origin: .dateLed)
    }
    return PlaceLegend(Page.document(lines)).applied(to: entries).map {
      "\($0.title.text) | \($0.places.map(\.text).joined(separator: "; "))"
    }
  }

  @Test("are those that the legend of a plan tells")
  func legend() {
    #expect(
      places(
        ["C", "A", "B"], legend: ["A Le Battoir, 3 rue du Bief", "B – Halle basse", "C Pré du bac"])
        == [
          "Bal des lampions | Pré du bac", "Atelier de lanternes | Le Battoir, 3 rue du Bief",
          "Veillée au moulin | Halle basse",
        ])
  }

  @Test("Letters of few entries, and lines that do not count on from A, tell none")
  func others() {
    let kept = ["Bal des lampions C | ", "Atelier de lanternes A | ", "Veillée au moulin B | "]
    #expect(places(["C", "A", "B"], legend: ["B Halle basse", "C Pré du bac"]) == kept)
    #expect(places(["C", "A", "B"], legend: ["A Le Battoir", "C Pré du bac"]) == kept)
    #expect(
      places(["sans fin", "A", "pour tous"], legend: ["A Le Battoir", "B Halle basse"])[1]
        == "Atelier de lanternes A | ")
  }
}
