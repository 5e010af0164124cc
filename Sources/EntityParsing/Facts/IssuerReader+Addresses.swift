import KitModel
import Lexicons

extension IssuerReader {
  /// Names that the kit's own addresses agree with: "IxDA" at ixda.org.
  func addDomains(_ candidates: inout [Candidate]) {
    if let label = domain.label, let found = spelled(label) {
      // An acronym that has its own domain is an organisation's; other words may be an agency's.
      let isAcronym = WordList(found.name).words.allSatisfy {
        $0.shape == .capitals || ($0.shape == .mixed && $0.beginsWithCapital)
      }
      add(found.name, found.isLed ? 1.6 : isAcronym ? 1.45 : 1.25, to: &candidates)
    }
    // Those who are to be written to may be at their house's domain, not at that of what it organises.
    for label in Set(pressLabels).subtracting([domain.label].compactMap { $0 }).sorted() {
      guard let found = spelled(label), isSpokenOf(found.name, significant(found.name)) else {
        continue
      }
      add(found.name, found.isLed ? 1 : 0.8, to: &candidates)
    }
  }

  /// The domains at which the press writes.
  private var pressLabels: [String] {
    contacts.filter { $0.scope == .press }.flatMap {
      $0.emails.compactMap(KitDomain.label(ofMail:))
    }
  }

  /// The words of the first pages or the last that, run together, are a domain's label, and whether a
  /// word says that they name an organisation.
  ///
  /// As in: "Kith & Kettle" at kithandkettle.example.org.
  private func spelled(_ label: String) -> (name: String, isLed: Bool)? {
    var best: (name: String, isLed: Bool)?
    for page in document.pages.prefix(3) + document.pages.dropFirst(3).suffix(2) {
      for block in page.blocks {
        let list = WordList(block.text.text)
        for index in 0..<list.count
        where list[index].beginsWithCapital && list[index].folded.utf8.first == label.utf8.first {
          guard let run = run(list, from: index, making: label) else { continue }
          let start = lead(list, before: run)
          var end = run.upperBound
          while end < list.count, list[end].isProper,
            ContactLexicon.shared.organizations.match(list, at: end) != nil
          { end += 1 }
          let isLed = start < run.lowerBound || end > run.upperBound || isOrganization(list, run)
          if best == nil || (isLed && best?.isLed == false) {
            best = (list.text(words: start..<end), isLed)
          }
        }
      }
    }
    return best
  }

  /// Where the word begins that says what a name's holder is ("asbl Pavés sonores", "Ville de Rive").
  private func lead(_ list: WordList, before run: Range<Int>) -> Int {
    let start = run.lowerBound
    if start > 1, PlaceLexicon.shared.townCues.match(list, at: start - 2)?.count == 2,
      list[start - 2].isProper
    {
      return start - 2
    }
    guard start > 0, list[start].isSpacedBefore,
      ContactLexicon.shared.organizations.match(list, at: start - 1)?.count == 1
    else { return start }
    return start - 1
  }

  /// Words from one on that, run together, are a domain's label.
  private func run(_ list: WordList, from start: Int, making label: String) -> Range<Int>? {
    var made = ""
    for index in start..<min(start + 7, list.count) {
      let word = list[index]
      if word.isSign("&") {
        made += label.hasPrefix(made + "and") ? "and" : label.hasPrefix(made + "et") ? "et" : ""
        continue
      }
      guard word.isLetters || word.shape == .number else { return nil }
      let longer = made + word.folded.filter { $0 != "-" && $0 != "'" }
      if longer == label { return start..<index + 1 }
      if label.hasPrefix(longer) {
        made = longer
      } else if index == start || !isLink(word) {
        return nil
      }
    }
    return nil
  }

  /// A small word that domains leave out ("Ports de la Rive" at portsrive.example).
  func isLink(_ word: Word) -> Bool {
    (word.shape == .lower || word.isElided)
      && (names.particles.contains(word) || Self.links.contains(word.folded)
        || Self.articles.contains(word.folded))
  }

  /// The organisations of those who are to be written to at the kit's own domain; agencies have another.
  func addContacts(_ candidates: inout [Candidate]) {
    var told: Set<String> = []
    for contact in contacts {
      guard let name = contact.organization, !isCounter(name) else { continue }
      let isOwn = contact.emails.contains(where: domain.owns)
      if isPartOfTitle(name) {
        // "Équipe « … »": who answers for the subject need not publish.
        add(name, told.insert(name).inserted ? 0.9 : 0.3, to: &candidates)
      } else if isOwn {
        let weight = weight(ofAnswering: name, contact)
        add(name, told.insert(name).inserted ? weight : 0.3, to: &candidates)
      } else if isOnCover(name), told.insert(name).inserted {
        add(name, 1.3, to: &candidates)
      }
    }
  }

  /// A box office, information point or department that has no name but its kind: it publishes nothing.
  private func isCounter(_ name: String) -> Bool {
    let list = WordList(name)
    let lexicon = ContactLexicon.shared
    if lexicon.scopes.match(list, at: 0) != nil || lexicon.lines.match(list, at: 0) != nil {
      return true
    }
    guard let unit = lexicon.units.match(list, at: 0) else { return false }
    return list.count <= unit.count + 1
  }

  /// How surely the words beside an address at the kit's own domain are who publishes it: the domain bears them out, a
  /// word for an organisation or capitals tell them, or nothing does ("Standings & photos").
  private func weight(ofAnswering name: String, _ contact: Contact) -> Double {
    let lexicon = ContactLexicon.shared
    let match = DomainMatch(mails: contact.emails, webs: contact.urls)
    if match.agreement(with: name, leavingOut: lexicon.organizations) >= DomainMatch.sure {
      return Answering.atItsDomain
    }
    let list = WordList(name)
    if list.words.contains(where: { $0.shape == .number }) { return Answering.doubtful }
    let isTold = (0..<list.count).contains { index in
      guard list[index].isLetters, let found = lexicon.organizations.match(list, at: index) else {
        return false
      }
      return index == 0 || index + found.count == list.count
    }
    let isProper = list.words.allSatisfy { $0.isProper }
    return isTold || isProper ? Answering.told : Answering.doubtful
  }

  private enum Answering {
    static let atItsDomain = 1.8
    static let told = 1.4
    static let doubtful = 0.6
  }

  private func isPartOfTitle(_ name: String) -> Bool {
    guard let title, !isOrganization(name) else { return false }
    return significant(name).isStrictSubset(of: significant(title))
  }

  /// "Direction de la communication", "Service de presse de la course", "Accueil du festival": a part of
  /// the house that has no name of its own.
  func isPressOffice(_ name: String) -> Bool {
    let list = WordList(name)
    let lexicon = ContactLexicon.shared
    let isUnit = lexicon.units.match(list, at: 0) != nil
    let scope = lexicon.scopes.firstMatch(list, in: 0..<list.count)?.range.lowerBound
    return list.words.dropFirst().allSatisfy { !$0.isProper }
      && (isUnit ? scope != nil : scope == 0)
  }

  /// The organisation that the press is to write to first, where it names itself as one.
  func pressHouse() -> String? {
    contacts.lazy.filter { $0.scope == .press && !$0.emails.isEmpty }.compactMap(\.organization)
      .first { name in
        let list = WordList(name)
        return !self.isAgency(name) && !self.isPressOffice(name) && !self.isTitle(name)
          && ContactLexicon.shared.organizations.match(list, at: 0) != nil && !self.isGeneric(name)
      }
  }

  /// Whether words say that a sponsor's name follows, before a word or at it.
  func isSponsored(_ list: WordList, before end: Int) -> Bool {
    (0..<min(end, list.count)).contains { lexicon.sponsorCues.match(list, at: $0) != nil }
  }

  /// The one organisation at a domain of its own name that answers for what the title names.
  ///
  /// A festival's name stands at its own site; the association behind it is the publisher.
  func house() -> String? {
    var houses: [(name: String, words: Set<String>)] = []
    for contact in contacts {
      guard let name = contact.organization, !isAgency(name), !isTitle(name),
        DomainMatch(mails: contact.emails, webs: []).agreement(
          with: name, leavingOut: ContactLexicon.shared.organizations) >= 0.9
      else { continue }
      let list = WordList(name)
      let words = significant(name)
      guard ContactLexicon.shared.organizations.contains(list, in: 0..<list.count),
        isSpokenOf(name, words),
        !houses.contains(where: { $0.words == words })
      else { continue }
      houses.append((name, words))
    }
    return houses.count == 1 ? houses[0].name : nil
  }

  /// Whether the kit names an organisation in its text: an agency stands with its address alone.
  private func isSpokenOf(_ name: String, _ wanted: Set<String>) -> Bool {
    let hashes = wanted.map { WordHash.of($0.utf8) }
    return document.pages.contains { page in
      page.blocks.contains { block in
        let text = block.text.text
        guard text.utf8.count >= name.utf8.count + Self.leastAround,
          !text.holds(byte: AddressBytes.at)
        else { return false }
        let words = WordList(text).words
        return hashes.allSatisfy { hash in words.contains { $0.hash == hash } }
      }
    }
  }

  /// The bytes around a name that make it part of a text.
  private static let leastAround = 20

  private func isOnCover(_ name: String) -> Bool {
    let wanted = significant(name)
    return !wanted.isEmpty
      && cover.pieces.contains {
        let list = WordList($0.text.text)
        return !isSponsored(list, before: list.count)
          && wanted.isSubset(of: Set(WordList($0.text.text).words.map(\.folded)))
      }
  }
}
