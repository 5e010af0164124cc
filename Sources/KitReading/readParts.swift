import CivilTime
import KitModel

extension JSONCursor {
  mutating func evidenceList() throws(ReadingFault) -> [Evidence] {
    try list { (cursor) throws(ReadingFault) in
      var told = Evidence(
        field: "", place: SourcePlace(page: 1, box: Rect(x0: 0, y0: 0, x1: 0, y1: 0)), text: "",
        confidence: 0)
      try cursor.object { (cursor, name) throws(ReadingFault) in
        switch name {
        case "field": told.field = try cursor.string()
        case "page": told.place.page = try cursor.integer()
        case "box": told.place.box = try cursor.box()
        case "text": told.text = try cursor.string()
        case "confidence": told.confidence = try cursor.number()
        default: break
        }
      }
      return told
    }
  }

  mutating func location() throws(ReadingFault) -> Location {
    var location = Location()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "venue": location.venue = try cursor.string()
      case "address": location.address = try cursor.string()
      case "postalCode": location.postalCode = try cursor.string()
      case "city": location.city = try cursor.string()
      case "region": location.region = try cursor.string()
      case "country": location.country = try cursor.string()
      default: break
      }
    }
    return location
  }

  mutating func person() throws(ReadingFault) -> Person {
    var person = Person(name: "")
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "name": person.name = try cursor.string()
      case "role": person.role = try cursor.string()
      case "affiliation": person.affiliation = try cursor.string()
      case "part": person.part = try cursor.word(name)
      default: break
      }
    }
    return person
  }

  mutating func contact(_ options: ReadingOptions) throws(ReadingFault) -> Contact {
    var contact = Contact()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "id": contact.id = try cursor.string()
      case "name": contact.name = try cursor.string()
      case "organization": contact.organization = try cursor.string()
      case "role": contact.role = try cursor.string()
      case "scope": contact.scope = try cursor.word(name)
      case "emails": contact.emails = try cursor.strings()
      case "phones":
        contact.phones = try cursor.list { (c) throws(ReadingFault) in try c.phone() }
      case "urls": contact.urls = try cursor.strings()
      case "address": contact.address = try cursor.string()
      case "evidence":
        if options.withEvidence { contact.evidence = try cursor.evidenceList() }
      case "confidence": contact.confidence = try cursor.number()
      default: break
      }
    }
    return contact
  }

  private mutating func phone() throws(ReadingFault) -> Contact.Phone {
    var phone = Contact.Phone(e164: "", display: "")
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "e164": phone.e164 = try cursor.string()
      case "display": phone.display = try cursor.string()
      case "type": phone.type = try cursor.word(name)
      default: break
      }
    }
    return phone
  }

  mutating func project(_ options: ReadingOptions) throws(ReadingFault) -> Project {
    var project = Project(title: "")
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "id": project.id = try cursor.string()
      case "title": project.title = try cursor.string()
      case "headline": project.headline = try cursor.string()
      case "description": project.description = try cursor.string()
      case "location": project.location = try cursor.location()
      case "people":
        project.people = try cursor.list { (c) throws(ReadingFault) in try c.person() }
      case "partners": project.partners = try cursor.strings()
      case "urls": project.urls = try cursor.strings()
      case "evidence":
        if options.withEvidence { project.evidence = try cursor.evidenceList() }
      case "confidence": project.confidence = try cursor.number()
      default: break
      }
    }
    return project
  }
}
