import CivilTime
import DateExpressions
import KitModel

/// Years that the titles around an entry print, where nothing tells that of the kit.
extension WhenResolver {
  /// The kit's context, with the year of the nearest title around an entry that prints one.
  ///
  /// As in: "L'agenda 2027" above "Octobre" and "9 et 10", in a kit of January.
  func contextBelowTitles(of entry: Entry) -> DateContext {
    var context = tools.context
    guard context.year == nil, context.period == nil || context.periodIsIssue else {
      return context
    }
    for title in entry.scope.titles.reversed() {
      guard let year = KitYear.onlyYear(in: title.text), isNear(year), !isOfReference(title) else {
        continue
      }
      context.year = year
      context.yearSource = .section
      return context
    }
    return context
  }

  /// "Assemblée du 4 novembre 2042": the day from which the kit's days are counted, and no year of theirs.
  private func isOfReference(_ title: SourcedText) -> Bool {
    tools.context.referenceSource == .kit
      && tools.reader.scan(title.text).contains {
        $0.known.isSuperset(of: [.day, .month, .year])
      }
  }

  /// Whether a year may be that of what the kit announces: "Objectif 2035" names none of it.
  private func isNear(_ year: Int) -> Bool {
    let issued = tools.context.period?.lowerBound
    guard let reference = issued ?? tools.context.reference?.date else { return true }
    return (reference.year...reference.year + 1).contains(year)
  }
}
