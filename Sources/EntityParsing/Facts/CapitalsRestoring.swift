import Lexicons
import KitModel

/// Gives words that are printed in capitals the case that the same words have elsewhere in the kit.
struct CapitalsRestoring {
  let document: SectionedDocument

  /// The text in sentence case where every word's case is certain, else as printed.
  /// - Parameter hint: a wording of the same thing in mixed case, such as the PDF's own title.
  func restore(_ text: String, hint: String? = nil) -> String {
    let list = WordList(text)
    let wanted = Set(list.words.filter { $0.isLetters && $0.folded.utf8.count > 1 }.map(\.folded))
    guard !wanted.isEmpty else { return text }
    var forms: [String: [String: Int]] = [:]
    if let hint { note(hint, wanted, weight: 4, into: &forms) }
    for page in document.pages {
      for block in page.blocks { note(block.text.text, wanted, weight: 1, into: &forms) }
    }
    var result = ""
    var position = 0
    for (index, word) in list.words.enumerated() {
      result += list.text(position..<word.range.lowerBound)
      let printed = list.text(word.range)
      position = word.range.upperBound
      guard word.isLetters, word.folded.utf8.count > 1 else {
        result += printed
        continue
      }
      guard let form = forms[word.folded]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
      else {
        return text
      }
      result += index == 0 ? form.prefix(1).uppercased() + form.dropFirst() : form
    }
    return result + list.text(position..<list.bytes.count)
  }

  /// Words of web and mail addresses are small whatever they are elsewhere.
  private func isInAddress(_ list: WordList, _ index: Int) -> Bool {
    let signs: Set<String> = [".", "/", "@", "_"]
    let before = index > 0 && !list[index].isSpacedBefore && signs.contains(list[index - 1].folded)
    let after =
      index + 2 < list.count && !list[index + 1].isSpacedBefore
      && signs.contains(list[index + 1].folded)
      && !list[index + 2].isSpacedBefore
    return before || after
  }

  private func note(
    _ text: String, _ wanted: Set<String>, weight: Int, into forms: inout [String: [String: Int]]
  ) {
    let list = WordList(text)
    let hasSmall = list.words.contains { $0.shape == .lower }
    for (index, word) in list.words.enumerated() where wanted.contains(word.folded) {
      // Among small letters, capitals are an acronym's own.
      guard word.shape != .capitals || hasSmall, word.shape != .initial, !isInAddress(list, index)
      else { continue }
      // A sentence's first word has its capital from there.
      let isStart =
        index == 0 || list[index - 1].isSign(".") || list[index - 1].isSign("«")
        || list[index - 1].isSign(":")
      if isStart, word.shape == .capitalized, weight == 1 { continue }
      forms[word.folded, default: [:]][list.text(word.range), default: 0] += weight
    }
  }
}
