import KitModel

extension Finding.Message {
  fileprivate static func country(_ code: String) -> Self {
    Self(
      severity: .note, code: "malformed-country",
      text: "“\(code.prefix(80))” is no country code of two letters.")
  }
}

/// Countries are codes of two capital letters.
func checkPlaces(_ kit: inout Kit) {
  for index in kit.events.indices {
    check(&kit.events[index].location, &kit.findings)
  }
  for index in kit.projects.indices {
    check(&kit.projects[index].location, &kit.findings)
  }
}

private func check(_ location: inout Location, _ findings: inout [Finding]) {
  guard let code = location.country else { return }
  let isSound = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  guard !isSound else { return }
  findings.append(Finding(.country(code)))
  location.country = nil
}
