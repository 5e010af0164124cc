import Lexicons

/// Reads the label of a domain as the words of a name: whole words, their beginnings or their initials.
///
/// As in: "bois-clairs" of "Office des Bois clairs", "clairlitphil" of "Clairdale Literary & Philosophical Society", "cnb"
/// of "Cercle nautique de Blin", "claubindelmont" of "Claubin Players" where the kit speaks of Delmont.
struct DomainSpelling {
  /// The words that a label spells.
  struct Match {
    var words: Range<Int>
    /// How much of the words the label holds, 0...1.
    var strength: Double
  }

  /// The label without hyphens; of two parts, the second first as well ("blin-office" of "Office de Blin").
  private let labels: [[UInt8]]
  /// Whether words stand in the kit: a label may end in its town.
  private let isPrinted: (String) -> Bool

  init(label: String, isPrinted: @escaping (String) -> Bool = { _ in false }) {
    let parts = label.split(separator: "-").map { Array($0.utf8) }
    var labels = [Array(parts.joined())]
    if parts.count == 2 { labels.append(parts[1] + parts[0]) }
    self.labels = labels
    self.isPrinted = isPrinted
  }

  /// The words from one on that spell the label.
  func match(_ list: WordList, at start: Int) -> Match? {
    guard list[start].isLetters || list[start].shape == .number else { return nil }
    var best: Match?
    for label in labels
    where label.count >= Self.leastLabel && mayBegin(label, list, at: start) {
      let walk = Walk(list, at: start, label: label, isPrinted: isPrinted)
      for found in walk.openings() where found.strength > best?.strength ?? 0 {
        best = found
      }
    }
    return best
  }

  /// Whether a part of the word begins as a label, and the label's second letter is that of the word or begins one of the
  /// next: asked first, for most words of a kit begin no name.
  private func mayBegin(_ label: [UInt8], _ list: WordList, at start: Int) -> Bool {
    let word = list[start].folded.utf8
    if word.contains(where: Self.isJoint) {
      return word.split(whereSeparator: Self.isJoint).contains { $0.first == label[0] }
    }
    guard word.first == label[0] else { return false }
    if word.count == 1 || word.dropFirst().first == label[1] { return true }
    return list.words[min(start + 1, list.count)..<min(start + 1 + Self.reach, list.count)]
      .contains {
        $0.folded.utf8.first == label[1] || $0.isSign("&")
          || $0.folded.utf8.contains(where: Self.isJoint)
      }
  }

  fileprivate static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  /// In letters, and in words: those that may be left out, and links.
  private static let leastLabel = 3
  private static let reach = 7
}

/// A way through the words from one on, letter by letter of a label.
private struct Walk {
  let list: WordList
  let start: Int
  let label: [UInt8]
  let isPrinted: (String) -> Bool
  let parts: WordParts

  init(
    _ list: WordList, at start: Int, label: [UInt8], isPrinted: @escaping (String) -> Bool
  ) {
    (self.list, self.start, self.label, self.isPrinted) = (list, start, label, isPrinted)
    parts = WordParts(of: start..<min(start + Self.mostWords, list.count), in: list)
  }

  /// What was taken so far, and of what.
  private struct State {
    var position = 0
    /// Letters of whole words.
    var whole = 0
    var beginnings = 0
    var initials = 0
    /// Words left out that are no links.
    var skipped = 0
    /// Whether every word that is no link gave a letter at least, and all of them begin with capitals.
    var proper = 0
    var start: Int
    var end: Int
  }

  private static let mostWords = 9
  private static let mostSkipped = 2
  private static let leastBeginning = 3
  private static let leastWhole = 4
  private static let leastInitials = 3
  private static let leastTown = 4

  /// The ways that begin in the first word: at its beginning, or at a part of a compound.
  func openings() -> [DomainSpelling.Match] {
    (0..<parts.count(of: start)).compactMap { part in
      guard parts[start, part].first == label.first else { return nil }
      return go(State(start: start, end: start), word: start, part: part, isFirst: true)
    }
  }

  private func isLink(_ index: Int) -> Bool {
    let word = list[index]
    return (word.shape == .lower || word.isElided || word.folded.utf8.count <= 3)
      && (PersonNames.shared.particles.contains(word) || Self.links.contains(word))
  }

  private static let links = WordSet(IssuerReader.links.union(IssuerReader.articles))

  private func go(_ state: State, word: Int, part: Int, isFirst: Bool = false)
    -> DomainSpelling.Match?
  {
    if state.position == label.count { return end(state) }
    guard word < list.count, word - state.start < Self.mostWords else { return town(state) }
    if list[word].shape == .sign { return sign(state, word) ?? town(state) }
    guard part < parts.count(of: word) else { return go(state, word: word + 1, part: 0) }
    let bytes = parts[word, part]
    let rest = label[state.position...]
    var best = isFirst ? nil : town(state)
    func take(_ length: Int, _ change: (inout State) -> Void) {
      var next = state
      next.position += length
      next.end = word
      if list[word].beginsWithCapital || part > 0 { next.proper += 1 }
      change(&next)
      if let found = go(next, word: word, part: part + 1), found.strength > best?.strength ?? 0 {
        best = found
      }
    }
    if rest.starts(with: bytes) {
      take(bytes.count) { $0.whole += bytes.count }
      // Nothing spells it better.
      if bytes.count >= Self.leastWhole { return best }
    }
    var common = 0
    while common < min(rest.count, bytes.count),
      rest[rest.startIndex + common] == bytes[bytes.startIndex + common]
    { common += 1 }
    if common >= Self.leastBeginning, common < bytes.count { take(common) { $0.beginnings += 1 } }
    if common >= 1, bytes.count > 1 { take(1) { $0.initials += 1 } }
    if !isFirst {
      var next = state
      if !isLink(word) { next.skipped += 1 }
      if next.skipped <= Self.mostSkipped,
        let found = go(next, word: word, part: part + 1), found.strength > best?.strength ?? 0
      {
        best = found
      }
    }
    return best
  }

  /// "&" may be spelled or left out; apostrophes and dots of abbreviations belong to their words.
  private func sign(_ state: State, _ word: Int) -> DomainSpelling.Match? {
    let word = word
    if list[word].isSign("'")
      || list[word].isSign(".") && !list[word].isSpacedBefore
        && list[word - 1].folded.utf8.count <= 3 && word + 1 < list.count
        && list[word + 1].isSpacedBefore
    {
      return go(state, word: word + 1, part: 0)
    }
    guard list[word].isSign("&") else { return nil }
    let rest = label[state.position...]
    var ways = [state]
    for spelled in ["and", "et", "und"] where rest.starts(with: Array(spelled.utf8)) {
      var next = state
      next.position += spelled.utf8.count
      ways.append(next)
    }
    return ways.compactMap { go($0, word: word + 1, part: 0) }.max { $0.strength < $1.strength }
  }

  /// What is left of the label, where the kit prints it as a word of its own.
  private func town(_ state: State) -> DomainSpelling.Match? {
    let rest = label.count - state.position
    guard rest >= Self.leastTown, state.initials == 0, state.beginnings == 0, state.skipped == 0,
      state.whole >= Self.leastTown, state.proper > 1,
      isPrinted(String(decoding: label[state.position...], as: UTF8.self))
    else { return nil }
    return DomainSpelling.Match(words: state.start..<state.end + 1, strength: 0.8)
  }

  private func end(_ state: State) -> DomainSpelling.Match? {
    var strength: Double
    if state.initials == 0 {
      guard state.whole >= Self.leastWhole || state.beginnings > 1 else { return nil }
      strength = 1 - 0.1 * Double(state.beginnings)
    } else if state.whole >= Self.leastWhole {
      guard state.beginnings == 0 else { return nil }
      strength = 0.75
    } else {
      guard state.initials >= Self.leastInitials, state.whole == 0, state.beginnings == 0,
        state.skipped == 0, state.proper > 1
      else { return nil }
      strength = state.initials > Self.leastInitials ? 0.75 : 0.7
    }
    strength -= 0.08 * Double(state.skipped)
    return DomainSpelling.Match(words: state.start..<state.end + 1, strength: strength)
  }
}

/// The parts of words between hyphens and apostrophes, cut once for all ways through the words.
private struct WordParts {
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// The first range of each word, and the end of the last one's.
  private var firsts: [Int] = [0]
  private let first: Int

  /// Of words, in bytes.
  private static let usualLength = 8

  init(of words: Range<Int>, in list: WordList) {
    first = words.lowerBound
    bytes.reserveCapacity(words.count * Self.usualLength)
    ranges.reserveCapacity(words.count)
    firsts.reserveCapacity(words.count + 1)
    for word in words {
      var start = bytes.count
      func close() {
        if bytes.count > start { ranges.append(start..<bytes.count) }
        start = bytes.count
      }
      for byte in list[word].folded.utf8 {
        if DomainSpelling.isJoint(byte) { close() } else { bytes.append(byte) }
      }
      close()
      firsts.append(ranges.count)
    }
  }

  func count(of word: Int) -> Int { firsts[word - first + 1] - firsts[word - first] }

  subscript(word: Int, part: Int) -> ArraySlice<UInt8> {
    bytes[ranges[firsts[word - first] + part]]
  }
}
