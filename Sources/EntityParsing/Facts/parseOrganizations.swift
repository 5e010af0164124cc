import Lexicons
import KitModel

/// The organizations that a kit names as its own: the issuer and those of its contacts, each once.
func parseOrganizations(contacts: [Contact], issuer: String?) -> [Organization] {
  var organizations: [Organization] = []
  for contact in contacts {
    guard let name = contact.organization else { continue }
    let key = Folding.key(name)
    let evidence = contact.evidence.filter { $0.field == "/organization" }.map { evidence in
      var moved = evidence
      moved.field = "/name"
      return moved
    }
    if let index = organizations.firstIndex(where: { Folding.key($0.name) == key }) {
      // Several contacts may have been given the organisation from one place.
      for one in evidence where !organizations[index].evidence.contains(one) {
        organizations[index].evidence.append(one)
      }
    } else {
      organizations.append(Organization(name: name, evidence: evidence))
    }
  }
  guard let issuer else { return organizations }
  if let index = organizations.firstIndex(where: { Folding.key($0.name) == Folding.key(issuer) }) {
    organizations[index].role = "issuer"
  } else {
    organizations.insert(Organization(name: issuer, role: "issuer"), at: 0)
  }
  return organizations
}
