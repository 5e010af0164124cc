import CivilTime
import KitModel
import Lexicons

/// Withdraws what is told with no name of its own where another event is told at the very same times.
///
/// As in: "Petite salle" in the margin beside "Du 4 au 7 mars à 20 h", and "La Barque rouge" beside these days in the table of
/// the season. A hall, a length or who plays is no title where the programme tells one.
struct NamelessTwins {
  let tools: EventTools
  let places: PlaceParser

  func withdrawn(from drafts: [EventDraft]) -> [EventDraft] {
    guard drafts.count > 1 else { return drafts }
    var named: [LocalMoment: [Int]] = [:]
    var nameless: [Int] = []
    for (index, draft) in drafts.enumerated() where draft.entry.origin != .umbrella {
      if let times = times(of: draft), isNameless(draft.event.title) {
        if !times.isEmpty { nameless.append(index) }
      } else {
        for time in times(of: draft) ?? [] { named[time, default: []].append(index) }
      }
    }
    guard !nameless.isEmpty, !named.isEmpty else { return drafts }
    var kept = drafts
    var gone: Set<Int> = []
    for index in nameless {
      guard let times = times(of: drafts[index]),
        let twin = (times.first.flatMap { named[$0] } ?? []).first(where: { other in
          times.allSatisfy { named[$0]?.contains(other) == true }
            && mayBeOne(drafts[index].event, kept[other].event)
        })
      else { continue }
      gone.insert(index)
      place(drafts[index].event, into: &kept[twin].event)
    }
    return kept.indices.filter { !gone.contains($0) }.map { kept[$0] }
  }

  /// When an event begins; `nil` where a day of it tells no hour.
  private func times(of draft: EventDraft) -> [LocalMoment]? {
    let starts = draft.event.occurrences.compactMap(\.start)
    return starts.count == draft.event.occurrences.count && starts.allSatisfy { $0.time != nil }
      ? starts : nil
  }

  /// Whether a title is nothing but a place, a length, or who takes part.
  private func isNameless(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count <= Self.mostWords else { return false }
    let namesKind = tools.lexicon.kinds.match(words, at: 0) != nil
    if !namesKind, PeopleLexicon.shared.cues.match(words, at: 0) != nil { return true }
    let dated = tools.dated(SourcedText(text: title))
    if dated.coverage == .pure, dated.expressions.contains(where: \.isDuration) { return true }
    return places.parse(title).first.map {
      $0.range.lowerBound == 0 && $0.range.count * 10 >= title.utf8.count * Self.leastTenths
        && $0.certainty >= Self.leastCertainty
    } ?? false
  }

  /// In words and signs, and in tenths of the title.
  private static let mostWords = 12
  private static let leastTenths = 9
  private static let leastCertainty = 0.6

  /// Whether the named event is told at no other place, and ends no other time.
  private func mayBeOne(_ nameless: Event, _ named: Event) -> Bool {
    let ends = [nameless, named].map { Set($0.occurrences.compactMap(\.end)) }
    guard ends[0].isEmpty || ends[1].isEmpty || ends[0].isSubset(of: ends[1]),
      !differ(nameless.location.city, named.location.city)
    else { return false }
    guard let own = nameless.location.venue ?? nameless.location.city,
      let other = named.location.venue
    else { return true }
    let (a, b) = (EventMerging.titleWords(own), EventMerging.titleWords(other))
    return a.isSubset(of: b) || b.isSubset(of: a)
  }

  private func differ(_ city: String?, _ other: String?) -> Bool {
    guard let city, let other else { return false }
    return city != other
  }

  /// Gives the named event the place of the other where it has none.
  private func place(_ nameless: Event, into named: inout Event) {
    guard named.location.venue == nil, nameless.location.venue != nil,
      tools.lexicon.kinds.match(WordList(nameless.title), at: 0) == nil
    else { return }
    let city = named.location.city
    named.location = nameless.location
    if let city { named.location.city = city }
    let fields = city == nil ? ["/location/"] : ["/location/venue", "/location/address"]
    named.evidence += nameless.evidence.filter { evidence in
      fields.contains { evidence.field.hasPrefix($0) }
    }
  }
}
