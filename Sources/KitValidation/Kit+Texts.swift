import KitModel

extension Kit {
  /// Puts every text that was read through a function.
  mutating func mapTexts(_ transform: (String) -> String) {
    facts.mapTexts(transform)
    source.producer.map(transform)
    source.file = transform(source.file)
    for index in sections.indices { sections[index].title = transform(sections[index].title) }
    for index in events.indices { events[index].mapTexts(transform) }
    for index in vanished.indices { vanished[index].mapTexts(transform) }
    for index in contacts.indices { contacts[index].mapTexts(transform) }
    for index in projects.indices { projects[index].mapTexts(transform) }
    for index in organizations.indices {
      organizations[index].name = transform(organizations[index].name)
      organizations[index].region.map(transform)
      organizations[index].role.map(transform)
      organizations[index].evidence.mapTexts(transform)
    }
    for index in quotes.indices {
      quotes[index].text = transform(quotes[index].text)
      quotes[index].speaker.map(transform)
      quotes[index].role.map(transform)
      quotes[index].evidence.mapTexts(transform)
    }
    for index in links.indices {
      links[index].label = transform(links[index].label)
      links[index].url = transform(links[index].url)
    }
    for index in findings.indices {
      findings[index].message = transform(findings[index].message)
      findings[index].text.map(transform)
    }
  }
}

extension Optional where Wrapped == String {
  fileprivate mutating func map(_ transform: (String) -> String) {
    if let text = self { self = transform(text) }
  }
}

extension [Evidence] {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    for index in indices { self[index].text = transform(self[index].text) }
  }
}

extension [String] {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    for index in indices { self[index] = transform(self[index]) }
  }
}

extension [Person] {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    for index in indices {
      self[index].name = transform(self[index].name)
      self[index].role.map(transform)
      self[index].affiliation.map(transform)
    }
  }
}

extension Location {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    venue.map(transform)
    address.map(transform)
    postalCode.map(transform)
    city.map(transform)
    region.map(transform)
    country.map(transform)
  }
}

extension KitFacts {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    title.map(transform)
    subtitle.map(transform)
    issuer.map(transform)
    revision.map(transform)
  }
}

extension Event {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    title = transform(title)
    dateText.map(transform)
    series.map(transform)
    location.mapTexts(transform)
    organizer.map(transform)
    people.mapTexts(transform)
    description.map(transform)
    audience.map(transform)
    price.map(transform)
    registration?.url.map(transform)
    registration?.email.map(transform)
    url.map(transform)
    evidence.mapTexts(transform)
  }
}

extension Contact {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    name.map(transform)
    organization.map(transform)
    role.map(transform)
    emails.mapTexts(transform)
    for index in phones.indices { phones[index].display = transform(phones[index].display) }
    urls.mapTexts(transform)
    address.map(transform)
    evidence.mapTexts(transform)
  }
}

extension Project {
  fileprivate mutating func mapTexts(_ transform: (String) -> String) {
    title = transform(title)
    headline.map(transform)
    description.map(transform)
    location.mapTexts(transform)
    people.mapTexts(transform)
    partners.mapTexts(transform)
    urls.mapTexts(transform)
    evidence.mapTexts(transform)
  }
}
