package import CivilTime
package import KitModel

/// What the caller tells of a kit, beside its bytes.
package struct EntityContext: Hashable, Sendable {
  package var source: SourceFacts
  /// BCP 47; overrides what the kit itself says.
  package var language: String?
  /// An IANA name; overrides what the kit itself says.
  package var timeZone: String?
  package var referenceDate: CalendarDate?

  package init(
    source: SourceFacts, language: String? = nil, timeZone: String? = nil,
    referenceDate: CalendarDate? = nil
  ) {
    self.source = source
    self.language = language
    self.timeZone = timeZone
    self.referenceDate = referenceDate
  }
}

/// Reads events, contacts, projects and facts from the sections.
package func parseEntities(_ document: SectionedDocument, in context: EntityContext) -> Kit {
  Kit(source: context.source)
}
