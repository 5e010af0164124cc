import CPoppler
import KitModel

/// Recognises the pages of one document whose own text can't be used.
struct PageRecognition {
  private let options: RecognitionOptions
  private var session = Session.notStarted
  private var recognized: [RecognizedPage] = []

  private enum Session {
    case notStarted
    case ready(Recognizer)
    case failed
  }

  init(_ options: RecognitionOptions) { self.options = options }

  /// Judges a page's text and, where it can't be used, reads the page's image.
  mutating func consider(
    _ page: inout ExtractedPage, handle: PageHandle, styles: [TextStyle],
    findings: inout [Finding]
  ) {
    let judgement = options.mode == .always ? .garbage : page.judgeText(styles)
    switch judgement {
    case .usable: return
    case .scarce:
      guard imageSaysMore(page, handle, styles: styles, findings: &findings) else { return }
    case .garbage:
      page.runs = []
      page.glyphEdges = []
    case .partlyGarbage(let fonts):
      page.removeRuns { fonts.contains(styles[Int($0.style)].fontName) }
    }
    page.textOrigin = page.runs.isEmpty ? .none : .digital
    guard options.mode != .never else {
      findings.append(.unreadable(handle, "recognition is switched off"))
      return
    }
    guard let recognizer = recognizer(&findings) else {
      findings.append(.unreadable(handle, "recognition is not installed"))
      return
    }
    recognize(page, handle, with: recognizer, findings: &findings)
  }

  /// Adds the recognised words to their pages, in styles of the document's own.
  mutating func finish(_ pages: inout [ExtractedPage], styles table: inout StyleTable) {
    guard !recognized.isEmpty else { return }
    let heights = LetterHeights.learnt(from: recognized.flatMap(\.risenLines))
    for index in recognized.indices { recognized[index].settle(heights) }
    let styles = RecognizedStyles(recognized)
    for result in recognized {
      let kept = pages[result.index].runs.map(\.box)
      if kept.isEmpty {
        pages[result.index].rules += result.rules
        pages[result.index].frames += result.rules.frames
        pages[result.index].fills += result.shades
      }
      for (word, isBold) in zip(result.words, styles.boldWords(of: result)) {
        let isKnown = kept.contains {
          $0.horizontalOverlap(word.box) * $0.verticalOverlap(word.box) > 0.4 * word.box.area
        }
        if isKnown { continue }
        pages[result.index].append(
          word, style: table.id(of: styles.style(of: word, isBold: isBold)))
      }
      if pages[result.index].runs.count > kept.count { pages[result.index].textOrigin = .ocr }
    }
  }

  /// Whether a page with little text of its own has an image or outlines that look like text.
  private func imageSaysMore(
    _ page: ExtractedPage, _ handle: PageHandle, styles: [TextStyle], findings: inout [Finding]
  ) -> Bool {
    // A large title beside little else is a cover or a divider, and complete as it is.
    if page.runs.contains(where: { styles[Int($0.style)].size >= 18 }) { return false }
    if page.glyphEdges.count >= 20, handle.imageCoverage < 0.6 { return false }
    guard let preview = PageImage(handle, dotsPerInch: 60)?.gray() else { return false }
    let paper = preview.paper
    let dark = preview.pixels.count { Int($0) < paper - 60 }
    let share = Double(dark) / Double(max(1, preview.pixels.count))
    if page.runs.isEmpty {
      if share > 0.0002 { return true }
      findings.append(.empty(handle))
      return false
    }
    return paper > 170 && share > 0.01 && share < 0.35
  }

  private mutating func recognizer(_ findings: inout [Finding]) -> Recognizer? {
    switch session {
    case .ready(let recognizer): return recognizer
    case .failed: return nil
    case .notStarted: break
    }
    do {
      let recognizer = try Recognizer(options)
      if !recognizer.missingLanguages.isEmpty {
        findings.append(.dataMissing(recognizer.missingLanguages))
      }
      session = .ready(recognizer)
      return recognizer
    } catch {
      switch error {
      case .libraryMissing: findings.append(.libraryMissing)
      case .dataMissing(let languages): findings.append(.dataMissing(languages))
      }
      session = .failed
      return nil
    }
  }

  private mutating func recognize(
    _ page: ExtractedPage, _ handle: PageHandle, with recognizer: Recognizer,
    findings: inout [Finding]
  ) {
    let resolution = handle.imageResolution
    guard var image = PageImage(handle, dotsPerInch: resolution) else {
      findings.append(.unreadable(handle, "it can't be drawn"))
      return
    }
    var gray = image.gray()
    let skew = gray.skew()
    if abs(skew) >= 0.15, let straight = PageImage(handle, dotsPerInch: resolution, turned: -skew) {
      image = straight
      gray = straight.gray()
    }
    gray.removeSpecks()
    let result = RecognizedPage(
      index: page.number - 1, recognized: recognizer.words(of: gray), gray: gray, image: image)
    let letters = result.words.reduce(0) { $0 + $1.letterCount }
    guard letters > 0 else {
      findings.append(.unreadable(handle, "its image holds no legible text"))
      return
    }
    let certainty = result.words.reduce(0.0) { $0 + Double($1.certainty) * Double($1.letterCount) }
    recognized.append(result)
    findings.append(
      .recognized(
        handle, words: result.words.count, certainty: certainty / Double(letters)))
  }
}

extension ExtractedPage {
  fileprivate mutating func append(_ word: RecognizedPage.Word, style: StyleID) {
    let first = glyphEdges.count
    let count = word.text.unicodeScalars.count
    for index in 0..<count {
      let step = word.box.width / Double(count)
      glyphEdges.append(
        GlyphEdges(
          left: Float(word.box.x0 + Double(index) * step),
          right: Float(word.box.x0 + Double(index + 1) * step)))
    }
    runs.append(
      GlyphRun(
        text: word.text, box: word.box, style: style, glyphs: first..<glyphEdges.count,
        isFollowedBySpace: true, isFollowedByLineEnd: word.endsLine, certainty: word.certainty))
  }

  /// Removes runs and keeps the glyphs of the others together.
  mutating func removeRuns(where isUnwanted: (GlyphRun) -> Bool) {
    var edges: [GlyphEdges] = []
    edges.reserveCapacity(glyphEdges.count)
    var kept: [GlyphRun] = []
    kept.reserveCapacity(runs.count)
    for var run in runs where !isUnwanted(run) {
      let first = edges.count
      edges.append(contentsOf: glyphEdges[run.glyphs])
      run.glyphs = first..<edges.count
      kept.append(run)
    }
    glyphEdges = edges
    runs = kept
  }
}

extension Finding {
  fileprivate static func recognized(
    _ page: PageHandle, words: Int, certainty: Double
  ) -> Finding {
    Finding(
      .note, code: "page-recognised",
      message: "Page \(page.number) has no usable text of its own; \(words) words were recognised "
        + "in its image, \(Int((certainty * 100).rounded())) % certain on average.",
      place: page.place)
  }

  fileprivate static func unreadable(_ page: PageHandle, _ reason: String) -> Finding {
    Finding(
      .warning, code: "page-unreadable",
      message: "Page \(page.number) has no usable text, and \(reason).", place: page.place)
  }

  fileprivate static func empty(_ page: PageHandle) -> Finding {
    Finding(
      .note, code: "page-empty", message: "Page \(page.number) is empty.", place: page.place)
  }

  fileprivate static func dataMissing(_ languages: [String]) -> Finding {
    Finding(
      .warning, code: "ocr-data-missing",
      message: "Recognition lacks the data of \(languages.joined(separator: ", ")); install "
        + languages.map { "tesseract-ocr-\($0)" }.joined(separator: " ") + ".")
  }

  fileprivate static var libraryMissing: Finding {
    Finding(
      .warning, code: "ocr-library-missing",
      message: "Recognition needs libtesseract; install libtesseract5.")
  }
}
