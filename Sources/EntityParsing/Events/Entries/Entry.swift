import CivilTime
import DateExpressions
import KitModel

/// What a programme announces in one place, before its dates are resolved.
struct Entry {
  /// As printed; cleaned when the event is made.
  var title: SourcedText
  /// Texts that tell when, in order: date lines, date cells, sentences that open with a date.
  var when: [DatedText]
  /// Texts that tell where and nothing else, such as a cell of a column of places.
  var places: [SourcedText] = []
  /// The name in the title where that is the place itself.
  var venueTitle: SourcedText?
  /// What stands where the list's other entries have their places, though no word tells that it is one.
  var siteName: SourcedText?
  /// Whether these stand in a column for places: what they name needs no other sign of one.
  var hasPlaceColumn = false
  /// Whether its title is two parties, or the places between which a stage goes: ``Pairings``.
  var isPairing = false
  /// Everything else that stands with it.
  var body: [SourcedText] = []
  /// Whether the first text of the body stands behind the date, in its line.
  var opensBesideDate = false
  var people: [SourcedText] = []
  var price: SourcedText?
  var kindHint: SourcedText?
  var organizer: SourcedText?
  var city: SourcedText?
  var region: SourcedText?
  /// A time at which it ends, told apart from its start.
  var end: DatedText?
  /// How long it takes, as a column of a table tells.
  var minutes: Int?
  /// Lines of its date cell that give further dates behind a label ("Scolaires : …").
  var labelled: [DatedText] = []
  /// Hours that the list's introduction gives for all of its entries.
  var usualHours: DatedText?
  /// Whether it tells weekdays and hours of each of them, of the few days that the kit is about.
  var listsWeekdays = false
  /// Whether its weekday stands for each of it in the weeks that the kit is about.
  var comesBack = false
  /// The day heading above it.
  var heading: DatedText?
  /// The days of the entry before it in its section: those that "the same day" speaks of.
  var daysBefore: [Occurrence] = []
  /// The day of the calendar cell that it stands in.
  var day: GridDay?
  /// What the sections and headings around it say.
  var scope: EntryScope
  var origin: Origin

  /// A day told by a cell of a calendar grid.
  struct GridDay {
    var date: CalendarDate
    var text: SourcedText
  }

  /// How the entry was told apart; some ways are surer than others.
  enum Origin: String, Hashable {
    /// A row of a table with a column of dates or times.
    case row
    /// A cell of a timetable or calendar grid.
    case grid
    /// A title with a date line beside it.
    case titled
    /// A line that opens with its date.
    case dateLed
    /// A title whose date stands in the text below it.
    case inText
    /// A date with plain text after it.
    case untitled
    /// The subject of the whole document.
    case umbrella
  }
}

/// What an entry inherits from the headings and sections around it.
struct EntryScope {
  var section: Section
  /// Titles of the sections around it, outermost first, its own section's last.
  var titles: [SourcedText]
  /// The last sub-heading above it in its section that is no entry itself.
  var subheading: SourcedText?
  /// The heading above it that names a town or region, and the one that names a hall.
  var town: SourcedText?
  var hall: SourcedText?
  /// The hall named right below the town that titles its section.
  var townHall: SourcedText?
  /// The text that introduces the list it stands in.
  var introduction: SourcedText?
  /// The text that introduces the section around its own.
  var surroundings: SourcedText?
}

extension Entry {
  /// What tells all of its days by a rule or weekday, with their hour; `nil` where it names days.
  var rule: DatedText? {
    guard when.allSatisfy({ !$0.expressions.contains(where: \.statesDayOfMonth) }) else {
      return nil
    }
    return when.first {
      $0.expressions.contains {
        $0.known.contains(.time) && !$0.known.isDisjoint(with: [.recurrence, .weekday])
      }
    }
  }

  /// Whether it tells one day and no more.
  var tellsDayAlone: Bool {
    when.count == 1 && when[0].expressions.count == 1
      && when[0].expressions[0].statesDayOfMonth
      && when[0].expressions[0].known.isDisjoint(with: [.time, .recurrence])
  }

  /// The entry with hours that hold where it states none.
  func with(_ usualHours: DatedText?) -> Entry {
    var entry = self
    entry.usualHours = entry.usualHours ?? usualHours
    return entry
  }
}

extension [Entry] {
  /// Those that tell a day alone, with hours told for all of a list, unless one of their name tells an hour of its own.
  func withHours(_ hours: DatedText?) -> [Entry] {
    let timed = Set(filter { !$0.tellsDayAlone }.map(\.title.text))
    return map { $0.tellsDayAlone && !timed.contains($0.title.text) ? $0.with(hours) : $0 }
  }
}
