import KitModel

extension Finding.Message {
  fileprivate static func unknownSection(_ id: String) -> Self {
    Self(
      severity: .note, code: "unknown-section", text: "The kit has no section “\(id)”.")
  }
}

/// A section that is pointed at exists, and so does a page.
func checkReferences(_ kit: inout Kit) {
  let known = Set(kit.sections.map(\.id))
  for index in kit.sections.indices {
    if let parent = kit.sections[index].parent, !known.contains(parent) {
      kit.findings.append(Finding(.unknownSection(parent)))
      kit.sections[index].parent = nil
    }
    kit.sections[index].level = max(1, kit.sections[index].level)
  }
  for index in kit.events.indices {
    guard let section = kit.events[index].section, !known.contains(section) else { continue }
    kit.findings.append(kit.events[index].finding(.unknownSection(section), at: "/title"))
    kit.events[index].section = nil
  }
  kit.links.removeAll { $0.page < 1 }
}
