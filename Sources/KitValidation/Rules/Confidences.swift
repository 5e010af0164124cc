import KitModel

extension Finding.Message {
  fileprivate static let outOfRange = Self(
    severity: .note, code: "confidence-out-of-range",
    text: "A confidence was not between 0 and 1 and was brought there.")
}

/// Confidences lie in 0...1.
func checkConfidences(_ kit: inout Kit) {
  var isChanged = false
  func clamp(_ value: inout Double) {
    guard !(0...1).contains(value) else { return }
    isChanged = true
    value = value > 1 ? 1 : 0
  }
  func clamp(_ evidence: inout [Evidence]) {
    for index in evidence.indices { clamp(&evidence[index].confidence) }
  }
  for index in kit.events.indices {
    clamp(&kit.events[index].confidence)
    clamp(&kit.events[index].evidence)
  }
  for index in kit.contacts.indices {
    clamp(&kit.contacts[index].confidence)
    clamp(&kit.contacts[index].evidence)
  }
  for index in kit.projects.indices {
    clamp(&kit.projects[index].confidence)
    clamp(&kit.projects[index].evidence)
  }
  for index in kit.organizations.indices { clamp(&kit.organizations[index].evidence) }
  for index in kit.quotes.indices { clamp(&kit.quotes[index].evidence) }
  if isChanged { kit.findings.append(Finding(.outOfRange)) }
}
