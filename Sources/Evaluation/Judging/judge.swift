package import KitModel

/// Measures what was read from a kit on the kit's gold.
///
/// - Parameter told: `nil` where the kit has no output; all of the gold is missed then.
package func judge(_ told: Kit?, on gold: GoldKit, name: String) -> KitJudgement {
  var judgement = KitJudgement(name: name)
  judgement.isConverted = told != nil
  let kit = told ?? Kit(source: SourceFacts(file: "", sha256: "", bytes: 0, pageCount: 0))
  var events = EventJudge(gold: gold, kit: kit)
  events.judge(into: &judgement)
  judgeContacts(kit.contacts, on: gold.contacts, into: &judgement)
  judgeProjects(kit.projects, on: gold.projects, into: &judgement)
  judgeFacts(kit.facts, on: gold.facts, into: &judgement)
  return judgement
}

extension [Evidence] {
  /// The highest confidence of any evidence of a field, or of any below it; `nil` without evidence.
  func confidence(of field: String) -> Double? {
    filter { $0.field == field || $0.field.hasPrefix(field + "/") }.map(\.confidence).max()
  }
}
