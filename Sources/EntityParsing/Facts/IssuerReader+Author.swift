import KitModel
import Lexicons

extension IssuerReader {
  /// The PDF's author, unless that is the person at the keyboard, whose account the producer wrote there.
  func addAuthor(_ candidates: inout [Candidate]) {
    guard let author = document.metadata.author?.trimmingSpaces, author.utf8.count > 1,
      isPrinted(author), isOrganization(author) || !isPerson(author)
    else { return }
    add(author, 2.5, to: &candidates)
  }

  /// The least likelihood of a name being a person's by its form.
  static let personal = 0.7

  /// Whether a name is a person's by its form, with the surname first or last, or part of the name of
  /// somebody whom the kit names: accounts hold a first name or a surname alone.
  private func isPerson(_ author: String) -> Bool {
    if names.likelihood(author) >= Self.personal { return true }
    let words = author.split(separator: " ")
    let turned = (words.dropFirst() + words.prefix(1)).joined(separator: " ")
    if names.likelihood(turned) >= Self.personal { return true }
    let wanted = significant(author)
    if contacts.contains(where: { $0.name.map { wanted.isSubset(of: significant($0)) } ?? false }) {
      return true
    }
    let people = PeopleParser(threshold: Self.personal)
    return document.pages.contains { page in
      page.printedBlocks.contains { block in
        isTold(wanted, in: block)
          && people.parse(block.text.text).contains {
            wanted.isSubset(of: significant($0.person.name))
          }
      }
    }
  }

  private func isTold(_ wanted: Set<String>, in block: Block) -> Bool {
    guard !wanted.isEmpty else { return true }
    let words = WordList(block.text.text).words
    return wanted.allSatisfy { name in words.contains { $0.folded == name } }
  }

  func isPrinted(_ name: String) -> Bool {
    let wanted = significant(name)
    return !wanted.isEmpty
      && document.pages.contains { page in
        page.printedBlocks.contains { isTold(wanted, in: $0) }
      }
  }
}
