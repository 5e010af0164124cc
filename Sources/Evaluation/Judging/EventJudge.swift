import CivilTime
import KitModel

/// Measures events by their occurrences: one with three dates counts three times.
///
/// Found is an occurrence on the right day under a title that means the same; exact where start,
/// end and part of the day are all right, and the title's words too.
struct EventJudge {
  private let gold: GoldKit
  private let kit: Kit
  private var wanted: [Wanted] = []
  private var told: [Told] = []

  /// One time of an event of the gold.
  private struct Wanted {
    let event: Int
    let time: GoldTime
  }

  /// One time of an event of the output.
  private struct Told {
    let event: Int
    let time: GoldTime
    /// Its place among the event's occurrences.
    let index: Int
  }

  init(gold: GoldKit, kit: Kit) {
    self.gold = gold
    self.kit = kit
    for (event, goldEvent) in gold.events.enumerated() {
      wanted += goldEvent.times.map { Wanted(event: event, time: $0) }
    }
    for (event, toldEvent) in kit.events.enumerated() {
      for (index, occurrence) in toldEvent.occurrences.enumerated() {
        guard let time = Self.time(of: occurrence) else { continue }
        told.append(Told(event: event, time: time, index: index))
      }
    }
  }

  /// "Until the 3rd" is the 3rd; what can't be put in a calendar counts for nothing.
  private static func time(of occurrence: Occurrence) -> GoldTime? {
    if let start = occurrence.start {
      return GoldTime(start: start, end: occurrence.end, dayPart: occurrence.dayPart)
    }
    guard occurrence.open == .before, let end = occurrence.end else { return nil }
    return GoldTime(start: end, end: nil, dayPart: occurrence.dayPart)
  }

  mutating func judge(into judgement: inout KitJudgement) {
    let likenesses = gold.events.map { event in
      kit.events.map { likeness(of: event.titles, with: $0.title) }
    }
    let pairs = pair(wanted, told) { wanted, told in
      let likeness = likenesses[wanted.event][told.event]
      guard wanted.time.start.date == told.time.start.date, likeness >= Agreement.found
      else { return 0 }
      // Among titles that are as like, the right hour decides.
      return likeness + (isRight(told, for: wanted) ? 0.25 : 0)
        + (wanted.time.start == told.time.start ? 0.1 : 0)
    }
    var count = Count()
    var judged = Set<Pair>()
    for pair in pairs where !gold.events[wanted[pair.gold].event].isOptional {
      judgePair(wanted[pair.gold], told[pair.told], &count, &judged, into: &judgement)
    }
    judgeUnpaired(pairs, likenesses, &count, into: &judgement)
    judgement.counts[.events] = count
    judgeTrust(likenesses, into: &judgement)
  }

  private func isRight(_ told: Told, for wanted: Wanted) -> Bool {
    told.time == wanted.time || gold.events[wanted.event].otherTimes.contains(told.time)
  }

  private func judgePair(
    _ wanted: Wanted, _ told: Told, _ count: inout Count, _ judged: inout Set<Pair>,
    into judgement: inout KitJudgement
  ) {
    let goldEvent = gold.events[wanted.event]
    var event = kit.events[told.event]
    let isFirst = judged.insert(Pair(gold: wanted.event, told: told.event)).inserted
    // Only times have a confidence of their own for each occurrence.
    if !isFirst { event.evidence.removeAll { !$0.field.hasPrefix("/occurrences") } }
    let isTimeRight = isRight(told, for: wanted)
    let isTitleRight =
      agreement(of: goldEvent.titles, with: event.title) >= Agreement.exact
    count += Count(gold: 1, told: 1, found: 1, exact: isTimeRight && isTitleRight ? 1 : 0)
    judgement.judge(
      .eventTitle, isTitleRight, confidence: event.evidence.confidence(of: "/title"))
    judgement.judge(
      .eventWhen, isTimeRight,
      confidence: event.evidence.confidence(of: "/occurrences/\(told.index)"))
    judgeFields(
      of: event, at: told.time, wanted: wanted.time, on: goldEvent,
      zones: [goldEvent.timeZone ?? gold.timeZone].compactMap { $0 } + goldEvent.otherTimeZones,
      kitZone: kit.facts.timeZone, into: &judgement)
    if isFirst { judgePeople(of: event, on: goldEvent, into: &judgement) }
    if !isTimeRight || !isTitleRight {
      judgement.add(
        .inexact, .events,
        "\(describe(wanted.time, goldEvent.titles)), told \(describe(told.time, [event.title]))")
    }
  }

  private func judgeUnpaired(
    _ pairs: [Pair], _ likenesses: [[Double]], _ count: inout Count,
    into judgement: inout KitJudgement
  ) {
    let paired = Set(pairs.map(\.gold))
    for (index, occurrence) in wanted.enumerated() where !paired.contains(index) {
      let event = gold.events[occurrence.event]
      if event.isOptional || isCovered(occurrence, pairs) { continue }
      count.gold += 1
      let page = event.page.map { ", page \($0)" } ?? ""
      judgement.add(.missed, .events, describe(occurrence.time, event.titles) + page)
    }
    let pairedTold = Set(pairs.map(\.told))
    for (index, occurrence) in told.enumerated() where !pairedTold.contains(index) {
      let isAllowed = gold.events.indices.contains { event in
        gold.events[event].otherTimes.contains(occurrence.time)
          && likenesses[event][occurrence.event] >= Agreement.found
      }
      if isAllowed { continue }
      count.told += 1
      let event = kit.events[occurrence.event]
      judgement.add(.invented, .events, describe(occurrence.time, [event.title]))
      judgement.trust(
        .eventWhen, false, event.evidence.confidence(of: "/occurrences/\(occurrence.index)"))
    }
  }

  /// Whether a day that no occurrence tells lies in a span that the gold allows instead.
  private func isCovered(_ missing: Wanted, _ pairs: [Pair]) -> Bool {
    pairs.contains { pair in
      let time = told[pair.told].time
      let last = time.end?.date ?? time.start.date
      return wanted[pair.gold].event == missing.event
        && gold.events[missing.event].otherTimes.contains(time)
        && time.start.date <= missing.time.start.date && missing.time.start.date <= last
        && (time.start.time == nil || time.start.date < last)
    }
  }

  /// An event deserves its confidence where any of its dates is found.
  private func judgeTrust(_ likenesses: [[Double]], into judgement: inout KitJudgement) {
    for (index, event) in kit.events.enumerated() {
      let days = Set(told.filter { $0.event == index }.map(\.time.start.date))
      let isRight = gold.events.indices.contains { wanted in
        let times = gold.events[wanted].times + gold.events[wanted].otherTimes
        return likenesses[wanted][index] >= Agreement.found
          && times.contains { days.contains($0.start.date) }
      }
      judgement.entityTrust.append(
        EntityTrust(
          subject: .events, trust: Trust(confidence: event.confidence, isRight: isRight),
          name: event.title))
      if !isRight {
        judgement.trust(.eventTitle, false, event.evidence.confidence(of: "/title"))
      }
    }
  }

  private func describe(_ time: GoldTime, _ titles: [String]) -> String {
    let end = time.end.map { "/\($0)" } ?? ""
    let part = time.dayPart.map { " \($0.rawValue)" } ?? ""
    return "\(time.start)\(end)\(part) “\(titles.first ?? "")”"
  }
}
