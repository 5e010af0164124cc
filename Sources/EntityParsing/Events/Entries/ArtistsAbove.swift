import KitModel
import Lexicons

/// Puts the title of a work or an exhibition in the place of the artist's name that heads it.
///
/// As in: "Anne Martin / *Rive droite* / Jardin du presbytère · du 3 juillet au 20 septembre". Where
/// music is played, the name itself is the title, so that the title below must be one by its form:
/// in quotation marks, or in italics in a list of exhibitions.
struct ArtistsAbove {
  let tools: EventTools
  let scope: EntryScope

  /// So many works with their artists are a list of them.
  private static let leastWorks = 2
  /// The longest title of a work, in bytes.
  private static let longestTitle = 90
  /// The share of the names that must be known for persons'; some are groups', some are rare.
  private static let leastPersons = 0.25
  /// How sure a name must be to be a person's.
  private static let leastPerson = 0.6

  /// The items with each artist's name below the title, and set as the text.
  func swapped(_ items: [Item]) -> [Item] {
    let works = items.indices.dropLast().filter { isWork(items, at: $0) }
    let persons = works.count {
      PersonNames.shared.likelihood(Self.withoutNumber(items[$0].text).text) >= Self.leastPerson
    }
    guard works.count >= Self.leastWorks, Double(persons) >= Self.leastPersons * Double(works.count)
    else { return items }
    var swapped = items
    for index in works {
      var (artist, title) = (items[index], items[index + 1])
      (artist.look, title.look) = (title.look, artist.look)
      (artist.isEmphasised, title.isEmphasised) = (false, true)
      (artist.isHeading, title.isHeading) = (false, artist.isHeading)
      (artist.gapAbove, title.gapAbove) = (title.gapAbove, artist.gapAbove)
      artist.dated = tools.dated(Self.withoutNumber(artist.text))
      swapped[index] = title
      swapped[index + 1] = artist
    }
    return swapped
  }

  private func isWork(_ items: [Item], at index: Int) -> Bool {
    let (artist, title) = (items[index], items[index + 1])
    guard artist.isTitleLike, artist.coverage == .none, title.table == nil,
      title.coverage == .none, title.byteCount <= Self.longestTitle, title.look != artist.look,
      title.page == artist.page, title.region == artist.region,
      title.text.text.unicodeScalars.first?.properties.isLowercase == false
    else { return false }
    if ["«", "“", "\""].contains(title.text.text.unicodeScalars.first) { return true }
    return title.look.isItalic && !artist.look.isItalic && isExhibition
  }

  /// Whether the headings around the list tell of exhibitions.
  private var isExhibition: Bool {
    let headings = scope.titles.suffix(2) + [scope.subheading].compactMap { $0 }
    return headings.contains { heading in
      let words = WordList(heading.text)
      return (0..<words.count).contains {
        tools.lexicon.kinds.match(words, at: $0)?.meaning == .exhibition
      }
    }
  }

  /// "1 Anne Martin": the number of the list is no part of the name.
  private static func withoutNumber(_ text: SourcedText) -> SourcedText {
    let words = WordList(text.text)
    guard words.count > 1, words[0].shape == .number else { return text }
    return text.slice(words[1].range.lowerBound..<text.text.utf8.count)
  }
}
