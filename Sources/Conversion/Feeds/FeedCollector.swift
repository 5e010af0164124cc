import CivilTime
import KitEmission
import KitIdentity
import KitModel
import KitReading
import KitValidation

/// Gathers the events of many kits, kit by kit; one that two kits announce becomes one.
struct FeedCollector {
  private(set) var events: [FeedEvent] = []
  private(set) var kitCount = 0
  private var byUID: [String: Int] = [:]
  private var byLikeness: [String: Int] = [:]
  private let plan: FeedPlan

  init(_ plan: FeedPlan) { self.plan = plan }

  /// Adds the kit of a document and the calendar beside it.
  ///
  /// - Parameter calendar: `nil` where there is none; it is written anew then.
  mutating func add(_ kit: Kit, calendar: [UInt8]?, stem: String) throws(CalendarFault) {
    kitCount += 1
    let lines = if let calendar { calendar } else { try feedLines(of: validate(kit).kit) }
    let title = kit.facts.title ?? stem
    let traits = FeedTraits(kit: title, language: kit.facts.language)
    var owners: [String: FeedTraits] = [:]
    var names: [String: String] = [:]
    for event in kit.events {
      owners[event.uid] = traits.of(event)
      names[event.uid] = foldedWords(event.title).joined()
    }
    for block in calendarBlocks(lines) {
      let base = String(block.uid.prefix(36))
      let told = owners[block.uid] ?? owners[base]
      let name = names[block.uid] ?? names[base]
      add(block, told ?? traits, name: name, source: title)
    }
  }

  private mutating func add(
    _ block: CalendarBlock, _ traits: FeedTraits, name: String?, source: String
  ) {
    guard plan.from.map({ block.days.upperBound >= $0 }) ?? true,
      plan.to.map({ block.days.lowerBound <= $0 }) ?? true, traits.fulfils(plan.conditions)
    else { return }
    // The same words at the same time in the same town are the same event, whoever announces it.
    let likeness = name.map { name in
      [name, block.start, block.zone ?? "", traits[.city] ?? ""].joined(separator: "\n")
    }
    if let known = byUID[block.uid] ?? likeness.flatMap({ byLikeness[$0] }) {
      if !events[known].sources.contains(source) { events[known].sources.append(source) }
      return
    }
    byUID[block.uid] = events.count
    if let likeness { byLikeness[likeness] = events.count }
    var kept = block
    // A copy of its own: a slice would keep the kit's whole calendar.
    kept.lines = Array(block.lines)[...]
    events.append(FeedEvent(block: kept, sources: [source], traits: traits))
  }
}
