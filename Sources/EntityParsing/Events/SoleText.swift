import KitModel

/// The editorial, or the answers to questions, that is all that a short newsletter says, so that it tells what is on as a programme would.
///
/// As in: a letter of one page, "Éditorial" above four paragraphs with the talks of the quarter, and an address below. Or a page of
/// "Is it for me?" and "When is it?".
enum SoleText {
  /// In pages.
  private static let longest = 2
  /// As a share of the document's text.
  private static let leastShare = 0.6

  static func isSole(_ section: Section, of document: SectionedDocument) -> Bool {
    guard section.kind == .editorial || isAnswers(section), section.children.isEmpty,
      document.pages.count <= longest
    else { return false }
    let all = document.pages.lazy.flatMap(\.blocks).reduce(0) { $0 + $1.text.text.utf8.count }
    let own = section.blocks.reduce(0) { $0 + $1.text.text.utf8.count }
    return Double(own) >= leastShare * Double(all)
  }

  /// Whether questions head what a section tells, as on a page for visitors, and not what somebody says.
  private static func isAnswers(_ section: Section) -> Bool {
    section.kind == .interview
      && section.blocks.count { $0.isHeading && $0.text.text.hasSuffix("?") } >= leastQuestions
  }

  private static let leastQuestions = 3
}
