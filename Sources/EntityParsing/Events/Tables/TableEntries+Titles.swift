import KitModel
import Lexicons

/// The title that a cell opens with, and what is told below it.
extension TableEntries {
  /// A title cell opens with its title: the lines set apart from the others, else its first line,
  /// else its first sentence.
  ///
  /// A mark above the title, such as "CANCELED:", is none.
  func titleAndBody(_ cell: Table.Cell) -> (SourcedText, [SourcedText]) {
    let (title, body) = opening(cell)
    guard let below = body.first, EventWords(lexicon: tools.lexicon).isMark(title.text) else {
      return (title, body)
    }
    return (below, [title] + body.dropFirst())
  }

  private func opening(_ cell: Table.Cell) -> (SourcedText, [SourcedText]) {
    let items = tools.stream.items(of: cell.lines, region: 0)
    guard let first = items.first else { return (cell.text, []) }
    let below = items.dropFirst().map(\.text)
    if let (title, rest) = ItalicTitle.parted(first.text, styles: tools.stream.styles) {
      return (title, [rest] + below)
    }
    if let end = boldEnd(of: first.text) {
      let rest = TitleCleaning.trimmed(first.text.slice(end..<first.byteCount))
      return (TitleCleaning.trimmed(first.text.slice(0..<end)), [rest] + below)
    }
    if let title = EmphasizedTitle.title(in: first.text, tools: tools) {
      return (title, [first.text] + below)
    }
    if isRoute(first.text) { return (first.text, below) }
    if items.count > 1 {
      let (whole, rest) = led(first.text)
      let (title, addition) = TitleText.withoutAddition(
        whole, lexicon: tools.lexicon, isTitleColumn: true)
      return (title, [addition, rest].filter { !$0.isEmpty } + below)
    }
    if let end = first.hardBreaks.min(), end > 4, !TitleText.goesOnNumbered(first.text, at: end) {
      let (whole, rest) = TitleText.split(first.text.slice(0..<end - 1), from: 0)
      let (title, addition) = TitleText.withoutAddition(
        whole, lexicon: tools.lexicon, isTitleColumn: true)
      let below = first.text.slice(end..<first.byteCount)
      return (title, [addition, rest, below].filter { !$0.isEmpty })
    }
    let speakers = PeopleBehindTitles.parted(first.text)
    let (whole, rest) = TitleText.split(speakers?.title ?? first.text, from: 0)
    let (title, addition) = TitleText.withoutAddition(
      whole, lexicon: tools.lexicon, isTitleColumn: true)
    return (title, [addition, rest, speakers?.people ?? SourcedText()].filter { !$0.isEmpty })
  }

  /// Where plain text goes on behind a bold title in its line, with no sign between: "**Grand feu** Apportez du bois."; UTF-8
  /// offset.
  private func boldEnd(of text: SourcedText) -> Int? {
    guard let end = RunInTitle(styles: tools.stream.styles).end(of: text), end > Self.leastTitle,
      text.text.utf8.count - end >= Self.leastRest,
      case let words = WordList(text.text),
      let next = words.words.firstIndex(where: { $0.range.lowerBound >= end }), next > 0,
      words[next].shape != .sign,
      words[next - 1].isLetters || words[next - 1].shape == .number
        || words[next - 1].isSign(",") || words[next - 1].isSign("»") || words[next - 1].isSign("”")
        || words[next - 1].isSign(")"),
      // A sign inside it ends it before.
      TitleText.split(text, from: 0).title.text.utf8.count >= end - 1,
      !RunInTitle.tellsWhatOneDoes(text, behind: end),
      // "**Régates,** manches 1 et 2"
      !TitleText.goesOnNumbered(text, at: end)
    else { return nil }
    return end
  }

  /// In bytes.
  private static let leastTitle = 4
  private static let leastRest = 10

  /// Whether a text is two names of towns with a dash between and no more, as lines and matches are called.
  ///
  /// As in: "Rodez – Albi". In front of it a word may say what takes place: "Atelier – Albi".
  private func isRoute(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    let dashes = words.words.indices.filter {
      words[$0].isSign("–") || words[$0].isSign("—") || words[$0].isSign("-")
    }
    guard dashes.count == 1, let dash = dashes.first, words[dash].isSpacedBefore,
      let front = words.bytes(words: 0..<dash),
      let back = words.bytes(words: dash + 1..<words.count)
    else { return false }
    return tools.lexicon.kinds.match(words, at: 0) == nil
      && tools.places.isTownName(text.slice(front).text)
      && tools.places.isTownName(text.slice(back).text)
  }

  /// The first sentence of a text of several, and the others.
  ///
  /// As in: "Bonfire. Bring wood; we bring the rest. Music: The Embers". Two may be a title and what it is of.
  private func led(_ text: SourcedText) -> (title: SourcedText, rest: SourcedText) {
    let sentences = DateSentences.sentences(of: text)
    guard sentences.count > Self.mostOfTitle, let first = sentences.first,
      case let end = first.text.utf8.count, text.text.hasPrefix(first.text)
    else { return (text, SourcedText()) }
    let title = first.text.hasSuffix(".") ? first.slice(0..<end - 1) : first
    return (title, TitleCleaning.trimmed(text.slice(end..<text.text.utf8.count)))
  }

  /// In sentences.
  private static let mostOfTitle = 2
}
