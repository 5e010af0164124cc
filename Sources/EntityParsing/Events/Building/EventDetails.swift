import KitModel

/// Reads who, where and how from an entry's texts.
struct EventDetails {
  let tools: EventTools
  let links: [LinkedBox]

  func read(_ entry: Entry, title: SourcedText, into event: inout Event) {
    if let price = entry.price, !price.isEmpty {
      event.price = price.text
      event.evidence += price.evidence(for: "/price", confidence: 0.9)
    }
    if let organizer = entry.organizer, !organizer.isEmpty {
      event.organizer = organizer.text
      event.evidence += organizer.evidence(for: "/organizer", confidence: 0.9)
    }
    readLinks(entry, into: &event)
  }

  /// Links whose boxes lie on the entry's text; the first that is no mail address.
  private func readLinks(_ entry: Entry, into event: inout Event) {
    let places = ([entry.title] + entry.when.map(\.text) + entry.body + entry.places).flatMap(\.places)
    for link in links where places.contains(where: { link.lies(on: $0) }) {
      guard let address = link.address else { continue }
      event.url = address
      event.evidence.append(
        Evidence(field: "/url", place: SourcePlace(page: link.page, box: link.box), text: link.label ?? address, confidence: 0.85))
      return
    }
  }
}

/// A link annotation with its page.
struct LinkedBox {
  var page: Int
  var box: Rect
  var address: String?
  var label: String?

  func lies(on place: SourcePlace) -> Bool {
    place.page == page && place.box.contains(x: box.midX, y: box.midY)
  }
}
