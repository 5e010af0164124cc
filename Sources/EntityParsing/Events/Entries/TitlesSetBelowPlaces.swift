import KitModel
import Lexicons

/// Tells the entries of a list whose places stand above their titles, by how both are set.
///
/// As in: "5 juin, 21 h", "Grange Blin" in italics and "Bal des lampions" in bold, with a text below them. The line next to the
/// date is a place by its words, and what opens the text below is set more prominently than it.
struct TitlesSetBelowPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a line is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  private static let leastEntries = 2
  /// The share of the entries titled in one style that must be such.
  private static let leastShare = 0.5
  /// In bytes.
  private static let longestTitle = 110
  private static let shortestTitle = 4
  private static let leastCertainty = 0.6
  /// How many times larger a line is than one that it outranks.
  private static let leastRatio = 1.08

  func swapped(_ entries: [Entry]) -> [Entry] {
    var swapped = entries
    let listed = entries.indices.filter {
      entries[$0].places.isEmpty && entries[$0].origin != .umbrella
        && !entries[$0].title.pieces.isEmpty
    }
    for indices in Dictionary(grouping: listed, by: { entries[$0].title.pieces[0].style }).values {
      let below = indices.filter { title(below: entries[$0]) != nil }
      let told = below.count { isPlace(entries[$0].title) }
      guard told >= Self.leastEntries, Double(told) >= Self.leastShare * Double(indices.count)
      else { continue }
      // A hall whose name no word tells stands where the others do.
      for index in below {
        guard let (title, rest) = title(below: entries[index]) else { continue }
        if places.knowsTown(entries[index].title.text) {
          swapped[index].city = entries[index].title
        } else {
          swapped[index].places = [entries[index].title]
        }
        swapped[index].title = title
        swapped[index].body.removeFirst()
        if !rest.isEmpty { swapped[index].body.insert(rest, at: 0) }
      }
    }
    return swapped
  }

  /// What the text below the title opens with in a style of its own that outranks the title's, and the rest of it.
  private func title(below entry: Entry) -> (title: SourcedText, rest: SourcedText)? {
    guard let text = entry.body.first, let first = text.pieces.first,
      let own = entry.title.pieces.first, outranks(first.style, own.style)
    else { return nil }
    let run = text.pieces.prefix { $0.style == first.style }
    let end = run.last?.range.upperBound ?? 0
    let title = text.slice(0..<end)
    guard (Self.shortestTitle...Self.longestTitle).contains(end),
      title.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      tools.dated(title).coverage == .none, !isPlace(title)
    else { return nil }
    return (title, text.slice(end..<text.text.utf8.count))
  }

  /// Whether one style is more prominent than another: larger, bolder, or upright beside italics.
  private func outranks(_ style: StyleID, _ other: StyleID) -> Bool {
    let styles = tools.stream.styles
    guard styles.indices.contains(Int(style)), styles.indices.contains(Int(other)) else {
      return false
    }
    let (own, lower) = (styles[Int(style)], styles[Int(other)])
    if own.size >= Self.leastRatio * lower.size { return own.isBold || !lower.isBold }
    guard own.size * Self.leastRatio > lower.size else { return false }
    if own.isBold != lower.isBold { return own.isBold }
    return own.isBold && lower.isItalic && !own.isItalic
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    if isKnown(text) || places.knowsTown(text.text) { return true }
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.lowerBound == 0 && mention.range.count * 5 >= text.text.utf8.count * 4
  }
}
