import DateExpressions
import KitModel
import Lexicons

/// Days below one title that each open with their place.
extension EntrySegmentation {
  /// The share of the lines that must open with a place.
  private static let leastPlaces = 0.6

  /// The entries of a title whose list tells where and when and nothing else: "Rodez, salle des fêtes : mardi
  /// 13 avril, 14 h"; `nil` where its lines name what takes place.
  func placedDays(
    _ listed: [Item], of group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry]? {
    guard listed.allSatisfy(\.isListItem),
      let index = group.items.firstIndex(where: { $0.box == listed[0].box }), index > 0,
      case let title = group.items[index - 1], title.isHeading, title.isTitleLike,
      !isGeneric(title), !isSectionName(title), !title.dated.hasDay
    else { return nil }
    let places = listed.map { item -> SourcedText? in
      guard case .trailing(let rest) = item.coverage else { return nil }
      return TitleCleaning.trimmed(item.text.slice(0..<rest))
    }
    let told = places.count { $0.map(opensWithPlace) ?? false }
    guard Double(told) >= Self.leastPlaces * Double(listed.count) else { return nil }
    return zip(listed, places).map { item, place in
      var entry = Entry(
        title: title.text, when: [item.dated], heading: heading, scope: scope, origin: .titled)
      entry.places = [place].compactMap(\.self)
      return entry
    }
  }

  /// Whether a text is a place, or opens with a town and a comma.
  private func opensWithPlace(_ text: SourcedText) -> Bool {
    guard tools.lexicon.kinds.match(WordList(text.text), at: 0) == nil else { return false }
    let head = text.text.prefix { $0 != "," }
    if head.utf8.count < text.text.utf8.count, tools.places.isTownName(String(head)) { return true }
    guard let mention = tools.places.parse(text.text, isPlaceLine: true).first
    else { return false }
    return mention.range.lowerBound == 0
      && (mention.range.count * 5 > text.text.utf8.count * 3 || mention.location.city != nil)
  }
}
