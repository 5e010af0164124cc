import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func unknownYear(_ title: String) -> Self {
    Self(
      severity: .warning, code: "year-unknown",
      text: "The kit does not tell the year of “\(title)”; it is not in the calendar.")
  }
}

/// A date whose year can't be known is told, for the calendar has no place for it.
func checkYears(_ events: [Event], _ findings: inout [Finding]) {
  for event in events where event.occurrences.contains(where: { $0.partial != nil }) {
    let finding = event.finding(.unknownYear(event.title))
    let isTold = findings.contains { $0.code == finding.code && $0.place == finding.place }
    if !isTold { findings.append(finding) }
  }
}
