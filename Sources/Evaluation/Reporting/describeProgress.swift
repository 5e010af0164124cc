import KitIdentity

/// What changed between two versions, for people: kit by kit, with what is mended and what broke.
package func describe(_ progress: [KitProgress]) -> String {
  var lines: [String] = []
  for kit in progress where !kit.isUnchanged {
    lines.append(kit.name)
    if !kit.old.isConverted { lines.append("  has no earlier output") }
    if !kit.new.isConverted { lines.append("  has no output any more") }
    for subject in Subject.allCases {
      let (old, new) = (kit.old.count(subject), kit.new.count(subject))
      guard old != new else { continue }
      lines.append("  \(subject.rawValue): \(describe(old)) → \(describe(new))")
    }
    lines += kit.mended.map { "  mended  \(describe($0))" }
    lines += kit.broken.map { "  broken  \(describe($0))" }
    lines += kit.changes.flatMap(changeLines)
  }
  let old = EvaluatedKits(kits: progress.map(\.old))
  let new = EvaluatedKits(kits: progress.map(\.new))
  lines.append("")
  lines.append(
    "\(progress.count { !$0.isUnchanged }) of \(progress.count) kits changed; "
      + "\(progress.reduce(0) { $0 + $1.mended.count }) misses mended, "
      + "\(progress.reduce(0) { $0 + $1.broken.count }) broken")
  lines += totalLines(old, new)
  return lines.map { $0 + "\n" }.joined()
}

private func describe(_ count: Count) -> String {
  "found \(fixed(count.score(\.found))), exact \(fixed(count.score(\.exact)))"
}

private func changeLines(_ change: KitChange) -> [String] {
  let word =
    switch change.kind {
    case .added: "gained "
    case .removed: "lost   "
    case .changed: "changed"
    }
  return ["  \(word) \(change.subject.rawValue) “\(change.name)”"]
    + change.fields.map { "      \($0.name): \($0.old ?? "—") → \($0.new ?? "—")" }
}

private func totalLines(_ old: EvaluatedKits, _ new: EvaluatedKits) -> [String] {
  var table = TextTable(["", "old", "new"])
  for subject in Subject.allCases {
    let (before, after) = (old.count(subject), new.count(subject))
    table.add([
      "\(subject.rawValue) found", fixed(before.score(\.found)), fixed(after.score(\.found)),
    ])
    table.add([
      "\(subject.rawValue) exact", fixed(before.score(\.exact)), fixed(after.score(\.exact)),
    ])
  }
  for field in JudgedField.allCases {
    let (before, after) = (old.count(field), new.count(field))
    guard before != after else { continue }
    table.add([
      field.rawValue, "\(before.right)/\(before.judged)", "\(after.right)/\(after.judged)",
    ])
  }
  return table.lines
}
