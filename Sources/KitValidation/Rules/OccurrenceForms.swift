import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func mixedForms(_ title: String) -> Self {
    Self(
      severity: .warning, code: "mixed-time-forms",
      text: "“\(title)” has a clock time on one side of its span only; the other side is left out.")
  }

  fileprivate static func undated(_ title: String) -> Self {
    Self(
      severity: .warning, code: "undated-event", text: "“\(title)” has no time and was left out.")
  }
}

/// Start and end have the same form, and every occurrence says when it is.
func checkOccurrenceForms(of event: inout Event, _ findings: inout [Finding]) {
  var isMixed = false
  for index in event.occurrences.indices {
    guard let start = event.occurrences[index].start, let end = event.occurrences[index].end,
      (start.time == nil) != (end.time == nil)
    else { continue }
    isMixed = true
    // A day is surer than an hour of an unknown day: a lone clock time of the end is dropped, and a
    // day without a clock can't end a timed occurrence.
    event.occurrences[index].end = start.time == nil ? LocalMoment(end.date) : nil
  }
  if isMixed { findings.append(event.finding(.mixedForms(event.title))) }

  for index in event.occurrences.indices where event.occurrences[index].start != nil {
    event.occurrences[index].partial = nil
    event.occurrences[index].candidates = []
  }
  event.keepOccurrences { occurrence in
    occurrence.start != nil || occurrence.partial != nil
      || occurrence.end != nil && occurrence.open == .before
  }
}

/// An event without any time is none.
func dropUndatedEvents(_ kit: inout Kit) {
  for event in kit.events where event.occurrences.isEmpty {
    kit.findings.append(event.finding(.undated(event.title), at: "/title"))
  }
  kit.events.removeAll { $0.occurrences.isEmpty }
}
