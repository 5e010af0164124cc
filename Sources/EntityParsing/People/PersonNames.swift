import Lexicons

/// Tells names of persons from other capitalised words.
final class PersonNames: Sendable {
  let honorifics: WordSet
  let particles: WordSet
  /// Words that names of organisations, works and programmes are made of.
  private let notNames: WordSet
  /// Parts of surnames that are printed with a full stop behind them.
  private let shortened: WordSet
  private let firstNames: HashedWords
  private let gazetteer: Gazetteer

  static let shared = PersonNames()

  private init() {
    let data = LexiconReader.read(LexiconFiles.names)
    func folded(_ name: String) -> WordSet {
      WordSet((data?[name]?.words ?? []).map { Folding.fold($0) })
    }
    honorifics = folded("honorifics")
    particles = folded("particles")
    notNames = folded("notNames")
    shortened = folded("shortened")
    firstNames = HashedWords(lines: LexiconFiles.firstNames)
    gazetteer = .shared
  }

  /// How likely a text is a person's name, 0...1.
  func likelihood(_ text: String) -> Double {
    let list = WordList(text)
    var start = 0
    while start < list.count, isHonorific(list, at: start) {
      start += honorificLength(list, at: start)
    }
    guard let name = name(list, at: start, in: start..<list.count), name.upperBound == list.count
    else { return 0 }
    return likelihood(list, name)
  }

  /// How likely words are a person's name, 0...1; 0 where their form rules it out.
  func likelihood(_ list: WordList, _ range: Range<Int>) -> Double {
    // Asked first: most words that are looked at are no names, by one that is not.
    guard range.count > 1, list.words[range].allSatisfy({ $0.shape == .sign || $0.isLetters })
    else { return 0 }
    let words = list.words[range].filter { $0.shape != .sign }
    let parts = words.filter {
      !particles.contains($0) || ($0.isProper && !$0.isElided && words.count <= 2)
    }
    guard parts.count >= 2, parts.count <= 5, words.count <= 8, parts.allSatisfy({ $0.isProper }),
      let first = parts.first
    else { return 0 }
    let isKnown = isFirstName(first)
    let hasKnown = isKnown || parts.dropLast().contains(where: isFirstName)
    let strange = parts.enumerated().filter { index, word in
      notNames.contains(word) && !(index == 0 && isKnown)
    }.count
    var score = isKnown ? 0.9 : hasKnown ? 0.65 : first.shape == .initial ? 0.6 : 0.5
    if strange > 0 { score -= isKnown ? 0.35 * Double(strange) : 0.5 }
    if !isKnown, first.shape == .capitals, parts.allSatisfy({ $0.shape == .capitals }) {
      score -= 0.15
    }
    // "Jean DUPONT": the surname in capitals is how lists of persons are set.
    if parts.count >= 2, first.shape == .capitalized,
      parts.dropFirst().allSatisfy({ $0.shape == .capitals && $0.folded.utf8.count > 2 })
    {
      score += 0.2
    }
    if !isKnown, isPlace(list, range) { score -= 0.4 }
    if parts.dropFirst().allSatisfy({ $0.shape == .initial }) { score -= 0.15 }
    if parts.contains(where: {
      $0.shape == .mixed && $0.folded.utf8.contains(where: AddressBytes.isDigit)
    }) {
      return 0
    }
    if parts.count > 3 { score -= 0.1 }
    return min(max(score, 0), 0.98)
  }

  func isFirstName(_ word: Word) -> Bool {
    guard word.isProper else { return false }
    let folded = word.folded
    if firstNames.contains(key: folded) { return true }
    let parts = folded.parts(at: "-")
    return parts.count > 1 && firstNames.contains(key: parts[0])
  }

  func isNotName(_ word: Word) -> Bool { notNames.contains(word) }

  private func isPlace(_ list: WordList, _ range: Range<Int>) -> Bool {
    !gazetteer.places(key: list.key(range)).isEmpty
  }

  // MARK: Spans

  /// The longest run of words from a word on that has the form of a name.
  func name(_ list: WordList, at start: Int, in range: Range<Int>) -> Range<Int>? {
    guard start < range.upperBound, list[start].isProper, !list[start].isElided else { return nil }
    var end = start + 1
    var parts = 1
    while end < range.upperBound, parts < 5 {
      let word = list[end]
      if word.isSign("."), list[end - 1].shape == .initial, !word.isSpacedBefore {
        end += 1
        continue
      }
      if word.isSign("."), end > start + 1, shortened.contains(list[end - 1]), !word.isSpacedBefore,
        end + 1 < range.upperBound, list[end + 1].isProper
      {
        end += 1
        continue
      }
      if word.isSign("-"), !word.isSpacedBefore, list[end - 1].isSign(".") {
        end += 1
        continue
      }
      guard word.isLetters else { break }
      if word.isProper, !word.isElided || particles.contains(word) {
        end += 1
        parts += 1
        continue
      }
      // Particles lead on to a capitalised word.
      var next = end
      while next < range.upperBound, next < end + 3, particles.contains(list[next]) {
        next += 1
      }
      guard next > end, next < range.upperBound, list[next].isProper, list[next].isLetters else {
        break
      }
      end = next + 1
      parts += 1
    }
    while end > start + 1,
      list[end - 1].shape == .sign
        || particles.contains(list[end - 1]) && list[end - 1].shape == .lower
    {
      end -= 1
    }
    return parts >= 2 ? start..<end : nil
  }

  func isHonorific(_ list: WordList, at index: Int) -> Bool {
    guard index < list.count, honorifics.contains(list[index]) else { return false }
    let word = list[index]
    // "M." and "Dr." but not a lone initial: "M" needs its dot.
    if word.shape == .initial { return index + 1 < list.count && list[index + 1].isSign(".") }
    return word.beginsWithCapital || word.folded.utf8.count > 3
  }

  func honorificLength(_ list: WordList, at index: Int) -> Int {
    index + 1 < list.count && list[index + 1].isSign(".") ? 2 : 1
  }
}
