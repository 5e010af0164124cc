import KitModel

/// Tells text whose letters are filled and outlined in one go: the bold of a font without a bold face.
///
/// Word processors thicken the letters of the regular face so, and poppler names that face alone. Where most
/// of a page is set so, it is how the page looks and sets nothing apart.
extension PaintedPage {
  /// More than this share of a page's words is no emphasis.
  private static let mostStroked = 0.5

  /// Gives the runs of such strings a bold style.
  func markStroked(in page: inout ExtractedPage, styles: inout StyleTable) {
    guard shows.contains(where: \.isStroked) else { return }
    let lines = Dictionary(grouping: shows) { Int($0.y.rounded()) }
    let stroked = page.runs.indices.filter { index in
      string(of: page.runs[index], among: lines)?.isStroked == true
    }
    guard Double(stroked.count) <= Self.mostStroked * Double(page.runs.count) else { return }
    for index in stroked {
      var style = styles.styles[Int(page.runs[index].style)]
      style.isBold = true
      page.runs[index].style = styles.id(of: style)
    }
  }

  /// The string that a run belongs to: the last that begins at or left of it on its baseline.
  private func string(of run: GlyphRun, among lines: [Int: [Show]]) -> Show? {
    guard run.direction == 0 else { return nil }
    let (from, to) = (run.box.y0 + 0.48 * run.box.height, run.box.y0 + 1.08 * run.box.height)
    var nearest: Show?
    for y in Int(from.rounded(.down))...Int(to.rounded(.up)) {
      for show in lines[y] ?? [] where show.mayBegin(run) {
        if nearest.map({ show.x >= $0.x }) ?? true { nearest = show }
      }
    }
    return nearest
  }
}
