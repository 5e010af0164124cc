import KitModel
import Lexicons

/// Takes what stands between hour and title in each line of a list as the place.
///
/// As in: "20 mars – 10 h – Médiathèque du Bief – Veillée", "22 mars – 11 h – Le Ressac – Théâtre d'ombres". One line may be about a place;
/// where nearly all begin with one, and what follows is none, the title stands behind.
struct PlacesAheadOfTitles {
  let places: PlaceParser
  let lexicon: EventLexicon

  private static let leastEntries = 3
  /// The shares of a list that must begin with a place by its words, and whose rest is no place.
  private static let leastPlaces = 0.5
  private static let leastTitles = 0.75
  /// In bytes.
  private static let longestTitle = 110
  /// The room of a sign with space around it, in heights of a line.
  private static let leastWhite = 0.5

  func parted(_ entries: [Entry]) -> [Entry] {
    let parts = entries.map { $0.origin == .dateLed ? self.parts(of: $0) : nil }
    let lists = Dictionary(grouping: entries.indices.filter { entries[$0].origin == .dateLed }) {
      entries[$0].scope.titles.first?.text ?? ""
    }
    var parted = entries
    for all in lists.values {
      // The towns of a list hold few entries each.
      let sections = Dictionary(grouping: all) { entries[$0].scope.section.id }.values
      for list in sections.filter({ $0.count >= Self.leastEntries }) + [all] {
        let told = list.filter { parts[$0] != nil }
        let places = told.count { parts[$0].map { isPlace($0.place) } ?? false }
        let titles = told.count { parts[$0].map { !isPlace($0.title) } ?? false }
        guard told.count >= Self.leastEntries,
          Double(told.count) >= Self.leastTitles * Double(list.count),
          Double(places) >= Self.leastPlaces * Double(told.count),
          Double(titles) >= Self.leastTitles * Double(told.count)
        else { continue }
        for index in told {
          guard let (place, title, rest) = parts[index] else { continue }
          parted[index].places = [place]
          parted[index].title = title
          parted[index].body = rest + entries[index].body.dropFirst()
          parted[index].opensBesideDate = false
        }
      }
    }
    return parted
  }

  /// What stands in front of the first sign behind the date, and the title behind it; `nil` where nothing goes on in that
  /// line.
  private func parts(
    of entry: Entry
  ) -> (place: SourcedText, title: SourcedText, rest: [SourcedText])? {
    guard entry.places.isEmpty else { return nil }
    if mayBePlaced(entry), let title = entry.body.first { return (entry.title, title, []) }
    // "20 h, salle des fêtes, loto": no capital begins what a comma parts.
    let words = WordList(entry.title.text)
    if let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count,
      case let place = entry.title.slice(0..<words[comma].range.lowerBound), isPlace(place)
    {
      let title = entry.title.slice(
        words[comma + 1].range.lowerBound..<entry.title.text.utf8.count)
      return (place, title, entry.body.prefix(1).map(\.self))
    }
    guard isPlace(entry.title), let title = entry.body.first, follows(title, entry.title),
      title.text.utf8.count <= Self.longestTitle
    else { return nil }
    let (head, rest) = TitleText.withoutAddition(title, lexicon: lexicon)
    return (entry.title, head, [rest].filter { !$0.isEmpty })
  }

  /// Whether a short text goes on behind the title in its line.
  private func mayBePlaced(_ entry: Entry) -> Bool {
    guard let rest = entry.body.first, rest.text.utf8.count <= Self.longestTitle,
      rest.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      follows(rest, entry.title), let end = entry.title.pieces.last, let start = rest.pieces.first
    else { return false }
    // "Veillée. Au théâtre": no sign for which there is room stands between.
    return start.box.x0 - end.box.x1 > Self.leastWhite * end.box.height
  }

  private func follows(_ rest: SourcedText, _ title: SourcedText) -> Bool {
    guard let end = title.pieces.last, let start = rest.pieces.first, start.page == end.page else {
      return false
    }
    return start.box.verticalOverlap(end.box) > 0.5 * end.box.height
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    places.parse(text.text).first.map {
      $0.location.venue != nil && $0.range.lowerBound == 0
        && $0.range.count * 10 >= text.text.utf8.count * 9
    } ?? false
  }
}
