import Lexicons
import KitModel

/// Makes one contact of those that are printed several times: in two places, in two languages, in a
/// footer on every page.
enum ContactMerging {
  static func merge(_ results: [ContactReader.Result]) -> [ContactReader.Result] {
    var merged: [ContactReader.Result] = []
    // What stands in a contact list or footer tells more than a line of running text: it comes first.
    let order = results.indices.sorted {
      (results[$0].rank, $0) < (results[$1].rank, $1)
    }
    var firstSeen: [Int] = []
    for index in order {
      let result = results[index]
      if let same = merged.firstIndex(where: { isSame($0.contact, result.contact) }) {
        absorb(result, into: &merged[same])
        firstSeen[same] = min(firstSeen[same], index)
      } else {
        merged.append(result)
        firstSeen.append(index)
      }
    }
    return merged.indices.sorted { firstSeen[$0] < firstSeen[$1] }.map { merged[$0] }
  }

  static func isSame(_ left: Contact, _ right: Contact) -> Bool {
    let mails = !Set(left.emails.map(Folding.fold)).isDisjoint(with: right.emails.map(Folding.fold))
    let phones = !Set(left.phones.map(\.e164)).isDisjoint(with: right.phones.map(\.e164))
    switch (left.name, right.name) {
    case (let a?, let b?):
      guard isSameName(a, b) else { return false }
      // One person may answer for two organisations at two addresses.
      return mails || phones || left.emails.isEmpty || right.emails.isEmpty
    case (nil, nil):
      return mails || (phones && (left.emails.isEmpty || right.emails.isEmpty))
    default:
      if mails { return true }
      return phones && (left.name == nil ? left.emails : right.emails).isEmpty
    }
  }

  private static func isSameName(_ left: String, _ right: String) -> Bool {
    let a = Set(WordList(left).words.map(\.folded))
    let b = Set(WordList(right).words.map(\.folded))
    return a == b || (a.count >= 2 && b.count >= 2 && (a.isSubset(of: b) || b.isSubset(of: a)))
  }

  /// Adds what the other has and this one hasn't, with its evidence.
  private static func absorb(_ other: ContactReader.Result, into result: inout ContactReader.Result)
  {
    var renamed: [(from: String, to: String)] = []
    let (old, new) = (result.contact, other.contact)
    func keep(_ field: String) { renamed.append((field, field)) }
    if old.name == nil || old.name == new.name {
      if old.name == nil, !other.isProse { result.contact.name = new.name }
      if result.contact.name == new.name { keep("/name") }
    }
    // "Cabinet du ministre" in one place, "Cabinet du ministre chargé des bois" in another.
    if let short = old.organization, let long = new.organization, long.hasPrefix(short + " ") {
      result.contact.organization = long
      result.contact.evidence.removeAll { $0.field == "/organization" }
    }
    if old.organization == nil { result.contact.organization = new.organization }
    if result.contact.organization == new.organization { keep("/organization") }
    if old.role == nil { result.contact.role = new.role }
    if result.contact.role == new.role { keep("/role") }
    if old.address == nil { result.contact.address = new.address }
    if result.contact.address == new.address { keep("/address") }
    for (index, mail) in new.emails.enumerated() {
      let at = old.emails.firstIndex { Folding.fold($0) == Folding.fold(mail) }
      if at == nil { result.contact.emails.append(mail) }
      renamed.append(("/emails/\(index)", "/emails/\(at ?? result.contact.emails.count - 1)"))
    }
    for (index, phone) in new.phones.enumerated() {
      let at = old.phones.firstIndex { $0.e164 == phone.e164 }
      if at == nil { result.contact.phones.append(phone) }
      renamed.append(("/phones/\(index)", "/phones/\(at ?? result.contact.phones.count - 1)"))
    }
    for (index, url) in new.urls.enumerated() {
      let at = old.urls.firstIndex { $0 == url }
      if at == nil { result.contact.urls.append(url) }
      renamed.append(("/urls/\(index)", "/urls/\(at ?? result.contact.urls.count - 1)"))
    }
    for evidence in new.evidence {
      guard let to = renamed.first(where: { $0.from == evidence.field })?.to else { continue }
      var moved = evidence
      moved.field = to
      if !result.contact.evidence.contains(moved), result.contact.evidence.count < 60 {
        result.contact.evidence.append(moved)
      }
    }
    result.contact.confidence = max(result.contact.confidence, other.contact.confidence)
    result.isAnnounced = result.isAnnounced || other.isAnnounced
    for finding in other.findings
    where !result.findings.contains(where: { $0.text == finding.text }) {
      result.findings.append(finding)
    }
  }
}

extension ContactReader.Result {
  /// What is told most surely comes first: a named person in a list of contacts, then lists, then footers
  /// and running text.
  fileprivate var rank: Int {
    if isProse { return 3 }
    return contact.name != nil && isAnnounced ? 0 : contact.name != nil ? 1 : 2
  }
}
