import DateExpressions
import KitModel
import Lexicons

/// Headings that name where the entries below them take place, each of which opens with its own title.
///
/// As in: "Halle Blin" above "Bal des lampions, samedi 5 juin, 21 h. Entrée libre." and "Bourse aux plantes, dimanche 6 juin,
/// 10 h". The heading is larger than a title that no weight tells apart, and would be taken for it.
struct VenueHeads {
  let tools: EventTools

  /// The share of the headings that must be places by their words.
  private static let leastShare = 0.34
  /// A mention that tells a place by its words; that of one heading alone.
  private static let leastCertainty = 0.6
  private static let surely = 0.75
  private static let longestHeading = 70

  /// A heading and the entries below it.
  private struct Hall {
    var heading: Int
    var entries: [Led]
    var end: Int
  }

  /// An entry that opens with its title: in a text of its own, or set apart in front of the rest.
  private struct Led {
    var title: Item
    /// From the date on.
    var rest: Item
  }

  /// The items with such headings as the places of what stands below them.
  func parted(_ items: [Item]) -> [Item] {
    let halls = halls(in: items)
    guard !halls.isEmpty, arePlaces(halls, in: items) else { return items }
    var parted: [Item] = []
    var next = 0
    for hall in halls {
      parted += items[next..<hall.heading]
      let name = items[hall.heading].text
      let look = items[hall.heading].look
      for led in hall.entries { parted += self.items(of: led, at: name, look: look) }
      next = hall.end
    }
    return parted + items[next...]
  }

  /// Headings of one look that are followed by such entries and nothing else.
  private func halls(in items: [Item]) -> [Hall] {
    var halls: [Hall] = []
    for index in items.indices where canHead(items[index]) {
      var entries: [Led] = []
      var end = index + 1
      while end < items.count, let (led, next) = led(in: items, at: end) {
        entries.append(led)
        end = next
      }
      guard !entries.isEmpty, end == items.count || items[end].isHeading || items[end].table != nil
      else { continue }
      halls.append(Hall(heading: index, entries: entries, end: end))
    }
    guard let look = halls.first.map({ items[$0.heading].look }),
      halls.allSatisfy({ items[$0.heading].look == look })
    else { return [] }
    return halls
  }

  private func canHead(_ item: Item) -> Bool {
    item.isHeading && item.isTitleLike && item.byteCount <= Self.longestHeading
      && item.dated.expressions.isEmpty && !tools.lexicon.isGenericHeading(item.text.text)
  }

  /// An entry that opens with its title and tells its day right behind it, and where the next one begins.
  private func led(in items: [Item], at index: Int) -> (led: Led, next: Int)? {
    let item = items[index]
    guard item.table == nil, !item.isHeading, !item.isListItem else { return nil }
    if index + 1 < items.count, items[index + 1].followsRunIn, item.dated.expressions.isEmpty,
      items[index + 1].dated.expressions.contains(where: \.statesDayOfMonth),
      items[index + 1].coverage == .pure
        || DateCoverage.isLeading(items[index + 1].coverage)
    {
      return (Led(title: item, rest: items[index + 1]), index + 2)
    }
    guard item.dated.expressions.contains(where: \.statesDayOfMonth),
      let led = TitleLed(plain(item), tools: tools, allowsTimes: false)
    else { return nil }
    var (title, rest) = (item, item)
    title.dated = tools.dated(item.text.slice(0..<led.titleEnd))
    rest.dated = tools.dated(behindSigns(item.text.slice(led.titleEnd..<item.byteCount)))
    guard title.dated.expressions.isEmpty,
      rest.coverage == .pure || DateCoverage.isLeading(rest.coverage)
    else { return nil }
    return (Led(title: title, rest: rest), index + 1)
  }

  /// Capitals at the start of a paragraph make no title of all of it.
  private func plain(_ item: Item) -> Item {
    var plain = item
    plain.isEmphasised = false
    return plain
  }

  /// Whether the headings are places, and the titles below them are not.
  private func arePlaces(_ halls: [Hall], in items: [Item]) -> Bool {
    let least = halls.count == 1 ? Self.surely : Self.leastCertainty
    let told = halls.count { isPlace(items[$0.heading].text, least: least) }
    let titles = halls.flatMap(\.entries)
    let placed = titles.count { isPlace($0.title.text, least: Self.surely) }
    return told > 0 && (halls.count > 1 || titles.count > 1)
      && Double(told) >= Self.leastShare * Double(halls.count)
      && placed * halls.count < told * titles.count
  }

  private func isPlace(_ text: SourcedText, least: Double) -> Bool {
    guard let mention = tools.places.parse(text.text).first else { return false }
    return mention.certainty >= least
      && (mention.location.venue != nil || mention.location.address != nil)
      && mention.range.count * 5 >= text.text.utf8.count * 4
  }

  // MARK: - Parts

  /// An entry as its title, its date with the place, and what is told of it.
  private func items(of led: Led, at place: SourcedText, look: ItemLook) -> [Item] {
    var title = led.title
    title.isEmphasised = true
    title.isHeading = true
    title.look = look
    title.hardBreaks = []
    var date = led.rest
    date.followsRunIn = false
    date.place = place
    date.isEmphasised = false
    date.hardBreaks = []
    date.gapAbove = 0
    guard case .leading(let rest) = led.rest.coverage else { return [title, date] }
    date.dated = tools.dated(led.rest.text.slice(0..<rest))
    date.dated.coverage = .pure
    var text = led.rest
    text.dated = tools.dated(behindSigns(led.rest.text.slice(rest..<led.rest.byteCount)))
    text.followsRunIn = false
    text.isEmphasised = false
    text.hardBreaks = []
    text.gapAbove = 0
    return text.text.isEmpty ? [title, date] : [title, date, text]
  }

  private func behindSigns(_ text: SourcedText) -> SourcedText { TitleCleaning.trimmedStart(text) }
}
