import KitModel

/// Finds lists of cards in the items of a section: titles of one look, each with text under it.
struct CardLists {
  let lexicon: ProjectLexicon

  func lists(in items: [ProjectItem]) -> [CardList] {
    let items = withoutKickers(items)
    var looks: [(look: ItemLook, isKicked: Bool)] = []
    for entry in items where entry.item.isTitleLike {
      if !looks.contains(where: { $0.look == entry.item.look && $0.isKicked == entry.isKicked }) {
        looks.append((entry.item.look, entry.isKicked))
      }
    }
    // Titles with a label above them are told first, then the largest.
    looks.sort {
      $0.isKicked == $1.isKicked
        ? $0.look.halfPoints > $1.look.halfPoints : $0.isKicked && !$1.isKicked
    }
    var found: [CardList] = []
    var taken: Set<Int> = []
    for (look, isKicked) in looks {
      let indices = items.indices.filter {
        items[$0].item.isTitleLike && items[$0].item.look == look && items[$0].isKicked == isKicked
      }
      guard indices.count >= 2 else { continue }
      for run in runs(of: indices, in: items, look: look) {
        guard run.count >= 2, taken.isDisjoint(with: run),
          var list = list(of: run, in: items, look: look)
        else { continue }
        list.isKicked = isKicked
        found.append(list)
        taken.formUnion(run)
      }
    }
    return found
  }

  private func list(of run: [Int], in items: [ProjectItem], look: ItemLook) -> CardList? {
    var cards: [Card] = []
    for (position, index) in run.enumerated() {
      let end =
        position + 1 < run.count ? run[position + 1] : end(after: index, in: items, look: look)
      let below = items[(index + 1)..<end].map(\.item)
      cards.append(Card(title: items[index].item, below: below[...]))
    }
    cards.removeAll { $0.texts.isEmpty && $0.sublines.isEmpty }
    guard cards.count >= 2 else { return nil }
    let above = items[..<run[0]].last {
      $0.item.isEmphasised && $0.item.look.halfPoints > look.halfPoints
        && $0.item.text.text.utf8.count > 3
    }
    return CardList(heading: above?.item.text, kind: items[run[0]].kind, cards: cards)
  }

  /// Titles of one look without a more prominent heading between them.
  private func runs(of indices: [Int], in items: [ProjectItem], look: ItemLook) -> [[Int]] {
    var runs: [[Int]] = []
    for index in indices {
      if let last = runs.last?.last,
        !items[(last + 1)..<index].contains(where: {
          $0.item.isHeading && $0.item.isTitleLike
            && $0.item.look.halfPoints > look.halfPoints + 2
        })
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  private func end(after index: Int, in items: [ProjectItem], look: ItemLook) -> Int {
    items[(index + 1)...].firstIndex {
      $0.item.isHeading && $0.item.isTitleLike && $0.item.look.halfPoints >= look.halfPoints
    } ?? items.count
  }

  /// Leaves out labels that stand above titles, so that the titles are the cards' own.
  private func withoutKickers(_ items: [ProjectItem]) -> [ProjectItem] {
    var repeats: [String: Int] = [:]
    for entry in items where entry.item.isTitleLike {
      repeats[entry.item.text.text, default: 0] += 1
    }
    var kept: [ProjectItem] = []
    var isKicked = false
    for (index, entry) in items.enumerated() {
      let text = entry.item.text.text
      if entry.item.byteCount < 40, index + 1 < items.count, items[index + 1].item.isTitleLike,
        repeats[text, default: 0] > 1 || lexicon.isKicker(text)
      {
        isKicked = isKicked || lexicon.isKicker(text)
        continue
      }
      var entry = entry
      entry.isKicked = isKicked
      isKicked = false
      kept.append(entry)
    }
    return kept
  }
}

/// An item with what the section around it is for.
struct ProjectItem {
  var item: Item
  var kind: SectionKind
  /// Whether a label that says what it is stands above it ("Spotlight").
  var isKicked = false
}
