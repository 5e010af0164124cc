import KitModel

/// Names entries by the title of their section where their own titles are halls: the stops of one show.
///
/// As in: "Partenope" above its text and "Théâtre, Blinville / vendredi 24 septembre, 19h30 / Théâtre du Passage, Aubin /
/// samedi 2 octobre, 20h", and the same below the next show's title. A list of houses that are open stands in one
/// section, below a heading that tells so.
struct HallsOfShows {
  let places: PlaceParser
  let tools: EventTools

  /// So many sections that tell nothing else are shows.
  private static let leastShows = 2
  /// A mention that tells a building by its words.
  private static let leastCertainty = 0.75

  func named(_ entries: [Entry]) -> [Entry] {
    let sections = Dictionary(grouping: entries.indices) { entries[$0].scope.section.id }
    let shows = sections.values.filter { isShow($0.map { entries[$0] }) }
    guard shows.count >= Self.leastShows else { return entries }
    var named = entries
    for index in shows.joined() where isHall(entries[index].title) {
      let (hall, town) = parted(entries[index].title)
      named[index].places.insert(hall, at: 0)
      named[index].city = named[index].city ?? town
      named[index].title = entries[index].scope.section.title
    }
    return named
  }

  private func isShow(_ entries: [Entry]) -> Bool {
    guard let section = entries.first?.scope.section, !section.title.isEmpty,
      section.blocks.contains(where: {
        $0.lines.count > 1 && $0.text.text.utf8.last == UInt8(ascii: ".")
      }),
      !tools.lexicon.isGenericHeading(section.title.text), !isHall(section.title),
      tools.dated(section.title).expressions.isEmpty
    else { return false }
    return entries.contains { isHall($0.title) }
      && entries.allSatisfy {
        $0.origin == .titled && (isHall($0.title) || $0.title.text == section.title.text)
      }
  }

  /// A hall and the town in the line below it.
  private func parted(_ title: SourcedText) -> (hall: SourcedText, town: SourcedText?) {
    let pairs = zip(title.pieces, title.pieces.dropFirst())
    guard let start = pairs.first(where: { $1.box.y0 > $0.box.midY })?.1.range.lowerBound else {
      return (title, nil)
    }
    let town = title.slice(start..<title.text.utf8.count)
    guard places.knowsTown(town.text) else { return (title, nil) }
    return (TitleCleaning.trimmed(title.slice(0..<start)), town)
  }

  private func isHall(_ title: SourcedText) -> Bool {
    guard let mention = places.parse(title.text, isPlaceLine: true).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.certainty >= Self.leastCertainty
  }
}
