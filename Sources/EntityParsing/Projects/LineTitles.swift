import KitModel
import Lexicons

/// The titles that are the first lines of their paragraphs, set no otherwise than the text below.
///
/// As in: "Le Battoir", and in the next line "Un lavoir où l’on répète le soir.", as captions of pictures are set.
enum LineTitles {
  /// The longest line, and the least text below it, in bytes.
  private static let longest = 70
  private static let leastText = 40
  private static let mostWords = 9

  /// Where the first line of a paragraph ends that broke off though the next word had room; a UTF-8 offset.
  static func end(_ item: Item) -> Int? {
    guard !item.isListItem, let end = item.hardBreaks.min(), end <= longest,
      item.byteCount - end >= leastText
    else { return nil }
    let words = WordList(item.text.text)
    guard let next = words.words.firstIndex(where: { $0.range.lowerBound >= end }),
      (1...mostWords).contains(next), case let last = words[next - 1],
      words[0].shape != .lower, words[next].beginsWithCapital,
      ![".", ",", ";", ":"].contains(where: { last.isSign($0) })
    else { return nil }
    return end
  }
}
