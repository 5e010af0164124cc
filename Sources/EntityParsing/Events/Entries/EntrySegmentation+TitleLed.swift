import DateExpressions
import KitModel
import Lexicons

/// Paragraphs whose first words are the title of what they announce.
extension EntrySegmentation {
  /// Paragraphs that each open with their own title; one alone must name a kind of event.
  func titleLedEntries(
    _ group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry] {
    var found: [(item: Item, led: TitleLed)] = []
    for item in group.items where item.box != group.title?.box {
      for part in parts(of: item) {
        if let led = TitleLed(part, tools: tools, allowsTimes: heading != nil) {
          found.append((part, led))
        }
      }
    }
    let named = found.count(where: \.led.namesKind)
    // A list of three and more needs no name of a kind.
    // So do two that are all that stands below a day.
    let isWhole =
      heading != nil && found.count == 2
      && group.items.count(where: { $0.box != group.title?.box }) == found.count
    let isList = isWhole || found.count >= 3 && found.count * 2 >= group.items.count
    // A day above such a list is that of the document, or of none of them: each has its own.
    let dated = isList ? group.items.drop { $0.box != found[0].item.box } : group.items[...]
    let hasDateLine = dated.contains { $0.isDateLine }
    // What stands below somebody's address has a title of its own.
    let isBelowAddress = group.items.prefix { $0.box != found.first?.item.box }.contains {
      $0.text.text.holds(byte: AddressBytes.at)
    }
    guard named >= 1 || isList, !hasDateLine,
      found.count >= 2 || isBelowAddress || group.title.map(isGeneric) != false
    else { return [] }
    // A list has entries of unusual kinds as well; text between two entries goes with the first.
    var own = scope
    if let title = group.title, !isGeneric(title) { own.subheading = title.text }
    own.introduction = introduction(of: found.map(\.item), in: group) ?? own.introduction
    return found.filter { found.count >= 3 || isWhole || $0.led.namesKind }.map {
      item, led in
      let title = TitleText.afterPlace(item.text.slice(0..<led.titleEnd), places: tools.places)
      var entry = Entry(
        title: title.title, when: [item.dated], heading: heading, scope: own, origin: .dateLed)
      if let place = title.place { entry.places.append(place) }
      if let place = item.place { entry.take(place, known: tools.places.place(named: place.text)) }
      entry.body = [item.text.slice(led.titleEnd..<item.byteCount)]
      // Behind the sentence that names it the paragraph tells of something else.
      if found.count == 1, let first = DateSentences.sentences(of: item.dated).first,
        case let day = tools.dated(first), day.hasCertainDay, day.hasTime
      {
        entry.when = [day]
        entry.body = [first.slice(led.titleEnd..<first.text.utf8.count)]
      }
      return entry
    }
  }

  /// Paragraphs each of which is an entry, one opening with its date and the others with their titles: "Samedi 27 juin,
  /// dès 9 h : rangement" beside "Réunion de bilan : mercredi 8 juillet, 20 h".
  func mixedEntries(
    _ group: EntryGroup, led: Item, heading: DatedText?, scope: EntryScope
  ) -> [Entry]? {
    let others = group.items.filter { $0.box != group.title?.box && $0.box != led.box }
    guard !others.isEmpty, led.byteCount <= Self.longestLine,
      others.allSatisfy({ item in
        item.byteCount <= Self.longestLine && item.dated.hasCertainDay
          && TitleLed(item, tools: tools, allowsTimes: false) != nil
      })
    else { return nil }
    let titled = titleLedEntries(
      EntryGroup(title: nil, items: others), heading: heading, scope: scope)
    guard titled.count == others.count else { return nil }
    var own = group
    own.items.removeAll { item in others.contains { $0.box == item.box } }
    return dateLedEntries(own, heading: heading, scope: scope) + titled
  }

  /// In bytes; what is longer tells a story.
  private static let longestLine = 160

  /// The sentences of a paragraph that each announce something, else the paragraph.
  private func parts(of item: Item) -> [Item] {
    guard item.table == nil, item.dated.expressions.count >= 2, item.byteCount < 900 else {
      return [item]
    }
    let sentences = DateSentences.sentences(of: item.text).map { sentence in
      var part = item
      part.dated = tools.dated(sentence)
      return part
    }
    let announcing = sentences.count {
      TitleLed($0, tools: tools, allowsTimes: false)?.namesKind == true
    }
    guard announcing >= 2 else { return [item] }
    // What tells no title of its own goes on with the sentence before.
    var parts: [Item] = []
    for sentence in sentences {
      if parts.isEmpty || TitleLed(sentence, tools: tools, allowsTimes: false) != nil {
        parts.append(sentence)
      } else {
        var text = parts[parts.count - 1].text
        text.append(sentence.text, separator: " ")
        parts[parts.count - 1].dated.text = text
      }
    }
    return parts
  }
}

extension Entry {
  /// Takes the name of a town, county or other place that a label tells.
  fileprivate mutating func take(_ label: SourcedText, known place: Gazetteer.Place?) {
    switch place?.kind {
    case nil: places.append(label)
    case .region, .subdivision, .country: region = label
    default: city = label
    }
  }
}
