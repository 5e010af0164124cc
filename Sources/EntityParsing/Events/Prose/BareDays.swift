import DateExpressions
import KitModel
import Lexicons

/// Days of the month that a list of stops tells by an article and a number alone: "le 3 à Rive, le 1er à Denholt".
struct BareDays {
  let tools: EventTools

  /// In letters: "à", "au", "in"; longer words are what the number counts.
  private static let shortWord = 3
  /// In bytes: "31st".
  private static let longestNumber = 4

  /// A text with the bare days that stand in it.
  func read(_ text: SourcedText) -> DatedText {
    var dated = tools.dated(text)
    let words = WordList(text.text)
    for index in 0..<words.count {
      guard let article = tools.lexicon.definite.match(words, at: index)?.count,
        case let number = index + article, number < words.count,
        words[number].range.count <= Self.longestNumber,
        text.text.utf8.dropFirst(words[number].range.lowerBound).first.map(AddressBytes.isDigit)
          == true,
        case let end = numberEnd(words, from: number),
        case let range = words[index].range.lowerBound..<words[end - 1].range.upperBound,
        !dated.expressions.contains(where: { $0.range.overlaps(range) }),
        isEnd(words, end),
        var expression = tools.reader.whole(text.slice(range).text), expression.known == [.day]
      else { continue }
      expression.range = range
      dated.expressions.append(expression)
    }
    dated.expressions.sort { $0.range.lowerBound < $1.range.lowerBound }
    return dated
  }

  /// Behind the number and the ending glued to it: "1er", "3rd".
  private func numberEnd(_ words: WordList, from number: Int) -> Int {
    let next = number + 1
    return next < words.count && words[next].isLetters
      && words[next].range.lowerBound == words[number].range.upperBound ? next + 1 : next
  }

  /// Whether a sign or a small word follows, and nothing that the number counts.
  private func isEnd(_ words: WordList, _ next: Int) -> Bool {
    guard next < words.count else { return true }
    let word = words[next]
    if word.shape == .sign { return [",", ".", ";", ")", "(", ":"].contains { word.isSign($0) } }
    return word.shape == .lower
      && (word.folded.utf8.count <= Self.shortWord || tools.lexicon.glue.contains(word)
        || tools.lexicon.afterTitle.match(words, at: next) != nil)
  }
}
