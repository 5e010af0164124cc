package import KitModel

/// Puts glyph runs into lines and blocks in reading order.
package func layOut(_ document: ExtractedDocument) -> LaidOutDocument {
  LaidOutDocument(
    pages: [], styles: document.styles, metadata: document.metadata, outline: document.outline,
    bodySize: 10, findings: document.findings)
}
