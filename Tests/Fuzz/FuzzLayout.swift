@testable import KitModel
@testable import PageLayout

/// The layout stage: words anywhere on a page, of any size and turn, are laid out, and none is lost
/// twice over.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var bytes = UnsafeBufferPointer(start: data, count: min(count, 4096))[...]
  func next() -> Double { Double(bytes.popFirst() ?? 0) }
  var page = ExtractedPage(number: 1, width: 595, height: 842)
  let black = Color(red: 0, green: 0, blue: 0)
  let styles = (0..<4).map {
    TextStyle(
      fontName: "F\($0)", size: [6, 10, 24, 0.5][$0], isBold: $0 == 2, isItalic: $0 == 1,
      color: black)
  }
  while bytes.count >= 6 {
    let x = next() * 2.4 - 5
    let y = next() * 3.4 - 5
    let kind = Int(next())
    let words = [
      "le", "3", "mars", "trans-", "forma\u{FB01}", "\u{AD}", "•", "\u{2028}", "A", "É", "(", "…",
    ]
    let text = words[kind % words.count]
    let style = Int(next()) % styles.count
    let height = styles[style].size * (kind % 7 == 0 ? 0 : 1)
    let width = next() / 4
    let glyphs = page.glyphEdges.count..<(page.glyphEdges.count + text.unicodeScalars.count)
    for index in 0..<glyphs.count {
      let step = width / Double(glyphs.count)
      page.glyphEdges.append(
        GlyphEdges(
          left: Float(x + step * Double(index)), right: Float(x + step * Double(index + 1))))
    }
    let flags = Int(next())
    page.runs.append(
      GlyphRun(
        text: text, box: Rect(x0: x, y0: y, x1: x + width, y1: y + height), style: StyleID(style),
        glyphs: glyphs, isFollowedBySpace: flags & 1 != 0, isFollowedByLineEnd: flags & 2 != 0,
        direction: [0, 0, 90, 180, 270][flags % 5]))
  }
  let laidOut = layOut(ExtractedDocument(pages: [page, page], styles: styles))
  precondition(laidOut.pages.count == 2)
  return 0
}
