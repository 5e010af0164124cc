import KitModel
import Lexicons

/// Takes what stands between hour and title in each entry of a list as the place.
///
/// As in: "20 mars – 10 h – Médiathèque du Bief – Veillée", "22 mars – 11 h – Le Ressac – Théâtre d'ombres"; "10am | Aubin Tent"
/// above "The Long Supper". One line may be about a place; where nearly all begin with one, and what follows is none, the
/// title stands behind.
struct PlacesAheadOfTitles {
  let places: PlaceParser
  let tools: EventTools

  private static let leastEntries = 3
  /// The shares of a list that must begin with a place by its words, and whose rest is no place.
  private static let leastPlaces = 0.5
  private static let leastTitles = 0.75
  /// The share of names above titles that may differ, where the list names the same places again.
  private static let mostNames = 0.7
  /// In bytes.
  private static let longestTitle = 110
  private static let longestName = 40
  /// The room of a sign with space around it, in heights of a line.
  private static let leastWhite = 0.5

  func parted(_ entries: [Entry]) -> [Entry] {
    let open = entries.indices.filter {
      entries[$0].origin == .dateLed && entries[$0].places.isEmpty && !entries[$0].body.isEmpty
    }
    let lists = Dictionary(grouping: open) { entries[$0].scope.section.id }
    var parted = entries
    for (section, open) in lists where open.count >= Self.leastEntries {
      let all = entries.count { $0.scope.section.id == section && $0.origin == .dateLed }
      for titles in [
        open.filter { isBeside(entries[$0]) }.map { ($0, entries[$0].body[0], SourcedText()) },
        open.compactMap { index in below(entries[index]).map { (index, $0.title, $0.rest) } },
      ] where Double(titles.count) >= Self.leastTitles * Double(all) {
        guard titles.count >= Self.leastEntries,
          arePlaces(
            titles.map { entries[$0.0].title }, above: titles.map(\.1),
            isBelow: !isBeside(entries[titles[0].0]))
        else { continue }
        for (index, title, rest) in titles {
          parted[index].places = [entries[index].title]
          (parted[index].title, parted[index].body[0]) = (title, rest)
          parted[index].body.removeAll(where: \.isEmpty)
          parted[index].opensBesideDate = false
        }
      }
    }
    return parted
  }

  private func arePlaces(
    _ names: [SourcedText], above titles: [SourcedText], isBelow: Bool
  ) -> Bool {
    let told = names.count(where: isPlace)
    guard Double(titles.count { !isPlace($0) }) >= Self.leastTitles * Double(titles.count) else {
      return false
    }
    if Double(told) >= Self.leastPlaces * Double(names.count) { return true }
    return isBelow && told > 0 && Set(titles.map(\.text)).count == titles.count
      && Double(Set(names.map(\.text)).count) <= Self.mostNames * Double(names.count)
  }

  /// Whether a short text goes on behind the title in its line.
  private func isBeside(_ entry: Entry) -> Bool {
    guard let rest = entry.body.first,
      rest.text.utf8.count <= Self.longestTitle, let end = entry.title.pieces.last,
      let start = rest.pieces.first, start.page == end.page,
      rest.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true
    else { return false }
    // "Veillée. Au théâtre": no sign for which there is room stands between.
    return start.box.verticalOverlap(end.box) > 0.5 * end.box.height
      && start.box.x0 - end.box.x1 > Self.leastWhite * end.box.height
  }

  /// The line below the one with hour and name, where it can be a title, and what follows it.
  private func below(_ entry: Entry) -> (title: SourcedText, rest: SourcedText)? {
    guard entry.title.text.utf8.count <= Self.longestName, let text = entry.body.first,
      let above = entry.title.pieces.last, let first = text.pieces.first,
      first.page == above.page, first.box.y0 >= above.box.midY,
      case let words = WordList(entry.title.text), words.count > 0,
      tools.lexicon.kinds.match(words, at: 0) == nil,
      PersonNames.shared.likelihood(words, 0..<words.count) < 0.6,
      let line = text.printedLines.first, line.text.utf8.count <= Self.longestTitle,
      line.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      PeopleLexicon.shared.cues.match(WordList(line.text), at: 0) == nil
    else { return nil }
    let (title, addition) = TitleText.withoutAddition(
      TitleCleaning.trimmed(line), lexicon: tools.lexicon)
    var rest = addition
    let further = text.slice(
      min(line.text.utf8.count + 1, text.text.utf8.count)..<text.text.utf8.count)
    if rest.isEmpty {
      rest = further
    } else if !further.isEmpty {
      rest.append(further, separator: " ")
    }
    return title.text.utf8.count >= 4 ? (title, rest) : nil
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    places.parse(text.text).first.map {
      $0.location.venue != nil && $0.range.lowerBound == 0
        && $0.range.count * 10 >= text.text.utf8.count * 9
    } ?? false
  }
}
