import CivilTime
import Lexicons

/// Collects the words of language files into the tables of a lexicon.
struct DateLexiconBuilder {
  private(set) var feasts: [FeastRule] = []
  private(set) var zones: [String] = []
  private(set) var portions = PortionBounds()
  private(set) var hasOrdinalDots = false
  private(set) var hasYearPairs = false
  private(set) var countsHalfDays = false
  private(set) var futureEndings: [WordEnding] = []
  private(set) var pastEndings: [WordEnding] = []
  private(set) var nameDays: [FeastRule] = []
  private(set) var places: [DateLexicon.Place] = []
  /// The names of the first language, Monday first.
  private(set) var weekdays: [String] = []
  /// Of the first language.
  private(set) var putsMonthFirst: Bool?
  private var entries: ContiguousArray<Entry> = []

  private struct Entry {
    var folds: ContiguousArray<UInt64>
    var sense: Sense
  }

  private static let romanMonths = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  mutating func add(_ file: LexiconValue) {
    for (offset, roman) in Self.romanMonths.enumerated() {
      add([roman]) { $0.romanMonth = UInt8(offset + 1) }
    }
    let isMonthFirst = file["dateOrder"]?.text == "month first"
    if putsMonthFirst == nil { putsMonthFirst = isMonthFirst }
    let monthRoles: Roles = isMonthFirst ? .monthFirst : []
    addNumbered(file["months"]) {
      $0.month = UInt8($1)
      $0.roles = monthRoles
    }
    if weekdays.isEmpty { weekdays = (file["weekdays"]?.groups ?? []).compactMap(\.first) }
    addNumbered(file["weekdays"]) { $0.weekday = UInt8($1) }
    addNumbered(file["weekdayPlurals"]) {
      $0.weekday = UInt8($1)
      $0.roles = .weekdayPlural
    }
    addNumbered(file["weekdaysBesideNumbers"]) {
      $0.weekday = UInt8($1)
      $0.roles = .weekdayShort
    }
    addNumbered(file["numbers"]) { $0.number = UInt8($1) }
    addNumbered(file["ordinals"]) { $0.ordinal = UInt8($1) }
    for (name, role) in Roles.named {
      add(file[name]?.words ?? []) { $0.roles = role }
    }
    if let bounds = file["portions"], portions.isUsual { portions = PortionBounds(bounds) }
    for entry in file["parts"]?.entries ?? [] {
      guard let part = DayPart(rawValue: entry.name) else { continue }
      add(entry.value.words) { $0.part = part }
    }
    for entry in file["seasons"]?.entries ?? [] {
      guard let season = Season(rawValue: entry.name) else { continue }
      add(entry.value.words) { $0.season = season }
    }
    if file["ordinalDots"]?.text == "true" { hasOrdinalDots = true }
    for entry in file["tenses"]?.entries ?? [] {
      guard let tense = Tense(rawValue: entry.name) else { continue }
      add(entry.value.words) { $0.tense = tense }
    }
    add(file["publicHolidays"]?.words ?? []) { $0.isPublicHoliday = true }
    add(file["minus"]?.words ?? []) { $0.isMinus = true }
    add(file["comparison"]?.words ?? []) {
      $0.isComparison = true
      $0.roles = .duration
    }
    add(file["noVerbs"]?.words ?? []) { _ in }
    futureEndings += (file["futureEndings"]?.words ?? []).compactMap(WordEnding.init)
    for entry in file["units"]?.entries ?? [] {
      guard let unit = TimeUnit(rawValue: entry.name) else { continue }
      let words = entry.value.words
      for word in words {
        // "jours" beside "jour", "Wochen" beside "Woche".
        let isPlural = words.contains { $0 == word.dropLast() }
        add([word]) {
          $0.unit = unit
          if isPlural { $0.marks = .plural }
        }
      }
    }
    for (name, mark) in Marks.named {
      add(file[name]?.words ?? []) { $0.marks = mark }
    }
    for entry in file["counts"]?.entries ?? [] {
      guard let count = UInt8(entry.name) else { continue }
      add(entry.value.words) { $0.count = count }
    }
    for entry in file["decades"]?.entries ?? [] {
      guard let decade = Int16(entry.name) else { continue }
      add(entry.value.words) { $0.decade = decade }
    }
    for (key, isEnd) in [("unitStarts", false), ("unitEnds", true)] {
      for entry in file[key]?.entries ?? [] {
        guard let unit = TimeUnit(rawValue: entry.name) else { continue }
        add(entry.value.words) { $0.edge = PeriodEdge(unit: unit, isEnd: isEnd) }
      }
    }
    if file["halfDays"]?.text == "true" { countsHalfDays = true }
    if file["yearPairs"]?.text == "true" { hasYearPairs = true }
    pastEndings += (file["pastEndings"]?.words ?? []).compactMap(WordEnding.init)
    nameDays += (file["nameDays"]?.words ?? []).compactMap(FeastRule.init)
    for entry in file["days"]?.entries ?? [] {
      guard let shift = Int8(entry.name) else { continue }
      add(entry.value.words) { $0.dayShift = shift }
    }
    for entry in file["anchoredDays"]?.entries ?? [] {
      guard let shift = Int8(entry.name) else { continue }
      add(entry.value.words) {
        $0.dayShift = shift
        $0.roles = .anchored
      }
    }
    for entry in file["feasts"]?.entries ?? [] {
      guard let rule = FeastRule(entry.name), feasts.count < 250 else { continue }
      feasts.append(rule)
      let row = UInt8(feasts.count)
      add(entry.value.words) { $0.feast = row }
    }
    for entry in file["timeZonePlaces"]?.entries ?? [] {
      places += entry.value.words.map {
        DateLexicon.Place(folds: Self.folds(of: $0), zone: entry.name)
      }
    }
    for entry in file["zones"]?.entries ?? [] {
      zones.append(entry.name)
      let row = UInt16(zones.count)
      add(entry.value.words) {
        $0.zone = row
        $0.roles = .zoneName
      }
    }
  }

  private mutating func addNumbered(
    _ value: LexiconValue?, _ set: (inout Sense, Int) -> Void
  ) {
    for (offset, words) in (value?.groups ?? []).enumerated() {
      add(Array(words.prefix(1))) { set(&$0, offset + 1) }
      add(Array(words.dropFirst())) {
        set(&$0, offset + 1)
        $0.isShort = true
      }
    }
  }

  /// The folded words of a phrase.
  static func folds(of phrase: String) -> ContiguousArray<UInt64> {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      ContiguousArray(Tokenizer.tokens(of: bytes).lazy.filter { $0.kind != .sign }.map(\.fold))
    }
  }

  private mutating func add(_ phrases: [String], _ set: (inout Sense) -> Void) {
    var sense = Sense()
    set(&sense)
    for phrase in phrases {
      let folds = Self.folds(of: phrase)
      if !folds.isEmpty { entries.append(Entry(folds: folds, sense: sense)) }
    }
  }

  func build() -> (
    senses: ContiguousArray<Sense>, feasts: [FeastRule], zones: [String], table: FoldTable,
    phrases: ContiguousArray<DateLexicon.Phrase>, phraseFolds: ContiguousArray<UInt64>
  ) {
    var senses: ContiguousArray<Sense> = [.nothing]
    var table = FoldTable(capacity: entries.count)
    for entry in entries where entry.folds.count == 1 {
      var slot = table[entry.folds[0]] ?? DateLexicon.Slot()
      if slot.sense == 0 {
        slot.sense = Int32(senses.count)
        senses.append(entry.sense)
      } else {
        senses[Int(slot.sense)] = senses[Int(slot.sense)].merged(with: entry.sense)
      }
      table[entry.folds[0]] = slot
    }
    // Longer phrases first, equal ones side by side.
    let longer = entries.filter { $0.folds.count > 1 }.sorted { left, right in
      if left.folds[0] != right.folds[0] { return left.folds[0] < right.folds[0] }
      if left.folds.count != right.folds.count { return left.folds.count > right.folds.count }
      return left.folds.lexicographicallyPrecedes(right.folds)
    }
    var phrases: ContiguousArray<DateLexicon.Phrase> = []
    var phraseFolds: ContiguousArray<UInt64> = []
    for entry in longer {
      if let last = phrases.last, phraseFolds[last.folds].elementsEqual(entry.folds) {
        senses[Int(last.sense)] = senses[Int(last.sense)].merged(with: entry.sense)
        continue
      }
      var slot = table[entry.folds[0]] ?? DateLexicon.Slot()
      if slot.phraseEnd == 0 { slot.phraseStart = Int32(phrases.count) }
      let start = phraseFolds.count
      phraseFolds += entry.folds
      phrases.append(
        DateLexicon.Phrase(folds: start..<phraseFolds.count, sense: Int32(senses.count)))
      senses.append(entry.sense)
      slot.phraseEnd = Int32(phrases.count)
      table[entry.folds[0]] = slot
    }
    return (senses, feasts, zones, table, phrases, phraseFolds)
  }
}
