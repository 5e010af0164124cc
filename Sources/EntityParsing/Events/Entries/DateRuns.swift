/// Tells dates that begin an entry from an hour that stands below its day and the text between them.
struct DateRuns {
  /// Whether the last item was a date or an hour of a run.
  private(set) var isOpen = false
  /// Whether a day without an hour stands above.
  private var awaitsHour = false

  /// Whether an item tells until what hour something lasts, and nothing else: it is of the entry above it.
  ///
  /// As in: "23 h" above "Bal" and "Jusqu'à 2 h du matin".
  private func tellsEndAlone(_ item: Item) -> Bool {
    item.isTimeLine && !item.dated.expressions.isEmpty
      && item.dated.expressions.allSatisfy(\.statesEndOnly)
  }

  /// Whether a run of dates and hours begins with the item, which follows those asked for before.
  mutating func opens(at item: Item) -> Bool {
    guard item.isDateLine || item.isTimeLine, !item.isNewDay, !tellsEndAlone(item) else {
      isOpen = false
      return false
    }
    let wasOpen = isOpen
    if item.isTimeLine, awaitsHour, !wasOpen {
      // "2 octobre / Le Jardin des mots / Salle des fêtes / 20 h"
      awaitsHour = false
      return false
    }
    awaitsHour = item.isDayLine && item.dated.hasCertainDay
    isOpen = true
    return !wasOpen
  }
}
