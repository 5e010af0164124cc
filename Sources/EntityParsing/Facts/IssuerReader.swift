import Lexicons
import KitModel

/// Finds who publishes a kit: names from the PDF's author, from cues on the cover ("organisé par"), from
/// the imprint and from "about" headings, each with a weight; what several places agree on wins.
struct IssuerReader {
  let document: SectionedDocument
  let cover: Cover
  let lexicon: FactsLexicon
  let names: PersonNames
  let title: String?
  let contacts: [Contact]
  let domain: KitDomain

  struct Candidate {
    var name: String
    var words: Set<String>
    var weight: Double
  }

  func read() -> String? {
    var candidates: [Candidate] = []
    addAuthor(&candidates)
    addCovers(&candidates)
    addCues(&candidates)
    addHeadings(&candidates)
    addDomains(&candidates)
    addContacts(&candidates)
    // Names that say the same thing ("Tour des Étangs", "association Tour des Étangs") stand together.
    var best: (group: [Candidate], weight: Double) = ([], 0)
    for candidate in candidates {
      let group = candidates.filter { isAlike($0.words, candidate.words) }
      let weight = group.reduce(0) { $0 + $1.weight }
      if weight > best.weight { best = (group, weight) }
    }
    // A house or festival that nobody else answers for publishes its own kit.
    guard best.weight >= Self.leastWeight else { return title.flatMap(ownName) }
    let name = fullest(best.group)
    if let name, let title, significant(name) == significant(title), ownName(title) == nil,
      let house = house()
    {
      return house
    }
    return name.map(capitalized)
  }

  private static let leastWeight = 1.2

  /// A title that begins with a word for an organisation: "Opéra de Rive", "Festival du court".
  private func ownName(_ title: String) -> String? {
    let list = WordList(title)
    guard list.count <= 9, ContactLexicon.shared.organizations.match(list, at: 0) != nil,
      !isGeneric(title)
    else { return nil }
    return title
  }

  /// Of names that say the same thing, the one that says most and is told most.
  private func fullest(_ group: [Candidate]) -> String? {
    var best: (name: String, weight: Double)?
    for candidate in group {
      let told = group.reduce(0) { $0 + ($1.words == candidate.words ? $1.weight : 0) }
      let weight =
        told + (isOrganization(candidate.name) ? 0.6 : 0) + 0.1
        * Double(min(candidate.words.count, 4)) + 0.01 * Double(min(candidate.name.utf8.count, 20))
      if weight > best?.weight ?? 0 { best = (candidate.name, weight) }
    }
    return best?.name
  }

  private func capitalized(_ name: String) -> String {
    guard let first = name.first, first.isLowercase, isOrganization(name) else { return name }
    return first.uppercased() + name.dropFirst()
  }

  // MARK: Sources

  private func addAuthor(_ candidates: inout [Candidate]) {
    guard let author = document.metadata.author?.trimmingSpaces, author.utf8.count > 1 else {
      return
    }
    guard names.likelihood(author) < 0.7 || isOrganization(author), isPrinted(author) else {
      return
    }
    add(author, 2.5, to: &candidates)
  }

  /// Lines of the cover that are an organisation's name, or begin with one before a sign.
  private func addCovers(_ candidates: inout [Candidate]) {
    let lines = cover.pieces.filter { !$0.isDate && !$0.isKind && !$0.isProse }.map(\.text)
    let furniture =
      document.pages.first?.furniture.filter { $0.kind != .pageNumber }.map(\.text) ?? []
    for text in lines + furniture {
      let list = WordList(text.text)
      guard list.count <= 32 else { continue }
      for part in parts(list) {
        let name = list.text(words: part)
        // "8 – 11 May · Parc des expositions": beside a date stands the place.
        guard part.count <= 12, !isSponsored(list, before: part.lowerBound + 1),
          list[part.lowerBound].isLetters, isOrganization(list, part),
          !list.words.contains(where: { $0.shape == .number }),
          !part.contains(where: { ["|", "·", "•"].contains(list[$0].folded) }),
          title.map({ significant($0) != significant(name) }) ?? true, !hasPerson(name)
        else { continue }
        add(name, part.count == list.count ? 1.4 : 1.2, to: &candidates)
      }
      // "DGE / DRAAF PACA": acronyms alone name services.
      let letters = list.words.filter(\.isLetters)
      if !letters.isEmpty, !list.words.contains(where: { $0.shape == .number }),
        !lexicon.coverWords.contains(list, in: 0..<list.count),
        letters.allSatisfy({ $0.shape == .capitals && $0.folded.utf8.count <= 9 }),
        letters.count <= 4,
        letters.contains(where: {
          !$0.folded.utf8.contains(where: Self.isVowel) || $0.folded.utf8.count <= 4
        }),
        !isTitle(text.text)
      {
        add(text.text, 1.25, to: &candidates)
      }
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte)
  }

  /// "Organisé par X", "Source : X", "X présente", "L'association X organise" in the first pages and the last.
  private func addCues(_ candidates: inout [Candidate]) {
    let pages = document.pages
    var blocks: [(text: String, weight: Double)] = cover.pieces.map { ($0.text.text, 2) }
    blocks += pages.first.map { $0.furniture.map { ($0.text.text, 1.2) } } ?? []
    if pages.count > 1 {
      for page in pages.dropFirst().prefix(2) + pages.dropFirst(3).suffix(2) {
        blocks += page.blocks.map { ($0.text.text, 0.9) }
      }
    }
    for block in blocks {
      let list = WordList(block.text)
      for index in 0..<min(list.count, 60) {
        // The first sentence's own organisation ("La Société du … dévoile aujourd'hui").
        if block.weight == 2, index < 40,
          ContactLexicon.shared.organizations.match(list, at: index) != nil,
          index > 0, Self.articles.contains(list[index - 1].folded),
          list[index].beginsWithCapital || list[index].shape == .lower,
          let name = properRun(list, from: index), name.count > 1
        {
          add(list.text(words: name), 0.9, to: &candidates)
        }
        if let cue = lexicon.issuerCues.match(list, at: index),
          let name = name(list, from: index + cue.count, isAfterColon: false)
        {
          let whole = index == 0 && list.count <= 14 ? self.whole(list, name) : name
          add(list.text(words: whole), block.weight * cueWeight(list, index), to: &candidates)
        }
        if lexicon.issuerVerbs.match(list, at: index) != nil, let name = nameBefore(list, index) {
          add(list.text(words: name), block.weight * 0.7, to: &candidates)
        }
      }
    }
  }

  /// A cue that begins its block or stands before a colon is an imprint's; one in a sentence says less.
  private func cueWeight(_ list: WordList, _ index: Int) -> Double {
    index == 0 ? 1.1 : list[index - 1].shape == .sign ? 1 : 0.6
  }

  /// "About the Canal Weavers Trust", "À propos de …" as headings.
  private func addHeadings(_ candidates: inout [Candidate]) {
    for page in document.pages {
      for block in page.blocks {
        guard case .heading = block.kind, block.lines.count <= 2 else { continue }
        let list = WordList(block.text.text)
        guard list.count <= 14, let cue = lexicon.issuerCues.match(list, at: 0),
          let name = name(list, from: cue.count, isAfterColon: false)
        else { continue }
        // A heading names it whole: small words behind the proper ones belong to it.
        let text = list.text(words: whole(list, name))
        add(text, isTitle(text) ? 0.5 : 1.6, to: &candidates)
      }
    }
  }

  private func hasPerson(_ text: String) -> Bool {
    PeopleParser(threshold: 0.8).parse(text).isEmpty == false
  }

  // MARK: Names

  /// The organisation's name that begins at a word: articles left out, to the end of its proper words.
  private func name(_ list: WordList, from index: Int, isAfterColon: Bool) -> Range<Int>? {
    var start = index
    while start < list.count, list[start].isSign(":") || Self.articles.contains(list[start].folded)
    { start += 1 }
    guard start < list.count else { return nil }
    return properRun(list, from: start)
  }

  private func properRun(_ list: WordList, from start: Int) -> Range<Int>? {
    let isLed = ContactLexicon.shared.organizations.match(list, at: start) != nil
    guard list[start].isProper || list[start].shape == .mixed || isLed else { return nil }
    var end = start + 1
    var hasProper = list[start].isProper
    while end < list.count, end - start < 12 {
      let word = list[end]
      if word.isProper || word.shape == .mixed {
        hasProper = true
      } else if word.isSign("&") || word.isSign("'") || Self.links.contains(word.folded)
        || word.isElided
      {
        // Links count only where a proper word follows.
      } else if word.isSign("."), end > start,
        list[end - 1].shape == .initial || list[end - 1].folded.utf8.count <= 3,
        !word.isSpacedBefore
      {
      } else if isLed, !hasProper, word.shape == .lower {
      } else {
        break
      }
      end += 1
    }
    while end > start,
      !(list[end - 1].isProper || list[end - 1].shape == .mixed
        || (list[end - 1].isSign(".") && end - 2 >= start && list[end - 2].folded.utf8.count <= 3
          && end < list.count))
    { end -= 1 }
    guard hasProper, end > start else { return nil }
    let range = start..<end
    if names.likelihood(list, range) >= 0.75, !isLed { return nil }
    return range
  }

  /// The name in front of a verb ("La Société du Rendez-vous présente").
  private func nameBefore(_ list: WordList, _ verb: Int) -> Range<Int>? {
    var start = verb
    while start > 0, verb - start < 12 {
      let word = list[start - 1]
      guard
        word.isProper || word.shape == .mixed || word.isElided || Self.links.contains(word.folded)
          || word.isSign("&")
          || ContactLexicon.shared.organizations.match(list, at: start - 1)?.count == 1
      else { break }
      start -= 1
    }
    while start < verb, Self.articles.contains(list[start].folded) { start += 1 }
    guard start < verb, let run = properRun(list, from: start), run.upperBound == verb else {
      return nil
    }
    return run
  }

  private static let articles: Set<String> = [
    "le", "la", "les", "l'", "the", "der", "die", "das", "el", "los", "las", "il", "lo", "un",
    "une", "a", "an",
  ]
  private static let links: Set<String> = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "of", "the", "and", "for", "pour", "en",
    "y", "del", "di", "e", "und", "für", "der", "e.", "v",
  ]

  private func parts(_ list: WordList) -> [Range<Int>] {
    var parts: [Range<Int>] = [0..<list.count]
    var start = 0
    for index in 0..<list.count
    where list[index].shape == .sign
      && ["|", "·", "•", "-", "–", ":", ";", ","].contains(list[index].folded)
      && (list[index].isSpacedBefore || list[index].isSign(":") || list[index].isSign(","))
    {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start > 0, start < list.count { parts.append(start..<list.count) }
    return parts
  }

  /// The name to the end of its line, where no more than three small words are left and no verb.
  private func whole(_ list: WordList, _ name: Range<Int>) -> Range<Int> {
    let rest = name.upperBound..<list.count
    guard rest.count <= 3, rest.allSatisfy({ list[$0].isLetters }),
      !rest.contains(where: { lexicon.issuerVerbs.match(list, at: $0) != nil })
    else { return name }
    return name.lowerBound..<list.count
  }

  private func isOrganization(_ text: String) -> Bool {
    let list = WordList(text)
    return isOrganization(list, 0..<list.count)
  }

  func isOrganization(_ list: WordList, _ range: Range<Int>) -> Bool {
    guard range.count <= 14, range.contains(where: { list[$0].isProper }) else { return false }
    let first = range.lowerBound
    if ContactLexicon.shared.organizations.match(list, at: first) != nil { return true }
    return range.contains {
      ContactLexicon.shared.organizations.match(list, at: $0) != nil && list[$0].isProper
    }
  }

  func isTitle(_ text: String) -> Bool {
    guard let title else { return false }
    return isAlike(significant(text), significant(title)) && !isOrganization(text)
  }

  private func isPrinted(_ name: String) -> Bool {
    let wanted = significant(name)
    guard !wanted.isEmpty else { return false }
    for page in document.pages {
      for block in page.blocks + page.furniture
      where wanted.isSubset(of: Set(WordList(block.text.text).words.map(\.folded))) { return true }
    }
    return false
  }

  func add(_ name: String, _ weight: Double, to candidates: inout [Candidate]) {
    let bare = Cover.withoutKind(name.trimmingTitleSigns, lexicon: lexicon)
    let name = (bare.isEmpty ? name : bare).trimmingTitleSigns
    let words = significant(name)
    guard !words.isEmpty, name.utf8.count <= 120, !isGeneric(name),
      words.isDisjoint(with: lexicon.editions)
    else { return }
    // Sponsors are told with "avec".
    let first = WordList(name).words.first?.folded ?? ""
    guard !["avec", "with", "mit", "con", "merci", "partenaires"].contains(first) else { return }
    candidates.append(
      Candidate(name: name, words: words, weight: isAgency(name) ? weight * 0.4 : weight))
  }

  /// Agencies speak for others.
  func isAgency(_ name: String) -> Bool {
    let words = WordList(name).words
    return ["agence", "agency", "agentur", "agencia", "agenzia", "bureau", "buro"].contains(
      words.first?.folded ?? "") || words.last?.folded == "pr"
  }

  /// "Verein", "l'association": a word for organisations and no name.
  private func isGeneric(_ name: String) -> Bool {
    let list = WordList(name)
    let all = 0..<list.count
    // "COMMUNICATION", "Press contacts": labels of a contact.
    if ContactLexicon.shared.scopes.firstMatch(list, in: all)?.range == all
      || ContactLexicon.shared.headings.firstMatch(list, in: all)?.range == all
      || isRole(list)
    {
      return true
    }
    return list.words.indices.allSatisfy { index in
      !list[index].isLetters || Self.articles.contains(list[index].folded)
        || (ContactLexicon.shared.organizations.match(list, at: index) != nil
          && list[index].shape != .capitals)
    }
  }

  /// "Directrice de la communication": a person's role.
  private func isRole(_ list: WordList) -> Bool {
    list.count > 0 && PeopleLexicon.shared.roles.match(list, at: 0) != nil
      && ContactLexicon.shared.organizations.match(list, at: 0) == nil
  }

  func significant(_ text: String) -> Set<String> {
    Set(
      WordList(text).words.filter { word in
        word.isLetters && !Self.links.contains(word.folded) && !Self.articles.contains(word.folded)
      }.map(\.folded))
  }

  private func isAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left == right || left.isSubset(of: right) || right.isSubset(of: left)
  }
}
