import KitModel
import Lexicons

/// Parts what is set smaller behind a title, in its line, from it: a hall, a ward, a remark.
struct SmallPrint {
  let styles: [TextStyle]

  /// How large such words are at the most, as a share of the title's size.
  private static let largest = 0.85
  /// Fewer letters are a raised sign or the end of a figure.
  private static let leastLetters = 4

  /// The title and what stands behind it; `nil` where all of it is about as large.
  func parted(_ title: SourcedText) -> (title: SourcedText, rest: SourcedText)? {
    guard let first = title.pieces.first, let size = size(of: first),
      let cut = title.pieces.firstIndex(where: {
        self.size(of: $0).map { $0 <= Self.largest * size } ?? false
      }), cut > 0, title.pieces[cut].isBeside(title.pieces[cut - 1]),
      title.pieces[cut...].allSatisfy({
        self.size(of: $0).map { $0 <= Self.largest * size } ?? false
      })
    else { return nil }
    let start = title.pieces[cut].range.lowerBound
    let (head, rest) = (title.slice(0..<start), title.slice(start..<title.text.utf8.count))
    guard Self.letters(in: head) >= Self.leastLetters, Self.letters(in: rest) >= Self.leastLetters
    else { return nil }
    return (TitleCleaning.trimmed(head), TitleCleaning.trimmed(rest))
  }

  private func size(of piece: SourcedText.Piece) -> Double? {
    styles.indices.contains(Int(piece.style)) ? styles[Int(piece.style)].size : nil
  }

  private static func letters(in text: SourcedText) -> Int {
    text.text.unicodeScalars.count { LetterCase.isLetter($0) }
  }
}

extension SourcedText.Piece {
  /// Whether two pieces stand in one line.
  fileprivate func isBeside(_ other: SourcedText.Piece) -> Bool {
    page == other.page && box.verticalOverlap(other.box) > 0.5 * min(box.height, other.box.height)
  }
}
