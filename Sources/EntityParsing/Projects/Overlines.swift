import KitModel

/// Gives the line above the title of each card to the card that it opens, and not to the one before.
///
/// As in: "OCCITANIE · RODEZ / La Ruche / Un atelier partagé", "NOUVEAU / Le chemin des crêtes". A line at the end of a card
/// stands above the next title as well. What tells them apart is how near the line stands to either, or which of the
/// first title and the last text has one. Places go below the titles, where other kits print them; labels of sorts are
/// left out.
struct Overlines {
  let isPlace: (Item) -> Bool

  /// A list of fewer proves nothing.
  private static let leastTitles = 2
  /// So many labels show a custom where no place is among them.
  private static let leastLabels = 3
  /// The share of the lines that must be known to name a place: some towns are known to nobody.
  private static let leastKnown = 0.25
  /// The share of a list's titles that have such a line, and of the lines that stand nearer to them.
  private static let leastShare = 0.5
  private static let leastNear = 0.66
  /// How much further away the line before an overline is than its title.
  private static let leastRatio = 1.5
  /// In bytes, of a place and of a label.
  private static let longestLine = 110
  private static let longestLabel = 40
  /// How large a label is at most, as a share of its title's size, where its place on the page doesn't tell.
  private static let largestLabel = 0.8
  /// A label may look like a town: "À VÉLO".
  private static let mostPlaces = 1

  /// The items with each overline in or out of its card.
  func settled(_ items: [ProjectItem]) -> [ProjectItem] {
    var moved = items
    var labels: Set<Int> = []
    for (looks, lines) in overlines(of: items) {
      for list in Self.lists(of: lines, in: items, under: looks[1])
      where list.lines.count >= Self.leastTitles {
        let places = list.lines.count { isPlace(items[$0].item) }
        let isNear = areNear(list.lines, in: items)
        let arePlaces =
          places > 0 && Double(places) >= Self.leastKnown * Double(list.lines.count)
        if arePlaces, isNear || opensList(list, in: items, looks: looks) {
          for index in list.lines {
            moved.swapAt(index, index + 1)
            // One town of several cards is no label, and no title.
            moved[index + 1].item = moved[index + 1].item.asText
          }
        } else if places <= Self.mostPlaces,
          areLabels(list, in: items, looks: looks, isNear: isNear)
        {
          labels.formUnion(list.lines)
        }
      }
    }
    return labels.isEmpty
      ? moved : moved.indices.filter { !labels.contains($0) }.map { moved[$0] }
  }

  /// The lines right above titles by the look of both; colours differ from card to card.
  private func overlines(of items: [ProjectItem]) -> [[ItemLook]: [Int]] {
    var found: [[ItemLook]: [Int]] = [:]
    for index in items.indices.dropLast() {
      let line = items[index].item
      let title = items[index + 1].item
      guard title.isHeading, title.isTitleLike, line.look != title.look, line.table == nil,
        line.look.halfPoints <= title.look.halfPoints, line.byteCount <= Self.longestLine,
        line.text.text.utf8.last != UInt8(ascii: "."), line.page == title.page
      else { continue }
      found[[line.look.uncolored, title.look.uncolored], default: []].append(index)
    }
    return found
  }

  /// Whether most lines stand nearer to the title below them than to what stands above.
  private func areNear(_ lines: [Int], in items: [ProjectItem]) -> Bool {
    let near = lines.count { index in
      let line = items[index].item
      let title = items[index + 1].item
      guard line.box.y1 <= title.box.midY, line.box.horizontalOverlap(title.box) > 0 else {
        return false
      }
      let below = max(title.box.y0 - line.box.y1, 1)
      guard index > 0, case let above = items[index - 1].item, above.page == line.page,
        above.box.y0 < line.box.y0, above.box.horizontalOverlap(line.box) > 0
      else { return true }
      return line.box.y0 - above.box.y1 >= Self.leastRatio * below
    }
    return Double(near) >= Self.leastNear * Double(lines.count)
  }

  private typealias List = (range: Range<Int>, lines: [Int])

  /// Whether no title of a list stands above its first line, and no such place below its last text.
  private func opensList(_ list: List, in items: [ProjectItem], looks: [ItemLook]) -> Bool {
    guard let first = list.lines.first, let last = list.lines.last else { return false }
    return !items[list.range.lowerBound..<first].contains {
      $0.item.isHeading && $0.item.look.uncolored == looks[1]
    }
      && !items[(last + 2)..<list.range.upperBound].contains {
        $0.item.look.uncolored == looks[0] && isPlace($0.item)
      }
  }

  /// Whether short lines without a day or an hour stand above most titles of a list, and nowhere else in its text.
  private func areLabels(
    _ list: List, in items: [ProjectItem], looks: [ItemLook], isNear: Bool
  ) -> Bool {
    guard list.lines.count >= Self.leastLabels,
      list.lines.allSatisfy({ index in
        let line = items[index].item
        return line.byteCount < Self.longestLabel && !line.dated.hasDay && !line.dated.hasTime
      })
    else { return false }
    let own = items[list.range]
    let titles = own.count { $0.item.isHeading && $0.item.look.uncolored == looks[1] }
    guard Double(list.lines.count) > Self.leastShare * Double(titles) else { return false }
    return isNear
      || Double(looks[0].halfPoints) <= Self.largestLabel * Double(looks[1].halfPoints)
        && own.count { $0.item.look.uncolored == looks[0] } == list.lines.count
  }

  /// The lines parted at headings that are more prominent than their titles: each heads a list of its own.
  private static func lists(
    of lines: [Int], in items: [ProjectItem], under look: ItemLook
  ) -> [List] {
    var starts = items.indices.filter { index in
      items[index].item.isHeading && items[index].item.look.halfPoints > look.halfPoints + 2
    }
    starts = [items.startIndex] + starts + [items.endIndex]
    return zip(starts, starts.dropFirst()).map { start, end in
      (start..<end, lines.filter { (start..<end).contains($0) })
    }
  }
}

extension ItemLook {
  /// The look without its colour, in which the cards of a list may differ.
  var uncolored: ItemLook {
    var look = self
    look.color = Color(red: 0, green: 0, blue: 0)
    return look
  }
}
