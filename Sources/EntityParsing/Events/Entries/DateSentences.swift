import DateExpressions
import KitModel
import Lexicons

/// Finds sentences of running text that open with a date, as entries give theirs in the text.
enum DateSentences {
  /// The dates that open a sentence of the text or stand in it as a fragment of their own.
  static func led(in dated: DatedText, tools: EventTools) -> [DatedText] {
    guard dated.hasDay else { return [] }
    var found: [DatedText] = []
    for sentence in sentences(of: dated.text) {
      let part = tools.dated(sentence)
      switch part.coverage {
      case .pure where part.hasDay: found.append(part)
      case .leading(let rest) where part.hasDay:
        found.append(ruledDays(of: part, tools: tools) ?? head(of: part, upTo: rest))
      case .embedded, .trailing:
        if let listed = behindColon(part) ?? ruledDays(of: part, tools: tools)
          ?? behindPlace(part, tools: tools) ?? betweenCommas(part)
        {
          found.append(listed)
        }
      default: continue
      }
    }
    return found
  }

  /// "Un jeudi par mois à 12 h 30, au foyer, musique et soupe : 15 octobre, 12 novembre": an hour told with a
  /// weekday or a rule, and behind a colon the days that it holds for.
  private static func ruledDays(of dated: DatedText, tools: EventTools) -> DatedText? {
    let days = dated.expressions.filter { $0.namesDaysOneByOne && !$0.known.contains(.time) }
    guard let first = days.first, first.range.lowerBound <= longestRule,
      case let rule = dated.expressions.filter({ $0.range.upperBound <= first.range.lowerBound }),
      !rule.contains(where: \.statesDayOfMonth),
      rule.contains(where: { !$0.known.isDisjoint(with: [.weekday, .recurrence]) })
        || comesBack(dated.text.slice(0..<first.range.lowerBound), tools: tools)
    else { return nil }
    let timed = rule.filter { $0.known.contains(.time) }
    let bytes = Array(dated.text.text.utf8)
    let before = bytes[..<first.range.lowerBound].last { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
    guard timed.count == 1, before == UInt8(ascii: ":"),
      let hour = hour(in: timed[0], of: dated.text, tools: tools)
    else { return nil }
    var whole = dated
    whole.expressions = days + [hour]
    whole.coverage = .pure
    return whole
  }

  /// Whether a text says that its day comes back: "par mois", "each week".
  private static func comesBack(_ text: SourcedText, tools: EventTools) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.each.contains(words, in: 0..<words.count)
  }

  /// In bytes.
  private static let longestRule = 140

  /// The hour of a rule alone: "12 h 30" of "tous les jeudis à 12 h 30".
  private static func hour(
    in rule: DateExpression, of text: SourcedText, tools: EventTools
  ) -> DateExpression? {
    if rule.statesTime { return rule }
    let bytes = Array(text.text.utf8)
    guard let digit = bytes[rule.range].firstIndex(where: AddressBytes.isDigit),
      var hour = tools.reader.scan(text.slice(digit..<rule.range.upperBound).text).first,
      hour.statesTime
    else { return nil }
    hour.range = hour.range.lowerBound + digit..<hour.range.upperBound + digit
    return hour
  }

  /// "Trois soirées : samedi 23 janvier et samedi 20 février, de 19h à 22h": a few words and a colon lead
  /// to the dates.
  private static func behindColon(_ dated: DatedText) -> DatedText? {
    guard let first = dated.expressions.first, first.statesDayOfMonth,
      first.range.lowerBound <= longestLead
    else { return nil }
    let before = Array(dated.text.text.utf8)[..<first.range.lowerBound]
    guard before.last(where: { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }) == UInt8(ascii: ":") else {
      return nil
    }
    var whole = dated
    whole.coverage = .pure
    return whole
  }

  /// "Photographies d'Ann Bell, 1er juin – 11 juillet, bibliothèque": a date between commas in a short line
  /// that lists what, when and where.
  private static func betweenCommas(_ dated: DatedText) -> DatedText? {
    let days = dated.expressions.filter(\.statesDay)
    guard days.count == 1, let day = days.first, day.statesDayOfMonth,
      dated.text.text.utf8.count <= longestListing,
      !dated.text.text.unicodeScalars.contains(where: { "«“\"".unicodeScalars.contains($0) })
    else { return nil }
    let bytes = Array(dated.text.text.utf8)
    let before = bytes[..<day.range.lowerBound].last { $0 != 0x20 }
    let last = dated.expressions.map(\.range.upperBound).max() ?? day.range.upperBound
    let after = bytes[last...].first { $0 != 0x20 }
    guard before == UInt8(ascii: ","), after.map({ $0 == 0x2C || $0 == 0x2E }) ?? true else {
      return nil
    }
    var whole = dated
    whole.coverage = .pure
    return whole
  }

  /// In bytes.
  private static let longestListing = 120

  /// The most bytes in front of a colon that leads to dates.
  private static let longestLead = 32

  /// "City Library, 5–30 October, Monday to Saturday, 10am–5.30pm": a place and days, and nothing else.
  private static func behindPlace(_ dated: DatedText, tools: EventTools) -> DatedText? {
    guard case .trailing(let rest) = dated.coverage, rest <= longestPlace, dated.hasCertainDay,
      let first = dated.expressions.first, first.statesDayOfMonth,
      let mention = tools.places.parse(dated.text.slice(0..<rest).text, isPlaceLine: true).first,
      mention.range.lowerBound == 0, Double(mention.range.count) >= leastPlace * Double(rest)
    else { return nil }
    let between = dated.text.slice(rest..<first.range.lowerBound).text.utf8
    guard between.first == UInt8(ascii: ",") else { return nil }
    var whole = dated
    whole.coverage = .pure
    return whole
  }

  /// The longest place in front of days, in bytes, and the share of it that is known to be one.
  private static let longestPlace = 48
  private static let leastPlace = 0.75

  /// Whether a sentence is days and where, and nothing else: "Les 28 et 29 avril au théâtre Aubin." at the end of a text about a
  /// play.
  static func isFragment(_ dated: DatedText) -> Bool {
    guard dated.text.text.utf8.count <= longestFragment, !dated.hasTime,
      dated.expressions.allSatisfy({ $0.known.isDisjoint(with: [.relative]) }),
      dated.expressions.contains(where: { $0.known.isSuperset(of: [.day, .month]) })
    else { return false }
    switch dated.coverage {
    case .pure: return true
    case .leading:
      guard let last = dated.expressions.last?.range.upperBound else { return false }
      let words = WordList(dated.text.slice(last..<dated.text.text.utf8.count).text)
      return PlaceLexicon.shared.prepositions.match(words, at: 0) != nil
        && words.words.filter { $0.shape == .lower }.count <= mostSmallWords
    case .none, .trailing, .embedded: return false
    }
  }

  /// In bytes.
  private static let longestFragment = 90
  /// Of a place and what leads to it: "à la salle des fêtes de l'école".
  private static let mostSmallWords = 7

  /// The part of a dated text that holds its leading dates.
  static func head(of dated: DatedText, upTo rest: Int) -> DatedText {
    var head = dated
    head.expressions = dated.expressions.filter { $0.range.upperBound <= rest }
    head.expressions += AlikeHours.following(head.expressions.count - 1, in: dated)
    head.coverage = .pure
    return head
  }

  /// "Le bal s'ouvre à 21 heures ; la soupe est servie à minuit": two things.
  static func clauses(of sentence: SourcedText) -> [SourcedText] {
    let bytes = Array(sentence.text.utf8)
    var clauses: [SourcedText] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: ";") {
      clauses.append(sentence.slice(start..<index))
      start = index + 1
    }
    if start < bytes.count { clauses.append(sentence.slice(start..<bytes.count)) }
    return clauses
  }

  /// What raised dots or bars part in a line of facts: "£5 · 90 minutes · also Sunday, 2pm".
  static func facts(of clause: SourcedText) -> [SourcedText] {
    let words = WordList(clause.text)
    let signs = words.words.filter { word in factSigns.contains(where: word.isSign) }
    guard !signs.isEmpty else { return [clause] }
    let starts = [0] + signs.map(\.range.upperBound)
    let ends = signs.map(\.range.lowerBound) + [clause.text.utf8.count]
    return zip(starts, ends).map { clause.slice($0..<$1) }
  }

  private static let factSigns = ["·", "•", "|"]

  /// The sentences of a dated text.
  ///
  /// None ends within a date: "at 1 p.m. CT, Ann Bell opens …".
  static func sentences(of dated: DatedText) -> [SourcedText] {
    sentences(of: dated.text, besides: dated.expressions.map(\.range))
  }

  static func sentences(of text: SourcedText) -> [SourcedText] { sentences(of: text, besides: []) }

  private static func sentences(
    of text: SourcedText, besides dates: [Range<Int>]
  ) -> [SourcedText] {
    let bytes = Array(text.text.utf8)
    var sentences: [SourcedText] = []
    var start = 0
    for index in bytes.indices {
      guard
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "!")
          || bytes[index] == UInt8(ascii: "?"), index + 2 < bytes.count, bytes[index + 1] == 0x20
      else { continue }
      // A full stop ends a sentence where a capital or an opening guillemet follows; a closing one is C2 BB.
      let next = bytes[index + 2]
      let second = index + 3 < bytes.count ? bytes[index + 3] : 0
      let isCapital =
        (next >= 0x41 && next <= 0x5A) || next == 0xC3 || (next == 0xC2 && second != 0xBB)
      guard isCapital, index - start > 2,
        !dates.contains(where: { $0.lowerBound < index && index + 1 < $0.upperBound }),
        !isHonorific(bytes[start..<index]), !isInitial(bytes, at: index)
      else { continue }
      sentences.append(text.slice(start..<index + 1))
      start = index + 2
    }
    if start < bytes.count { sentences.append(text.slice(start..<bytes.count)) }
    return sentences
  }

  /// Whether a text ends in a short form of address, whose full stop ends no sentence: "a tour with Dr".
  static func isHonorific(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.suffix(longestHonorific + 1).reversed().prefix { AddressBytes.isLetter($0) }
    guard (1...longestHonorific).contains(word.count), let first = word.last,
      (0x41...0x5A).contains(first), word.dropLast().allSatisfy({ $0 >= 0x61 })
    else { return false }
    let list = WordList(String(decoding: word.reversed(), as: UTF8.self))
    return list.count == 1 && PersonNames.shared.honorifics.contains(list[0])
  }

  /// In letters.
  private static let longestHonorific = 4

  /// Whether the full stop stands behind a first name's letter.
  ///
  /// As in: "au centre F. Rabelais".
  private static func isInitial(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") && index > 1 && (0x41...0x5A).contains(bytes[index - 1])
      && (bytes[index - 2] == 0x20 || bytes[index - 2] == UInt8(ascii: "-"))
  }
}
