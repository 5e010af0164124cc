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
  /// Primary tags, the main one first.
  let languages: [String]

  struct Candidate {
    var name: String
    var words: Set<String>
    var weight: Double
    var source: Source
  }

  /// Where a candidate was read.
  enum Source: CaseIterable {
    case author, letterhead, cover, cue, heading, domain, contact, legalLine, about, addressLine
  }

  func read() -> String? {
    var candidates: [Candidate] = []
    for source in Source.allCases {
      let start = candidates.count
      switch source {
      case .author: addAuthor(&candidates)
      case .letterhead: addLetterheads(&candidates)
      case .cover: addCovers(&candidates)
      case .cue: addCues(&candidates)
      case .heading: addHeadings(&candidates)
      case .domain: addDomains(&candidates)
      case .contact: addContacts(&candidates)
      case .legalLine: addLegalLines(&candidates)
      case .about: addAbouts(&candidates)
      case .addressLine: addAddressLines(&candidates)
      }
      for index in start..<candidates.count { candidates[index].source = source }
    }
    candidates.removeAll { ContactLexicon.shared.isNoHouse(WordList($0.name)) }
    // Names that say the same thing ("Tour des Étangs", "association Tour des Étangs") stand together.
    var best: (group: [Candidate], weight: Double) = ([], 0)
    for candidate in candidates {
      let group = candidates.filter { isAlike($0.words, candidate.words) }
      let weight = weight(of: group)
      if weight > best.weight { best = (group, weight) }
    }
    // A house or festival that nobody else answers for publishes its own kit.
    guard best.weight >= Self.leastWeight else { return title.flatMap(ownName) ?? pressHouse() }
    let name = fullest(
      spelledGroup(candidates, against: best.group) ?? coverGroup(candidates, against: best.group)
        ?? best.group)
    if let name, let title, significant(name) == significant(title), ownName(title) == nil,
      let house = house()
    {
      return house
    }
    return name.map { worded(SpelledAcronyms(document: document).spelled($0) ?? $0) }
  }

  private static let leastWeight = 1.2

  /// How much an address says beside whom it is given for, as a share.
  private static let besideContact = 0.3

  /// What names that say the same thing weigh together: each kind of place counts once.
  ///
  /// A hall that every row of a programme names is told often, and in one place only. An address and whom it is given for
  /// say nearly the same.
  private func weight(of group: [Candidate]) -> Double {
    func heaviest(_ source: Source) -> Double {
      group.lazy.filter { $0.source == source }.map(\.weight).max() ?? 0
    }
    let (domain, contact) = (heaviest(.domain), heaviest(.contact))
    let rest = Source.allCases.filter { $0 != .domain && $0 != .contact }
    return rest.reduce(max(domain, contact) + Self.besideContact * min(domain, contact)) {
      $0 + heaviest($1)
    }
  }

  /// The names that the kit's own domain spells, where those that weigh more stand in lines of the cover alone: those may be
  /// halls and stages ("Main Hall" below each date).
  private func spelledGroup(_ candidates: [Candidate], against group: [Candidate]) -> [Candidate]? {
    guard group.allSatisfy({ $0.source == .cover }),
      let spelled = candidates.first(where: {
        $0.source == .domain && $0.weight >= Spelled.atHead
      })
    else { return nil }
    return candidates.filter { isAlike($0.words, spelled.words) }
  }

  /// The organisations that the cover names, where those that weigh more are told by their addresses alone: agencies are,
  /// in a footer or beside whom to call.
  private func coverGroup(_ candidates: [Candidate], against group: [Candidate]) -> [Candidate]? {
    guard group.allSatisfy({ $0.source == .domain || $0.source == .contact }),
      let first = group.first,
      !isSpokenOf(first.name, first.words), !isNamedApart(first.words),
      let named = candidates.filter({
        // The cell of a calendar holds hours: "Vide-grenier 10h Halle de Rive".
        $0.source == .cover && $0.weight >= Self.leastWeight && isOrganization($0.name)
          && !$0.name.utf8.contains(where: AddressBytes.isDigit)
      }).max(by: { $0.weight < $1.weight })
    else { return nil }
    return candidates.filter { isAlike($0.words, named.words) }
  }

  /// A title that begins with a word for an organisation: "Opéra de Rive", "Festival du court"; or that ends in one and is
  /// spoken of by its whole name, or has its own domain: "Mill Hill Film Festival".
  private func ownName(_ title: String) -> String? {
    let list = WordList(title)
    guard list.count <= 9, !isGeneric(title),
      ContactLexicon.shared.organizations.match(list, at: 0) != nil || endsAsName(title, list)
    else { return nil }
    return title
  }

  private func endsAsName(_ title: String, _ list: WordList) -> Bool {
    guard list.count > 2, let last = list.words.last, last.isProper,
      ContactLexicon.shared.organizations.match(list, at: list.count - 1) != nil,
      list.words.allSatisfy({ $0.isProper || Self.links.contains($0.folded) })
    else { return false }
    return isSpokenOf(title, significant(title)) || isAtDomain(title)
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

  /// A name in the case that the kit gives its words elsewhere, with a capital where an organisation's begins.
  private func worded(_ name: String) -> String {
    let isCapitals = !name.contains(where: \.isLowercase) && WordList(name).count > 1
    var name = isCapitals ? CapitalsRestoring(document: document).restore(name) : name
    // "VILLE de Rive": the word for what it is is no acronym among small letters.
    let list = WordList(name)
    if isCapitals, name.contains(where: \.isLowercase), list[0].shape == .capitals,
      list[0].folded.utf8.count > 3, ContactLexicon.shared.organizations.match(list, at: 0) != nil
    {
      let first = list.text(list[0].range)
      name = first.prefix(1) + first.dropFirst().lowercased() + name.dropFirst(first.count)
    }
    guard let first = name.first, first.isLowercase, isOrganization(name) else { return name }
    return first.uppercased() + name.dropFirst()
  }

  // MARK: Sources

  func hasPerson(_ text: String) -> Bool {
    PeopleParser(threshold: 0.8).parse(text).isEmpty == false
  }

  // MARK: Names

  /// The organisation's name that begins at a word: articles left out, to the end of its proper words.
  func name(_ list: WordList, from index: Int, isAfterColon: Bool) -> Range<Int>? {
    var start = index
    while start < list.count, list[start].isSign(":") || Self.articles.contains(list[start].folded)
    { start += 1 }
    guard start < list.count else { return nil }
    return properRun(list, from: start)
  }

  func properRun(_ list: WordList, from start: Int) -> Range<Int>? {
    let isLed = ContactLexicon.shared.organizations.match(list, at: start) != nil
    // "Staged by 9am": an hour is nobody's name.
    let isNamed = list[start].shape == .mixed && list[start].folded.first?.isNumber == false
    guard list[start].isProper || isNamed || isLed else { return nil }
    var end = start + 1
    var hasProper = list[start].isProper
    while end < list.count, end - start < 12 {
      let word = list[end]
      // "Association Les Bois Document du 3 mai": what an imprint goes on with.
      if let cue = lexicon.published.match(list, at: end), cue.count > 1 { break }
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
    if names.likelihood(list, range) >= 0.75 || opensWithPerson(list, range), !isLed { return nil }
    return range
  }

  /// Whether a person's name opens words and what the person does stands behind it ("Ana Ruiz Attachée de presse").
  private func opensWithPerson(_ list: WordList, _ range: Range<Int>) -> Bool {
    guard range.count > Self.wordsOfPerson else { return false }
    return (range.lowerBound + Self.wordsOfPerson..<range.upperBound).contains { index in
      PeopleLexicon.shared.roles.match(list, at: index) != nil
        && names.likelihood(list, range.lowerBound..<index) >= Self.personal
    }
  }

  /// The least.
  private static let wordsOfPerson = 2

  /// The name in front of a verb ("La Société du Rendez-vous présente").
  func nameBefore(_ list: WordList, _ verb: Int) -> Range<Int>? {
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

  static let articles: Set<String> = [
    "le", "la", "les", "l'", "the", "der", "die", "das", "el", "los", "las", "il", "lo", "un",
    "une", "a", "an",
  ]
  static let links: Set<String> = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "of", "the", "and", "for", "pour", "en",
    "y", "del", "di", "e", "und", "für", "der", "e.", "v",
  ]

  func parts(_ list: WordList) -> [Range<Int>] {
    var parts: [Range<Int>] = [0..<list.count]
    var start = 0
    for index in 0..<list.count
    where list[index].shape == .sign
      && ["|", "·", "•", "∙", "-", "–", ":", ";", ","].contains(list[index].folded)
      && (list[index].isSpacedBefore || list[index].isSign(":") || list[index].isSign(","))
    {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start > 0, start < list.count { parts.append(start..<list.count) }
    return parts
  }

  /// The name to the end of its line, where no more than three small words are left and no verb.
  func whole(_ list: WordList, _ name: Range<Int>) -> Range<Int> {
    let rest = name.upperBound..<list.count
    guard rest.count <= 3, rest.allSatisfy({ list[$0].isLetters }),
      !rest.contains(where: { lexicon.issuerVerbs.match(list, at: $0) != nil })
    else { return name }
    return name.lowerBound..<list.count
  }

  func isOrganization(_ text: String) -> Bool {
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

  /// - Parameter isSpelled: whether the kit's own domain spells it: a surname in capitals it is not ("Blin GAA").
  func add(
    _ name: String, _ weight: Double, isSpelled: Bool = false, to candidates: inout [Candidate]
  ) {
    let bare = Cover.withoutKind(name.trimmingTitleSigns, lexicon: lexicon)
    let name = withoutVerb((bare.isEmpty ? name : bare).trimmingTitleSigns)
    let words = significant(name)
    guard !words.isEmpty, name.utf8.count <= 120, !isGeneric(name),
      !isPressOffice(name),
      isSpelled || names.likelihood(name) < Self.personal || isOrganization(name),
      words.isDisjoint(with: lexicon.editions),
      case let list = WordList(name), !ContactLexicon.shared.opensInvitation(list),
      isSpelled || !isTold(list, 0..<list.count) && !isEventAtHouse(list)
    else { return }
    // Sponsors are told with "avec".
    let first = WordList(name).words.first?.folded ?? ""
    guard !["avec", "with", "mit", "con", "merci", "partenaires"].contains(first) else { return }
    candidates.append(
      Candidate(
        name: name, words: words, weight: isAgency(name) ? weight * 0.4 : weight, source: .cover))
  }

  /// Agencies speak for others.
  func isAgency(_ name: String) -> Bool {
    let words = WordList(name).words
    return ["agence", "agency", "agentur", "agencia", "agenzia", "bureau", "buro"].contains(
      words.first?.folded ?? "") || words.last?.folded == "pr"
  }

  /// "Verein", "l'association": a word for organisations and no name.
  func isGeneric(_ name: String) -> Bool {
    let list = WordList(name)
    let all = 0..<list.count
    // "COMMUNICATION", "Press contacts": labels of a contact.
    if ContactLexicon.shared.scopes.firstMatch(list, in: all)?.range == all
      || ContactLexicon.shared.headings.firstMatch(list, in: all)?.range == all
      || isRole(list) || isOfScopes(list)
    {
      return true
    }
    return list.words.indices.allSatisfy { index in
      !list[index].isLetters || Self.articles.contains(list[index].folded)
        || (ContactLexicon.shared.organizations.match(list, at: index) != nil
          && list[index].shape != .capitals)
    }
  }

  /// "Communication / Presse": labels of contacts and nothing else.
  private func isOfScopes(_ list: WordList) -> Bool {
    var index = 0
    while index < list.count {
      if let scope = ContactLexicon.shared.scopes.match(list, at: index) {
        index += scope.count
      } else if list[index].shape == .sign || Self.links.contains(list[index].folded) {
        index += 1
      } else {
        return false
      }
    }
    return true
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
