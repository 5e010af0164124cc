import KitModel
import Lexicons

/// Where a kit prints a name that no contact's own lines hold.
struct PrintedNames {
  let document: SectionedDocument

  /// The first place of a name, of those on one page before all others.
  func place(of name: String, nearest page: Int?) -> Evidence? {
    let wanted = WordList(name).words.map(\.folded)
    guard let first = wanted.first else { return nil }
    return find(nearest: page) { list, index in
      guard list[index].folded == first, index + wanted.count <= list.count,
        zip(list.words[index...], wanted).allSatisfy({ $0.folded == $1 })
      else { return nil }
      return index..<index + wanted.count
    }
  }

  /// The words that, run together, make the label of a domain ("Cap Vert" at cap-vert.example.fr).
  func words(making label: String, nearest page: Int?) -> Evidence? {
    find(nearest: page) { list, index in
      guard list[index].beginsWithCapital else { return nil }
      var made = ""
      for end in index..<min(index + Self.mostWords, list.count) {
        guard list[end].isLetters else { return nil }
        made += list[end].folded.filter { $0 != "-" && $0 != "'" }
        if made == label { return index..<end + 1 }
        guard label.hasPrefix(made) else { return nil }
      }
      return nil
    }
  }

  /// The first name that a word for organisations leads and that agrees with a contact's domain.
  func organization(agreeing match: DomainMatch, nearest page: Int?) -> Evidence? {
    let lexicon = ContactLexicon.shared
    let particles = PersonNames.shared.particles
    return find(nearest: page) { list, index in
      guard list[index].isProper, let kind = lexicon.organizations.match(list, at: index)
      else { return nil }
      for end in index + kind.count..<min(index + kind.count + Self.mostWords, list.count) {
        guard list[end].isLetters else { return nil }
        if particles.contains(list[end]) { continue }
        // A small word belongs to the name behind a link only; else the sentence goes on.
        if !list[end].isProper, !particles.contains(list[end - 1]) { return nil }
        let name = index..<end + 1
        if match.agreement(with: list.text(words: name), leavingOut: lexicon.organizations)
          >= Self.sameName
        {
          return name
        }
      }
      return nil
    }
  }

  /// From here on a domain bears nothing but the name.
  private static let sameName = 0.9

  /// As many words as a domain's label is made of.
  private static let mostWords = 7

  private func find(
    nearest page: Int?, _ test: (WordList, Int) -> Range<Int>?
  ) -> Evidence? {
    let pages = document.pages.filter { $0.number == page } + document.pages
    for page in pages {
      for block in page.printedBlocks {
        let text = block.text
        let list = WordList(text.text)
        for index in 0..<list.count {
          guard let found = test(list, index), let bytes = list.bytes(words: found),
            let place = text.places(of: bytes).first
          else { continue }
          return Evidence(
            field: "/organization", place: place,
            text: text.slice(bytes).text.replacingLineEnds, confidence: 1)
        }
      }
    }
    return nil
  }
}
