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

  /// The entries of a title below which a sentence leads to a list of days and places: "Les réunions auront lieu de
  /// 18 h à 20 h :" above "mardi 13 avril, salle des fêtes, Rodez"; `nil` where its lines name what takes place.
  func placedStops(
    of group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry]? {
    guard let first = group.items.firstIndex(where: opensWithDay), first > 1,
      case let listed = group.items[first...].prefix(while: opensWithDay), listed.count > 1,
      case let lead = group.items[first - 1], lead.text.text.hasSuffix(":"), !lead.dated.hasDay,
      let title = group.title, title.isHeading, !isGeneric(title), !isSectionName(title),
      !title.dated.hasDay
    else { return nil }
    let rests = listed.map { item -> SourcedText in
      guard case .leading(let rest) = item.coverage else { return SourcedText() }
      return TitleCleaning.trimmed(item.text.slice(rest..<item.byteCount))
    }
    let told = rests.count(where: isPlaceAlone)
    guard Double(told) >= Self.leastPlaces * Double(listed.count) else { return nil }
    return zip(listed, rests).map { item, rest in
      var entry = Entry(
        title: title.text, when: [item.dated], heading: heading, scope: scope, origin: .titled)
      if case .leading(let end) = item.coverage {
        entry.when = [DateSentences.head(of: item.dated, upTo: end)]
      }
      if isPlaceAlone(rest) { entry.places = [rest] } else { entry.body = [rest] }
      if lead.dated.isTimeOnly {
        entry.usualHours = lead.dated
        entry.usualHours?.coverage = .pure
      }
      return entry
    }
  }

  /// Whether a list item opens with a certain day and says more.
  private func opensWithDay(_ item: Item) -> Bool {
    item.isListItem && !item.isHeading && isSelfContained(item) && item.dated.hasCertainDay
  }

  /// Whether a text names a place and, but for what stands in brackets, nothing else.
  private func isPlaceAlone(_ text: SourcedText) -> Bool {
    let name = text.text.prefix { $0 != "(" }
    let words = WordList(String(name))
    guard !tools.lexicon.kinds.contains(words, in: 0..<words.count),
      let mention = tools.places.parse(String(name), isPlaceLine: true).first
    else { return false }
    return mention.range.lowerBound == 0 && mention.range.count * 5 > name.utf8.count * 3
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
