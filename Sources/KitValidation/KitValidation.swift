package import KitModel

/// A kit that was checked; only this module makes one.
package struct ValidatedKit: Hashable, Sendable {
  package let kit: Kit

  init(_ kit: Kit) { self.kit = kit }
}

/// Checks the rules that a schema can't say.
///
/// What breaks a rule is corrected or taken out and told among the findings. A kit that passed once
/// comes back unchanged.
package func validate(_ kit: Kit) -> ValidatedKit {
  var kit = kit
  cleanTexts(&kit)
  dropEmptyValues(&kit)
  checkKitFacts(&kit)
  checkReferences(&kit)
  for index in kit.events.indices {
    checkTimeZone(of: &kit.events[index], &kit.findings)
    checkOccurrenceForms(of: &kit.events[index], &kit.findings)
    checkEnds(of: &kit.events[index], &kit.findings)
    putOccurrencesInOrder(of: &kit.events[index])
    checkRecurrence(of: &kit.events[index], kitZone: kit.facts.timeZone, &kit.findings)
    checkRegistration(of: &kit.events[index], &kit.findings)
  }
  dropUndatedEvents(&kit)
  checkPeriod(kit.events, of: kit.facts, &kit.findings)
  checkYears(kit.events, &kit.findings)
  checkContacts(&kit)
  checkPlaces(&kit)
  checkConfidences(&kit)
  putEventsInOrder(&kit.events)
  makeIdentifiersUnique(&kit)
  checkEvidence(&kit)
  dropRepeatedFindings(&kit.findings)
  return ValidatedKit(kit)
}

/// A contradiction that several stages or passes see is told once.
private func dropRepeatedFindings(_ findings: inout [Finding]) {
  var seen: Set<Finding> = []
  findings.removeAll { !seen.insert($0).inserted }
}
