import DateExpressions
import KitModel
import Lexicons

/// List items that are whole sentences, or several: a bullet in front of it makes no line of a list of a text.
///
/// As in: "• Le lundi 23/11 à 20 h, au foyer, Ana Ruiz répond à la question « Mon puits est-il sec ? ». Gratuit."
/// A line of a list tells what, when and where by signs; a sentence has a verb between them.
struct ListedSentences {
  let tools: EventTools

  /// Of the items of a list that tell when, the share that must be sentences.
  private static let leastShare = 0.5

  /// The blocks with the items of each list that is one of sentences as paragraphs.
  func opened(_ blocks: [Block]) -> [Block] {
    var opened = blocks
    var start = 0
    while start < blocks.count {
      guard blocks[start].kind == .listItem else {
        start += 1
        continue
      }
      var end = start
      while end < blocks.count, blocks[end].kind == .listItem { end += 1 }
      if areSentences(blocks[start..<end]) {
        for index in start..<end { opened[index].kind = .paragraph }
      }
      start = end
    }
    return opened
  }

  private func areSentences(_ items: ArraySlice<Block>) -> Bool {
    var (told, sentences) = (0, 0)
    for item in items {
      let dated = tools.dated(item.text)
      guard dated.hasDay || dated.hasTime else { continue }
      told += 1
      guard ProseEntries.isProse(item.text), !isLabelled(item) else { continue }
      let hasVerb = DateSentences.sentences(of: dated).contains { sentence in
        let dated = tools.dated(sentence)
        return (dated.hasDay || dated.hasTime) && isSentence(dated)
      }
      if hasVerb { sentences += 1 }
    }
    return sentences > 0 && Double(sentences) >= Self.leastShare * Double(told)
  }

  /// Whether a name that is set apart, or what a colon or a dash parts from the rest, opens an item or follows its day.
  private func isLabelled(_ item: Block) -> Bool {
    let items = tools.stream.items(of: [item])
    if items.contains(where: \.followsRunIn) { return true }
    let dated = tools.dated(item.text)
    guard let first = dated.expressions.first else { return false }
    let words = WordList(item.text.text)
    let behind = words.indices(in: first.range.upperBound..<item.text.text.utf8.count).first
    let before = words.indices(in: 0..<first.range.lowerBound).last
    return [behind, before].compactMap(\.self).contains { index in
      Self.signs.contains { words[index].isSign($0) }
    }
  }

  private static let signs = [":", "–", "—", "-", "|", "·", "("]

  private func isSentence(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    return ProseSections(tools: tools).hasVerb(dated)
      || tools.lexicon.copulas.contains(words, in: 0..<words.count)
  }
}
