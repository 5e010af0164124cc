import KitModel

extension Finding.Message {
  fileprivate static func repeated(_ uid: String) -> Self {
    Self(
      severity: .warning, code: "repeated-uid",
      text: "Two events have the identifier “\(uid)”; the later one was given another.")
  }
}

/// Identifiers are there, and unique within the kit.
func makeIdentifiersUnique(_ kit: inout Kit) {
  var seen: Set<String> = []
  for index in kit.events.indices {
    var uid = kit.events[index].uid
    if uid.isEmpty { uid = "\(kit.source.sha256)-\(index + 1)" }
    var count = 2
    let first = uid
    while !seen.insert(uid).inserted {
      uid = "\(first)-e\(count)"
      count += 1
    }
    if count > 2 { kit.findings.append(kit.events[index].finding(.repeated(first))) }
    kit.events[index].uid = uid
  }
  kit.vanished.removeAll { $0.uid.isEmpty || !seen.insert($0.uid).inserted }
  if !areUnique(kit.contacts.map(\.id)) {
    for index in kit.contacts.indices { kit.contacts[index].id = "c\(index + 1)" }
  }
  if !areUnique(kit.projects.map(\.id)) {
    for index in kit.projects.indices { kit.projects[index].id = "p\(index + 1)" }
  }
}

private func areUnique(_ ids: [String]) -> Bool {
  !ids.contains("") && Set(ids).count == ids.count
}
