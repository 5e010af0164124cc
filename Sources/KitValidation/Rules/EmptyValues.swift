import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func untitled(_ what: String) -> Self {
    Self(severity: .warning, code: "untitled", text: "A \(what) without a title was left out.")
  }
}

/// What says nothing is absent: empty texts, nameless people, entities without a title.
func dropEmptyValues(_ kit: inout Kit) {
  dropEmpty(&kit.facts.title)
  dropEmpty(&kit.facts.subtitle)
  dropEmpty(&kit.facts.issuer)
  dropEmpty(&kit.facts.revision)
  for event in kit.events where event.title.isBlank {
    kit.findings.append(event.finding(.untitled("dated entry")))
  }
  kit.events.removeAll { $0.title.isBlank }
  for index in kit.events.indices { kit.events[index].dropEmptyValues() }

  for project in kit.projects where project.title.isBlank {
    let told = project.evidence.first
    kit.findings.append(Finding(.untitled("project"), place: told?.place, text: told?.text))
  }
  kit.projects.removeAll { $0.title.isBlank }
  for index in kit.projects.indices {
    dropEmpty(&kit.projects[index].headline)
    dropEmpty(&kit.projects[index].description)
    kit.projects[index].people.removeAll { $0.name.isBlank }
    kit.projects[index].partners.removeAll(where: \.isBlank)
    kit.projects[index].urls.removeAll(where: \.isBlank)
  }
  for index in kit.contacts.indices {
    dropEmpty(&kit.contacts[index].name)
    dropEmpty(&kit.contacts[index].organization)
    dropEmpty(&kit.contacts[index].role)
    dropEmpty(&kit.contacts[index].address)
    kit.contacts[index].urls.removeAll(where: \.isBlank)
  }
  kit.organizations.removeAll { $0.name.isBlank }
  kit.quotes.removeAll { $0.text.isBlank }
}

extension Event {
  fileprivate mutating func dropEmptyValues() {
    dropEmpty(&dateText)
    dropEmpty(&series)
    dropEmpty(&organizer)
    dropEmpty(&description)
    dropEmpty(&audience)
    dropEmpty(&price)
    dropEmpty(&url)
    people.removeAll { $0.name.isBlank }
    openingHours.removeAll { $0.days.isEmpty }
    inferred.removeAll { $0.from.isEmpty }
  }
}

private func dropEmpty(_ text: inout String?) {
  if text?.isBlank == true { text = nil }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
