/// A document as a tree of titled sections: what section parsing makes of the blocks.
package struct SectionedDocument: Hashable, Sendable {
  package var pages: [LaidOutPage]
  package var styles: [TextStyle]
  package var metadata: DocumentMetadata
  package var outline: [OutlineEntry]
  package var bodySize: Double
  /// Top-level sections in reading order.
  package var sections: [Section]
  package var findings: [Finding]

  package init(
    pages: [LaidOutPage], styles: [TextStyle], metadata: DocumentMetadata,
    outline: [OutlineEntry], bodySize: Double, sections: [Section], findings: [Finding]
  ) {
    self.pages = pages
    self.styles = styles
    self.metadata = metadata
    self.outline = outline
    self.bodySize = bodySize
    self.sections = sections
    self.findings = findings
  }
}

/// A titled stretch of the document.
package struct Section: Hashable, Sendable {
  /// `s1`, `s2` … in reading order.
  package var id: String
  package var kind: SectionKind
  /// 1 for a top-level section.
  package var level: Int
  /// The heading's lines; empty for text before the first heading.
  package var title: SourcedText
  /// The blocks between this heading and the next, without the heading itself.
  package var blocks: [Block]
  package var children: [Section]
  /// The box of its own that the heading stands in, as ``Block/panel``; 0 for none.
  package var panel: Int

  package init(
    id: String, kind: SectionKind, level: Int, title: SourcedText, blocks: [Block],
    children: [Section], panel: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.level = level
    self.title = title
    self.blocks = blocks
    self.children = children
    self.panel = panel
  }
}

/// What a section is for (contract: `sections[].kind`).
public enum SectionKind: String, Hashable, Sendable, CaseIterable {
  case cover, editorial, interview, contents, contacts, overview, programme, series, projects
  case about, quotes, practical, legal, other
}
