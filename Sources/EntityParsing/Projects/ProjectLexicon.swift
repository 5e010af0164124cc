import KitModel
import Lexicons

/// The words by which headings announce projects, products and works.
struct ProjectLexicon: Sendable {
  private var projectWords = PhraseTable<Bool>()
  private var kickers = PhraseTable<Bool>()
  private var numbers = PhraseTable<Int>()
  private var openings = PhraseTable<Bool>()
  private var makings = PhraseTable<Bool>()
  private var addresses = PhraseTable<Bool>()
  private var beginnings = PhraseTable<Bool>()
  private var claims = PhraseTable<Bool>()
  private var catalogues = PhraseTable<Bool>()
  private var offers = PhraseTable<Bool>()
  private var counted = PhraseTable<Bool>()
  private var arguments = PhraseTable<Bool>()
  private var steps = PhraseTable<Bool>()
  private var prizes = PhraseTable<Bool>()
  /// How texts open that tell of a thing without an article.
  private(set) var things = ThingTexts()
  private var others = PhraseTable<Bool>()
  private var since = PhraseTable<Bool>()
  private var ownMatters = PhraseTable<Bool>()
  private var qualities: [String] = []

  private static let known = LanguageMemo<ProjectLexicon>()

  /// The lexicon of a kit's languages and the usual ones.
  static func shared(for languages: [String]) -> ProjectLexicon {
    known.value(of: LexiconFiles.languages(of: languages)) {
      ProjectLexicon(files: $0.compactMap(LexiconFiles.projects))
    }
  }

  init(files: [[UInt8]]) {
    for file in files {
      guard let values = LexiconReader.read(file) else { continue }
      projectWords.add(values["project words"]?.words ?? [], meaning: true)
      kickers.add(values["kicker"]?.words ?? [], meaning: true)
      openings.add(values["openings"]?.words ?? [], meaning: true)
      makings.add(values["makings"]?.words ?? [], meaning: true)
      beginnings.add(values["beginnings"]?.words ?? [], meaning: true)
      catalogues.add(values["catalogues"]?.words ?? [], meaning: true)
      offers.add(values["offers"]?.words ?? [], meaning: true)
      counted.add(values["counted"]?.words ?? [], meaning: true)
      arguments.add(values["arguments"]?.words ?? [], meaning: true)
      steps.add(values["steps"]?.words ?? [], meaning: true)
      prizes.add(values["prizes"]?.words ?? [], meaning: true)
      things.add(
        links: values["noun links"]?.words ?? [], others: values["no nouns"]?.words ?? [],
        endings: values["participle endings"]?.words ?? [])
      since.add(values["since"]?.words ?? [], meaning: true)
      ownMatters.add(values["own matters"]?.words ?? [], meaning: true)
      qualities += values["quality endings"]?.words ?? []
      others.add(values["others"]?.words ?? [], meaning: true)
      claims.add(values["claims"]?.words ?? [], meaning: true)
      addresses.add(values["addresses"]?.words ?? [], meaning: true)
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

  /// Whether a heading stands over a list of works or pictures, each with no more than its caption.
  func listsWorks(_ title: String) -> Bool {
    let words = WordList(title)
    return catalogues.contains(words, in: 0..<words.count)
  }

  /// Whether a title counts the parts of one course: "Jour 2 – Le col", "Stage 3: to the sea".
  func isStep(_ title: String) -> Bool {
    let words = WordList(title)
    guard let step = steps.match(words, at: 0), step.count < words.count else { return false }
    return words[step.count].shape == .number
  }

  /// Whether a title is the name of a prize, which the word for it opens or closes: "Prix du jury", "Public Award".
  func isPrize(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count > 0, words.count <= Self.longestPrize else { return false }
    return prizes.match(words, at: 0) != nil || prizes.match(words, at: words.count - 1) != nil
  }

  /// In words.
  private static let longestPrize = 7

  /// Whether a heading opens with what a kit tells of its issuer, ways and people: "Our values", "How it works".
  ///
  /// One that announces projects as well does so ("Our partners' projects"), unless more than one word says so before:
  /// "The people behind the project".
  func isOwnMatter(_ title: String) -> Bool {
    let words = WordList(title)
    let start = others.match(words, at: 0)?.count ?? 0
    guard let found = ownMatters.match(words, at: start) ?? ownMatters.match(words, at: 0) else {
      return false
    }
    return found.count > 1 || !projectWords.contains(words, in: 0..<words.count)
  }

  /// Whether a title is nothing but a word that announces projects: "Our commitments".
  func isAnnouncement(_ title: String) -> Bool {
    let words = WordList(title)
    let start = others.match(words, at: 0)?.count ?? 0
    return projectWords.match(words, at: start).map { start + $0.count == words.count } ?? false
  }

  /// Whether a title is one word for a quality or a deed, as values and steps are called: "Transparency".
  func isQuality(_ title: String) -> Bool {
    let words = WordList(title)
    let letters = words.words.filter(\.isLetters)
    guard letters.count == 1, letters[0].folded.utf8.count > Self.shortestQuality,
      let index = words.words.firstIndex(where: \.isLetters)
    else { return false }
    let word = words.text(words: index..<index + 1).lowercased()
    return qualities.contains { word.hasSuffix($0) }
  }

  /// In bytes.
  private static let shortestQuality = 4

  /// Whether a heading stands over what sponsors or exhibitors may buy.
  func sells(_ title: String) -> Bool {
    let words = WordList(title)
    return offers.contains(words, in: 0..<words.count)
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

  /// Whether a title begins with a number in words, behind an article at most: "Les quatre romans en lice".
  func opensWithCount(_ title: String) -> Bool {
    let words = WordList(title)
    return (0..<min(2, words.count)).contains { numbers.match(words, at: $0)?.meaning ?? 0 > 1 }
  }

  /// Whether a heading counts things that are shown or made ("Five objects from the attic").
  func countsThings(_ title: String) -> Bool {
    let words = WordList(title)
    return (1..<max(words.count, 1)).contains { index in
      counted.match(words, at: index) != nil
        && (max(0, index - Self.longestCount)..<index).contains { isCount(words, at: $0) }
    }
  }

  /// Whether a heading is nothing but a word for things, which it may say are others or one's own ("Other pieces").
  func namesThings(_ title: String) -> Bool {
    let words = WordList(title)
    let start = others.match(words, at: 0)?.count ?? 0
    return counted.match(words, at: start).map { start + $0.count == words.count } ?? false
  }

  /// Whether a heading opens with a number of anything but arguments, steps or people: "Four farms, four seasons", and
  /// not "Three reasons to come".
  func opensWithCountOfNamed(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count > 1, !arguments.contains(words, in: 0..<words.count) else { return false }
    // "Stage 2 – …" and "2 – …" count nothing.
    return opensWithCount(title) || isCount(words, at: 0) && words[1].shape == .lower
  }

  /// What the last sentence of an introduction counts, as in "Three recent arrivals show it".
  func closingCount(_ text: String) -> Int? {
    let sentences = DateSentences.sentences(of: SourcedText(text: text))
    guard let last = sentences.last?.text, case let words = WordList(last),
      words.count <= Self.longestAnnouncement,
      let count = numbers.match(words, at: 0)?.meaning, count > 1, opensWithCountOfNamed(last)
    else { return nil }
    return count
  }

  /// In words.
  private static let longestAnnouncement = 12

  /// How many words before what it counts a number stands at the most: "trois grandes pièces".
  private static let longestCount = 2

  /// Whether a text tells of a thing that somebody made: it opens with one ("Un autobus …", "Ten crates …")
  /// or says in its first sentences how it came to be ("conçu avec …", "launched in …").
  func tellsOfThing(_ text: String) -> Bool {
    let words = WordList(text)
    guard words.count > 3 else { return false }
    if isCount(words, at: 0), words[1].shape == .lower || words[1].shape == .number { return true }
    // "Un taxi conventionné", "Un SMS rédigé"
    if let opening = openings.match(words, at: 0),
      [.lower, .capitals].contains(words[opening.count].shape)
    {
      return true
    }
    // "Depuis mars, une équipe …", and not "Depuis Lyon, …"
    if since.match(words, at: 0)?.count == 1, words[1].shape == .lower, words[2].isSign(",") {
      return true
    }
    // "Depuis mars 2024, une équipe …", "Depuis le 3 mars 2021, …"
    if beginnings.match(words, at: 0) != nil,
      words.words.dropFirst().prefix(Self.longestDay).contains(where: {
        Int($0.folded).map { $0 > 1900 } ?? false
      })
    {
      return true
    }
    return (0..<min(words.count, Self.firstWords)).contains { makings.match(words, at: $0) != nil }
  }

  /// An article, a day, a month and a year.
  private static let longestDay = 4

  /// Whether a title opens as a claim does, not a name ("Une variété de lieux").
  func isClaim(_ title: String) -> Bool {
    let words = WordList(title)
    return words.count > 2 && claims.match(words, at: 0) != nil
  }

  /// Whether a text speaks to its reader ("Nous suivons …", "Your team …"): an offer or a rule.
  func speaksToReader(_ text: String) -> Bool {
    let words = WordList(text)
    return words.count > 0 && addresses.match(words, at: 0) != nil
  }

  /// How far into a text its first sentences reach, in words.
  private static let firstWords = 36

  private func isCount(_ words: WordList, at index: Int) -> Bool {
    if words[index].shape == .number { return words[index].folded.utf8.count <= 3 }
    return (numbers.match(words, at: index)?.meaning ?? 0) > 1
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

  /// The title without the number of its stand in brackets behind it: "Grainline 3 (booth 17)".
  func withoutStand(_ title: SourcedText) -> SourcedText {
    guard title.text.hasSuffix(")") else { return title }
    let words = WordList(title.text)
    guard let open = words.words.lastIndex(where: { $0.isSign("(") }), open > 0,
      let found = kickers.match(words, at: open + 1),
      case let number = open + 1 + found.count, number < words.count - 1,
      words.words[number].folded.utf8.contains(where: AddressBytes.isDigit)
    else { return title }
    return title.slice(0..<words[open - 1].range.upperBound)
  }

  /// Whether a label such as "Focus" stands before the title's own words.
  func isKicked(_ title: SourcedText) -> Bool {
    withoutKicker(title).text.utf8.count < title.text.utf8.count
  }

  /// Whether a short line is a label above a title and no title itself ("ZOOM SUR…", "ŒUVRE 3").
  func isKicker(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count <= 5, let found = kickers.match(words, at: 0) else { return false }
    return words.words[found.count...].allSatisfy { $0.shape == .number || $0.shape == .sign }
  }
}
