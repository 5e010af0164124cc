import DateExpressions
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
  /// How many where the title is a heading, which all below it belongs to.
  private static let mostBelowHeading = 6

  /// The card whose table stands at an index of a section's items, with how many of them it takes up
  /// from the table on, and how many above it; `nil` where none is there, or only the name of any list: "Programme".
  static func card(
    of items: [Item], at index: Int, below flow: [Item], heading: DatedText? = nil,
    tools: EventTools
  ) -> (card: LabelledCard, count: Int, above: Int)? {
    guard let table = items[index].table, let place = flow.lastIndex(where: \.isTitleLike),
      !tools.lexicon.isGenericHeading(flow[place].text.text),
      let labelled = LabelledTable(
        table, below: heading, isTitled: true,
        isForm: isForm(flow[place], among: items, tools: tools),
        tools: tools), case let texts = flow[(place + 1)...],
      texts.count <= (flow[place].isHeading ? mostBelowHeading : mostTexts),
      texts.allSatisfy({ isText($0, on: labelled.when, tools: tools) })
    else { return nil }
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
      return FactLabel.label(label.text, lexicon: tools.lexicon) != nil
    } >= leastForms
  }

  private static let leastForms = 2

  /// Whether what stands between a title and its labels tells of no other day than these.
  private static func isText(_ item: Item, on when: DatedText, tools: EventTools) -> Bool {
    guard item.table == nil, !item.isEmphasised else { return false }
    return !item.dated.hasCertainDay
      || tools.days(of: [item.dated]).isSubset(of: tools.days(of: [when]))
  }

  func entries(scope: EntryScope, tools: EventTools) -> [Entry] {
    let texts = body.map(\.text)
    let entry = table.entry(titled: title.text, body: texts, scope: scope, tools: tools)
    return [entry] + AnnouncedSentences(tools: tools).entries(in: texts, scope: scope)
  }
}
