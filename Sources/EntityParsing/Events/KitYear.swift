import CivilTime
import DateExpressions
import KitModel

/// The year that a kit without a stated period is about.
///
/// Its title or cover may print it ("Festival 2027"), else most of the dates that print a year do. A year far behind
/// the day of publication is what a plan aims at ("Objectif 2035"), one far before it history ("Founded in 1998, …").
enum KitYear {
  static func year(
    of document: SectionedDocument, facts: KitFacts, reader: KitDateReader
  ) -> Int? {
    if let published = facts.published, facts.title == nil { return published.year }
    // A sentence tells the past as often as the kit's own year.
    let texts = document.coverTexts
    let alone = texts.filter { $0.utf8.count == yearLength }
    let titles =
      [facts.title, facts.subtitle].compactMap(\.self) + (Set(alone).count == 1 ? alone : [])
    func years(in texts: [String]) -> [Int] {
      texts.compactMap(onlyYear).filter { year in
        facts.published.map { abs(year - $0.year) <= furthest } ?? true
      }
    }
    if let year = years(in: titles).first { return year }
    let told = years(in: texts.filter { !isSentence($0) } + texts.filter(isSentence))
    // "Six boats by 2028" beside "March 2027": the year of the kit's days is the kit's.
    if Set(told).count > 1, let year = commonestYear(in: document, reader: reader),
      told.contains(year)
    {
      return year
    }
    return told.first ?? facts.published?.year ?? commonestYear(in: document, reader: reader)
      ?? yearOfMonths(in: document, reader: reader)
  }

  /// The year of a month that the text tells with it, where days of the same month stand without: "durant ce mois de mai
  /// 2024" above "du 6 au 10 mai".
  private static func yearOfMonths(in document: SectionedDocument, reader: KitDateReader) -> Int? {
    var months: [Int: Set<Int>] = [:]
    var days: Set<Int> = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      for expression in reader.scan(block.text.text) where expression.known.contains(.month) {
        let isOfYear = expression.known.contains(.year)
        guard isOfYear != expression.known.contains(.day) else { continue }
        var context = DateContext()
        context.year = isOfYear ? nil : anyYear
        for date in reader.resolve(expression, in: context).occurrences.compactMap({
          $0.start?.date
        }) {
          if isOfYear {
            months[date.month, default: []].insert(date.year)
          } else {
            days.insert(date.month)
          }
        }
      }
    }
    let years = days.reduce(into: Set<Int>()) { $0.formUnion(months[$1] ?? []) }
    guard years.count == 1, let year = years.first, year >= earliest else { return nil }
    return year
  }

  /// A year whose days stand for those of a year that is not told.
  private static let anyYear = 2000

  /// Whether a year is only that of the day of publication: neither the title nor another line of the cover prints it.
  static func isOfIssue(
    _ year: Int, of document: SectionedDocument, facts: KitFacts, reader: KitDateReader
  ) -> Bool {
    guard let published = facts.published, published.year == year else { return false }
    if [facts.title, facts.subtitle].contains(where: { $0.flatMap(onlyYear) == year }) {
      return false
    }
    return document.coverTexts.allSatisfy { text in
      onlyYear(in: text) != year
        || reader.scan(text).contains { expression in
          expression.known.isSuperset(of: [.day, .month, .year])
            && reader.resolve(expression, in: DateContext()).occurrences.first?.start?.date
              == published
        }
    }
  }

  /// Whether days are counted from the meeting that the document reports, whose year is not the kit's.
  static func isCountedFrom(_ dates: DateContext, facts: KitFacts) -> Bool {
    facts.published == nil && dates.referenceSource == .kit && dates.reference != nil
  }

  /// "2027" alone in its line, as covers set it below the months.
  private static let yearLength = 4

  /// An earlier year is one of history.
  static let earliest = 1990

  private static func isSentence(_ text: String) -> Bool {
    text.utf8.last == UInt8(ascii: ".") && text.utf8.count >= leastSentence
  }

  /// In bytes.
  private static let leastSentence = 40

  /// In years: a release announces the season to come.
  private static let furthest = 1

  /// The one year that a short text prints; `nil` where it prints none or several, as the span of an
  /// exhibition's subject does: "1880-2030".
  static func onlyYear(in text: String) -> Int? {
    guard mayPrintYear(text) else { return nil }
    var years: Set<Int> = []
    for part in text.split(whereSeparator: { !$0.isNumber }) where part.utf8.count == 4 {
      if let year = Int(part), (1000...2090).contains(year) { years.insert(year) }
    }
    guard years.count == 1, let year = years.first, year >= earliest else { return nil }
    return year
  }

  /// Whether four digits stand together, as they do in few texts.
  private static func mayPrintYear(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = AddressBytes.isDigit(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// The years that a document prints in running figures, of which one may be its own.
  static func printed(in document: SectionedDocument) -> Set<Int> {
    var years: Set<Int> = []
    for text in document.pages.lazy.flatMap(\.printedBlocks).map(\.text.text)
    where mayPrintYear(text) {
      for part in text.split(whereSeparator: { !$0.isNumber }) where part.utf8.count == 4 {
        if let year = Int(part), (earliest...2090).contains(year) { years.insert(year) }
      }
    }
    return years
  }

  /// The year of most dates that print day, month and year, if it is most of them.
  ///
  /// One date alone is enough where it prints its weekday, as what is announced does.
  private static func commonestYear(
    in document: SectionedDocument, reader: KitDateReader
  ) -> Int? {
    var counts: [Int: Int] = [:]
    var all = 0
    var weekdays = 0
    for block in document.pages.lazy.flatMap(\.blocks) {
      for expression in reader.scan(block.text.text)
      where expression.known.isSuperset(of: [.day, .month, .year]) {
        let resolved = reader.resolve(expression, in: DateContext())
        guard let date = resolved.occurrences.last?.start?.date, date.year >= earliest else {
          continue
        }
        counts[date.year, default: 0] += 1
        all += 1
        if expression.known.contains(.weekday) { weekdays += 1 }
      }
    }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      all >= 2 || weekdays == all, most.value * 2 > all
    else { return nil }
    return most.key
  }
}

extension SectionedDocument {
  /// Short texts of the first page and what repeats in the margins, cells of tables last: there a year may be part of the
  /// name of one entry.
  fileprivate var coverTexts: [String] {
    let blocks = pages.first?.blocks ?? []
    let lines = blocks.lazy.filter { $0.table == nil && $0.lines.count <= 4 }.flatMap { block in
      // Facts below one another, each in a line, and no text that runs.
      block.lines.contains(where: \.endsSentence)
        || block.text.text.utf8.count < Self.longestOnCover
        ? [block.text.text] : block.lines.map(\.text.text)
    }
    let cells = blocks.compactMap(\.table).flatMap(\.rows).flatMap(\.cells)
      .filter { $0.lines.count <= 4 }.map(\.text.text)
    let margins = pages.dropFirst().first?.furniture.map(\.text.text) ?? []
    return (Array(lines) + margins + cells).filter { $0.utf8.count < Self.longestOnCover }
  }

  /// In bytes.
  private static let longestOnCover = 90
}
