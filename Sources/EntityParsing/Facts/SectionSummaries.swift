import KitModel

/// The sections as the contract lists them: flat, in reading order, each with its parent and pages.
func summarize(_ sections: [Section], parent: String? = nil) -> [SectionSummary] {
  sections.flatMap { section -> [SectionSummary] in
    let children = summarize(section.children, parent: section.id)
    var pages = Set(section.blocks.map(\.page))
    if let page = section.title.page { pages.insert(page) }
    for child in children { pages.formUnion(child.pages) }
    let own = SectionSummary(
      id: section.id, parent: parent, level: section.level, kind: section.kind,
      title: section.title.text, pages: pages.filter { $0 > 0 }.sorted())
    return [own] + children
  }
}
