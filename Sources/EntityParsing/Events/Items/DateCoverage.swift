import DateExpressions
import KitModel
import Lexicons

/// How much of a text its dates and times take up.
enum DateCoverage: Hashable {
  case none
  /// Nothing of weight stands beside them.
  case pure
  /// They open the text; what they announce begins at this UTF-8 offset.
  case leading(rest: Int)
  /// They close the text; what they date ends at this UTF-8 offset.
  case trailing(rest: Int)
  /// They stand inside the text.
  case embedded
}

/// A text with the expressions of time that stand in it.
struct DatedText {
  var text: SourcedText
  var expressions: [DateExpression] {
    didSet { told = DateSigns(of: expressions) }
  }
  var coverage: DateCoverage
  /// What the expressions tell: asked in each pass over items.
  private var told: DateSigns
  /// Whether it has three letters or more.
  let hasLetters: Bool
  /// The year that headings above give to a day or month without one.
  var yearAbove: Int?
  /// The month that a heading above gives to days without one: "Mars" above "VEN 5".
  var monthAbove: Int?

  init(_ text: SourcedText, reader: KitDateReader, lexicon: EventLexicon) {
    self.text = text
    let reading = reader.reading(of: text.text) {
      DateReading(text.text, reader: reader, lexicon: lexicon)
    }
    expressions = reading.expressions
    coverage = reading.coverage
    told = reading.told
    hasLetters = reading.hasLetters
  }

  var hasDay: Bool { told.contains(.day) }
  var hasTime: Bool { told.contains(.time) }
  /// Some day of the month, a feast or a rule of days, not merely a month.
  var hasCertainDay: Bool { told.contains(.certainDay) }
  /// A day, a rule, a month: more than "cet hiver" in a sentence.
  var statesWhen: Bool { hasCertainDay || expressions.contains { $0.known.contains(.month) } }
  /// A month, with its year or not, and no day.
  var namesMonth: Bool {
    expressions.count == 1
      && expressions.allSatisfy {
        $0.known.contains(.month) && $0.known.isSubset(of: [.month, .year])
      }
  }
  /// A day of the month whose month is not told.
  var lacksMonth: Bool {
    expressions.contains { $0.known.contains(.day) && !$0.known.contains(.month) }
  }
  /// Only clock times, no day.
  var isTimeOnly: Bool { !hasDay && expressions.contains(where: \.statesTime) }
}

/// The expressions of time of a text, and how much of it they take up.
struct DateReading {
  var expressions: [DateExpression]
  var coverage: DateCoverage
  let hasLetters: Bool
  private(set) var told: DateSigns = []

  init(_ text: String, reader: KitDateReader, lexicon: EventLexicon) {
    hasLetters = Self.hasLetters(text)
    // Most text holds no digit and so no date but a named one; the reader is fast either way.
    let bytes = text.utf8
    expressions = AlternativeDays.without(
      ExcludedDays.withoutFurther(reader.scan(text), in: bytes), in: text, lexicon: lexicon
    ).filter {
      !$0.isExclusion && ($0.statesDay || $0.statesTime || $0.isDuration)
        && !Self.isElapsed($0, in: bytes)
    }
    let part =
      expressions.first?.range.lowerBound == 0 ? nil : Self.partOfDayAhead(of: text, reader: reader)
    if let part { expressions.insert(part, at: 0) }
    var doors =
      ServiceHours.settle(&expressions, in: text, lexicon: lexicon)
      + DoorHours.settle(&expressions, in: text, lexicon: lexicon)
    let whole = expressions.filter { $0.statesDay || $0.statesTime }
    if let first = whole.first, whole.allSatisfy(\.statesTime) {
      doors += Prices.beside(first.range.upperBound, in: text)
    }
    var coverage = Self.coverage(
      of: whole.map(\.range), besides: doors, in: text, lexicon: lexicon)
    if case .trailing(let end) = coverage,
      Self.headsList(text, upTo: end, whole, lexicon: lexicon)
        || whole.contains(where: \.statesDayOfMonth)
          && Self.tellsAgain(text, upTo: end, lexicon: lexicon)
    {
      coverage = .pure
    }
    // "Samedi saint" alone is a day, "Pâques" may be anything.
    let isName = whole.allSatisfy {
      ($0.isOftenName || $0.isFeastOfYear) && !Self.namesWeekday($0, reader: reader)
    }
    let led = part ?? Self.weekdaysAheadOfHours(whole, in: text)
    let isWeak = { (expression: DateExpression) in
      (expression.isWeak || expression.isFeastOfYear && coverage == .pure)
        && expression.range != led?.range
        && !(reader.readsHoursInFigures && expression.known == [.time]
          && (expression.range.lowerBound == 0 || expression.range.upperBound == bytes.count))
    }
    guard coverage != .pure || isName, whole.contains(where: isWeak) else {
      self.coverage = coverage
      told = DateSigns(of: expressions)
      return
    }
    // "Balade de nuit", "Fête de la musique au jardin": names, not times.
    expressions.removeAll(where: isWeak)
    let strong = whole.filter { !isWeak($0) }
    self.coverage = Self.coverage(
      of: strong.map(\.range), besides: doors, in: text, lexicon: lexicon)
    told = DateSigns(of: expressions)
  }

  /// Whether words in front of a day say no more than that a list follows: "Schedule – Friday, June 5", "Programme du
  /// samedi 6 juin".
  private static func headsList(
    _ text: String, upTo end: Int, _ expressions: [DateExpression], lexicon: EventLexicon
  ) -> Bool {
    guard text.utf8.count <= longestHeading, expressions.count == 1, let day = expressions.first,
      day.statesDayOfMonth, !day.known.contains(.time)
    else { return false }
    return lexicon.isGenericHeading(String(decoding: text.utf8.prefix(end), as: UTF8.self))
  }

  /// Whether words in front of days say that there are more of them: "Reprise les 25 et 26 janvier à 20 h 30".
  private static func tellsAgain(_ text: String, upTo end: Int, lexicon: EventLexicon) -> Bool {
    guard end <= longestHeading else { return false }
    let words = WordList(String(decoding: text.utf8.prefix(end), as: UTF8.self))
    guard let first = words.words.firstIndex(where: \.isLetters),
      let also = lexicon.also.match(words, at: first)?.count
    else { return false }
    return words.words[(first + also)...].allSatisfy { $0.shape == .sign }
  }

  /// In bytes.
  private static let longestHeading = 60

  /// Whether a feast is called by its weekday: "Good Friday".
  private static func namesWeekday(_ feast: DateExpression, reader: KitDateReader) -> Bool {
    feast.known == [.feast]
      && feast.text.split(separator: " ").contains {
        reader.whole(String($0).lowercased())?.known == [.weekday]
      }
  }

  /// Whether it has three letters or more.
  private static func hasLetters(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars where LetterCase.isLetter(scalar) {
      letters += 1
      if letters == 3 { return true }
    }
    return false
  }

  /// "Samedi et dimanche, visites à 10 h et 14 h": weekdays that open a text, a comma, and a word or two
  /// before the hours that end it.
  private static func weekdaysAheadOfHours(
    _ expressions: [DateExpression], in text: String
  ) -> DateExpression? {
    guard expressions.count == 2, let days = expressions.first, let hours = expressions.last,
      days.known == [.weekday], days.range.lowerBound == 0, hours.known.contains(.time),
      hours.statesTime, text.utf8.count - hours.range.upperBound <= 1
    else { return nil }
    let between = text.utf8.dropFirst(days.range.upperBound).prefix(
      hours.range.lowerBound - days.range.upperBound)
    let words = between.dropFirst().split(separator: UInt8(ascii: " "))
    guard between.first == UInt8(ascii: ","), words.count <= mostWordsBetween,
      words.allSatisfy({ $0.allSatisfy { $0 >= 0x61 } })
    else { return nil }
    return days
  }

  private static let mostWordsBetween = 3

  /// "après-midi – Goûter des voisins": a part of the day that opens a text, in front of a dash or colon and a capital.
  ///
  /// In running text such a word alone is no time.
  private static func partOfDayAhead(of text: String, reader: KitDateReader) -> DateExpression? {
    let bytes = text.utf8
    guard let space = bytes.prefix(longestPart).firstIndex(of: UInt8(ascii: " ")),
      case let rest = bytes[space...].dropFirst().prefix(4),
      let sign = rest.first, [0xE2, UInt8(ascii: "-"), UInt8(ascii: ":")].contains(sign),
      rest.contains(UInt8(ascii: " ")), case let name = String(text[..<space]),
      let part = reader.whole(name), part.known == [.dayPart]
    else { return nil }
    let title = text[space...].unicodeScalars.dropFirst(3).first
    return title.map { LetterCase.isCapital($0) || $0 == "«" } == true ? part : nil
  }

  /// In bytes.
  private static let longestPart = 16

  /// Whether seconds follow: "2:10:05" is the time that somebody ran.
  private static func isElapsed(_ expression: DateExpression, in bytes: String.UTF8View) -> Bool {
    guard expression.known.contains(.time) else { return false }
    let parts = expression.text.utf8.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count == 3, parts[1].count == 2, parts[1].allSatisfy(AddressBytes.isDigit) {
      return true
    }
    let rest = bytes.dropFirst(expression.range.upperBound).prefix(2)
    return rest.count == 2 && rest.first == UInt8(ascii: ":")
      && rest.last.map { (0x30...0x39).contains($0) } ?? false
  }

  private static func coverage(
    of ranges: [Range<Int>], besides doors: [Range<Int>], in text: String, lexicon: EventLexicon
  ) -> DateCoverage {
    guard let first = ranges.first, let last = ranges.last else { return .none }
    let words = WordList(text)
    let asides = doors + Self.asides(after: ranges, words: words)
    var before: Range<Int>?
    var after: Range<Int>?
    var between = false
    for (index, word) in words.words.enumerated() {
      if ranges.contains(where: { $0.overlaps(word.range) }) { continue }
      if asides.contains(where: { $0.overlaps(word.range) }) { continue }
      guard hasWeight(words, index, lexicon: lexicon) else { continue }
      if word.range.upperBound <= first.lowerBound {
        before = (before?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      } else if word.range.lowerBound >= last.upperBound {
        after = (after?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      } else if !isQualified(words, index, in: ranges) {
        between = true
      }
      if before != nil, between || after != nil { return .embedded }
    }
    switch (before, between, after) {
    case (nil, false, nil): return .pure
    case (nil, _, let after?) where !between:
      return .leading(
        rest: start(of: after, behind: last.upperBound, words: words, lexicon: lexicon))
    case (let before?, false, nil): return .trailing(rest: before.upperBound)
    case (nil, true, _):
      // Several dates with words between: what follows the first one is announced by it.
      guard let after = weightAfter(first, words: words, lexicon: lexicon) else {
        return .leading(rest: first.upperBound)
      }
      return .leading(
        rest: start(of: after..<after, behind: first.upperBound, words: words, lexicon: lexicon))
    default: return .embedded
    }
  }

  /// Where what follows a date begins: small words with a capital are its own ("16h Le Quai").
  private static func start(
    of after: Range<Int>, behind date: Int, words: WordList, lexicon: EventLexicon
  ) -> Int {
    var start = after.lowerBound
    // "5 h 25 – Départ du premier car": so does what a dash or colon parts from the date.
    if let sign = words.words.firstIndex(where: { $0.range.lowerBound >= date }),
      words[sign].isSign("-") || words[sign].isSign(":"), sign + 1 < words.count,
      words[sign + 1].beginsWithCapital, words[sign + 1].range.lowerBound < start
    {
      return words[sign + 1].range.lowerBound
    }
    // "19h30 Soirée d'ouverture": what is little by itself begins a name here.
    if let index = words.words.firstIndex(where: {
      $0.range.lowerBound >= date && $0.shape != .sign
    }),
      index + 1 < words.count, words[index].range.lowerBound < start,
      words[index].beginsWithCapital, particles.contains(words[index + 1].folded),
      words[index + 1].range.lowerBound <= start,
      // "Départ de …" tells what its hour is.
      lexicon.columns.match(words, at: index) == nil
    {
      return words[index].range.lowerBound
    }
    for word in words.words.reversed()
    where word.range.upperBound <= start && word.range.lowerBound >= date {
      // "15 heures 30 L'heure bleue": so does what an article with a capital is glued to.
      let before = words.bytes[word.range.lowerBound - 1]
      let isGlued = before == UInt8(ascii: "'") || before == lastOfApostrophe
      guard word.folded == "'" || word.shape != .sign && (word.beginsWithCapital || isGlued) else {
        break
      }
      start = word.range.lowerBound
    }
    return start
  }

  /// The last byte of "’".
  private static let lastOfApostrophe: UInt8 = 0x99
  private static let particles: Set<String> = ["de", "d'", "des", "du", "of"]

  /// Brackets right after a date or around one: "(5pm in Chamonix)", "(HAE)".
  private static func asides(after ranges: [Range<Int>], words: WordList) -> [Range<Int>] {
    var asides: [Range<Int>] = []
    var open: Int?
    for word in words.words where word.shape == .sign {
      if word.folded == "(" { open = word.range.lowerBound }
      guard word.folded == ")", let start = open else { continue }
      let aside = start..<word.range.upperBound
      let follows = ranges.contains { $0.upperBound <= start && start - $0.upperBound <= 2 }
      if aside.count <= 60, follows || ranges.contains(where: { $0.overlaps(aside) }) {
        asides.append(aside)
      }
      open = nil
    }
    return asides
  }

  /// "chaque jour du festival, 12 h 30": a few words that qualify the date before them.
  private static func isQualified(_ words: WordList, _ index: Int, in ranges: [Range<Int>]) -> Bool
  {
    guard let before = ranges.last(where: { $0.upperBound <= words[index].range.lowerBound }),
      let after = ranges.first(where: { $0.lowerBound >= words[index].range.upperBound }),
      after.lowerBound - before.upperBound < 30
    else { return false }
    let first = words.words.first { $0.range.lowerBound >= before.upperBound }
    return first.map { ["du", "de", "d'", "of"].contains($0.folded) } ?? false
  }

  private static func weightAfter(
    _ range: Range<Int>, words: WordList, lexicon: EventLexicon
  ) -> Int? {
    for (index, word) in words.words.enumerated()
    where word.range.lowerBound >= range.upperBound && hasWeight(words, index, lexicon: lexicon) {
      return word.range.lowerBound
    }
    return nil
  }

  /// The most words of a phrase that tells a status or whether one may still come.
  private static let longestMark = 3

  /// Whether a word says more than dates do by themselves.
  private static func hasWeight(_ words: WordList, _ index: Int, lexicon: EventLexicon) -> Bool {
    let word = words[index]
    if word.shape == .sign { return ["«", "\"", "“", "#"].contains(word.folded) }
    if lexicon.glue.contains(word) || lexicon.countsDay(words, index) { return false }
    // "Entrée libre" says as little with its second word as with its first.
    return !(max(0, index - longestMark + 1)...index).contains { start in
      let count =
        lexicon.statuses.match(words, at: start)?.count
        ?? lexicon.availabilities.match(words, at: start)?.count
        ?? lexicon.movesTo.match(words, at: start)?.count
      return count.map { start + $0 > index } ?? false
    }
  }
}

extension Set<DatePart> {
  var hasTime: Bool { contains { $0 == .time || $0 == .dayPart } }

  /// Whether it is empty or holds this part alone; compared with a set, one had to be made.
  fileprivate func isAtMost(_ part: DatePart) -> Bool { isEmpty || count == 1 && contains(part) }
}

extension Set<DatePart> {
  /// Whether it counts from today or names a part of the day, or both: "demain, dès l'aube".
  fileprivate var areFromToday: Bool { allSatisfy { $0 == .relative || $0 == .dayPart } }
}

extension DateExpression {
  /// Whether it tells a day, a span or a rule of days.
  var statesDay: Bool {
    known.contains { part in
      switch part {
      case .day, .feast, .relative, .recurrence, .month, .season, .weekday: true
      case .year, .time, .dayPart, .duration: false
      }
    }
  }
  /// Whether it tells a clock time or a part of the day, and no day.
  var statesTime: Bool { !statesDay && known.hasTime }
  /// Whether it is as often a title of its own: "Fête de la musique", "Nocturne", "Ce soir".
  var isOftenName: Bool {
    known.isAtMost(.feast) || known.areFromToday
      || known.isAtMost(.season) || known.isAtMost(.recurrence)
  }
  /// Whether it is a feast with its year, as a title may be: "Fête de la musique 2027".
  fileprivate var isFeastOfYear: Bool { known.count == 2 && known.isSuperset(of: [.feast, .year]) }

  /// Whether it may as well be part of a name: a feast, a part of the day, a weekday alone.
  var isWeak: Bool {
    known.isAtMost(.feast) || known.areFromToday
      || known.isAtMost(.season) || known.isAtMost(.month)
      || known.allSatisfy { $0 == .weekday || $0 == .recurrence }
      // "12.05" and "8 à 12" may be any figures; a colon makes an hour.
      || (known.isAtMost(.time) && !text.utf8.contains(UInt8(ascii: ":"))
        && !text.utf8.contains(where: { $0 >= 0x41 && $0 != 0xC3 && $0 != 0xA0 }))
  }
  var isDuration: Bool { known.contains(.duration) && !statesDay && !known.contains(.time) }
  /// Whether it tells a certain day of the month.
  var statesDayOfMonth: Bool { known.contains { $0 == .day || $0 == .feast } }
}
