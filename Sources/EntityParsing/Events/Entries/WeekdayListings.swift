import DateExpressions
import KitModel
import Lexicons

/// Reads what a note of a few days' programme lists by weekdays and hours, with a colon between the days and
/// what they are of.
///
/// As in: "Midway: Wed–Fri, 3–11 p.m.; Sat, noon–11 p.m.", "Every day but Sunday: Racing ducks, Creek Bend,
/// 11:30 a.m.", "Village, pré Haut : samedi de 9 h à 20 h, dimanche de 8 h à 17 h".
struct WeekdayListings {
  let tools: EventTools
  let scope: EntryScope

  /// A longer text tells a story, a longer name is a sentence; in bytes.
  private static let longestText = 400
  private static let longestName = 90
  /// A shorter word in front of the hours is none of a place, in bytes.
  private static let leastPlace = 4
  /// The longest sign or word between two hours of one thing, or between a colon and days, in bytes.
  private static let longestJoint = 5

  /// The entries of a section's notes that tell the days of no other entry.
  func entries(in notes: [Block], besides others: [Entry]) -> [Entry] {
    guard tools.weekdaysTellDays, scope.section.kind != .practical, scope.section.kind != .contacts
    else { return [] }
    return notes.flatMap { note -> [Entry] in
      guard note.table == nil, note.kind != .listItem,
        note.text.text.utf8.count <= Self.longestText,
        note.text.text.utf8.contains(UInt8(ascii: ":")),
        !others.contains(where: { tellsDays(note, of: $0) })
      else { return [] }
      return entries(in: note.text)
    }
  }

  private func tellsDays(_ note: Block, of entry: Entry) -> Bool {
    entry.when.contains { dated in
      dated.text.pieces.contains {
        $0.page == note.page && note.box.contains(x: $0.box.midX, y: $0.box.midY)
      }
    }
  }

  /// The entries of one note; none where it tells a day of the month.
  func entries(in text: SourcedText) -> [Entry] {
    let scanned = tools.reader.scan(text.text)
    guard
      scanned.contains(where: { !$0.known.isDisjoint(with: [.weekday, .recurrence]) }),
      scanned.allSatisfy({ !$0.statesDayOfMonth && !$0.known.contains(.month) })
    else { return [] }
    let words = WordList(text.text)
    let expressions = scanned.flatMap { withoutLabel($0, words) }
    var entries: [Entry] = []
    var start = 0
    for (index, word) in words.words.enumerated()
    where word.isSign(":") && !expressions.contains(where: { $0.range.overlaps(word.range) }) {
      let colon = word.range
      let named = index > 0 ? nameAhead(of: index, from: start, words, expressions) : nil
      if let name = named,
        let days = run(expressions.drop { $0.range.lowerBound < colon.upperBound }, after: colon),
        days.contains(where: { !$0.known.isDisjoint(with: [.weekday, .recurrence]) }),
        let entry = entry(
          text.slice(name), [text.slice(days[0].range.lowerBound..<end(of: days))])
      {
        entries.append(entry)
        start = end(of: days)
      } else if let label = expressions.last(where: { $0.range.upperBound <= colon.lowerBound }),
        colon.lowerBound - label.range.upperBound <= 1, !label.known.hasTime,
        !label.known.isDisjoint(with: [.weekday, .recurrence]),
        let hour = expressions.first(where: { $0.range.lowerBound >= colon.upperBound }),
        hour.statesTime, !hour.known.contains(.weekday),
        let hours = run(expressions.drop { $0.range != hour.range }, after: hour.range),
        let entry = entry(
          text.slice(colon.upperBound..<hour.range.lowerBound),
          [text.slice(label.range), text.slice(hour.range.lowerBound..<end(of: hours))])
      {
        entries.append(entry)
        start = end(of: hours)
      }
    }
    return entries
  }

  /// Parts hours from the weekdays behind them where a colon follows these.
  ///
  /// As in: "11:30 a.m. Thurs.–Sat.: Races".
  private func withoutLabel(_ expression: DateExpression, _ words: WordList) -> [DateExpression] {
    guard expression.known.isSuperset(of: [.weekday, .time]),
      let colon = words.words.first(where: { $0.range.lowerBound >= expression.range.upperBound }),
      colon.isSign(":")
    else { return [expression] }
    for word in words.words
    where expression.range.contains(word.range.lowerBound)
      && word.range.lowerBound > expression.range.lowerBound
    {
      let hours = tools.reader.scan(words.text(expression.range.lowerBound..<word.range.lowerBound))
      let days = tools.reader.scan(words.text(word.range.lowerBound..<expression.range.upperBound))
      guard hours.count == 1, days.count == 1, var label = days.first, let hour = hours.first,
        !hour.known.contains(.weekday), hour.range.lowerBound == 0, !label.known.contains(.time),
        label.range.lowerBound == 0
      else { continue }
      var first = hour
      first.range =
        expression.range.lowerBound..<expression.range.lowerBound + hour.range.upperBound
      label.range = word.range.lowerBound..<word.range.lowerBound + label.range.upperBound
      return [first, label]
    }
    return [expression]
  }

  /// Expressions one behind the other with hours in each, the first right behind a colon or an hour.
  private func run(
    _ expressions: ArraySlice<DateExpression>, after range: Range<Int>
  ) -> [DateExpression]? {
    var run: [DateExpression] = []
    var last = range.upperBound
    for expression in expressions {
      let isNext = expression.range.lowerBound - last <= Self.longestJoint
      guard isNext || expression.range == range, expression.known.hasTime else { break }
      run.append(expression)
      last = expression.range.upperBound
    }
    return run.isEmpty ? nil : run
  }

  private func end(of run: [DateExpression]) -> Int { run.last?.range.upperBound ?? 0 }

  /// The bytes of the sentence in front of a colon, behind what was read before.
  private func nameAhead(
    of colon: Int, from start: Int, _ words: WordList, _ expressions: [DateExpression]
  ) -> Range<Int>? {
    var first = colon
    while first > 0, words[first - 1].range.lowerBound >= start,
      !expressions.contains(where: { $0.range.overlaps(words[first - 1].range) }),
      !["." as Character, "!", "?", ";"].contains(where: { words[first - 1].isSign(String($0)) })
        || !words[first].isSpacedBefore
    {
      first -= 1
    }
    return words.bytes(words: first..<colon)
  }

  /// An entry whose name may go on with its place behind a comma.
  private func entry(_ name: SourcedText, _ when: [SourcedText]) -> Entry? {
    let name = TitleCleaning.trimmed(name)
    let words = WordList(name.text)
    guard words.count > 0, name.text.utf8.count <= Self.longestName,
      words[0].beginsWithCapital, !tools.lexicon.opening.contains(words, in: 0..<words.count),
      !tools.lexicon.isGenericHeading(name.text)
    else { return nil }
    var dates = when[0]
    for text in when.dropFirst() { dates.append(text, separator: ", ") }
    var entry = Entry(title: name, when: [tools.dated(dates)], scope: scope, origin: .dateLed)
    entry.listsWeekdays = true
    if let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count
    {
      entry.title = name.slice(0..<words[comma].range.lowerBound)
      let place = TitleCleaning.trimmed(
        name.slice(words[comma].range.upperBound..<name.text.utf8.count))
      if place.text.utf8.count >= Self.leastPlace { entry.places = [place] }
    }
    return entry
  }
}
