import KitModel

/// What a page's content paints, in the order of painting, as far as it bears on text being seen.
struct PaintedPage {
  /// An area that is filled, or an image.
  struct Paint {
    var box: Rect
    /// `nil` where the colour isn't known: images, shadings, patterns.
    var color: Color?
    /// Whether nothing shows through anywhere in the box.
    var isOpaque: Bool
    var isImage: Bool
    var sequence: Int
  }

  /// A string that is shown; where it begins is known, where it ends is not.
  struct Show {
    /// On the displayed page, origin at the top left, y of the baseline.
    var x: Double
    var y: Double
    var color: Color?
    /// Render modes 3 and 7 (ISO 32000-1 9.3.6), or no opacity at all.
    var isInvisible: Bool
    /// Render modes 2 and 6: its letters are filled, and drawn around.
    var isStroked = false
    /// Whether it begins outside what is clipped to.
    var isClipped: Bool
    var sequence: Int
    /// Set where its font's glyphs are drawings: poppler then knows neither name nor size.
    var drawnFont: DrawnFont?
  }

  /// A font of drawn glyphs, as a string is set in it.
  struct DrawnFont: Hashable {
    var face: DrawnFace
    /// In points on the displayed page.
    var size: Double
  }

  var paints: [Paint] = []
  var shows: [Show] = []
  /// Boxes with a line around them that are large enough to hold lines of text.
  var frames: [Rect] = []
  /// Lines that are drawn, as strokes or as thin areas.
  var rules: [Rule] = []
  /// Small shapes about as wide as high: the discs, rings and squares of lists among them.
  var dots: [Rect] = []
  var images: [Rect] { paints.filter(\.isImage).map(\.box) }

  /// Areas of one known colour that are large enough to stand behind a line of text, in the order of painting.
  var fills: [ColoredBox] {
    paints.compactMap { paint in
      guard !paint.isImage, let color = paint.color, Self.holdsLine(paint.box) else { return nil }
      return ColoredBox(box: paint.box, color: color)
    }
  }

  /// Upright bars of one colour that are as high as several lines and too narrow to hold any.
  var bars: [Rect] {
    paints.compactMap { paint in
      guard !paint.isImage, paint.color != nil, Self.barWidths.contains(paint.box.width),
        paint.box.height >= Self.leastBarRatio * paint.box.width,
        paint.box.height >= Self.leastBarHeight
      else { return nil }
      return paint.box
    }
  }

  /// In points: a thinner one is a line of a table as a rule.
  private static let barWidths = 1.4...20.0
  private static let leastBarRatio = 4.0
  private static let leastBarHeight = 36.0

  /// In points: what bullets measure, whose sides differ by a share at the most.
  private static let dotSizes = 1.2...9.0
  private static let mostUneven = 1.25

  static func isDot(_ box: Rect) -> Bool {
    dotSizes.contains(box.width) && dotSizes.contains(box.height)
      && box.width < mostUneven * box.height && box.height < mostUneven * box.width
  }

  static func holdsLines(_ box: Rect) -> Bool { box.width > 40 && box.height > 20 }
  static func holdsLine(_ box: Rect) -> Bool { box.width > 20 && box.height > 9 }

  /// Why a string may not be seen.
  enum Doubt: Equatable {
    case invisible, clipped, covered, backgroundColor
  }

  /// Why a string that begins where `show` does, with its middle at a point, may not be seen.
  func doubt(about show: Show, x: Double, y: Double) -> Doubt? {
    if show.isInvisible { return .invisible }
    if show.isClipped { return .clipped }
    var background = Color(red: 255, green: 255, blue: 255) as Color?
    for paint in paints where paint.box.contains(x: x, y: y) {
      if paint.sequence < show.sequence {
        background = paint.color
      } else if paint.isOpaque {
        return .covered
      }
    }
    guard let background, let color = show.color else { return nil }
    return color.isNear(background) ? .backgroundColor : nil
  }

  /// Whether any string is to be doubted; cheap, and true for pages of hidden text only, as a rule.
  var isDoubtful: Bool {
    shows.contains { doubt(about: $0, x: $0.x + 1, y: $0.y - 1) != nil }
  }
}

extension Color {
  /// Whether the eye hardly tells two colours apart.
  func isNear(_ other: Color) -> Bool { distance(to: other) < 36 }
}

/// An affine map: `x' = a x + c y + e`, `y' = b x + d y + f` (ISO 32000-1 8.3.3).
struct Transform {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// This map first, then the other.
  func then(_ next: Transform) -> Transform {
    Transform(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
      d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e,
      f: e * next.b + f * next.d + next.f)
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }

  /// The box around the image of a rectangle.
  func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    let p = apply(x, y)
    let q = apply(x + width, y + height)
    let r = apply(x + width, y)
    let s = apply(x, y + height)
    return Rect(
      x0: min(p.x, q.x, r.x, s.x), y0: min(p.y, q.y, r.y, s.y), x1: max(p.x, q.x, r.x, s.x),
      y1: max(p.y, q.y, r.y, s.y))
  }

  /// By how much it makes lengths longer, on average.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// Whether rectangles stay rectangles.
  var isUpright: Bool { abs(b) + abs(c) < 1e-6 || abs(a) + abs(d) < 1e-6 }

  /// From a page's own space to the page as displayed, origin at the top left.
  static func display(of page: PageContentSource) -> Transform {
    let (left, bottom, right, top) = (page.crop[0], page.crop[1], page.crop[2], page.crop[3])
    switch page.rotation {
    case 90: return Transform(a: 0, b: 1, c: 1, d: 0, e: -bottom, f: -left)
    case 180: return Transform(a: -1, b: 0, c: 0, d: 1, e: right, f: -bottom)
    case 270: return Transform(a: 0, b: -1, c: -1, d: 0, e: top, f: right)
    default: return Transform(a: 1, b: 0, c: 0, d: -1, e: -left, f: top)
    }
  }
}
