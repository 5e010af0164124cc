import CivilTime
import KitModel
import Lexicons

/// Makes one event of what a kit announces several times: in an overview, the programme, a table.
///
/// Two entries are one event where their titles share their words and their days meet. The one
/// that tells more of its times is kept; the other adds its evidence and what the first lacks.
struct EventMerging {
  private let isBilingual: Bool
  private var merged: [EventDraft] = []
  private var words: [Set<String>] = []

  /// - Parameter isBilingual: entries side by side may say one thing in two languages.
  static func merged(_ drafts: [EventDraft], isBilingual: Bool) -> [EventDraft] {
    var merging = EventMerging(isBilingual: isBilingual)
    for draft in drafts { merging.add(draft) }
    return merging.merged
  }

  private init(isBilingual: Bool) { self.isBilingual = isBilingual }

  private mutating func add(_ draft: EventDraft) {
    let title = Self.titleWords(draft.event.title)
    if isBilingual,
      let index = merged.firstIndex(where: { Self.isTranslation($0, of: draft) })
    {
      // The columns are read in the order of the kit's languages: the first tells the title.
      merged[index] = Self.joined(merged[index], with: draft)
      return
    }
    // Asked of all before one is taken out: drafts are large to copy.
    if let index = merged.firstIndex(where: { ToldAgain.areOne(draft, $0) }),
      let joined = ToldAgain.joined(draft, merged[index])
    {
      replace(index, with: joined)
      return
    }
    let same = merged.indices.filter { index in
      Self.meet(draft.event, merged[index].event)
        && !NumberedEntries.differ(draft.event.title, merged[index].event.title)
        && (title == words[index]
          || Self.isSameTitle(title, words[index])
            && !HoursOfOthers.differ(draft.event, merged[index].event)
            && !Self.isAbout(draft.event, merged[index].event)
          || Self.namesSeries(draft.event, of: merged[index].event)
          || Self.namesKind(draft.event, of: merged[index].event)
          || Self.namesKind(merged[index].event, of: draft.event))
    }
    guard let first = same.first else {
      addOther(draft, title: title)
      return
    }
    // What tells all dates may meet several entries that tell one each.
    var all = draft
    for index in same {
      let (kept, other) = Self.richer(all, merged[index])
      all = Self.joined(kept, with: other)
    }
    merged[first] = all
    words[first] = Self.titleWords(all.event.title)
    for index in same.dropFirst().reversed() {
      merged.remove(at: index)
      words.remove(at: index)
    }
  }

  /// Adds an entry whose title no other has.
  private mutating func addOther(_ draft: EventDraft, title: Set<String>) {
    if let index = merged.firstIndex(where: { ToldAtGlance.areOne(draft, $0) }),
      let joined = ToldAtGlance.joined(draft, merged[index])
    {
      replace(index, with: joined)
      return
    }
    merged.append(draft)
    words.append(title)
  }

  private mutating func replace(_ index: Int, with draft: EventDraft) {
    merged[index] = draft
    words[index] = Self.titleWords(draft.event.title)
  }

  /// Whether two entries stand at one height of a page, side by side, with the same times.
  ///
  /// What a timetable sets in two rooms at one hour is two things.
  private static func isTranslation(_ draft: EventDraft, of other: EventDraft) -> Bool {
    let (a, b) = (draft.event, other.event)
    if draft.entry.origin == .grid, other.entry.origin == .grid,
      draft.entry.places.first != other.entry.places.first
    {
      return false
    }
    guard a.occurrences == b.occurrences, let left = titlePlace(a), let right = titlePlace(b),
      left.page == right.page, left.box.horizontalOverlap(right.box) == 0
    else { return false }
    return abs(left.box.y0 - right.box.y0) < 1.5 * min(left.box.height, right.box.height)
  }

  private static func titlePlace(_ event: Event) -> SourcePlace? {
    event.evidence.first { $0.field == "/title" }?.place
  }

  static func titleWords(_ title: String) -> Set<String> {
    var words: Set<String> = []
    for word in WordList(title).words where word.shape != .sign && word.folded.utf8.count > 2 {
      words.insert(word.folded)
    }
    return words
  }

  private static func isSameTitle(_ a: Set<String>, _ b: Set<String>) -> Bool {
    let shorter = min(a.count, b.count)
    guard shorter > 0 else { return false }
    let common = a.count(where: b.contains)
    if common == shorter, shorter >= 2 || a == b { return true }
    return common * 10 >= max(a.count, b.count) * 7
  }

  /// Whether one of two events is held about the other, which lasts: "Visite de « Canaux » par Jo Bell" in the
  /// weeks of the exhibition "Canaux".
  private static func isAbout(_ a: Event, _ b: Event) -> Bool {
    let lasting = isLasting(a) ? a : b
    let brief = isLasting(a) ? b : a
    let (name, title) = (titleWords(lasting.title), titleWords(brief.title))
    if isLasting(lasting), !isLasting(brief), isPart(brief, of: lasting) { return true }
    guard isLasting(lasting), !isLasting(brief), title.count > name.count,
      name.isSubset(of: title), !Folding.key(brief.title).hasPrefix(Folding.key(lasting.title))
    else { return false }
    let quotes = brief.title.unicodeScalars.contains { "«“\"‘„".unicodeScalars.contains($0) }
    return quotes || lasting.kind == .exhibition && brief.kind != .exhibition
  }

  /// Whether an event is one of the cycle that another is as a whole: a stop of the tour.
  private static func isPart(_ event: Event, of cycle: Event) -> Bool {
    event.series.map { titleWords($0) == titleWords(cycle.title) } ?? false
  }

  /// Whether an event is told by its first and last days, and they are more than a week apart.
  private static func isLasting(_ event: Event) -> Bool {
    guard event.occurrences.count == 1, event.occurrences[0].start?.time == nil else {
      return false
    }
    if event.occurrences[0].open != nil { return true }
    return span(event.occurrences[0]).map { $0.upperBound.dayNumber - $0.lowerBound.dayNumber > 7 }
      ?? false
  }

  /// Whether a summary names an event by its cycle: "12 Lundi lyrique" for a concert of the "Lundis
  /// lyriques" on that day.
  private static func namesSeries(_ summary: Event, of event: Event) -> Bool {
    guard let series = event.series, summary.occurrences.allSatisfy({ $0.start?.time == nil }),
      !isLasting(summary)
    else {
      return false
    }
    let named = Set(titleWords(summary.title).map(stem))
    let cycle = Set(titleWords(series).map(stem))
    return !named.isEmpty && named.isSubset(of: cycle) && named.count * 2 >= cycle.count
  }

  /// Whether one of two entries names at the same hours what the other does, by its first word alone: "Atelier" in a
  /// calendar at a glance, "Atelier « La corde »" in the programme.
  private static func namesKind(_ brief: Event, of event: Event) -> Bool {
    guard brief.occurrences.allSatisfy({ begins($0, withOneOf: event.occurrences) }),
      case let word = Folding.key(brief.title), !word.utf8.contains(UInt8(ascii: " ")),
      word.utf8.count >= leastKind
    else { return false }
    return Folding.key(event.title).hasPrefix(word + " ")
      && (brief.location.venue == nil || event.location.venue == nil
        || brief.location.venue == event.location.venue
        || brief.inferred.contains(where: { $0.field == "/location/venue" }))
  }

  /// In bytes.
  private static let leastKind = 5

  private static func begins(_ occurrence: Occurrence, withOneOf others: [Occurrence]) -> Bool {
    guard let start = occurrence.start, start.time != nil else { return false }
    return others.contains { $0.start == start }
  }

  /// A folded word without the ending of the plural.
  private static func stem(_ word: String) -> String {
    word.hasSuffix("s") || word.hasSuffix("x") ? String(word.dropLast()) : word
  }

  /// Whether the two can be the same times: a day in common, and no different hours on it.
  private static func meet(_ a: Event, _ b: Event) -> Bool {
    if let first = a.location.city, let second = b.location.city, first != second { return false }
    for left in a.occurrences {
      for right in b.occurrences {
        guard let days = span(left), let others = span(right), days.overlaps(others) else {
          continue
        }
        if let time = left.start?.time, let other = right.start?.time {
          if time == other { return true }
          continue
        }
        return true
      }
    }
    return false
  }

  private static func span(_ occurrence: Occurrence) -> ClosedRange<CalendarDate>? {
    guard let start = (occurrence.start ?? occurrence.end)?.date else { return nil }
    var end = occurrence.end?.date ?? start
    // An end after midnight is the same evening.
    if occurrence.end?.time != nil, end == start.adding(days: 1) { end = start }
    return start...max(start, end)
  }

  private static func richer(_ a: EventDraft, _ b: EventDraft) -> (EventDraft, EventDraft) {
    score(a) > score(b) ? (a, b) : (b, a)
  }

  private static func score(_ draft: EventDraft) -> Int {
    let event = draft.event
    var score = 0
    let timed = event.occurrences.count { $0.start?.time != nil }
    score += timed > 0 ? 40 : 0
    score += min(event.occurrences.count, 12) * 2
    score += event.occurrences.contains { $0.end?.time != nil } ? 8 : 0
    score += event.openingHours.isEmpty ? 0 : 20
    score += event.description == nil ? 0 : 6
    score += event.location.isEmpty ? 0 : 2
    return score
  }

  /// The first with what the second tells more, and its evidence.
  static func joined(_ kept: EventDraft, with other: EventDraft) -> EventDraft {
    var joined = kept
    var event = kept.event
    let more = other.event
    if event.status == .confirmed, more.status != .confirmed { event.status = more.status }
    event.availability = event.availability ?? more.availability
    event.attendance = event.attendance ?? more.attendance
    event.organizer = event.organizer ?? more.organizer
    event.price = event.price ?? more.price
    event.url = event.url ?? more.url
    event.series = event.series ?? more.series
    event.registration = event.registration ?? more.registration
    event.description = event.description ?? more.description
    if event.openingHours.isEmpty, event.occurrences == more.occurrences {
      event.openingHours = more.openingHours
    }
    if event.location.venue == nil { event.location.venue = more.location.venue }
    if event.location.address == nil { event.location.address = more.location.address }
    if event.location.postalCode == nil { event.location.postalCode = more.location.postalCode }
    if event.location.city == nil { event.location.city = more.location.city }
    if event.location.region == nil { event.location.region = more.location.region }
    if event.location.country == nil { event.location.country = more.location.country }
    for person in more.people
    where !event.people.contains(where: { titleWords($0.name) == titleWords(person.name) }) {
      event.people.append(person)
    }
    for (index, occurrence) in event.occurrences.enumerated() where occurrence.end == nil {
      if let match = more.occurrences.first(where: { $0.start == occurrence.start && $0.end != nil }
      ) {
        event.occurrences[index].end = match.end
      }
    }
    let known = Set(event.evidence.map(\.place))
    event.evidence += more.evidence.filter {
      ($0.field == "/title" || $0.field == "/occurrences/0/start") && !known.contains($0.place)
    }
    let told = Set(event.evidence.map(\.field))
    event.evidence += more.evidence.filter {
      !told.contains($0.field)
        && ($0.field.hasPrefix("/location/") || $0.field == "/attendance" || $0.field == "/price"
          || $0.field == "/organizer" || $0.field == "/series" || $0.field == "/status"
          || $0.field == "/openingHours")
    }
    event.confidence = min(0.99, 1 - (1 - event.confidence) * (1 - more.confidence * 0.5))
    joined.event = event
    joined.findings += other.findings
    return joined
  }
}
