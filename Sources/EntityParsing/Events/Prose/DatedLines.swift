import KitModel
import Lexicons

/// Paragraphs whose lines are the entries of a list, each opening with its day or hour: no text, however long they are.
///
/// As in: "10 h – Bourse aux plantes, Le Battoir" above "11 h – Atelier de vannerie, halle Blin", set as close as the lines of
/// a sentence.
struct DatedLines {
  let tools: EventTools

  private static let leastLines = 2

  /// Whether each line opens with a day or an hour and names something, most of them without a full stop at their end.
  func fill(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.lines.count >= Self.leastLines else { return false }
    var closed = 0
    for line in block.lines {
      let dated = tools.dated(line.text)
      guard DateCoverage.isLeading(dated.coverage), opensAnew(line.text.text) else { return false }
      if line.text.text.hasSuffix(".") { closed += 1 }
    }
    return closed * 2 < block.lines.count
  }

  /// Whether a paragraph's first line is a day and hour and nothing else, and the next begins anew: the facts of the entry
  /// whose title stands above it, and no sentence that opens with its day.
  func open(_ block: Block) -> Bool {
    guard block.lines.count >= Self.leastLines else { return false }
    let first = tools.dated(block.lines[0].text)
    return first.coverage == .pure && first.hasCertainDay && first.hasTime
      && opensAnew(block.lines[1].text.text)
  }

  /// Whether a line begins as an entry may: with a figure, a capital or words that lead to an hour in front of a figure.
  private func opensAnew(_ text: String) -> Bool {
    let words = WordList(text)
    guard words.count > 0, let first = text.utf8.first else { return false }
    return AddressBytes.isDigit(first) || words[0].beginsWithCapital
      || tools.lexicon.glue.contains(words[0])
  }
}
