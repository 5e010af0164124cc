import KitModel
import Lexicons

/// Tells lines that say what going there takes, and name nothing: price, length, age.
///
/// As in: "Tarif : 12 € (réduit : 8 €)", "Danse – 45 min – création", "Durée : 1h20, dès 8 ans".
struct AttendanceWords {
  let lexicon: EventLexicon

  /// A longer line tells more, in bytes.
  private static let longest = 120

  /// Whether a text says nothing else; the kind of thing may stand with it.
  func areAll(of text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    let words = WordList(text)
    var reading = Reading()
    var opening: Reading?
    var index = 0
    while index < words.count {
      if opening == nil, index > 0, isBreak(words, index) { opening = reading }
      if lexicon.attendanceLabels.match(words, at: index) != nil { reading.isLabelled = true }
      let known = known(words, at: index)
      reading.isTold = reading.isTold || known?.isTold == true
      if known == nil {
        reading.others += 1
      } else if words[index].shape != .sign {
        reading.known += 1
      }
      index += known?.count ?? 1
    }
    guard reading.isTold || reading.isLabelled && reading.known > 1 else { return false }
    // What such a line opens with is known; a remark of a few words may close it.
    return reading.others == 0
      || opening.map { $0.others == 0 && $0.known > 0 } == true && reading.others < reading.known
  }

  /// Whether a text opens with the label of a length or price and tells several such facts, at most a word of another kind
  /// among them: "durée 1 h 20 dès 12 ans mardi : 10 €".
  func areListed(in text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    let words = WordList(text)
    guard let label = lexicon.attendanceLabels.match(words, at: 0) else { return false }
    var (told, others) = (0, 0)
    var index = label.count
    while index < words.count {
      let known = known(words, at: index)
      if known?.isTold == true { told += 1 }
      if known == nil { others += 1 }
      index += known?.count ?? 1
    }
    return told >= Self.leastListed && others <= 1
  }

  private static let leastListed = 2

  /// Whether a text says of what kind something is, and nothing else: "Théâtre", "Lecture – conte – poésie".
  func areKinds(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest / 2 else { return false }
    let words = WordList(text)
    var kinds = 0
    var index = 0
    while index < words.count {
      if let kind = kind(words, at: index) {
        kinds += 1
        index += kind
      } else if words[index].shape == .sign {
        index += 1
      } else if let beside = lexicon.attendanceGlue.match(words, at: index) {
        index += beside.count
      } else {
        return false
      }
    }
    return kinds > 0
  }

  private func kind(_ words: WordList, at index: Int) -> Int? {
    lexicon.genres.match(words, at: index)?.count ?? lexicon.kinds.match(words, at: index)?.count
  }

  /// A kind of art: what stands beside it is no title of a visit or a workshop.
  private func genre(_ words: WordList, at index: Int) -> Int? {
    if let genre = lexicon.genres.match(words, at: index) { return genre.count }
    return lexicon.kinds.match(words, at: index).flatMap { $0.meaning == .show ? $0.count : nil }
  }

  private struct Reading {
    var known = 0
    var others = 0
    /// Whether a price, a length or an age is told.
    var isTold = false
    /// Whether a label announces one: "Tarif B".
    var isLabelled = false
  }

  private func isBreak(_ words: WordList, _ index: Int) -> Bool {
    let word = words[index]
    // "3. Prix de l'innovation": the number of an entry.
    if word.isSign("."), index == 1, words[0].shape == .number { return false }
    return word.shape == .sign
      && (word.isSpacedBefore && Self.breaks.contains(word) || word.isSign(",") || word.isSign("."))
  }

  private static let breaks = WordSet(["–", "—", "-", "|", "•", "·", "/", "›"])

  /// How many words from here on tell of it, and whether they do so by themselves.
  private func known(_ words: WordList, at index: Int) -> (count: Int, isTold: Bool)? {
    let word = words[index]
    if word.shape == .sign {
      return (1, EventWords.currencies.contains(word) && hasNumber(words, beside: index))
    }
    if let age = ages(words, at: index) { return (age, true) }
    if word.shape == .number || word.shape == .mixed && opensWithDigit(word) {
      guard index + 1 < words.count else { return (1, false) }
      if let unit = lexicon.lengthUnits.match(words, at: index + 1) {
        return (1 + unit.count, true)
      }
      return (hours(words, at: index) ?? 1, false)
    }
    if EventWords.currencies.contains(word) {
      return (1, hasNumber(words, beside: index))
    }
    if let told = lexicon.attendance.match(words, at: index) { return (told.count, true) }
    if let label = lexicon.attendanceLabels.match(words, at: index) { return (label.count, false) }
    if let free = lexicon.availabilities.match(words, at: index) { return (free.count, true) }
    let beside =
      lexicon.attendanceGlue.match(words, at: index) ?? lexicon.registration.match(words, at: index)
    if let beside { return (beside.count, false) }
    if let genre = genre(words, at: index) { return (genre, false) }
    // "Tarif B"
    return word.shape == .initial && index > 0 ? (1, false) : nil
  }

  /// "1 h 20" behind the label of a length, without which it is a time of the day.
  private func hours(_ words: WordList, at index: Int) -> Int? {
    let label = (0..<index).last { words[$0].shape != .sign }
    guard let label, lexicon.attendanceLabels.match(words, at: label) != nil,
      let unit = lexicon.hourUnits.match(words, at: index + 1)
    else { return nil }
    let end = index + 1 + unit.count
    return end - index + (end < words.count && words[end].shape == .number ? 1 : 0)
  }

  /// "dès 8 ans", "à partir de 6 ans", "3-5 ans".
  private func ages(_ words: WordList, at index: Int) -> Int? {
    let lead = lexicon.ageLeads.match(words, at: index)?.count ?? 0
    var end = index + lead
    var numbers = 0
    while end < words.count, words[end].shape == .number || numbers > 0 || words[end].isSign(":") {
      if words[end].shape == .number {
        numbers += 1
      } else if let unit = lexicon.ageUnits.match(words, at: end) {
        return lead > 0 || numbers > 1 ? end + unit.count - index : nil
      } else if words[end].shape != .sign, lexicon.attendanceGlue.match(words, at: end) == nil {
        return nil
      }
      end += 1
    }
    return nil
  }

  private func hasNumber(_ words: WordList, beside index: Int) -> Bool {
    [index - 1, index + 1].contains {
      words.words.indices.contains($0) && opensWithDigit(words[$0])
    }
  }

  private func opensWithDigit(_ word: Word) -> Bool {
    word.folded.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }
}
