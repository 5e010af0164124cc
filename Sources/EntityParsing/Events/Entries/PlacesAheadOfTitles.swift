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
    let lists = Dictionary(grouping: entries.indices.filter { mayBePlaced(entries[$0]) }) {
      entries[$0].scope.section.id
    }
    var parted = entries
    for (section, indices) in lists where indices.count >= Self.leastEntries {
      let all = entries.count { $0.scope.section.id == section && $0.origin == .dateLed }
      let told = indices.count { isPlace(entries[$0].title) }
      let titles = indices.count { !isPlace(entries[$0].body[0]) }
      guard Double(indices.count) >= Self.leastTitles * Double(all),
        Double(told) >= Self.leastPlaces * Double(indices.count),
        Double(titles) >= Self.leastTitles * Double(indices.count)
      else { continue }
      for index in indices {
        parted[index].places = [entries[index].title]
        let (title, addition) = TitleText.withoutAddition(entries[index].body[0], lexicon: lexicon)
        parted[index].title = title
        parted[index].body.replaceSubrange(0..<1, with: addition.isEmpty ? [] : [addition])
        parted[index].opensBesideDate = false
      }
    }
    return parted
  }

  /// Whether a short text goes on behind the title in its line.
  private func mayBePlaced(_ entry: Entry) -> Bool {
    guard entry.origin == .dateLed, entry.places.isEmpty, let rest = entry.body.first,
      isShort(rest), let end = entry.title.pieces.last,
      let start = rest.pieces.first, start.page == end.page,
      rest.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true
    else { return false }
    // "Veillée. Au théâtre": no sign for which there is room stands between.
    return start.box.verticalOverlap(end.box) > 0.5 * end.box.height
      && start.box.x0 - end.box.x1 > Self.leastWhite * end.box.height
  }

  /// Whether a text is no longer than titles are, but for the people that it goes on with.
  private func isShort(_ text: SourcedText) -> Bool {
    guard text.text.utf8.count > Self.longestTitle else { return true }
    let (title, addition) = TitleText.withoutAddition(text, lexicon: lexicon)
    return !addition.isEmpty && title.text.utf8.count <= Self.longestTitle
      && title.text.unicodeScalars.last == "»"
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    places.parse(text.text).first.map {
      $0.location.venue != nil && $0.range.lowerBound == 0
        && $0.range.count * 10 >= text.text.utf8.count * 9
    } ?? false
  }
}
