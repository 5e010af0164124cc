import KitModel

/// The upper and lower sides of shades as lines: where every other row of a table is shaded cell by cell, they part its
/// rows as drawn lines do, and leave out merged cells.
enum ShadeSides {
  private static let mostShades = 150
  private static let leastShades = 3
  /// Lower ones are lines themselves, in points.
  private static let leastHeight = 6.0

  static func levels(of page: ExtractedPage) -> [Rule] {
    let sheet = page.width * page.height
    let shades = page.fills.prefix(mostShades).filter {
      !$0.color.isPaper && $0.box.area < sheet / 3 && $0.box.height > leastHeight
    }.map(\.box)
    guard shades.count >= leastShades else { return [] }
    return shades.filter { shade in shades.contains { meets($0, shade) } }.flatMap { shade in
      [shade.y0, shade.y1].map {
        Rule(isLevel: true, position: $0, start: shade.x0, end: shade.x1)
      }
    }
  }

  /// Whether one shade goes on where the other ends, as those of a row's cells do, or of rows: cards stand apart.
  private static func meets(_ shade: Rect, _ other: Rect) -> Bool {
    func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < tolerance }
    return isNear(shade.y0, other.y0)
      && (isNear(shade.x1, other.x0) || isNear(other.x1, shade.x0))
      || isNear(shade.x0, other.x0) && isNear(shade.x1, other.x1)
        && (isNear(shade.y1, other.y0) || isNear(other.y1, shade.y0))
  }

  private static let tolerance = 1.0
}
