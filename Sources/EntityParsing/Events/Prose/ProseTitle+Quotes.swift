import DateExpressions
import KitModel
import Lexicons

extension WordList {
  /// The first two quotation marks from a word on, of those that open and close or of the plain ones.
  func quotes(from start: Int = 0) -> (open: Int, close: Int)? {
    guard let found = anyQuotes(from: start) else { return nil }
    return isAlias(found) ? quotes(from: found.close + 1) : found
  }

  private func anyQuotes(from start: Int) -> (open: Int, close: Int)? {
    guard start < count else { return nil }
    if let open = words[start...].firstIndex(where: { $0.isSign("«") || $0.isSign("“") }) {
      return words[(open + 1)...].firstIndex { $0.isSign("»") || $0.isSign("”") }
        .map { (open, $0) }
    }
    guard let open = words[start...].firstIndex(where: { $0.isSign("\"") }),
      let close = words[(open + 1)...].firstIndex(where: { $0.isSign("\"") })
    else { return nil }
    return (open, close)
  }

  /// Whether a quotation in brackets is what somebody is called from there on.
  ///
  /// As in: "Blin Robotics Inc. (“Blin”)", "Société du bief (« SDB »)".
  func isAlias(_ quotes: (open: Int, close: Int)) -> Bool {
    guard quotes.open > 1, quotes.close > quotes.open + 1, words[quotes.open - 1].isSign("("),
      quotes.close + 1 < count, words[quotes.close + 1].isSign(")")
    else { return false }
    let name = words[(quotes.open + 1)..<quotes.close]
    if name.count == 1, name.first?.shape == .capitals { return true }
    let front = words[max(0, quotes.open - 1 - Self.longestNamed)..<quotes.open - 1]
    return name.allSatisfy { word in front.contains { $0.hash == word.hash } }
  }

  /// In words.
  private static var longestNamed: Int { 8 }
}

extension ProseTitle {
  /// In words.
  private static let longestName = 14

  /// The one name in quotation marks of a sentence that opens with its day and says what somebody will do.
  ///
  /// As in: "Jeudi 11 octobre, Inès Aubin, historienne, évoquera « le linge et l’eau »." What is said aloud stands behind a
  /// day, too, and no verb of the future in front of it.
  func named(on dated: DatedText, _ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard let day = dated.expressions.first, day.statesDay,
      day.range.lowerBound <= Self.farthestDay,
      let (open, close) = words.quotes(), (1...Self.longestName).contains(close - open - 1),
      words.quotes(from: close + 1) == nil
    else { return nil }
    let predicate = ProsePredicate(tools: tools)
    guard (0..<open).contains(where: { free[$0] && predicate.isFuture(words, $0) }),
      !tools.lexicon.kinds.contains(words, in: 0..<open),
      !tools.lexicon.isHeld.contains(words, in: 0..<words.count)
    else { return nil }
    return open + 1..<close
  }

  /// In bytes: "Le jeudi".
  private static let farthestDay = 3
}
