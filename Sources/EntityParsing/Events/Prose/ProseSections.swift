import DateExpressions
import KitModel
import Lexicons

/// Tells sections of any kit that tell their days in running text, as a release does.
///
/// As in: "Retailers get their own look on Wednesday, 4 March, at 1 p.m. …; on Friday, 6 March, at 7 p.m. …".
struct ProseSections {
  let tools: EventTools

  /// So many sentences with a day and an hour within them are no list's.
  private static let leastSentences = 2

  /// Whether all days of the blocks stand within sentences of paragraphs, and several with an hour.
  func isToldInProse(_ blocks: [Block]) -> Bool {
    var (sentences, verbs) = (0, 0)
    for block in blocks {
      switch block.kind {
      case .listItem: if tools.dated(block.text).hasCertainDay { return false }
      case .heading, .table: return false
      default: continue
      }
    }
    for (text, _) in ProseEntries.paragraphs(of: blocks) {
      guard let text, case let dated = tools.dated(text), dated.hasCertainDay else { continue }
      guard ProseEntries.isProse(text) else { return false }
      for (index, sentence) in DateSentences.sentences(of: dated).enumerated() {
        let told = tools.dated(sentence)
        guard told.hasCertainDay else { continue }
        guard !isOfList(told, isFirst: index == 0) else { return false }
        if told.hasTime {
          sentences += 1
          if hasVerb(told) { verbs += 1 }
        }
      }
    }
    return sentences >= Self.leastSentences && verbs > 0
      // "**Tea and wool.** An afternoon by the fire …": the names are set apart.
      && !tools.stream.items(of: blocks).contains(where: \.followsRunIn)
  }

  /// Whether a name or date leads a text as it does the line of a list.
  private func isOfList(_ told: DatedText, isFirst: Bool) -> Bool {
    switch told.coverage {
    case .pure: return true
    case .leading(let rest):
      // "On 4 March, at 1 p.m., the shop …" is a sentence, "4 March, 1 p.m. – The shop" a line of a list.
      let next = told.text.slice(rest..<told.text.text.utf8.count).text.unicodeScalars.first
      return !(next.map(LetterCase.isSmall) ?? false)
    case .none, .trailing, .embedded:
      // "Thursdays at the door – each Thursday at 8 p.m. …": a name opens the paragraph and leads to the day.
      guard isFirst, let first = told.expressions.first(where: \.statesDay) else { return false }
      let words = WordList(told.text.slice(0..<first.range.lowerBound).text)
      guard let last = words.words.last else { return false }
      return ["–", "—", "-", ":"].contains { last.isSign($0) }
    }
  }

  /// Whether a verb tells what takes place or what somebody will do.
  private func hasVerb(_ told: DatedText) -> Bool {
    let words = WordList(told.text.text)
    let all = 0..<words.count
    let lexicon = tools.lexicon
    return [lexicon.begins, lexicon.isHeld, lexicon.takesPlace, lexicon.organizes, lexicon.future]
      .contains { $0.contains(words, in: all) }
      || lexicon.invites.contains(words, in: all)
      || words.words.contains { word in
        word.shape == .lower && lexicon.futureEndings.contains { word.folded.hasSuffix($0) }
      }
  }
}
