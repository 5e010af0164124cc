import KitModel
import Lexicons

/// Parts the place from titles that it is set behind, in a style of its own.
///
/// As in: "**Opening drinks** Market Square", "**Write the weather** Tolliver's Bookshop". One such end of a
/// title may be anything; where several of a list are places by their words, all are.
struct TitlePlaces {
  let places: PlaceParser
  let tools: EventTools

  /// The entries of a list whose titles must end in a place by its words, and their share of those
  /// whose titles end in another style.
  private static let leastTold = 2
  private static let leastShare = 0.5
  /// In bytes.
  private static let longestPlace = 60
  private static let leastCertainty = 0.7

  func parted(_ entries: [Entry]) -> [Entry] {
    let ends = entries.map { end(of: $0.title) }
    var lists: [List: [Int]] = [:]
    for (index, end) in ends.enumerated() {
      guard let end, entries[index].places.isEmpty else { continue }
      let styles = (entries[index].title.pieces.first?.style, end.place.pieces.first?.style)
      guard let title = styles.0, let place = styles.1 else { continue }
      lists[List(title: title, place: place), default: []].append(index)
    }
    var parted = entries
    for indices in lists.values {
      let told = indices.filter { ends[$0].map { isPlace($0.place) } ?? false }
      guard told.count >= Self.leastTold,
        Double(told.count) >= Self.leastShare * Double(indices.count)
      else { continue }
      for index in indices {
        guard let end = ends[index] else { continue }
        parted[index].title = end.title
        parted[index].places = [end.place]
      }
    }
    return parted
  }

  /// Titles that begin and end in the same styles.
  private struct List: Hashable {
    var title: StyleID
    var place: StyleID
  }

  /// A title without the words at its end that are set in another style, and these.
  private func end(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let pieces = title.pieces
    guard let first = pieces.first, let last = pieces.last, first.style != last.style,
      let before = pieces.lastIndex(where: { $0.style != last.style }),
      pieces[...before].allSatisfy({ $0.style == first.style }),
      case let start = pieces[before + 1].range.lowerBound,
      title.text.utf8.count - start <= Self.longestPlace,
      case let place = TitleCleaning.trimmed(title.slice(start..<title.text.utf8.count)),
      case let name = TitleCleaning.trimmed(title.slice(0..<start)), !name.isEmpty, !place.isEmpty,
      tools.dated(place).expressions.isEmpty, PersonNames.shared.likelihood(place.text) < 0.6
    else { return nil }
    return (name, place)
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.count * 2 > text.text.utf8.count
  }
}
