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
      default: continue
      }
    }
    return found
  }

  /// The part of a dated text that holds its leading dates.
  static func head(of dated: DatedText, upTo rest: Int) -> DatedText {
    var head = dated
    head.expressions = dated.expressions.filter { $0.range.upperBound <= rest }
    head.coverage = .pure
    return head
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
