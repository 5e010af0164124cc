import KitModel

/// Reads what a page's content paints and shows.
struct ContentReading {
  private let objects: FileObjects
  private(set) var page = PaintedPage()
  private var sequence = 0
  /// Operators that may still be read: content may call itself through forms.
  private var remaining = 2_000_000

  private static let deepestForm = 6
  /// Areas below this many square points hide no word.
  private static let smallestPaint = 16.0
  private static let mostFrames = 1_000
  /// In points; what is thicker is a bar, what is shorter parts no cells.
  private static let thickestRule = 3.0
  private static let shortestRule = 6.0
  private static let mostRules = 4_000
  private static let mostDots = 400

  init(_ objects: FileObjects) { self.objects = objects }

  /// The part of the graphics state (ISO 32000-1 8.4) that bears on what is seen.
  private struct State {
    var transform: Transform
    var clip: Rect
    var color: Color? = Color(red: 0, green: 0, blue: 0)
    var colorIsKnown = true
    var opacity = 1.0
    var isNormalBlend = true
    var renderMode = 0
    var leading = 0.0
    var rise = 0.0
    var drawnFont: DrawnFace?
    var fontSize = 0.0
  }

  static func read(_ source: PageContentSource, of objects: FileObjects) -> PaintedPage? {
    var bytes: [UInt8] = []
    for number in source.contents {
      guard let stream = objects.stream(number) else { return nil }
      if bytes.isEmpty { bytes = stream.bytes } else { bytes += [0x0A] + stream.bytes }
    }
    var reading = ContentReading(objects)
    let display = Transform.display(of: source)
    let crop = source.crop
    let state = State(
      transform: display,
      clip: display.box(crop[0], crop[1], crop[2] - crop[0], crop[3] - crop[1]))
    reading.run(
      bytes, resources: ContentResources(source.resources, of: objects), state: state, depth: 0)
    return reading.remaining > 0 ? reading.page : nil
  }

  private mutating func run(
    _ bytes: [UInt8], resources: ContentResources, state initial: State, depth: Int
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      run(buffer, resources: resources, state: initial, depth: depth)
    }
  }

  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, resources: ContentResources, state initial: State,
    depth: Int
  ) {
    var tokens = ContentTokens(bytes)
    var state = initial
    var saved: [State] = []
    var path = PaintedPath()
    var clipsNext = false
    var lineMatrix = Transform()

    func newLine(_ x: Double, _ y: Double) {
      lineMatrix = Transform(a: 1, b: 0, c: 0, d: 1, e: x, f: y).then(lineMatrix)
    }

    while let code = tokens.next(), remaining > 0 {
      remaining -= 1
      switch code {
      case 0x71:  // q
        if saved.count < 256 { saved.append(state) }
      case 0x51:  // Q
        if let last = saved.popLast() { state = last }
      case 0x636D:  // cm
        state.transform = matrix(tokens).then(state.transform)
      case 0x6773:  // gs
        if let name = tokens.name() {
          let blending = resources.blending(name)
          state.opacity = blending.opacity ?? state.opacity
          state.isNormalBlend = blending.isNormal ?? state.isNormalBlend
        }

      // Paths
      case 0x7265:  // re
        path.add(
          state.transform.box(
            tokens.number(3), tokens.number(2), tokens.number(1), tokens.number(0)),
          isUpright: state.transform.isUpright,
          isReversed: (tokens.number(1) < 0) != (tokens.number(0) < 0))
      case 0x6D:  // m
        path.move(to: state.transform.apply(tokens.number(1), tokens.number(0)))
      case 0x6C:  // l
        path.add(state.transform.apply(tokens.number(1), tokens.number(0)))
      case 0x63, 0x76, 0x79:  // c v y
        path.add(state.transform.apply(tokens.number(1), tokens.number(0)), isCurve: true)
      case 0x68:  // h
        path.close()
      case 0x57, 0x572A:  // W W*
        clipsNext = true
      case 0x66, 0x46, 0x662A, 0x42, 0x422A, 0x62, 0x622A:  // f F f* B B* b b*
        fill(path, isEvenOdd: code & 0xFF == 0x2A, state)
        dot(path, state)
        finish(&path, &clipsNext, &state)
      case 0x53, 0x73:  // S s
        if code == 0x73 { path.close() }
        frame(path.outlines, state)
        rule(path.strokes, state)
        dot(path, state)
        finish(&path, &clipsNext, &state)
      case 0x6E:  // n
        finish(&path, &clipsNext, &state)
      case 0x7368:  // sh
        paint(state.clip, color: nil, isOpaque: false, isImage: false)

      // Colours
      case 0x67, 0x7267, 0x6B:  // g rg k
        state.colorIsKnown = true
        state.color = color(tokens, count: code == 0x67 ? 1 : code == 0x6B ? 4 : 3)
      case 0x6373:  // cs
        state.colorIsKnown = tokens.name().map { resources.colorKind($0) == .device } ?? false
        state.color = state.colorIsKnown ? Color(red: 0, green: 0, blue: 0) : nil
      case 0x7363, 0x73636E:  // sc scn
        state.color = state.colorIsKnown ? color(tokens, count: tokens.operands.count) : nil

      // Text
      case 0x4254:  // BT
        lineMatrix = Transform()
      case 0x546D:  // Tm
        lineMatrix = matrix(tokens)
      case 0x5464:  // Td
        newLine(tokens.number(1), tokens.number(0))
      case 0x5444:  // TD
        state.leading = -tokens.number(0)
        newLine(tokens.number(1), tokens.number(0))
      case 0x542A:  // T*
        newLine(0, -state.leading)
      case 0x544C:  // TL
        state.leading = tokens.number()
      case 0x5466:  // Tf
        state.drawnFont = tokens.name(1).flatMap(resources.drawnFont)
        state.fontSize = tokens.number()
      case 0x5473:  // Ts
        state.rise = tokens.number()
      case 0x5472:  // Tr
        state.renderMode = Int(tokens.number())
      case 0x27, 0x22:  // ' "
        newLine(0, -state.leading)
        show(lineMatrix, state)
      case 0x546A, 0x544A:  // Tj TJ
        show(lineMatrix, state)

      case 0x4249:  // BI
        tokens.skipInlineImage()
        paint(
          state.transform.box(0, 0, 1, 1), color: nil, isOpaque: false, isImage: true)
      case 0x446F:  // Do
        if let name = tokens.name(), let number = resources.externalObject(name) {
          draw(number, resources: resources, state: state, depth: depth)
        }
      default: break
      }
    }
  }

  private func matrix(_ tokens: ContentTokens) -> Transform {
    Transform(
      a: tokens.number(5), b: tokens.number(4), c: tokens.number(3), d: tokens.number(2),
      e: tokens.number(1), f: tokens.number(0))
  }

  private func color(_ tokens: ContentTokens, count: Int) -> Color? {
    func channel(_ value: Double) -> UInt8 { UInt8(min(max(value, 0), 1) * 255) }
    switch count {
    case 1:
      guard tokens.name() == nil else { return nil }
      let level = channel(tokens.number())
      return Color(red: level, green: level, blue: level)
    case 3:
      return Color(
        red: channel(tokens.number(2)), green: channel(tokens.number(1)),
        blue: channel(tokens.number(0)))
    case 4:
      let black = 1 - tokens.number(0)
      return Color(
        red: channel((1 - tokens.number(3)) * black),
        green: channel((1 - tokens.number(2)) * black),
        blue: channel((1 - tokens.number(1)) * black))
    default: return nil
    }
  }

  private func finish(_ path: inout PaintedPath, _ clipsNext: inout Bool, _ state: inout State) {
    if clipsNext, let box = path.box {
      let (x0, x1) = (max(state.clip.x0, box.x0), min(state.clip.x1, box.x1))
      let (y0, y1) = (max(state.clip.y0, box.y0), min(state.clip.y1, box.y1))
      // Nothing is left of it: a box that holds no point.
      state.clip =
        x0 <= x1 && y0 <= y1
        ? Rect(x0: x0, y0: y0, x1: x1, y1: y1) : Rect(x0: -1e6, y0: -1e6, x1: -1e6, y1: -1e6)
    }
    clipsNext = false
    path = PaintedPath()
  }

  private mutating func fill(_ path: PaintedPath, isEvenOdd: Bool, _ state: State) {
    for (index, rectangle) in path.rectangles.enumerated() {
      if path.isFrame(index, isEvenOdd: isEvenOdd) {
        frame([rectangle.box], state)
        rule(rectangle.box.sides, state)
        continue
      }
      // The hole of a frame isn't filled either.
      let isHole = path.rectangles.indices.contains {
        path.isFrame($0, isEvenOdd: isEvenOdd)
          && path.rectangles[$0].box.contains(x: rectangle.box.midX, y: rectangle.box.midY)
      }
      if !isHole { fill(rectangle.box, isRectangular: true, state) }
    }
    if let rest = path.rest { fill(rest, isRectangular: path.restIsRectangle, state) }
  }

  private mutating func dot(_ path: PaintedPath, _ state: State) {
    guard path.rectangles.count < 2, page.dots.count < Self.mostDots, state.opacity > 0.02,
      let box = path.box,
      PaintedPage.isDot(box), let visible = box.intersection(state.clip)
    else { return }
    page.dots.append(visible)
  }

  private mutating func frame(_ boxes: [Rect], _ state: State) {
    guard state.opacity > 0.02 else { return }
    for box in boxes where PaintedPage.holdsLines(box) && page.frames.count < Self.mostFrames {
      if let visible = box.intersection(state.clip) { page.frames.append(visible) }
    }
  }

  private mutating func rule(_ lines: [Rule], _ state: State) {
    guard state.opacity > 0.02 else { return }
    for line in lines where line.length >= Self.shortestRule && page.rules.count < Self.mostRules {
      let (clip, isLevel) = (state.clip, line.isLevel)
      let start = max(line.start, isLevel ? clip.x0 : clip.y0)
      let end = min(line.end, isLevel ? clip.x1 : clip.y1)
      let across = isLevel ? clip.y0 - 1...clip.y1 + 1 : clip.x0 - 1...clip.x1 + 1
      guard end - start >= Self.shortestRule, across.contains(line.position) else { continue }
      page.rules.append(
        Rule(isLevel: isLevel, position: line.position, start: start, end: end))
    }
  }

  private mutating func fill(_ box: Rect, isRectangular: Bool, _ state: State) {
    guard state.opacity > 0.02, let visible = box.intersection(state.clip) else { return }
    if isRectangular, let line = visible.rule(thinnerThan: Self.thickestRule) {
      rule([line], state)
    }
    let isSolid = state.opacity > 0.98 && state.isNormalBlend
    paint(
      visible, color: isSolid ? state.color : nil, isOpaque: isSolid && isRectangular,
      isImage: false)
  }

  private mutating func paint(_ box: Rect, color: Color?, isOpaque: Bool, isImage: Bool) {
    guard box.area >= Self.smallestPaint, box.height >= 3 else { return }
    sequence += 1
    page.paints.append(
      PaintedPage.Paint(
        box: box, color: color, isOpaque: isOpaque, isImage: isImage, sequence: sequence))
  }

  private mutating func show(_ lineMatrix: Transform, _ state: State) {
    sequence += 1
    let start = lineMatrix.apply(0, state.rise)
    let place = state.transform.apply(start.x, start.y)
    let clip = state.clip
    page.shows.append(
      PaintedPage.Show(
        x: place.x, y: place.y, color: state.color,
        isInvisible: state.renderMode == 3 || state.renderMode == 7 || state.opacity < 0.03,
        isStroked: state.renderMode == 2 || state.renderMode == 6,
        isClipped: place.x < clip.x0 - 3 || place.x > clip.x1 + 1 || place.y < clip.y0 - 1
          || place.y > clip.y1 + 3,
        sequence: sequence,
        drawnFont: state.drawnFont.map {
          PaintedPage.DrawnFont(
            face: $0, size: state.fontSize * lineMatrix.then(state.transform).scale)
        }))
  }

  private mutating func draw(
    _ number: Int, resources: ContentResources, state: State, depth: Int
  ) {
    guard depth < Self.deepestForm, let dictionary = objects.value(of: number) else { return }
    if dictionary["Subtype"]?.name == "Image" {
      guard let box = state.transform.box(0, 0, 1, 1).intersection(state.clip) else { return }
      let hasHoles =
        dictionary["SMask"] != nil || dictionary["Mask"] != nil || dictionary["ImageMask"] != nil
      paint(
        box, color: nil,
        isOpaque: !hasHoles && state.opacity > 0.98 && state.isNormalBlend
          && state.transform.isUpright,
        isImage: true)
      return
    }
    guard let stream = objects.stream(number) else { return }
    var inner = state
    if let numbers = objects.resolve(dictionary["Matrix"])?.numbers, numbers.count == 6 {
      inner.transform = Transform(
        a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5]
      ).then(state.transform)
    }
    if let box = objects.resolve(dictionary["BBox"])?.numbers, box.count == 4 {
      let area = inner.transform.box(box[0], box[1], box[2] - box[0], box[3] - box[1])
      guard let clip = area.intersection(state.clip) else { return }
      inner.clip = clip
    }
    let own = dictionary["Resources"].map { ContentResources($0, of: objects) }
    run(stream.bytes, resources: own ?? resources, state: inner, depth: depth + 1)
  }
}

extension Rect {
  /// What two boxes share; `nil` where they are apart.
  fileprivate func intersection(_ other: Rect) -> Rect? {
    let (left, right) = (max(x0, other.x0), min(x1, other.x1))
    let (top, bottom) = (max(y0, other.y0), min(y1, other.y1))
    return left < right && top < bottom ? Rect(x0: left, y0: top, x1: right, y1: bottom) : nil
  }
}
