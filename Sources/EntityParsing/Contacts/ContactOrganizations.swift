import Lexicons
import KitModel

/// Gives contacts without an organisation that of another contact at the same domain: an agency is named
/// once above several persons.
func shareOrganizations(_ results: inout [ContactReader.Result]) {
  for index in results.indices {
    let contact = results[index].contact
    guard contact.organization == nil, contact.name != nil, let domain = domain(of: contact) else {
      continue
    }
    let other = results.first { result in
      guard let name = result.contact.organization,
        EntityParsing.domain(of: result.contact) == domain
      else { return false }
      return DomainMatch(mails: result.contact.emails, webs: [])
        .agreement(with: name, leavingOut: ContactLexicon.shared.organizations) >= 0.7
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
    guard let first = around.first?.contact, around.count >= 2,
      around.allSatisfy({ $0.contact.organization == first.organization }),
      var evidence = first.evidence.first(where: { $0.field == "/organization" })
    else { continue }
    evidence.confidence *= 0.8
    results[index].contact.organization = first.organization
    results[index].contact.evidence.append(evidence)
  }
}

/// Gives contacts without an organisation the issuer where their address is at its domain.
func organizeByDomain(
  _ results: inout [ContactReader.Result], issuer: String, domain: KitDomain
) {
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    let match = DomainMatch(mails: contact.emails, webs: contact.urls)
    let isOwn =
      contact.emails.contains(where: domain.owns)
      || match.agreement(with: issuer, leavingOut: ContactLexicon.shared.organizations) >= 0.7
    // A line for the public without a name or a domain of its own is the kit's own, too.
    let isPublic = contact.name == nil && contact.emails.isEmpty && contact.scope != .press
    guard isOwn || isPublic,
      let address = contact.evidence.first(where: {
        $0.field.hasPrefix("/emails") || $0.field.hasPrefix("/urls")
          || $0.field.hasPrefix("/phones")
      })
    else { continue }
    results[index].contact.organization = issuer
    var evidence = address
    evidence.field = "/organization"
    evidence.confidence = isOwn ? 0.7 : 0.55
    results[index].contact.evidence.append(evidence)
  }
}
