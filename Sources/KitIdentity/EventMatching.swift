import CivilTime
package import KitModel

/// The remembered event that each event is, by index; `nil` for a new one.
///
/// Equal uids are the same event. Of the others the most alike pairs come first: by the words of
/// their titles, and by what else stayed (the day, the time, the place, the people).
package func matchEvents(_ events: [Event], with past: [Event]) -> [Int?] {
  var found = [Int?](repeating: nil, count: events.count)
  var taken = [Bool](repeating: false, count: past.count)
  var byUID: [String: Int] = [:]
  for (index, event) in past.enumerated() { byUID[event.uid] = index }
  for (index, event) in events.enumerated() {
    guard let match = byUID[event.uid], !taken[match] else { continue }
    found[index] = match
    taken[match] = true
  }

  let open = events.indices.filter { found[$0] == nil }.map { ($0, Traits(events[$0])) }
  let free = past.indices.filter { !taken[$0] }.map { ($0, Traits(past[$0])) }
  var pairs: [Pair] = []
  for (index, traits) in open {
    for (match, other) in free {
      guard let likeness = traits.likeness(to: other) else { continue }
      pairs.append(Pair(event: index, past: match, likeness: likeness))
    }
  }
  for pair in pairs.sorted() where found[pair.event] == nil && !taken[pair.past] {
    found[pair.event] = pair.past
    taken[pair.past] = true
  }
  return found
}

/// Two events that may be one; the most alike sort first.
private struct Pair: Comparable {
  var event: Int
  var past: Int
  var likeness: Double

  static func < (left: Self, right: Self) -> Bool {
    (-left.likeness, left.event, left.past) < (-right.likeness, right.event, right.past)
  }
}

/// What an event is recognised by.
private struct Traits {
  var words: Set<Substring>
  var starts: Set<LocalMoment>
  var days: Set<CalendarDate>
  var city: String?
  var people: Set<String>

  init(_ event: Event) {
    // Six letters stand for a word, so that a plural is no other word.
    words = Set(foldedWords(event.title).map { $0.prefix(6) })
    starts = Set(event.occurrences.compactMap { $0.start ?? $0.end })
    days = Set(starts.map(\.date))
    city = event.location.city
    people = Set(event.people.map(\.name))
  }

  /// `nil` where the two are no one event.
  func likeness(to other: Traits) -> Double? {
    let shared = Double(words.intersection(other.words).count)
    let total = Double(words.count + other.words.count)
    let title = total == 0 ? 0 : 2 * shared / total
    let isSameDay = !days.isDisjoint(with: other.days)
    let isSameTime = !starts.isEmpty && starts == other.starts
    let isSamePeople = !people.isEmpty && people == other.people
    let isSameCity = city != nil && city == other.city
    let kept = [isSameDay, isSameTime, isSamePeople, isSameCity].count { $0 }
    let needed = isSameTime ? (kept > 2 ? 0.2 : 0.4) : isSameDay || isSamePeople ? 0.5 : 0.75
    guard title >= needed else { return nil }
    return title + 0.1 * Double(kept)
  }
}
