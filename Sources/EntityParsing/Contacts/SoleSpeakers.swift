import KitModel
import Lexicons

/// Gives those that the press is told to write to or call the issuer where nothing says that they speak for somebody else:
/// all addresses of the kit are at one domain or at none of a house, and that domain bears no word for an agency.
///
/// As in: "Presse : Anne Aubin, 01 …, anne@clos.example.org" as the only contact of a letter.
func organizeSoleSpeakers(
  _ results: inout [ContactReader.Result], issuer: String, names: PrintedNames
) {
  let labels = Set(results.flatMap { $0.contact.emails.compactMap(KitDomain.label(ofMail:)) })
  guard labels.count <= 1, labels.allSatisfy({ !isAgency($0) }) else { return }
  let place = names.place(of: issuer, nearest: nil)
  for index in results.indices where results[index].contact.organization == nil {
    let contact = results[index].contact
    guard contact.scope != .booking,
      contact.name != nil
        ? !contact.emails.isEmpty || results[index].isAnnounced : results[index].isAnnounced
    else { continue }
    results[index].contact.organization = issuer
    guard place != nil,
      var evidence = names.place(of: issuer, nearest: contact.evidence.first?.place.page)
    else { continue }
    evidence.confidence = inferred
    results[index].contact.evidence.append(evidence)
  }
}

/// The confidence of an organisation that nothing but the kit's whole tells.
private let inferred = 0.5

/// Whether a domain's label begins or ends with what press agencies call themselves ("aubinpresse", "clospr").
private func isAgency(_ label: String) -> Bool {
  let lexicon = ContactLexicon.shared
  return lexicon.agencies.before.contains(where: label.hasPrefix)
    || lexicon.agencies.after.contains(where: label.hasSuffix)
}
