import KitModel

/// Decides which hyphens at line ends the break put there.
///
/// A hyphen before a small letter goes where the joined word stands elsewhere in the document or
/// the compound does not; it stays before a capital, after a digit, and in compounds that the
/// document also prints within a line.
struct Hyphenation {
  private var words: Set<String> = []
  private var compounds: Set<String> = []
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
    breaksOften = breaks * 25 > lines || breaks >= 12
    for line in pages.lazy.flatMap(\.blocks).flatMap(\.lines) {
      for word in line.text.text.split(whereSeparator: {
        !$0.isLetter && !Self.isHyphen($0)
      }) {
        if word.contains(where: Self.isHyphen) {
          compounds.insert(word.lowercased())
          let isCut = word.last.map(Self.isHyphen) == true
          for part in word.split(whereSeparator: Self.isHyphen).dropLast(isCut ? 1 : 0) {
            words.insert(part.lowercased())
          }
        } else {
          words.insert(word.lowercased())
        }
      }
    }
  }

  private static func isHyphen(_ character: Character) -> Bool {
    character == "-" || character == "\u{2010}"
  }

  /// Sets `endsInHyphen` on every line whose final hyphen is to be taken back.
  func mark(_ block: inout Block) {
    for index in block.lines.indices.dropLast() {
      guard let before = Self.fragment(before: block.lines[index]),
        let after = Self.fragment(after: block.lines[index + 1])
      else { continue }
      block.lines[index].endsInHyphen = isBreak(before: before, after: after)
    }
  }

  private func isBreak(before: String, after: String) -> Bool {
    guard let next = after.unicodeScalars.first, next.properties.isLowercase else {
      // Words in capitals may break as well; a name after a hyphen keeps it.
      let isCapitals = Headings.isInCapitals(before) && Headings.isInCapitals(after)
      return isCapitals && words.contains((before + after).lowercased())
    }
    let (left, right) = (before.lowercased(), after.lowercased())
    if compounds.contains("\(left)-\(right)") { return false }
    if words.contains(left + right) { return true }
    if words.contains(left), words.contains(right), left.count > 3, right.count > 3 {
      return false
    }
    return breaksOften || !(words.contains(left) && left.count > 3)
  }

  /// The letters before a final hyphen, if the line ends in one.
  private static func fragment(before line: Line) -> String? {
    var scalars = line.text.text.unicodeScalars
    guard let last = scalars.popLast(), last == "-" || last == "\u{2010}" else { return nil }
    var letters: [Unicode.Scalar] = []
    for scalar in scalars.reversed() {
      guard scalar.properties.isAlphabetic else { break }
      letters.append(scalar)
    }
    guard letters.count >= 2 else { return nil }
    return String(String.UnicodeScalarView(letters.reversed()))
  }

  private static func fragment(after line: Line) -> String? {
    let letters = line.text.text.unicodeScalars.prefix { $0.properties.isAlphabetic }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
  }
}
