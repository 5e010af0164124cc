import CivilTime
import DateExpressions
import KitModel

/// The years of headings that state a month only: they follow the last one that printed its year.
///
/// As in: "Septembre 2026", "Octobre", "Janvier 2027", "Février".
struct HeadingYears {
  private var years: [String: Int] = [:]

  init(_ document: SectionedDocument, tools: EventTools) {
    var last: (year: Int, month: Int)?
    for section in document.sections { collect(section, last: &last, tools) }
  }

  /// The year of a section's heading; `nil` where it prints one or no other did.
  func year(of section: Section) -> Int? { years[section.id] }

  private mutating func collect(
    _ section: Section, last: inout (year: Int, month: Int)?, _ tools: EventTools
  ) {
    let dated = tools.dated(section.title)
    if dated.coverage == .pure,
      let own = dated.expressions.first(where: { $0.known.contains(.month) })
    {
      let resolved = tools.reader.resolve(own, in: tools.context)
      if let date = resolved.occurrences.first?.start?.date {
        if own.known.contains(.year) {
          last = (date.year, date.month)
        } else if let before = last {
          let year = date.month < before.month ? before.year + 1 : before.year
          years[section.id] = year
          last = (year, date.month)
        }
      }
    }
    for child in section.children { collect(child, last: &last, tools) }
  }
}
