import DateExpressions
import KitModel
import Lexicons

/// Gives the entries of a section the town that its heading tells, or the place that its first line does.
///
/// As in: "Le samedi 6 mai, à Blinville", "Sprint championships, Blinville", and "Demo day, 27 May" with "Blinville, hangar 2
/// – on invitation" below it.
struct SectionPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// What the entries themselves say.
  let owned: OwnedTexts

  /// In bytes; longer ones are sentences.
  private static let longestHeading = 110
  private static let longestOpening = 320
  private static let confidence = 0.8
  private static let leastCertainty = 0.75
  private static let leastOfHeading = 0.85

  /// A place and what tells it.
  private struct Told {
    var location: Location
    var text: SourcedText
    var origin: String
  }

  func placed(_ drafts: [EventDraft]) -> [EventDraft] {
    var known: [SourcedText: Told?] = [:]
    var openings: [String: Told?] = [:]
    func told(_ heading: SourcedText) -> Told? {
      if let told = known[heading] { return told }
      let told = place(ofHeading: heading)
      known[heading] = .some(told)
      return told
    }
    return drafts.map { draft in
      var draft = draft
      guard draft.event.attendance != .online,
        draft.event.location.city == nil || draft.event.location.venue == nil
      else { return draft }
      let scope = draft.entry.scope
      let opening: Told?
      if let known = openings[scope.section.id] {
        opening = known
      } else {
        opening = place(opening: scope.section)
        openings[scope.section.id] = .some(opening)
      }
      let headings =
        [draft.entry.heading?.text, scope.subheading].compactMap { $0 } + scope.titles.reversed()
      if let opening { inherit(opening, into: &draft.event) }
      if let heading = headings.lazy.compactMap(told).first {
        inherit(heading, into: &draft.event)
      }
      return draft
    }
  }

  // MARK: - Headings

  /// The one town that a stretch of a heading is, between its dates and signs, and the one building behind the first.
  private func place(ofHeading heading: SourcedText) -> Told? {
    guard heading.text.utf8.count <= Self.longestHeading else { return nil }
    let stretches = stretches(of: heading)
    let towns = stretches.compactMap(town(in:))
    let halls = stretches.dropFirst().compactMap(hall(in:))
    let town = Set(towns.map { Folding.key($0.text) }).count == 1 ? towns.first : nil
    guard let text = town ?? halls.first, halls.count < 2 else { return nil }
    return Told(
      location: Location(venue: halls.first?.text, city: town?.text), text: text, origin: "heading")
  }

  /// The building that a stretch is by its words: "Line-up – Music stage, Aubin Park".
  private func hall(in stretch: SourcedText) -> SourcedText? {
    guard let mention = places.parse(stretch.text).first, mention.range.lowerBound == 0,
      mention.range.upperBound == stretch.text.utf8.count,
      let venue = mention.location.venue, mention.certainty >= Self.leastOfHeading,
      case let words = WordList(venue), words.count > 1,
      !words.words.contains(where: { places.lexicon.groups.contains($0) }),
      !tools.lexicon.kinds.contains(words, in: 0..<words.count)
    else { return nil }
    return stretch.slice(mention.range(of: .venue) ?? mention.range)
  }

  /// The town that a stretch is, behind a preposition or not.
  private func town(in stretch: SourcedText) -> SourcedText? {
    let words = WordList(stretch.text)
    guard words.count > 0 else { return nil }
    let link = places.lexicon.prepositions.match(words, at: 0)?.count ?? 0
    let whole = TownLedPlaces(parser: places, lexicon: tools.lexicon)
    if whole.isTown(stretch.text) { return stretch }
    guard link == 1, words.count > 1,
      case let name = stretch.slice(words[1].range.lowerBound..<stretch.text.utf8.count),
      whole.isTown(name.text)
    else { return nil }
    return name
  }

  /// The parts of a heading between its dates and signs.
  private func stretches(of heading: SourcedText) -> [SourcedText] {
    var parts: [SourcedText] = []
    var start = 0
    let end = heading.text.utf8.count
    for range in tools.dated(heading).expressions.map(\.range) + [end..<end] {
      if range.lowerBound > start { parts.append(heading.slice(start..<range.lowerBound)) }
      start = max(start, range.upperBound)
    }
    return parts.flatMap { part in
      let words = WordList(part.text)
      let signs = words.words.indices.filter { index in
        words[index].shape == .sign && !words[index].isSign("-") && !words[index].isSign(".")
      }
      return zip([-1] + signs, signs + [words.count]).compactMap { start, end in
        start + 1 < end
          ? words.bytes(words: start + 1..<end).map { TitleCleaning.trimmed(part.slice($0)) } : nil
      }
    }
  }

  // MARK: - Opening lines

  /// The place that the text right below a section's title opens with, or tells the address of.
  private func place(opening section: Section) -> Told? {
    guard !section.title.isEmpty, let block = section.blocks.first(where: { !$0.isHeading }),
      block.table == nil, case let text = block.text, text.text.utf8.count <= Self.longestOpening,
      !owned.hold(text)
    else { return nil }
    let mentions = places.parse(text.text)
    let addresses = mentions.filter {
      $0.location.postalCode != nil || $0.location.address != nil
    }
    if addresses.count == 1, addresses[0].location.city != nil {
      return Told(location: addresses[0].location, text: text, origin: "section")
    }
    guard addresses.isEmpty,
      let sentence = DateSentences.sentences(of: text).first(where: { !$0.isEmpty })
    else { return nil }
    return led(by: sentence) ?? place(opening: sentence)
  }

  /// As in "Blinville, hangar 2 – on invitation".
  private func led(by sentence: SourcedText) -> Told? {
    guard let told = TownLedPlaces(parser: places, lexicon: tools.lexicon).read(sentence),
      tools.dated(sentence.slice(told.site)).expressions.isEmpty
    else { return nil }
    let location = Location(
      venue: sentence.slice(told.site).text, city: sentence.slice(told.town).text)
    return Told(location: location, text: sentence, origin: "section")
  }

  /// As in "Halle Aubin, Blinville – entrée libre".
  private func place(opening sentence: SourcedText) -> Told? {
    guard let mention = places.parse(sentence.text).first, mention.range.lowerBound == 0,
      mention.location.venue != nil, mention.location.city != nil,
      mention.certainty >= Self.leastCertainty,
      tools.dated(sentence.slice(mention.range)).expressions.isEmpty
    else { return nil }
    return Told(location: mention.location, text: sentence, origin: "section")
  }

  // MARK: - Events

  /// Gives an event the town, and the rest where it tells no hall of its own.
  private func inherit(_ told: Told, into event: inout Event) {
    // Another town is another place.
    if let city = event.location.city,
      told.location.city.map({ Folding.key($0) != Folding.key(city) }) ?? true
    {
      return
    }
    let isPlaced = event.location.venue != nil || event.location.address != nil
    for field in isPlaced ? [.city] : PlaceField.allCases where event.location[field] == nil {
      guard let value = told.location[field] else { continue }
      let pointer = "/location/\(field.rawValue)"
      event.location[field] = value
      event.inferred.append(Event.Inference(field: pointer, from: told.origin))
      event.evidence += told.text.evidence(for: pointer, confidence: Self.confidence)
    }
  }
}
