import KitModel
import Lexicons

/// Builds the section tree from the blocks in reading order.
struct SectionBuilder {
  let document: LaidOutDocument
  private let lexicon = SectionLexicon.shared
  private var count = 0
  /// The levels of headings that are set like a named one, and open sections beside it.
  private var siblings: [HeadingLook: Int] = [:]

  init(document: LaidOutDocument) { self.document = document }

  mutating func sections() -> [Section] {
    var stack: [OpenSection] = []
    var roots: [OpenSection] = []
    func closed(_ stack: inout [OpenSection], down level: Int, into roots: inout [OpenSection]) {
      while let last = stack.last, last.level >= level {
        stack.removeLast()
        if stack.isEmpty {
          roots.append(last)
        } else {
          stack[stack.count - 1].children.append(last)
        }
      }
    }
    for page in PageSides.ordered(MainColumn.first(on: document.pages)) {
      let isCover = page.number == 1 && self.isCover(page)
      if isCover {
        closed(&stack, down: 0, into: &roots)
        roots.append(cover(page))
        continue
      }
      var numerals: [Block] = []
      var hasText = false
      var panel = (number: 0, depth: 0)
      var quoted = 0
      let barLevel = BarHeads.level(on: page) { opensSection($0, on: page) }
      for (index, block) in page.blocks.enumerated() where index >= quoted {
        if block.panel != panel.number {
          if panel.number > 0 { Self.leaveBox(&stack, from: panel.depth) }
          panel = (block.panel, stack.count)
        }
        // What stands above the kit's own title is a letterhead.
        if isLargeNumeral(block) || !stack.isEmpty && isAboveTitleOfBox(index, on: page)
          || !numerals.isEmpty && page.blocks.indices.contains(index + 1)
            && isAboveTitle(block, page.blocks[index + 1], on: page)
        {
          numerals.append(block)
          continue
        }
        defer {
          numerals = []
          hasText = true
        }
        if case let count = PullQuotes.length(at: index, of: page.blocks), count > 0,
          let last = stack.indices.last
        {
          quoted = index + count
          stack[last].children.append(
            OpenSection(
              title: block.lines, kind: .quotes, level: stack[last].level + 1,
              size: size(of: block), panel: block.panel, region: block.region,
              blocks: Array(page.blocks[index + 1..<quoted])))
          continue
        }
        if var level = (block.isBar ? barLevel : nil) ?? opensSection(block, on: page)
          ?? levelOfSibling(block, of: stack.last)
        {
          let size = self.size(of: block)
          if block.panel > 0, let outer = stack.last(where: { $0.panel == 0 }),
            outer.headsBoxes, outer.size > size
          {
            level = max(level, outer.level + 1)
          }
          // A heading that goes on in a second block of its own size is one heading.
          if var last = stack.last, last.blocks.isEmpty, last.children.isEmpty,
            last.level == level, let line = last.title.last, isNext(block, to: line)
          {
            last.title += block.lines
            last.kind = kind(of: last.title) ?? last.kind
            stack[stack.count - 1] = last
            continue
          }
          if var last = stack.last, isSubtitle(block, size: size, of: last),
            !isRepeated(block, on: page)
          {
            last.blocks.append(block)
            stack[stack.count - 1] = last
            continue
          }
          // A small line above a large title ("AGENDA") names what the title's section is for.
          var kicker: SectionKind?
          if let last = stack.last, last.blocks.isEmpty, last.children.isEmpty, last.size < size,
            last.level >= level, !last.title.isEmpty, !ColumnEnds.isOne(last.title, before: block)
          {
            kicker = last.kind
            stack.removeLast()
          }
          let ended = hasText ? nil : stack.first(where: endsWithPage)?.level
          closed(&stack, down: min(level, ended ?? level), into: &roots)
          panel.depth = min(panel.depth, stack.count)
          let parent = stack.last?.kind ?? .other
          stack.append(
            OpenSection(
              title: block.lines,
              kind: (isTitleOfCard(block, on: page) ? nil : kind(of: block.lines)) ?? kicker
                ?? inherited(parent),
              level: level, size: size, panel: block.panel, region: block.region,
              blocks: numerals))
        } else if let last = stack.last, ContentsEnd.isOne(block, of: last) {
          closed(&stack, down: last.level, into: &roots)
          stack.append(
            OpenSection(title: [], kind: .other, level: last.level, size: 0, blocks: [block]))
        } else if stack.isEmpty {
          stack.append(
            OpenSection(title: [], kind: .other, level: 9, size: 0, blocks: numerals + [block]))
        } else {
          stack[stack.count - 1].blocks += numerals + [block]
        }
      }
      if !numerals.isEmpty {
        if stack.isEmpty { stack.append(OpenSection(title: [], kind: .other, level: 9, size: 0)) }
        stack[stack.count - 1].blocks += numerals
      }
      // A box in the margin ends with its page at the latest.
      if panel.number > 0, SideBox.isOne(panel.number, on: page) {
        Self.leaveBox(&stack, from: panel.depth)
      }
    }
    closed(&stack, down: 0, into: &roots)
    return roots.map { finished($0, level: 1) }
  }

  /// Sections of a box end with it; what stood around it goes on.
  private static func leaveBox(_ stack: inout [OpenSection], from depth: Int) {
    while stack.count > max(depth, 1), let last = stack.popLast() {
      stack[stack.count - 1].take(last)
    }
  }

  private mutating func finished(_ open: OpenSection, level: Int) -> Section {
    count += 1
    let id = "s\(count)"
    var open = RepeatedParts.joined(open)
    if open.kind == .other, Self.asks(open.blocks) { open.kind = .interview }
    var children: [Section] = []
    for child in open.children { children.append(finished(child, level: level + 1)) }
    return Section(
      id: id, kind: open.kind, level: level, title: Line.join(open.title), blocks: open.blocks,
      children: children, panel: open.panel)
  }

  /// Whether the headings of a text are questions, as those of an interview are.
  private static func asks(_ blocks: [Block]) -> Bool {
    var headings = 0
    var questions = 0
    for block in blocks where block.panel == 0 {
      guard case .heading = block.kind else { continue }
      headings += 1
      if block.text.text.hasSuffix("?"), !isDated(block.text.text) { questions += 1 }
    }
    return questions >= leastQuestions && questions * 2 > headings
  }

  private static let leastQuestions = 3

  /// Whether a figure and words stand in front of a dash: "5 mai — Qui boit la source ?" is a talk, "1 – Why?" is not.
  private static func isDated(_ heading: String) -> Bool {
    let words = heading.split(separator: " ")
    guard let dash = words.firstIndex(where: { $0 == "–" || $0 == "—" }) else { return false }
    let front = words[..<dash]
    return front.contains { $0.contains(where: \.isNumber) }
      && front.contains { $0.allSatisfy(\.isLetter) }
  }

  // MARK: - Headings

  /// The least ratio to the body's size at which a heading opens a section by size alone.
  private static let leastRatio = 1.22

  /// The depth at which the block opens a section, from 1; `nil` where it opens none.
  func opensSection(_ block: Block, on page: LaidOutPage) -> Int? {
    guard case .heading = block.kind else { return nil }
    let text = block.text.text
    let letters = text.unicodeScalars.count { LetterCase.isLetter($0) }
    let ratio = size(of: block) / max(document.bodySize, 1)
    guard letters >= 3, !isHours(text),
      ratio >= Self.leastRatio || lexicon.isNamed(text) && !isTitleAmongOthers(block, on: page)
    else { return nil }
    switch ratio {
    case 1.9...: return 1
    case 1.5..<1.9: return 2
    case Self.leastRatio..<1.5: return 3
    default: return 4
    }
  }

  /// Whether a heading has more figures than letters, and no word among these: "10 h 30 et 16 h" names nothing.
  private func isHours(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let words = scalars.split { !LetterCase.isLetter($0) }
    return scalars.count { ("0"..."9").contains($0) } > words.reduce(0) { $0 + $1.count }
      && words.allSatisfy { $0.count <= 2 }
  }

  /// The level of the section that is told, where a heading is set as its title is and it lists nothing.
  ///
  /// A text of its kind has no headings as large as its own. Headings that are set like it open sections from there on.
  ///
  /// As in: "MAIN STAGE" behind the letter headed "WELCOME".
  private mutating func levelOfSibling(_ block: Block, of open: OpenSection?) -> Int? {
    guard case .heading = block.kind, let open, open.panel == block.panel,
      let look = block.lines.first.map(HeadingLook.init)
    else { return nil }
    if let level = siblings[look] { return level }
    guard endsWithSibling(open), open.title.last.map(HeadingLook.init) == look else { return nil }
    siblings[look] = open.level
    return open.level
  }

  private func endsWithSibling(_ open: OpenSection) -> Bool {
    switch open.kind {
    case .editorial, .contents, .legal, .about, .quotes: true
    default: false
    }
  }

  /// Whether a heading that says more than what a section is for is set as others are that name none.
  ///
  /// As in: "Ateliers d'écriture" among the titles of a programme.
  private func isTitleAmongOthers(_ block: Block, on page: LaidOutPage) -> Bool {
    guard !lexicon.isName(block.text.text), let style = block.lines.first?.style else {
      return false
    }
    let isSmall = block.text.text.unicodeScalars.contains(where: LetterCase.isSmall)
    var others = 0
    for other in page.blocks {
      guard case .heading = other.kind, other.lines.first?.style == style,
        other.text.text.unicodeScalars.contains(where: LetterCase.isSmall) == isSmall
      else { continue }
      if !lexicon.isNamed(other.text.text) { others += 1 }
      if others == Self.leastTitles { return true }
    }
    return false
  }

  private static let leastTitles = 3

  /// Whether a heading that says more than what a section is for stands beside another that is set alike, among
  /// titles nearly all of which name none.
  ///
  /// As in: "Rencontre avec Ann Bell" on one of several cards in rows.
  private func isTitleOfCard(_ block: Block, on page: LaidOutPage) -> Bool {
    guard let style = block.lines.first?.style, isTitleAmongOthers(block, on: page) else {
      return false
    }
    let alike = page.blocks.filter { other in
      guard case .heading = other.kind else { return false }
      return other.lines.first?.style == style && other.box != block.box
    }
    let named = alike.count { lexicon.isNamed($0.text.text) }
    return named * Self.leastTitles < alike.count
      && alike.contains {
        $0.box.verticalOverlap(block.box) > 0 && $0.box.horizontalOverlap(block.box) <= 0
          && !lexicon.isNamed($0.text.text)
      }
  }

  /// Whether a section of its kind is told on its page and goes on to the next only in mid text: a
  /// heading that opens a page then belongs to none of it.
  private func endsWithPage(_ open: OpenSection) -> Bool {
    switch open.kind {
    case .overview, .editorial, .contents, .quotes, .interview, .contacts, .legal: true
    default: false
    }
  }

  /// A number of one or two figures in large type: as a rule the day of the heading beside it.
  private func isLargeNumeral(_ block: Block) -> Bool {
    guard block.table == nil, block.lines.count == 1, size(of: block) >= document.bodySize * 1.5
    else { return false }
    let text = block.lines[0].text.text
    return text.utf8.count <= 2 && Int(text) != nil
  }

  /// Whether a line beside a large numeral stands right above the title that both belong to.
  ///
  /// As in: a large "14", "Friday, 7 pm" beside it, and below that "Lanterns on the Leat".
  private func isAboveTitle(_ block: Block, _ next: Block, on page: LaidOutPage) -> Bool {
    guard block.kind == .paragraph, block.table == nil, block.lines.count == 1,
      block.region == next.region, opensSection(next, on: page) != nil
    else { return false }
    let (upper, lower) = (block.box, next.box)
    return lower.y0 > upper.midY && lower.y0 - upper.y1 < upper.height
      && abs(lower.x0 - upper.x0) < upper.height
  }

  private func isNext(_ block: Block, to line: Line) -> Bool {
    guard let first = block.lines.first, first.page == line.page else { return false }
    return first.style == line.style && first.box.y0 > line.box.y0
      && first.box.y0 - line.box.y1 < Self.mostLeading * line.box.height
  }

  /// The most white between the lines of one heading, as a share of their height; more parts two headings.
  private static let mostLeading = 0.5

  /// Whether the page has another heading of the same setting that stands below no larger one: such
  /// headings open sections; subtitles come with their titles.
  private func isRepeated(_ block: Block, on page: LaidOutPage) -> Bool {
    let headings = page.blocks.indices.filter { index in
      guard case .heading = page.blocks[index].kind else { return false }
      return page.blocks[index].lines.first?.style == block.lines.first?.style
    }
    guard headings.count > 1 else { return false }
    return headings.contains { index in
      guard index > 0, case .heading = page.blocks[index - 1].kind else { return true }
      return size(of: page.blocks[index - 1]) <= size(of: block)
    }
  }

  /// A smaller heading that stands close below a title and names nothing goes with the title.
  private func isSubtitle(_ block: Block, size: Double, of open: OpenSection) -> Bool {
    guard open.blocks.allSatisfy(isLargeNumeral), open.children.isEmpty,
      let title = open.title.last,
      let first = block.lines.first, first.page == title.page, size < open.size * 0.93,
      !lexicon.isNamed(block.text.text)
    else { return false }
    let gap = first.box.y0 - title.box.y1
    return gap < first.box.height * 0.6 && first.box.y0 > title.box.y0
      && size < open.size && first.style != title.style
      && abs(first.box.x0 - title.box.x0) < size * 2
  }

  private func size(of block: Block) -> Double {
    guard let line = block.lines.first, document.styles.indices.contains(Int(line.style)) else {
      return 0
    }
    return document.styles[Int(line.style)].size
  }

  private func kind(of title: [Line]) -> SectionKind? {
    lexicon.kind(of: Line.join(title).text)
  }

  /// A heading that names nothing goes on with what the section around it is for, where that
  /// section is a list of such entries.
  private func inherited(_ parent: SectionKind) -> SectionKind {
    switch parent {
    case .programme, .projects, .contacts, .series, .practical: parent
    default: .other
    }
  }

  // MARK: - Cover

  /// A first page with few words, its largest heading well above the body's size.
  private func isCover(_ page: LaidOutPage) -> Bool {
    guard document.pages.count > 1,
      !page.blocks.contains(where: { CoverProgramme.isProgramme($0.table) }),
      !opensProgramme(page),
      !CoverProgramme(lexicon: lexicon).isTold(on: page)
    else { return false }
    let words = page.blocks.reduce(0) { total, block in
      total + block.lines.reduce(0) { $0 + $1.text.pieces.count }
    }
    let largest = page.blocks.map { size(of: $0) }.max() ?? 0
    return words <= 110 && largest >= document.bodySize * 1.6
  }

  /// Whether a heading below the title names a programme and lines with figures follow it on the page.
  private func opensProgramme(_ page: LaidOutPage) -> Bool {
    guard
      let heading = page.blocks.dropFirst().firstIndex(where: { block in
        guard case .heading = block.kind else { return false }
        return lexicon.isName(block.text.text) && lexicon.kind(of: block.text.text) == .programme
      })
    else { return false }
    let lines = page.blocks[(heading + 1)...].flatMap(\.lines)
    return lines.count { $0.text.text.utf8.contains { (0x30...0x39).contains($0) } }
      >= Self.leastFigures
  }

  /// A cover may name its parts, and one day.
  private static let leastFigures = 3

  private func cover(_ page: LaidOutPage) -> OpenSection {
    let title = page.blocks.filter { $0.table == nil }.max { size(of: $0) < size(of: $1) }
    return OpenSection(
      title: title?.lines ?? [], kind: .cover, level: 1, size: 0, blocks: page.blocks)
  }
}
