package import KitModel

/// Prints blocks in reading order: kind, region, style and lines of each.
package func printLayout(_ document: LaidOutDocument) -> String {
  var out = "body \(decimal(document.bodySize)) pt\n"
  for page in document.pages {
    out += "\npage \(page.number): \(decimal(page.width)) x \(decimal(page.height))\n"
    for block in page.blocks { out += describe(block, styles: document.styles) }
    for block in page.furniture { out += describe(block, styles: document.styles) }
  }
  for finding in document.findings { out += describe(finding) + "\n" }
  return out
}

/// A block as lines of text, each behind a margin that tells the kind.
package func describe(_ block: Block, styles: [TextStyle], indent: String = "  ") -> String {
  var out = "\(indent)\(name(of: block.kind)) r\(block.region) \(box(block.box))"
  if let first = block.lines.first, styles.indices.contains(Int(first.style)) {
    let style = styles[Int(first.style)]
    out += " \(decimal(style.size))\(style.isBold ? "b" : "")\(style.isItalic ? "i" : "")"
    out += " \(hex(style.color))"
  }
  out += "\n"
  if let table = block.table {
    for row in table.rows {
      let cells = row.cells.map { cell in
        let span = cell.rowSpan > 1 ? "↕\(cell.rowSpan) " : ""
        return "\(cell.column): \(span)" + cell.lines.map(\.text.text).joined(separator: " / ")
      }
      out += "\(indent)  \(row.isHeader ? "#" : "|") " + cells.joined(separator: " | ") + "\n"
    }
  } else {
    for line in block.lines {
      out += "\(indent)  │ \(line.text.text)\(line.endsInHyphen ? "¬" : "")\n"
    }
  }
  return out
}

package func name(of kind: Block.Kind) -> String {
  switch kind {
  case .heading(let level): "heading \(level)"
  case .paragraph: "paragraph"
  case .listItem: "item"
  case .caption: "caption"
  case .table: "table"
  case .header: "header"
  case .footer: "footer"
  case .pageNumber: "page number"
  }
}
