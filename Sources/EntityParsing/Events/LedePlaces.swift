import DateExpressions
import KitModel
import Lexicons

/// Gives the entries of a list that tells no places the one venue that the text ahead of it leads to.
///
/// As in: "Dès septembre, l'association reprend ses quartiers au Centre culturel de Blinville." and below it twelve Thursdays with
/// a film each; "The lectures take place at noon in the Aubin Auditorium." and below two more paragraphs the lectures. A story
/// that names several venues says of none that the list is there.
struct LedePlaces {
  let sections: [Section]
  let place: EventPlace
  let owned: OwnedTexts

  /// So many entries without a place are a list, if they are most of their section's.
  private static let leastEntries = 3

  func placed(_ drafts: [EventDraft]) -> [EventDraft] {
    var placed = drafts
    for indices in Dictionary(grouping: drafts.indices, by: { drafts[$0].entry.scope.section.id })
      .values
    {
      let free = indices.filter { isFree(drafts[$0]) }
      // Sentences that tell events each have their own place, or none.
      guard free.count >= Self.leastEntries, free.count * 2 > indices.count,
        free.allSatisfy({ Self.isListed(drafts[$0].entry.origin) }),
        let told = told(aheadOf: drafts[free[0]].entry.scope.section)
      else { continue }
      for index in free
      where drafts[index].event.location.city == nil || told.location.city == nil
        || drafts[index].event.location.city == told.location.city
      {
        if isOfKit(drafts[index].event) { placed[index].event = withoutKit(drafts[index].event) }
        place.inherit(told.location, of: told.text, from: "section", in: &placed[index].event)
      }
    }
    return placed
  }

  private static func isListed(_ origin: Entry.Origin) -> Bool {
    switch origin {
    case .row, .dateLed: true
    default: false
    }
  }

  private func isFree(_ draft: EventDraft) -> Bool {
    (draft.event.location.venue == nil && draft.event.location.address == nil
      || isOfKit(draft.event))
      && draft.event.attendance != .online && draft.entry.origin != .umbrella
  }

  /// Whether it is no more than where the kit's house is.
  private func isOfKit(_ event: Event) -> Bool {
    [PlaceField.venue, .address].allSatisfy { field in
      event.location[field] == nil
        || event.inferred.contains { $0.field == "/location/\(field.rawValue)" && $0.from == "kit" }
    }
  }

  /// Takes the address of the kit's house away: what the story says is nearer.
  private func withoutKit(_ event: Event) -> Event {
    var event = event
    for field in PlaceField.allCases {
      let path = "/location/\(field.rawValue)"
      guard event.inferred.contains(where: { $0.field == path && $0.from == "kit" }) else {
        continue
      }
      event.location[field] = nil
      event.inferred.removeAll { $0.field == path }
      event.evidence.removeAll { $0.field == path }
    }
    return event
  }

  /// The one venue of the paragraphs ahead of a section's first entry: where what comes back is held, else the only one.
  private func told(aheadOf section: Section) -> EventPlace.Introduced? {
    let found = texts(aheadOf: section).flatMap(place.places(ledToBy:))
    let usual = found.filter(\.isUsual)
    let likely = usual.isEmpty ? found : usual
    guard let first = likely.first,
      likely.allSatisfy({ isSame($0.place.location, first.place.location) })
    else { return nil }
    return first.place
  }

  private func isSame(_ one: Location, _ other: Location) -> Bool {
    Folding.key(one.venue ?? "") == Folding.key(other.venue ?? "")
  }

  /// The paragraphs of the section ahead of its entries, and of those ahead of it that hold none.
  private func texts(aheadOf section: Section) -> [SourcedText] {
    let own = paragraphs(of: section)
    guard own.isEmpty, let path = path(to: section.id, in: sections) else { return own }
    var texts: [SourcedText] = []
    for before in path.reversed() {
      // The story itself may be an event; a list of others has a place of its own.
      guard Self.mayLead(before), before.blocks.count(where: { owned.hold($0.text) }) < 2 else {
        break
      }
      texts += before.blocks.filter { !$0.isHeading && $0.table == nil }.map(\.text)
    }
    return texts
  }

  private func paragraphs(of section: Section) -> [SourcedText] {
    section.blocks.prefix { !owned.hold($0.text) && $0.table == nil }
      .filter { !$0.isHeading }.map(\.text)
  }

  private static func mayLead(_ section: Section) -> Bool {
    switch section.kind {
    case .contacts, .legal, .about, .quotes, .practical: false
    default: true
    }
  }

  /// The sections that stand ahead of one under the same parent, and the parent; `nil` if it isn't there.
  private func path(to id: String, in siblings: [Section]) -> [Section]? {
    for (index, section) in siblings.enumerated() {
      if section.id == id { return Array(siblings[..<index]) }
      if let inner = path(to: id, in: section.children) { return [section] + inner }
    }
    return nil
  }
}
