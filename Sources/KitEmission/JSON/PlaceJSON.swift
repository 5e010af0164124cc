import KitModel

/// A box: `[x0, y0, x1, y1]`, to a tenth of a point.
struct BoxJSON: JSONWritable {
  let box: Rect

  func write(to writer: inout JSONWriter) {
    writer.array([box.x0, box.y0, box.x1, box.y1], .inline) { writer, edge in
      writer.number(edge, decimals: 1)
    }
  }
}

/// Where a field was read.
struct EvidenceJSON: JSONWritable {
  let evidence: Evidence

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("field", evidence.field)
      writer.member("page", evidence.place.page)
      writer.member("box", BoxJSON(box: evidence.place.box))
      writer.member("text", evidence.text)
      writer.member(confidence: evidence.confidence)
    }
  }
}

extension [Evidence] {
  var wire: [EvidenceJSON] { map(EvidenceJSON.init) }
}

/// A place in the world.
struct LocationJSON: JSONWritable {
  let location: Location

  /// `nil` where nothing is known of the place.
  init?(_ location: Location) {
    guard !location.isEmpty else { return nil }
    self.location = location
  }

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("venue", location.venue)
      writer.member("address", location.address)
      writer.member("postalCode", location.postalCode)
      writer.member("city", location.city)
      writer.member("region", location.region)
      writer.member("country", location.country)
    }
  }
}

/// Somebody who takes part.
struct PersonJSON: JSONWritable {
  let person: Person

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("name", person.name)
      writer.member("role", person.role)
      writer.member("affiliation", person.affiliation)
      writer.member("part", person.part?.rawValue)
    }
  }
}
