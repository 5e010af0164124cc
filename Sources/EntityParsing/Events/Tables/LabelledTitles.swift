import KitModel
import Lexicons

/// Sets apart the titles of cards that end in labelled facts, where no weight does: "Bal des lampions" above "Date : samedi
/// 5 juin", "Heure : 21 h" and "Lieu : halle Aubin", in one paragraph or below a text of its own.
///
/// One text may stand above such facts anywhere; where several do, each opens with its title. Cards that are one paragraph
/// each are read as such where their labels are known.
struct LabelledTitles {
  let tools: EventTools

  private static let leastCards = 3
  private static let leastLabels = 2
  /// In bytes and lines.
  private static let longestTitle = 110
  private static let mostTitleLines = 3
  /// How far what goes on with a fact stands in from its label, in heights of a line.
  private static let leastHanging = 1.0

  /// A text, and the labels of the facts below it, by blocks of a section.
  private struct Card {
    var block: Int
    /// The line of the block that the first label stands in; `nil` where the labels are other blocks'.
    var firstLabel: Int?
    var roles: [ColumnRole]
  }

  func setApart(in section: Section) -> Section {
    let cards = cards(in: section.blocks).filter {
      $0.roles.contains { $0 == .date || $0 == .time } && $0.roles.count >= Self.leastLabels
    }
    guard cards.count >= Self.leastCards,
      cards.count(where: { $0.firstLabel == nil }) * 2 >= cards.count
        || LabelledCards(tools: tools).joined(section).blocks == section.blocks
    else { return section }
    var parted = section
    parted.blocks = section.blocks.enumerated().flatMap { index, block -> [Block] in
      guard let card = cards.first(where: { $0.block == index }) else { return [block] }
      return parts(of: block, card: card)
    }
    return parted
  }

  private func cards(in blocks: [Block]) -> [Card] {
    var cards: [Card] = []
    var isOpen = false
    for (index, block) in blocks.enumerated() {
      guard block.table == nil, block.kind == .paragraph, let first = block.lines.first else {
        isOpen = false
        continue
      }
      let labels = block.lines.map(role)
      if labels[0] != nil || isOpen && hangs(first, below: blocks[index - 1]) {
        if isOpen { cards[cards.count - 1].roles += labels.compactMap(\.self) }
      } else {
        cards.append(
          Card(
            block: index, firstLabel: labels.firstIndex { $0 != nil },
            roles: labels.compactMap(\.self)))
        isOpen = true
      }
    }
    return cards
  }

  private func role(of line: Line) -> ColumnRole? {
    FactLabel.label(line.text, lexicon: tools.lexicon).flatMap { $0.rest.isEmpty ? nil : $0.role }
  }

  /// Whether a line goes on with a fact: it stands in from where the labels begin.
  private func hangs(_ line: Line, below block: Block) -> Bool {
    guard let last = block.lines.last, last.page == line.page else { return false }
    return line.box.x0 > block.box.x0 + Self.leastHanging * line.box.height
      && line.box.y0 > last.box.midY
  }

  /// The title as a heading, the text below it, and the facts.
  private func parts(of block: Block, card: Card) -> [Block] {
    let text = block.lines[..<(card.firstLabel ?? block.lines.count)]
    let count = titleLength(Array(text))
    guard count > 0 else { return [block] }
    var title = block.with(Array(text[..<count]))
    title.kind = .heading(level: 6)
    return [title]
      + [text[count...], block.lines[text.count...]].filter { !$0.isEmpty }.map {
        block.with(Array($0))
      }
  }

  /// How many lines the title takes: those in capitals above others, or in another style; else the first one, and those that it
  /// goes on in in small letters.
  private func titleLength(_ lines: [Line]) -> Int {
    guard let first = lines.first else { return 0 }
    let isCapital = Line.areCapitals([first])
    let alike = lines.prefix {
      $0.style == first.style && (!isCapital || Line.areCapitals([$0]))
    }.count
    var count = isCapital || alike < lines.count ? alike : 1
    if count == 1 { count += lines.dropFirst().prefix { !$0.opensAnew }.count }
    let bytes = lines.prefix(count).reduce(0) { $0 + $1.text.text.utf8.count }
    return count <= Self.mostTitleLines && bytes <= Self.longestTitle ? count : 0
  }
}
