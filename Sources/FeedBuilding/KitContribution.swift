package import KitEmission
import KitIdentity
package import KitModel
import KitValidation

/// What one kit gives to feeds: its events as lines of a calendar, and what they are grouped by.
package struct KitContribution: Sendable {
  /// The kit's title, or its file's name.
  let title: String
  let pieces: [Piece]

  /// One `VEVENT`.
  struct Piece: Sendable {
    var block: CalendarBlock
    var traits: FeedTraits
    /// The letters of the event's title; `nil` for an event that only the calendar has.
    var name: String?
  }

  /// - Parameters:
  ///   - calendar: the kit's calendar file; `nil` where there is none, and it is written anew then.
  ///   - stem: the name of the kit's file, for a kit without a title.
  package init(of kit: Kit, calendar: [UInt8]?, stem: String) throws(CalendarFault) {
    let lines = if let calendar { calendar } else { try feedLines(of: validate(kit).kit) }
    title = kit.facts.title ?? stem
    let traits = FeedTraits(kit: title, language: kit.facts.language)
    // Equal traits are kept once: most events of a kit share them.
    var shared: Set<FeedTraits> = [traits]
    var owners: [String: (traits: FeedTraits, name: String)] = [:]
    for event in kit.events {
      let own = shared.insert(traits.of(event)).memberAfterInsert
      owners[event.uid] = (own, foldedWords(event.title).joined())
    }
    pieces = calendarBlocks(lines).map { block in
      let owner = owners[block.uid] ?? owners[String(block.uid.prefix(36))]
      return Piece(block: block, traits: owner?.traits ?? traits, name: owner?.name)
    }
  }
}
