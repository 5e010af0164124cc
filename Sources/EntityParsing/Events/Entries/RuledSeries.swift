import CivilTime
import DateExpressions
import KitModel

/// Gives the hour and the place of a series to the days that are listed below its rule.
///
/// As in: "Les Mardis du livre / Chaque mardi à 18 h 30, salle Berlin" above "3 mars – Le papier", "10 mars – L'encre". The
/// rule is no event beside those that it heads.
struct RuledSeries {
  let tools: EventTools

  private static let leastDays = 2

  func ruled(_ entries: [Entry]) -> [Entry] {
    guard entries.count > Self.leastDays else { return entries }
    var kept = entries
    var withdrawn: Set<Int> = []
    var index = 0
    while index < entries.count {
      let section = entries[index].scope.section.id
      let end = entries[index...].firstIndex { $0.scope.section.id != section } ?? entries.count
      let run = index..<end
      index = end
      guard run.count >= Self.leastDays else { continue }
      for lead in run where entries[lead].rule != nil && isHead(entries[lead]) {
        let listed = Array(run.filter { $0 > lead && entries[$0].listsOneDay })
        guard let rule = entries[lead].rule, let weekday = weekday(of: rule),
          listed.count >= Self.leastDays, listed.allSatisfy({ isOn(weekday, entries[$0]) })
        else { continue }
        for entry in listed { kept[entry].take(rule, at: entries[lead].title) }
        withdrawn.insert(lead)
      }
      let told = run.filter { entries[$0].tellsDayAlone && entries[$0].usualHours == nil }
      guard told.count >= Self.leastDays, let introduction = entries[told[0]].scope.introduction,
        told.allSatisfy({ entries[$0].scope.introduction == introduction }),
        let (rule, place) = rule(in: introduction), let weekday = weekday(of: rule),
        told.allSatisfy({ isOn(weekday, entries[$0]) })
      else { continue }
      for entry in told { kept[entry].take(rule, at: isPlace(place) ? place : nil) }
    }
    return kept.indices.filter { !withdrawn.contains($0) }.map { kept[$0] }
  }

  /// Whether nothing but a place stands beside an entry's rule.
  private func isHead(_ entry: Entry) -> Bool {
    entry.body.allSatisfy(\.isEmpty) && isPlace(entry.title)
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    tools.places.parse(text.text).contains { $0.location.venue != nil || $0.location.city != nil }
  }

  /// The rule that a short introduction opens with, and what stands behind it.
  private func rule(in text: SourcedText) -> (rule: DatedText, place: SourcedText)? {
    guard text.text.utf8.count <= Self.longestRule, case let dated = tools.dated(text),
      let first = dated.expressions.first, dated.expressions.count == 1,
      first.known.isSuperset(of: [.recurrence, .time]), !first.statesDayOfMonth,
      first.range.lowerBound <= Self.longestLead
    else { return nil }
    return (
      tools.dated(text.slice(first.range)),
      TitleCleaning.trimmed(text.slice(first.range.upperBound..<text.text.utf8.count))
    )
  }

  /// In bytes.
  private static let longestRule = 120
  private static let longestLead = 12

  func weekday(of rule: DatedText) -> Weekday? {
    guard
      let expression = rule.expressions.first(where: { $0.known.contains(.recurrence) }),
      case let days = tools.reader.resolve(expression, in: tools.context).occurrences,
      let first = days.first?.start?.date
    else { return nil }
    return first.weekday
  }

  private func isOn(_ weekday: Weekday, _ entry: Entry) -> Bool { isOn(weekday, entry.when) }

  func isOn(_ weekday: Weekday, _ when: [DatedText]) -> Bool {
    let days = when.flatMap { dated in
      dated.expressions.flatMap { tools.reader.resolve($0, in: tools.context).occurrences }
    }
    return !days.isEmpty && days.allSatisfy { $0.start?.date.weekday == weekday }
  }
}

extension Entry {
  /// Whether it names one day, with the hours of its series or none.
  fileprivate var listsOneDay: Bool {
    tellsDayAlone || when.count == 1 && usualHours != nil && when[0].hasCertainDay
  }

  fileprivate mutating func take(_ rule: DatedText, at place: SourcedText?) {
    usualHours = usualHours ?? rule
    if places.isEmpty, let place { places.append(place) }
  }
}
