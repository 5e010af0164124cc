package import KitModel

/// Parses blocks into a tree of titled sections.
///
/// Larger headings open sections; smaller ones stay blocks of theirs unless their words name what
/// a section is for. Text before the first heading is a section without title, the first page a
/// cover where it holds little beside large type.
package func parseSections(_ document: LaidOutDocument) -> SectionedDocument {
  var builder = SectionBuilder(document: document)
  return SectionedDocument(
    pages: document.pages, styles: document.styles, metadata: document.metadata,
    outline: document.outline, bodySize: document.bodySize, sections: builder.sections(),
    findings: document.findings)
}
