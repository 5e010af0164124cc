import KitModel

/// Gives the number that stands with an organisation above its people to those who have none.
///
/// As in: "Agence du Battoir", "01 23 45 67 89" above "Ana Ruiz", "ana@battoir.example" and "Luc Morand", "luc@battoir.example".
func shareOfficeNumbers(_ results: inout [ContactReader.Result]) {
  var given: Set<Int> = []
  for office in results.indices {
    let contact = results[office].contact
    guard let organization = contact.organization, contact.name == nil, contact.emails.isEmpty,
      contact.scope != .booking, results[office].isAnnounced, !contact.phones.isEmpty
    else { continue }
    let people = results.indices.dropFirst(office + 1).prefix {
      results[$0].contact.organization == organization && results[$0].contact.name != nil
    }
    for index in people where results[index].contact.phones.isEmpty {
      results[index].contact.phones = contact.phones
      results[index].contact.evidence += contact.evidence.filter { $0.field.hasPrefix("/phones/") }
      if results[index].contact.address == nil { results[index].contact.address = contact.address }
      given.insert(office)
    }
  }
  for office in given.sorted().reversed() { results.remove(at: office) }
}
