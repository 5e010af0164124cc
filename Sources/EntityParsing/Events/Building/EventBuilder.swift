import CivilTime
import KitModel
import Lexicons

/// Makes an event of an entry: resolves its dates and reads the rest of it.
struct EventBuilder {
  let tools: EventTools
  let details: EventDetails

  /// The events of entries in their order, each of which may speak of the days of the one before it.
  func drafts(of entries: [Entry]) -> [EventDraft] {
    var drafts: [EventDraft] = []
    for entry in entries {
      var entry = entry
      if let last = drafts.last, last.entry.scope.section.id == entry.scope.section.id {
        // A text that was read on its own has told which day it speaks of.
        if entry.daysBefore.isEmpty {
          entry.daysBefore = WhenResolver.unique(last.event.occurrences.map(\.wholeDays))
        }
      }
      if let draft = draft(of: entry) { drafts.append(draft) }
    }
    return drafts
  }

  /// The event with what its confidence is computed from; `nil` where no date can be told.
  func draft(of entry: Entry) -> EventDraft? {
    var entry = withoutSmallPrint(entry)
    entry = DatedTitles(lexicon: tools.lexicon).parted(entry, title: tools.dated(entry.title))
    let dated = tools.dated(entry.title)
    // A date in the title that is not the entry's own is part of the name.
    let isOwnDate =
      entry.when.contains { $0.text == entry.title } || entry.when.isEmpty
      || entry.origin == .row || entry.origin == .grid
    var title = InvitedTo(lexicon: tools.lexicon).named(
      by: TitleCleaning.cleaned(dated, keepsDates: !isOwnDate, lexicon: tools.lexicon))
    // A line that opens with its day may go on as a sentence.
    if [.dateLed, .untitled, .inText].contains(entry.origin),
      let held = ProseTitle(tools: tools).held(in: title)
    {
      title = held
    }
    guard !title.isEmpty, !Self.isProse(title.text), !isHours(title) else { return nil }
    let when = WhenResolver(tools: tools).when(of: entry)
    guard !when.occurrences.isEmpty else { return nil }

    var event = Event(
      title: title.text, occurrences: when.occurrences, yearFrom: when.yearFrom)
    event.recurrence = when.recurrence
    event.openingHours = when.openingHours
    event.timeZone = when.timeZone
    event.dateText =
      when.dayTexts.isEmpty
      ? nil : (when.dayTexts + when.timeTexts).map(\.text).joined(separator: " ")
    event.section = entry.scope.section.id
    details.read(entry, title: title, into: &event)
    readWords(of: entry, title: title, into: &event)
    if when.isMoved, event.status == .confirmed, let day = when.dayTexts.last {
      event.status = .postponed
      event.evidence += day.evidence(for: "/status", confidence: 0.85)
    }
    details.complete(entry, in: &event)
    addDescription(entry, to: &event)
    let signals = EventSignals(
      entry: entry, when: when, title: title, event: event, lexicon: tools.lexicon)
    event.confidence = signals.confidence
    addEvidence(title: title, when: when, confidence: signals, to: &event)
    return EventDraft(event: event, entry: entry, findings: when.findings, signals: signals)
  }

  /// The entry with what is set smaller behind its title as its place.
  private func withoutSmallPrint(_ entry: Entry) -> Entry {
    guard let (title, rest) = SmallPrint(styles: tools.stream.styles).parted(entry.title) else {
      return entry
    }
    var parted = entry
    parted.title = title
    parted.places.insert(rest, at: 0)
    return parted
  }

  /// Titles are short; what runs on over a sentence's end is text.
  private static func isProse(_ title: String) -> Bool {
    if title.utf8.count > 220 { return true }
    guard title.utf8.count > 90 else { return false }
    let sentences = DateSentences.sentences(of: SourcedText(text: title))
    return sentences.dropLast().contains { $0.text.hasSuffix(".") && $0.text.utf8.count > 30 }
  }

  /// Whether figures of hours are all that a title tells: "14 h et 15 h 30".
  private func isHours(_ title: SourcedText) -> Bool {
    guard title.text.utf8.contains(where: AddressBytes.isDigit) else { return false }
    let dated = tools.dated(title)
    return dated.coverage == .pure && dated.hasTime
  }

  private func readWords(of entry: Entry, title: SourcedText, into event: inout Event) {
    let words = EventWords(lexicon: tools.lexicon)
    let texts = ([entry.title] + entry.when.map(\.text) + entry.places + entry.body)
      .map(WordedText.init)
    let marks = Array(texts.dropLast(max(0, entry.body.count - 3)))
    let year = event.occurrences.first?.start?.date.year
    if let (status, text) = StatusWords(lexicon: tools.lexicon, year: year).status(in: marks) {
      event.status = status
      event.evidence += text.evidence(for: "/status", confidence: 0.95)
    }
    if let (availability, text) = words.availability(
      in: texts + (entry.price.map { [WordedText($0)] } ?? []))
    {
      event.availability = availability
      event.evidence += text.evidence(for: "/availability", confidence: 0.9)
    }
    var hints = entry.kindHint.map { [$0.text] } ?? []
    hints += entry.body.lazy.map(\.text).filter { !words.isMark($0) }.prefix(1)
    if let heading = entry.scope.subheading { hints.append(heading.text) }
    hints += entry.scope.titles.reversed().prefix(2).map(\.text)
    event.kind = words.kind(title: title.text, hints: hints)
    if let (isMixed, text) = words.online(in: texts) {
      event.attendance = isMixed ? .mixed : .online
      event.evidence += text.evidence(for: "/attendance", confidence: 0.9)
    }
  }

  private func addDescription(_ entry: Entry, to event: inout Event) {
    // A line of leader dots describes nothing, one that names the place has been read.
    let texts = entry.body.filter {
      $0.text.utf8.count > 25 && $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
        && !isPlaceLine($0, of: event)
    }
    guard !texts.isEmpty else { return }
    event.description = texts.map(\.text).joined(separator: "\n")
    for text in texts.prefix(2) {
      event.evidence += text.evidence(for: "/description", confidence: 0.8)
    }
  }

  /// Whether what an event says of its place takes up a line.
  private func isPlaceLine(_ text: SourcedText, of event: Event) -> Bool {
    guard text.text.utf8.count < Self.longestPlaceLine else { return false }
    let told = event.evidence.filter {
      $0.field.hasPrefix("/location") && text.text.holds($0.text)
    }
    return told.reduce(0) { $0 + $1.text.utf8.count } * 5 >= text.text.utf8.count * 4
  }

  private static let longestPlaceLine = 110

  private func addEvidence(
    title: SourcedText, when: When, confidence: EventSignals, to event: inout Event
  ) {
    event.evidence += title.evidence(for: "/title", confidence: confidence.title)
    let texts = when.dayTexts.isEmpty ? when.timeTexts : when.dayTexts
    let shared = texts.count != event.occurrences.count
    for index in event.occurrences.indices {
      let own = shared ? texts : [texts[index]]
      let field = event.occurrences[index].start == nil ? "end" : "start"
      for text in own.prefix(4) {
        event.evidence += text.evidence(
          for: "/occurrences/\(index)/\(field)", confidence: confidence.date)
      }
      for text in when.timeTexts.prefix(2) where !when.dayTexts.isEmpty {
        event.evidence += text.evidence(
          for: "/occurrences/\(index)/\(field)", confidence: confidence.date)
      }
      if index >= 24 { break }
    }
  }
}

/// An event with the entry that it was made of.
struct EventDraft {
  var event: Event
  var entry: Entry
  var findings: [Finding]
  /// What its confidence is computed from, but for the other events of the kit.
  var signals: EventSignals?
}
