import DateExpressions
import KitModel
import Lexicons

/// What is on all day: texts without an hour, listed below their day.
///
/// As in: "Samedi 7 mai" above "– Manège de bois : un tour pour les petits" and "– Marché des potiers, halle Aubin"; among hours,
/// "Toute la journée" heads such a list or opens a line of it.
extension EntrySegmentation {
  private static let leastMatters = 2
  /// The share of a list whose texts name what takes place.
  private static let leastNamed = 0.5
  /// In bytes.
  private static let longestMatter = 320
  private static let longestTitle = 110

  /// The entries of such texts in a flow, and its other items.
  func dayMatters(
    in items: [Item], heading: DatedText?, scope: EntryScope
  ) -> (entries: [Entry], rest: [Item]) {
    guard let heading, heading.hasCertainDay, !heading.hasTime,
      !heading.expressions.contains(where: { $0.known.contains(.recurrence) })
    else { return ([], items) }
    var listed: [Matter] = []
    var rest: [Matter] = []
    var isAllDay = false
    for matter in matters(of: items) {
      if isAllDayLabel(matter.item) {
        isAllDay = true
      } else if let start = behindAllDay(matter.item) {
        listed.append(Matter(item: matter.item, start: start, told: matter.told))
        isAllDay = false
      } else if isAllDay, isMatter(matter.item) {
        listed.append(matter)
      } else {
        isAllDay = false
        rest.append(matter)
      }
    }
    if scope.section.kind == .programme, rest.count >= Self.leastMatters,
      rest.allSatisfy({ $0.item.isListItem && isMatter($0.item) }),
      Double(rest.count(where: isNamed)) >= Self.leastNamed * Double(rest.count)
    {
      listed += rest
      rest = []
    }
    return (
      listed.map { entry($0, heading: heading, scope: scope) },
      listed.isEmpty ? items : rest.flatMap { [$0.item] + $0.told }
    )
  }

  /// One text of such a list, and what is said of a name that was cut from it.
  private struct Matter {
    var item: Item
    /// Where its name begins; a UTF-8 offset.
    var start = 0
    var told: [Item] = []
  }

  private func matters(of items: [Item]) -> [Matter] {
    var matters: [Matter] = []
    for item in items {
      if item.followsRunIn, !item.isListItem, item.dated.expressions.isEmpty, !matters.isEmpty {
        matters[matters.count - 1].told.append(item)
      } else {
        matters.append(Matter(item: item))
      }
    }
    return matters
  }

  private func entry(_ matter: Matter, heading: DatedText, scope: EntryScope) -> Entry {
    let (title, body, _) = parts(ofMatter: matter.item, from: matter.start)
    var entry = Entry(
      title: title, when: [heading], heading: heading, scope: scope, origin: .row)
    entry.body = ([body] + matter.told.map(\.text)).filter { !$0.isEmpty }
    return entry
  }

  /// The name in front of a colon, a dash, a full stop or plain letters, and what is said of it.
  private func parts(
    ofMatter item: Item, from start: Int
  ) -> (title: SourcedText, rest: SourcedText, isNamed: Bool) {
    let (whole, body) = TitleText.split(item.text, from: start, hardBreaks: item.hardBreaks)
    let (head, told) = TitleText.beforeColon(whole)
    let words = WordList(told.text)
    // "Ciné-club : « Le phare »" goes on behind its colon.
    if words.count > 1, words[0].shape == .lower {
      var rest = told
      if !body.isEmpty { rest.append(body, separator: " ") }
      return (head, rest, true)
    }
    let (title, addition) = TitleText.withoutAddition(whole, lexicon: tools.lexicon)
    var rest = addition
    if !body.isEmpty { rest.append(body, separator: rest.isEmpty ? "" : " ") }
    return (title, rest, !body.isEmpty)
  }

  private func isMatter(_ item: Item) -> Bool {
    guard item.table == nil, !item.isHeading, item.dated.expressions.isEmpty,
      item.byteCount <= Self.longestMatter,
      let first = item.text.text.unicodeScalars.first, !LetterCase.isSmall(first)
    else { return false }
    // "L'après-midi" heads what follows.
    if tools.reader.whole(TitleCleaning.trimmed(item.text).text) != nil { return false }
    let words = WordList(item.text.text)
    return words.count > 1 && tools.lexicon.availabilities.match(words, at: 0) == nil
      && tools.lexicon.columns.match(words, at: 0).map { label in
        label.count >= words.count || !words[label.count].isSign(":")
      } != false
      && parts(ofMatter: item, from: 0).title.text.utf8.count <= Self.longestTitle
  }

  /// Whether a text has a name apart from what is said of it, or tells of what kind it is.
  private func isNamed(_ matter: Matter) -> Bool {
    !matter.told.isEmpty || parts(ofMatter: matter.item, from: 0).isNamed
      || namesKind(matter.item)
  }

  /// "Toute la journée", "Toute la journée :": nothing else.
  private func isAllDayLabel(_ item: Item) -> Bool {
    guard item.table == nil else { return false }
    return tools.lexicon.isAllAlong(TitleCleaning.trimmed(item.text).text)
  }

  /// Where what is on begins behind such words and a sign; a UTF-8 offset.
  private func behindAllDay(_ item: Item) -> Int? {
    guard item.table == nil, item.byteCount <= Self.longestMatter, !item.dated.hasDay else {
      return nil
    }
    let words = WordList(item.text.text)
    guard let count = tools.lexicon.allAlong.match(words, at: 0)?.count, count + 1 < words.count,
      [":", "-", "|", "·"].contains(where: words[count].isSign)
    else { return nil }
    return words[count + 1].range.lowerBound
  }
}
