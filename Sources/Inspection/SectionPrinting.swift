package import KitModel

/// Prints the section tree with the blocks of each section.
package func printSections(_ document: SectionedDocument) -> String {
  document.sections.map { describe($0, styles: document.styles, depth: 0) }.joined()
}

private func describe(_ section: Section, styles: [TextStyle], depth: Int) -> String {
  let indent = String(repeating: "  ", count: depth)
  var out =
    "\(indent)\(section.id) \(section.kind.rawValue) (\(section.level)) \(section.title.text)\n"
  for block in section.blocks { out += describe(block, styles: styles, indent: indent + "    ") }
  for child in section.children { out += describe(child, styles: styles, depth: depth + 1) }
  return out
}
