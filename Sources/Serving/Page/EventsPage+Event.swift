import CivilTime
import KitModel
import Lexicons

extension EventsPage {
  /// So many dates of an event are shown; the rest is counted.
  private static let datesShown = 6

  /// One event of the list.
  func entry(_ found: FoundEvent) -> Markup {
    let listed = catalogue.events[found.index]
    let event = listed.event
    let name = "event-\(event.uid)"
    return """
      <li><article aria-labelledby="\(name)">
      <h3 id="\(name)"\(lang(listed.language))>\(event.title)</h3>
      \(badges(event))\(times(found, event))\(place(event))\(text(listed))\(links(event))\(
        sources(listed))</article></li>

      """
  }

  private var words: CalendarLabels { CalendarLabels.of(language: labels(.language)) }

  /// What one has to know before anything else, and the kind.
  private func badges(_ event: Event) -> Markup {
    var badges: [Markup] = []
    let statuses: [Event.Status] = [.tentative, .postponed, .cancelled]
    if let place = statuses.firstIndex(of: event.status), words.statuses.indices.contains(place) {
      badges.append("<strong class=\"status\">\(words.statuses[place])</strong>")
    }
    if let place = event.availability.flatMap({ Event.Availability.allCases.firstIndex(of: $0) }),
      words.availabilities.indices.contains(place)
    {
      badges.append("<strong>\(words.availabilities[place])</strong>")
    }
    if let kind = kindName(event.kind, words) { badges.append("<span>\(kind)</span>") }
    switch event.attendance {
    case .online: badges.append("<span>\(labels(.online))</span>")
    case .mixed: badges.append("<span>\(labels(.mixed))</span>")
    case .offline, nil: break
    }
    return badges.isEmpty ? "" : "<p class=\"badges\">\(badges.joined(" "))</p>\n"
  }

  private func times(_ found: FoundEvent, _ event: Event) -> Markup {
    guard !found.occurrences.isEmpty else {
      return event.dateText.map { "<p class=\"when\">\($0)</p>\n" } ?? ""
    }
    let shown = found.occurrences.prefix(Self.datesShown).map { occurrence in
      let part = occurrence.dayPart.flatMap { DayPart.allCases.firstIndex(of: $0) }
      return dates.occurrence(
        occurrence,
        part: part.flatMap { words.dayParts.indices.contains($0) ? words.dayParts[$0] : nil })
    }
    let rest = found.occurrences.count - shown.count
    let more: Markup = rest > 0 ? "<br>\(labels(.also, "\(rest)"))" : ""
    return "<p class=\"when\">\(shown.joined("<br>"))\(more)</p>\n"
  }

  private func place(_ event: Event) -> Markup {
    let place = event.location
    let town = [place.postalCode, place.city].compactMap { $0 }.joined(separator: " ")
    let parts = [place.venue, place.address, town, place.region].compactMap { $0 }
      .filter { !$0.isEmpty }
    // A region is often named like its town, a venue like its address.
    var lines: [String] = []
    for part in parts where !lines.contains(part) { lines.append(part) }
    return lines.isEmpty ? "" : "<p class=\"where\">\(lines.joined(separator: ", "))</p>\n"
  }

  private func text(_ listed: ListedEvent) -> Markup {
    var lines: Markup = ""
    let event = listed.event
    if let series = event.series { lines += "<p\(lang(listed.language))>\(series)</p>\n" }
    if let text = event.description {
      lines += "<p class=\"text\"\(lang(listed.language))>\(text)</p>\n"
    }
    if !event.people.isEmpty {
      lines += "<p>\(words.participants) \(event.people.map(\.name).joined(separator: ", "))</p>\n"
    }
    if let organizer = event.organizer { lines += "<p>\(words.organizer) \(organizer)</p>\n" }
    if let price = event.price { lines += "<p>\(words.price): \(price)</p>\n" }
    return lines
  }

  private func links(_ event: Event) -> Markup {
    let targets: [(PageLabel, String?)] = [
      (.register, event.registration?.url), (.website, event.url),
    ]
    let links: [Markup] = targets.compactMap { label, address in
      guard let address, isWebAddress(address) else { return nil }
      // The title tells links of the same words apart for those who hear them in a list.
      return
        "<a href=\"\(address)\">\(labels(label))<span class=\"unseen\">: \(event.title)</span></a>"
    }
    var line = links
    if let contact = event.registration?.email ?? event.registration?.phone, links.isEmpty {
      line.append("<span>\(labels(.register)): \(contact)</span>")
    }
    return line.isEmpty ? "" : "<p class=\"links\">\(line.joined(" "))</p>\n"
  }

  /// Where in which kit it was read.
  private func sources(_ listed: ListedEvent) -> Markup {
    let kits: [Markup] = listed.kits.map { index in
      let kit = catalogue.kits[index]
      return """
        <li><a href="\(root)\(kit.documentAddress)"\(lang(kit.facts.language))>\(kit.title)</a></li>

        """
    }
    var proofs: [Markup] = []
    for proof in listed.proofs {
      proofs.append(
        """
        <li>\(labels(.sourcePage, "\(proof.place.page)")):
        <q\(lang(listed.language))>\(proof.text)</q></li>

        """)
    }
    return """
      <details><summary>\(labels(.source))<span class="unseen">: \(listed.event.title)</span></summary>
      <ul>
      \(kits.joined())\(proofs.joined())</ul>
      </details>

      """
  }
}
