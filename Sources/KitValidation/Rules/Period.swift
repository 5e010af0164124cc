import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func outside(_ title: String, _ period: ClosedRange<CalendarDate>) -> Self {
    Self(
      severity: .warning, code: "outside-period",
      text: "“\(title)” does not take place within the kit's period, "
        + "\(period.lowerBound) to \(period.upperBound).")
  }
}

/// An event that takes no place within the kit's announced days is worth a second look.
func checkPeriod(_ events: [Event], of facts: KitFacts, _ findings: inout [Finding]) {
  guard let period = facts.period else { return }
  for event in events {
    let isOutside = event.occurrences.contains { occurrence in
      guard let first = (occurrence.start ?? occurrence.end)?.date else { return false }
      let last = max(first, (occurrence.end ?? occurrence.start)?.date ?? first)
      return !period.overlaps(first...last)
    }
    if isOutside { findings.append(event.finding(.outside(event.title, period))) }
  }
}
