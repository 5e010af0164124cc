import KitModel
import Lexicons

/// Tells a sentence that is quoted in large type amid other things, with who said it below: it heads nothing.
///
/// As in: "« On vient pour faire, et pas pour voir. »" above "Ada Roche, directrice", between two entries of a programme. A quoted
/// title holds no whole sentence; one above a text of some length is that text's.
enum PullQuotes {
  /// In letters and words.
  private static let leastWords = 5
  private static let longestName = 90
  private static let mostNameLines = 2
  /// What follows a headline and its author is a text of more lines.
  private static let mostLinesBehind = 3

  /// How many blocks from one on are a quotation and its author; 0 where it is none.
  static func length(at index: Int, of blocks: [Block]) -> Int {
    let quote = blocks[index]
    guard case .heading = quote.kind, isSentence(quote.text.text), index + 1 < blocks.count,
      case let author = blocks[index + 1], isAuthor(author, below: quote),
      let style = quote.lines.first?.style
    else { return 0 }
    if index + 2 < blocks.count, case let next = blocks[index + 2], next.page == quote.page,
      next.region == quote.region, next.kind == .paragraph, next.table == nil,
      next.lines.count > mostLinesBehind, next.lines[0].style != style
    {
      return 0
    }
    return 2
  }

  /// Whether a text is a whole sentence in quotation marks.
  private static func isSentence(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      let close = closing[first]
    else { return false }
    var scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard scalars.popLast() == close, let stop = scalars.last, stops.contains(stop),
      text.split(separator: " ").count >= leastWords
    else { return false }
    // One quotation, no exchange of several.
    return !scalars.dropFirst().contains { $0 == first || $0 == close && close != "’" }
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "«": "»", "“": "”", "„": "“", "»": "«", "‘": "’",
  ]
  private static let stops: Set<Unicode.Scalar> = [".", "…", "!"]

  private static func isAuthor(_ block: Block, below quote: Block) -> Bool {
    guard block.page == quote.page, block.region == quote.region, block.table == nil,
      block.lines.count <= mostNameLines, let line = block.lines.first, let last = quote.lines.last,
      line.box.height < last.box.height, line.style != last.style,
      block.box.y0 >= quote.box.midY, line.box.y0 - last.box.y1 < last.box.height
    else { return false }
    let text = block.text.text
    // A day or an hour is nobody.
    return text.utf8.count <= longestName && !text.hasSuffix(".")
      && !text.utf8.contains { (0x30...0x39).contains($0) }
  }
}
