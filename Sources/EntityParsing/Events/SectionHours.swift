import DateExpressions
import KitModel
import Lexicons

/// The hour that the lead of a section gives for all of its entries that state none.
///
/// As in: "Six conférences, un jeudi par mois, à 18 h 30, dans l'amphithéâtre", "Trois webinaires, le mardi
/// de 12 h 30 à 13 h 30", "chaque soir à 18 h 15", "All talks begin at 7 p.m.; doors open at 6.30", "Sauf mention
/// contraire, à 21 h", "Quatre veillées à 20 h 30".
struct SectionHours {
  let tools: EventTools

  /// A longer text tells a story; so many texts above the first title are its lead.
  private static let longestText = 600
  private static let mostTexts = 4

  func told(by section: Section) -> DatedText? {
    var lead = section.blocks.prefix(Self.mostTexts)
    // Below one of several headings that are alike stands what is told of it alone.
    if let heading = lead.first(where: \.isHeading),
      section.blocks.count(where: { $0.kind == heading.kind }) > 1
    {
      lead = lead.prefix { !$0.isHeading }
    }
    return told(in: lead.filter { $0.table == nil }.map(\.text)) ?? besidePlace(in: section)
      ?? ofStops(in: section)
  }

  /// "La cour est ouverte de 9h30 à 17h" above a list of days, none with an hour of its own: what opens is what comes to each
  /// of them.
  private func ofStops(in section: Section) -> DatedText? {
    guard let first = section.blocks.first, first.kind == .paragraph,
      case let days = section.blocks.dropFirst().prefix(while: { $0.kind == .listItem })
        .map({ tools.dated($0.text) }), days.count >= Self.leastStops,
      days.allSatisfy(\.hasCertainDay), days.count(where: \.hasTime) * 2 < days.count
    else { return nil }
    return DateSentences.sentences(of: first.text).lazy.map(tools.dated).first { dated in
      let words = WordList(dated.text.text)
      return dated.isTimeOnly && dated.expressions.count == 1
        && tools.lasts(dated.expressions[0])
        && tools.lexicon.opening.contains(words, in: 0..<words.count)
        && !tools.lexicon.registration.contains(words, in: 0..<words.count)
    }?.asHours
  }

  private static let leastStops = 3

  /// The one hour in the text that opens a list, or in the title right above a table, and says where all of it is:
  /// "Auditorium Blin, Aubin, à 18 h 30".
  private func besidePlace(in section: Section) -> DatedText? {
    guard section.kind != .practical, section.kind != .contacts else { return nil }
    if section.blocks.first?.table != nil, let hours = besidePlace(section.title) {
      return hours
    }
    guard let first = section.blocks.first,
      first.kind == .paragraph, section.blocks.count > 1,
      // Headings behind entries that are none head something else.
      section.blocks[1].isHeading || !section.blocks.contains(where: \.isHeading)
    else { return nil }
    return besidePlace(first.text)
  }

  func besidePlace(_ text: SourcedText) -> DatedText? {
    guard text.text.utf8.count <= Self.longestPlace,
      text.text.utf8.contains(where: AddressBytes.isDigit)
    else { return nil }
    var dated = tools.dated(text)
    let words = WordList(text.text)
    // "Trois quarts d'heure" is how long each takes.
    dated.expressions.removeAll { !$0.known.contains(.time) }
    guard dated.expressions.count == 1, dated.isTimeOnly,
      // Neither "la buvette ouvre à 17 h" nor anything else that a verb tells.
      let before = text.text.utf8.prefix(dated.expressions[0].range.lowerBound).last(where: {
        $0 != UInt8(ascii: " ")
      }), before == UInt8(ascii: ",") || before == UInt8(ascii: "."),
      !tools.lexicon.opening.contains(words, in: 0..<words.count),
      tools.places.parse(text.text).contains(where: {
        $0.location.venue != nil && $0.certainty >= Self.leastCertainty
      })
    else { return nil }
    dated.coverage = .pure
    return dated
  }

  /// In bytes.
  private static let longestPlace = 200
  private static let leastCertainty = 0.6

  func told(in texts: [SourcedText]) -> DatedText? {
    for text in texts
    where text.text.utf8.count < Self.longestText
      && text.text.utf8.contains(where: AddressBytes.isDigit)
    {
      for sentence in DateSentences.sentences(of: text) {
        if let hours = hours(of: tools.dated(sentence)) { return hours }
        for clause in DateSentences.clauses(of: sentence) {
          let dated = tools.dated(clause)
          if tellsBeginning(dated) { return dated.asHours }
        }
        if let hours = byDefault(in: sentence) ?? AllHours(tools: tools).told(in: sentence) {
          return hours
        }
      }
    }
    return nil
  }

  /// The hour that one of a sentence's parts gives to all of a kind, where it says that single ones may differ:
  /// "portes 19h30, concerts 20h30 sauf indication".
  private func byDefault(in sentence: SourcedText) -> DatedText? {
    let words = WordList(sentence.text)
    guard tools.lexicon.byDefault.contains(words, in: 0..<words.count) else { return nil }
    var start = 0
    for index in words.words.indices.filter({ words[$0].isSign(",") || words[$0].isSign("·") })
      + [words.count]
    {
      if let bytes = words.bytes(words: start..<index) {
        let dated = tools.dated(sentence.slice(bytes))
        if tellsBeginning(dated) { return dated.asHours }
      }
      start = index + 1
    }
    return nil
  }

  /// A rule of days and one hour in the same sentence, and no single day.
  private func hours(of dated: DatedText) -> DatedText? {
    guard !dated.expressions.contains(where: \.statesDayOfMonth) else { return nil }
    let rules = dated.expressions.filter {
      $0.known.contains(.recurrence) || $0.known.contains(.weekday)
    }
    let times = dated.expressions.filter { $0.known.contains(.time) }
    guard !rules.isEmpty || isMonthly(dated), times.count == 1, let time = times.first else {
      return nil
    }
    // Opening hours are no hour at which something begins.
    let words = WordList(dated.text.text)
    guard !tools.lexicon.opening.contains(words, in: 0..<words.count) else { return nil }
    if time.known.contains(.recurrence), !time.known.contains(.weekday) {
      return hour(in: dated.text.slice(time.range))
    }
    var hours = dated
    hours.expressions = [time]
    hours.coverage = .pure
    return hours
  }

  /// "All talks begin at 7 p.m.": a kind of event, that it begins, and one hour; no day.
  private func tellsBeginning(_ dated: DatedText) -> Bool {
    guard dated.expressions.count == 1, dated.isTimeOnly else { return false }
    let words = WordList(dated.text.text)
    let all = 0..<words.count
    if tools.lexicon.byDefault.match(words, at: 0) != nil { return true }
    // "Toutes commencent à 20 h": what the list names.
    if let subject = tools.lexicon.allAlone.match(words, at: 0)?.count,
      tools.lexicon.begins.match(words, at: subject) != nil
        || tools.lexicon.isHeld.match(words, at: subject) != nil
    {
      return true
    }
    guard let kind = tools.lexicon.kinds.firstMatch(words, in: all)?.range else { return false }
    // "Trois conférences à 18 h 30", "Concerts at 8 p.m.": several things, and right behind them their hour.
    let behind = words.indices(in: 0..<dated.expressions[0].range.lowerBound)
    if kind.lowerBound <= 1, areSeveral(words, kind),
      words.words[kind.upperBound..<max(kind.upperBound, behind.upperBound)].allSatisfy({
        $0.isSign(",") || tools.lexicon.glue.contains($0)
      })
    {
      return true
    }
    // "Les conférences se donnent à la salle Aubin, à 19 h": all of them, whatever the verb.
    let isOfAll =
      kind.lowerBound == tools.lexicon.definite.match(words, at: 0)?.count
      && areSeveral(words, kind)
      && [
        tools.lexicon.opening, tools.lexicon.registration, tools.lexicon.deadlines,
        tools.lexicon.past,
      ].allSatisfy { !$0.contains(words, in: all) }
    guard
      isOfAll || tools.lexicon.begins.contains(words, in: all)
        || tools.lexicon.isHeld.contains(words, in: all)
    else { return false }
    // Neither one of them by its name nor a part of one.
    return kind.lowerBound <= Self.longestSubject
      && words.words[..<kind.lowerBound].dropFirst().allSatisfy { !$0.beginsWithCapital }
  }

  /// Whether words name a kind of event in the plural, alone or behind their number.
  private func areSeveral(_ words: WordList, _ kind: Range<Int>) -> Bool {
    let name = words[kind.lowerBound]
    guard name.folded.hasSuffix("s") else { return false }
    return tools.lexicon.kinds.match(WordList(String(name.folded.dropLast())), at: 0) != nil
  }

  /// The words in front of what begins: "All of our", "Toutes les".
  private static let longestSubject = 3

  /// The hour of a rule that holds on every day: "de 12 h 30 à 13 h 15" of "chaque jour de 12 h 30 …".
  private func hour(in rule: SourcedText) -> DatedText? {
    let words = WordList(rule.text)
    for index in 1..<max(words.count, 1) {
      let rest = tools.dated(rule.slice(words[index].range.lowerBound..<rule.text.utf8.count))
      if rest.coverage == .pure, rest.isTimeOnly { return rest }
    }
    return nil
  }

  /// "un jeudi par mois": days that no calendar rule tells.
  private func isMonthly(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    return tools.lexicon.each.contains(words, in: 0..<words.count)
  }
}

extension DatedText {
  /// The text as one that tells nothing but its one hour.
  var asHours: DatedText {
    var hours = self
    hours.coverage = .pure
    return hours
  }
}
