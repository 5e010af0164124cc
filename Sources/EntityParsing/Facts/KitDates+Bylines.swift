import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day beside the name of who wrote a text, as posts and articles print both below their headline.
extension KitDates {
  /// As in: "3 May 2031 – Ada Roche", "Ada Roche | 3 May 2031", "écrit le 3 mai 2031 par Ada".
  func bylined() -> CalendarDate? {
    for piece in cover.pieces.prefix(Self.mostAbove) where !piece.isProse {
      for line in piece.lines where line.text.utf8.count <= Self.longestByline {
        let found = reader.scan(line.text)
        guard found.count == 1, isDay(found[0]), isByline(line.text, besides: found[0].range),
          let date = day(found[0])
        else { continue }
        return date
      }
    }
    return nil
  }

  private static let mostAbove = 6
  /// In bytes.
  private static let longestByline = 80

  /// Whether what stands beside a day is one person's name, with no more than a sign or a word that leads to it.
  private func isByline(_ text: String, besides day: Range<Int>) -> Bool {
    let list = WordList(text)
    let own = list.indices(in: day)
    let (front, back) = (0..<own.lowerBound, own.upperBound..<list.count)
    if isPerson(list, front), back.allSatisfy({ list[$0].shape == .sign }) {
      return front.last.map { list[$0].shape == .sign } ?? false
    }
    if isPerson(list, back), front.allSatisfy({ list[$0].shape == .sign }) {
      return back.first.map { list[$0].shape == .sign } ?? false
    }
    // "écrit le … par Ada", "Posted on … by Ada Roche"
    guard let cue = back.first, let first = front.first,
      PeopleLexicon.shared.cues.match(list, at: cue) != nil,
      lexicon.published.match(list, at: first) != nil,
      case let name = (cue + 1)..<list.count, (1...Self.longestName).contains(name.count)
    else { return false }
    return name.allSatisfy { list[$0].isProper || list[$0].shape == .sign }
  }

  /// In words.
  private static let longestName = 4

  private func isPerson(_ list: WordList, _ range: Range<Int>) -> Bool {
    var range = range
    while let first = range.first, list[first].shape == .sign {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, list[last].shape == .sign { range = range.lowerBound..<last }
    return !range.isEmpty
      && PersonNames.shared.likelihood(list, range) >= ContactPieceReader.sureName
  }
}
