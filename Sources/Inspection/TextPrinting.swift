package import KitModel

/// Prints what text extraction read: one line for each run, with box and style.
package func printText(_ document: ExtractedDocument) -> String {
  var out = ""
  for (index, style) in document.styles.enumerated() {
    let face = (style.isBold ? " bold" : "") + (style.isItalic ? " italic" : "")
    out += "style \(index): \(style.fontName) \(decimal(style.size))\(face) \(hex(style.color))\n"
  }
  for page in document.pages {
    out += "\npage \(page.number): \(decimal(page.width)) x \(decimal(page.height))"
    out += " rotation \(page.rotation) text \(page.textOrigin.rawValue)\n"
    for run in page.runs {
      let end = run.isFollowedByLineEnd ? "¶" : run.isFollowedBySpace ? "·" : "+"
      var line = "  \(box(run.box)) s\(run.style)"
      if run.direction != 0 { line += " turned \(run.direction)" }
      if run.certainty < 1 { line += " certainty \(decimal(Double(run.certainty) * 100)) %" }
      out += line + " \(run.text)\(end)\n"
    }
    for image in page.images { out += "  image \(box(image))\n" }
    for frame in page.frames { out += "  frame \(box(frame))\n" }
    for rule in page.rules {
      let (start, end) = (decimal(rule.start), decimal(rule.end))
      out +=
        "  rule \(rule.isLevel ? "level" : "plumb") \(decimal(rule.position)) \(start)…\(end)\n"
    }
    for fill in page.fills { out += "  fill \(box(fill.box)) \(hex(fill.color))\n" }
    for bar in page.bars { out += "  bar \(box(bar))\n" }
    for link in page.links {
      switch link.target {
      case .uri(let address): out += "  link \(box(link.box)) \(address)\n"
      case .page(let number): out += "  link \(box(link.box)) page \(number)\n"
      }
    }
  }
  for entry in document.outline {
    out += "\(String(repeating: "  ", count: entry.level))\(entry.title) → \(entry.page ?? 0)\n"
  }
  for finding in document.findings { out += describe(finding) + "\n" }
  return out
}

/// One line for a finding: page, severity, code, message.
package func describe(_ finding: Finding) -> String {
  let page = finding.place.map { "page \($0.page): " } ?? ""
  let text = finding.text.map { " “\($0)”" } ?? ""
  return "\(page)\(finding.severity.rawValue): [\(finding.code)] \(finding.message)\(text)"
}

/// To a tenth, without a trailing zero.
package func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, part) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
}

package func box(_ box: Rect) -> String {
  "[\(decimal(box.x0)) \(decimal(box.y0)) \(decimal(box.x1)) \(decimal(box.y1))]"
}

/// `#rrggbb`.
package func hex(_ color: Color) -> String {
  func pair(_ value: UInt8) -> String {
    let digits = String(value, radix: 16)
    return digits.count == 1 ? "0\(digits)" : digits
  }
  return "#\(pair(color.red))\(pair(color.green))\(pair(color.blue))"
}
