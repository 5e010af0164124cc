import DateExpressions
import KitModel
import Lexicons

/// Entries whose heading says no more than when or where, or that something follows: the sentence below names what it is.
///
/// As in: "La veille" above "Samedi 5, 18 h 30 : émission « Rives » en direct du Battoir", or "À Blinville" in front of
/// "rassemblement le mardi 8 à 12 h 30 devant la halle".
struct WhenTitles {
  let tools: EventTools
  let places: PlaceParser

  /// In bytes.
  private static let longestTitle = 40

  func named(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      guard entry.title.text.utf8.count <= Self.longestTitle, isHeading(entry), saysWhen(entry),
        let name = name(of: entry)
      else { return entry }
      var named = entry
      if let town = town(in: entry.title) { named.city = named.city ?? town }
      named.title = name
      return named
    }
  }

  private func isHeading(_ entry: Entry) -> Bool {
    switch entry.origin {
    case .row, .grid, .umbrella: false
    default: true
    }
  }

  // MARK: - What a heading says

  private func saysWhen(_ entry: Entry) -> Bool {
    let title = entry.title
    let words = WordList(title.text)
    let lead = tools.lexicon.joins.match(words, at: 0)?.count ?? 0
    guard lead < words.count else { return false }
    let rest = title.slice(words[lead].range.lowerBound..<title.text.utf8.count)
    return tools.lexicon.isAllAlong(rest.text) || isDay(rest)
      || tools.lexicon.leadsOn.match(words, at: 0) != nil
      || town(in: title) != nil
  }

  /// "La veille", "La semaine prochaine": a time that is told from another one, and nothing else.
  private func isDay(_ text: SourcedText) -> Bool {
    let told = tools.reader.scan(text.text)
    return told.count == 1 && told[0].known == [.relative]
      && text.text.utf8.count - told[0].range.count <= Self.longestSign
  }

  /// In bytes: a sign at the end.
  private static let longestSign = 2

  /// The name behind the word that leads to a place: "Blinville" of "À Blinville"; a work's may begin as a town's does.
  private func town(in title: SourcedText) -> SourcedText? {
    let words = WordList(title.text)
    guard words.count > 1, places.lexicon.townPrepositions.contains(words[0]),
      case let name = title.slice(words[1].range.lowerBound..<title.text.utf8.count),
      places.knowsTown(name.text) || CityReader.isCompound(name.text)
    else { return nil }
    return name
  }

  // MARK: - What its text names

  private func name(of entry: Entry) -> SourcedText? {
    for text in entry.when.map(\.text) + entry.body.prefix(1) {
      guard let sentence = DateSentences.sentences(of: tools.dated(text)).first else { continue }
      let dated = tools.dated(sentence)
      if let name = ProseTitle(tools: tools).named(in: dated) { return name }
    }
    return nil
  }
}

extension ProseTitle {
  /// In words: how many stand in front of a name in quotation marks that opens a text.
  private static let nearQuote = 3

  /// What a sentence without a verb names: in quotation marks, beside its hour, or where it opens.
  func named(in dated: DatedText) -> SourcedText? {
    let words = WordList(dated.text.text)
    let free = Self.freeWords(words, of: dated)
    let work = ProseWorks(tools: tools).only(in: words, of: dated) ?? opening(words)
    let noun = noun(words, free, of: dated, isDated: false)
    if let noun, let whole = words.bytes(words: withQuotation(noun, words)) {
      return dated.text.slice(whole)
    }
    guard let range = quoted(words) ?? work, let bytes = words.bytes(words: unquoted(range, words))
    else { return nil }
    return dated.text.slice(bytes)
  }

  /// "lecture de « Rives »": a noun with the name in quotation marks right behind it.
  private func withQuotation(_ noun: Range<Int>, _ words: WordList) -> Range<Int> {
    guard let (open, close) = words.quotes(from: noun.upperBound),
      (noun.upperBound..<open).allSatisfy({ tools.lexicon.of.match(words, at: $0) != nil })
    else { return noun }
    return noun.lowerBound..<close + 1
  }

  /// "émission « Rives »": a name in quotation marks near the start.
  private func opening(_ words: WordList) -> Range<Int>? {
    guard let (open, close) = words.quotes(), open <= Self.nearQuote, close - open > 1,
      words.words[..<open].allSatisfy({ !$0.beginsWithCapital })
    else { return nil }
    return open + 1..<close
  }
}
