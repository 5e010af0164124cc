import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What a single line of a section can be told to be.
extension EntrySegmentation {
  /// "Rendez-vous presse", "Dates à retenir": what stands below is the entry.
  func isGeneric(_ item: Item) -> Bool {
    if momentTitles.contains(item.text.text) { return false }
    if tools.lexicon.isGenericHeading(item.text.text), item.dated.expressions.isEmpty {
      return true
    }
    // "Tous les jours", "Chaque semaine".
    return item.byteCount < 40
      && tools.reader.scan(item.text.text).contains {
        $0.known.isSubset(of: [.recurrence, .weekday, .month])
          && $0.range.count * 5 >= item.byteCount * 4
      }
  }

  /// Whether a text says whether one may come and nothing else: "Entrée libre".
  func tellsAvailability(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.availabilities.match(words, at: 0)?.count
      == words.words.count(where: { $0.shape != .sign })
  }

  /// What a line tells of the place behind a label for it; `nil` where it has no such label.
  func labelledPlace(_ item: Item) -> SourcedText? {
    guard let (role, rest) = FactLabel.label(item.text, lexicon: tools.lexicon),
      role == .place, !rest.isEmpty
    else { return nil }
    return rest
  }

  /// The title of a section that tells how to get there or whom to call names no event.
  func isSectionName(_ item: Item) -> Bool {
    switch scope.section.kind {
    case .practical, .contacts, .overview: item.text.text == scope.section.title.text
    default: false
    }
  }

  /// A line that opens with its date and tells by itself what takes place.
  func isSelfContained(_ item: Item) -> Bool {
    guard case .leading(let rest) = item.coverage, item.table == nil else { return false }
    guard
      tools.hasCertainDay(item.dated) || item.dated.isTimeOnly || item.opensWithHeadedDay
    else { return false }
    return item.byteCount - rest >= 4
  }

  /// A short line set apart that holds a date: "> La table ronde du 10 novembre portera sur …".
  func isAnnouncement(_ item: Item) -> Bool {
    if item.followsRunIn, item.byteCount < 400, item.dated.hasCertainDay { return true }
    guard item.isListItem || item.isEmphasised, item.byteCount < 220,
      !item.isTitleLike || item.isListItem
    else { return false }
    switch item.coverage {
    case .embedded, .trailing: return item.dated.hasCertainDay
    default: return false
    }
  }

  /// Whether a list item tells more of what the title above announces.
  ///
  /// As in: "La table ronde du 10 novembre portera sur …". A definite article and a kind of event open it, the date stands inside.
  func refersBack(_ item: Item) -> Bool {
    guard item.isListItem, item.dated.hasCertainDay, case .embedded = item.coverage else {
      return false
    }
    let words = WordList(item.text.text)
    guard let article = tools.lexicon.definite.match(words, at: 0) else { return false }
    return tools.lexicon.kinds.match(words, at: article.count) != nil
  }

  /// Whether an item is a date of the title with its place behind it.
  ///
  /// As in: "Fri., Apr. 10, 6:45 p.m. – Little Mill 1". The title has text of its own, and what stands behind the date names no kind of event.
  func isShowing(_ item: Item, of group: EntryGroup) -> Bool {
    guard let title = group.title, !isGeneric(title), !item.isHeading,
      case .leading(let rest) = item.coverage,
      item.dated.hasDay, item.byteCount - rest < 60
    else { return false }
    let hasText = group.items.prefix { $0.box != item.box }.contains {
      $0.box != title.box && !$0.isHeading && $0.dated.expressions.isEmpty && $0.byteCount > 12
    }
    let told = item.text.slice(rest..<item.byteCount)
    return hasText && !tools.namesKind(told)
      && !WordList(told.text).words.contains { $0.isSign("«") || $0.isSign("“") }
  }

  /// Whether each dated line of a group has a text of its own below it, as entries have and the showings of one title
  /// have not: "21 March – Animal Capers" above what is done there.
  func hasOwnTexts(_ group: EntryGroup) -> Bool {
    let led = group.items.indices.filter { index in
      DateCoverage.isLeading(group.items[index].coverage) && group.items[index].dated.hasCertainDay
    }
    guard led.count >= Self.leastWithTexts else { return false }
    let told = led.count { index in
      let below = index + 1
      return below < group.items.count && group.items[below].table == nil
        && !group.items[below].dated.hasCertainDay
        && group.items[below].byteCount > group.items[index].byteCount
    }
    return Double(told) >= Self.leastShareWithTexts * Double(led.count)
  }

  private static let leastWithTexts = 2
  private static let leastShareWithTexts = 0.75

  /// Whether an item gives the day of all that names none.
  ///
  /// As in: "Sauf indication contraire, les rendez-vous ont lieu le vendredi 4 juin".
  func isDefaultDay(_ item: Item) -> Bool {
    guard item.dated.hasCertainDay, item.byteCount < 300 else { return false }
    return DateSentences.sentences(of: item.text).contains { sentence in
      let words = WordList(sentence.text)
      return tools.lexicon.byDefault.contains(words, in: 0..<words.count)
        && tools.dated(sentence).hasCertainDay && !isOver(tools.dated(sentence))
    }
  }

  /// Whether a text tells a day with its year, and that is before the kit's: "he still owes us for 20 May 1800".
  private func isOver(_ dated: DatedText) -> Bool {
    guard let year = tools.context.year ?? tools.context.period?.lowerBound.year else {
      return false
    }
    return dated.expressions.filter(\.statesDayOfMonth).contains { day in
      day.known.contains(.year)
        && tools.reader.resolve(day, in: tools.context).occurrences.contains {
          $0.start.map { $0.date.year < year } ?? false
        }
    }
  }

  /// A paragraph that opens with hours and names no day: it tells when a list's entries begin.
  func isIntroduction(_ item: Item) -> Bool {
    guard item.dated.isTimeOnly else { return false }
    if item.isTimeLine || DateCoverage.isLeading(item.coverage) { return true }
    // "Prochaines dates (10h30 – 11h30) :"
    if item.byteCount < 100, item.text.text.utf8.last == UInt8(ascii: ":") { return true }
    // "L’exposition s’arrête dans quatre villes, toujours de 13 h à 17 h."
    let words = WordList(item.text.text)
    if item.byteCount < 300, tools.lexicon.byDefault.contains(words, in: 0..<words.count) {
      return true
    }
    // "Une question, une heure. À 19h à l’auditorium."
    return item.byteCount < 400
      && DateSentences.sentences(of: item.text).dropFirst().contains { sentence in
        let dated = tools.dated(sentence)
        return dated.isTimeOnly && DateCoverage.isLeading(dated.coverage)
      }
  }

  /// A sentence that tells days and hour of a list by a rule: "Late evenings every Thursday, 6–9pm".
  func isRule(_ item: Item) -> Bool {
    item.byteCount < 300
      && !item.dated.expressions.contains(where: \.statesDayOfMonth)
      && item.dated.expressions.contains { $0.known.isSuperset(of: [.recurrence, .time]) }
  }

  /// "12 mars, 18 h – Vernissage": a dash or colon, then a capital, tells a title behind the date.
  func isParted(_ item: Item) -> Bool {
    guard case .leading(let rest) = item.coverage, item.dated.hasCertainDay else { return false }
    let bytes = Array(item.text.text.utf8)
    let scalar = item.text.slice(rest..<item.byteCount).text.unicodeScalars.first
    guard scalar?.properties.isUppercase == true || scalar == "«" || isSetApart(rest, of: item)
    else { return false }
    var index = rest - 1
    while index > 0, bytes[index] == 0x20 { index -= 1 }
    guard index > 1 else { return false }
    let isDash =
      bytes[index - 2] == 0xE2 && bytes[index - 1] == 0x80
      && (bytes[index] == 0x93 || bytes[index] == 0x94)
    return isDash || bytes[index] == 0x3A
  }

  /// Whether a date or the words behind it are bold and the others not: "**Dès 9 h** : grand rangement".
  private func isSetApart(_ offset: Int, of item: Item) -> Bool {
    func isBold(_ piece: SourcedText.Piece?) -> Bool {
      guard let style = piece?.style, tools.stream.styles.indices.contains(Int(style)) else {
        return false
      }
      return tools.stream.styles[Int(style)].isBold
    }
    return isBold(item.text.pieces.first { $0.range.upperBound > offset })
      != isBold(item.text.pieces.first)
  }

  /// A list item that names something and closes with its date: "Valence (8 novembre)".
  func isDateTrailed(_ item: Item) -> Bool {
    guard case .trailing(let rest) = item.coverage, item.isListItem || item.isEmphasised,
      item.byteCount < 160, tools.hasCertainDay(item.dated)
    else { return false }
    return rest >= 3
  }

  /// A paragraph whose first sentence begins with a date and goes on in small letters, and with no kind of
  /// event.
  ///
  /// As in: "Le mercredi 8 juillet, cap sur la Beauce. À Ouarville, on verra …".
  func isProse(_ item: Item, from rest: Int) -> Bool {
    guard item.byteCount > Self.leastProse,
      DateSentences.sentences(of: item.text).count > 1,
      let first = item.text.slice(rest..<item.byteCount).text.unicodeScalars.first,
      LetterCase.isSmall(first), !isColon(in: item, before: rest)
    else { return false }
    let words = WordList(item.text.slice(rest..<item.byteCount).text)
    let article = tools.lexicon.indefinite.match(words, at: 0)?.count ?? 0
    return tools.lexicon.kinds.match(words, at: article) == nil
  }

  /// "Mardi 4 mai, 11 h : présentation …": a colon leads from the date of a list to its title.
  private func isColon(in item: Item, before rest: Int) -> Bool {
    let last = item.text.text.utf8.prefix(rest).last { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
    return last == UInt8(ascii: ":")
  }

  /// In bytes.
  private static let leastProse = 160

  /// What a house offers by name in the sentence behind a day, and the house where that is a place.
  func hosted(
    by item: Item, from rest: Int
  ) -> (title: SourcedText, place: SourcedText?)? {
    let text = item.text.slice(rest..<item.byteCount)
    let words = WordList(text.text)
    guard let parts = HostedTitles(lexicon: tools.lexicon).parts(of: words),
      let title = words.bytes(words: parts.title), let host = words.bytes(words: parts.host),
      case let place = TitleCleaning.trimmed(text.slice(host))
    else { return nil }
    let mention = tools.places.parse(place.text, isPlaceLine: true).first
    let isPlace = mention.map { $0.range.count * 3 >= place.text.utf8.count * 2 } ?? false
    return (text.slice(title), isPlace ? place : nil)
  }

  /// The work that the first sentence of a paragraph names, or what it says is held.
  func announcedTitle(_ item: Item) -> SourcedText? {
    guard let first = DateSentences.sentences(of: item.text).first else { return nil }
    if let work = WorkTitles(tools: tools).only(in: first) { return work }
    let prose = ProseTitle(tools: tools)
    let words = WordList(first.text)
    return prose.inverted(words, ProseTitle.freeWords(words, of: tools.dated(first)))
      .flatMap { words.bytes(words: $0) }.map { first.slice($0) }
  }
}
