import KitModel
import Lexicons

/// Sections that each tell a thing below a heading set as their titles are, as works with a page each or two on a page are.
///
/// As in: "Works to look out for" alone at the top of a page, then "The Paper Weir" and "Tin Orchard" as large, each with its
/// picture and text.
struct AnnouncedSections {
  let lexicon: ProjectLexicon
  let events: EventLexicon

  /// What may stand below such a heading, in bytes and blocks: the caption of a picture, or an introduction.
  private static let longestCaption = 70
  private static let longestIntro = 260
  private static let mostBlocksOfIntro = 2
  /// The least that is told of a thing, and the longest title, in bytes.
  private static let leastText = 40
  private static let longestTitle = 130

  /// Whether a section is nothing but a heading that announces things, with an introduction or captions at most.
  func isHeading(_ section: Section) -> Bool {
    guard section.children.isEmpty, announces(section.title.text),
      !lexicon.isOwnMatter(section.title.text)
    else { return false }
    let bytes = section.blocks.map(\.text.text.utf8.count)
    let isText = section.blocks.allSatisfy { block in
      if case .heading = block.kind { return false }
      return block.table == nil && block.kind != .listItem
    }
    return section.blocks.allSatisfy { $0.table == nil }
      && bytes.allSatisfy { $0 <= Self.longestCaption }
      || isText && bytes.count <= Self.mostBlocksOfIntro && bytes.reduce(0, +) <= Self.longestIntro
  }

  /// Whether a section tells a thing below such a heading, under a title that is none of any kit's chapters.
  ///
  /// A heading that names things without a word for projects heads those of which some is told.
  func holds(_ section: Section, below heading: Section) -> Bool {
    guard section.kind == .other || section.kind == .projects, section.children.isEmpty,
      !section.blocks.isEmpty, section.title.text.utf8.count <= Self.longestTitle,
      !lexicon.isOwnMatter(section.title.text), !events.isGenericHeading(section.title.text)
    else { return false }
    return lexicon.announces(heading.title.text)
      || section.blocks.contains {
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
