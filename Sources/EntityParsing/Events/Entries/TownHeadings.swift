import KitModel
import Lexicons

/// Names of towns that head the parts of a programme, which the gazetteer needn't know.
///
/// As in: "Autun", "Arnay-sous-Vitteaux", "Glux-la-Comelle". All headings of the list have the form of a
/// town's name, and most are known or compounds that hardly anything else is.
struct TownHeadings {
  let places: PlaceParser

  private static let leastHeadings = 3
  /// The share of headings that must be known or compounds.
  private static let leastSure = 0.5

  func names(in sections: [Section]) -> [String] {
    var names: [String] = []
    collect(sections, into: &names)
    return names
  }

  private func collect(_ sections: [Section], into names: inout [String]) {
    for (_, list) in Dictionary(grouping: sections, by: { $0.title.pieces.first?.style }) {
      let titles = list.map(\.title.text).filter { !$0.isEmpty }
      let sure = titles.count {
        places.place(named: $0)?.kind == .city || CityReader.isCompound($0)
      }
      guard titles.count >= Self.leastHeadings, titles.allSatisfy(places.isTownName),
        Double(sure) >= Self.leastSure * Double(titles.count)
      else { continue }
      names += titles.sorted()
    }
    for section in sections { collect(section.children, into: &names) }
  }
}
