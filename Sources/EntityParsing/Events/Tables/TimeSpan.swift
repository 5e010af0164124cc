import DateExpressions
import KitModel
import Lexicons

/// Two hours with a dash between: "9h30 – 10h30".
enum TimeSpan {
  private static func parted(_ text: SourcedText) -> (start: SourcedText, end: SourcedText)? {
    let words = WordList(text.text)
    let dashes = (0..<words.count).filter { index in
      ["–", "-", "—"].contains { words[index].isSign($0) }
    }
    guard dashes.count == 1, let dash = dashes.first,
      let before = words.bytes(words: 0..<dash),
      let after = words.bytes(words: dash + 1..<words.count)
    else { return nil }
    return (text.slice(before), text.slice(after))
  }

  /// From the beginning of one span to the end of another; `nil` where either is an hour alone.
  ///
  /// As in: a cell over "9h30 – 10h30" and "11h – 12h" lasts from 9h30 to 12h.
  static func whole(from first: DatedText, to last: DatedText, tools: EventTools) -> DatedText? {
    guard let start = parted(first.text)?.start, let end = parted(last.text)?.end else {
      return nil
    }
    var text = start
    text.append(end, separator: " – ")
    let whole = tools.dated(text)
    return whole.isTimeOnly && whole.coverage == .pure ? whole : nil
  }
}
