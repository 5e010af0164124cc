import KitIdentity
import KitModel
package import KitValidation

/// The version of the vCard format to write.
package enum VCardVersion: String, Hashable, Sendable {
  /// RFC 2426, which every address book reads.
  case three = "3.0"
  /// RFC 6350.
  case four = "4.0"
}

/// The kit's contacts as vCards.
package func encodeVCards(_ kit: ValidatedKit, _ version: VCardVersion) -> [UInt8] {
  let key = KitKey(of: kit.kit).text
  var lines = ContentLines()
  for contact in kit.kit.contacts {
    write(contact, version, uid: contactUID(contact, ofKit: key), to: &lines)
  }
  return lines.bytes
}

private func write(
  _ contact: Contact, _ version: VCardVersion, uid: String, to lines: inout ContentLines
) {
  let name = contact.name ?? contact.organization ?? contact.emails.first ?? contact.id
  lines.append("BEGIN:VCARD")
  lines.append("VERSION:\(version.rawValue)")
  lines.append("PRODID:-//presskit//presskit \(Generator.version)//EN")
  lines.append("UID:" + (version == .four ? "urn:uuid:" : "") + uid)
  if version == .four { lines.append("KIND:\(contact.name == nil ? "org" : "individual")") }
  lines.append("FN:\(escapedText(name))")
  // Which part of a name is the family's is not printed; guessing would be inventing.
  lines.append("N:\(contact.name.map(escapedText) ?? "");;;;")
  if let organization = contact.organization { lines.append("ORG:\(escapedText(organization))") }
  if let role = contact.role { lines.append("TITLE:\(escapedText(role))") }
  for email in contact.emails {
    lines.append(version == .four ? "EMAIL:\(escapedText(email))" : "EMAIL;TYPE=INTERNET:\(email)")
  }
  for phone in contact.phones { lines.append(phoneLine(phone, version)) }
  for url in contact.urls where isURI(url) { lines.append("URL:\(url)") }
  if let address = contact.address { lines.append("ADR:;;\(escapedText(address));;;;") }
  lines.append("CATEGORIES:\(contact.scope.rawValue)")
  lines.append("END:VCARD")
}

private func phoneLine(_ phone: Contact.Phone, _ version: VCardVersion) -> String {
  let type =
    switch phone.type {
    case .mobile: "cell"
    case .fax: "fax"
    case .fixed, nil: "voice"
    }
  return version == .four
    ? "TEL;VALUE=uri;TYPE=\(type):tel:\(phone.e164)"
    : "TEL;TYPE=\(type.uppercased()):\(phone.e164)"
}

/// Stays with who it is, whatever else of the contact changes.
private func contactUID(_ contact: Contact, ofKit key: String) -> String {
  let who = contact.name ?? contact.organization ?? contact.emails.first
  let words = who.map { foldedWords($0).joined(separator: " ") } ?? contact.phones.first?.e164
  return derivedUID(["contact", key, words ?? contact.id])
}
