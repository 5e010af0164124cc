import KitModel
import Lexicons

/// Who publishes a kit by the place of its name alone.
///
/// What heads a page above its headline, and is no document, day or place, is a name as on any letter, whatever its words.
extension IssuerReader {
  /// A name that heads the first page.
  struct Masthead {
    var name: String
    var weight: Double
    let line: Line
    /// The lines beside it that are set smaller: what the document is, and where it belongs.
    let beside: [Line]

    /// Whether a line says something of the name beside it, or is the name.
    func standsOver(_ other: Line) -> Bool { other == line || beside.contains(other) }
  }

  /// What makes a name at the head surer, and how sure its place makes it.
  private enum Head {
    static let byPlace = 1.45
    static let besideKind = 0.25
    static let spokenOf = 0.25
    static let atItsDomain = 0.45
  }

  /// In words.
  private static let longestMasthead = 9
  /// How much smaller the type of what stands beside a name is, as a share.
  private static let smallerBeside = 0.95

  /// The name in the first row above the headline that says anything but what the document is, where and of when; the
  /// largest words of the row, or the first.
  /// - Parameter lines: what stands above the headline, from the top.
  func masthead(in lines: [Line]) -> Masthead? {
    var rest = lines[...]
    while let first = rest.first {
      let row = rest.filter { $0.box.verticalOverlap(first.box) > first.box.height / 2 }
      rest = rest.filter { !row.contains($0) }
      guard let line = largest(of: row.filter { !isBesideName($0.text.text) }) else { continue }
      guard let name = nameByPlace(line.text.text, isPageHead: isPageHead(line)) else {
        return nil
      }
      let best = (line: line, name: name)
      let list = WordList(best.line.text.text)
      var weight = Head.byPlace
      if row.contains(where: { isKind($0.text.text) })
        || isBesideKind(list, headParts(list).dropFirst())
      {
        weight += Head.besideKind
      }
      if isSpokenOf(best.name, significant(best.name)) { weight += Head.spokenOf }
      if isAtDomain(best.name) { weight += Head.atItsDomain }
      let least = typeSize(of: best.line) * Self.smallerBeside
      return Masthead(
        name: best.name, weight: weight, line: best.line,
        beside: row.filter { $0 != best.line && typeSize(of: $0) < least })
    }
    return nil
  }

  private func largest(of row: [Line]) -> Line? {
    var best: (line: Line, size: Double)?
    for line in row where typeSize(of: line) > best?.size ?? 0 {
      best = (line, typeSize(of: line))
    }
    return best?.line
  }

  /// Whether a text is what stands beside the name of whoever publishes: the document, a town, a number or day.
  private func isBesideName(_ text: String) -> Bool {
    let list = WordList(text)
    return isKind(text) || list.words.contains { $0.shape == .number && !$0.isYear }
      || !list.words.contains { $0.isLetters } || !Gazetteer.shared.places(named: text).isEmpty
  }

  private func typeSize(of line: Line) -> Double {
    document.styles.indices.contains(Int(line.style))
      ? document.styles[Int(line.style)].size : line.box.height
  }

  func isKind(_ text: String) -> Bool {
    Cover.withoutKind(text, lexicon: lexicon).isEmpty
  }

  /// The upper part of a page that holds nothing but whose page it is, as a share of its height.
  private static let headShare = 0.1
  /// In words, of a name with words in small letters.
  private static let longestWorded = 6

  /// Whether a line stands where a page says whose it is, and is set no larger than its text.
  private func isPageHead(_ line: Line) -> Bool {
    guard let page = document.pages.first, line.box.y1 < page.height * Self.headShare else {
      return false
    }
    return typeSize(of: line) <= document.bodySize * 1.2
  }

  /// The name that a short line is, a year left out; `nil` for a sentence, a document, a day or a place.
  ///
  /// - Parameter isPageHead: whether the place alone tells that it is a name, so that it may have small words: "Clos Autour
  ///   du monde".
  func nameByPlace(_ text: String, isPageHead: Bool = false) -> String? {
    let list = WordList(text)
    let parts = headParts(list)
    guard let first = parts.first, !isKind(text) else { return nil }
    // What stands behind a sign must say what the document or whose name it is: else all of it may be a motto or a programme.
    guard parts.count == 1 || isBesideKind(list, parts.dropFirst()) || isExplained(list, parts)
    else { return nil }
    var words = withoutVerb(list, first)
    // "Clos Sonore 2027", and not "Clos Sonore 18", which is an edition of something.
    if let last = words.last, list[last].isYear { words = words.lowerBound..<last }
    guard !words.isEmpty, words.count <= Self.longestMasthead,
      list[words.lowerBound].beginsWithCapital, list[words.lowerBound].isLetters,
      words.allSatisfy({ isOfName(list[$0]) })
        || isPageHead && parts.count == 1 && isWorded(list, words),
      words.contains(where: { list[$0].isProper })
    else { return nil }
    let name = list.text(words: words)
    guard significant(name) != title.map(significant), !hasPerson(name),
      Gazetteer.shared.places(named: name).isEmpty,
      !isEventful(list, words), !isCommonNoun(list, words)
    else { return nil }
    return name
  }

  /// Whether the second of two parts says in small letters what kind of house the first is: "Clos'ailes – club de voile".
  private func isExplained(_ list: WordList, _ parts: [Range<Int>]) -> Bool {
    guard parts.count == 2, case let kind = parts[1], list[kind.lowerBound].shape == .lower else {
      return false
    }
    return ContactLexicon.shared.organizations.match(list, at: kind.lowerBound) != nil
  }

  /// Whether a few words are letters alone, no verb is among them, and several are set as names are or the text speaks of
  /// them all.
  private func isWorded(_ list: WordList, _ words: Range<Int>) -> Bool {
    guard words.count <= Self.longestWorded,
      words.allSatisfy({ list[$0].isLetters || list[$0].isSign("'") || list[$0].isSign("&") }),
      !Self.articles.contains(list[words.lowerBound].folded), !isTold(list, words)
    else { return false }
    let name = list.text(words: words)
    return words.count { list[$0].isProper } > 1 || isSpokenOf(name, significant(name))
  }

  private func isOfName(_ word: Word) -> Bool {
    word.isProper || word.shape == .mixed || isLink(word) || word.isElided
      || word.isSign("&") || word.isSign("'") || word.isSign("-")
  }

  /// Whether a verb in small letters stands behind the first word: words of a sentence, and no name.
  func isTold(_ list: WordList, _ words: Range<Int>) -> Bool {
    let events = EventLexicon.shared(for: languages)
    return words.dropFirst().contains { index in
      list[index].shape == .lower && list[index].folded.utf8.count > 1
        && (events.copulas.match(list, at: index) != nil
          || events.isHeld.match(list, at: index) != nil)
    }
  }

  /// Whether what takes place opens a name, whose only word for an organisation is where: "Concert Blin au Théâtre du Clos".
  func isEventAtHouse(_ list: WordList) -> Bool {
    let kinds = EventLexicon.shared(for: languages).kinds
    guard let kind = kinds.match(list, at: 0), kind.meaning != .other,
      ContactLexicon.shared.organizations.match(list, at: 0) == nil
    else { return false }
    let houses = (0..<list.count).filter {
      list[$0].isLetters && ContactLexicon.shared.organizations.match(list, at: $0) != nil
    }
    return houses.allSatisfy { PlaceLexicon.shared.cityPrepositions.contains(list[$0 - 1].folded) }
      && !houses.isEmpty
  }

  /// Whether words end in what takes place ("Author Readings"), and name no organisation.
  private func isEventful(_ list: WordList, _ words: Range<Int>) -> Bool {
    guard !isOrganization(list, words) else { return false }
    let kinds = EventLexicon.shared(for: languages).kinds
    return words.contains { index in
      guard let found = kinds.match(list, at: index) else { return false }
      return index == words.lowerBound || index + found.count == words.upperBound
    }
  }

  /// Whether a single word is one that the kit writes small, as names are nowhere.
  private func isCommonNoun(_ list: WordList, _ words: Range<Int>) -> Bool {
    guard words.count == 1, case let hash = list[words.lowerBound].hash else { return false }
    return document.pages.contains { page in
      page.blocks.contains { block in
        WordList(block.text.text).words.contains { $0.hash == hash && $0.shape == .lower }
      }
    }
  }
}

extension Word {
  /// Whether it is a number of four digits, as a year is.
  fileprivate var isYear: Bool { shape == .number && folded.utf8.count == 4 }
}
