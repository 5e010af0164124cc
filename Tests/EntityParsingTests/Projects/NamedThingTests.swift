import KitModel
import Testing

@testable import EntityParsing

/// Labels above titles, and towns in front of sites.
extension ProjectTests {
  @Test("The first line of a heading that says which part or prize follows is no part of the title")
  func labelLines() {
    let stream = Programme.tools.stream
    let lexicon = ProjectLexicon.shared(for: ["fr", "en"])
    func parted(_ text: String) -> [String] {
      // A text that shows how wide the column is.
      let below = "\nUn texte qui dit ce que les voisins y font chaque soir, et avec qui."
      let items = stream.items(of: Programme(text + below).blocks).dropLast().map {
        ProjectItem(item: $0, kind: .projects)
      }
      return PartLabels(stream: stream, lexicon: lexicon).parted(items).map(\.item.text.text)
    }
    let title = "> La Remise du bord de l’eau"
    #expect(parted("# Axe 1 : rue\n\(title)").map(\.count) == [12, 26])
    #expect(parted("# Prix du jury\n\(title)").count == 2)
    #expect(parted("# Le Bac\n\(title)").count == 1)
    #expect(parted("Axe 1 : rue\n\(title)").count == 1)
  }

  @Test("A town stands in front of a site’s address")
  func site() {
    let places = PlaceParser(country: "FR")
    func town(_ line: String) -> String? {
      Bylines.town(in: line, places: places).map {
        SourcedText(text: line).slice($0).text
      }
    }
    #expect(town("Fondée par Ana Ruiz en 2019, Blinville www.brisenet.example") == "Blinville")
    #expect(town("Fondée par Ana Ruiz en 2019, www.brisenet.example") == nil)
  }
}
