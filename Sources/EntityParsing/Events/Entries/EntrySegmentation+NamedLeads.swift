import KitModel
import Lexicons

/// What practical information tells once more of what the kit is about.
extension EntrySegmentation {
  /// The entry of a line that names something right above one that opens with its days, below the heading of a section that
  /// is no title.
  ///
  /// As in: "Pratique" above "Salon du livre de Blinville" and "samedi 2 octobre de 14 h à 19 h, salle des fêtes". The
  /// line names a kind of event, or what the kit does: offices have days and hours, too.
  func namedLead(
    of group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> Entry? {
    guard let title = group.title, isSectionName(title),
      let place = group.items.indices.dropFirst().first(where: {
        isSelfContained(group.items[$0]) && tools.hasCertainDay(group.items[$0].dated)
      }),
      case .leading(let end) = group.items[place].coverage,
      case let name = group.items[place - 1], name.box != title.box, isName(name)
    else { return nil }
    let item = group.items[place]
    var entry = Entry(
      title: name.text, when: [DateSentences.head(of: item.dated, upTo: end)], heading: heading,
      scope: scope, origin: .untitled)
    let rest = TitleCleaning.trimmed(item.text.slice(end..<item.byteCount))
    entry.body = [rest].filter { !$0.isEmpty }
    entry.body += group.items[(place + 1)...].filter { $0.table == nil }.map(\.text)
    return entry
  }

  private func isName(_ item: Item) -> Bool {
    guard item.table == nil, item.byteCount <= Self.longestLeadName,
      item.dated.expressions.isEmpty, labelledPlace(item) == nil, !isGeneric(item),
      case let words = WordList(item.text.text), words.count > 1, words[0].beginsWithCapital,
      !"?!:;.".contains(item.text.text.last ?? ".")
    else { return false }
    let all = 0..<words.count
    if tools.lexicon.kinds.contains(words, in: all)
      || tools.lexicon.namedOccasions.match(words, at: 0) != nil
    {
      return true
    }
    let known = tools.kitTitle.map(EventMerging.titleWords) ?? []
    return EventMerging.titleWords(item.text.text).intersection(known).count >= 2
  }

  /// In bytes.
  private static let longestLeadName = 90
}
