import CivilTime
import DateExpressions
import KitModel

/// Whether what a clause tells is still to come, so that the day alone says that one may go there.
extension ProseEntries {
  /// Whether all days of a clause, or those told before it, are on or behind the day of the kit or of its period, and
  /// the hours tell when something begins.
  func isAhead(_ dated: DatedText, _ memory: ProseMemory) -> Bool {
    guard let earliest = tools.context.reference?.date ?? tools.context.period?.lowerBound,
      dated.expressions.contains(where: { !$0.statesEndOnly })
    else { return false }
    let own = dated.expressions.filter(\.statesDayOfMonth).flatMap {
      tools.reader.resolve($0, in: tools.context).occurrences
    }
    let days = own.isEmpty ? memory.days(tools) : own
    return !days.isEmpty
      && days.allSatisfy { day in day.start.map { $0.date >= earliest } ?? false }
  }
}
