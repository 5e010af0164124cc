import Lexicons
import KitModel

/// Gives contacts without an organisation that of another contact at the same domain, or one that stands with a number
/// alone and that their domain spells: an agency is named once above several persons.
func shareOrganizations(_ results: inout [ContactReader.Result]) {
  for index in results.indices {
    let contact = results[index].contact
    guard contact.organization == nil, contact.name != nil, let domain = domain(of: contact) else {
      continue
    }
    let other = results.first { result in
      let mails = result.contact.emails
      guard let name = result.contact.organization,
        EntityParsing.domain(of: result.contact) == domain
          || mails.isEmpty && result.contact.name == nil
      else { return false }
      return DomainMatch(mails: mails.isEmpty ? contact.emails : mails, webs: [])
        .agreement(with: name, leavingOut: ContactLexicon.shared.organizations) >= DomainMatch.sure
    }
    guard let name = other?.contact.organization,
      var evidence = other?.contact.evidence.first(where: { $0.field == "/organization" })
    else { continue }
    evidence.confidence *= 0.85
    results[index].contact.organization = name
    results[index].contact.evidence.append(evidence)
  }
}

private func domain(of contact: Contact) -> Substring? {
  contact.emails.first?.split(separator: "@").last
}

/// Gives a contact without address or organisation that of the contacts around it, where they have one.
func shareWithNeighbours(_ results: inout [ContactReader.Result]) {
  for index in results.indices {
    let contact = results[index].contact
    guard contact.organization == nil, contact.name != nil, contact.emails.isEmpty,
      let block = results[index].block
    else { continue }
    let around = results.filter { $0.block == block && $0.contact.organization != nil }
    // A house with a number of its own in front of its people is theirs.
    let isHouseAbove = results[..<index].contains {
      $0.block == block && $0.contact.organization != nil && $0.contact.name == nil
    }
    guard let first = around.first?.contact, around.count >= 2 || isHouseAbove,
      around.allSatisfy({ $0.contact.organization == first.organization }),
      var evidence = first.evidence.first(where: { $0.field == "/organization" })
    else { continue }
    evidence.confidence *= 0.8
    results[index].contact.organization = first.organization
    results[index].contact.evidence.append(evidence)
  }
}

/// Gives contacts without an organisation the issuer where their address is at its domain.
///
/// The evidence is where the kit prints the name; there is none where it doesn't.
func organizeByDomain(
  _ results: inout [ContactReader.Result], issuer: String, domain: KitDomain, names: PrintedNames
) {
  let isProject = isProjectDomain(domain, results, issuer: issuer)
  let isPrinted = names.place(of: issuer, nearest: nil) != nil
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    let match = DomainMatch(mails: contact.emails, webs: contact.urls)
    let agrees = match.agreement(with: issuer, leavingOut: ContactLexicon.shared.organizations)
    let isAtKit = contact.emails.contains(where: domain.owns)
    let page = contact.evidence.first?.place.page
    if isAtKit, isProject, agrees < DomainMatch.sure, let label = domain.label {
      if var evidence = names.words(making: label, nearest: page) {
        results[index].contact.organization = evidence.text
        evidence.confidence = 0.7
        results[index].contact.evidence.append(evidence)
      }
      continue
    }
    let isOwn =
      agrees >= DomainMatch.sure || isAtKit
      || contact.emails.contains { tells($0, issuer: issuer) }
    // A line for the public without a name or a domain of its own is the kit's own, too.
    let isPublic = contact.name == nil && contact.emails.isEmpty && contact.scope != .press
    guard isOwn || isPublic else { continue }
    results[index].contact.organization = issuer
    if isPrinted, var evidence = names.place(of: issuer, nearest: page) {
      evidence.confidence = isOwn ? 0.7 : 0.55
      results[index].contact.evidence.append(evidence)
    }
  }
}

/// Whether the part before the `@` says which house answers: its kind ("mediatheque@…" of "Médiathèque du Clos") or, where
/// anybody can have an address, a word of its name.
private func tells(_ mail: String, issuer: String) -> Bool {
  guard let local = mail.split(separator: "@").first.map({ Folding.fold($0) }) else { return false }
  let list = WordList(issuer)
  let words = list.words.map { $0.folded.filter { $0 != "-" && $0 != "'" } }
  if words.contains(where: { $0 == local && $0.utf8.count >= leastKind }),
    ContactLexicon.shared.organizations.match(WordList(local), at: 0) != nil
  {
    return true
  }
  guard KitDomain.label(ofMail: mail) == nil else { return false }
  return local.split(whereSeparator: { ".-_".contains($0) }).contains { part in
    part.utf8.count >= leastWord && words.contains(String(part))
      && ContactLexicon.shared.organizations.match(WordList(String(part)), at: 0) == nil
  }
}

/// In letters.
private let leastKind = 6
private let leastWord = 5

/// Gives persons that the press is told to call, and that nothing says to speak for somebody else, the issuer: they are
/// listed with a number alone, or with an office's mail at a domain that no other contact's organisation has.
func organizeOffices(
  _ results: inout [ContactReader.Result], issuer: String, names: PrintedNames
) {
  let isPrinted = names.place(of: issuer, nearest: nil) != nil
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    guard contact.name != nil, contact.scope == .press || contact.emails.isEmpty,
      contact.scope != .booking, results[index].isAnnounced,
      !results[index].isProse
    else { continue }
    let others = results.filter { $0.contact.organization != nil }
    if contact.emails.isEmpty {
      // Beside an agency's people it may be one of them.
      guard
        others.allSatisfy({
          $0.block?.column != results[index].block?.column || $0.contact.organization == issuer
            || isToldByRole($0.contact)
        })
      else { continue }
    } else {
      guard let mail = contact.emails.first, contact.emails.count == 1, isOffice(mail),
        let own = domain(of: contact),
        !others.contains(where: { domain(of: $0.contact) == own })
      else { continue }
    }
    results[index].contact.organization = issuer
    guard isPrinted,
      var evidence = names.place(of: issuer, nearest: contact.evidence.first?.place.page)
    else { continue }
    evidence.confidence = 0.55
    results[index].contact.evidence.append(evidence)
  }
}

/// Whether a person's own line tells whom they are of: "Anne Aubin, présidente de la chorale du Clos".
private func isToldByRole(_ contact: Contact) -> Bool {
  guard let role = contact.role, let house = contact.organization, role != house else {
    return false
  }
  return role.holds(house)
}

/// Whether a mail address is an office's, as "presse@…" and "media@…" are.
func isOffice(_ mail: String) -> Bool {
  guard let local = mail.split(separator: "@").first else { return false }
  let words = WordList(String(local))
  return words.count == 1
    && (ContactLexicon.shared.scopes.match(words, at: 0)?.meaning == .press
      || ContactLexicon.shared.headings.match(words, at: 0) != nil)
}

/// Gives contacts without an organisation one that the kit prints elsewhere and that their domain spells.
func organizeByPrint(
  _ results: inout [ContactReader.Result], issuer: String?, names: PrintedNames
) {
  // Each domain is looked for once, and a directory of hundreds is no list of contacts.
  var known: [String: Evidence?] = [:]
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    guard let mail = contact.emails.first, let label = KitDomain.spelling(ofMail: mail) else {
      continue
    }
    if known[label] == nil, known.count < mostDomains {
      let page = contact.evidence.first?.place.page
      let found =
        names.organization(
          agreeing: DomainMatch(mails: contact.emails, webs: []), nearest: page)
        ?? (issuer == nil ? names.spelled(byMail: mail) : names.spelled(by: label))?.evidence
      known[label] = .some(found)
    }
    guard var evidence = known[label] ?? nil, evidence.text != contact.name,
      case let words = WordList(evidence.text),
      // "Box office" is what boxoffice@… is for.
      ContactLexicon.shared.scopes.match(words, at: 0)?.count != words.count
    else { continue }
    results[index].contact.organization = evidence.text
    evidence.confidence = 0.6
    results[index].contact.evidence.append(evidence)
  }
}

/// As many domains as are looked for in a kit's text.
private let mostDomains = 40

/// Gives contacts without an organisation the kit's title where their domain bears it: a festival or house is
/// often told by no other name.
func organizeByTitle(
  _ results: inout [ContactReader.Result], title: String, names: PrintedNames
) {
  guard WordList(title).count <= longestName else { return }
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    let match = DomainMatch(mails: contact.emails, webs: contact.urls)
    guard
      match.agreement(with: title, leavingOut: ContactLexicon.shared.organizations)
        >= DomainMatch.sure
    else { continue }
    results[index].contact.organization = title
    if var evidence = names.place(of: title, nearest: contact.evidence.first?.place.page) {
      evidence.confidence = 0.6
      results[index].contact.evidence.append(evidence)
    }
  }
}

/// A title of more words is a sentence.
private let longestName = 8

/// Whether the kit's domain is a project's: the issuer answers at another, which bears its own name.
private func isProjectDomain(
  _ domain: KitDomain, _ results: [ContactReader.Result], issuer: String
) -> Bool {
  results.contains { result in
    let contact = result.contact
    guard contact.organization == issuer, !contact.emails.contains(where: domain.owns) else {
      return false
    }
    return DomainMatch(mails: contact.emails, webs: [])
      .agreement(with: issuer, leavingOut: ContactLexicon.shared.organizations)
      >= DomainMatch.sure
  }
}
