import KitModel
import Lexicons

/// Names the stops of a tour: a list of places and days tells what takes place there only above it.
struct TourStops {
  let tools: EventTools
  let scope: EntryScope

  /// The longest name of a stop, in bytes.
  private static let longestStop = 60
  /// The share of the entries that must be named as stops are.
  private static let leastStops = 0.7
  private static let longestName = 90

  /// Entries of a tour's section that are titled by their place, with the name of what is on tour.
  func named(_ entries: [Entry]) -> [Entry] {
    let groups = Dictionary(grouping: entries.indices) { index in
      List(
        heading: entries[index].scope.subheading?.text ?? "",
        isTable: entries[index].origin == .row && entries[index].city != nil)
    }
    var named = entries
    for indices in groups.values where indices.count >= 2 {
      // "Blinville – Aubin", "Aubin – Quervillon": stages of a course have names of their own.
      if areStages(indices.map { entries[$0].title.text }) { continue }
      let own = entries[indices[0]].scope
      // A table that tells the towns names its stops itself; the hour told above it is theirs as well.
      if indices.allSatisfy({ entries[$0].origin == .row && entries[$0].city != nil }),
        isTour(own, under: entries[indices[0]].heading)
      {
        let hours = hours(told: own.introduction)
        for index in indices { named[index] = named[index].with(hours) }
      }
      let isOfHouses = HousesOfOne(tools: tools).are(indices.map { entries[$0] })
      let stops = isOfHouses ? indices : indices.filter { isStop(entries[$0]) }
      guard Double(stops.count) >= Self.leastStops * Double(indices.count), stops.count >= 2,
        isTour(own, under: entries[indices[0]].heading)
          && (isTitledTour(own, under: entries[indices[0]].heading)
            || stops.contains(where: { isKnown(entries[$0].title) }))
          || isOfHouses,
        let subject = subject(of: own)
      else { continue }
      // Stops that name what is on tour need no other name.
      let known = EventMerging.titleWords(subject.text)
      if indices.contains(where: {
        EventMerging.titleWords(entries[$0].title.text).intersection(known).count >= 2
      }) {
        continue
      }
      let hours = hours(told: own.introduction)
      for index in indices {
        let stop = entries[index].title
        named[index].title = subject
        named[index].usualHours = entries[index].usualHours ?? hours
        if !isOfHouses, let town = entries[index].city ?? town(of: stop) {
          named[index].title.append(town, separator: " : ")
          // "Quervillon, bibliothèque Blin": what stands in front of a hall is its town.
          if named[index].city == nil, isInFrontOfHall(town, in: stop) {
            named[index].city = town
          }
        }
        named[index].places.insert(
          TitleCleaning.cleaned(
            tools.dated(stop), keepsDates: false, lexicon: tools.lexicon), at: 0)
      }
      let timed = StopHours(tools: tools).given(indices.map { named[$0] })
      for (index, stop) in zip(indices, timed) { named[index] = stop }
    }
    return named
  }

  /// Whether titles name two places each, of which one begins where the one before ends.
  private func areStages(_ titles: [String]) -> Bool {
    let ends = titles.map { title -> (from: String, to: String) in
      let words = WordList(title)
      let dash = words.words.firstIndex { $0.isSign("–") || $0.isSign("-") || $0.isSign("—") }
      return dash.map { dash in
        dash + 1 < words.count && words[dash + 1].isSpacedBefore
          ? (from: words.key(0..<dash), to: words.key(dash + 1..<words.count)) : ("", "")
      } ?? ("", "")
    }
    return zip(ends, ends.dropFirst()).contains { !$0.to.isEmpty && $0.to == $1.from }
  }

  /// Whether a stop's first part has the form of a town's name and a hall that no town is told of follows.
  private func isInFrontOfHall(_ town: SourcedText, in stop: SourcedText) -> Bool {
    let words = WordList(stop.text)
    guard tools.places.isTownName(town.text),
      let sign = words.words.firstIndex(where: { $0.isSign(",") }), sign + 1 < words.count,
      case let rest = stop.slice(words[sign + 1].range.lowerBound..<stop.text.utf8.count),
      let mention = tools.places.parse(rest.text).first
    else { return false }
    return mention.location.venue != nil && mention.location.city == nil
      && mention.range.lowerBound == 0
  }

  /// What lists the stops of one tour.
  private struct List: Hashable {
    var heading: String
    /// Whether they are rows with a column of towns.
    var isTable: Bool
  }

  private func isStop(_ entry: Entry) -> Bool {
    guard !entry.isPairing else { return false }
    // A show whose cell tells where it is on is none.
    guard entry.origin != .grid || !entry.hasPlaceColumn else { return false }
    let title = TitleCleaning.cleaned(
      tools.dated(entry.title), keepsDates: false, lexicon: tools.lexicon)
    guard title.text.utf8.count <= Self.longestStop else { return false }
    let words = WordList(title.text)
    guard !words.words.contains(where: { $0.isSign("«") || $0.isSign("\"") || $0.isSign("“") }),
      tools.lexicon.kinds.match(words, at: 0) == nil
    else { return false }
    return isPlace(title, words, isBesideTown: entry.city != nil)
  }

  /// Whether a title is the name of a place: one that is known, or a name of capitals alone.
  ///
  /// A hall beside the name of its town may be called by figures and signs: "La Nef 2", "Le 27+".
  private func isPlace(_ title: SourcedText, _ words: WordList, isBesideTown: Bool) -> Bool {
    if let mention = tools.places.parse(title.text).first,
      mention.range.count * 5 >= title.text.utf8.count * 3
    {
      return true
    }
    let head = words.words.prefix { !$0.isSign(",") && !$0.isSign("(") && !$0.isSign("-") }
    let letters = head.filter(\.isLetters)
    // "Aline Vaubert, soprano": who comes there.
    guard PersonNames.shared.likelihood(words, 0..<head.count) < Self.likelyPerson else {
      return false
    }
    return (1...4).contains(letters.count)
      && (letters.count == head.count || isBesideTown && letters.count * 2 >= head.count)
      && letters.allSatisfy { $0.beginsWithCapital || $0.folded.utf8.count <= 3 }
  }

  private static let likelyPerson = 0.7

  private func isTour(_ own: EntryScope, under heading: DatedText?) -> Bool {
    // "Une exposition de dix affiches, « Le Bief », prêtée par le musée :" leads to where it is on.
    if let lead = own.introduction, quoted(in: lead) != nil, case let words = WordList(lead.text),
      let close = words.words.firstIndex(where: { $0.isSign("»") || $0.isSign("”") }),
      let end = words.words[close...].firstIndex(where: { $0.isSign(".") || $0.isSign(":") }),
      words[end].isSign(":"), tools.lexicon.kinds.contains(words, in: 0..<close)
    {
      return true
    }
    let texts =
      [own.subheading, own.introduction, own.surroundings, heading?.text].compactMap { $0 }
      + own.titles.suffix(2)
    return texts.contains { text in
      let words = WordList(text.text)
      return tools.lexicon.tour.contains(words, in: 0..<words.count)
    }
  }

  /// Whether more than running text says that something is on tour: "after a month on the road" says so of the past.
  private func isTitledTour(_ own: EntryScope, under heading: DatedText?) -> Bool {
    let texts = [own.subheading, own.introduction, own.surroundings, heading?.text].compactMap {
      $0
    }
    .filter { $0.text.utf8.count <= Self.longestLead }
    return (texts + own.titles.suffix(2)).contains { text in
      let words = WordList(text.text)
      return tools.lexicon.tour.contains(words, in: 0..<words.count)
    }
  }

  /// In bytes.
  private static let longestLead = 160

  private func isKnown(_ title: SourcedText) -> Bool {
    tools.places.parse(title.text).first.map { $0.range.count * 5 >= title.text.utf8.count * 3 }
      ?? false
  }

  /// What is on tour: a name in quotation marks in the introduction, else the heading above the stops that tells no
  /// day, as that of a release does.
  private func subject(of own: EntryScope) -> SourcedText? {
    if let introduction = own.introduction, let name = quoted(in: introduction) { return name }
    let headings = ([own.subheading].compactMap { $0 } + own.titles.reversed()).filter { heading in
      let words = WordList(heading.text)
      return heading.text.utf8.count <= Self.longestName
        && !tools.lexicon.isGenericHeading(heading.text)
        && tools.lexicon.tour.match(words, at: 0) == nil
        && !tools.dated(heading).hasCertainDay && tools.dated(heading).coverage != .pure
    }
    return headings.first.map(nameAhead) ?? own.introduction.flatMap(opening)
      ?? tools.kitTitle.map { SourcedText(text: $0) }
  }

  /// "« Au fil du bief » : six haltes pour flâner": the name in front of the colon, where that is not all that the heading names.
  private func nameAhead(of heading: SourcedText) -> SourcedText {
    let (name, rest) = TitleText.beforeColon(heading)
    let words = WordList(name.text)
    let isKind =
      tools.lexicon.tour.match(words, at: 0)?.count == words.count
      || tools.lexicon.kinds.match(words, at: 0)?.count == words.count
      || tools.lexicon.isGenericHeading(name.text)
    return rest.isEmpty || isKind ? heading : name
  }

  /// What the sentence above the stops says goes round: a name that opens it, in front of a verb of touring or
  /// in capitals ("The Seed Van calls from 2 to 6 pm in five villages").
  private func opening(of text: SourcedText) -> SourcedText? {
    let words = WordList(text.text)
    guard words.count > 2, words[0].beginsWithCapital else { return nil }
    let verb = words.words.indices.dropFirst().prefix(Self.longestSubject).first {
      tools.lexicon.tour.match(words, at: $0) != nil
    }
    let capitals = words.words.prefix { $0.isLetters && $0.beginsWithCapital }.count
    let end = verb ?? (capitals > 1 && capitals < words.count ? capitals : 0)
    guard (2...Self.longestSubject).contains(end), verb != nil || words[end].shape == .lower,
      words.words[..<end].allSatisfy({ $0.isLetters || $0.isSign("’") || $0.isSign("'") }),
      words.words[1..<end].contains(where: \.beginsWithCapital),
      let bytes = words.bytes(words: 0..<end)
    else { return nil }
    return text.slice(bytes)
  }

  /// In words, its article among them.
  private static let longestSubject = 6

  /// The hours of a tour that the sentence above its stops tells: one span or hour and no day.
  private func hours(told text: SourcedText?) -> DatedText? {
    guard let text else { return nil }
    var dated = tools.dated(text)
    guard dated.expressions.count == 1, dated.isTimeOnly else { return nil }
    dated.coverage = .pure
    return dated
  }

  private func quoted(in text: SourcedText) -> SourcedText? {
    let words = WordList(text.text)
    guard let open = words.words.firstIndex(where: { $0.isSign("«") || $0.isSign("“") }),
      let close = words.words[(open + 1)...].firstIndex(where: { $0.isSign("»") || $0.isSign("”") }
      ),
      close > open + 1, let bytes = words.bytes(words: open + 1..<close)
    else { return nil }
    return text.slice(bytes)
  }

  /// The first part of a stop's name, where it is short.
  private func town(of stop: SourcedText) -> SourcedText? {
    let name = TitleCleaning.cleaned(
      tools.dated(stop), keepsDates: false, lexicon: tools.lexicon)
    let words = WordList(name.text)
    let end =
      words.words.firstIndex {
        $0.isSign(",") || $0.isSign("(") || $0.isSign("-") || $0.isSign(":")
      }
      ?? words.count
    guard (1...4).contains(end), let bytes = words.bytes(words: 0..<end) else { return nil }
    return name.slice(bytes)
  }
}
