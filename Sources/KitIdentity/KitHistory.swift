import CivilTime
package import KitModel

/// What is remembered of a kit's editions, so that the next one keeps the identity of its events.
package struct KitHistory: Hashable, Sendable {
  /// What the latest edition says of itself.
  package var facts: KitFacts
  /// The events of the latest edition, as they were written.
  package var events: [Event]
  /// Events of earlier editions that the latest one no longer had.
  package var vanished: [Event]

  package init(facts: KitFacts, events: [Event], vanished: [Event]) {
    self.facts = facts
    self.events = events
    self.vanished = vanished
  }
}

/// What becomes of an event that the next edition of its kit no longer has.
package enum VanishedPolicy: String, Hashable, Sendable, CaseIterable {
  /// It stays in the calendar, cancelled: calendars that were told of it are told of its end.
  case cancel
  /// It leaves the calendar.
  case drop
  /// It stays in the calendar as it was.
  case keep
}

/// Gives a kit the identities that an earlier edition's events have, and tells what changed.
///
/// An event that is the same as one remembered keeps its uid; its sequence rises by one, and its
/// last change becomes this edition's date, only where it says something else than before. What
/// vanished rises likewise, once. No date goes back behind the history's. The same kit and history
/// give the same result.
/// - Parameter kit: identified and validated.
/// - Returns: the kit, and the history that its next edition will need.
package func carry(
  _ history: KitHistory?, into kit: Kit, vanished policy: VanishedPolicy = .cancel
) -> (kit: Kit, history: KitHistory) {
  var kit = kit
  guard let history else {
    return (kit, KitHistory(facts: kit.facts, events: kit.events, vanished: []))
  }
  let past = history.events + history.vanished
  let pairs = matchEvents(kit.events, with: past)
  let latest = (past.compactMap(\.lastModified) + [issueDate(of: kit)].compactMap { $0 }).max()
  var used = Set(past.map(\.uid))
  for index in kit.events.indices {
    guard let match = pairs[index] else {
      kit.events[index].uid = freshUID(kit.events[index].uid, &used)
      continue
    }
    let isBack = match >= history.events.count
    kit.events[index].follow(past[match], isChanged: isBack, on: latest)
  }

  let matched = Set(pairs.compactMap { $0 })
  var gone: [Event] = []
  for (index, var event) in past.enumerated() where !matched.contains(index) {
    if index < history.events.count {
      event.sequence += 1
      event.lastModified = latest
      if policy != .keep { event.status = .cancelled }
    }
    gone.append(event)
  }
  kit.vanished = policy == .drop ? [] : gone
  return (kit, KitHistory(facts: kit.facts, events: kit.events, vanished: gone))
}

/// Whether a kit is another edition of the remembered one: the same issuer, title and year, or most
/// of its events.
package func isEdition(_ kit: Kit, of history: KitHistory) -> Bool {
  var remembered = kit
  remembered.facts = history.facts
  remembered.events = history.events
  if KitKey(of: remembered) == KitKey(of: kit) { return true }
  let pairs = matchEvents(kit.events, with: history.events + history.vanished)
  return pairs.count { $0 != nil } * 2 > min(kit.events.count, history.events.count)
}

extension Event {
  fileprivate mutating func follow(_ past: Event, isChanged: Bool, on latest: LocalMoment?) {
    uid = past.uid
    if isChanged || statement != past.statement {
      sequence = past.sequence + 1
      lastModified = latest
    } else {
      sequence = past.sequence
      lastModified = past.lastModified
    }
  }

  /// What the event says, apart from where and how surely it was read.
  package var statement: Event {
    var statement = self
    statement.uid = ""
    statement.sequence = 0
    statement.lastModified = nil
    statement.dateText = nil
    statement.yearFrom = .unknown
    statement.section = nil
    statement.inferred = []
    statement.evidence = []
    statement.confidence = 0
    return statement
  }
}

/// A uid that no event, present or past, has yet.
private func freshUID(_ uid: String, _ used: inout Set<String>) -> String {
  var candidate = uid
  var count = 2
  while !used.insert(candidate).inserted {
    candidate = derivedUID([uid, String(count)])
    count += 1
  }
  return candidate
}
