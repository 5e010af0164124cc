import KitModel
import Lexicons

/// The words by which entries of a programme say what they are, of all languages with data.
struct EventLexicon: Sendable {
  /// Words that go with dates and say nothing of their own.
  private(set) var glue: Set<String> = []
  private(set) var statuses = PhraseTable<Event.Status>()
  private(set) var availabilities = PhraseTable<Event.Availability>()
  private(set) var kinds = PhraseTable<EventKind>()
  private(set) var online = PhraseTable<Bool>()
  private(set) var alsoOnline = PhraseTable<Bool>()
  private(set) var columns = PhraseTable<ColumnRole>()
  private(set) var organizedBy = PhraseTable<Bool>()
  /// Verbs whose subject is the organizer ("the city hosts").
  private(set) var organizes = PhraseTable<Bool>()
  /// What companies that play are called ("compagnie", "collectif").
  private(set) var companies = PhraseTable<Bool>()
  /// What opens a sentence that says where everything takes place that names no place.
  private(set) var defaultPlace = PhraseTable<Bool>()
  /// Calls in front of the name of a cycle ("Discover").
  private(set) var leadingVerbs = PhraseTable<Bool>()
  /// Words that names of cycles are made of.
  private(set) var series = PhraseTable<Bool>()
  private(set) var registration = PhraseTable<Bool>()
  /// Articles that refer to what was told before.
  private(set) var definite = PhraseTable<Bool>()
  /// What may follow a title behind a comma: where it is, who is there.
  private(set) var afterTitle = PhraseTable<Bool>()
  private(set) var publication = PhraseTable<Bool>()
  /// What says of an event that it takes place.
  private(set) var takesPlace = PhraseTable<Bool>()
  /// What says that a day or an hour holds for all entries that state none.
  private(set) var byDefault = PhraseTable<Bool>()
  /// Verbs whose subject is what takes place ("est organisée", "will be held").
  private(set) var isHeld = PhraseTable<Bool>()
  /// What says that one thing goes from place to place.
  private(set) var tour = PhraseTable<Bool>()
  private var headings = PhraseTable<Bool>()

  static let shared = EventLexicon(
    files: LexiconFiles.events, sections: LexiconFiles.sections)

  /// Whether a heading says what stands below it and names no event ("Agenda", "Infos pratiques").
  func isGenericHeading(_ title: String) -> Bool {
    let words = WordList(title)
    // "Lieu", "Date et heure": a label of what follows it.
    if let label = columns.match(words, at: 0),
      label.count == words.words.count(where: \.isLetters),
      [.date, .time, .place, .price, .end].contains(label.meaning)
    {
      return true
    }
    guard words.count > 0, words.count <= 6,
      let found = headings.match(words, at: 0)
        ?? (words.count > 1 ? headings.match(words, at: 1) : nil)
    else { return false }
    let rest = words.words.filter { $0.isLetters && $0.folded.utf8.count > 3 }.count
    return rest <= found.count + 1 && kinds.match(words, at: 0) == nil
  }

  init(files: [[UInt8]], sections: [[UInt8]]) {
    for file in sections {
      guard let values = LexiconReader.read(file) else { continue }
      // "language": "de" names the file's language and is no heading.
      for entry in values.entries where entry.name != "language" {
        headings.add(entry.value.words, meaning: true)
      }
    }
    for file in files {
      guard let values = LexiconReader.read(file) else { continue }
      for word in values["glue"]?.words ?? [] { glue.insert(Folding.fold(word)) }
      for entry in values["status"]?.entries ?? [] {
        guard let status = Event.Status(rawValue: entry.name) else { continue }
        statuses.add(entry.value.words, meaning: status)
      }
      for entry in values["availability"]?.entries ?? [] {
        guard let availability = Event.Availability(rawValue: entry.name) else { continue }
        availabilities.add(entry.value.words, meaning: availability)
      }
      for entry in values["kinds"]?.entries ?? [] {
        guard let kind = EventKind(rawValue: entry.name) else { continue }
        kinds.add(entry.value.words, meaning: kind)
      }
      for entry in values["columns"]?.entries ?? [] {
        guard let role = ColumnRole(rawValue: entry.name) else { continue }
        columns.add(entry.value.words, meaning: role)
      }
      online.add(values["online"]?.words ?? [], meaning: true)
      alsoOnline.add(values["also online"]?.words ?? [], meaning: true)
      organizedBy.add(values["organized by"]?.words ?? [], meaning: true)
      companies.add(values["companies"]?.words ?? [], meaning: true)
      organizes.add(values["organizes"]?.words ?? [], meaning: true)
      defaultPlace.add(values["default place"]?.words ?? [], meaning: true)
      leadingVerbs.add(values["leading verbs"]?.words ?? [], meaning: true)
      series.add(values["series"]?.words ?? [], meaning: true)
      registration.add(values["registration"]?.words ?? [], meaning: true)
      definite.add(values["definite"]?.words ?? [], meaning: true)
      takesPlace.add(values["takes place"]?.words ?? [], meaning: true)
      isHeld.add(values["is held"]?.words ?? [], meaning: true)
      tour.add(values["tour"]?.words ?? [], meaning: true)
      byDefault.add(values["by default"]?.words ?? [], meaning: true)
      afterTitle.add(values["after title"]?.words ?? [], meaning: true)
      publication.add(values["published"]?.words ?? [], meaning: true)
    }
  }
}

/// What a column of a programme's table holds.
enum ColumnRole: String, Hashable, Sendable {
  case date, time, end, title, place, city, region, price, people, audience, kind, duration
  case organizer, number
}
