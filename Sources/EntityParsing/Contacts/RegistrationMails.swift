import KitModel

/// Gives a house that prints a number and a site the mail address that its column tells to book at ("Workshops:
/// book at tours@museum.example"), and leaves out all other lines of registration: they are events'.
func giveRegistrationMails(_ results: inout [ContactReader.Result]) {
  let spare = results.filter(\.isRegistration)
  results.removeAll(where: \.isRegistration)
  for one in spare { _ = give(one, to: &results) }
  // A line for bookings that says no more of whose it is goes the same way, and stays where nobody takes it.
  let bare = results.filter { isBare($0.contact) }
  results.removeAll { isBare($0.contact) }
  for one in bare where !give(one, to: &results) { results.append(one) }
}

private func isBare(_ contact: Contact) -> Bool {
  contact.scope == .booking && contact.name == nil && contact.organization == nil
    && contact.phones.isEmpty && contact.urls.isEmpty && contact.emails.count == 1
}

/// Gives the mail address of a line to the house at its host in its column.
/// - Returns: whether there is one.
private func give(_ one: ContactReader.Result, to results: inout [ContactReader.Result]) -> Bool {
  guard let mail = one.contact.emails.first, let host = mail.split(separator: "@").last,
    let index = results.firstIndex(where: { result in
      result.block?.column == one.block?.column && result.contact.name == nil
        && result.contact.emails.isEmpty && result.contact.scope != .press
        && result.contact.urls.contains { site($0, isAt: host) }
    })
  else { return false }
  results[index].contact.emails = [mail]
  results[index].contact.evidence += one.contact.evidence.filter { $0.field == "/emails/0" }
  return true
}

/// Whether a web address is at a mail address's host.
private func site(_ url: String, isAt host: Substring) -> Bool {
  guard let site = url.split(separator: "/").dropFirst().first else { return false }
  return site == host || site.hasSuffix("." + host)
}
