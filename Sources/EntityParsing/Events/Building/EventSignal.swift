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
  /// The title opens with a small letter: it goes on from words that may have named something else.
  case smallTitle
  /// The title is full of figures: an address, an hour, a price.
  case figuresInTitle
  /// Several paragraphs follow: an article that begins with a date.
  case longBody
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

  /// What it adds to the logarithm of the odds.
  var weight: Double {
    switch self {
    case .programme: 0.7
    case .titled: 0.2
    case .dateLed: -0.2
    case .inText: -0.4
    case .untitled: -1.8
    case .plainTitle: -1.3
    case .sectionTitle: -1.4
    case .placeTitle: -1.8
    case .shortTitle: -1.0
    case .smallTitle: -1.0
    case .figuresInTitle: -1.6
    case .longBody: -1.8
    case .untimed: -0.2
    case .datedAsNews: -1.6
    case .onlyEnd: -1.5
    case .coarse: -0.8
    case .severalDates: -0.7
    case .yearFromFile: -1.0
    case .yearUnknown: -4.5
    case .contradiction: -0.3
    }
  }

  /// The odds, as their logarithm, of an entry without any signal: a row of a table.
  static let base = 3.2
}
