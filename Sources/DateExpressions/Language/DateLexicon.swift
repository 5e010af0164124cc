import CivilTime
import Lexicons
import Synchronization

/// The words of the languages that a reader knows, looked up by folded spelling.
final class DateLexicon: Sendable {
  /// Row 0 means nothing.
  let senses: ContiguousArray<Sense>
  /// Of each row whether it only leads to what is said of time.
  let leads: ContiguousArray<Bool>
  let feasts: [FeastRule]
  /// IANA names.
  let zones: [String]
  /// Where parts of weeks, months and years begin and end.
  let portions: PortionBounds
  /// Whether the main language prints the month first: "July 13", "7/13".
  let putsMonthFirst: Bool
  private let places: [Place]
  /// Whether hours are told on a dial of twelve, with letters for their half of the day.
  let countsHalfDays: Bool
  /// Whether a dot after a number makes it an ordinal, as in German.
  let hasOrdinalDots: Bool
  /// Whether two numbers in words make a year: "nineteen ninety-nine".
  let hasYearPairs: Bool
  /// The last letters of verbs in the future tense.
  let futureEndings: [WordEnding]
  /// The last letters of verbs in a past tense.
  let pastEndings: [WordEnding]
  /// Days that stand for what happened on them: "le 11 Septembre".
  let nameDays: [FeastRule]
  /// The first letters of the weekdays.
  let initials: WeekdayInitials
  private let table: FoldTable
  private let phrases: ContiguousArray<Phrase>
  /// The words of all phrases, phrase by phrase.
  private let phraseFolds: ContiguousArray<UInt64>

  /// Words that mean more together than each alone.
  struct Phrase: Sendable {
    /// Where its words stand among those of all phrases.
    var folds: Range<Int>
    var sense: Int32
  }

  /// What stands under one folded spelling.
  struct Slot: Hashable, Sendable {
    var sense: Int32 = 0
    /// The phrases that begin with the word.
    var phraseStart: Int32 = 0
    var phraseEnd: Int32 = 0
  }

  /// A list, for there are few.
  private static let known = Mutex<[(languages: [String], lexicon: DateLexicon)]>([])

  /// The lexicon of these languages, made at its first use.
  static func shared(for languages: [String]) -> DateLexicon {
    known.withLock { known in
      if let found = known.first(where: { $0.languages == languages }) { return found.lexicon }
      let lexicon = DateLexicon(languages: languages)
      known.append((languages, lexicon))
      return lexicon
    }
  }

  private init(languages: [String]) {
    var builder = DateLexiconBuilder()
    for language in languages {
      guard let bytes = LexiconFiles.dates(language: language),
        let file = LexiconReader.read(bytes)
      else { continue }
      builder.add(file)
    }
    let built = builder.build()
    senses = built.senses
    leads = ContiguousArray(built.senses.lazy.map(\.isLead))
    feasts = built.feasts
    zones = built.zones
    portions = builder.portions
    hasYearPairs = builder.hasYearPairs
    futureEndings = builder.futureEndings
    pastEndings = builder.pastEndings
    nameDays = builder.nameDays
    places = builder.places
    countsHalfDays = builder.countsHalfDays
    putsMonthFirst = builder.putsMonthFirst ?? false
    hasOrdinalDots = builder.hasOrdinalDots
    table = built.table
    let words = built.table
    initials = WeekdayInitials(names: builder.weekdays) { name in
      DateLexiconBuilder.folds(of: name).first.flatMap { words[$0]?.sense }
    }
    phrases = built.phrases
    phraseFolds = built.phraseFolds
  }

  /// A place and the zone that it keeps.
  struct Place: Sendable {
    var folds: ContiguousArray<UInt64>
    var zone: String
  }

  func timeZone(ofPlace place: String) -> String? {
    let folds = DateLexiconBuilder.folds(of: place)
    return places.first { $0.folds == folds }?.zone
  }

  @inline(__always) func slot(_ fold: UInt64) -> Slot? { table[fold] }

  /// The longest phrase that begins at `index`, and how many tokens it spans.
  func phrase(
    in slot: Slot, at index: Int, of tokens: ContiguousArray<Token>
  ) -> (sense: Int32, length: Int)? {
    for row in Int(slot.phraseStart)..<Int(slot.phraseEnd) {
      if let length = match(phrases[row], at: index, of: tokens) {
        return (phrases[row].sense, length)
      }
    }
    return nil
  }

  private func match(
    _ phrase: Phrase, at index: Int, of tokens: ContiguousArray<Token>
  ) -> Int? {
    var position = index + 1
    for place in phrase.folds.dropFirst() {
      // "week-end", "t/m"
      if position < tokens.count,
        tokens[position].sign == .hyphen
          || tokens[position].sign == .slash && !tokens[position].spaced
      {
        position += 1
      }
      // "St. Patrick's Day"
      if position < tokens.count, tokens[position].sign == .dot, !tokens[position].spaced,
        tokens[position - 1].end - tokens[position - 1].start <= 3
      {
        position += 1
      }
      guard position < tokens.count, tokens[position].fold == phraseFolds[place] else {
        return nil
      }
      position += 1
    }
    return position - index
  }
}

/// The last letters of a word, at most four, folded.
struct WordEnding: Hashable, Sendable {
  private let letters: UInt32
  private let mask: UInt32

  init?(_ text: String) {
    guard (1...4).contains(text.utf8.count) else { return nil }
    letters = text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    mask = text.utf8.count == 4 ? .max : (1 << UInt32(text.utf8.count * 8)) - 1
  }

  func ends(_ tail: UInt32) -> Bool { tail & mask == letters }
}

/// A hash table with open addressing from folded spellings to slots.
struct FoldTable: Sendable {
  private var keys: ContiguousArray<UInt64>
  private var slots: ContiguousArray<DateLexicon.Slot>
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 3 { size *= 2 }
    keys = ContiguousArray(repeating: 0, count: size)
    slots = ContiguousArray(repeating: DateLexicon.Slot(), count: size)
    mask = size - 1
  }

  @inline(__always) private func place(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  subscript(key: UInt64) -> DateLexicon.Slot? {
    get {
      let place = place(key)
      return keys[place] == key ? slots[place] : nil
    }
    set {
      let place = place(key)
      keys[place] = key
      slots[place] = newValue ?? DateLexicon.Slot()
    }
  }
}
