import KitModel
import Lexicons

/// The words by which headings announce projects, products and works.
struct ProjectLexicon: Sendable {
  private var projectWords = PhraseTable<Bool>()
  private var kickers = PhraseTable<Bool>()
  private var numbers = PhraseTable<Int>()

  static let shared = ProjectLexicon(files: LexiconFiles.projects)

  init(files: [[UInt8]]) {
    for file in files {
      guard let values = LexiconReader.read(file) else { continue }
      projectWords.add(values["project words"]?.words ?? [], meaning: true)
      kickers.add(values["kicker"]?.words ?? [], meaning: true)
      for (value, word) in (values["numbers"]?.words ?? []).enumerated() {
        numbers.add([word], meaning: value)
      }
    }
  }

  /// Whether a heading speaks of projects.
  func announces(_ title: String) -> Bool {
    let words = WordList(title)
    return projectWords.contains(words, in: 0..<words.count)
  }

  /// A count that a heading states in words or figures ("Trois chantiers", "10 projets").
  func count(in title: String) -> Int? {
    let words = WordList(title)
    for index in 0..<words.count {
      if words[index].shape == .number, let value = Int(words[index].folded), value <= 40 {
        return value
      }
      if let found = numbers.match(words, at: index), found.meaning > 1 { return found.meaning }
    }
    return nil
  }

  /// Whether a title goes on from a label to what it announces, and so heads projects.
  func isHeading(_ title: String) -> Bool {
    let words = WordList(title)
    guard let found = kickers.match(words, at: 0), found.count + 1 < words.count,
      words[found.count].shape != .sign
    else { return false }
    return projectWords.contains(words, in: found.count..<words.count)
  }

  /// The title without a label in front of it ("ZOOM SUR… LE SDIS").
  func withoutKicker(_ title: SourcedText) -> SourcedText {
    let words = WordList(title.text)
    guard let found = kickers.match(words, at: 0), found.count < words.count,
      words[found.count].shape == .sign,
      let name = (found.count..<words.count).first(where: { words[$0].shape != .sign })
    else { return title }
    return title.slice(words[name].range.lowerBound..<title.text.utf8.count)
  }

  /// Whether a short line is a label above a title and no title itself ("ZOOM SUR…", "ŒUVRE 3").
  func isKicker(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count <= 5, let found = kickers.match(words, at: 0) else { return false }
    return words.words[found.count...].allSatisfy { $0.shape == .number || $0.shape == .sign }
  }
}
