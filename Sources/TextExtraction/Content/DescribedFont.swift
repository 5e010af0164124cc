import KitModel

/// What the descriptor of a Type 3 font says of it.
///
/// Browsers write variable fonts as Type 3 fonts with a descriptor; poppler looks at none of it.
struct DescribedFont: Hashable {
  /// Without subset tag.
  let name: String
  let isBold: Bool
  let isItalic: Bool

  /// CSS weights from here on are bold ones.
  private static let boldWeight = 600.0

  /// - Parameter font: a font dictionary.
  init?(_ font: ObjectValue, of objects: FileObjects) {
    guard objects.resolve(font["Subtype"])?.name == "Type3",
      let descriptor = objects.resolve(font["FontDescriptor"]),
      let name = objects.resolve(descriptor["FontName"])?.name
    else { return nil }
    let face = FontFace(postScriptName: name)
    let weight = objects.resolve(descriptor["FontWeight"])?.number ?? 0
    let angle = objects.resolve(descriptor["ItalicAngle"])?.number ?? 0
    self.name = face.name
    isBold = face.isBold || weight >= Self.boldWeight
    isItalic = face.isItalic || angle != 0
  }
}

extension ExtractedPage {
  /// How far from the base line of a string, in points, the runs in it may stand.
  private static let baseTolerance = 0.6
  /// How far left of its string, in points, a run may begin.
  private static let startTolerance = 0.5

  /// Gives runs in fonts without a name the fonts that the page's content shows them in, with their
  /// true size, and boxes of that size.
  mutating func takeFonts(of painted: PaintedPage, styles: inout StyleTable) {
    let unnamed = runs.indices.filter {
      runs[$0].direction == 0
        && styles.styles[Int(runs[$0].style)].fontName == UnnamedFonts.name
    }
    guard !unnamed.isEmpty else { return }
    // Strings by the whole point that their base line lies in.
    var lines: [Int: [PaintedPage.Show]] = [:]
    for show in painted.shows where abs(show.y) < 1e6 {
      lines[Int(show.y.rounded(.down)), default: []].append(show)
    }
    for index in unnamed {
      let box = runs[index].box
      let base = box.y0 + box.height * UnnamedFonts.ascent / UnnamedFonts.height
      let key = Int(base.rounded(.down))
      let before = (key - 1...key + 1).flatMap { lines[$0] ?? [] }.filter {
        abs($0.y - base) < Self.baseTolerance && $0.x < box.x0 + Self.startTolerance
      }
      // Of strings that begin in one place the last is on top.
      guard
        let nearest = before.max(by: { $0.x < $1.x || $0.x == $1.x && $0.sequence < $1.sequence }),
        let font = nearest.font, nearest.size > 0
      else { continue }
      var style = styles.styles[Int(runs[index].style)]
      style.fontName = font.name
      style.isBold = font.isBold
      style.isItalic = font.isItalic
      style.size = (nearest.size * 10).rounded() / 10
      runs[index].style = styles.id(of: style)
      runs[index].box.y0 = nearest.y - UnnamedFonts.usualAscent * nearest.size
      runs[index].box.y1 = nearest.y + UnnamedFonts.usualDescent * nearest.size
    }
  }
}
