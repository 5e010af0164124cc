import KitModel
import Lexicons

/// Gives the short lines in the margin beside the cards of a list to the card at whose height they stand.
///
/// As in: "1 / Gand / céramique" on a field of colour beside "Eau dure" and its text. Columns are read one after the other,
/// so that they come before the first card, or behind the one before.
enum MarginLines {
  private static let leastTitles = 2
  /// The longest line in a margin, in bytes.
  private static let longestLine = 60
  /// How far above its title a card's margin begins, in the title's heights: there is a line above some titles.
  private static let mostAbove = 2.5
  /// The share of the titles that must have something in the margin.
  private static let leastShare = 0.66
  /// The fewest digits of what is to be called.
  private static let leastDigits = 9

  static func settled(_ items: [ProjectItem]) -> [ProjectItem] {
    var looks: [ItemLook: [Int]] = [:]
    for (index, entry) in items.enumerated()
    where entry.item.isHeading && entry.item.isTitleLike {
      looks[entry.item.look.uncolored, default: []].append(index)
    }
    let groups = looks.values.filter { $0.count >= leastTitles }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    for titles in groups {
      if let settled = settled(items, beside: titles) { return settled }
    }
    return items
  }

  /// The items with the margins in their cards; `nil` where most titles have none.
  private static func settled(_ items: [ProjectItem], beside titles: [Int]) -> [ProjectItem]? {
    var owners: [Int: Int] = [:]
    for page in Set(titles.map { items[$0].item.page }) {
      owners.merge(
        margin(of: page, in: items, beside: titles.filter { items[$0].item.page == page })
      ) { $1 }
    }
    guard Double(Set(owners.values).count) >= max(2, leastShare * Double(titles.count)),
      owners.contains(where: { line, title in
        line < title || titles.contains { (title + 1..<line).contains($0) }
      })
    else { return nil }
    return items.indices.flatMap { index -> [ProjectItem] in
      if owners[index] != nil { return [] }
      let lines = owners.keys.filter { owners[$0] == index }.sorted().map { items[$0] }
      return [items[index]] + told(lines)
    }
  }

  /// What a margin tells of its card: not its number, and not whom to call.
  private static func told(_ lines: [ProjectItem]) -> [ProjectItem] {
    let isContact = lines.contains { line in
      line.item.text.text.holds(byte: AddressBytes.at)
        || line.item.text.text.utf8.count(where: AddressBytes.isDigit) >= leastDigits
    }
    return isContact
      ? []
      : lines.filter { $0.item.dated.hasLetters }.map { line in
        var line = line
        line.item.isHeading = false
        return line
      }
  }

  /// The lines of a page that stand beside the column of its titles, each with its title.
  private static func margin(
    of page: Int, in items: [ProjectItem], beside titles: [Int]
  ) -> [Int: Int] {
    let ordered = titles.sorted { items[$0].item.box.y0 < items[$1].item.box.y0 }
    guard let first = ordered.first else { return [:] }
    // What begins where the titles do is their text.
    let own = items.map(\.item).filter { item in
      item.page == page
        && titles.contains { title in
          let title = items[title].item
          return abs(item.box.x0 - title.box.x0) < title.box.height / 2
            || item.box.horizontalOverlap(title.box) > 0
        }
    }
    var found: [Int: Int] = [:]
    for (index, entry) in items.enumerated() where entry.item.page == page {
      let line = entry.item
      guard !own.contains(where: { $0.box.horizontalOverlap(line.box) > 0 }),
        line.box.y1 > top(of: items[first].item)
      else { continue }
      // Text there is a column of its own.
      guard line.table == nil, line.byteCount <= longestLine else { return [:] }
      found[index] = ordered.last { top(of: items[$0].item) <= line.box.y0 } ?? first
    }
    return found
  }

  private static func top(of title: Item) -> Double {
    title.box.y0 - mostAbove * title.box.height
  }
}
