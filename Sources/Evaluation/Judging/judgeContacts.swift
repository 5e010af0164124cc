import KitModel

/// Measures contacts: found where an address, a number, a name or a page of the web is the same;
/// exact where name, mails and phones are, and the organisation agrees.
func judgeContacts(
  _ told: [Contact], on gold: [GoldContact], into judgement: inout KitJudgement
) {
  EntityJudge(
    subject: .contacts, isOptional: \.isOptional, likeness: likeness,
    judgeFields: { judgeFields(of: $0, on: $1, into: &$2) },
    trustNothing: { trustNothing(of: $0, into: &$1) }, describeGold: describe,
    describeTold: describe, confidence: \.confidence,
    name: { $0.name ?? $0.organization ?? "" }
  ).judge(told, on: gold, into: &judgement)
}

/// How much two contacts have in common; 0 where it is too little to be the same.
private func likeness(_ wanted: GoldContact, _ got: Contact) -> Double {
  var weight = 0.0
  if !folded(wanted.emails).isDisjoint(with: folded(got.emails)) { weight += 3 }
  if !Set(wanted.phones).isDisjoint(with: got.phones.map(\.e164)) { weight += 2 }
  let addresses = Set(wanted.urls.map(bareAddress))
  if !addresses.isDisjoint(with: got.urls.map(bareAddress)) { weight += 1 }
  if let name = got.name, agreement(of: wanted.names, with: name) >= Agreement.person {
    weight += 2
  }
  // An organisation alone finds nobody; it tells two of one number apart.
  guard weight > 0 else { return 0 }
  if let organization = got.organization,
    likeness(of: wanted.organizations, with: organization) >= Agreement.organization
  {
    weight += 0.5
  }
  return weight
}

/// Judges the fields of a found contact; returns whether all that make it what it is are right.
private func judgeFields(
  of got: Contact, on wanted: GoldContact, into judgement: inout KitJudgement
) -> Bool {
  let evidence = got.evidence
  let isNameRight =
    wanted.names.isEmpty
    ? got.name == nil : agreement(of: wanted.names, with: got.name) >= Agreement.name
  let isOrganizationRight =
    wanted.organizations.isEmpty
    || likeness(of: wanted.organizations, with: got.organization) >= Agreement.organization
  let areMailsRight = folded(wanted.emails) == folded(got.emails)
  let arePhonesRight = Set(wanted.phones) == Set(got.phones.map(\.e164))
  if !wanted.names.isEmpty || got.name != nil {
    judgement.judge(.contactName, isNameRight, confidence: evidence.confidence(of: "/name"))
  }
  if !wanted.organizations.isEmpty {
    judgement.judge(
      .contactOrganization, isOrganizationRight,
      confidence: evidence.confidence(of: "/organization"))
  }
  if !wanted.emails.isEmpty || !got.emails.isEmpty {
    judgement.judge(.contactEmails, areMailsRight, confidence: evidence.confidence(of: "/emails"))
  }
  if !wanted.phones.isEmpty || !got.phones.isEmpty {
    judgement.judge(.contactPhones, arePhonesRight, confidence: evidence.confidence(of: "/phones"))
  }
  if let role = wanted.role {
    judgement.judge(
      .contactRole, likeness(of: [role], with: got.role) >= Agreement.organization,
      confidence: evidence.confidence(of: "/role"))
  }
  if let scope = wanted.scope { judgement.judge(.contactScope, got.scope.rawValue == scope) }
  return isNameRight && isOrganizationRight && areMailsRight && arePhonesRight
}

/// All that is told of a contact that is none is wrong.
private func trustNothing(of got: Contact, into judgement: inout KitJudgement) {
  let fields: [(JudgedField, String)] = [
    (.contactName, "/name"), (.contactOrganization, "/organization"),
    (.contactEmails, "/emails"), (.contactPhones, "/phones"),
  ]
  for (field, pointer) in fields {
    judgement.trust(field, false, got.evidence.confidence(of: pointer))
  }
}

private func folded(_ emails: [String]) -> Set<String> { Set(emails.map { $0.lowercased() }) }

private func describe(_ contact: GoldContact) -> String {
  listed([contact.names.first, contact.organizations.first] + contact.emails + contact.phones)
}

private func describe(_ contact: Contact) -> String {
  listed([contact.name, contact.organization] + contact.emails + contact.phones.map(\.e164))
}

private func listed(_ values: [String?]) -> String {
  "(" + values.map { $0 ?? "—" }.joined(separator: ", ") + ")"
}
