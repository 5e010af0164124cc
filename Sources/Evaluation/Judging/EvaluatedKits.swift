/// How well a folder of kits was read.
package struct EvaluatedKits: Hashable, Sendable {
  /// In the order of their names.
  package let kits: [KitJudgement]

  package init(kits: [KitJudgement]) { self.kits = kits }

  package func count(_ subject: Subject) -> Count {
    kits.reduce(into: Count()) { $0 += $1.count(subject) }
  }

  package func count(_ field: JudgedField) -> FieldCount {
    kits.reduce(into: FieldCount()) { sum, kit in
      sum.right += kit.fields[field]?.right ?? 0
      sum.judged += kit.fields[field]?.judged ?? 0
    }
  }

  /// Of all entities, or of those of one sort.
  package func reliability(of subject: Subject? = nil) -> Reliability {
    Reliability(
      kits.flatMap(\.entityTrust).filter { subject == nil || $0.subject == subject }.map(\.trust))
  }

  /// Of all fields, or of one.
  package func fieldReliability(of field: JudgedField? = nil) -> Reliability {
    Reliability(
      kits.flatMap(\.fieldTrust).filter { field == nil || $0.field == field }.map(\.trust))
  }

  package var perfectCount: Int { kits.count(where: \.isPerfect) }
  /// The names of kits without output.
  package var unconverted: [String] { kits.filter { !$0.isConverted }.map(\.name) }
}
