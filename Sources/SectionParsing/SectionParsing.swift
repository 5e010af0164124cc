package import KitModel

/// Parses blocks into a tree of titled sections.
package func parseSections(_ document: LaidOutDocument) -> SectionedDocument {
  SectionedDocument(
    pages: document.pages, styles: document.styles, metadata: document.metadata,
    outline: document.outline, bodySize: document.bodySize, sections: [],
    findings: document.findings)
}
