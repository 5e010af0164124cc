import CivilTime
import KitModel

/// The whole document of one kit.
struct KitJSON: JSONWritable {
  let kit: Kit

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("schemaVersion", Generator.schemaVersion)
      writer.member("generator", GeneratorJSON())
      writer.member("source", SourceJSON(source: kit.source, pages: kit.pages))
      writer.member("pages", each: kit.pages.map(PageJSON.init))
      writer.member("kit", KitFactsJSON(facts: kit.facts))
      writer.member("sections", each: kit.sections.map(SectionJSON.init))
      writer.member(
        "events", each: kit.events.map { EventJSON(event: $0, kitZone: kit.facts.timeZone) })
      writer.member("contacts", each: kit.contacts.map(ContactJSON.init))
      writer.member("projects", each: kit.projects.map(ProjectJSON.init))
      writer.member("organizations", each: kit.organizations.map(OrganizationJSON.init))
      writer.member("quotes", each: kit.quotes.map(QuoteJSON.init))
      writer.member("links", each: kit.links.map(LinkJSON.init))
      writer.member("diagnostics", each: kit.findings.map(FindingJSON.init))
    }
  }
}

/// What wrote the document.
struct GeneratorJSON: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("name", Generator.name)
      writer.member("version", Generator.version)
    }
  }
}

/// What the kit says of itself.
struct KitFactsJSON: JSONWritable {
  let facts: KitFacts

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", facts.title)
      writer.member("subtitle", facts.subtitle)
      writer.member("issuer", facts.issuer)
      writer.member("language", facts.language)
      writer.member("timeZone", facts.timeZone)
      writer.member("edition", facts.edition)
      writer.member("revision", facts.revision)
      writer.member("published", facts.published?.description)
      writer.member("embargo", facts.embargo?.description)
      writer.member("period", facts.period.map(PeriodJSON.init))
    }
  }
}

/// The days that the kit is about.
struct PeriodJSON: JSONWritable {
  let period: ClosedRange<CalendarDate>

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("start", period.lowerBound.description)
      writer.member("end", period.upperBound.description)
    }
  }
}

/// Something doubted.
struct FindingJSON: JSONWritable {
  let finding: Finding

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("severity", finding.severity.rawValue)
      writer.member("code", finding.code)
      writer.member("message", finding.message)
      writer.member("page", finding.place?.page)
      writer.member("box", finding.place.map { BoxJSON(box: $0.box) })
      writer.member("text", finding.text)
      if !finding.related.isEmpty {
        writer.member("related", each: finding.related.map(RelatedJSON.init))
      }
    }
  }
}

/// The other place of a contradiction.
struct RelatedJSON: JSONWritable {
  let related: Finding.Related

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("page", related.place.page)
      writer.member("box", BoxJSON(box: related.place.box))
      writer.member("text", related.text)
    }
  }
}
