import DateExpressions
import KitModel
import Lexicons

/// Titles that are the first sentence of their paragraph and set as the rest of it: "Bal des lampions. Trois
/// accordéons sur le quai, samedi 5 juin à 21 h."
///
/// As in: items of lists, plain exports, and pages that were recognised, where no weight tells a title apart. One paragraph may open
/// with a short sentence anywhere; a kit whose dated paragraphs do so again and again has titles of this kind.
struct SentenceTitles {
  /// How the paragraphs are set that have such titles.
  private var styles: Set<StyleID> = []
  /// Whether the kit has such titles.
  var areUsed: Bool { !styles.isEmpty }

  /// In bytes and in words: a title and what is told of it.
  private static let longest = 60
  private static let mostWords = 8
  private static let longestText = 420
  /// From the title to its day.
  private static let mostSentences = 2
  /// So many paragraphs open so, and one in so many of those set alike that tell a day.
  private static let leastParagraphs = 3
  private static let shareOfDated = 5

  /// A kit without such titles.
  init() {}

  init(_ document: SectionedDocument, hasDay: (SourcedText) -> Bool) {
    var paragraphs: [SourcedText] = []
    var listed: [SourcedText] = []
    for page in document.pages {
      var above: SourcedText?
      var isListed = false
      for block in page.blocks {
        let text = block.text
        guard block.kind == .paragraph || block.kind == .listItem,
          text.text.utf8.count <= Self.longestText
        else {
          above = nil
          continue
        }
        paragraphs.append(text)
        guard Self.end(of: text) != nil else {
          above = nil
          continue
        }
        // One alone is a sentence like others: such titles stand below one another.
        if let first = above, first.pieces.first?.style == text.pieces.first?.style {
          listed += isListed ? [text] : [first, text]
          isListed = true
        } else {
          isListed = false
        }
        above = text
      }
    }
    guard listed.count >= Self.leastParagraphs, case let told = listed.filter(hasDay),
      told.count >= Self.leastParagraphs,
      case let looks = Set(told.compactMap(\.pieces.first?.style)),
      case let alike = paragraphs.filter({
        $0.pieces.first.map { looks.contains($0.style) } ?? false
      }),
      told.count * Self.shareOfDated >= alike.count(where: hasDay)
    else { return }
    styles = looks
  }

  /// The lines of such a title and those of the rest; `nil` where none opens the block, or where its first day stands
  /// several sentences further.
  func parted(
    _ block: Block, dated: DatedText
  ) -> (title: [Line], rest: [Line], isParted: Bool)? {
    guard block.kind == .paragraph || block.kind == .listItem, let first = block.lines.first,
      styles.contains(first.style),
      let end = Self.end(of: dated.text), end <= first.text.text.utf8.count + 1,
      let day = dated.expressions.first(where: \.statesDay)?.range.lowerBound, day >= end,
      DateSentences.sentences(of: dated.text.slice(end..<day)).count <= Self.mostSentences
    else { return nil }
    guard end < first.text.text.utf8.count else {
      return RunInTitle.cleaned([first], rest: Array(block.lines.dropFirst()))
    }
    let (head, tail) = first.cut(at: end)
    return RunInTitle.cleaned([head], rest: [tail] + block.lines.dropFirst())
  }

  /// The UTF-8 offset behind the full stop of a paragraph's first sentence, where it may be a title: it is short, opens
  /// with a capital letter and another sentence follows.
  static func end(of text: SourcedText) -> Int? {
    let bytes = text.text.utf8
    let full = UInt8(ascii: ".")
    guard let stop = bytes.prefix(longest).firstIndex(of: full),
      case let next = bytes.index(after: stop), next < bytes.endIndex,
      bytes[next] == UInt8(ascii: " ")
    else { return nil }
    let words = WordList(text.text)
    let offset = bytes.distance(from: bytes.startIndex, to: next)
    guard let behind = words.words.firstIndex(where: { $0.range.lowerBound >= offset }),
      case let title = words.words[..<behind].filter({ $0.shape != .sign }),
      (2...mostWords).contains(title.count), title.allSatisfy(\.isLetters),
      title[0].beginsWithCapital, words[behind].shape == .sign || words[behind].beginsWithCapital
    else { return nil }
    return offset
  }
}
