import KitModel
import Lexicons

/// What a house, a town or a company says by name that it offers.
///
/// As in: "la Maison Aubin accueille « Le sel »", "the Old Mill presents an evening of songs, “Salt.”".
struct HostedTitles {
  let lexicon: EventLexicon

  /// In words: what may stand between the verb and the name, and the longest name and host.
  private static let longestLink = 8
  private static let longestTitle = 14
  private static let longestHost = 9

  /// The words of the host and of the name; `nil` where a sentence tells no such thing.
  ///
  /// - Parameter start: the word that the host may stand from, behind the day.
  func parts(of words: WordList, from start: Int = 0) -> (host: Range<Int>, title: Range<Int>)? {
    guard let (open, close) = words.quotes(from: start),
      close - open > 1, close - open - 1 <= Self.longestTitle,
      words[open + 1].shape != .lower,
      let verb = verb(in: words, from: max(start + 1, open - Self.longestLink), to: open),
      verb - start <= Self.longestHost,
      !words.words[start..<open].contains(where: { $0.isSign(".") || $0.isSign(";") })
    else { return nil }
    var end = close
    while end > open + 2, words[end - 1].isSign(".") || words[end - 1].isSign(",") { end -= 1 }
    // "l’atelier « Salt »": the kind is part of the name.
    let kind = [1, 2, 3].first { count in
      open - count > verb && lexicon.kinds.match(words, at: open - count)?.count == count
    }
    return (start..<verb, kind.map { open - $0..<close + 1 } ?? open + 1..<end)
  }

  private func verb(in words: WordList, from start: Int, to end: Int) -> Int? {
    (start..<max(start, end)).first { index in
      guard words[index].shape == .lower else { return false }
      if lexicon.hosts.match(words, at: index) != nil { return true }
      // "Salle des fêtes, sur le thème « Le linge »".
      return lexicon.entitled.match(words, at: index).map { index + $0.count == end } ?? false
    }
  }
}
