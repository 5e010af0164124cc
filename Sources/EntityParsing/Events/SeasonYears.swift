import CivilTime
import KitModel
import Lexicons

/// The two years that a season's kit prints on its cover ("26/27", "2026-2027", "2026/27").
///
/// A season runs from late summer to the next; dates without a year then fall in it.
enum SeasonYears {
  static func period(of document: SectionedDocument) -> ClosedRange<CalendarDate>? {
    for page in document.pages.prefix(2) {
      for block in page.blocks where block.table == nil && block.lines.count <= 3 {
        // "The / 26–27 / Season": two figures alone in a line are years as well.
        let texts = [block.lines.map(\.text.text).joined()] + block.lines.map(\.text.text)
        if texts[0].utf8.count < 80, let first = texts.lazy.compactMap(firstYear).first,
          let start = CalendarDate(year: first, month: 8, day: 1),
          let end = CalendarDate(year: first + 1, month: 7, day: 31)
        {
          return start...end
        }
      }
    }
    return nil
  }

  /// The first of two years that follow one another, joined by a slash or a dash.
  private static func firstYear(in text: String) -> Int? {
    var numbers: [(value: Int, digits: Int, end: Int)] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39, end - index < 5 {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      // "9 – 10" are hours: of two figures only "26/27" is a season, or "26–27" all alone.
      if let last = numbers.last, case let sign = bytes[last.end..<index],
        last.digits == 4 || sign.count == bytes.count - 4
          || end == bytes.count && isNamed(text, before: last.end - last.digits)
          ? isJoiner(sign) : sign == [0x2F],
        let year = first(last.value, last.digits, then: value, end - index),
        !isDayAndMonth(last.value, value)
          || isNamed(text, before: last.end - last.digits)
      {
        return year
      }
      numbers.append((value, end - index, end))
      index = end
    }
    return nil
  }

  /// "07/08" is a day of August, "26/27" is none.
  private static func isDayAndMonth(_ first: Int, _ second: Int) -> Bool {
    first < 100 && second <= 12
  }

  /// Whether a season or a tour and nothing else stands in front of the figures: "tournée 26 / 27".
  private static func isNamed(_ text: String, before end: Int) -> Bool {
    let words = WordList(String(decoding: text.utf8.prefix(end), as: UTF8.self))
    guard words.count > 0 else { return false }
    let tour = EventLexicon.shared.tour.match(words, at: 0)?.count
    let season = FactsLexicon.shared.coverWords.match(words, at: 0)?.count
    return tour == words.count || season == words.count
  }

  private static func first(_ a: Int, _ aDigits: Int, then b: Int, _ bDigits: Int) -> Int? {
    guard aDigits == 4 || (aDigits == 2 && bDigits == 2), bDigits == 4 || bDigits == 2 else {
      return nil
    }
    let year = aDigits == 4 ? a : 2000 + a
    let next = bDigits == 4 ? b : year / 100 * 100 + b
    return (1990...2090).contains(year) && next == year + 1 ? year : nil
  }

  /// "/", "-", "|", "–", "•" or "·", with or without white space.
  private static func isJoiner(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0 != 0x20 }
    // Hyphens, dashes and the bullet: U+2010, U+2011, U+2013, U+2014, U+2022; U+00B7.
    return signs == [0x2F] || signs == [0x2D] || signs == [0x7C] || signs == [0xC2, 0xB7]
      || [0x90, 0x91, 0x93, 0x94, 0xA2].contains { signs == [0xE2, 0x80, $0] }
  }
}
