import KitModel
import Lexicons

/// Decides which hyphens at line ends the break put there.
///
/// A hyphen before a small letter goes where the joined word stands elsewhere in the document or
/// the compound does not; it stays before a capital, after a digit, and in compounds that the
/// document also prints within a line.
struct Hyphenation {
  /// Words in small letters, by their hashes.
  private var words = HashSet(capacity: 0)
  private var compounds = HashSet(capacity: 0)
  /// Whether the document breaks words often, as automatic hyphenation does.
  private var breaksOften = false

  init(pages: [LaidOutPage]) {
    var breaks = 0
    var lines = 0
    for line in pages.lazy.flatMap(\.blocks).flatMap(\.lines) {
      lines += 1
      if Self.fragment(before: line) != nil { breaks += 1 }
    }
    guard breaks > 0 else { return }
    breaksOften = breaks >= 3 && breaks * 25 > lines || breaks >= 12
    for line in pages.lazy.flatMap(\.blocks).flatMap(\.lines) { collect(line.text.text) }
  }

  /// Notes the words of a line; of a compound that the line's end cuts off, not its last part.
  private mutating func collect(_ text: String) {
    var compound = WordHash.seed
    var part = WordHash.seed
    var isPartEmpty = true
    /// The last part that a hyphen ended: the one to leave out where nothing follows.
    var ended: UInt64?
    var hasHyphen = false
    func close() {
      if hasHyphen { compounds.insert(compound) }
      if !isPartEmpty {
        words.insert(part)
        if let ended { words.insert(ended) }
      }
      (compound, part, isPartEmpty) = (WordHash.seed, WordHash.seed, true)
      (ended, hasHyphen) = (nil, false)
    }
    for scalar in text.unicodeScalars {
      // Letters without accents are most of it.
      if scalar.value | 0x20 >= 0x61, scalar.value | 0x20 <= 0x7A {
        let small = UInt8(truncatingIfNeeded: scalar.value | 0x20)
        compound = WordHash.step(compound, small)
        part = WordHash.step(part, small)
        isPartEmpty = false
      } else if Self.isHyphen(scalar) {
        compound = WordHash.step(compound, small: scalar)
        hasHyphen = true
        guard !isPartEmpty else { continue }
        if let ended { words.insert(ended) }
        ended = part
        (part, isPartEmpty) = (WordHash.seed, true)
      } else if LetterCase.isLetter(scalar) || Self.isMark(scalar) && !isPartEmpty {
        compound = WordHash.step(compound, small: scalar)
        part = WordHash.step(part, small: scalar)
        isPartEmpty = false
      } else {
        close()
      }
    }
    close()
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300..<0x370).contains(scalar.value)
  }

  /// Sets `endsInHyphen` on every line whose final hyphen is to be taken back.
  ///
  /// Cells are narrow, so that many a compound breaks at its own hyphen there: it goes where the document breaks words.
  func mark(_ block: inout Block) {
    guard var table = block.table else { return mark(&block.lines) }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices where table.rows[row].cells[cell].lines.count > 1 {
        mark(&table.rows[row].cells[cell].lines, isCell: true)
      }
    }
    block.table = table
    block.lines = table.rows.flatMap(\.cells).flatMap(\.lines)
  }

  private func mark(_ lines: inout [Line], isCell: Bool = false) {
    for index in lines.indices.dropLast() {
      guard let before = Self.fragment(before: lines[index]),
        let after = Self.fragment(after: lines[index + 1])
      else { continue }
      lines[index].endsInHyphen =
        isBreak(before: before, after: after, isCell: isCell)
        && !Compounds.shared.join(before, after)
        && !goesOn(before, in: lines[index].text.text)
    }
  }

  /// Whether a whole word ends a compound of several, as "eat-" does in "pay-as-you-eat-early".
  private func goesOn(_ left: Substring, in line: String) -> Bool {
    guard left.startIndex > line.startIndex,
      let scalar = line[..<left.startIndex].unicodeScalars.last
    else { return false }
    return Self.isHyphen(scalar) && words.contains(WordHash.of(small: left))
  }

  private func isBreak(
    before left: Substring, after right: Substring, isCell: Bool
  ) -> Bool {
    let leftHash = WordHash.of(small: left)
    let joined = WordHash.of(small: right, after: leftHash)
    guard let next = right.unicodeScalars.first, LetterCase.isSmall(next) else {
      // Words in capitals may break as well; a name after a hyphen keeps it.
      let isCapitals = Headings.isInCapitals(left) && Headings.isInCapitals(right)
      return isCapitals && words.contains(joined)
    }
    let compound = WordHash.of(small: right, after: WordHash.step(leftHash, UInt8(ascii: "-")))
    if compounds.contains(compound) { return false }
    if words.contains(joined) { return true }
    let isLong = left.count > 3
    if isLong, right.count > 3, words.contains(leftHash), words.contains(WordHash.of(small: right))
    {
      return false
    }
    return breaksOften || !isCell && !(isLong && words.contains(leftHash))
  }

  /// The letters before a final hyphen, if the line ends in one.
  static func fragment(before line: Line) -> Substring? {
    let text = line.text.text
    let scalars = text.unicodeScalars
    guard let last = scalars.last, isHyphen(last) else { return nil }
    let end = scalars.index(before: scalars.endIndex)
    var start = end
    var count = 0
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      guard LetterCase.isLetter(scalars[before]) else { break }
      start = before
      count += 1
    }
    return count >= 2 ? text[start..<end] : nil
  }

  private static func fragment(after line: Line) -> Substring? {
    let letters = line.text.text.unicodeScalars.prefix { LetterCase.isLetter($0) }
    return letters.isEmpty ? nil : Substring(letters)
  }
}

extension WordHash {
  /// The hash of a text in small letters, or of another text with it behind.
  fileprivate static func of(small text: Substring, after hash: UInt64 = seed) -> UInt64 {
    text.unicodeScalars.reduce(hash) { step($0, small: $1) }
  }

  /// The hash of what was hashed before with the small form of a letter more.
  fileprivate static func step(_ hash: UInt64, small scalar: Unicode.Scalar) -> UInt64 {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    if LetterCase.isCapital(scalar) {
      return scalar.properties.lowercaseMapping.utf8.reduce(hash, step)
    }
    return UTF8.encode(scalar)?.reduce(hash, step) ?? hash
  }
}
