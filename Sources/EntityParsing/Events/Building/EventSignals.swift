import CivilTime
import DateExpressions
import Glibc
import KitModel
import Lexicons

/// What speaks for an entry being an event with this title at this time.
struct EventSignals {
  let signals: Set<EventSignal>
  /// That this is an event, with this title on these days; 0...1.
  let confidence: Double
  /// That the title is right; no surer than the event.
  let title: Double
  /// That the dates are right; no surer than the event.
  let date: Double
  /// How well the title is legible.
  private let certainty: Double
  /// What the dates lose where they are another entry's or contradict themselves.
  private let dateShare: Double

  init(
    entry: Entry, when: When, title text: SourcedText, event: Event, lexicon: EventLexicon
  ) {
    let words = WordList(text.text)
    self.init(
      Set(
        EventSignal.allCases.filter {
          $0.holds(
            of: entry, when: when, title: text, words: words, event: event, lexicon: lexicon)
        }),
      certainty: text.certainty,
      dateShare: (when.hasOwnDay ? 1 : 0.99) * (when.findings.isEmpty ? 1 : 0.9))
  }

  private init(_ signals: Set<EventSignal>, certainty: Double, dateShare: Double) {
    self.signals = signals
    self.certainty = certainty
    self.dateShare = dateShare
    let odds = EventSignal.allCases.reduce(EventSignal.base) { sum, signal in
      signals.contains(signal) ? sum + signal.weight : sum
    }
    // What recognition doubted is doubtful as a title, too; it still is some event.
    let legibility = (1 + certainty) / 2
    confidence = max(0.03, min(0.985, legibility / (1 + exp(-odds))))
    title = min(0.99, confidence * certainty + 0.005)
    date = confidence * dateShare
  }

  /// These with what the other events of the kit show.
  func with(_ others: Set<EventSignal>) -> EventSignals {
    EventSignals(signals.union(others), certainty: certainty, dateShare: dateShare)
  }
}

extension EventSignal {
  /// Titles that are as short as labels, in bytes.
  private static let labelLength = 20

  /// As many words in small letters as a sentence has, and hardly a title.
  private static let smallWords = 7

  fileprivate func holds(
    of entry: Entry, when: When, title: SourcedText, words: WordList, event: Event,
    lexicon: EventLexicon
  ) -> Bool {
    switch self {
    case .programme:
      switch entry.scope.section.kind {
      case .programme, .series, .cover: true
      default: false
      }
    case .titled: entry.origin == .titled
    case .dateLed: entry.origin == .dateLed
    case .inText: entry.origin == .inText
    case .untitled: entry.origin == .untitled
    case .plainTitle:
      entry.body.first.map {
        $0.pieces.first?.style == entry.title.pieces.first?.style
      } ?? false
    case .sectionTitle: entry.title.text == entry.scope.section.title.text
    case .placeTitle:
      event.location.venue.map {
        Folding.key($0).parts(at: " ").prefix(2)
          == Folding.key(title.text).parts(at: " ").prefix(2)
      } ?? false
    case .shortTitle: title.text.utf8.count < Self.labelLength
    case .oneWord: !TitleCleaning.trimmed(title).text.utf8.contains(UInt8(ascii: " "))
    case .smallTitle: title.text.unicodeScalars.first.map(LetterCase.isSmall) ?? false
    case .figuresInTitle: title.text.utf8.count { (0x30...0x39).contains($0) } >= 4
    case .longBody: entry.body.count >= 5
    case .subject: entry.origin == .umbrella
    case .placed: event.location.venue != nil
    case .unnamedKind: event.kind == .other
    case .untimed: event.isUntimed
    case .datedAsNews:
      event.isUntimed && event.yearFrom == .printed && entry.origin != .umbrella
    case .onlyEnd: event.occurrences.contains { $0.open == .before }
    case .coarse: event.occurrences.contains { $0.grain != .day }
    case .severalDates: when.dayTexts.count >= 2
    case .yearFromFile: event.yearFrom == .metadata
    case .yearUnknown: event.yearFrom == .unknown
    case .contradiction: !when.findings.isEmpty
    case .figureAhead: title.text.utf8.first.map(AddressBytes.isDigit) ?? false
    case .dayAbove: entry.heading != nil
    case .noteTitle:
      lexicon.afterTitle.match(words, at: 0) != nil
        || lexicon.availabilities.match(words, at: 0) != nil
    case .sentenceTitle:
      words.words.dropFirst().count { $0.shape == .lower } >= Self.smallWords
    case .quotedTitle:
      title.text.unicodeScalars.first.map { "«“\"".unicodeScalars.contains($0) } ?? false
    // The other events tell these.
    case .usualStyle, .loneStyle, .loneOrigin, .outermost, .titleAgain, .venueOfOther: false
    }
  }
}

extension Event {
  fileprivate var isUntimed: Bool { occurrences.allSatisfy { $0.start?.time == nil } }
}
