import KitModel
import Lexicons

/// Paragraphs whose lines are entries of a list.
extension ItemStream {
  /// So many entries, and this share of all that is told apart in a block.
  private static let leastEntries = 2
  private static let leastShareOfEntries = 0.75
  /// In bytes: what is longer is a paragraph that opens with its day.
  private static let longestEntry = 200

  /// Whether a block is a list in one paragraph: short texts that each open with their day or hour.
  ///
  /// As in: "Mardi 4 mai – 18 h – Bal" above "Jeudi 6 mai – 20 h – Table ronde", with no space between.
  func isDatedList(_ block: Block) -> Bool {
    guard block.table == nil, !block.isHeading, case let items = items(of: [block]),
      items.count >= Self.leastEntries
    else { return false }
    let led = items.count { item in
      item.byteCount <= Self.longestEntry
        && (item.isDateLine
          || DateCoverage.isLeading(item.coverage)
            && (item.dated.hasCertainDay || item.dated.isTimeOnly))
    }
    return led >= Self.leastEntries
      && Double(led) >= Self.leastShareOfEntries * Double(items.count)
  }
}

extension ItemStream {
  /// Whether a cell tells a day or an hour.
  func tellsWhen(_ cell: Table.Cell) -> Bool {
    let dated = datedText(cell.text)
    return dated.hasDay || dated.hasTime
  }

  /// Whether a paragraph is an entry of a list that its day opens.
  ///
  /// "On 4 March, at 1 p.m., the shop …" is a sentence, "4 March, 1 p.m. The shop" an entry.
  func isDatedEntry(_ block: Block) -> Bool {
    guard block.kind == .paragraph, case let dated = datedText(block.text),
      case .leading(let rest) = dated.coverage, dated.hasCertainDay
    else { return false }
    let next = block.text.slice(rest..<block.text.text.utf8.count).text.unicodeScalars.first
    return next.map { !LetterCase.isSmall($0) } ?? false
  }
}
