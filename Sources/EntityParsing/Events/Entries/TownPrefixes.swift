import KitModel
import Lexicons

/// Parts the lines of places that open with their town, which no gazetteer needs to know.
///
/// As in: "Riom, maison du Puits", "Sainte-Bavole, mont Blin", "Vaux-sur-Lierre". Where most lines of places are
/// set so and several of the names in front are known or compounds, all of them are towns.
struct TownPrefixes {
  let places: PlaceParser

  /// The lines of a style, and the names in front of them that must be known, each once.
  private static let leastLines = 4
  private static let leastSure = 2
  private static let leastSureShare = 0.2
  /// The share of the lines that must have a name in front.
  private static let leastShare = 0.6

  func parted(_ entries: [Entry]) -> [Entry] {
    var parted = entries
    let single = entries.indices.filter { entries[$0].city == nil && entries[$0].places.count == 1 }
    let lists = Dictionary(grouping: single) { entries[$0].places[0].pieces.first?.style }
    for (style, indices) in lists where style != nil && indices.count >= Self.leastLines {
      let towns = indices.filter { Self.front(of: entries[$0].places[0], places: places) != nil }
      let names = Set(
        towns.compactMap { Self.front(of: entries[$0].places[0], places: places)?.town.text })
      let sure = names.count { places.knowsTown($0) || CityReader.isCompound($0) }
      guard Double(towns.count) >= Self.leastShare * Double(indices.count), sure >= Self.leastSure,
        Double(sure) >= Self.leastSureShare * Double(names.count)
      else { continue }
      for index in towns {
        guard let front = Self.front(of: entries[index].places[0], places: places) else { continue }
        parted[index].city = front.town
        parted[index].places = [front.rest].compactMap { $0 }
      }
    }
    return parted
  }

  /// The name in front of a line's first comma, or all of a line without one, where it has a town's form; none in
  /// front of a town or a room, whose building it is.
  private static func front(
    of line: SourcedText, places: PlaceParser
  ) -> (town: SourcedText, rest: SourcedText?)? {
    let words = WordList(line.text)
    let comma = words.words.firstIndex { $0.isSign(",") } ?? words.count
    guard comma > 0, let bytes = words.bytes(words: 0..<comma),
      case let town = line.slice(bytes), places.isTownName(town.text),
      // "Moudon VD", "Départ de Riom"
      places.parse(town.text).first?.location.region == nil,
      places.lexicon.prepositions.match(words, at: 0) == nil
    else { return nil }
    guard comma + 1 < words.count else { return comma == words.count ? (town, nil) : nil }
    let rest = line.slice(words[comma + 1].range.lowerBound..<line.text.utf8.count)
    guard !places.isTownName(rest.text),
      places.lexicon.rooms.match(words, at: comma + 1) == nil || places.knowsTown(town.text)
    else { return nil }
    return (town, rest)
  }

  /// The line without the name of a town's form in front of its comma.
  static func behindTown(_ line: SourcedText, places: PlaceParser) -> SourcedText {
    front(of: line, places: places)?.rest ?? line
  }

  /// Whether a line is a known town or a compound and nothing else.
  static func isTown(_ text: String, places: PlaceParser) -> Bool {
    places.knowsTown(text) || CityReader.isCompound(text) && places.isTownName(text)
  }
}
