import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Hours without a sign of their own: figures in a text that counts twelve hours, as in "a procession at 6pm, followed at 8 by
/// a concert", and words, as in "the poets argue at eleven; Ida Vane signs at one in the bookshop".
struct BareHours {
  let tools: EventTools
  /// Whether an hour of the paragraph is one of the afternoon, counted from noon.
  private let countsTwelve: Bool

  /// An earlier hour is one of the evening; later ones may be of the morning as well.
  private static let hours = 1...9
  private static let minutes = 0...59
  private static let halfDay = 12
  /// In letters: "by", "for"; longer words are what the number counts.
  private static let shortWord = 3

  init(tools: EventTools, paragraph: DatedText) {
    self.tools = tools
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    countsTwelve = paragraph.expressions.contains { expression in
      guard expression.known.contains(.time), !expression.known.contains(.recurrence),
        let hour = tools.reader.resolve(expression, in: context).occurrences.first?.start?.time,
        let printed = Int("\(hour)".prefix(2)), printed > Self.halfDay
      else { return false }
      let figures = WordList(expression.text).words.map { word in
        Int(word.folded.prefix { $0.isASCII && $0.isNumber })
      }
      return figures.contains(printed - Self.halfDay) && !figures.contains(printed)
    }
  }

  /// A text with the bare hours that stand in it.
  func read(_ dated: DatedText) -> DatedText {
    var dated = dated
    let words = WordList(dated.text.text)
    for index in 0..<words.count where tools.lexicon.hourLeads.match(words, at: index) != nil {
      let next = index + 1
      guard next < words.count,
        let (time, range) = words[next].shape == .number
          ? countsTwelve ? hour(in: dated.text.text, from: words[next].range.lowerBound) : nil
          : hour(named: words, at: next, in: dated),
        !dated.expressions.contains(where: { $0.range.overlaps(range) }),
        isEnd(words, behind: range.upperBound),
        var expression = tools.reader.scan(time).first, expression.statesTime
      else { continue }
      expression.range = words[index].range.lowerBound..<range.upperBound
      dated.expressions.append(expression)
    }
    dated.expressions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return dated
  }

  /// "8", "6.45": as an hour of the afternoon.
  private func hour(in text: String, from start: Int) -> (time: String, range: Range<Int>)? {
    let bytes = Array(text.utf8.dropFirst(start))
    let hour = bytes.prefix(while: AddressBytes.isDigit)
    guard let number = Int(String(decoding: hour, as: UTF8.self)), Self.hours.contains(number)
    else { return nil }
    var end = hour.count
    var minutes = "00"
    let behind = bytes.dropFirst(end)
    if behind.first == UInt8(ascii: "."),
      case let figures = behind.dropFirst().prefix(while: AddressBytes.isDigit), figures.count == 2
    {
      minutes = String(decoding: figures, as: UTF8.self)
      guard Int(minutes).map(Self.minutes.contains) == true else { return nil }
      end += 3
    }
    return ("\(number + Self.halfDay):\(minutes)", start..<start + end)
  }

  /// "eleven", "one": in the half of the day in which it is as a rule, or in the part of it that the text tells.
  private func hour(
    named words: WordList, at index: Int, in dated: DatedText
  ) -> (time: String, range: Range<Int>)? {
    let word = words[index]
    guard word.shape == .lower, word.folded.utf8.count <= Self.longestHour,
      !tools.lexicon.glue.contains(word),
      // "at one of the mills"
      index + 1 == words.count || tools.lexicon.of.match(words, at: index + 1) == nil,
      let told = tools.reader.scan("2000-01-01 \(words[index - 1].folded) \(word.folded)").first,
      told.known.contains(.time),
      let time = tools.reader.resolve(told, in: tools.context).occurrences.first?.start?.time,
      case let clock = "\(time)", let hour = Int(clock.prefix(2))
    else { return nil }
    let parts = dated.expressions.filter { $0.known.contains(.dayPart) }.flatMap {
      tools.reader.resolve($0, in: tools.context).occurrences
    }
    let isLate = parts.contains { $0.dayPart == .evening || $0.dayPart == .night }
    guard isLate, hour < Self.halfDay else { return (String(clock.prefix(5)), word.range) }
    return ("\(hour + Self.halfDay)\(clock.dropFirst(2).prefix(3))", word.range)
  }

  /// In letters: "eleven".
  private static let longestHour = 6

  /// Whether a sign or a small word follows, and nothing that the number counts or numbers.
  private func isEnd(_ words: WordList, behind end: Int) -> Bool {
    guard let place = words.words.firstIndex(where: { $0.range.lowerBound >= end }) else {
      return true
    }
    let next = words[place]
    if next.shape == .sign {
      return [",", ".", ";", ")", "!", "–", "—"].contains { next.isSign($0) }
    }
    return next.shape == .lower
      && (next.folded.utf8.count <= Self.shortWord || tools.lexicon.glue.contains(next)
        || tools.lexicon.afterTitle.match(words, at: place) != nil)
  }
}
