import KitModel
import Lexicons

/// A section while it is being filled.
struct OpenSection {
  var title: [Line]
  var kind: SectionKind
  var level: Int
  var size: Double
  var panel = 0
  var region = 0
  var blocks: [Block] = []
  var children: [OpenSection] = []

  /// Takes a section at the end of the box that it stands in: the second line of the title on a band of colour, which holds
  /// nothing of its own, goes with the title.
  mutating func take(_ last: OpenSection) {
    if last.blocks.isEmpty, last.children.isEmpty, last.panel > 0, last.panel == panel,
      blocks.isEmpty, children.isEmpty, last.kind == .other
    {
      blocks.append(Block(kind: .heading(level: last.level), lines: last.title))
    } else {
      children.append(last)
    }
  }
}

extension OpenSection {
  /// Whether it holds nothing but boxes: a day above its cards, which are parts of it though their titles be nearly as large.
  var headsBoxes: Bool {
    !title.isEmpty && panel == 0 && blocks.isEmpty && children.allSatisfy { $0.panel > 0 }
  }
}

/// How a heading is set.
struct HeadingLook: Hashable {
  var style: StyleID
  var isInCapitals: Bool

  init(_ line: Line) {
    style = line.style
    isInCapitals = !line.text.text.unicodeScalars.contains(where: LetterCase.isSmall)
  }
}
