import DateExpressions
import KitModel
import Lexicons

/// Tells the hour at which doors open from the one at which something begins: "portes 19 h, concert 20 h",
/// "8pm (doors 7pm)".
///
/// Where the doors' hour is the only one, it stands for the beginning.
enum DoorHours {
  /// How many words tell what begins at the second hour.
  private static let mostWords = 2
  /// How many small words stand between the doors and their hour.
  private static let mostSmall = 2
  /// In words.
  private static let longestLabel = 4

  /// Takes out the doors' hours beside which the beginning is told.
  ///
  /// - Returns: what tells of doors and has no weight of its own, in bytes.
  static func settle(
    _ expressions: inout [DateExpression], in text: String, lexicon: EventLexicon
  ) -> [Range<Int>] {
    guard expressions.contains(where: { $0.known.contains(.time) }) else { return [] }
    let words = WordList(text)
    withoutDailyDoors(&expressions, words: words, lexicon: lexicon)
    var asides: [Range<Int>] = []
    var doors: [Range<Int>] = []
    for (index, hour) in expressions.enumerated() where hour.statesTime {
      guard
        let label = label(
          .doors, words, before: hour.range, besides: expressions, lexicon: lexicon)
      else { continue }
      let start = words[label].range.lowerBound
      if index + 1 < expressions.count, case let next = expressions[index + 1], next.statesTime,
        next.known.contains(.time), !next.statesEndOnly,
        namesBeginning(words, hour.range.upperBound..<next.range.lowerBound, lexicon: lexicon)
      {
        asides.append(start..<next.range.lowerBound)
        doors.append(hour.range)
      } else if index > 0, case let last = expressions[index - 1], last.known.contains(.time),
        !doors.contains(last.range),
        words.indices(in: last.range.upperBound..<start).allSatisfy({ words[$0].shape == .sign })
      {
        asides.append(last.range.upperBound..<hour.range.upperBound)
        doors.append(hour.range)
      } else {
        asides.append(start..<hour.range.upperBound)
      }
    }
    if !doors.isEmpty { expressions.removeAll { doors.contains($0.range) } }
    return asides + withoutLastEntries(&expressions, words: words, lexicon: lexicon)
  }

  /// Takes out the hour at which doors open each day of what is told before: "20–25 July. Gates open daily at 7 a.m."
  private static func withoutDailyDoors(
    _ expressions: inout [DateExpression], words: WordList, lexicon: EventLexicon
  ) {
    guard expressions.count > 1 else { return }
    let told = expressions
    expressions = told.enumerated().filter { index, hour in
      index == 0 || hour.known != [.recurrence, .time]
        || label(.doors, words, before: hour.range, besides: told, lexicon: lexicon) == nil
    }.map(\.element)
  }

  /// Takes out the hour of the last entry beside another one: "5pm–9pm, last entry 8pm".
  private static func withoutLastEntries(
    _ expressions: inout [DateExpression], words: WordList, lexicon: EventLexicon
  ) -> [Range<Int>] {
    guard expressions.count(where: { $0.known.contains(.time) }) > 1 else { return [] }
    var asides: [Range<Int>] = []
    for hour in expressions where hour.statesTime {
      guard
        let label = label(
          .limit, words, before: hour.range, besides: expressions, lexicon: lexicon)
      else { continue }
      asides.append(words[label].range.lowerBound..<hour.range.upperBound)
    }
    expressions.removeAll { hour in
      hour.statesTime && asides.contains { $0.upperBound == hour.range.upperBound }
    }
    return asides
  }

  /// The first word of "doors", "ouverture des portes" in front of an hour, where it opens the text or follows a
  /// sign or a date: "ouvrent leurs portes à 10 h" tells when something begins.
  private static func label(
    _ role: ColumnRole, _ words: WordList, before hour: Range<Int>,
    besides expressions: [DateExpression],
    lexicon: EventLexicon
  ) -> Int? {
    let end = words.words.firstIndex { $0.range.upperBound > hour.lowerBound } ?? words.count
    for small in 0...mostSmall where small < end {
      if small > 0 {
        let word = words[end - small]
        guard lexicon.glue.contains(word) || word.isSign(":") else { return nil }
      }
      let start = (max(0, end - small - longestLabel)..<end - small).first { start in
        lexicon.columns.match(words, at: start).map {
          $0.meaning == role && start + $0.count == end - small
        } ?? false
      }
      guard let start else { continue }
      let isOwn =
        start == 0 || words[start - 1].shape == .sign
        || expressions.contains { $0.range.overlaps(words[start - 1].range) }
      return isOwn ? start : nil
    }
    return nil
  }

  /// Whether a word or two name what begins behind the doors' hour: ", concert", "; the talk at".
  private static func namesBeginning(
    _ words: WordList, _ bytes: Range<Int>, lexicon: EventLexicon
  ) -> Bool {
    let gap = words.indices(in: bytes)
    guard !lexicon.endsAt.contains(words, in: gap),
      !gap.contains(where: { lexicon.columns.match(words, at: $0)?.meaning == .end })
    else { return false }
    let names = gap.filter { words[$0].shape != .sign && !lexicon.glue.contains(words[$0]) }
    return names.count <= mostWords
      && names.allSatisfy { index in
        words[index].shape == .lower || lexicon.kinds.match(words, at: index) != nil
      }
  }
}
