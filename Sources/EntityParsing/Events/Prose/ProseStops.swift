import DateExpressions
import KitModel
import Lexicons

/// Stops that a sentence names one after the other, each with its day in brackets.
///
/// As in: "Then come Blinville (Sunday 6 June, 10am–2pm), Quervillon (Saturday 19 June, noon–4pm) and Aubin (the Weir
/// Loft, Saturday 3 July, 1–5pm)". Names that are no towns are what takes place, as in "Trio Aubin (10 July, 8pm)", and those
/// in quotation marks need no hour: "Highlights include “Salt” (10 July) and “The Weir” (11 July)".
struct ProseStops {
  let tools: EventTools

  private static let leastStops = 2
  /// The share of the days of a sentence that stand in such brackets, and of the names that are towns.
  private static let leastShare = 0.6
  private static let leastTowns = 0.5
  /// In words.
  private static let longestName = 4
  /// In bytes.
  private static let longestBracket = 120

  struct Stop {
    var name: SourcedText
    var hall: SourcedText?
    var when: DatedText
    /// What stands in the brackets.
    var text: SourcedText
    /// Whether the name stands in quotation marks.
    var isQuoted = false
  }

  /// The stops of a paragraph, sentence by sentence.
  func stops(of paragraph: DatedText) -> [Stop] {
    guard paragraph.text.text.utf8.contains(UInt8(ascii: "(")),
      paragraph.expressions.count(where: \.statesDayOfMonth) >= Self.leastStops
    else { return [] }
    return DateSentences.sentences(of: paragraph).flatMap { stops(ofSentence: tools.dated($0)) }
  }

  /// The stops of a sentence; none where they are not several.
  private func stops(ofSentence paragraph: DatedText) -> [Stop] {
    let text = paragraph.text.text
    guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
    let days = paragraph.expressions.filter(\.statesDayOfMonth)
    guard days.count >= Self.leastStops else { return [] }
    let words = WordList(text)
    let stops = words.words.indices.compactMap { index in
      words[index].isSign("(") ? stop(at: index, words, of: paragraph) : nil
    }
    let told = days.count { day in
      stops.contains { $0.text.text.contains(paragraph.text.slice(day.range).text) }
    }
    guard stops.count >= Self.leastStops,
      stops.count(where: \.when.hasTime) * 2 >= stops.count || stops.allSatisfy(\.isQuoted),
      Double(told) >= Self.leastShare * Double(days.count)
    else { return [] }
    return stops
  }

  private func stop(at open: Int, _ words: WordList, of paragraph: DatedText) -> Stop? {
    guard let close = words.words[open...].firstIndex(where: { $0.isSign(")") }), close > open + 2,
      let bytes = words.bytes(words: open + 1..<close), bytes.count <= Self.longestBracket,
      case let inner = paragraph.text.slice(bytes), case var when = tools.dated(inner),
      when.hasCertainDay, !when.expressions.contains(where: \.statesEndOnly),
      let first = when.expressions.first(where: \.statesDay)
    else { return nil }
    if let quoted = quoted(words, before: open), let name = words.bytes(words: quoted) {
      when.coverage = .pure
      return Stop(
        name: paragraph.text.slice(name), hall: nil, when: when, text: inner, isQuoted: true)
    }
    var start = open
    while start > 0, open - start < Self.longestName,
      words[start - 1].isProper
        || start > 1 && PersonNames.shared.particles.contains(words[start - 1])
          && words[start - 2].isProper
    { start -= 1 }
    // "In Bath": what opens a sentence is no name.
    guard start < open, let name = words.bytes(words: start..<open) else { return nil }
    let ahead = TitleCleaning.trimmed(inner.slice(0..<first.range.lowerBound))
    when.coverage = .pure
    return Stop(
      name: paragraph.text.slice(name), hall: ahead.text.utf8.count > 3 ? ahead : nil, when: when,
      text: inner)
  }

  /// The words of a name in quotation marks that ends right before a bracket.
  private func quoted(_ words: WordList, before bracket: Int) -> Range<Int>? {
    guard bracket > 2, words[bracket - 1].isSign("”") || words[bracket - 1].isSign("»"),
      let opening = words.words[..<(bracket - 1)].lastIndex(where: {
        $0.isSign("“") || $0.isSign("«")
      }), case let name = opening + 1..<bracket - 1, (1...Self.longestQuoted).contains(name.count),
      words[name.lowerBound].beginsWithCapital || words[name.lowerBound].shape == .number
    else { return nil }
    return name
  }

  /// In words.
  private static let longestQuoted = 14

  /// Whether the names are towns.
  func areTowns(_ stops: [Stop]) -> Bool {
    let known = stops.count { stop in
      !stop.isQuoted && tools.places.place(named: stop.name.text)?.kind == .city
    }
    return Double(known) >= Self.leastTowns * Double(stops.count)
  }
}

extension ProseEntries {
  /// The entries of a paragraph's stops: what is on there is named by what was told before, or above.
  func entries(of stops: [ProseStops.Stop], memory: inout ProseMemory) -> [Entry] {
    guard !stops.isEmpty else { return [] }
    let areTowns = ProseStops(tools: tools).areTowns(stops)
    let subject = areTowns ? subject(memory) : nil
    return stops.compactMap { stop in
      guard !areTowns || subject != nil else { return nil }
      var entry = Entry(
        title: subject ?? stop.name, when: [stop.when], scope: scope, origin: .inText)
      if areTowns { entry.city = stop.name }
      entry.places = [stop.hall].compactMap(\.self)
      entry.body = [stop.text]
      return entry
    }
  }

  /// What goes from town to town: a heading that says so, else a kind of event that was named before, else what the
  /// nearest heading says.
  private func subject(_ memory: ProseMemory) -> SourcedText? {
    let above = [memory.heading, scope.subheading].compactMap { $0 }
    let headings = (above + scope.titles.reversed()).filter {
      !$0.isEmpty && !tools.lexicon.isGenericHeading($0.text)
    }
    let tour = headings.first { heading in
      let words = WordList(heading.text)
      return tools.lexicon.tour.contains(words, in: 0..<words.count)
    }
    if let tour { return tour }
    if let thing = memory.thing, case let words = WordList(thing.text),
      tools.lexicon.kinds.contains(words, in: 0..<words.count)
    {
      return thing
    }
    return headings.first ?? tools.kitTitle.map { SourcedText(text: $0) }
  }
}
