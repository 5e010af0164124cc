import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Leaves out what a section tells of the years before: texts that open with a year each, or with a date that prints one.
///
/// As in: "2010 5 June: twelve stalls", "2014 14 June, 13.05: the tent blows away", "10 March 2026 – Survey published". The year in
/// front is that of the days behind it, which alone would be read as days of the kit's year, and what the last lines tell of the
/// present belongs to the same list. A programme tells days of one season or two.
struct Histories {
  let tools: EventTools
  /// The year that the kit is of; `nil` where it is not known and nothing can be over.
  let year: Int?

  private static let ofOurTime = 1000...2100
  private static let leastTexts = 3
  private static let leastYears = 3
  /// The share of years that are over.
  private static let leastPast = 0.6
  /// In bytes, of what stands in front of a date: "Le", "En".
  private static let longestArticle = 4

  func without(_ sections: [Section]) -> [Section] {
    sections.filter { !isPast($0.title.text) }.map { section in
      var section = section
      section.children = without(section.children)
      section.blocks = withoutPast(section.blocks)
      if let year { section.blocks = kept(section.blocks, of: year) }
      return section
    }
  }

  /// In words: longer headings tell something.
  private static let longestHeading = 5

  /// Whether a heading says that what stands below it is over: "Past walks", "Éditions précédentes".
  private func isPast(_ heading: String) -> Bool {
    let words = WordList(heading)
    guard (2...Self.longestHeading).contains(words.count),
      words.words.allSatisfy({ $0.isLetters || $0.isSign(":") }),
      case let past = tools.lexicon.pastHeadings,
      past.match(words, at: 0) != nil || past.match(words, at: words.count - 1) != nil
    else { return false }
    // Several things: "A walk past", "Le passé".
    return words[words.count - 1].folded.hasSuffix("s")
  }

  /// Blocks without those below a heading of what is over, up to the next heading as high.
  private func withoutPast(_ blocks: [Block]) -> [Block] {
    var isOver = false
    return blocks.filter { block in
      if block.isHeading { isOver = isPast(block.text.text) }
      return !isOver
    }
  }

  private func kept(_ blocks: [Block], of year: Int) -> [Block] {
    let told = blocks.map(years)
    let all = told.flatMap(\.self)
    guard all.count >= Self.leastTexts, Set(all).count >= Self.leastYears,
      Double(all.count { $0 < year }) >= Self.leastPast * Double(all.count),
      isInOrder(blocks, told)
    else { return blocks }
    var kept: [Block] = []
    var label: Block?
    for (block, years) in zip(blocks, told) {
      defer { label = !years.isEmpty && isLabel(block) ? block : nil }
      if !years.isEmpty, !isInPeriod(block) { continue }
      // What stands below a year or date alone is told of it.
      if let label, label.region == block.region, label.page == block.page, !block.isHeading {
        continue
      }
      kept.append(block)
    }
    return kept
  }

  /// Whether years rise, or fall, from text to text of each column.
  private func isInOrder(_ blocks: [Block], _ told: [[Int]]) -> Bool {
    struct Column: Hashable {
      var page: Int
      var region: Int
    }
    var columns: [Column: [Int]] = [:]
    for (block, years) in zip(blocks, told) {
      columns[Column(page: block.page, region: block.region), default: []] += years
    }
    return columns.values.allSatisfy { $0 == $0.sorted() }
      || columns.values.allSatisfy { $0 == $0.sorted(by: >) }
  }

  /// The years that the lines and sentences of a text, or the rows of a table, open with; none where it opens with
  /// something else.
  private func years(of block: Block) -> [Int] {
    if let table = block.table {
      if isOfHours(table) { return [] }
      let rows = table.rows.filter { !$0.isHeader }
      let years = rows.compactMap { $0.cells.first.flatMap { opening($0.text.text) } }
      return years.count == rows.count ? years : []
    }
    guard opening(block.text.text) != nil else { return [] }
    return block.lines.flatMap { line -> [Int] in
      let parts = line.text.text.split(separator: ". ").map(String.init)
      return parts.compactMap(opening)
    }
  }

  /// Whether a table's first column is headed as one of hours, which may stand there in four figures: "Hours" above
  /// "1000–1045".
  private func isOfHours(_ table: Table) -> Bool {
    guard let head = table.rows.first?.cells.first, table.rows[0].isHeader, head.column == 0,
      case let words = WordList(head.text.text),
      let label = tools.lexicon.columns.match(words, at: 0)
    else { return false }
    return label.meaning == .time && label.count == words.count
  }

  /// The year that a text opens with, alone or as that of a date.
  private func opening(_ text: String) -> Int? {
    let digits = text.utf8.prefix(while: AddressBytes.isDigit)
    if digits.count == 4, let year = Int(String(text.prefix(4))), Self.ofOurTime.contains(year),
      isApart(text.dropFirst(4))
    {
      return year
    }
    guard text.utf8.contains(where: AddressBytes.isDigit),
      let date = tools.reader.scan(text).first, date.known.contains(.year),
      date.known.contains(.month), date.range.lowerBound <= Self.longestArticle
    else { return nil }
    return tools.reader.resolve(date, in: tools.context).occurrences.first?.start?.date.year
  }

  /// Whether what stands behind a year is no thing that it counts: "2012 The gaol opens", "2019 : étude", not "2000 visiteurs".
  private func isApart(_ rest: Substring) -> Bool {
    guard let next = rest.unicodeScalars.first else { return true }
    guard next == " " || next == "\u{A0}" else {
      return !LetterCase.isLetter(next) && next != "%" && next != "€" && next != "."
    }
    guard let word = rest.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }) else {
      return true
    }
    return !LetterCase.isSmall(word) && !["€", "$", "£", "%"].contains(word)
  }

  /// Whether a text is a year or date and nothing else.
  private func isLabel(_ block: Block) -> Bool {
    guard block.table == nil, block.lines.count == 1 else { return false }
    return Int(block.text.text) != nil || tools.dated(block.text).coverage == .pure
  }

  /// Whether a text tells a day of the kit's own period, which may be one of its events.
  private func isInPeriod(_ block: Block) -> Bool {
    guard let period = tools.context.period, block.table == nil,
      let date = tools.reader.scan(block.text.text).first, date.known.isSuperset(of: [.day, .year])
    else { return false }
    return tools.reader.resolve(date, in: tools.context).occurrences.contains {
      $0.start.map { period.contains($0.date) } ?? false
    }
  }
}
