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
      for block in page.printedBlocks {
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

  /// Lines of the last page that open with an organisation and go on with its address.
  ///
  /// As in: "Archives de Blin · 20 rue du Clos · 55000 Blinville".
  func addAddressLines(_ candidates: inout [Candidate]) {
    guard let page = document.pages.last else { return }
    for block in page.printedBlocks where block.table == nil {
      for line in block.lines {
        let list = WordList(line.text.text)
        guard list.count > 4,
          let end = list.words.firstIndex(where: {
            $0.isSign(",") || $0.isSign("·") || $0.isSign("|") || $0.isSign("•")
              || $0.isSign("-")
                && $0.isSpacedBefore
          }), (2...Self.longestHouse).contains(end), end + 2 < list.count,
          ContactLexicon.shared.organizations.match(
            list, at: Self.articles.contains(list[0].folded) ? 1 : 0)
            != nil || ContactLexicon.shared.organizations.match(list, at: 0) != nil,
          list.words[..<end].allSatisfy(\.isLetters),
          list.words[1..<end].contains(where: \.isProper),
          list[end + 1].shape == .number, hasPostcode(list, from: end + 2)
        else { continue }
        add(list.text(words: 0..<end), 1.3, to: &candidates)
      }
    }
  }

  private func hasPostcode(_ list: WordList, from start: Int) -> Bool {
    list.words[start...].contains {
      $0.shape == .number && (4...5).contains($0.folded.utf8.count)
    }
  }

  /// In words.
  private static let longestHouse = 10

  private func isAboutUs(_ text: String) -> Bool {
    let list = WordList(text)
    let words = list.words.count { $0.shape != .sign }
    return lexicon.abouts.match(list, at: 0)?.count == words
  }
}
