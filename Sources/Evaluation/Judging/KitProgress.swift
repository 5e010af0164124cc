package import KitIdentity
package import KitModel

/// What changed for one kit between two versions of the program, and whether it is better now.
package struct KitProgress: Hashable, Sendable {
  package var name: String
  package var old: KitJudgement
  package var new: KitJudgement
  /// Entities gained, lost and changed, and facts changed.
  package var changes: [KitChange]

  /// Misses of the old output that the new one does not have.
  package var mended: [Miss] { old.misses.without(new.misses) }
  /// Misses that the old output did not have.
  package var broken: [Miss] { new.misses.without(old.misses) }
  package var isUnchanged: Bool { changes.isEmpty && old.isConverted == new.isConverted }

  package init(
    name: String, old: KitJudgement, new: KitJudgement, changes: [KitChange]
  ) {
    self.name = name
    self.old = old
    self.new = new
    self.changes = changes
  }
}

/// Compares two outputs of one kit, of which either may be missing.
package func compare(_ old: Kit?, with new: Kit?, on gold: GoldKit, name: String) -> KitProgress {
  let nothing = Kit(source: SourceFacts(file: "", sha256: "", bytes: 0, pageCount: 0))
  return KitProgress(
    name: name, old: judge(old, on: gold, name: name), new: judge(new, on: gold, name: name),
    changes: changes(from: old ?? nothing, to: new ?? nothing))
}

extension [Miss] {
  /// Those that the other list has not, or has less often.
  fileprivate func without(_ others: [Miss]) -> [Miss] {
    var rest = others
    return filter { miss in
      guard let index = rest.firstIndex(of: miss) else { return true }
      rest.remove(at: index)
      return false
    }
  }
}
