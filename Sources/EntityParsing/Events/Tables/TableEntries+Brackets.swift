import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Brackets at the end of a row's title that tell its days, or what to do and for how long.
extension TableEntries {
  /// The entry without such a bracket in its title.
  ///
  /// As in: "Mill weekend (5–6 June)" beside "Saturday 5 June", "Open lesson (40 minutes; register at …)".
  func withoutBracket(_ entry: Entry) -> Entry {
    if let first = entry.body.first, first.text.hasPrefix("("), first.text.hasSuffix(")"),
      case let dated = tools.dated(first), dated.coverage == .pure, dated.hasCertainDay,
      !dated.hasTime, tellsMoreDays(dated, than: entry)
    {
      var parted = entry
      parted.when = [dated] + entry.when.filter { !$0.hasDay }
      parted.body.removeFirst()
      return parted
    }
    let bytes = Array(entry.title.text.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      case let name = TitleCleaning.trimmed(entry.title.slice(0..<open)),
      name.text.utf8.count >= Self.leastName
    else { return entry }
    let inside = entry.title.slice(open + 1..<bytes.count - 1)
    let dated = tools.dated(inside)
    var parted = entry
    parted.title = name
    if dated.coverage == .pure, dated.hasCertainDay, !dated.hasTime {
      guard tellsMoreDays(dated, than: entry) else { return entry }
      parted.when = [dated] + entry.when.filter { !$0.hasDay }
      return parted
    }
    guard isNote(inside, dated) else { return entry }
    parted.body.insert(inside, at: 0)
    return parted
  }

  /// In bytes.
  private static let leastName = 4

  /// Whether days in brackets are those of the row and others that follow them.
  private func tellsMoreDays(_ dated: DatedText, than entry: Entry) -> Bool {
    let own = tools.days(of: entry.when)
    let told = tools.days(of: [dated])
    return !own.isEmpty && own.isStrictSubset(of: told)
  }

  /// Whether a bracket tells how long the thing takes, or where to register for it.
  private func isNote(_ text: SourcedText, _ dated: DatedText) -> Bool {
    if dated.expressions.contains(where: { $0.isDuration && $0.range.lowerBound == 0 }) {
      return true
    }
    let words = WordList(text.text)
    return tools.lexicon.registration.match(words, at: 0) != nil
      || text.text.utf8.contains(AddressBytes.at)
  }
}
