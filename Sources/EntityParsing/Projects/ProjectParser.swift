import DateExpressions
import KitModel
import Lexicons

/// Reads the projects of a kit: cards with a title, as a rule a headline and a place, and a text.
struct ProjectParser {
  let document: SectionedDocument
  let stream: ItemStream
  let places: PlaceParser
  let lexicon: ProjectLexicon
  /// The primary tag of the kit's main language.
  let language: String
  let isPerson: (String) -> Bool

  /// The least score of a list of cards.
  private static let leastScore = 1.05
  /// The score of a list that is rather one of projects than not.
  private static let sureScore = 1.2

  func projects(besides events: [Event]) -> [Project] {
    let entries = EventCards(events)
    var seen: [Set<String>] = []
    var kept: [Project] = []
    let groups = alikeSections().map(lists)
    let all = groups.flatMap(\.self)
    let repeated = RepeatedTitles(all)
    for group in groups {
      let lists = group.filter { list in
        !all.contains { Translations.isTranslation(list, of: $0, language: language) }
      }
      for (project, isAnnounced) in projects(of: lists, besides: entries, repeated: repeated) {
        let words = EventMerging.titleWords(project.title)
        // What a heading counts is there, though the programme shows some of it.
        guard !words.isEmpty, !seen.contains(words), !opensWithHour(project.title),
          isAnnounced || !entries.titles.contains(words) || isTold(project, besides: events, words)
        else { continue }
        seen.append(words)
        kept.append(project)
        kept[kept.count - 1].id = "p\(kept.count)"
      }
    }
    return kept
  }

  /// "15 h – Jonglage sur le quai": a part of a programme.
  private func opensWithHour(_ title: String) -> Bool {
    guard title.utf8.first.map(AddressBytes.isDigit) == true,
      case let dated = stream.datedText(SourcedText(text: title)), dated.isTimeOnly
    else { return false }
    guard let hour = dated.expressions.first, hour.range.lowerBound == 0 else { return false }
    // "4 A.M. at the Depot" is a name.
    let words = WordList(title)
    let next = words.indices(in: 0..<hour.range.upperBound).upperBound
    return next < words.count
      && ["–", "—", "-", ":", "|"].contains { words[next].isSign($0) }
  }

  private func projects(
    of lists: [CardList], besides entries: EventCards, repeated: RepeatedTitles
  ) -> [(project: Project, isAnnounced: Bool)] {
    var projects: [(project: Project, isAnnounced: Bool)] = []
    let scored = lists.map { list in
      var list = list
      if let heading = list.heading?.text,
        lexicon.announces(heading) || lexicon.namesThings(heading)
      {
        list.cards = NumberedTitles(stream: stream).parted(list.cards)
      }
      list.cards = PrizeTitles(stream: stream, lexicon: lexicon).parted(list.cards)
      list.cards = HolderTails(stream: stream).parted(list.cards)
      list.cards = RegionTowns(stream: stream, places: places).parted(list.cards)
      list.cards = RightTowns(stream: stream, isPlace: isPlace).parted(list.cards)
      list.cards = LastLineTowns(stream: stream, places: places, isPlace: isPlace).parted(
        list.cards)
      return list
    }.map { list in
      (
        list: list,
        score: ProjectSignals(
          list, lexicon: lexicon, announcedCount: announcedCount, isPerson: isPerson,
          isPlace: isPlace, isKindOfEvent: { stream.lexicon.kinds.match($0, at: 0) != nil },
          isRepeated: repeated.contains, isEvent: entries.hold,
          tellsDay: { stream.datedText($0).hasDay },
          tellsHolder: CardFacts(stream: stream).tellHolder
        ).score
      )
    }.filter { $0.score >= Self.leastScore }
    for (list, score) in scored {
      // Lines of the cards of a better list are no titles.
      if scored.contains(where: {
        $0.score > score && ($0.list.holds(list) || $0.list.shares(titleOf: list))
      }) {
        continue
      }
      let confidence = min(0.97, 0.76 + 0.12 * (score - Self.sureScore))
      var list = list
      list.cards = OpeningTowns(stream: stream, places: places, isPlace: isPlace).parted(list.cards)
      list.cards.removeAll(where: \.isContact)
      let towns = TownLines(list.cards, places: places) { place(in: $0) != nil }
      let bylines = BylineTowns(list.cards, places: places)
      for card in list.cards where card.textBytes >= Card.leastLine || !card.sublines.isEmpty {
        // "Spotlight on projects of the region" is a heading of projects.
        if lexicon.isHeading(card.title.text.text) { continue }
        projects.append(
          (
            project(of: card, towns: towns, bylines: bylines, confidence: confidence),
            list.isAnnounced(lexicon) || isShownInPart(list, entries.titles)
          )
        )
      }
    }
    return projects
  }

  /// Whether the programme shows a few of the things in a list, as a launch does of a publisher's books.
  private func isShownInPart(_ list: CardList, _ shown: [Set<String>]) -> Bool {
    let own = list.cards.count { shown.contains(EventMerging.titleWords($0.title.text.text)) }
    return own * Self.leastOthers <= list.cards.count
  }

  /// So many cards stand in a list for each that the programme shows.
  private static let leastOthers = 4

  /// Whether a title is nothing but a place ("Gand, Belgique").
  func isPlace(_ title: Item) -> Bool {
    place(in: title).map {
      $0.location.venue == nil && $0.range.count * 10 > title.byteCount * 9
    } ?? false
  }

  /// The number of projects in a line of the cover that speaks of projects ("Dix projets qui …").
  private var announcedCount: Int? {
    for block in document.pages.first?.blocks ?? [] {
      let text = block.text.text
      if text.utf8.count < 160, lexicon.announces(text), let count = lexicon.count(in: text) {
        return count
      }
    }
    return nil
  }

  /// The place of a line that tells hardly anything else, or opens with its city and a comma.
  func place(in line: Item) -> PlaceMention? {
    let text = line.text.text
    guard
      let mention = places.parse(text, isPlaceLine: true).first(where: { $0.location.city != nil })
    else { return placeInCapitals(text) }
    if mention.range.count * 2 > line.byteCount { return mention }
    let rest = text.utf8.dropFirst(mention.range.upperBound).first { $0 != 0x20 }
    let opens = mention.range.lowerBound == 0 && rest == UInt8(ascii: ",") && line.byteCount < 60
    return opens ? mention : nil
  }

  /// The city that a byline ends with ("Ana Ruiz — jetée nord, Port-Clair"), or that the first
  /// sentence of the text names ("À Lyon (Rhône), vingt élèves …").
  private func readCity(of card: Card, into project: inout Project) {
    for value in CardFacts(stream: stream).places(of: card) {
      let mention = places.parse(value.text, isPlaceLine: true).first { $0.location.city != nil }
      let bytes =
        mention.flatMap { $0.range(of: .city) }
        ?? Bylines.town(beforeRegion: value.text, places: places)
        ?? (places.hasTownForm(value.text, isListed: true) ? 0..<value.text.utf8.count : nil)
      guard let bytes else { continue }
      let city = value.slice(bytes)
      project.location.city = mention?.location.city ?? city.text
      project.evidence += city.evidence(for: "/location/city", confidence: 0.9)
      return
    }
    for line in card.sublines.lazy.flatMap(\.brokenLines) {
      guard
        let bytes = Bylines.town(beforeRegion: line.text, places: places)
          ?? Bylines.town(in: line.text, places: places)
      else { continue }
      let city = Bylines.withoutTownCue(line.slice(bytes))
      project.location.city = city.text
      project.evidence += city.evidence(for: "/location/city", confidence: 0.7)
      return
    }
    // "Une salle de repos pour les équipes de Marennes"
    for line in card.sublines where line.isHeadline {
      guard let mention = places.parse(line.text.text).first(where: { $0.location.city != nil }),
        let bytes = mention.range(of: .city)
      else { continue }
      project.location.city = mention.location.city
      project.evidence += line.text.slice(bytes).evidence(
        for: "/location/city", confidence: 0.7 * mention.certainty)
      return
    }
    if let town = TownAlone(places: places).town(in: card) {
      project.location.city = town.text
      project.evidence += town.evidence(for: "/location/city", confidence: 0.8)
      return
    }
    guard let text = card.texts.first?.text else { return }
    let opening = text.slice(0..<openingEnd(text.text))
    let mentions = places.parse(opening.text)
    if let mention = mentions.first(where: { $0.location.city != nil }),
      let city = mention.range(of: .city)
    {
      for part in mention.parts where [.city, .region].contains(part.field) {
        project.location[part.field] = mention.location[part.field]
        project.evidence += opening.slice(part.range).evidence(
          for: "/location/\(part.field.rawValue)",
          confidence: (city.lowerBound < 40 ? 0.85 : 0.7) * mention.certainty)
      }
    } else if let bytes = namedTown(in: opening.text) {
      let city = opening.slice(bytes)
      project.location.city = city.text
      project.evidence += city.evidence(for: "/location/city", confidence: 0.6)
    }
  }

  /// The town that the first sentences of a text name behind a preposition, or the one of the maker's whom the first
  /// names ("By Ama Tetteh, Largs."); UTF-8 offsets.
  private func namedTown(in text: String) -> Range<Int>? {
    let words = WordList(text)
    if words.count > 2, PeopleLexicon.shared.cues.match(words, at: 0) != nil,
      let stop = words.words.prefix(Self.longestByline).firstIndex(where: { $0.isSign(".") }),
      let bytes = Bylines.town(
        in: words.text(words: 0..<stop), places: places)
    {
      return bytes
    }
    return Bylines.namedTown(in: text)
      ?? (places.townBehindPreposition(words) ?? places.townBeforeRegion(words)).flatMap {
        words.bytes(words: $0)
      }
  }

  /// In words and signs.
  private static let longestByline = 12

  /// Where the first two sentences of a text end.
  private func openingEnd(_ text: String) -> Int {
    let words = WordList(text)
    var ends = 0
    for index in words.words.indices.dropFirst(4).dropLast() where words[index].isSign(".") {
      let next = words[index + 1]
      guard next.isSpacedBefore, next.beginsWithCapital else { continue }
      ends += 1
      if ends == 2 { return words[index].range.lowerBound }
    }
    return text.utf8.count
  }

  /// The place in capitals that recognition has joined to the line above it ("… de l'eau LYON, RHÔNE").
  private func placeInCapitals(_ text: String) -> PlaceMention? {
    let words = WordList(text)
    let tail = words.words.indices.reversed().prefix {
      words[$0].shape == .capitals || words[$0].shape == .sign
    }
    guard let first = tail.last, first > 2, tail.count >= 2 else { return nil }
    let start = words[first].range.lowerBound
    let rest = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    guard
      var mention = places.parse(rest, isPlaceLine: true).first(where: { $0.location.city != nil })
    else { return nil }
    for index in mention.parts.indices {
      let range = mention.parts[index].range
      mention.parts[index].range = range.lowerBound + start..<range.upperBound + start
    }
    return mention
  }

  private func project(
    of card: Card, towns: TownLines, bylines: BylineTowns, confidence: Double
  ) -> Project {
    let title = lexicon.withoutStand(
      TitleCleaning.trimmed(lexicon.withoutKicker(card.title.text)))
    var project = Project(title: title.text, confidence: confidence)
    project.evidence = title.evidence(for: "/title", confidence: confidence)
    var placeLine: Item?
    for line in card.sublines {
      guard let mention = place(in: line) else { continue }
      project.location = mention.location
      placeLine = line
      for part in mention.parts {
        project.evidence += line.text.slice(part.range).evidence(
          for: "/location/\(part.field.rawValue)", confidence: 0.9 * mention.certainty)
      }
      break
    }
    if placeLine == nil, let town = bylines.town(of: card) {
      project.location.city = town.text
      project.evidence += town.evidence(for: "/location/city", confidence: 0.85)
    }
    // A name that no gazetteer knows, set as the other cards set their cities.
    if placeLine == nil, project.location.city == nil, let line = towns.line(of: card) {
      let town = Bylines.withoutTownCue(line.text)
      project.location.city = town.text
      placeLine = line
      project.evidence += town.evidence(for: "/location/city", confidence: 0.75)
    }
    if project.location.city == nil, let bytes = Bylines.town(opening: title.text, places: places) {
      let city = title.slice(bytes)
      project.location.city = city.text
      project.evidence += city.evidence(for: "/location/city", confidence: 0.8)
    }
    if project.location.city == nil { readCity(of: card, into: &project) }
    if project.location.city == nil,
      let bytes = Bylines.town(
        ending: title.text, places: places, isSure: towns.endTitles || card.namesRegion(places))
    {
      let city = title.slice(bytes)
      project.location.city = city.text
      project.evidence += city.evidence(for: "/location/city", confidence: 0.7)
    }
    let headline = card.sublines.first {
      $0.isHeadline && $0.box != placeLine?.box
    }
    if let headline {
      project.headline = headline.text.text
      project.evidence += headline.text.evidence(for: "/headline", confidence: 0.9)
    }
    if !card.texts.isEmpty {
      project.description = card.texts.map(\.text.text).joined(separator: "\n")
      for text in card.texts.prefix(2) {
        project.evidence += text.text.evidence(for: "/description", confidence: 0.85)
      }
    }
    return project
  }
}
