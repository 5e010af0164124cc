import Lexicons
import CivilTime
import DateExpressions
import KitModel

/// Reads who, where and how from an entry's texts.
struct EventDetails {
  let tools: EventTools
  let places: PlaceParser
  let people: PeopleParser
  let links: [LinkedBox]
  /// BCP 47 country of the kit, from its zone: places elsewhere name theirs.
  let kitZone: String?
  let known: KnownVenues
  let owned: OwnedTexts

  private var place: EventPlace {
    EventPlace(parser: places, tools: tools, known: known, owned: owned)
  }

  func read(_ entry: Entry, title: SourcedText, into event: inout Event) {
    if let price = entry.price, !price.isEmpty {
      event.price = price.text
      event.evidence += price.evidence(for: "/price", confidence: 0.9)
    }
    // Who takes part is read first: where they work is not where they meet.
    var peopled = event
    readPeople(entry, into: &peopled)
    event.people = peopled.people
    let evidence = peopled.evidence.dropFirst(event.evidence.count)
    place.read(entry, title: title, into: &event)
    event.evidence += evidence
    readOrganizer(entry, into: &event)
    readSeries(entry, into: &event)
    readLinks(entry, into: &event)
    readRegistration(entry, into: &event)
    readOpeningHours(entry, into: &event)
  }

  /// What the entry inherits from its headings, their introduction and the kit.
  func complete(_ entry: Entry, in event: inout Event) {
    inheritAttendance(entry, into: &event)
    place.complete(entry, in: &event)
    if event.timeZone == nil, let zone = places.timeZone(of: event.location), zone != kitZone,
      event.location.city != nil
    {
      event.timeZone = zone
    }
  }

  /// Headings and introductions say that everything below them is online.
  private func inheritAttendance(_ entry: Entry, into event: inout Event) {
    guard event.attendance == nil, event.location.venue == nil, event.location.address == nil else {
      return
    }
    let scope = entry.scope
    let texts = [scope.introduction, scope.subheading].compactMap { $0 } + scope.titles.reversed()
    let words = EventWords(lexicon: tools.lexicon)
    guard let (isMixed, text) = words.online(in: texts.map(WordedText.init)) else { return }
    // "À l'auditorium. Les conférences sont retransmises."
    let hasPlace = scope.introduction.map { place.place(introducedBy: $0) != nil } ?? false
    event.attendance = isMixed || hasPlace ? .mixed : .online
    event.inferred.append(Event.Inference(field: "/attendance", from: "section"))
    event.evidence += text.evidence(for: "/attendance", confidence: 0.85)
  }

  /// Hours that a line gives for every day of a span.
  private func readOpeningHours(_ entry: Entry, into event: inout Event) {
    guard event.openingHours.isEmpty, event.occurrences.count == 1,
      let start = event.occurrences[0].start, let end = event.occurrences[0].end,
      start.time == nil, end.date > start.date
    else { return }
    var context = tools.context
    context.days = event.occurrences
    for text in entry.places + entry.body.prefix(4) where text.text.utf8.count < 170 {
      for expression in tools.dated(text).expressions where expression.known.hasTime {
        let hours = tools.reader.resolve(expression, in: context).openingHours
        guard !hours.isEmpty else { continue }
        event.openingHours = hours
        event.evidence += text.slice(expression.range).evidence(
          for: "/openingHours", confidence: 0.9)
        return
      }
    }
  }

  // MARK: - People

  private func readPeople(_ entry: Entry, into event: inout Event) {
    for text in entry.people {
      add(people.parse(text.text, breaks: text.lineBreaks), of: text, isList: true, to: &event)
    }
    let texts = [entry.title] + entry.when.map(\.text) + entry.places + entry.body
    let read = texts.map { (text: $0, mentions: people.parse($0.text, breaks: $0.lineBreaks)) }
    // Where the entry says who takes part, its other sentences speak of others.
    let saysWho = read.dropFirst().contains { $0.mentions.contains(where: \.isCued) }
    for (text, mentions) in read {
      let isList = Self.areNames(mentions, of: text)
      let isProse = text.text.utf8.count > 160 && !isList
      if saysWho, isProse, !mentions.contains(where: \.isCued) { continue }
      add(mentions, of: text, isList: isList, to: &event)
    }
  }

  /// Whether persons are hardly less than all of a short line.
  private static func areNames(_ mentions: [PersonMention], of text: SourcedText) -> Bool {
    let covered = mentions.reduce(0) { $0 + $1.range.count }
    return text.text.utf8.count < 120 && covered * 3 > text.text.utf8.count * 2
  }

  private func add(
    _ mentions: [PersonMention], of text: SourcedText, isList: Bool, to event: inout Event
  ) {
    for mention in mentions {
      guard isList || mention.isCued || mention.person.role != nil || mention.certainty >= 0.75
      else { continue }
      let words = EventMerging.titleWords(mention.person.name)
      guard !event.people.contains(where: { EventMerging.titleWords($0.name) == words }) else {
        continue
      }
      let confidence = mention.isCued ? 0.95 : 0.8
      event.evidence += text.slice(mention.nameRange).evidence(
        for: "/people/\(event.people.count)/name", confidence: confidence * mention.certainty)
      event.people.append(mention.person)
    }
  }

  // MARK: - Organizer, series

  private func readOrganizer(_ entry: Entry, into event: inout Event) {
    if let organizer = entry.organizer, !organizer.isEmpty {
      event.organizer = organizer.text
      event.evidence += organizer.evidence(for: "/organizer", confidence: 0.9)
      return
    }
    let scope = entry.scope
    let title = event.title
    let own = [entry.title] + entry.body
    let around = [scope.subheading].compactMap { $0 } + scope.titles.reversed()
    let introduction = [scope.introduction].compactMap { $0 }
    let named =
      own.lazy.compactMap { OrganizerName.find(in: $0, lexicon: tools.lexicon) }.first
      ?? own.lazy.compactMap { OrganizerName.company(in: $0, lexicon: tools.lexicon) }.first
      ?? (entry.body.prefix(1) + introduction).lazy.compactMap {
        OrganizerName.subject(in: $0, besides: title, lexicon: tools.lexicon)
      }.first
      ?? (around + introduction).lazy.compactMap {
        OrganizerName.find(in: $0, lexicon: tools.lexicon)
      }.first
    guard let named else { return }
    event.organizer = named.text
    event.evidence += named.evidence(for: "/organizer", confidence: 0.85)
  }

  private func readSeries(_ entry: Entry, into event: inout Event) {
    let lexicon = tools.lexicon
    let headings = [entry.scope.subheading].compactMap { $0 } + entry.scope.titles.reversed()
    let candidates = headings.compactMap { heading -> (text: SourcedText, isCycle: Bool)? in
      let words = WordList(heading.text)
      guard heading.text.utf8.count < 90, lexicon.organizedBy.match(words, at: 0) == nil,
        !lexicon.isGenericHeading(heading.text), tools.dated(heading).coverage != .pure,
        heading.text.unicodeScalars.count(where: { LetterCase.isLetter($0) }) > 4
      else { return nil }
      guard heading.text.unicodeScalars.first?.properties.isLowercase != true,
        places.parse(heading.text).first?.range.count != heading.text.utf8.count
      else { return nil }
      var text = heading
      var isCycle = lexicon.series.contains(words, in: 0..<words.count)
      if let verb = lexicon.leadingVerbs.match(words, at: 0), verb.count < words.count {
        text = text.slice(words[verb.count].range.lowerBound..<text.text.utf8.count)
        isCycle = true
      }
      return (text, isCycle)
    }
    let isInSeries = entry.scope.section.kind == .series || entry.scope.subheading != nil
    guard
      let candidate = candidates.first(where: \.isCycle) ?? (isInSeries ? candidates.first : nil)
    else { return }
    let name = SeriesHeadings.quoted(TitleCleaning.trimmed(candidate.text))
    event.series = name.text
    let confidence = candidate.isCycle ? 0.85 : entry.scope.section.kind == .series ? 0.7 : 0.4
    event.evidence += name.evidence(for: "/series", confidence: confidence)
  }

  // MARK: - Links

  /// Links whose boxes lie on the entry's text; the first that is no mail address.
  private func readLinks(_ entry: Entry, into event: inout Event) {
    let texts = [entry.title] + entry.when.map(\.text) + entry.body + entry.places
    let spots = texts.flatMap(\.places)
    for link in links where spots.contains(where: { link.lies(on: $0) }) {
      guard let address = link.address else { continue }
      let text = texts.lazy.compactMap { $0.words(in: link.box, page: link.page) }.first ?? address
      event.url = address
      event.evidence.append(
        Evidence(
          field: "/url", place: SourcePlace(page: link.page, box: link.box), text: text,
          confidence: 0.85))
      return
    }
  }

  private func readRegistration(_ entry: Entry, into event: inout Event) {
    for text in entry.body {
      let found = RegistrationText.find(in: text, lexicon: tools.lexicon)
      guard let found else { continue }
      event.registration = found
      return
    }
  }
}

/// A link annotation with its page.
struct LinkedBox {
  var page: Int
  var box: Rect
  /// `nil` for mail addresses.
  var address: String?

  func lies(on place: SourcePlace) -> Bool {
    place.page == page && place.box.contains(x: box.midX, y: box.midY)
  }
}

extension SourcedText {
  /// Where lines begin though the one above had room for their first word; UTF-8 offsets.
  fileprivate var lineBreaks: Set<Int> {
    guard let right = pieces.map(\.box.x1).max() else { return [] }
    let lines = self.lines
    // A list of names has one in each line.
    if lines.count > 1, lines.allSatisfy({ isName($0) }) {
      return Set(lines.dropFirst().map { pieces[$0.lowerBound].range.lowerBound })
    }
    var breaks: Set<Int> = []
    for (above, below) in zip(pieces, pieces.dropFirst())
    where below.box.y0 > above.box.midY && above.box.x1 + below.box.width + above.box.height < right
    {
      breaks.insert(below.range.lowerBound)
    }
    return breaks.union(badges)
  }

  /// Where a sign of a few capitals begins that is set otherwise than the words in front of it: the language
  /// of a talk behind its speakers.
  private var badges: [Int] {
    zip(pieces, pieces.dropFirst()).filter { word, badge in
      badge.style != word.style && badge.range.count <= Self.longestBadge
        && slice(badge.range).text.unicodeScalars.allSatisfy {
          LetterCase.isCapital($0) || $0 == "/"
        }
    }.map(\.1.range.lowerBound)
  }

  private static var longestBadge: Int { 5 }

  /// The pieces of each line.
  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in pieces.indices.dropFirst() where pieces[index].box.y0 > pieces[index - 1].box.midY
    {
      lines.append(start..<index)
      start = index
    }
    if start < pieces.count { lines.append(start..<pieces.count) }
    return lines
  }

  private func isName(_ line: Range<Int>) -> Bool {
    let words = slice(
      pieces[line.lowerBound].range.lowerBound..<pieces[line.upperBound - 1].range.upperBound)
    let list = WordList(words.text)
    return (2...4).contains(list.count)
      && PersonNames.shared.name(list, at: 0, in: 0..<list.count) == 0..<list.count
  }

  /// The words that stand in a box, if any do.
  fileprivate func words(in box: Rect, page: Int) -> String? {
    let bytes = Array(text.utf8)
    let words = pieces.filter { $0.page == page && box.contains(x: $0.box.midX, y: $0.box.midY) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
