import KitModel
import Lexicons

/// Names of towns that head the parts of a programme, which the gazetteer needn't know.
///
/// As in: "Autun", "Arnay-sous-Vitteaux", "Glux-la-Comelle". All headings of the list have the form of a
/// town's name, and most are known or compounds that hardly anything else is; or postcodes stand alone
/// below them.
struct TownHeadings {
  let places: PlaceParser

  private static let leastHeadings = 3
  /// The share of headings that must be known or compounds.
  private static let leastSure = 0.5
  /// In a long list fewer are enough: that many are compounds is no accident.
  private static let longList = 6
  private static let leastSureOfMany = 0.3
  /// So many headings with postcodes are a list of towns.
  private static let leastCoded = 2

  /// Whether enough of a list of headings in the form of towns' names are known, or compounds.
  static func areTowns(_ names: [String], places: PlaceParser) -> Bool {
    let sure = names.count { places.knowsTown($0) || CityReader.isCompound($0) }
    let least = names.count >= longList ? leastSureOfMany : leastSure
    return names.count >= leastHeadings && Double(sure) >= least * Double(names.count)
  }

  func names(in sections: [Section]) -> [String] {
    var names: [String] = []
    collect(sections, into: &names)
    return names
  }

  private func collect(_ sections: [Section], into names: inout [String]) {
    let coded = sections.filter {
      $0.postcodeBelowTitle != nil && places.isTownName($0.title.text)
    }
    if coded.count >= Self.leastCoded { names += coded.map(\.title.text) }
    for (_, list) in Dictionary(grouping: sections, by: { $0.title.pieces.first?.style }) {
      let titles = list.map(\.title.text).filter { !$0.isEmpty }
      guard titles.allSatisfy(places.isTownName), Self.areTowns(titles, places: places) else {
        continue
      }
      names += titles.sorted()
    }
    for section in sections { collect(section.children, into: &names) }
  }
}

extension Section {
  /// The postcode that is all that stands right below the section's title; five digits, since four are a year.
  var postcodeBelowTitle: SourcedText? {
    guard let first = blocks.first, first.table == nil, first.text.text.utf8.count == 5,
      first.text.text.utf8.allSatisfy(AddressBytes.isDigit)
    else { return nil }
    return first.text
  }
}
