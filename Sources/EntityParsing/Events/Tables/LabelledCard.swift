import KitModel

/// A title, what labels below it tell, and the text below them.
///
/// As in: "Concert au kiosque", "Quand | ve 4.6, 20h" above "Où | Parc du Bourg", "En cas de pluie : salle des fêtes".
struct LabelledCard {
  private let title: Item
  private let table: LabelledTable
  private let body: [Item]

  /// The card whose table stands at an index of a section's items, with how many of them it takes up
  /// from the table on; `nil` where none is there.
  static func card(
    of items: [Item], at index: Int, below title: Item?, tools: EventTools
  ) -> (card: LabelledCard, count: Int)? {
    guard let title, title.isTitleLike, let table = items[index].table,
      let labelled = LabelledTable(table, isTitled: true, tools: tools)
    else { return nil }
    let body = items[(index + 1)...].prefix { $0.table == nil && !$0.isEmphasised }
    return (LabelledCard(title: title, table: labelled, body: Array(body)), 1 + body.count)
  }

  func entries(scope: EntryScope, tools: EventTools) -> [Entry] {
    let texts = body.map(\.text)
    let entry = table.entry(titled: title.text, body: texts, scope: scope, tools: tools)
    return [entry] + AnnouncedSentences(tools: tools).entries(in: texts, scope: scope)
  }
}
