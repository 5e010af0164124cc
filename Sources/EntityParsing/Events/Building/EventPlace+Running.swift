import DateExpressions
import KitModel
import Lexicons

/// Places in an entry's text: lines of it that name one, and what its sentences say.
extension EventPlace {
  /// A short line of the body that is a place and hardly anything else, or opens with one; else the
  /// first place that its sentences name.
  func readBody(_ entry: Entry, into event: inout Event) {
    if event.location.isEmpty { readWholeSentence(entry, into: &event) }
    for text in entry.body where event.location.venue == nil {
      if text.text.utf8.count < 400, readKnown(text, into: &event) { continue }
      readLines(of: text, into: &event)
      guard event.location.venue == nil, text.text.utf8.count < Self.longestLine else { continue }
      let plain = words.partedAtTail(withoutTimes(text)).head
      let isCut = plain.text.utf8.count < text.text.utf8.count
      // A name that nothing says to be a place is one only where the hours stand beside it.
      let isPlaceLine = isCut && !words.saysNoPlace(plain.text)
      guard
        let mention = parser.parse(plain.text, isPlaceLine: isPlaceLine).first(where: {
          $0.certainty >= 0.5
        }),
        mention.range.count * 5 > plain.text.utf8.count * 3
          || (mention.location.venue != nil && mention.certainty >= 0.8),
        mention.location.city != nil || mention.location.address != nil
          || mention.certainty >= 0.8 || !words.saysNoPlace(plain.text),
        !isAside(mention, of: plain, event),
        !isPlaceLine || mention.location.venue.map(isName) != false,
        !namesEvent(mention)
      else { continue }
      apply(mention, of: plain, scale: 0.97, to: &event)
    }
    for text in entry.body where event.location.isEmpty { readRunning(text, into: &event) }
  }

  /// A line of a text that opens with a venue of its own name, where the line above it doesn't lead to it
  /// and the line below doesn't go on with it.
  ///
  /// As in: "Collectif Brasero / Cour du Séminaire – 40 min", "Librairie Blin / Avec les voisins".
  private func readLines(of text: SourcedText, into event: inout Event) {
    let lines = text.printedLines
    guard lines.count > 1 else { return }
    var start = 0
    for (index, line) in lines.enumerated() {
      defer { start += line.text.utf8.count }
      guard index == 0 ? words.saysNoPlace(lines[1].text) : !leads(lines[index - 1]),
        line.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
        let mention = parser.parse(line.text).first, mention.location.venue != nil,
        mention.range.lowerBound == 0,
        mention.certainty >= 0.8
          // "Salle des fêtes / par Anne Martin", but no "Cinéma / avec Anne Martin"
          || index == 0 && mention.certainty >= 0.75 && WordList(line.text).count > 1
            && mention.range.upperBound == line.text.utf8.count,
        index == 0 || !isNamedAcross(start, in: text)
      else { continue }
      apply(mention, of: line, scale: 0.9, to: &event)
      return
    }
  }

  /// Whether the name of a place begins in front of a line and goes on in it: "2 p.m., Tanner / Street Pavilion".
  private func isNamedAcross(_ start: Int, in text: SourcedText) -> Bool {
    parser.parse(text.text).contains {
      $0.location.venue != nil && $0.range.lowerBound < start && $0.range.upperBound > start
    }
  }

  /// Whether a line ends in a sign or a word that leads to what stands below it.
  private func leads(_ line: SourcedText) -> Bool {
    let words = WordList(line.text)
    guard let last = words.words.last, last.isLetters else { return true }
    return parser.lexicon.cityLinks.contains(last.folded)
      || parser.lexicon.prepositions.match(words, at: words.count - 1) != nil
  }

  /// The first place that a text's sentences name.
  ///
  /// Where a person works, as the entry says of who takes part, is none.
  func readRunning(
    _ text: SourcedText, into event: inout Event, isTitle: Bool = false
  ) {
    guard event.location.isEmpty, !readKnown(text, into: &event) else { return }
    let sentences = DateSentences.sentences(of: text)
    if !isTitle, readTownAlone(sentences, into: &event) { return }
    for sentence in sentences {
      // What stands in front of a date ends there: "will be held in Rodez on 11 June".
      for text in [sentence] + betweenDates(sentence) {
        let mentions = parser.parse(text.text)
        // A title that is a place's name from end to end names the event.
        let isName = { (mention: PlaceMention) in
          isTitle && mention.location.city == nil
            && (mention.location.address == nil && mention.range.lowerBound < 4
              // "Work in progress: Mill Road" names no house in it.
              || mention.location.address.map { !$0.utf8.contains(where: AddressBytes.isDigit) }
                ?? false && mention.location.venue == nil)
        }
        if let mention = mentions.first(where: {
          $0.certainty >= Self.leastCertainty && !isName($0) && !isAside($0, of: text, event)
            && !namesEvent($0)
            && !(isTitle && isQuoted($0, in: text))
            && (isTitle || !holdsDate($0, of: text))
        }) {
          // "Exposition à la bibliothèque de Blinville": the building stands in front of its town.
          let isTown = mention.location.venue == nil && mention.location.address == nil
          if isTown, !isTitle { _ = readVenueInside(text, into: &event) }
          apply(mention, of: text, scale: 0.85, to: &event)
          if event.location.venue == nil, event.location.address == nil, !isTitle {
            readOpeningVenue(of: sentences.drop { $0 != sentence }.dropFirst(), into: &event)
          }
          return
        }
      }
      if readVenueInside(sentence, into: &event) { return }
    }
    if !isTitle { _ = readKnown(text, includesNamed: true, into: &event) }
  }

  /// Whether a date stands inside the name: "salle Blin le 18 mai".
  private func holdsDate(_ mention: PlaceMention, of text: SourcedText) -> Bool {
    guard let range = mention.range(of: .venue) else { return false }
    return tools.dated(text).expressions.contains {
      $0.statesDayOfMonth && $0.range.overlaps(range)
    }
  }

  /// The venue that one of the sentences behind a town is or opens with: "Film tourné à Pau. Cour Blin."
  private func readOpeningVenue(
    of sentences: some Collection<SourcedText>, into event: inout Event
  ) {
    for sentence in sentences {
      guard let mention = parser.parse(sentence.text).first, mention.location.venue != nil,
        mention.range.lowerBound == 0, mention.certainty >= 0.75,
        mention.location.city == nil || mention.location.city == event.location.city,
        !isAside(mention, of: sentence, event)
      else { continue }
      apply(mention, of: sentence, scale: 0.85, to: &event)
      return
    }
  }

  /// The building that a title says is visited or opened, or where it says that something is.
  ///
  /// As in: "Portes ouvertes du tribunal d'Épinal", "Consultations à la gare Saint-Charles".
  func readVisited(_ title: SourcedText, into event: inout Event) {
    let words = WordList(title.text)
    let lexicon = parser.lexicon
    if let cue = lexicon.visits.firstMatch(words, in: 0..<words.count),
      let link = lexicon.visitLinks.match(words, at: cue.range.upperBound),
      case let start = cue.range.upperBound + link.count, start < words.count,
      case .venueHead? = lexicon.heads.match(words, at: start)?.meaning,
      case let rest = title.slice(words[start].range.lowerBound..<title.text.utf8.count),
      let mention = parser.parse(rest.text).first, mention.location.venue != nil,
      mention.range.lowerBound == 0
    {
      apply(mention, of: rest, scale: 0.8, to: &event)
    } else if !words.words.contains(where: { $0.isSign("«") || $0.isSign("“") }) {
      _ = readVenueInside(title, into: &event)
    }
  }

  /// A town that is a sentence of its own in front of all others, with the venue that the next one
  /// opens with.
  ///
  /// As in: "Nogent-le-Perche. Lycée des Monts. Quarante artisans …".
  func readTownAlone(_ sentences: [SourcedText], into event: inout Event) -> Bool {
    guard sentences.count > 1, case let words = WordList(sentences[0].text),
      let end = words.words.lastIndex(where: { !$0.isSign(".") }),
      let bytes = words.bytes(words: 0..<end + 1), case let town = sentences[0].slice(bytes),
      town.text.utf8.count <= Self.longestTown, parser.isTownName(town.text),
      parser.place(named: town.text)?.kind == .city || CityReader.isCompound(town.text)
    else { return false }
    set(.city, to: town.text, text: town, confidence: 0.85, in: &event)
    if let mention = parser.parse(sentences[1].text).first, mention.location.venue != nil,
      mention.range.lowerBound == 0, mention.certainty >= Self.leastCertainty
    {
      apply(mention, of: sentences[1], scale: 0.85, to: &event)
    }
    return true
  }

  /// The stretches of a sentence between its dates; none where it has no date.
  func betweenDates(_ sentence: SourcedText) -> [SourcedText] {
    let dated = tools.dated(sentence)
    guard !dated.expressions.isEmpty else { return [] }
    var stretches: [SourcedText] = []
    var start = 0
    for range in dated.expressions.map(\.range) + [
      sentence.text.utf8.count..<sentence.text.utf8.count
    ] {
      if range.lowerBound > start {
        stretches.append(TitleCleaning.trimmed(sentence.slice(start..<range.lowerBound)))
      }
      start = max(start, range.upperBound)
    }
    return stretches.filter { !$0.isEmpty }
  }

  /// Whether a place stands in the name of a work: "Screening: “The Island Mill”".
  private func isQuoted(_ mention: PlaceMention, in text: SourcedText) -> Bool {
    let words = WordList(text.text).words
    let before = words.prefix { $0.range.upperBound <= mention.range.lowerBound }
    let opened = before.count { $0.isSign("«") || $0.isSign("“") }
    let closed = before.count { $0.isSign("»") || $0.isSign("”") }
    return opened > closed
  }

  /// Whether a place is a date or where a person comes from.
  private func isAside(_ mention: PlaceMention, of text: SourcedText, _ event: Event) -> Bool {
    if let address = mention.range(of: .address),
      tools.dated(text).expressions.contains(where: { $0.range.contains(address.lowerBound) })
    {
      return true
    }
    let name = text.slice(mention.range).text
    return event.people.contains {
      $0.role?.contains(name) == true || $0.affiliation?.contains(name) == true
    } || isWorkplace(mention.range.lowerBound, of: text, event)
  }

  /// Whether a place stands behind a person's name and calling: "Anne Roux, geologist at the Corn Hall".
  private func isWorkplace(_ start: Int, of text: SourcedText, _ event: Event) -> Bool {
    let words = WordList(text.text)
    let end = words.words.firstIndex { $0.range.lowerBound >= start } ?? 0
    return event.people.contains { person in
      let name = WordList(person.name).words.map(\.folded)
      let start = (max(0, end - Self.longestCalling - name.count)..<max(0, end - name.count)).last {
        words.words[$0..<$0 + name.count].map(\.folded) == name
      }
      guard let start, words[start + name.count].isSign(",") else { return false }
      let calling = words.words[(start + name.count + 1)..<end]
      return calling.allSatisfy { $0.isLetters || $0.isElided }
        && calling.contains { $0.shape == .lower && $0.folded.utf8.count >= Self.leastCalling }
    }
  }

  /// The words between a person's name and where the person works, and the bytes of a calling.
  private static let longestCalling = 9
  private static let leastCalling = 5

  /// A venue with a name of its own behind a preposition: "the awards are given at the Corn Hall".
  private func readVenueInside(_ sentence: SourcedText, into event: inout Event) -> Bool {
    let words = WordList(sentence.text)
    let lexicon = parser.lexicon
    for index in 0..<words.count {
      guard let link = lexicon.prepositions.match(words, at: index),
        index + link.count < words.count,
        link.count > 1 || words[index].folded != "en",
        let head = lexicon.heads.match(words, at: index + link.count),
        case let start = words[index + link.count].range.lowerBound,
        let mention = parser.parse(
          sentence.slice(start..<sentence.text.utf8.count).text
        ).first,
        mention.location.venue != nil, mention.range.lowerBound == 0,
        mention.certainty >= 0.85 || head.count > 2
          || head.count == 2 && index + link.count + 2 == words.count
      else { continue }
      // The name ends with its last proper word: what follows is the rest of the sentence.
      let range = mention.range(of: .venue) ?? mention.range
      let first = index + link.count + head.count
      let proper = (first..<words.count).last {
        words[$0].isProper && words[$0].range.upperBound <= start + range.upperBound
      }
      if proper == nil,
        mention.location.city != nil || head.count == 2 && first == words.count
      {
        apply(
          mention, of: sentence.slice(start..<sentence.text.utf8.count), scale: 0.85, to: &event)
        return true
      }
      guard let proper, !words[first].isSign(","), !isWorkplace(start, of: sentence, event)
      else { continue }
      let name = sentence.slice(start..<words[proper].range.upperBound)
      guard
        PersonNames.shared.likelihood(
          sentence.slice(words[first].range.lowerBound..<words[proper].range.upperBound).text) < 0.6
      else { continue }
      set(.venue, to: name.text, text: name, confidence: mention.certainty * 0.85, in: &event)
      for part in mention.parts where part.field != .venue && event.location[part.field] == nil {
        guard let value = mention.location[part.field] else { continue }
        let text = sentence.slice(start + part.range.lowerBound..<start + part.range.upperBound)
        set(part.field, to: value, text: text, confidence: 0.8, in: &event)
      }
      return true
    }
    return readNamedSite(sentence, into: &event)
  }

  /// The line without its hours: "Quai des Tanneurs, de 21 h à 0 h 30".
  func withoutTimes(_ text: SourcedText) -> SourcedText {
    let dated = tools.dated(text)
    switch dated.coverage {
    case .trailing(let rest): return TitleCleaning.trimmed(text.slice(0..<rest))
    case .leading(let rest): return text.slice(rest..<text.text.utf8.count)
    default: return text
    }
  }
}

extension SourcedText {
  /// The stretches that stand in one line each.
  var printedLines: [SourcedText] {
    var starts = [0]
    for (above, below) in zip(pieces, pieces.dropFirst()) where below.box.y0 > above.box.midY {
      starts.append(below.range.lowerBound)
    }
    guard starts.count > 1 else { return [self] }
    return zip(starts, starts.dropFirst() + [text.utf8.count]).map { slice($0..<$1) }
  }
}
