import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day that opens the text of a release, which may stand behind a cover or other pages.
///
/// As in: "AUBINTON, Vt., March 9, 2027 – The Timber Days …", or "9 March 2027 – The Timber Days …" below "For immediate
/// release".
struct ReleaseDateline: Equatable {
  let day: CalendarDate
  /// Counted from 1.
  let page: Int
}

extension KitDates {
  /// A release stands on one of so many pages.
  private static let releasePages = 6
  /// In bytes: what says that a release follows, and the least that opens its text.
  private static let longestNotice = 70
  private static let leastLead = 60
  /// How far into its text a dateline ends, in bytes.
  private static let longestPlaceAndDay = 90

  /// The dateline of a release, whose text goes on behind it in a sentence.
  func releaseDateline() -> ReleaseDateline? {
    for page in document.pages.prefix(Self.releasePages) {
      var isAnnounced = false
      for block in page.blocks where block.table == nil {
        let text = block.text.text
        if text.utf8.count <= Self.longestNotice { isAnnounced = isAnnounced || isNotice(text) }
        guard block.kind == .paragraph, text.utf8.count >= Self.leastLead,
          text.utf8.prefix(Self.longestPlaceAndDay).contains(where: AddressBytes.isDigit),
          let day = dateline(of: text, isAnnounced: isAnnounced)
        else { continue }
        return ReleaseDateline(day: day, page: page.number)
      }
    }
    return nil
  }

  /// The day that a line opens with, where a notice to the press is all that stands behind it.
  ///
  /// As in: "3 May 2026 — no embargo", "June 28, 2026 | For immediate release".
  func noticedDay(_ text: String, _ list: WordList) -> CalendarDate? {
    guard let first = reader.scan(text).first, first.range.lowerBound == 0, isDay(first) else {
      return nil
    }
    let behind = list.indices(in: first.range.upperBound..<text.utf8.count)
      .drop { list[$0].shape == .sign }
    guard let start = behind.first,
      lexicon.pressNotices.match(list, at: start) != nil
        || lexicon.embargo.match(list, at: start) != nil
    else { return nil }
    return day(first)
  }

  private func isNotice(_ text: String) -> Bool {
    let list = WordList(text)
    return lexicon.pressNotices.contains(list, in: 0..<list.count)
      || lexicon.embargo.contains(list, in: 0..<list.count)
  }

  /// The day that a text opens with, alone or behind its town, and a dash parts from a sentence.
  ///
  /// - Parameter isAnnounced: whether the page says that it is a release; a day alone opens entries of a list, too.
  private func dateline(of text: String, isAnnounced: Bool) -> CalendarDate? {
    guard let first = reader.scan(text).first, isDay(first),
      first.range.upperBound <= Self.longestPlaceAndDay
    else { return nil }
    let list = WordList(text)
    let before = list.indices(in: 0..<first.range.lowerBound)
    let end = wireEnd(list, from: list.indices(in: 0..<first.range.upperBound).upperBound)
    // "March 9, 2027. Aubinton, Vermont. The Timber Days …": a whole date in front of the sentences of a release.
    if before.isEmpty, isAnnounced, first.known.contains(.year), end + 1 < list.count,
      list[end].isSign(".")
    {
      return day(first)
    }
    guard before.isEmpty ? isAnnounced : isDateline(list, before), end + 1 < list.count,
      Self.dashes.contains(where: { list[end].isSign($0) }),
      list[end].isSpacedBefore || !before.isEmpty
    else { return nil }
    return day(first)
  }

  private static let dashes = ["–", "—", "-"]

  /// Where the name of the wire that sends a release ends, between brackets or slashes.
  ///
  /// As in: "BLINTON, Vt., May 6, 2027 (AUBIN WIRE) -- The Timber Days …", "… /AubinWire/ -- The …".
  private func wireEnd(_ list: WordList, from start: Int) -> Int {
    guard start + 2 < list.count, let closing = Self.closings[list[start].folded],
      let end = list.words[(start + 1)...].prefix(Self.longestWire).firstIndex(where: {
        $0.isSign(closing)
      }), list.words[(start + 1)..<end].allSatisfy({ $0.shape != .lower })
    else { return start }
    return end + 1
  }

  private static let closings = ["(": ")", "/": "/"]
  /// In words.
  private static let longestWire = 5
  /// In words and signs.
  static let longestPlaceAndSigns = 12
}
