import KitModel
import Lexicons

/// Reads from the words of an entry whether it is cancelled, postponed or not certain.
struct StatusWords {
  let lexicon: EventLexicon
  /// The year of the entry: what was cancelled in another one is told as an anecdote.
  var year: Int?

  /// The first statement in the texts, with its words.
  func status(in texts: [WordedText]) -> (status: Event.Status, text: SourcedText)? {
    for text in texts {
      let words = text.words
      for index in 0..<words.count {
        guard let found = lexicon.statuses.match(words, at: index),
          let bytes = words.bytes(words: index..<index + found.count),
          found.meaning == .tentative || isStated(words, at: index, count: found.count)
        else { continue }
        return (found.meaning, text.text.slice(bytes))
      }
    }
    return nil
  }

  /// "ANNULÉ", "– reporté au", "CANCELLED owing to": the word must open a clause or be a mark, or say it of
  /// what its sentence begins with; "les billets annulés" says nothing of the event.
  private func isStated(_ words: WordList, at index: Int, count: Int) -> Bool {
    let sentence = sentence(of: words, around: index)
    if lexicon.conditions.contains(words, in: sentence) { return false }
    if isOfAnotherYear(words, behind: index + count, in: sentence) { return false }
    if words[index].shape == .capitals || index == sentence.lowerBound { return true }
    // "Conférence annulée": a short line that ends with the word says it of the event.
    if index + count == words.count, words.count <= 4 { return true }
    let before = words[index - 1]
    if before.shape == .sign && before.folded != "'"
      || ["est", "is", "a ete", "was", "now"].contains(before.folded)
    {
      return true
    }
    return isOfSubject(words, at: index, in: sentence)
  }

  /// "Conférence annulée, l'intervenant étant empêché", "Samedi 8 août reporté au dimanche 16": the kind of
  /// event or the figures of a day open the sentence, and the word follows.
  private func isOfSubject(_ words: WordList, at index: Int, in sentence: Range<Int>) -> Bool {
    let subject = sentence.lowerBound..<index
    guard subject.count <= Self.longestSubject else { return false }
    if let kind = lexicon.kinds.match(words, at: subject.lowerBound), kind.count == subject.count {
      return true
    }
    return subject.contains { words[$0].shape == .number }
      && subject.allSatisfy { $0 == subject.lowerBound || words[$0].shape != .capitalized }
  }

  private static let longestSubject = 5

  private func isOfAnotherYear(_ words: WordList, behind index: Int, in sentence: Range<Int>)
    -> Bool
  {
    guard let year else { return false }
    return (index..<min(index + 2, sentence.upperBound)).contains { next in
      words[next].shape == .number && words[next].folded.utf8.count == 4
        && Int(words[next].folded).map { $0 != year } == true
    }
  }

  /// The words around one up to the full stops before and behind it.
  private func sentence(of words: WordList, around index: Int) -> Range<Int> {
    let isEnd = { (other: Int) in
      words[other].isSign(".") && other > 0 && words[other - 1].folded.utf8.count > 2
    }
    let start = (0..<index).last(where: isEnd).map { $0 + 1 } ?? 0
    let end = (index..<words.count).first(where: isEnd) ?? words.count
    return start..<end
  }
}
