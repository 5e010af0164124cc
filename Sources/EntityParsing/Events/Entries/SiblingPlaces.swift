import KitModel
import Lexicons

/// Takes the line below a title, or what stands behind its date, as the place where the list's other
/// entries have theirs there.
///
/// As in: "Anne Martin / Librairie Blin / samedi 14 h" beside "Jean Dupont / Le Ressac / samedi 15 h":
/// no word tells that the latter is a place.
struct SiblingPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a line is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// The entries of a list whose line must be a place by its words, and their share of the list.
  private static let leastTold = 3
  private static let leastShare = 0.3
  /// The share of a list that must have such a line.
  private static let leastLines = 0.6
  /// The longest name of a place, in bytes.
  private static let longestName = 40
  /// That of a line in a style of its own, which may hold the town.
  private static let longestLine = 60
  /// A mention that tells a place by its words.
  private static let leastCertainty = 0.6
  private static let surely = 0.75

  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    var lastStyles: Set<StyleID> = []
    for slot in Slot.allCases {
      let lists = Dictionary(
        grouping: placed.indices.filter { slot != .besideDate || placed[$0].opensBesideDate },
        by: { List(placed[$0], slot: slot) })
      for indices in lists.values where indices.count > Self.leastTold {
        let style = place(indices, slot: slot, in: &placed)
        if slot == .last, let style { lastStyles.insert(style) }
      }
    }
    // What ends an entry as the places of another list do is one, too.
    for index in placed.indices where placed[index].places.isEmpty {
      guard let style = line(of: placed[index], slot: .last)?.pieces.first?.style,
        lastStyles.contains(style),
        !placed[index].body.dropLast().contains(where: { namesVenue($0) })
      else { continue }
      take(.last, style: style, of: &placed[index])
    }
    return placed
  }

  /// - Returns: the style that the lines of a list are set in which tell places.
  private func place(_ indices: [Int], slot: Slot, in entries: inout [Entry]) -> StyleID? {
    let lines = indices.filter { line(of: entries[$0], slot: slot) != nil }
    guard lines.count >= Self.leastTold else { return nil }
    let told = lines.filter { isPlace(line(of: entries[$0], slot: slot)) }
    let all = told.count + (slot == .apart ? back(lines, besides: told, slot, entries) : 0)
    guard !told.isEmpty, all >= Self.leastTold,
      Double(all) >= Self.leastShare * Double(indices.count),
      Double(lines.count) >= Self.leastLines * Double(indices.count),
      let style = told.first.flatMap({ line(of: entries[$0], slot: slot)?.pieces.first?.style }),
      told.allSatisfy({ line(of: entries[$0], slot: slot)?.pieces.first?.style == style })
    else { return nil }
    for index in lines where entries[index].places.isEmpty {
      // What its words tell is read without that.
      if slot == .apart, told.contains(index) { continue }
      take(slot, style: style, of: &entries[index])
    }
    return style
  }

  /// How many lines besides those that are places are names that come back below other titles: "Le Cellier" below each of
  /// three plays; none where one of the others names a kind of event.
  private func back(
    _ lines: [Int], besides told: [Int], _ slot: Slot, _ entries: [Entry]
  ) -> Int {
    let others = lines.filter { !told.contains($0) }.compactMap { index in
      line(of: entries[index], slot: slot).map { (entries[index].title.text, $0.text) }
    }
    guard
      others.allSatisfy({
        !tools.lexicon.kinds.contains(WordList($0.1), in: 0..<WordList($0.1).count)
      }
      )
    else { return 0 }
    let titles = Dictionary(grouping: others) { Folding.key($0.1) }
      .mapValues { Set($0.map { Folding.key($0.0) }).count }
    return titles.values.filter { $0 > 1 }.reduce(0, +)
  }

  /// Takes the line of an entry as its place where it is set in a style.
  private func take(_ slot: Slot, style: StyleID, of entry: inout Entry) {
    guard let line = line(of: entry, slot: slot), line.pieces.first?.style == style,
      !words.saysNoPlace(line.text)
    else { return }
    entry.places = [line]
    switch slot {
    case .first, .besideDate, .apart: entry.body.removeFirst()
    case .last:
      let tail = words.partedAtTail(entry.body.removeLast()).tail
      if let tail { entry.body.append(tail) }
    }
  }

  /// Where in an entry the line stands.
  private enum Slot: CaseIterable {
    /// Below the title.
    case first
    /// Behind the date.
    case besideDate
    /// Below all else, in a style of its own.
    case last
    /// Below the title, in a style of its own.
    case apart
  }

  /// A list in which entries are set alike: a section; behind dates or in a style of its own, all with titles of
  /// one style.
  private struct List: Hashable {
    var section: String?
    var titles: StyleID?

    init(_ entry: Entry, slot: Slot) {
      let isOfKit = slot == .besideDate || slot == .apart
      section = isOfKit ? nil : entry.scope.section.id
      titles = isOfKit ? entry.title.pieces.first?.style : nil
    }
  }

  /// The line of an entry in that slot, where it is short and set apart from the title.
  private func line(of entry: Entry, slot: Slot) -> SourcedText? {
    guard
      let line = slot == .last
        ? entry.body.last.map({ words.partedAtTail($0).head }) : entry.body.first,
      line.text.utf8.count <= (slot == .last ? Self.longestLine : Self.longestName),
      line.text.last != ".",
      tools.dated(line).coverage == .none,
      // "Vaux le vendredi ; Riom le samedi"
      slot != .last || !line.text.utf8.contains(UInt8(ascii: ";")),
      PersonNames.shared.likelihood(line.text) < 0.6
    else { return nil }
    let style = line.pieces.first?.style
    let isCapital = line.text.unicodeScalars.first?.properties.isUppercase == true
    switch slot {
    case .besideDate: return entry.opensBesideDate ? line : nil
    case .first:
      return (isCapital || isPlace(line)) && !entry.opensBesideDate
        && style != entry.title.pieces.first?.style
        ? line : nil
    case .apart:
      let others = entry.body.dropFirst() + entry.people + [entry.title]
      return isCapital && !entry.opensBesideDate && entry.body.count > 1
        && !others.contains { text in text.pieces.contains { $0.style == style } } ? line : nil
    case .last:
      let isOwn = !(entry.body.dropLast() + [entry.title]).contains { text in
        text.pieces.contains { $0.style == style }
      }
      return isCapital && isOwn ? line : nil
    }
  }

  private var words: EventWords { EventWords(lexicon: tools.lexicon) }

  private func namesVenue(_ text: SourcedText) -> Bool {
    places.parse(text.text).contains { $0.location.venue != nil && $0.certainty >= Self.surely }
  }

  private func isPlace(_ line: SourcedText?) -> Bool {
    guard let line else { return false }
    if isKnown(line) || TownPrefixes.isTown(line.text, places: places) { return true }
    guard let mention = places.parse(TownPrefixes.behindTown(line, places: places).text).first
    else {
      return false
    }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.range.upperBound == TownPrefixes.behindTown(line, places: places).text.utf8.count
      && mention.certainty >= Self.leastCertainty
  }
}
