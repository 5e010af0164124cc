import KitModel
import Lexicons

/// The persons whom a kit tells to be some: with a role, behind "avec", or by a first name.
///
/// A name that only looks like one is a person's wherever the kit prints it again.
struct NamedPersons: Sendable {
  private var names = PhraseTable<Bool>()

  /// How sure a mention must be, with something that says so beside it and without.
  private static let leastTold = 0.7
  private static let leastAlone = 0.9

  init() {}

  init(document: SectionedDocument) {
    let people = PeopleParser()
    for page in document.pages {
      for block in page.blocks {
        let texts = block.table.map { $0.rows.flatMap { $0.cells.map(\.text.text) } }
        for text in texts ?? [block.text.text] {
          for mention in people.parse(text) { add(mention) }
        }
      }
    }
  }

  /// Whether words are such a person's name from first to last.
  func contains(_ list: WordList, _ range: Range<Int>) -> Bool {
    names.match(list, at: range.lowerBound)?.count == range.count
  }

  private mutating func add(_ mention: PersonMention) {
    let isTold = mention.isCued || mention.person.role != nil
    guard mention.certainty >= (isTold ? Self.leastTold : Self.leastAlone) else { return }
    let name = mention.person.name
    guard !contains(WordList(name), 0..<WordList(name).count) else { return }
    names.add([name], meaning: true)
  }
}
