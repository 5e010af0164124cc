import KitModel

/// Finds and removes text that is in the file and can't be seen on the page.
///
/// poppler-glib tells neither render mode nor clip nor what covers what. The content is read for
/// doubts, which costs little; only a page with doubts is drawn, and the drawing decides.
struct HiddenText {
  private let objects: FileObjects?
  private let sources: [PageContentSource]

  init(_ objects: FileObjects?, pages: [PageContentSource]) {
    self.objects = objects
    sources = pages
  }

  /// Degrees clockwise that a page is turned, by its 0-based index; `nil` where the file's own
  /// objects don't tell.
  func rotation(of index: Int) -> Int? {
    guard sources.indices.contains(index), sources[index].rotation % 90 == 0 else { return nil }
    return sources[index].rotation
  }

  /// Removes the runs of a page that can't be seen; an invisible layer over a page image stays and
  /// makes the page's text recognised text.
  func remove(
    from page: inout ExtractedPage, handle: PageHandle, styles: inout StyleTable,
    findings: inout [Finding]
  ) {
    removeTiny(from: &page, styles: styles.styles, findings: &findings)
    guard let objects, sources.indices.contains(page.number - 1), !page.runs.isEmpty,
      let painted = ContentReading.read(sources[page.number - 1], of: objects)
    else { return }
    page.images = painted.images.filter { $0.area > 100 }
    page.fills = painted.fills
    page.frames = painted.frames
    page.rules = painted.rules
    page.bars = painted.bars
    DrawnBullets(painted.dots).settle(in: &page, styles: styles.styles)
    painted.nameDrawnFonts(of: &page, styles: &styles)
    painted.markStroked(in: &page, styles: &styles)
    guard painted.isDoubtful else { return }
    let doubts = painted.doubts(about: page.runs)
    let area = page.width * page.height
    let hasPageImage = page.images.contains { $0.area > 0.6 * area }
    let invisible = doubts.count { $0 == .invisible }
    if hasPageImage, invisible * 2 > page.runs.count {
      page.textOrigin = .ocr
      return
    }
    guard doubts.contains(where: { $0 != nil }),
      let drawing = PageImage(handle, dotsPerInch: 72)?.gray()
    else { return }
    var hidden = Set<Int>()
    for (index, doubt) in doubts.enumerated() {
      guard let doubt else { continue }
      let isUnderImage = doubt == .covered && painted.isUnderImage(page.runs[index])
      if isUnderImage || !drawing.showsInk(in: page.runs[index].box) { hidden.insert(index) }
    }
    guard !hidden.isEmpty else { return }
    findings.append(.hidden(page, hidden.sorted()))
    var index = -1
    page.removeRuns { _ in
      index += 1
      return hidden.contains(index)
    }
  }

  /// Text under one point isn't meant to be read.
  private func removeTiny(
    from page: inout ExtractedPage, styles: [TextStyle], findings: inout [Finding]
  ) {
    let tiny = page.runs.indices.filter { styles[Int(page.runs[$0].style)].size < 1 }
    guard !tiny.isEmpty else { return }
    findings.append(.hidden(page, tiny))
    page.removeRuns { styles[Int($0.style)].size < 1 }
  }
}

extension PaintedPage {
  /// For each run why it may not be seen, by the string that it belongs to: the nearest one that
  /// begins at or left of it on its line.
  func doubts(about runs: [GlyphRun]) -> [Doubt?] {
    runs.map { run in
      guard run.direction == 0 else { return nil }
      var nearest: (show: Show, distance: Double)?
      for show in shows where show.mayBegin(run) {
        let distance = run.box.x0 - show.x
        // Of strings that begin in one place the one that is seen is believed.
        if nearest.map({ distance < $0.distance - 0.01 }) ?? true { nearest = (show, distance) }
      }
      guard let nearest else { return nil }
      return doubt(about: nearest.show, x: run.box.midX, y: run.box.midY)
    }
  }

  /// Whether an image covers the whole of a run and no string that lies above it may be the run.
  ///
  /// What is drawn shows the image's ink there. Under a plain area it shows none, and needs no
  /// such proof.
  func isUnderImage(_ run: GlyphRun) -> Bool {
    let isCovered = paints.contains {
      $0.isImage && $0.isOpaque && $0.box.x0 <= run.box.x0 + 1 && $0.box.x1 >= run.box.x1 - 1
        && $0.box.y0 <= run.box.y0 + run.box.height / 4
        && $0.box.y1 >= run.box.y1 - run.box.height / 4
    }
    guard isCovered else { return false }
    return !shows.contains {
      $0.mayBegin(run) && run.box.x0 - $0.x < 250
        && doubt(about: $0, x: run.box.midX, y: run.box.midY) == nil
    }
  }
}

extension PaintedPage.Show {
  /// Whether a run may be part of the string: it stands on the string's baseline, right of its
  /// beginning.
  func mayBegin(_ run: GlyphRun) -> Bool {
    let height = run.box.height
    return x < run.box.x0 + 2 && abs(y - run.box.y0 - 0.78 * height) < 0.3 * height
  }
}

extension GrayImage {
  /// Whether anything in a box, in points, stands out from the rest of it.
  func showsInk(in box: Rect) -> Bool {
    let scale = dotsPerInch / 72
    let columns = Int(box.x0 * scale)..<max(Int(box.x0 * scale) + 1, Int(box.x1 * scale))
    // Neighbouring lines and rules reach into a box at its top and bottom.
    let inset = box.height * 0.15
    let top = Int((box.y0 + inset) * scale)
    let rows = top..<max(top + 1, Int((box.y1 - inset) * scale))
    var darkest = 255
    var lightest = 0
    for row in rows.clamped(to: 0..<height) {
      for column in columns.clamped(to: 0..<width) {
        let value = Int(pixels[row * width + column])
        darkest = min(darkest, value)
        lightest = max(lightest, value)
      }
    }
    return lightest - darkest > 14
  }
}

extension Finding {
  fileprivate static func hidden(_ page: ExtractedPage, _ indices: [Int]) -> Finding {
    let runs = indices.map { page.runs[$0] }
    let box = runs.dropFirst().reduce(runs.first?.box ?? Rect(x0: 0, y0: 0, x1: 0, y1: 0)) {
      $0.union($1.box)
    }
    let words = runs.prefix(12).map(\.text).joined(separator: " ")
    return Finding(
      .note, code: "hidden-text",
      message: "\(runs.count) words on page \(page.number) can't be seen and were left out.",
      place: SourcePlace(page: page.number, box: box), text: words)
  }
}
