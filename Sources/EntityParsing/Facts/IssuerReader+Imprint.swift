import KitModel
import Lexicons

extension IssuerReader {
  /// Pages at each end on which a kit says who made it.
  private static let edgePages = 2
  /// Words between a name and its legal form: a comma, a dash, brackets, "SAS".
  private static let mostBetween = 3

  /// Lines that open with a name and its legal form: "Les Amis du lac – association loi 1901, SIRET …".
  func addLegalLines(_ candidates: inout [Candidate]) {
    let pages = document.pages
    let edges =
      pages.prefix(Self.edgePages) + pages.dropFirst(Self.edgePages).suffix(Self.edgePages)
    for page in edges {
      for block in page.blocks + page.furniture {
        let list = WordList(block.text.text)
        guard list.count > 0, let name = name(list, from: 0, isAfterColon: false),
          (name.upperBound...name.upperBound + Self.mostBetween).contains(where: {
            lexicon.legalForms.match(list, at: $0) != nil
          })
        else { continue }
        add(list.text(words: name), 1.3, to: &candidates)
      }
    }
  }

  /// The text below a bare "About us": "Les Amis du lac est une association …".
  func addAbouts(_ candidates: inout [Candidate]) {
    for page in document.pages {
      for (heading, text) in zip(page.blocks, page.blocks.dropFirst()) {
        guard case .heading = heading.kind, isAboutUs(heading.text.text) else { continue }
        let list = WordList(text.text.text)
        guard list.count > 0, let name = name(list, from: 0, isAfterColon: false),
          name.upperBound < list.count, list[name.upperBound].shape == .lower
        else { continue }
        let told = list.text(words: name)
        add(told, isTitle(told) ? 0.5 : 1.3, to: &candidates)
      }
    }
  }

  private func isAboutUs(_ text: String) -> Bool {
    let list = WordList(text)
    let words = list.words.count { $0.shape != .sign }
    return lexicon.abouts.match(list, at: 0)?.count == words
  }
}
