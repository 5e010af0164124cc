/// A trait of an entry that tells how far it can be trusted to be an event, with this title on
/// these days.
///
/// The weights were fitted together, by logistic regression, on kits annotated by hand, many of
/// which the parser was not made with; `presskit evaluate` shows how they hold. They are rough
/// on purpose: few signals, one decimal.
enum EventSignal: Hashable, CaseIterable {
  /// It stands in a part of the kit that is a programme, or is what the cover announces.
  case programme
  /// A title of its own stands beside or above the date.
  case titled
  /// A line that opens with its date: what follows may be a sentence.
  case dateLed
  /// Its date was found in the text below the title.
  case inText
  /// Nothing tells its title from other text.
  case untitled
  /// The title looks like the text that follows it.
  case plainTitle
  /// The title is that of the whole section: it may head a list.
  case sectionTitle
  /// The title is the name of its venue: the event's own name stands elsewhere.
  case placeTitle
  /// The title is of a word or two: a label, a column's head, a kind of thing.
  case shortTitle
  /// The title is one word.
  case oneWord
  /// The title opens with a small letter: it goes on from words that may have named something else.
  case smallTitle
  /// The title is full of figures: an address, an hour, a price.
  case figuresInTitle
  /// Several paragraphs follow: an article that begins with a date.
  case longBody
  /// It is what the whole kit is about, read from its title and its first pages.
  case subject
  /// The entry names its venue.
  case placed
  /// No word says what kind of event it is.
  case unnamedKind
  /// The days have no hour.
  case untimed
  /// The days have no hour and their year is printed, as histories and news print them.
  case datedAsNews
  /// Only when it ends is told.
  case onlyEnd
  /// No day is told, only a month, a season or a year.
  case coarse
  /// Days from several texts: more than one thing may be meant.
  case severalDates
  /// The year comes from the file and not from the kit.
  case yearFromFile
  /// Nothing tells the year, so that it belongs in no calendar.
  case yearUnknown
  /// Its dates contradict themselves.
  case contradiction
  /// The title opens with a figure: "12 stands", "400 kinds of roses".
  case figureAhead
  /// The day is that of a heading above it, which may not reach so far.
  case dayAbove
  /// Its title is set as at least half of the kit's are.
  case usualStyle
  /// No other title of the kit is set as its is.
  case loneStyle
  /// No other event of the kit was told apart in the way that it was.
  case loneOrigin
  /// It is before all other events of the kit, or after them: a deadline, an anniversary, next year's edition.
  case outermost
  /// Another event of the kit on other days has the same title: "Sur inscription", the genre, the hall.
  case titleAgain
  /// The title is the venue of another event.
  case venueOfOther
  /// The title opens as what stands below one does: "With the town band", "Sur inscription".
  case noteTitle
  /// The title has as many small words as a sentence.
  case sentenceTitle
  /// The title opens with a quotation mark.
  case quotedTitle

  /// What it adds to the logarithm of the odds.
  var weight: Double {
    switch self {
    case .programme: 0.2
    case .titled: -0.8
    case .dateLed: -0.3
    case .inText: -0.4
    case .untitled: -1.4
    case .plainTitle: -0.7
    case .sectionTitle: -0.3
    case .placeTitle: -1.6
    case .shortTitle: -0.6
    case .oneWord: -0.6
    case .smallTitle: -0.9
    case .figuresInTitle: -0.8
    case .longBody: -1.4
    case .subject: 0.0
    case .placed: 0.8
    case .unnamedKind: -0.4
    case .untimed: -0.3
    case .datedAsNews: -0.9
    case .onlyEnd: -1.6
    case .coarse: -0.8
    case .severalDates: -0.3
    case .yearFromFile: -1.0
    case .yearUnknown: -4.5
    case .contradiction: -1.7
    case .loneStyle: -0.9
    case .usualStyle: 0.9
    case .loneOrigin: -0.3
    case .outermost: -0.7
    case .dayAbove: -0.6
    case .figureAhead: -1.0
    case .titleAgain: -1.7
    case .venueOfOther: -1.2
    case .noteTitle: -1.4
    case .sentenceTitle: -0.5
    case .quotedTitle: 1.7
    }
  }

  /// The odds, as their logarithm, of an entry without any signal: a row of a table.
  static let base = 3.5
}
