package import KitModel

/// What changed from one edition of a kit to another: the kit's facts, then events, contacts and
/// projects, each in the new edition's order, with what is gone after what stayed.
package func changes(from old: Kit, to new: Kit) -> [KitChange] {
  var found: [KitChange] = []
  let facts = differences(old.facts.described, new.facts.described)
  if !facts.isEmpty {
    found.append(
      KitChange(
        kind: .changed, subject: .kit, name: new.facts.title ?? old.facts.title ?? "", uid: nil,
        fields: facts))
  }
  found += compare(
    old.events, new.events, matchEvents(new.events, with: old.events), .event,
    Described(name: \.title, uid: \.uid, fields: \.described))
  found += compare(
    old.contacts, new.contacts, match(new.contacts, old.contacts, isSame), .contact,
    Described(name: \.displayName, uid: nil, fields: \.described))
  found += compare(
    old.projects, new.projects,
    match(new.projects, old.projects) { foldedWords($0.title) == foldedWords($1.title) }, .project,
    Described(name: \.title, uid: nil, fields: \.described))
  return found
}

/// How entities of one sort are told.
private struct Described<Entity> {
  var name: (Entity) -> String
  var uid: ((Entity) -> String)?
  var fields: (Entity) -> [KitChange.Field]
}

private func compare<Entity>(
  _ old: [Entity], _ new: [Entity], _ pairs: [Int?], _ subject: KitChange.Subject,
  _ described: Described<Entity>
) -> [KitChange] {
  var found: [KitChange] = []
  for (entity, match) in zip(new, pairs) {
    let fields = match.map { differences(described.fields(old[$0]), described.fields(entity)) }
    if let fields, fields.isEmpty { continue }
    found.append(
      KitChange(
        kind: match == nil ? .added : .changed, subject: subject, name: described.name(entity),
        uid: described.uid.map { $0(entity) },
        fields: fields
          ?? differences([], described.fields(entity)).filter { $0.name == "occurrences" }))
  }
  let kept = Set(pairs.compactMap { $0 })
  for (index, entity) in old.enumerated() where !kept.contains(index) {
    found.append(
      KitChange(
        kind: .removed, subject: subject, name: described.name(entity),
        uid: described.uid.map { $0(entity) }, fields: []))
  }
  return found
}

/// Fields of which the two sides say otherwise; `old` of both lists holds the value.
private func differences(
  _ old: [KitChange.Field], _ new: [KitChange.Field]
) -> [KitChange.Field] {
  var found: [KitChange.Field] = []
  for field in new {
    let before = old.first { $0.name == field.name }?.old
    if before != field.old {
      found.append(KitChange.Field(name: field.name, old: before, new: field.old))
    }
  }
  return found
}

/// The first entity not yet taken that is the same, by index.
private func match<Entity>(
  _ new: [Entity], _ old: [Entity], _ isSame: (Entity, Entity) -> Bool
) -> [Int?] {
  var taken = Set<Int>()
  return new.map { entity in
    let found = old.indices.first { !taken.contains($0) && isSame(entity, old[$0]) }
    if let found { taken.insert(found) }
    return found
  }
}

private func isSame(_ left: Contact, _ right: Contact) -> Bool {
  if let name = left.name, let other = right.name { return foldedWords(name) == foldedWords(other) }
  return !Set(left.emails).isDisjoint(with: right.emails)
    || !Set(left.phones.map(\.e164)).isDisjoint(with: right.phones.map(\.e164))
    || left.name == nil && right.name == nil && left.organization != nil
      && left.organization == right.organization
}
