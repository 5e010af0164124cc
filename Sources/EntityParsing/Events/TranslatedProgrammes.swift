import CivilTime
import KitModel
import Lexicons

/// Joins the entries of a programme with those of its translation, which a kit in two languages prints on pages of
/// its own: rows at the same times under another heading, in another language.
struct TranslatedProgrammes {
  /// The primary tag of the kit's main language.
  let language: String

  /// So many entries of a section must be told at the same times in the kit's language, and this share of them.
  private static let leastShared = 3
  private static let leastShare = 0.75

  /// - Returns: the entries, each with its translation as one; what only the second language tells stays.
  func joined(_ drafts: [EventDraft]) -> [EventDraft] {
    var groups: [(section: Section, members: [Int])] = []
    for (index, draft) in drafts.enumerated() {
      let section = draft.entry.scope.section
      if let group = groups.firstIndex(where: { $0.section.id == section.id }) {
        groups[group].members.append(index)
      } else {
        groups.append((section, [index]))
      }
    }
    groups.removeAll { $0.members.count < Self.leastShared }
    guard groups.count >= 2 else { return drafts }
    let languages = groups.map { Self.language(of: $0.section) }
    let first = groups.indices.filter { languages[$0] == language }.flatMap { groups[$0].members }
    var drafts = drafts
    var joined: Set<Int> = []
    for (group, language) in zip(groups, languages) {
      guard let language, language != self.language else { continue }
      let pairs = Self.pairs(
        of: group.members, with: first.filter { !joined.contains($0) }, in: drafts)
      guard pairs.count >= Self.leastShared,
        Double(pairs.count) >= Self.leastShare * Double(group.members.count)
      else { continue }
      for (translation, original) in pairs {
        drafts[original] = EventMerging.joined(drafts[original], with: drafts[translation])
        joined.insert(translation)
      }
    }
    return drafts.indices.filter { !joined.contains($0) }.map { drafts[$0] }
  }

  /// Each entry with the first at the same times that is no other's yet, one in the same town before others.
  private static func pairs(
    of members: [Int], with others: [Int], in drafts: [EventDraft]
  ) -> [(translation: Int, original: Int)] {
    var free = others
    var pairs: [(translation: Int, original: Int)] = []
    for member in members {
      let event = drafts[member].event
      let alike = free.filter { hasSameTimes(drafts[$0].event, event) }
      let near = alike.first { drafts[$0].event.location.city == event.location.city }
      guard let original = near ?? alike.first else { continue }
      free.removeAll { $0 == original }
      pairs.append((member, original))
    }
    return pairs
  }

  /// Whether two events begin at the same moments, and those without hours end on the same days.
  private static func hasSameTimes(_ a: Event, _ b: Event) -> Bool {
    !a.occurrences.isEmpty && a.occurrences.count == b.occurrences.count
      && zip(a.occurrences, b.occurrences).allSatisfy { one, other in
        one.start == other.start
          && (one.start?.time != nil || one.end?.date == other.end?.date)
      }
  }

  private static func language(of section: Section) -> String? {
    let texts = section.blocks.flatMap { block -> [String] in
      guard let table = block.table else { return [block.text.text] }
      return table.rows.flatMap { $0.cells.flatMap { $0.lines.map(\.text.text) } }
    }
    let found = LanguageDetector(lexicon: .shared).detect(
      [section.title.text] + texts, stated: nil)
    return found.map { String($0.code.prefix(2)) }
  }
}
