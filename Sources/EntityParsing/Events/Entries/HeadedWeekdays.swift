import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Weekdays with an hour that open the entries below a heading of days: which of its days each is on.
///
/// As in: "Samedi 29 & dimanche 30" above "Samedi, 20 h – Bal", in a kit of several weeks, where a weekday alone tells no
/// day.
struct HeadedWeekdays {
  private let days: [Occurrence]
  private let tools: EventTools

  /// A heading of more days is that of a whole part of the kit.
  private static let mostDays = 7

  init(below heading: DatedText?, tools: EventTools) {
    self.tools = tools
    guard let heading, heading.hasCertainDay else {
      days = []
      return
    }
    var context = tools.context
    if let month = heading.monthAbove { context.month = month }
    if let year = heading.yearAbove {
      context.year = year
      context.yearSource = .section
    }
    var days: [Occurrence] = []
    for expression in heading.expressions where expression.statesDay {
      let resolved = tools.reader.resolve(expression, in: context)
      days += resolved.occurrences.filter { $0.grain == .day }.map(\.wholeDays)
        .flatMap(\.singleDays)
      context.carry(resolved)
    }
    self.days = days.count <= Self.mostDays ? days : []
  }

  /// The item, with a note where it opens so.
  func marked(_ item: Item) -> Item {
    guard holds(item) else { return item }
    var item = item
    item.opensWithHeadedDay = true
    return item
  }

  /// Whether an item opens with an hour and the weekday of one of the days.
  func holds(_ item: Item) -> Bool {
    guard !days.isEmpty, item.table == nil, case .leading(let end) = item.coverage,
      namesMore(item.text.slice(end..<item.byteCount)), let first = item.dated.expressions.first,
      first.known.isSuperset(of: [.weekday, .time]),
      first.known.isSubset(of: [.weekday, .time, .dayPart])
    else { return false }
    var context = tools.context
    context.days = days
    let told = tools.reader.resolve(first, in: context).occurrences.compactMap(\.start?.date)
    return !told.isEmpty && told.allSatisfy { day in days.contains { $0.start?.date == day } }
  }

  /// Whether what stands behind the hour begins as a title does: "place du Blin" tells where the entry above is.
  private func namesMore(_ rest: SourcedText) -> Bool {
    TitleCleaning.trimmedStart(rest).text.unicodeScalars.first.map {
      !LetterCase.isSmall($0)
    } ?? false
  }
}
