import CivilTime
import DateExpressions
import KitModel

/// Days that an entry calls by the name of a feast, and that its text tells in figures.
extension WhenResolver {
  /// The days in figures that open the text below, instead of a name for them that a reader may take otherwise.
  ///
  /// As in: "August Bank Holiday weekend" beside "Saturday 28 to Monday 30 August, 10.30am to 5pm each day."
  func withoutNames(
    _ days: [(DatedText, DateExpression)], of entry: Entry
  ) -> [(DatedText, DateExpression)] {
    guard !days.isEmpty,
      days.allSatisfy({
        $0.1.known.contains(.feast) && $0.1.known.isDisjoint(with: [.day, .month])
      }),
      let first = entry.body.first.flatMap({ DateSentences.sentences(of: $0).first }),
      case let dated = tools.dated(first), dated.coverage == .pure,
      case let told = dated.expressions.filter(\.statesDay),
      let exact = told.first, exact.known.isSuperset(of: [.day, .month]),
      case let named = days.flatMap({ tools.reader.resolve($0.1, in: tools.context).occurrences }),
      let start = named.first?.start?.date,
      tools.reader.resolve(exact, in: tools.context).occurrences.contains(where: { day in
        guard let first = day.start?.date else { return false }
        return first <= start && start <= (day.end?.date ?? first)
      })
    else { return days }
    return told.map { (dated, $0) }
  }
}
