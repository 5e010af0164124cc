import KitModel
import Lexicons

/// A name of the kit that the label of a domain spells.
struct SpelledName {
  var evidence: Evidence
  /// How well the label spells it, 0...1.
  var strength: Double
  /// A word says that an organisation is named.
  var isLed: Bool
  /// A word for towns leads it ("Town of Blin"): a place's name alone says nothing of who governs it.
  var isTown = false
  /// It stands alone on its line, or between signs.
  var isAlone: Bool
  /// It begins its block.
  var isFirst: Bool

  var text: String { evidence.text }

  /// What is to be preferred of several.
  fileprivate var rank: Double {
    strength + (isTown ? 0.3 : isLed ? 0.2 : 0) + (isAlone ? 0.25 : 0)
  }

  /// Whether it is more than a chance: initials and words left out need a word for an organisation or a line of their own.
  fileprivate var isSure: Bool { strength >= Self.sure || isLed || isAlone }

  private static let sure = 0.95
}

extension PrintedNames {
  /// The name that a mail address spells: by its domain, else by what stands before the `@`.
  func spelled(byMail mail: String) -> SpelledName? {
    guard let label = KitDomain.spelling(ofMail: mail) else { return nil }
    if let found = spelled(by: label) { return found }
    guard let local = KitDomain.spelling(ofLocal: mail), local != label else { return nil }
    return spelled(by: local, leastWords: 2)
  }

  /// The name that a domain's label spells, the best told of all.
  ///
  /// - Parameter leastWords: how many words must spell it: one alone at the front of an address is a first name.
  func spelled(by label: String, leastWords: Int = 1) -> SpelledName? {
    let spelling = DomainSpelling(label: label, isPrinted: { isPrinted($0) })
    guard let first = label.utf8.first else { return nil }
    var firsts = [first]
    firsts += label.split(separator: "-").compactMap(\.utf8.first)
    var best: SpelledName?
    for page in document.pages {
      for block in page.printedBlocks {
        let list = WordList(block.text.text)
        for index in 0..<list.count
        where list[index].shape != .sign
          && list[index].folded.utf8.first.map(firsts.contains) == true
          || list[index].folded.holds(byte: AddressBytes.hyphen)
        {
          guard let match = spelling.match(list, at: index), match.words.count >= leastWords,
            !isInAddress(list, match.words), let found = name(match, list, in: block),
            found.rank > best?.rank ?? 0
          else { continue }
          best = found
        }
      }
    }
    return best
  }

  private func isInAddress(_ list: WordList, _ words: Range<Int>) -> Bool {
    words.upperBound < list.count && list[words.upperBound].isSign("@")
      || words.lowerBound > 0 && list[words.lowerBound - 1].isSign("@")
  }

  private func isPrinted(_ word: String) -> Bool {
    document.pages.contains { page in
      page.printedBlocks.contains { block in
        WordList(block.text.text).words.contains {
          $0.beginsWithCapital
            && $0.folded.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.elementsEqual(word.utf8)
        }
      }
    }
  }

  /// The whole name around the words that a label spells.
  private func name(_ match: DomainSpelling.Match, _ list: WordList, in block: Block)
    -> SpelledName?
  {
    let words = whole(list, match.words)
    guard list[words.lowerBound].beginsWithCapital || list[words.lowerBound].shape == .number,
      match.words.contains(where: { list[$0].isProper }) || words != match.words
    else { return nil }
    let isTown =
      words.count > 2 && PlaceLexicon.shared.townCues.match(list, at: words.lowerBound) != nil
    let isLed =
      isTown
      || words.count > 1 && words.contains { isKind(list, $0) && !list[$0].isSign("&") }
    let names = PersonNames.shared
    guard isLed || names.likelihood(list, words) < ContactPieceReader.sureName,
      words.count > 1 || !isCommon(list, words.lowerBound),
      let bytes = list.bytes(words: words), let place = block.text.places(of: bytes).first
    else { return nil }
    let found = SpelledName(
      evidence: Evidence(
        field: "/organization", place: place,
        text: block.text.slice(bytes).text.replacingLineEnds, confidence: 1),
      strength: match.strength, isLed: isLed,
      isTown: isTown,
      isAlone: isAlone(list, words, place, in: block),
      isFirst: words.lowerBound == 0)
    return found.isSure ? found : nil
  }

  /// Whether a word alone is a word for organisations, a label, a town or a person's surname.
  private func isCommon(_ list: WordList, _ index: Int) -> Bool {
    let lexicon = ContactLexicon.shared
    if lexicon.scopes.match(list, at: index) != nil
      || lexicon.headings.match(list, at: index) != nil
      || index > 0
        && PersonNames.shared.likelihood(list, index - 1..<index + 1)
          >= ContactPieceReader.sureName
    {
      return true
    }
    return ContactLexicon.shared.organizations.match(list, at: index) != nil
      || PlaceParser(country: nil).place(named: list[index].folded) != nil
  }

  private func isKind(_ list: WordList, _ index: Int) -> Bool {
    ContactLexicon.shared.organizations.match(list, at: index) != nil
      || PlaceLexicon.shared.heads.match(list, at: index)?.meaning == .venueHead
  }

  /// With the word in front that says what the holder is ("Réseau des …") and what a link adds behind ("… of Commerce").
  private func whole(_ list: WordList, _ words: Range<Int>) -> Range<Int> {
    let organizations = ContactLexicon.shared.organizations
    var (start, end) = (words.lowerBound, words.upperBound)
    func isLink(_ index: Int) -> Bool {
      PersonNames.shared.particles.contains(list[index])
        || IssuerReader.links.contains(list[index].folded)
        || IssuerReader.articles.contains(list[index].folded)
    }
    var front = start
    while front > 0, isLink(front - 1), start - front < 3 { front -= 1 }
    // "Syndicat agricole de la …": what kind of one it is stands between.
    let adjective = front > 1 && front < start && list[front - 1].shape == .lower ? 2 : 1
    for step in 1...adjective where front >= step && isKind(list, front - step) {
      guard
        list[front - step].isProper || front == start && list[front - step].isLetters
      else { continue }
      start = front - step
      break
    }
    // "Town of Blin": who governs it, and no place alone.
    for length in 2...3 where words.lowerBound >= length && start == words.lowerBound {
      let cue = words.lowerBound - length
      if list[cue].isProper, PlaceLexicon.shared.townCues.match(list, at: cue)?.count == length {
        start = cue
      }
    }
    let isInCapitals = words.allSatisfy { list[$0].shape == .capitals }
    while end < list.count, list[end].isProper,
      organizations.match(list, at: end) != nil
        || !isInCapitals && list[end].shape == .capitals && list[end].folded.utf8.count <= 3
    { end += 1 }
    // "Clos Open Studios": what the name goes on with, down to a word for what it is.
    if end > words.lowerBound + 1, !isInCapitals,
      let kind = (end..<min(end + Self.mostBetween, list.count)).first(where: {
        isKind(list, $0) && list[$0].isProper
      }), list.words[end..<kind].allSatisfy(\.isProper)
    {
      end = kind + 1
    }
    if end + 1 < list.count, ["of", "for", "de", "du", "des", "d'"].contains(list[end].folded),
      list[end + 1].isProper
    {
      end += 2
    }
    return start..<end
  }

  /// Whether nothing but signs and figures stands beside words in their line.
  private func isAlone(_ list: WordList, _ words: Range<Int>, _ place: SourcePlace, in block: Block)
    -> Bool
  {
    guard list[words.lowerBound].beginsWithCapital else { return false }
    let line = block.lines.first { line in
      line.box.y0 <= place.box.midY && place.box.midY <= line.box.y1
        && line.box.x0 <= place.box.midX && place.box.midX <= line.box.x1
    }
    func ends(_ index: Int) -> Bool {
      guard list.words.indices.contains(index) else { return true }
      let word = list[index]
      return word.shape == .number
        || word.shape == .sign && (word.isSign(",") || word.isSpacedBefore || word.isSign(":"))
    }
    let edge = Self.lineEdge
    var lead = words.lowerBound - 1
    if list.words.indices.contains(lead), IssuerReader.articles.contains(list[lead].folded) {
      lead -= 1
    }
    let begins = ends(lead) || line.map { place.box.x0 - $0.box.x0 < edge } == true
    return begins
      && (ends(words.upperBound) || line.map { $0.box.x1 - place.box.x1 < edge } == true)
  }

  /// Words between a name's beginning and the word for what it is.
  private static let mostBetween = 3

  /// How far a word may stand from the end of its line, in points.
  private static let lineEdge = 2.0
}

extension KitDomain {
  /// What a mail address can spell a name with: the label that its holder chose, or, where anybody can have an address,
  /// the part before the `@`.
  static func spelling(ofMail mail: String) -> String? {
    let parts = mail.split(separator: "@")
    guard parts.count == 2 else { return nil }
    return printedLabel(ofHost: parts[1]) ?? spelling(ofLocal: mail)
  }

  /// The part before the `@`, where it is no word for what one writes about.
  static func spelling(ofLocal mail: String) -> String? {
    let parts = mail.split(separator: "@")
    guard parts.count == 2 else { return nil }
    let name = Folding.fold(parts[0]).filter { $0 != "." && $0 != "_" }
    let words = WordList(name)
    let lexicon = ContactLexicon.shared
    guard name.utf8.count >= leastLocal, words.count == 1,
      lexicon.scopes.match(words, at: 0) == nil, lexicon.headings.match(words, at: 0) == nil
    else { return nil }
    return name
  }

  private static let leastLocal = 4
}
