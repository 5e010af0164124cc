import DateExpressions
import KitModel

/// Days and hours that stand right above a table for its rows.
extension EntrySegmentation {
  /// The day and hours that open the text right above a table.
  ///
  /// As in: "Samedi 6 mars, 10 h-16 h. L'accueil se fait dans la cour. À ne pas manquer :".
  func leadingDay(_ flow: [Item]) -> Item? {
    flow.last.flatMap {
      DateCoverage.isLeading($0.coverage) && $0.dated.hasCertainDay && !$0.isListItem
        && $0.byteCount < Self.longestLeadOfTable ? $0 : nil
    }
  }

  /// In bytes.
  private static let longestLeadOfTable = 200

  /// "Thursday, May 6 — Kelp Street, Boston" right above a table of hours.
  func isDayAboveTable(_ items: [Item], at index: Int) -> Bool {
    let item = items[index]
    // "Race day – Sunday, October 11"
    var isDay = DateCoverage.isLeading(item.coverage)
    if case .trailing = item.coverage, item.byteCount < 60 { isDay = true }
    return isDay && item.dated.hasCertainDay && !item.dated.hasTime
      && item.byteCount < 120 && index + 1 < items.count && items[index + 1].table != nil
  }

  /// "Salle des fêtes, 20 h": hall and hour above a table.
  func hoursBehindPlace(_ group: EntryGroup, isAboveTable: Bool) -> DatedText? {
    guard isAboveTable, let last = group.items.last, group.items.count <= 2,
      last.dated.isTimeOnly, last.byteCount < Self.longestLead,
      case .trailing = last.coverage,
      tools.places.parse(last.text.text).first.map({
        $0.location.venue != nil && $0.range.lowerBound <= Self.longestArticle
      }) == true
    else { return nil }
    return last.dated
  }

  /// In bytes.
  private static let longestLead = 90
  private static let longestArticle = 4
}
