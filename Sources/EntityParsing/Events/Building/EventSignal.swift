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

  /// What it adds to the logarithm of the odds.
  var weight: Double {
    switch self {
    case .programme: 0.7
    case .titled: -0.7
    case .dateLed: -0.1
    case .inText: -0.3
    case .untitled: -1.2
    case .plainTitle: -0.5
    case .sectionTitle: -0.2
    case .placeTitle: -1.4
    case .shortTitle: -1.1
    case .oneWord: -0.6
    case .smallTitle: -0.6
    case .figuresInTitle: -1.1
    case .longBody: -2.0
    case .subject: -0.1
    case .placed: 0.8
    case .unnamedKind: -0.3
    case .untimed: -0.3
    case .datedAsNews: -0.7
    case .onlyEnd: -1.5
    case .coarse: -0.8
    case .severalDates: -0.2
    case .yearFromFile: -1.1
    case .yearUnknown: -4.5
    case .contradiction: -1.6
    case .loneStyle: -0.9
    case .usualStyle: 0.6
    case .loneOrigin: -0.4
    case .outermost: -0.8
    case .dayAbove: -0.5
    case .figureAhead: -1.0
    }
  }

  /// The odds, as their logarithm, of an entry without any signal: a row of a table.
  static let base = 3.2
}
