import DateExpressions
import KitModel
import Lexicons

/// Parts the line that names a maker or a place from the text that follows it in one paragraph:
/// "Studio Brume — Hangar 3", "Rostock".
struct Bylines {
  let stream: ItemStream

  private static let longest = 90

  /// The cards with their bylines as sublines, where at least half of the cards open with one.
  func parted(_ cards: [Card]) -> [Card] {
    let ends = cards.map { card in card.texts.first.flatMap(end) }
    let found = ends.count { $0 != nil }
    guard found >= 2, found * 2 >= cards.count else { return cards }
    return zip(cards, ends).map { card, end in
      guard let end, let text = card.texts.first else { return card }
      var card = card
      card.sublines.append(part(of: text, 0..<end - 1))
      card.texts[0] = part(of: text, end..<text.byteCount)
      return card
    }
  }

  /// Where the byline at the start of a paragraph ends; a UTF-8 offset.
  private func end(of item: Item) -> Int? {
    guard let end = item.hardBreaks.first, end <= Self.longest, item.byteCount - end > 30 else {
      return nil
    }
    // A sentence's end, or a comma that leads on, makes it text.
    guard isNoSentence(item.text.text.utf8.prefix(end)) else { return nil }
    let rest = item.text.text.utf8.dropFirst(end)
    return String(Substring(rest)).first { !$0.isWhitespace }?.isLowercase == false ? end : nil
  }

  /// The short line that closes a card as a byline would open it, where at least half of the cards have one:
  /// "Ville de Clairval · Clairval".
  func footlines(_ cards: [Card]) -> [Card] {
    let isFooted = cards.map { card in
      guard card.texts.count > 1, let last = card.texts.last else { return false }
      // A caption's credit stands there, too.
      return last.byteCount <= Self.longest && !last.text.text.contains("©")
        && isNoSentence(last.text.text.utf8)
        && last.look != card.texts[0].look
    }
    let looks = Set(zip(cards, isFooted).filter(\.1).compactMap { $0.0.texts.last?.look })
    // Below a text of one sentence it is a line of the card already.
    let found = zip(cards, isFooted).count { card, isFooted in
      isFooted || card.sublines.last.map { looks.contains($0.look) } ?? false
    }
    guard found >= 2, found * 2 >= cards.count else { return cards }
    return zip(cards, isFooted).map { card, isFooted in
      guard isFooted else { return card }
      var card = card
      card.sublines.append(card.texts.removeLast())
      return card
    }
  }

  /// The town of a line that names who and where ("Ana Ruiz — jetée nord, Port-Clair"), by its
  /// form where no gazetteer knows it; UTF-8 offsets.
  static func town(in line: String, places: PlaceParser, names: PersonNames = .shared) -> Range<
    Int
  >? {
    let words = WordList(line)
    let signs = words.words.indices.filter { index in
      let word = words[index]
      return word.isSign(",")
        || (word.isSpacedBefore && ["-", "·", "|", "/"].contains(word.folded))
    }
    for (number, sign) in signs.enumerated().reversed() {
      let next = number + 1 < signs.count ? signs[number + 1] : words.count
      // What stands in front of a site's address ends there: "Blinville www.battoir.example".
      let end = (sign + 1..<next).first { isSite(words[$0]) } ?? next
      let name = sign + 1..<end
      guard (1...6).contains(name.count), name.allSatisfy({ words[$0].isLetters }) else { continue }
      if let last = name.last, isTownShaped(words[last].folded) {
        return words.bytes(words: last..<end)
      }
      guard words[name.lowerBound].isProper, words[end - 1].isProper,
        !["the", "le", "la", "les"].contains(words[name.lowerBound].folded) || name.count == 1,
        names.likelihood(words, name) < 0.6,
        places.place(named: words.text(words: name)).map({ $0.kind == .city }) ?? true,
        !places.parse(words.text(words: name)).contains(where: { $0.location.venue != nil })
      else { continue }
      return words.bytes(words: name)
    }
    return nil
  }

  private static func isSite(_ word: Word) -> Bool {
    ["www", "http", "https"].contains(word.folded)
  }

  /// The town that a title ends with behind a preposition or a comma ("Le lavoir flottant de Bourg-sur-Rive",
  /// "The Bus Shelter, Ballyblin").
  /// - Parameter isSure: whether the titles around it end with towns, so that the form is enough.
  static func town(
    ending title: String, places: PlaceParser, isSure: Bool = false
  ) -> Range<Int>? {
    let words = WordList(title)
    guard
      let link = words.words.indices.dropFirst().last(where: {
        words[$0].isSign(",") || words[$0].isElided
          || PlaceLexicon.shared.cityPrepositions.contains(words[$0].folded)
      }), case let name = link + 1..<words.count, (1...4).contains(name.count),
      name.allSatisfy({ words[$0].isLetters && words[$0].isProper })
    else { return nil }
    let isTown =
      !words[link].isSign(",") && isTownShaped(words[name.lowerBound].folded)
      || places.knowsTown(words.text(words: name))
      || isSure && places.isTownName(words.text(words: name))
    return isTown ? words.bytes(words: name) : nil
  }

  /// The town that a title opens with in front of a colon: "Ballyblin: the quiet harbour"; UTF-8 offsets.
  static func town(opening title: String, places: PlaceParser) -> Range<Int>? {
    let words = WordList(title)
    guard let colon = words.words.prefix(mostWordsOfTown + 1).firstIndex(where: { $0.isSign(":") }),
      colon > 0, colon + 1 < words.count, words.words[..<colon].allSatisfy(\.isProper),
      places.knowsTown(words.text(words: 0..<colon)) || isTownShaped(words[0].folded)
    else { return nil }
    return words.bytes(words: 0..<colon)
  }

  private static let mostWordsOfTown = 4

  /// The town in a line of nothing but it and its region ("Holderby, Vt.", "Le Bourget (Savoie)"); UTF-8 offsets.
  static func town(beforeRegion line: String, places: PlaceParser) -> Range<Int>? {
    let words = WordList(line)
    guard let sign = words.words.firstIndex(where: { $0.isSign(",") || $0.isSign("(") }), sign > 0,
      case let end = words[sign].isSign("(") ? words.count - 1 : words.count, sign + 1 < end,
      end == words.count || words[end].isSign(")"),
      words.words[..<sign].allSatisfy(\.beginsWithCapital),
      [.region, .subdivision].contains(
        places.place(named: words.text(words: sign + 1..<end))?.kind)
    else { return nil }
    return words.bytes(words: 0..<sign)
  }

  /// "Ville de Rive", which has it, is "Rive".
  static func withoutTownCue(_ line: SourcedText) -> SourcedText {
    let words = WordList(line.text)
    guard let cue = PlaceLexicon.shared.townCues.match(words, at: 0), cue.count < words.count else {
      return line
    }
    return line.slice(words[cue.count].range.lowerBound..<line.text.utf8.count)
  }

  /// The town that running text names with a preposition and a compound such as towns have
  /// ("À Saint-Aubin-les-Prés, …", "née à Bourg-sur-Rive"); UTF-8 offsets.
  static func namedTown(in text: String) -> Range<Int>? {
    let words = WordList(text)
    let found = words.words.indices.dropFirst().first { index in
      words[index].isProper && isTownShaped(words[index].folded)
        && PlaceLexicon.shared.cityPrepositions.contains(words[index - 1].folded)
    }
    return found.map { words[$0].range }
  }

  /// "saint-aubin-les-pres", "bourg-sur-rive": a compound with the links that names of towns have.
  private static func isTownShaped(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    return parts.count >= 3
      && parts.dropFirst().dropLast().contains {
        PlaceLexicon.shared.cityLinks.contains(String($0))
      }
  }

  private func isNoSentence(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = bytes.last(where: { $0 != 0x20 }) else { return false }
    return ![0x2E, 0x21, 0x3F, 0x2C, 0x3A, 0x3B].contains(last)
  }

  private func part(of item: Item, _ range: Range<Int>) -> Item {
    var part = item
    part.dated = DatedText(
      item.text.slice(range), reader: stream.reader, lexicon: stream.lexicon)
    part.hardBreaks = item.hardBreaks.filter { range.contains($0) && $0 > range.lowerBound }
      .map { $0 - range.lowerBound }
    return part
  }
}
