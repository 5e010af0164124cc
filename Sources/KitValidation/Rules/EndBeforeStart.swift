import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func endsBeforeStart(_ title: String) -> Self {
    Self(
      severity: .warning, code: "ends-before-start",
      text: "“\(title)” ends before it starts; the end is left out.")
  }
}

/// No occurrence ends before it starts.
func checkEnds(of event: inout Event, _ findings: inout [Finding]) {
  var isReversed = false
  for index in event.occurrences.indices {
    guard let start = event.occurrences[index].start, let end = event.occurrences[index].end,
      end < start
    else { continue }
    isReversed = true
    event.occurrences[index].end = nil
  }
  if isReversed { findings.append(event.finding(.endsBeforeStart(event.title))) }
}
