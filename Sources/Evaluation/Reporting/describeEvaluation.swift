/// The evaluation for people: a row for each kit, the totals, the fields, the confidences.
///
/// - Parameter withMisses: whether each kit's row is followed by what is not as in its gold.
package func describe(_ evaluation: EvaluatedKits, withMisses: Bool) -> String {
  var lines = kitLines(evaluation, withMisses: withMisses)
  lines += ["", "Fields"] + fieldLines(evaluation)
  lines += ["", "Confidence of entities"] + reliabilityLines(evaluation.reliability())
  lines += ["", "Confidence of fields"] + reliabilityLines(evaluation.fieldReliability())
  lines += ["", "Confidence by kind and field"] + trustLines(evaluation)
  lines.append("")
  lines.append(
    "\(evaluation.perfectCount) of \(evaluation.kits.count) kits have all events, contacts and "
      + "projects exactly right")
  if !evaluation.unconverted.isEmpty {
    lines.append("No output for: " + evaluation.unconverted.joined(separator: ", "))
  }
  return lines.map { $0 + "\n" }.joined()
}

private func kitLines(_ evaluation: EvaluatedKits, withMisses: Bool) -> [String] {
  var table = TextTable(
    ["kit"]
      + ["events", "contacts", "projects"].flatMap { [$0, "told", "found", "exact"] }
      + ["facts"])
  func cells(_ counts: (Subject) -> Count) -> [String] {
    let entities = [Subject.events, .contacts, .projects].flatMap { subject in
      let count = counts(subject)
      return [
        String(count.gold), String(count.told), fixed(count.score(\.found)),
        fixed(count.score(\.exact)),
      ]
    }
    let facts = counts(.facts)
    return entities + ["\(facts.exact)/\(facts.gold)"]
  }
  for kit in evaluation.kits { table.add([kit.name] + cells(kit.count)) }
  table.add(["all \(evaluation.kits.count)"] + cells(evaluation.count))
  let rows = table.lines
  var lines = Array(rows.prefix(1))
  for (kit, row) in zip(evaluation.kits, rows.dropFirst()) {
    lines.append(row)
    if withMisses { lines += kit.misses.map { "    \(describe($0))" } }
  }
  lines += rows.suffix(1)
  let events = evaluation.count(.events)
  lines.append(
    "events found: precision \(fixed(events.precision)), recall \(fixed(events.recall))")
  return lines
}

/// `-` missed, `+` invented, `~` inexact.
func describe(_ miss: Miss) -> String {
  let sign =
    switch miss.kind {
    case .missed: "-"
    case .invented: "+"
    case .inexact: "~"
    }
  return "\(sign) \(miss.subject.rawValue): \(miss.text)"
}

private func fieldLines(_ evaluation: EvaluatedKits) -> [String] {
  var table = TextTable(["field", "right", "judged", "share"])
  for field in JudgedField.allCases {
    let count = evaluation.count(field)
    guard count.judged > 0 else { continue }
    table.add([field.rawValue, String(count.right), String(count.judged), fixed(count.share)])
  }
  return table.lines
}

private func reliabilityLines(_ reliability: Reliability) -> [String] {
  var table = TextTable(["confidence", "count", "mean", "right"])
  for (index, bin) in reliability.bins.enumerated() where bin.count > 0 {
    table.add([
      "0.\(index) to \(index == 9 ? "1.0" : "0.\(index + 1)")", String(bin.count),
      fixed(bin.meanConfidence), fixed(bin.rightShare),
    ])
  }
  return table.lines + [summary(of: reliability)]
}

private func summary(of reliability: Reliability) -> String {
  "calibration error \(fixed(reliability.calibrationError)), right above wrong "
    + (reliability.ordering.map { fixed($0) } ?? "—")
    + "; \(reliability.highCount) of \(reliability.count) at 0.9 or more, of these "
    + "\(fixed(reliability.highRightShare)) right"
}

private func trustLines(_ evaluation: EvaluatedKits) -> [String] {
  var table = TextTable(
    ["", "count", "right", "error", "ordering", "at 0.9", "of these right"])
  func add(_ name: String, _ reliability: Reliability) {
    guard reliability.count > 0 else { return }
    let right = reliability.bins.reduce(0) { $0 + $1.rightCount }
    table.add([
      name, String(reliability.count), fixed(Double(right) / Double(reliability.count)),
      fixed(reliability.calibrationError), reliability.ordering.map { fixed($0) } ?? "—",
      fixed(reliability.highShare), fixed(reliability.highRightShare),
    ])
  }
  for subject in [Subject.events, .contacts, .projects] {
    add(subject.rawValue, evaluation.reliability(of: subject))
  }
  for field in JudgedField.allCases {
    add(field.rawValue, evaluation.fieldReliability(of: field))
  }
  return table.lines
}
