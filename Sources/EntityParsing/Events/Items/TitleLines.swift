import KitModel

/// Parts a paragraph at each line that is set as the kit's titles are, or in capitals: entries below one another whose white
/// is no wider than that between their own lines.
///
/// As in: "BAL DES LAMPIONS / Trois accordéons. / 21 h, place Aubin / VEILLÉE / Entrée libre. / 22 h, halle Aubin" as one block.
struct TitleLines {
  let titleStyles: Set<StyleID>

  /// In bytes; acronyms are shorter.
  private static let shortest = 4
  private static let longest = 120

  /// The stretches of a paragraph that such a line opens, what stands above the first one apart; `nil` where no such line
  /// stands below another.
  func parted(_ lines: [Line]) -> [[Line]]? {
    guard lines.count > 1 else { return nil }
    let capitals = lines.map(Self.isInCapitals)
    // Where all is set so, nothing is set apart.
    let tells = !capitals.allSatisfy { $0 }
    let areTitles = lines.indices.map { tells && capitals[$0] || isStyled(lines[$0]) }
    let starts = lines.indices.filter { index in
      areTitles[index]
        && (index == 0
          || !areTitles[index - 1] && lines[index].opensAnew
            && !(capitals[index] && Self.endsInCapitals(lines[index - 1])))
    }
    guard starts.contains(where: { $0 > 0 }) else { return nil }
    let all = starts[0] == 0 ? starts : [0] + starts
    return all.enumerated().map { position, start in
      Array(lines[start..<(position + 1 < all.count ? all[position + 1] : lines.count)])
    }
  }

  /// The lines of a title in capitals that opens a paragraph, and those below.
  static func opening(_ block: Block) -> (title: [Line], rest: [Line], isParted: Bool)? {
    let count = block.lines.prefix(while: isInCapitals).count
    guard !block.isHeading, count > 0, count < block.lines.count else { return nil }
    return RunInTitle.cleaned(
      Array(block.lines[..<count]), rest: Array(block.lines[count...])
    ).map { (title: $0.title, rest: $0.rest, isParted: true) }
  }

  /// Whether all of some lines is set as titles are.
  func areTitles(_ lines: [Line]) -> Bool {
    !titleStyles.isEmpty && lines.allSatisfy(isStyled)
  }

  /// Whether the last words of a line are set in capitals: "14 h | THE BALL OF THE" goes on below, where one acronym
  /// would not.
  private static func endsInCapitals(_ line: Line) -> Bool {
    let words = line.text.text.utf8.split(separator: 0x20).suffix(leastCapitalWords)
    return words.count == leastCapitalWords
      && words.allSatisfy { word in
        word.allSatisfy { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
          && word.contains { $0 >= 0x41 }
      }
  }

  private static let leastCapitalWords = 2

  private func isStyled(_ line: Line) -> Bool {
    titleStyles.contains(line.style) && line.text.pieces.allSatisfy { $0.style == line.style }
  }

  static func isInCapitals(_ line: Line) -> Bool {
    let bytes = line.text.text.utf8
    return (shortest...longest).contains(bytes.count)
      && !bytes.contains { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      && Line.areCapitals([line])
  }
}
