import KitModel
import Lexicons

/// Sections that each tell a thing below a heading set as their titles are, as works with a page each or two on a page are.
///
/// As in: "Works to look out for" alone at the top of a page, then "The Paper Weir" and "Tin Orchard" as large, each with its
/// picture and text.
struct AnnouncedSections {
  let lexicon: ProjectLexicon
  let events: EventLexicon

  /// What may stand below such a heading, in bytes: the caption of a picture.
  private static let longestCaption = 70
  /// The least that is told of a thing, in bytes.
  private static let leastText = 40

  /// Whether a section is nothing but a heading that announces things.
  func isHeading(_ section: Section) -> Bool {
    section.children.isEmpty && announces(section.title.text)
      && section.blocks.allSatisfy {
        $0.table == nil && $0.text.text.utf8.count <= Self.longestCaption
      }
  }

  /// Whether a section tells a thing below such a heading.
  func holds(_ section: Section, below heading: Section) -> Bool {
    (section.kind == .other || section.kind == .projects) && section.children.isEmpty
      && section.title.pieces.first?.style == heading.title.pieces.first?.style
      && !events.isGenericHeading(section.title.text)
      && section.blocks.contains {
        $0.kind == .paragraph && $0.text.text.utf8.count >= Self.leastText
      }
  }

  private func announces(_ title: String) -> Bool {
    lexicon.announces(title) || lexicon.namesThings(title)
  }

  /// A list without its first title where that announces the others and nothing is told of it.
  func headed(_ cards: [Card]) -> (heading: SourcedText, cards: [Card])? {
    guard let first = cards.first, cards.count > 2, first.texts.isEmpty,
      first.sublines.reduce(0, { $0 + $1.byteCount }) <= Self.longestCaption,
      announces(first.title.text.text), cards.dropFirst().allSatisfy({ !$0.texts.isEmpty })
    else { return nil }
    return (first.title.text, Array(cards.dropFirst()))
  }
}
