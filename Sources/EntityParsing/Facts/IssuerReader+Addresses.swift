import KitModel
import Lexicons

extension IssuerReader {
  /// Names that the kit's own addresses spell: "IxDA" at ixda.org, "Kith & Kettle" at kithandkettle.example.org.
  func addDomains(_ candidates: inout [Candidate]) {
    let printed = PrintedNames(document: document)
    let own = ownSpelling
    if let own, let found = printed.spelled(by: own) {
      if domain.label != nil || mayPublish(found) {
        add(found.text, weight(of: found), isSpelled: true, to: &candidates)
      } else if contacts.contains(where: { $0.organization == found.text }) {
        add(found.text, 0.8, to: &candidates)
      }
    }
    // Those who are to be written to may be at their house's domain, not at that of what it organises.
    for label in Set(pressMails.compactMap(KitDomain.spelling(ofMail:))).sorted()
    where label != own {
      guard let found = printed.spelled(by: label), !endsInAgency(found.text),
        isSpokenOf(found.text, significant(found.text))
      else { continue }
      add(found.text, found.isLed ? 1 : 0.8, to: &candidates)
    }
  }

  /// What the kit's own domain is called, or the only one at which somebody is to be written to.
  private var ownSpelling: String? {
    let mails = contacts.flatMap(\.emails)
    if let label = domain.label {
      return mails.compactMap(KitDomain.spelling(ofMail:)).first { spelling in
        spelling.filter { $0 != "-" } == label
      } ?? label
    }
    let all = Set(mails.compactMap(KitDomain.spelling(ofMail:)))
    return all.count == 1 ? all.first : nil
  }

  /// Whether a name at the only mail address of a kit may be the sender's: an agency stands there with its address alone.
  private func mayPublish(_ found: SpelledName) -> Bool {
    guard !endsInAgency(found.text) else { return false }
    return isHead(found.evidence.place) || isSpokenOf(found.text, significant(found.text))
  }

  /// Whether a name ends as agencies' do ("Clos Communication").
  private func endsInAgency(_ name: String) -> Bool {
    WordList(name).words.last.map { ContactLexicon.shared.agencies.after.contains($0.folded) }
      ?? false
  }

  private func weight(of found: SpelledName) -> Double {
    // An acronym that has its own domain is an organisation's; other words may be an agency's.
    let isAcronym = WordList(found.text).words.allSatisfy {
      $0.shape == .capitals || ($0.shape == .mixed && $0.beginsWithCapital)
    }
    if found.isLed, found.strength >= Self.wellSpelled { return Spelled.led }
    // "Blin Rovers notes": the name opens the line.
    let isOpening = found.isFirst && found.strength >= Self.wellSpelled && !isAcronym
    if found.isAlone || isOpening, isHead(found.evidence.place) { return Spelled.atHead }
    return isAcronym ? Spelled.acronym : Spelled.other
  }

  enum Spelled {
    static let led = 1.6
    static let atHead = 1.6
    static let acronym = 1.45
    static let other = 1.25
  }

  private static let wellSpelled = 0.9

  /// Whether a place is in the upper part of the first page, where a kit says whose it is.
  private func isHead(_ place: SourcePlace) -> Bool {
    guard let first = document.pages.first, place.page == first.number else { return false }
    return place.box.y0 < first.height * Self.headHeight
  }

  private static let headHeight = 0.25

  /// Where the press writes to.
  private var pressMails: [String] {
    contacts.filter { $0.scope == .press }.flatMap(\.emails)
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
      if let role = contact.role, role != name, role.holds(name), !isOwn {
        // "Président de la chorale du Clos": what somebody is beside this.
        add(name, told.insert(name).inserted ? 0.3 : 0, to: &candidates)
      } else if isPartOfTitle(name) {
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
    // A festival at its own domain is published by a company with a legal form.
    if list.count > 1, self.lexicon.formsOfNames.match(list, at: list.count - 1) != nil {
      return Answering.atItsDomain
    }
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
  func isSpokenOf(_ name: String, _ wanted: Set<String>) -> Bool {
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

  /// Whether the cover names an organisation in a text that tells nobody how to reach it.
  func isNamedApart(_ wanted: Set<String>) -> Bool {
    cover.pieces.contains { piece in
      let text = piece.text.text
      return !text.holds(byte: AddressBytes.at)
        && text.utf8.count(where: AddressBytes.isDigit) < Self.leastDigits
        && wanted.isSubset(of: Set(WordList(text).words.map(\.folded)))
    }
  }

  /// Of a number to call.
  private static let leastDigits = 9

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
