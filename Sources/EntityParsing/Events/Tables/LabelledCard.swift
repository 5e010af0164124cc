import KitModel

/// A title, what labels below it tell, and the text around them.
///
/// As in: "Concert au kiosque", "Quand | ve 4.6, 20h" above "Où | Parc du Bourg", "En cas de pluie : salle des fêtes". What the
/// concert is may be told between the title and the labels.
struct LabelledCard {
  private let title: Item
  private let table: LabelledTable
  private let body: [Item]

  /// How many texts may stand between a title and its labels.
  private static let mostTexts = 3

  /// The card whose table stands at an index of a section's items, with how many of them it takes up
  /// from the table on, and how many above it; `nil` where none is there, or only the name of any list: "Programme".
  static func card(
    of items: [Item], at index: Int, below flow: [Item], tools: EventTools
  ) -> (card: LabelledCard, count: Int, above: Int)? {
    guard let table = items[index].table, let place = title(of: flow),
      !tools.lexicon.isGenericHeading(flow[place].text.text),
      let labelled = LabelledTable(
        table, isTitled: true, isForm: isForm(flow[place], among: items, tools: tools),
        tools: tools)
    else { return nil }
    let texts = flow[(place + 1)...]
    let body = items[(index + 1)...].prefix { $0.table == nil && !$0.isEmphasised }
    let card = LabelledCard(title: flow[place], table: labelled, body: Array(texts) + Array(body))
    return (card, 1 + body.count, flow.count - place)
  }

  /// Whether titles set as one is stand right above several tables of labels.
  private static func isForm(_ title: Item, among items: [Item], tools: EventTools) -> Bool {
    zip(items, items.dropFirst()).count { above, item in
      guard let label = item.table?.rows.first?.cells.first, above.isTitleLike,
        above.look == title.look
      else { return false }
      return LabelledFacts.label(label.text, lexicon: tools.lexicon) != nil
    } >= leastForms
  }

  private static let leastForms = 2

  /// Where the title of what stands above a table is: no day stands between.
  private static func title(of flow: [Item]) -> Int? {
    guard let place = flow.lastIndex(where: \.isTitleLike), flow.count - place - 1 <= mostTexts,
      flow[(place + 1)...].allSatisfy({
        $0.table == nil && !$0.isEmphasised && !$0.dated.hasCertainDay
      })
    else { return nil }
    return place
  }

  func entries(scope: EntryScope, tools: EventTools) -> [Entry] {
    let texts = body.map(\.text)
    let entry = table.entry(titled: title.text, body: texts, scope: scope, tools: tools)
    return [entry] + AnnouncedSentences(tools: tools).entries(in: texts, scope: scope)
  }
}
