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
  /// The share of a list's headings that are no names of persons as well.
  private static let leastTownShare = 0.6
  /// So many headings with postcodes are a list of towns.
  private static let leastCoded = 2

  /// Whether enough of a list of headings in the form of towns' names are known, or compounds; where one is, also
  /// those that buildings of the kit are named after.
  static func areTowns(_ names: [String], places: PlaceParser) -> Bool {
    let isSure = { places.knowsTown($0) || CityReader.isCompound($0) }
    var sure = names.count(where: isSure)
    if sure > 0 { sure += names.count { !isSure($0) && places.hintsTown($0) } }
    let least = names.count >= longList ? leastSureOfMany : leastSure
    return names.count >= leastHeadings && Double(sure) >= least * Double(names.count)
  }

  func names(in sections: [Section]) -> [String] {
    var names: [String] = []
    var lists: [StyleID: [[String]]] = [:]
    collect(sections, into: &names, lists: &lists)
    for (_, lists) in lists.sorted(by: { $0.key < $1.key }) {
      // The parts of a programme may each hold few towns.
      let all = lists.flatMap(\.self)
      if Self.areTowns(all, places: places) {
        names += all.sorted()
      } else {
        names += lists.filter { Self.areTowns($0, places: places) }.flatMap { $0.sorted() }
      }
    }
    return names
  }

  /// - Parameter lists: the headings of one look side by side, where all have the form of a town's name.
  private func collect(
    _ sections: [Section], into names: inout [String], lists: inout [StyleID: [[String]]]
  ) {
    let coded = sections.filter {
      $0.postcodeBelowTitle != nil && places.isTownName($0.title.text)
    }
    if coded.count >= Self.leastCoded { names += coded.map(\.title.text) }
    for (style, list) in Dictionary(grouping: sections, by: { $0.title.pieces.first?.style }) {
      let titles = list.map { TitleCleaning.trimmed($0.title).text }.filter { !$0.isEmpty }
      // "Glen Blin" is a person's name, too.
      guard let style, titles.allSatisfy({ places.hasTownForm($0, isListed: true) }),
        Double(titles.count(where: places.isTownName)) >= Self.leastTownShare * Double(titles.count)
      else { continue }
      lists[style, default: []].append(titles)
    }
    for section in sections { collect(section.children, into: &names, lists: &lists) }
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
