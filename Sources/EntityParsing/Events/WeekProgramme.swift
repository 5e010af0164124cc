import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Tells kits whose programme is one week, the same all through a season, with a weekday above what takes place on each.
///
/// As in: "du 6 juillet au 21 août" on the cover, "LUNDI", "MARDI", "JEUDI" above walks with an hour each. In a kit of a few
/// days such a heading is a day, in one of many weeks a rule.
struct WeekProgramme {
  /// The rule that a weekday as a heading states; `nil` where it is none, or the kit lists no week.
  let tellsRules: Bool

  private static let leastWeekdays = 2
  /// In days: a longer stretch is that of no programme.
  private static let longest = 400
  /// In bytes, of the line that a heading may be: "Tous les lundis".
  private static let longestHeading = 24

  init(isOne: Bool = false) { tellsRules = isOne }

  init(_ document: SectionedDocument, reader: KitDateReader, context: DateContext) {
    guard let period = context.period, !EventTools.weekdaysTellDays(in: context),
      period.upperBound.dayNumber - period.lowerBound.dayNumber <= Self.longest
    else {
      tellsRules = false
      return
    }
    var weekdays: Set<String> = []
    var dated = 0
    for page in document.pages {
      for table in page.blocks.lazy.compactMap(\.table) {
        // Days along the top of a table, which tell them without a date.
        let heads = table.rows.first?.cells.filter { $0.lines.count == 1 } ?? []
        let named = heads.compactMap { Self.weekday($0.text, reader: reader) }
        if named.count >= Self.leastWeekdays, named.count + 1 >= table.rows[0].cells.count {
          weekdays.formUnion(named.map { Folding.key($0.text) })
        }
        weekdays.formUnion(Self.keys(of: table, reader: reader))
      }
      for (block, below) in zip(page.blocks, page.blocks.dropFirst()) {
        guard case .heading = block.kind, block.text.text.utf8.count <= Self.longestHeading,
          let weekday = Self.weekday(block.text, reader: reader)
        else { continue }
        // "Samedi" above "12 octobre", or above a numeral.
        let first = below.lines.first?.text.text ?? ""
        let days = reader.scan(first).filter(\.statesDayOfMonth)
        if days.contains(where: { $0.range.lowerBound < Self.leastAhead }) || Int(first) != nil {
          dated += 1
        } else {
          weekdays.insert(Folding.key(weekday.text))
        }
      }
    }
    tellsRules = weekdays.count >= Self.leastWeekdays && dated == 0
  }

  /// The weekdays at the left of rows that each open with one: "LUNDI", "MARDI", "MERCREDI / SAUF LE 14 JUILLET".
  private static func keys(of table: Table, reader: KitDateReader) -> Set<String> {
    let keys = table.rows.filter { $0.cells.count > 1 }.compactMap { row in
      row.cells.first { $0.column == 0 }?.lines.first?.text
    }
    let named = keys.compactMap { weekday($0, reader: reader).map { Folding.key($0.text) } }
    return named.count >= leastWeekdays && named.count == keys.count ? Set(named) : []
  }

  /// In bytes: a day further back in a line is none that the weekday goes with.
  private static let leastAhead = 6

  private static func weekday(_ text: SourcedText, reader: KitDateReader) -> DateExpression? {
    guard let whole = reader.whole(text.text), whole.everyWeek != nil else { return nil }
    return whole
  }

  /// A heading that is a weekday alone, as the rule that it states.
  func rule(_ heading: DatedText) -> DatedText? {
    guard tellsRules, heading.coverage == .pure, heading.expressions.count == 1,
      let rule = heading.expressions[0].everyWeek
    else { return nil }
    var ruled = heading
    ruled.expressions = [rule]
    return ruled
  }
}
