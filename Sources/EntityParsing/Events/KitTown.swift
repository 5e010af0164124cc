import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The town where all of a kit takes place, for events that name none.
///
/// As in: a cover with "10 – 14 mars 2027 · Blinville", a programme whose every
/// place that tells its town lies in one. A town is the kit's only where hardly any event
/// tells another.
struct KitTown {
  let places: PlaceParser
  let tools: EventTools

  /// The share of all events that may lie in other towns than the one that the cover tells.
  private static let mostElsewhere = 0.2
  /// So many events tell a kit's town where nothing else does.
  private static let leastEvents = 3
  /// A longer line of a cover is a sentence.
  private static let longestLine = 90

  /// What is told of the kit's town, and where.
  private struct Told {
    var location: Location
    /// None where the places of events tell it.
    var text: SourcedText?
  }

  /// Gives the kit's town to the drafts that have none.
  /// - Parameter usual: what the kit says of where all takes place.
  func placed(
    _ drafts: [EventDraft], of document: SectionedDocument,
    usual: (location: Location, text: SourcedText)?
  ) -> [EventDraft] {
    guard let told = town(of: document, events: drafts.map(\.event), usual: usual) else {
      return drafts
    }
    return drafts.map { draft in
      var draft = draft
      guard draft.event.location.city == nil, draft.event.attendance != .online else {
        return draft
      }
      if let venue = draft.event.location.venue,
        let own = CivicTowns(places: places).town(of: venue),
        Folding.key(own) != Folding.key(told.location.city ?? "")
      {
        draft.event.location.city = own
        draft.event.inferred.append(Event.Inference(field: "/location/city", from: "venue"))
        return draft
      }
      for field in [PlaceField.city, .postalCode] where draft.event.location[field] == nil {
        guard let value = told.location[field] else { continue }
        let pointer = "/location/\(field.rawValue)"
        draft.event.location[field] = value
        draft.event.inferred.append(Event.Inference(field: pointer, from: "kit"))
        if let text = told.text, text.text.holds(value) {
          draft.event.evidence += text.evidence(for: pointer, confidence: Self.confidence)
        }
      }
      return draft
    }
  }

  private static let confidence = 0.75

  private func town(
    of document: SectionedDocument, events: [Event],
    usual: (location: Location, text: SourcedText)?
  ) -> Told? {
    let told = events.compactMap(\.location.city)
    func countElsewhere(_ town: String) -> Int {
      let key = Folding.key(town)
      return told.count { Folding.key($0) != key }
    }
    if let usual, let town = usual.location.city {
      // A hall's postcode is not that of the whole town.
      let postcode = usual.location.venue == nil ? usual.location.postalCode : nil
      return Told(location: Location(postalCode: postcode, city: town), text: usual.text)
    }
    if let cover = townOfCover(document), let town = cover.location.city,
      Double(countElsewhere(town)) <= Self.mostElsewhere * Double(events.count)
    {
      return cover
    }
    guard let first = told.first, told.count >= Self.leastEvents,
      countElsewhere(first) == 0
    else { return nil }
    return Told(location: Location(city: first))
  }

  /// The one town that a line of the cover is, beside dates and signs.
  private func townOfCover(_ document: SectionedDocument) -> Told? {
    var found: [Told] = []
    for block in document.pages.first?.blocks ?? [] where block.table == nil {
      for line in block.lines where line.text.text.utf8.count <= Self.longestLine {
        for stretch in stretches(of: line.text) {
          guard let city = town(in: stretch) else { continue }
          found.append(Told(location: Location(city: city.text), text: city))
        }
      }
    }
    guard let first = found.first, Set(found.map { Folding.key($0.location.city ?? "") }).count == 1
    else { return nil }
    return first
  }

  /// The town that a stretch is, by the gazetteer, the kit or its form.
  private func town(in stretch: SourcedText) -> SourcedText? {
    let stretch = Bylines.withoutTownCue(stretch)
    if CityReader.isCompound(stretch.text), places.isTownName(stretch.text) { return stretch }
    guard let mention = places.parse(stretch.text).first, mention.location.venue == nil,
      mention.location.address == nil, mention.range.lowerBound < 4,
      mention.range.count * 10 >= stretch.text.utf8.count * 9,
      let range = mention.range(of: .city)
    else { return nil }
    return stretch.slice(range)
  }

  /// The parts of a line between its dates and its signs, but for the town of a dateline: "Rennes, le 4 mai 2026".
  private func stretches(of line: SourcedText) -> [SourcedText] {
    var parts: [SourcedText] = []
    var start = 0
    let end = line.text.utf8.count
    for expression in tools.dated(line).expressions {
      if expression.range.lowerBound > start {
        let part = line.slice(start..<expression.range.lowerBound)
        let isSpan = tools.reader.resolve(expression, in: tools.context).occurrences
          .contains { $0.end != nil }
        if isSpan || !part.text.utf8.contains(UInt8(ascii: ",")) { parts.append(part) }
      }
      start = max(start, expression.range.upperBound)
    }
    if start < end { parts.append(line.slice(start..<end)) }
    return parts.flatMap(Self.cut).map { TitleCleaning.trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func cut(_ text: SourcedText) -> [SourcedText] {
    let words = WordList(text.text)
    var parts: [SourcedText] = []
    var start = 0
    for index in 0...words.count
    where index == words.count || ["·", "•", "|", "–", "—"].contains(words[index].folded) {
      if index > start, let bytes = words.bytes(words: start..<index) {
        parts.append(text.slice(bytes))
      }
      start = index + 1
    }
    return parts
  }
}
