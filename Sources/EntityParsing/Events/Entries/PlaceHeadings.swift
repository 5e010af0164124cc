import KitModel
import Lexicons

/// Finds the headings inside sections that say where the entries below them are.
///
/// As in: "BROUZET", "Bugeat (19170)", "Bretagne" above the entries of a town or region; "Grande salle"
/// above each day's entries of one column. They hold until the next such heading, a larger one or
/// the section's end.
struct PlaceHeadings {
  private(set) var places: PlaceParser
  let tools: EventTools
  /// The towns among the headings that nothing else of the kit tells to be some.
  private(set) var towns: [String] = []
  private var pages: [Int: [Spot]] = [:]

  /// A block, whether it heads others, and the heading that it stands below.
  private struct Spot {
    var box: Rect
    var isHeading: Bool
    var above: SourcedText?
    /// The hall named right below the town that titles its section.
    var hall: SourcedText?
  }

  /// In bytes.
  static let longestHeading = 60
  private static let longestHall = 90
  /// The share of a list's headings that have the form of a town's name.
  private static let leastTownShare = 0.7
  /// How often a hall's name stands above entries, all of one look together.
  private static let leastRepeats = 4

  /// - Parameter entries: what stands in their titles heads nothing.
  init(_ sections: [Section], entries: [Entry], places: PlaceParser, tools: EventTools) {
    self.places = places
    self.tools = tools
    var titles: [Int: [Rect]] = [:]
    for piece in entries.lazy.compactMap({ $0.title.pieces.first }) {
      titles[piece.page, default: []].append(piece.box)
    }
    let candidates = Candidates(sections: sections, titles: titles, tools: tools)
    let listed = sections.flatMap { PlacesOfLists(places: places, tools: tools).heads(in: $0) }
    towns = unknownTowns(among: candidates) + PlacesOfLists.towns(in: listed, places: places)
    let halls = halls(among: candidates)
    self.places = places.knowing(towns)
    var kept = Set(listed.compactMap(\.places.first))
    for candidate in candidates.all
    where halls.contains(candidate.hall) || Self.isTownOrRegion(candidate.text, places: self.places)
    {
      kept.formUnion(candidate.text.places.prefix(1))
    }
    var boxes: [Box: (text: SourcedText, block: Block)] = [:]
    for section in sections {
      note(section, headings: kept, titles: titles, boxes: &boxes)
    }
  }

  /// The entries with the heading that they stand below, without such headings in their text.
  func applied(to entries: [Entry]) -> [Entry] {
    guard !pages.isEmpty else { return entries }
    return entries.map { entry in
      var entry = entry
      let spot = spot(of: entry.title)
      entry.scope.townHall = spot?.hall
      if let above = spot?.above {
        if Self.isTownOrRegion(above, places: places) {
          entry.scope.town = Self.inPostalOrder(above)
        } else {
          entry.scope.hall = above
        }
      }
      entry.body.removeAll { self.spot(of: $0)?.isHeading == true }
      return entry
    }
  }

  private func spot(of text: SourcedText) -> Spot? {
    guard let piece = text.pieces.first else { return nil }
    return pages[piece.page]?.first { $0.box.contains(x: piece.box.midX, y: piece.box.midY) }
  }

  // MARK: - Which are some

  /// Whether a text is the name of a town or region, with its postcode or not.
  private static func isTownOrRegion(_ text: SourcedText, places: PlaceParser) -> Bool {
    let name = withoutPostcode(text.text)
    guard let mention = places.parse(name).first else { return false }
    let location = mention.location
    return location.venue == nil && location.address == nil
      && (location.city != nil || location.region != nil)
      && mention.range.count * 4 > name.utf8.count * 3
  }

  /// Names of towns that no gazetteer knows: the most of a list of headings set alike.
  private func unknownTowns(among candidates: Candidates) -> [String] {
    var names: [String] = []
    for list in candidates.byStyle {
      let texts = list.map { Self.withoutPostcode($0.text.text) }
      let towns = texts.filter(places.isTownName)
      guard Double(towns.count) >= Self.leastTownShare * Double(texts.count),
        TownHeadings.areTowns(towns, places: places)
      else { continue }
      names += towns
    }
    return names
  }

  /// A town's name with the postcode that stands behind it in front, as in addresses.
  private static func inPostalOrder(_ text: SourcedText) -> SourcedText {
    let name = withoutPostcode(text.text).utf8.count
    guard name < text.text.utf8.count, text.text.utf8.last != UInt8(ascii: ":") else {
      return text.slice(0..<name)
    }
    var ordered = TitleCleaning.trimmed(text.slice(name..<text.text.utf8.count))
    ordered.append(text.slice(0..<name), separator: " ")
    return ordered
  }

  /// "MORLANWEZ 7140" without what stands behind the name.
  private static func withoutPostcode(_ text: String) -> String {
    let text = withoutColon(text)
    let name = text.utf8.reversed().drop { AddressBytes.isDigit($0) }
    guard (4...5).contains(text.utf8.count - name.count) else { return text }
    return String(decoding: name.drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }

  /// "Rives-sur-Bief :" without the sign.
  private static func withoutColon(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: ":") else { return text }
    return String(
      decoding: text.utf8.dropLast().reversed().drop { $0 == 0x20 || $0 == 0xA0 || $0 == 0xC2 }
        .reversed(), as: UTF8.self)
  }

  /// Names of halls that stand above entries: those that come back again and again, of which one at least says by
  /// its words that it is one; and those that say so themselves right above one, where they are most of what is set
  /// alike.
  private func halls(among candidates: Candidates) -> Set<Hall> {
    var halls: Set<Hall> = []
    for list in candidates.byStyle {
      let told = Set(list.map(\.hall)).filter { isHall($0.name) }
      guard !told.isEmpty else { continue }
      let repeated = Set(Dictionary(grouping: list, by: \.hall).filter { $0.value.count > 1 }.keys)
      let heading = told.filter { hall in
        list.allSatisfy { $0.hall != hall || $0.headsEntry }
          && tools.lexicon.kinds.match(WordList(hall.name), at: 0)?.count
            != WordList(hall.name).count
      }
      let named = [repeated, repeated.union(heading)].first { named in
        let count = list.count { named.contains($0.hall) }
        return count >= Self.leastRepeats && count * 2 >= list.count
          && !named.isDisjoint(with: told)
      }
      halls.formUnion(named ?? [])
    }
    return halls
  }

  private func isHall(_ name: String) -> Bool {
    places.parse(name, isPlaceLine: true).contains {
      $0.location.venue != nil && $0.certainty >= 0.75
    }
  }

  // MARK: - What they head

  private mutating func note(
    _ section: Section, headings: Set<SourcePlace>, titles: [Int: [Rect]],
    boxes: inout [Box: (text: SourcedText, block: Block)]
  ) {
    var current: (text: SourcedText, block: Block)?
    let hall = hall(below: section)
    guard !headings.isEmpty || hall != nil || !section.children.isEmpty else { return }
    for block in section.blocks {
      // A box is headed by what stands at its top, in which sections larger titles open.
      if current == nil, let heading = boxes[Box(block)] { current = heading }
      let isHeading = block.text.places.first.map(headings.contains) ?? false
      if isHeading {
        current = (block.text, block)
        if block.panel > 0 { boxes[Box(block)] = current }
      } else if let heading = current,
        ends(heading.block, at: block, isTitle: Candidates.holdsTitle(block, titles))
      {
        current = nil
      }
      pages[block.page, default: []].append(
        Spot(
          box: block.box, isHeading: isHeading, above: isHeading ? nil : current?.text, hall: hall))
    }
    if let title = section.titleBlock, section.panel > 0,
      let page = section.title.places.first?.page,
      let heading = boxes[Box(page: page, panel: section.panel)]
    {
      pages[page, default: []].append(
        Spot(box: title.box, isHeading: false, above: heading.text))
    }
    for child in section.children {
      note(child, headings: headings, titles: titles, boxes: &boxes)
    }
  }

  /// A line that names a hall and nothing else, right below a town that titles a section.
  private func hall(below section: Section) -> SourcedText? {
    guard let first = section.blocks.first, first.table == nil, first.lines.count <= 2,
      first.text.text.utf8.count <= Self.longestHall, tools.dated(first.text).expressions.isEmpty,
      Self.isTownOrRegion(section.title, places: places),
      let mention = places.parse(first.text.text, isPlaceLine: true).first,
      mention.location.venue != nil, mention.range.lowerBound == 0,
      mention.range.count * 2 > first.text.text.utf8.count
    else { return nil }
    return first.text
  }

  /// A box of a page.
  private struct Box: Hashable {
    var page: Int
    var panel: Int

    init(page: Int, panel: Int) {
      self.page = page
      self.panel = panel
    }

    init(_ block: Block) { self.init(page: block.page, panel: block.panel) }
  }

  /// Whether a block heads something else than a heading does: set like it or larger.
  private func ends(_ heading: Block, at block: Block, isTitle: Bool) -> Bool {
    guard block.table == nil, let style = block.lines.first?.style else { return false }
    if heading.kind == .listItem { return !PlacesOfLists.isDeeper(block, than: heading) }
    guard !isTitle else { return false }
    if style == heading.lines.first?.style { return block.text.text.utf8.count < 90 }
    guard case .heading(let level) = block.kind, case .heading(let own) = heading.kind,
      level < own
    else { return false }
    return tools.dated(block.text).coverage == .none
  }
}

/// What a hall's name is told by: its words and how they are set.
private struct Hall: Hashable {
  var name: String
  var style: StyleID
}

/// Short texts set apart from running text that may head entries.
private struct Candidates {
  struct Candidate {
    var text: SourcedText
    var style: StyleID
    /// Whether an entry's title stands right below it.
    var headsEntry: Bool

    var hall: Hall { Hall(name: text.text, style: style) }
  }

  private(set) var all: [Candidate] = []

  init(sections: [Section], titles: [Int: [Rect]], tools: EventTools) {
    for section in sections { collect(section, titles: titles, tools: tools) }
  }

  var byStyle: [[Candidate]] {
    Dictionary(grouping: all, by: \.style).sorted { $0.key < $1.key }.map(\.value)
  }

  static func holdsTitle(_ block: Block, _ titles: [Int: [Rect]]) -> Bool {
    (titles[block.page] ?? []).contains { block.box.contains(x: $0.midX, y: $0.midY) }
  }

  /// Whether a block stands much closer to the title above it than to the next one below: it says where that
  /// entry is, and heads nothing.
  private static func goesWithTitle(_ block: Block, _ titles: [Int: [Rect]]) -> Bool {
    let column = (titles[block.page] ?? []).filter {
      abs($0.x0 - block.box.x0) < farthestEdge * block.box.height
    }
    guard let above = column.filter({ $0.y1 <= block.box.midY }).max(by: { $0.y1 < $1.y1 })
    else { return false }
    let gap = block.box.y0 - above.y1
    let below = column.lazy.filter { $0.y0 >= block.box.midY }.map { $0.y0 - block.box.y1 }.min()
    return gap < closest * above.height && gap < leastRatio * (below ?? .infinity)
  }

  /// How far the left edges of a title and what goes with it may lie apart, in heights of the latter.
  private static let farthestEdge = 1.0
  /// White between both, in heights of the title (whose first line alone is known), and as a share of the white
  /// to the next title.
  private static let closest = 1.6
  private static let leastRatio = 0.5

  private mutating func collect(_ section: Section, titles: [Int: [Rect]], tools: EventTools) {
    for (index, block) in section.blocks.enumerated() {
      guard block.table == nil, let style = block.lines.first?.style, block.lines.count <= 2,
        tools.stream.isSetApart(block.lines), block.lines.allSatisfy({ $0.style == style }),
        case let text = block.text, text.text.utf8.count <= PlaceHeadings.longestHeading,
        tools.dated(text).expressions.isEmpty, !Self.holdsTitle(block, titles),
        !Self.goesWithTitle(block, titles)
      else { continue }
      let next =
        index + 1 < section.blocks.count
        ? section.blocks[index + 1] : section.children.first?.titleBlock
      all.append(
        Candidate(
          text: text, style: style, headsEntry: next.map { Self.holdsTitle($0, titles) } ?? false))
    }
    for child in section.children { collect(child, titles: titles, tools: tools) }
  }
}
