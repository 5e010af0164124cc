import KitModel

extension Finding.Message {
  fileprivate static func email(_ address: String) -> Self {
    Self(
      severity: .warning, code: "malformed-email",
      text: "“\(address.prefix(80))” is no e-mail address.")
  }

  fileprivate static func phone(_ number: String) -> Self {
    Self(
      severity: .warning, code: "malformed-phone",
      text: "“\(number.prefix(80))” is no telephone number.")
  }
}

/// E-mail addresses and telephone numbers of contacts are well-formed; a contact that keeps nothing
/// to reach it by and no name is none.
func checkContacts(_ kit: inout Kit) {
  for index in kit.contacts.indices {
    let contact = kit.contacts[index]
    func finding(_ message: Finding.Message, _ field: String) -> Finding {
      let told = contact.evidence.first { $0.field.hasPrefix(field) } ?? contact.evidence.first
      return Finding(message, place: told?.place, text: told?.text)
    }
    for email in contact.emails where !isEmailAddress(email) {
      kit.findings.append(finding(.email(email), "/emails"))
    }
    for phone in contact.phones where !isE164(phone.e164) {
      kit.findings.append(finding(.phone(phone.e164), "/phones"))
    }
    kit.contacts[index].emails.removeAll { !isEmailAddress($0) }
    kit.contacts[index].phones.removeAll { !isE164($0.e164) }
  }
  kit.contacts.removeAll { contact in
    contact.name == nil && contact.organization == nil && contact.emails.isEmpty
      && contact.phones.isEmpty && contact.urls.isEmpty
  }
}

/// So are those of an event's registration.
func checkRegistration(of event: inout Event, _ findings: inout [Finding]) {
  if let email = event.registration?.email, !isEmailAddress(email) {
    findings.append(event.finding(.email(email), at: "/registration"))
    event.registration?.email = nil
  }
  if let phone = event.registration?.phone, !isE164(phone) {
    findings.append(event.finding(.phone(phone), at: "/registration"))
    event.registration?.phone = nil
  }
  if event.registration == Event.Registration() { event.registration = nil }
}

/// A local part, one `@`, and a domain of at least two labels; no white space or quotes.
func isEmailAddress(_ text: String) -> Bool {
  guard (3...320).contains(text.utf8.count) else { return false }
  let sides = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard sides.count == 2, (1...64).contains(sides[0].count) else { return false }
  let isLocalSound = sides[0].allSatisfy { byte in
    byte > 0x20 && byte != 0x7F && !"\"(),:;<>[\\]".utf8.contains(byte)
  }
  let labels = sides[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return isLocalSound && labels.count > 1
    && labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "-") || byte >= 0x80
        }
    }
}

/// A plus sign and three to fifteen digits.
func isE164(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "+") else { return false }
  let digits = text.utf8.dropFirst()
  return (3...15).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
}
