import CivilTime
import DateExpressions
import KitModel

/// The day that opens a clause and counts from the one told before.
///
/// As in: "Le lendemain, changement de rive : le Battoir accueille Ana Ruiz à 20 h", "Une semaine plus tard, à la même heure".
extension ProseMemory {
  /// In bytes: "Le tout, ".
  private static let longestLead = 9

  func dayAhead(in clause: DatedText, _ tools: EventTools) -> DatedText? {
    guard day != nil, !clause.expressions.contains(where: \.statesDay) else { return nil }
    let told = tools.reader.scan(clause.text.text).first {
      $0.known == [.relative] && $0.range.lowerBound <= Self.longestLead
    }
    guard let told else { return nil }
    var context = tools.context
    let written = tools.reader.resolve(told, in: context).occurrences
    context.days = days(tools)
    guard !context.days.isEmpty,
      case let ahead = tools.reader.resolve(told, in: context).occurrences, ahead != written,
      ahead.count == 1, let date = ahead[0].start?.date,
      var expression = tools.reader.scan("\(date)").first
    else { return nil }
    expression.range = told.range
    var dated = clause
    dated.expressions = [expression]
    dated.coverage = .pure
    return dated
  }
}

extension Entry {
  /// Whether the dates of two entries are the same words of a page.
  func sharesDate(with other: Entry) -> Bool {
    let places = { (entry: Entry) in
      entry.when.flatMap { dated in
        dated.expressions.filter { $0.range.upperBound <= dated.text.text.utf8.count }
          .flatMap { dated.text.slice($0.range).places }
      }
    }
    let own = places(self)
    let others = places(other)
    guard !own.isEmpty, !others.isEmpty else { return true }
    return own.contains { place in
      others.contains {
        $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
      }
    }
  }
}
