import KitModel

/// Reads who, where and how from an entry's texts.
struct EventDetails {
  let tools: EventTools
  let places: PlaceParser
  let people: PeopleParser
  let links: [LinkedBox]
  /// BCP 47 country of the kit, from its zone: places elsewhere name theirs.
  let kitZone: String?

  func read(_ entry: Entry, title: SourcedText, into event: inout Event) {
    if let price = entry.price, !price.isEmpty {
      event.price = price.text
      event.evidence += price.evidence(for: "/price", confidence: 0.9)
    }
    EventPlace(parser: places, tools: tools).read(entry, title: title, into: &event)
    readPeople(entry, into: &event)
    readOrganizer(entry, into: &event)
    readSeries(entry, into: &event)
    readLinks(entry, into: &event)
    readRegistration(entry, into: &event)
    if event.timeZone == nil, let zone = places.timeZone(of: event.location), zone != kitZone,
      event.location.city != nil
    {
      event.timeZone = zone
    }
  }

  // MARK: - People

  private func readPeople(_ entry: Entry, into event: inout Event) {
    for text in entry.people { addPeople(of: text, isList: true, to: &event) }
    for text in [entry.title] + entry.when.map(\.text) + entry.body {
      addPeople(of: text, isList: false, to: &event)
    }
  }

  private func addPeople(of text: SourcedText, isList: Bool, to event: inout Event) {
    for mention in people.parse(text.text) {
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
    for text in [entry.title] + entry.body {
      guard let named = OrganizerName.find(in: text, lexicon: tools.lexicon) else { continue }
      event.organizer = named.text
      event.evidence += named.evidence(for: "/organizer", confidence: 0.85)
      return
    }
  }

  private func readSeries(_ entry: Entry, into event: inout Event) {
    guard entry.scope.section.kind == .series || entry.scope.subheading != nil else { return }
    let candidate = entry.scope.subheading ?? entry.scope.titles.last
    guard let candidate, candidate.text.utf8.count < 90,
      candidate.text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) > 4
    else { return }
    event.series = TitleCleaning.trimmed(candidate).text
    event.evidence += candidate.evidence(
      for: "/series", confidence: entry.scope.section.kind == .series ? 0.7 : 0.4)
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
  /// The words that stand in a box, if any do.
  fileprivate func words(in box: Rect, page: Int) -> String? {
    let bytes = Array(text.utf8)
    let words = pieces.filter { $0.page == page && box.contains(x: $0.box.midX, y: $0.box.midY) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
