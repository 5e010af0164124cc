import DateExpressions
import KitModel

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
      case .leading(let rest) where part.hasDay: found.append(head(of: part, upTo: rest))
      case .embedded, .trailing:
        if let listed = behindColon(part) ?? behindPlace(part, tools: tools) ?? betweenCommas(part)
        {
          found.append(listed)
        }
      default: continue
      }
    }
    return found
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

  /// The part of a dated text that holds its leading dates.
  static func head(of dated: DatedText, upTo rest: Int) -> DatedText {
    var head = dated
    head.expressions = dated.expressions.filter { $0.range.upperBound <= rest }
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

  static func sentences(of text: SourcedText) -> [SourcedText] {
    let bytes = Array(text.text.utf8)
    var sentences: [SourcedText] = []
    var start = 0
    for index in bytes.indices {
      guard
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "!")
          || bytes[index] == UInt8(ascii: "?"), index + 2 < bytes.count, bytes[index + 1] == 0x20
      else { continue }
      // A full stop ends a sentence where a capital or a guillemet follows.
      let next = bytes[index + 2]
      let isCapital = (next >= 0x41 && next <= 0x5A) || next == 0xC3 || next == 0xC2
      guard isCapital, index - start > 2 else { continue }
      sentences.append(text.slice(start..<index + 1))
      start = index + 2
    }
    if start < bytes.count { sentences.append(text.slice(start..<bytes.count)) }
    return sentences
  }
}
