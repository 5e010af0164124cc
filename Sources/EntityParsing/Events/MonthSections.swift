import DateExpressions
import KitModel

/// Puts what stands behind the name of a month below it, where that is set smaller than the titles that it heads.
///
/// As in "NOVEMBRE" above "ven 6, 20 h" and "Le bal des puits", the last one the largest. Sections are nested by the
/// size of their titles, so that a month's name opens one beside the first title below it, or one inside the
/// last title above it.
struct MonthSections {
  let tools: EventTools

  func joined(_ sections: [Section]) -> [Section] {
    guard !sections.isEmpty else { return sections }
    var flat: [Section] = []
    for section in sections {
      var section = section
      section.children = joined(section.children)
      // A month at the end of an entry's section heads what follows the entry.
      if let last = section.children.last, isHollowMonth(last) {
        section.children.removeLast()
        flat += [section, last]
      } else {
        flat.append(section)
      }
    }
    guard flat.contains(where: isHollowMonth) else { return flat }
    let dates = DatesAhead(tools: tools, leastDates: 1)
    return grouped(flat).map { monthOf($0) == nil ? $0 : dates.given($0) }
  }

  /// Sections with those behind each month that has none of its own below it, as far as they are set alike.
  private func grouped(_ sections: [Section]) -> [Section] {
    var grouped: [Section] = []
    var open = false
    for section in sections {
      if isHollowMonth(section) {
        grouped.append(section)
        open = true
        continue
      }
      guard open, let month = grouped.last, monthOf(section) == nil,
        month.children.first.map({ look(of: $0) == look(of: section) })
          ?? isHeaded(section, by: month)
      else {
        open = false
        grouped.append(section)
        continue
      }
      grouped[grouped.count - 1].children.append(section.asEntry)
    }
    return grouped
  }

  /// Whether a section is titled by a month and holds nothing, or a day of the month: the first title's.
  private func isHollowMonth(_ section: Section) -> Bool {
    section.children.isEmpty && section.blocks.count <= 1 && monthOf(section) != nil
      && section.blocks.allSatisfy { $0.table == nil && tellsDay($0, pure: true) }
  }

  /// Whether a section behind a month tells a day of it: right above its title, or below.
  private func isHeaded(_ section: Section, by month: Section) -> Bool {
    !month.blocks.isEmpty
      || section.blocks.prefix(Self.mostAbove).contains { tellsDay($0, pure: false) }
  }

  private static let mostAbove = 3

  private func monthOf(_ section: Section) -> DateExpression? {
    guard section.title.text.utf8.count <= Self.longestMonth else { return nil }
    let dated = tools.dated(section.title)
    guard dated.coverage == .pure, dated.expressions.count == 1, let only = dated.expressions.first,
      only.known.contains(.month), only.known.isSubset(of: [.month, .year])
    else { return nil }
    return only
  }

  /// In bytes.
  private static let longestMonth = 30

  private func tellsDay(_ block: Block, pure: Bool) -> Bool {
    guard block.table == nil, block.lines.count <= 2, block.text.text.utf8.count <= Self.longestDay
    else { return false }
    let dated = tools.dated(block.text)
    return (dated.lacksMonth || pure && dated.hasCertainDay)
      && (dated.coverage == .pure || !pure && DateCoverage.isLeading(dated.coverage))
  }

  /// In bytes.
  private static let longestDay = 120

  private func look(of section: Section) -> StyleID? { section.title.pieces.first?.style }
}

extension Section {
  /// The section as the entry of a list, whatever its title is else for: "Rencontre avec les luthiers".
  fileprivate var asEntry: Section {
    switch kind {
    case .interview, .quotes, .editorial, .about, .contents:
      var entry = self
      entry.kind = .other
      return entry
    default: return self
    }
  }
}
