import KitModel

/// Reads where an entry takes place: its place cells and lines, then its text, then its headings.
struct EventPlace {
  let parser: PlaceParser
  let tools: EventTools

  /// A mention that running text must reach to be taken.
  private static let leastCertainty = 0.55

  func read(_ entry: Entry, title: SourcedText, into event: inout Event) {
    for text in entry.places where event.location.venue == nil {
      readLine(text, into: &event)
    }
    if let city = entry.city, event.location.city == nil {
      set(.city, to: city.text, text: city, confidence: 0.95, in: &event)
    }
    if let region = entry.region, event.location.region == nil {
      set(.region, to: region.text, text: region, confidence: 0.95, in: &event)
    }
    readBody(entry, into: &event)
    if event.location.isEmpty {
      for text in entry.when.map(\.text) + [title] { readRunning(text, into: &event) }
    }
    inherit(entry, into: &event)
  }

  // MARK: - Lines that name a place

  private func readLine(_ text: SourcedText, into event: inout Event) {
    let plain = withoutTimes(text)
    let mentions = parser.parse(plain.text, isPlaceLine: true)
    if let mention = mentions.first {
      apply(mention, of: plain, scale: 1, to: &event)
    } else if plain.text.utf8.count < 70,
      plain.text.unicodeScalars.contains(where: { $0.properties.isUppercase }),
      tools.dated(text).coverage == .none
    {
      set(.venue, to: plain.text, text: plain, confidence: 0.75, in: &event)
    }
  }

  /// A short line of the body that is a place and hardly anything else; else the first place that
  /// its sentences name.
  private func readBody(_ entry: Entry, into event: inout Event) {
    for text in entry.body where event.location.venue == nil && text.text.utf8.count < 110 {
      let plain = withoutTimes(text)
      guard
        let mention = parser.parse(plain.text, isPlaceLine: true).first(where: {
          $0.certainty >= 0.5
        }), mention.range.count * 5 > plain.text.utf8.count * 3
      else { continue }
      apply(mention, of: plain, scale: 0.97, to: &event)
    }
    for text in entry.body where event.location.isEmpty { readRunning(text, into: &event) }
  }

  private func readRunning(_ text: SourcedText, into event: inout Event) {
    guard event.location.isEmpty else { return }
    for sentence in DateSentences.sentences(of: text) {
      let mentions = parser.parse(sentence.text)
      guard let mention = mentions.first(where: { $0.certainty >= Self.leastCertainty }) else {
        continue
      }
      apply(mention, of: sentence, scale: 0.85, to: &event)
      return
    }
  }

  /// The line without its hours: "Quai des Tisseuses, de 21 h 30 à 0 h 30".
  private func withoutTimes(_ text: SourcedText) -> SourcedText {
    let dated = tools.dated(text)
    switch dated.coverage {
    case .trailing(let rest): return TitleCleaning.trimmed(text.slice(0..<rest))
    case .leading(let rest): return text.slice(rest..<text.text.utf8.count)
    default: return text
    }
  }

  private func apply(
    _ mention: PlaceMention, of text: SourcedText, scale: Double, to event: inout Event
  ) {
    for part in mention.parts where event.location[part.field] == nil {
      guard let value = mention.location[part.field] else { continue }
      set(
        part.field, to: value, text: text.slice(part.range),
        confidence: Self.confidence(of: part.field, mention.certainty * scale), in: &event)
    }
  }

  /// How sure a part of a place is, given how sure the place is.
  ///
  /// The gazetteer vouches for cities; what is printed as a region may be a part of one, or larger.
  private static func confidence(of field: PlaceField, _ certainty: Double) -> Double {
    switch field {
    case .city, .postalCode: 1 - (1 - certainty) / 2
    case .region: certainty * 0.7
    case .venue, .address, .country: certainty
    }
  }

  private func set(
    _ field: PlaceField, to value: String, text: SourcedText, confidence: Double,
    in event: inout Event
  ) {
    event.location[field] = value
    event.evidence += text.evidence(
      for: "/location/\(field.rawValue)", confidence: confidence)
  }

  // MARK: - Headings

  /// A heading that is a region or a city and nothing else holds for what stands below it.
  private func inherit(_ entry: Entry, into event: inout Event) {
    var headings = Array(entry.scope.titles.reversed())
    if let subheading = entry.scope.subheading { headings.insert(subheading, at: 0) }
    for (index, heading) in headings.enumerated() where heading.text.utf8.count < 60 {
      guard let mention = parser.parse(heading.text).first,
        mention.range.count * 4 > heading.text.utf8.count * 3, mention.location.venue == nil
      else { continue }
      for part in mention.parts where event.location[part.field] == nil {
        guard part.field == .region || part.field == .city,
          let value = mention.location[part.field]
        else { continue }
        set(
          part.field, to: value, text: heading.slice(part.range),
          confidence: Self.confidence(of: part.field, 0.9), in: &event)
        event.inferred.append(
          Event.Inference(
            field: "/location/\(part.field.rawValue)", from: index == 0 ? "heading" : "section"))
      }
    }
  }
}
