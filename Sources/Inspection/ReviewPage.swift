package import KitModel

/// Builds one self-contained HTML page: each page's picture with the blocks in reading order and
/// the evidence drawn on it, the entities beside it.
///
/// Everything is readable without a script; the few lines of script only light up the boxes of the
/// entity under the pointer, and the other way round.
package struct ReviewPage {
  private let title: String
  private let layout: LaidOutDocument
  private let kit: Kit
  private let entities: [ReviewedEntity]
  private var pages = ""

  package init(title: String, layout: LaidOutDocument, kit: Kit) {
    self.title = title
    self.layout = layout
    self.kit = kit
    entities = ReviewedEntity.all(of: kit)
  }

  /// Adds a page with its picture, a PNG file; sizes are in points.
  package mutating func add(page number: Int, width: Double, height: Double, png: [UInt8]) {
    let laidOut = layout.pages.first { $0.number == number }
    pages += """
      <section class="page" id="page-\(number)">
      <h2>Page \(number) <small>text: \(laidOut?.textOrigin.rawValue ?? "none")</small></h2>
      <div class="sheet">
      <div class="picture">
      <img src="data:image/png;base64,\(base64(png))" alt="Page \(number) as printed">
      <svg viewBox="0 0 \(decimal(width)) \(decimal(height))" role="img"
       aria-label="Blocks and evidence on page \(number)">

      """
    if let laidOut {
      for (index, block) in laidOut.blocks.enumerated() {
        pages += blockDrawing(block, label: "\(index + 1)", isFurniture: false)
      }
      for block in laidOut.furniture {
        pages += blockDrawing(block, label: "", isFurniture: true)
      }
    }
    for (index, entity) in entities.enumerated() {
      for piece in entity.evidence where piece.place.page == number {
        pages += evidenceDrawing(piece, of: entity, index: index)
      }
    }
    pages += "</svg>\n</div>\n<div class=\"beside\">\n"
    for (index, entity) in entities.enumerated() where firstPage(of: entity) == number {
      pages += card(entity, index: index)
    }
    let findings = kit.findings.filter { $0.place?.page == number }
    for finding in findings { pages += findingLine(finding) }
    pages += "</div>\n</div>\n</section>\n"
  }

  /// The finished page.
  package var html: String {
    var html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(escaped(title))</title>
      <style>\(ReviewPage.style)</style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>
      <p>\(kit.events.count) events, \(kit.contacts.count) contacts, \(kit.projects.count) projects.
      Blocks are numbered in reading order; coloured boxes show where a value was read.</p>
      <ul class="facts">

      """
    for fact in describe(kit.facts) { html += "<li>\(escaped(fact))</li>\n" }
    html += "</ul>\n"
    for finding in kit.findings where finding.place == nil { html += findingLine(finding) }
    for (index, entity) in entities.enumerated() where firstPage(of: entity) == nil {
      html += card(entity, index: index)
    }
    return html + pages + "<script>\(ReviewPage.script)</script>\n</body>\n</html>\n"
  }

  private func firstPage(of entity: ReviewedEntity) -> Int? {
    entity.evidence.first { piece in
      layout.pages.contains { $0.number == piece.place.page }
    }?.place.page
  }

  private func blockDrawing(_ block: Block, label: String, isFurniture: Bool) -> String {
    let area = block.box
    let tip = escaped("\(name(of: block.kind)), region \(block.region)")
    var drawing = "<g class=\"block\(isFurniture ? " furniture" : "")\">"
    drawing += "<rect \(attributes(area))><title>\(tip)</title></rect>"
    if !label.isEmpty {
      drawing += "<text x=\"\(decimal(area.x0 - 1))\" y=\"\(decimal(area.y0 + 6))\">\(label)</text>"
    }
    return drawing + "</g>\n"
  }

  private func evidenceDrawing(
    _ piece: Evidence, of entity: ReviewedEntity, index: Int
  ) -> String {
    let tip = escaped("\(entity.title) \(piece.field): \(piece.text)")
    return "<a href=\"#e\(index)\"><rect class=\"evidence \(entity.kind.rawValue)\" "
      + "data-entity=\"\(index)\" \(attributes(piece.place.box))><title>\(tip)</title></rect></a>\n"
  }

  private func card(_ entity: ReviewedEntity, index: Int) -> String {
    var card = "<article class=\"\(entity.kind.rawValue)\" id=\"e\(index)\" "
    card += "data-entity=\"\(index)\"><h3>\(escaped(entity.title))</h3>\n"
    card += "<p>\(entity.kind.rawValue), \(percent(entity.confidence)) confident</p>\n<dl>\n"
    for detail in entity.details {
      card += "<dt>\(escaped(detail.name))</dt><dd>\(escaped(detail.text))</dd>\n"
    }
    card += "</dl>\n<details><summary>Evidence</summary>\n<ul>\n"
    for piece in entity.evidence {
      card += "<li><a href=\"#page-\(piece.place.page)\">p. \(piece.place.page)</a> "
      card += "<code>\(escaped(piece.field))</code> \(percent(piece.confidence)) "
      card += "“\(escaped(piece.text))”</li>\n"
    }
    return card + "</ul>\n</details>\n</article>\n"
  }

  private func findingLine(_ finding: Finding) -> String {
    "<p class=\"finding \(finding.severity.rawValue)\">\(escaped(describe(finding)))</p>\n"
  }

  private func attributes(_ area: Rect) -> String {
    "x=\"\(decimal(area.x0))\" y=\"\(decimal(area.y0))\" width=\"\(decimal(area.width))\" "
      + "height=\"\(decimal(area.height))\""
  }
}
