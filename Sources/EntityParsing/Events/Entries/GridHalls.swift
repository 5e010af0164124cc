import KitModel
import Lexicons

/// Finds the names of halls along the edge of a day's programme: "Beach | Raft | Attic" side by side above
/// what is on there, or one below another beside it.
///
/// Layout may read such a grid as a table, as columns or as both, so names and entries are joined by where
/// they stand on the page. What tells names of halls from other short texts in a row is that each day has the
/// same ones, set alike, and that one of them at least says by its words that it is a place.
struct GridHalls {
  private let tools: EventTools
  private var pages: [Int: [Reach]] = [:]

  /// The part of a page that a name holds for.
  private struct Reach {
    var hall: SourcedText
    var area: Rect
  }

  /// A short text that may be such a name.
  private struct Head {
    var text: SourcedText
    var page: Int
    var box: Rect
    var look: ItemLook

    var name: String { Folding.key(text.text) }
  }

  /// Names in a row or below one another.
  private struct Edge {
    var heads: [Head]
    var isAcross: Bool
  }

  /// In bytes.
  private static let longestName = 40
  /// How far heads set at one edge may differ, in points.
  private static let tolerance = 2.0
  /// How often a name must head something.
  private static let leastRepeats = 2
  private static let leastNames = 2

  /// - Parameter entries: what stands in their titles heads nothing.
  init(_ pages: [LaidOutPage], entries: [Entry], tools: EventTools) {
    self.tools = tools
    var titles: [Int: [Rect]] = [:]
    for piece in entries.lazy.filter({ !$0.when.isEmpty }).compactMap(\.title.pieces.first) {
      titles[piece.page, default: []].append(piece.box)
    }
    var edges: [Edge] = []
    for page in pages {
      guard let titles = titles[page.number], titles.count >= Self.leastNames else { continue }
      let heads = heads(on: page, titles: titles)
      edges += Self.edges(of: heads, isAcross: true) + Self.edges(of: heads, isAcross: false)
    }
    for isAcross in [true, false] {
      let own = edges.filter { $0.isAcross == isAcross }
      let counts = Dictionary(grouping: own.flatMap(\.heads), by: \.name).mapValues(\.count)
      let names = Set(counts.filter { $0.value >= Self.leastRepeats }.keys)
      let halls = own.flatMap(\.heads).filter { names.contains($0.name) }
      guard names.count >= Self.leastNames, halls.contains(where: { isHall($0.text) }) else {
        continue
      }
      for edge in own {
        guard let page = edge.heads.first?.page, !edge.heads.contains(where: { isKind($0.text) }),
          Set(edge.heads.map(\.name)).intersection(names).count >= Self.leastNames,
          Self.standsFree(edge, of: titles[page] ?? [])
        else { continue }
        let reaches = reaches(of: edge, among: own, on: pages.first { $0.number == page }, titles)
        let heading = reaches.count { reach in
          (titles[page] ?? []).contains { reach.area.contains(x: $0.midX, y: $0.midY) }
        }
        guard heading * 2 >= reaches.count else { continue }
        self.pages[page, default: []] += reaches
      }
    }
  }

  /// The halls, each once, in the order of the pages.
  var names: [SourcedText] {
    var seen: Set<String> = []
    return pages.sorted { $0.key < $1.key }.flatMap(\.value).map(\.hall)
      .filter { seen.insert(Folding.key($0.text)).inserted }
  }

  /// The entries with the hall that they stand below or beside, without its name in their text.
  func applied(to entries: [Entry]) -> [Entry] {
    guard !pages.isEmpty else { return entries }
    return entries.map { entry in
      // What a timetable's cells span is in none of its halls.
      guard entry.origin != .grid, let piece = entry.title.pieces.first,
        let reach = pages[piece.page]?.first(where: {
          $0.area.contains(x: piece.box.midX, y: piece.box.midY)
        })
      else { return entry }
      var entry = entry
      entry.body.removeAll { $0.text == reach.hall.text }
      if entry.scope.hall == nil, entry.city == nil { entry.scope.hall = reach.hall }
      return entry
    }
  }

  // MARK: - Which are some

  private func isHall(_ text: SourcedText) -> Bool {
    tools.places.parse(text.text, isPlaceLine: true).contains {
      $0.location.venue != nil && $0.certainty >= 0.75
    }
  }

  /// Whether a text names a kind of event and nothing more: "Concerts" above those of each day.
  private func isKind(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.kinds.match(words, at: 0)?.count == words.count
  }

  private func heads(on page: LaidOutPage, titles: [Rect]) -> [Head] {
    var heads: [Head] = []
    func add(_ lines: [Line]) {
      guard let first = lines.first, lines.count <= 2, lines.allSatisfy({ $0.style == first.style })
      else { return }
      let text = Line.join(lines)
      guard text.text.utf8.count <= Self.longestName,
        text.text.unicodeScalars.first.map(LetterCase.isCapital) == true
      else { return }
      let box = lines.dropFirst().reduce(first.box) { $0.union($1.box) }
      guard !titles.contains(where: { box.contains(x: $0.midX, y: $0.midY) }),
        tools.dated(text).expressions.isEmpty,
        ColumnRoles.named(text.text, lexicon: tools.lexicon) == nil || isHall(text)
      else { return }
      var look = tools.stream.look(of: lines)
      // Each day may have a colour of its own.
      look.color = Color(red: 0, green: 0, blue: 0)
      look.isCapitals = false
      heads.append(Head(text: text, page: page.number, box: box, look: look))
    }
    for block in page.blocks {
      if let table = block.table {
        for row in table.rows { for cell in row.cells { add(cell.lines) } }
      } else {
        add(block.lines)
      }
    }
    return heads
  }

  /// Heads that are set alike and begin at one height, or at one edge.
  private static func edges(of heads: [Head], isAcross: Bool) -> [Edge] {
    func place(_ head: Head) -> Double { isAcross ? head.box.y0 : head.box.x0 }
    func along(_ head: Head) -> Double { isAcross ? head.box.x0 : head.box.y0 }
    var edges: [Edge] = []
    for (_, alike) in Dictionary(grouping: heads, by: \.look) {
      var open: [Head] = []
      func close() {
        let sorted = open.sorted { along($0) < along($1) }
        if Set(sorted.map(\.name)).count >= leastNames {
          edges.append(Edge(heads: sorted, isAcross: isAcross))
        }
        open = []
      }
      for head in alike.sorted(by: { place($0) < place($1) }) {
        if let first = open.first, place(head) - place(first) > tolerance { close() }
        open.append(head)
      }
      close()
    }
    return edges
  }

  /// Whether no title of an entry stands in the row or column of the names: below their titles, places of
  /// entries may happen to stand in a row as well.
  private static func standsFree(_ edge: Edge, of titles: [Rect]) -> Bool {
    guard let first = edge.heads.first?.box else { return false }
    let extent = edge.heads.dropFirst().reduce(first) { $0.union($1.box) }
    return titles.allSatisfy { title in
      if edge.isAcross {
        return title.verticalOverlap(extent) == 0
          && !edge.heads.contains { head in
            (0..<farthestTitle * head.box.height).contains(head.box.y0 - title.y1)
              && title.horizontalOverlap(head.box) > 0
          }
      }
      // Nor does a column of places stand behind what takes place there.
      return title.verticalOverlap(extent) == 0 || title.x0 >= extent.x1
    }
  }

  /// How far above its place a title stands at the most, in heights of a line.
  private static let farthestTitle = 5.0

  // MARK: - What they head

  private func reaches(
    of edge: Edge, among edges: [Edge], on page: LaidOutPage?, _ titles: [Int: [Rect]]
  ) -> [Reach] {
    guard let page, let first = edge.heads.first else { return [] }
    let heads = edge.heads
    if edge.isAcross {
      return heads.indices.map { index in
        let box = heads[index].box
        let right =
          index + 1 < heads.count ? heads[index + 1].box.x0 - Self.margin(box) : page.width
        let below = Rect(x0: box.x0 - Self.margin(box), y0: box.y1, x1: right, y1: page.height)
        let area = cut(below, of: first, among: edges, on: page, titles[page.number] ?? [])
        return Reach(hall: heads[index].text, area: area)
      }
    }
    let steps = zip(heads, heads.dropFirst()).map { $1.box.y0 - $0.box.y0 }
    return heads.indices.map { index in
      let box = heads[index].box
      let height = index < steps.count ? steps[index] : steps.max() ?? 0
      return Reach(
        hall: heads[index].text,
        area: Rect(
          x0: box.x1, y0: box.y0 - box.height / 2, x1: page.width,
          y1: box.y0 + height - box.height / 2))
    }
  }

  /// How far to the left of a head set in a bar its entries may begin, in points.
  private static func margin(_ box: Rect) -> Double { box.height }

  /// A column up to where the next heads begin, or a heading of something else that is set larger.
  private func cut(
    _ column: Rect, of head: Head, among edges: [Edge], on page: LaidOutPage, _ titles: [Rect]
  ) -> Rect {
    var bottom = column.y1
    for other in edges {
      guard let first = other.heads.first, first.page == head.page, first.box.y0 > head.box.y1
      else { continue }
      bottom = min(bottom, first.box.y0)
    }
    for block in page.blocks
    where block.box.y0 > head.box.y1 && block.box.y0 < bottom
      && block.box.horizontalOverlap(column) > 0
    {
      guard case .heading = block.kind,
        tools.stream.look(of: block.lines).halfPoints > head.look.halfPoints,
        !titles.contains(where: { block.box.contains(x: $0.midX, y: $0.midY) })
      else { continue }
      bottom = block.box.y0
    }
    return Rect(x0: column.x0, y0: column.y0, x1: column.x1, y1: bottom)
  }
}
