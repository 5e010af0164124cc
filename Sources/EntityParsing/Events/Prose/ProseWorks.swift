import DateExpressions
import KitModel
import Lexicons

/// The name in quotation marks that a clause about a day tells, with no word for its kind.
///
/// As in: "Ana Ruiz poursuivra le 17 novembre avec « Le chant du bief »", "Place aux rivières, le 1er décembre : « Dans
/// l'œil du meunier », par Paul Lenoir", "Later, at 2 p.m., comes “The Paper Weir”". What somebody says stands between the
/// same marks.
struct ProseWorks {
  let tools: EventTools

  /// In words.
  private static let longest = 14

  /// The words of the only quotation, where it is a name and the day stands outside of it.
  func only(in words: WordList, of dated: DatedText) -> Range<Int>? {
    let quotations = EnclosedWords(words).quotations
    guard quotations.count == 1, let whole = quotations.first,
      case let name = whole.lowerBound + 1..<whole.upperBound - 1,
      (1...Self.longest).contains(name.count),
      words[name.lowerBound].beginsWithCapital || isKind(words, at: name.lowerBound),
      let quoted = words.bytes(words: whole), whole.lowerBound > 0 || isTitle(words, name),
      dated.expressions.contains(where: {
        ($0.statesDayOfMonth || $0.known.contains(.relative) || opens(words, whole, of: dated)
          || $0.known.contains(.time) && isTitle(words, name))
          && !$0.range.overlaps(quoted)
      }),
      !isSpeech(words, whole), !isOfOthers(words),
      !ProseTitle(tools: tools).isFramed(words, upTo: whole.lowerBound)
    else { return nil }
    return name
  }

  /// Whether each word of a name but its links begins with a capital, as in an English title.
  func isTitle(_ words: WordList, _ name: Range<Int>) -> Bool {
    let nouns = name.filter { index in
      words[index].isLetters && words[index].folded.utf8.count >= Self.shortestNoun
        && !tools.lexicon.glue.contains(words[index])
        && tools.lexicon.beginsWith.match(words, at: index) == nil
        && tools.lexicon.afterTitle.match(words, at: index) == nil
    }.map { words[$0] }
    return nouns.count > 1 && nouns.allSatisfy(\.beginsWithCapital)
  }

  /// Of a word that has a capital in a title, in bytes.
  private static let shortestNoun = 4

  /// "puis « Tordre, étendre » par …, à 17 h": the name opens the clause behind a word that leads on, or follows a colon in front of its hour.
  private func opens(_ words: WordList, _ whole: Range<Int>, of dated: DatedText) -> Bool {
    let date = dated.expressions.first?.range.lowerBound ?? 0
    if words[whole.lowerBound].range.lowerBound < date,
      (1...2).contains(where: { $0 <= whole.lowerBound && words[whole.lowerBound - $0].isSign(":") }
      )
    {
      return true
    }
    return whole.lowerBound <= 2
      && tools.lexicon.then.match(words, at: 0).map { $0.count == whole.lowerBound } ?? false
  }

  /// "« pique-nique des voisins »": a name that is no more than a word for what takes place.
  private func isKind(_ words: WordList, at index: Int) -> Bool {
    tools.lexicon.happenings.match(words, at: index) != nil
      || tools.lexicon.kinds.match(words, at: index) != nil
  }

  /// Whether marks stand around what somebody says: a sentence of its own, or one that "it", "we" opens.
  private func isSpeech(_ words: WordList, _ whole: Range<Int>) -> Bool {
    let last = words[whole.upperBound - 2]
    return last.isSign(".") || last.isSign(",")
      || tools.lexicon.pronouns.match(words, at: whole.lowerBound + 1) != nil
  }

  /// Whether a clause tells when something is published or until when one may ask.
  private func isOfOthers(_ words: WordList) -> Bool {
    // "(inscription : 5 euros)": what stands in brackets is a remark.
    let all = 0..<(words.words.firstIndex { $0.isSign("(") } ?? words.count)
    let lexicon = tools.lexicon
    return lexicon.publication.contains(words, in: all)
      || lexicon.deadlines.contains(words, in: all)
      || lexicon.registration.contains(words, in: all) || lexicon.past.contains(words, in: all)
  }
}
