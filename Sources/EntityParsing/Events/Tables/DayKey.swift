import DateExpressions
import KitModel
import Lexicons

/// A day set in pieces in the first cell of a row: "dim / 11 / 11h" under a month's heading,
/// "jeu · ven / 26-27 / 20h".
///
/// The line of numbers is read with the month of the cell or of the heading, as are days that the month
/// makes a date ("11, 12 et 13", "du 9 au 28"); weekdays that stand apart are repeated by it. Numbers may go
/// on in the next line ("28 /" above "29"), and hours with slashes between them are those of one day each.
struct DayKey {
  /// The days, then the hours where the cell tells them.
  let when: [DatedText]
  /// What stands below the whole day: a hall, a remark.
  let rest: [SourcedText]

  private static let mostLines = 7
  private static let longestLine = 28

  /// `nil` where the lines hold anything but such pieces.
  /// - Parameter isFirst: whether the cell opens its row: a number alone in another one may count anything, and
  ///   below a month in the first one it is a day.
  init?(_ lines: [Line], heading: DatedText?, isFirst: Bool = false, tools: EventTools) {
    guard lines.count <= Self.mostLines,
      lines.count > 1 || lines.contains(where: { Self.dayNumbers($0.text) == nil })
        || isFirst && heading?.expressions.first?.known.contains(.month) == true,
      lines.allSatisfy({ $0.text.text.utf8.count <= Self.longestLine })
    else { return nil }
    var numbers: SourcedText?
    var month = heading.flatMap(Self.monthName)
    // The month may stand below the days: "me 7" in a column beside "Octobre".
    let ownMonth = lines.count > 1 ? lines.last.map(\.text) : nil
    var weekdays: [SourcedText] = []
    var hours = SourcedText()
    var rest: [SourcedText] = []
    var hasOwnMonth = false
    for line in lines {
      let dated = tools.dated(line.text)
      if let days = Self.dayNumbers(line.text), let before = numbers, Self.goesOn(before, in: days)
      {
        numbers?.append(days)
      } else if let before = numbers, Self.isRaised(line.text, behind: before) {
        // "1" with a raised "er" beside it.
        numbers?.append(line.text)
      } else if let days = Self.dayNumbers(line.text), numbers == nil {
        numbers = days
      } else if Self.isWeekdays(line.text, tools: tools) {
        weekdays.append(line.text)
      } else if dated.isTimeOnly, dated.coverage == .pure {
        hours.append(line.text, separator: " ")
      } else if numbers == nil, let month = month ?? ownMonth,
        Self.isDays(line.text, of: month, tools: tools)
      {
        numbers = line.text
      } else if Self.isMonth(line.text, tools: tools) {
        month = line.text
        hasOwnMonth = true
      } else if hasOwnMonth, numbers != nil, dated.expressions.isEmpty {
        rest.append(line.text)
      } else {
        return nil
      }
    }
    guard let numbers, let month, rest.count <= Self.mostRest,
      hasOwnMonth || !Self.tellMonth(lines, tools: tools)
    else { return nil }
    self.rest = rest
    if let paired = Self.paired(numbers, month: month, hours: hours, tools: tools) {
      when = [paired]
      return
    }
    var text = SourcedText()
    if weekdays.count == 1, WordList(numbers.text).count == 1 { text.append(weekdays[0]) }
    text.append(numbers, separator: " ")
    text.append(month, separator: " ")
    let day = tools.dated(text)
    guard day.coverage == .pure, day.hasCertainDay else { return nil }
    when = hours.text.isEmpty ? [day] : [day, tools.dated(hours)]
  }

  /// Whether lines read as they are tell a day with its month, in figures: "Je 12.11." is no 12th and 11th.
  private static func tellMonth(_ lines: [Line], tools: EventTools) -> Bool {
    let dated = tools.dated(Line.join(lines))
    return dated.coverage == .pure
      && dated.expressions.contains { $0.known.isSuperset(of: [.day, .month]) }
  }

  /// The most lines below a day.
  private static let mostRest = 2

  /// Whether numbers end with a sign that joins them to those of the next line, or that one begins with it.
  private static func goesOn(_ numbers: SourcedText, in next: SourcedText) -> Bool {
    let ends = [", ", "-"]
    return ends.contains(where: numbers.text.hasSuffix) || ends.contains(where: next.text.hasPrefix)
  }

  /// Whether a few small letters end the ordinal of the first of the month.
  private static func isRaised(_ text: SourcedText, behind numbers: SourcedText) -> Bool {
    ordinals.contains(numbers.text + text.text)
  }

  /// "28 / 29" above "20h30 / 16h": each day with its hour; `nil` where there are not as many of both.
  private static func paired(
    _ numbers: SourcedText, month: SourcedText, hours: SourcedText, tools: EventTools
  ) -> DatedText? {
    let days = WordList(numbers.text).words.filter { $0.shape == .number }
    let words = WordList(hours.text)
    let signs = words.words.indices.filter { words[$0].isSign("/") }
    guard days.count >= 2, signs.count == days.count - 1, !numbers.text.utf8.contains(0x2D) else {
      return nil
    }
    var text = SourcedText()
    for (index, day) in days.enumerated() {
      let from = index == 0 ? 0 : signs[index - 1] + 1
      let to = index < signs.count ? signs[index] : words.count
      guard from < to, let bytes = words.bytes(words: from..<to),
        case let hour = hours.slice(bytes), case let dated = tools.dated(hour),
        dated.coverage == .pure, dated.isTimeOnly
      else { return nil }
      if index > 0 { text.append(unplaced: ", ") }
      text.append(numbers.slice(day.range))
      text.append(month, separator: " ")
      text.append(hour, separator: " ")
    }
    let dated = tools.dated(text)
    return dated.coverage == .pure && dated.hasCertainDay ? dated : nil
  }

  /// A line of numbers of days, with what joins them written as commas: "11·12·13" is "11, 12, 13".
  private static func dayNumbers(_ text: SourcedText) -> SourcedText? {
    let words = WordList(text.text)
    guard !isDate(words) else { return nil }
    var rebuilt = SourcedText()
    for word in words.words {
      if word.shape == .number, let day = Int(word.folded), (1...31).contains(day) {
        rebuilt.append(text.slice(word.range))
      } else if ordinals.contains(word.folded) {
        rebuilt.append(text.slice(word.range))
      } else if word.shape == .sign {
        switch word.folded {
        case "-", ">": rebuilt.append(unplaced: "-")
        default: rebuilt.append(unplaced: ", ")
        }
      } else {
        return nil
      }
    }
    return rebuilt.pieces.isEmpty ? nil : rebuilt
  }

  /// Whether words are a day and the number of its month: "16.01", where "28 / 29" are two days.
  private static func isDate(_ words: WordList) -> Bool {
    guard words.count == 3, words[1].isSign(".") || words[1].isSign("/"),
      words[0].range.upperBound == words[1].range.lowerBound,
      words[1].range.upperBound == words[2].range.lowerBound, words[0].shape == .number,
      words[2].shape == .number
    else { return false }
    return Int(words[2].folded).map { (1...12).contains($0) } ?? false
  }

  /// Whether words that tell no day by themselves tell days of a month in front of its name.
  private static func isDays(
    _ text: SourcedText, of month: SourcedText, tools: EventTools
  ) -> Bool {
    guard text.text.utf8.contains(where: AddressBytes.isDigit), !isDate(WordList(text.text)),
      tools.dated(text).expressions.allSatisfy({ !$0.known.contains(.month) })
    else { return false }
    var whole = text
    whole.append(month, separator: " ")
    let dated = tools.dated(whole)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
  }

  /// The first of the month as it is written in figures.
  private static let ordinals: Set<String> = ["1er", "1st"]

  private static func isWeekdays(_ text: SourcedText, tools: EventTools) -> Bool {
    // The reader knows abbreviations of weekdays only beside a day.
    let words = WordList(text.text).words.filter {
      $0.shape != .sign && !tools.lexicon.glue.contains($0)
    }
    return !words.isEmpty
      && words.allSatisfy { word in
        let name = text.slice(word.range).text
        return tools.reader.scan(name + " 1").first.map {
          $0.known.contains(.weekday) && $0.range.lowerBound == 0
        } ?? false
          // "Sundays" below "6, 13" repeats them as well.
          || tools.reader.whole(name)?.known == [.weekday, .recurrence]
      }
  }

  /// Whether a text is a month's name, in full or cut short, and nothing else.
  static func isMonth(_ text: SourcedText, tools: EventTools) -> Bool {
    let found = tools.reader.scan("1 " + text.text)
    return found.count == 1 && found[0].known.isSuperset(of: [.day, .month])
      && found[0].range.count == text.text.utf8.count + 2
  }

  /// A text that is a month's name, as a heading: "March" and "May" alone are verbs in running text.
  static func month(_ text: SourcedText, tools: EventTools) -> DatedText {
    var dated = tools.dated(text)
    if dated.expressions.isEmpty, let name = tools.reader.whole(text.text) {
      (dated.expressions, dated.coverage) = ([name], .pure)
    }
    return dated
  }

  /// The month in a heading, with its year where it prints one.
  private static func monthName(of heading: DatedText) -> SourcedText? {
    guard
      let month = heading.expressions.first(where: {
        $0.known.contains(.month) && !$0.known.contains(.day)
      })
    else { return nil }
    return heading.text.slice(month.range)
  }
}
