import KitModel

/// An entry of the address book.
struct ContactJSON: JSONWritable {
  let contact: Contact

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", contact.id)
      writer.member("name", contact.name)
      writer.member("organization", contact.organization)
      writer.member("role", contact.role)
      writer.member("scope", contact.scope.rawValue)
      writer.member("emails", each: contact.emails)
      writer.member("phones", each: contact.phones.map(PhoneJSON.init))
      writer.member("urls", each: contact.urls)
      writer.member("address", contact.address)
      writer.member("evidence", each: contact.evidence.wire)
      writer.member(confidence: contact.confidence)
    }
  }
}

/// A telephone number.
struct PhoneJSON: JSONWritable {
  let phone: Contact.Phone

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("e164", phone.e164)
      writer.member("display", phone.display)
      writer.member("type", phone.type?.rawValue)
    }
  }
}

/// A project.
struct ProjectJSON: JSONWritable {
  let project: Project

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", project.id)
      writer.member("title", project.title)
      writer.member("headline", project.headline)
      writer.member("description", project.description)
      writer.member("location", LocationJSON(project.location))
      writer.member("people", each: project.people.map(PersonJSON.init))
      writer.member("partners", each: project.partners)
      writer.member("urls", each: project.urls)
      writer.member("evidence", each: project.evidence.wire)
      writer.member(confidence: project.confidence)
    }
  }
}

/// An organization that the kit names.
struct OrganizationJSON: JSONWritable {
  let organization: Organization

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", organization.name)
      writer.member("region", organization.region)
      writer.member("role", organization.role)
      writer.member("evidence", each: organization.evidence.wire)
    }
  }
}

/// Words in somebody's mouth.
struct QuoteJSON: JSONWritable {
  let quote: Quote

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("text", quote.text)
      writer.member("speaker", quote.speaker)
      writer.member("role", quote.role)
      writer.member("evidence", each: quote.evidence.wire)
    }
  }
}

/// A link.
struct LinkJSON: JSONWritable {
  let link: Link

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("label", link.label)
      writer.member("url", link.url)
      writer.member("page", link.page)
    }
  }
}
