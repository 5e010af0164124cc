import DateExpressions
import KitModel
import Lexicons

/// A stretch of a section that says one thing: a title, a date line, a paragraph, a table.
struct Item {
  private var content: ItemContent
  var look: ItemLook
  /// Set apart from running text: a heading, bold, coloured, capitals.
  var isEmphasised: Bool
  var isHeading: Bool
  var isListItem: Bool
  var page: Int
  var box: Rect
  /// The column or box of the page it stands in.
  var region: Int
  /// Whether its title runs in before it: its dates are the title's.
  var followsRunIn = false
  /// Whether it tells the hours of days that stand above it, some with hours of their own.
  var isHoursOfDays = false
  /// Whether it opens with an hour and the weekday of one of the days that head it.
  var opensWithHeadedDay = false
  /// Whether it is the day of entries that each end in their hour: ``HoursBelow``.
  var headsHours = false
  /// Whether it tells to which day the entry above it is moved.
  var isNewDay = false
  /// Whether it tells when what the title above announces takes place: ``ToldCards``.
  var isTold = false
  /// Whether it tells what going there takes, or who takes part, and names nothing: ``AttendanceWords``, ``CompanyLines``.
  var tellsAttendance = false
  /// White above it in points, to the item before in its region; ``noGap`` where there is none.
  var gapAbove: Double = Item.noGap
  static let noGap = 100.0

  init(
    dated: DatedText, table: Table? = nil, look: ItemLook, isEmphasised: Bool = false,
    isHeading: Bool = false, isListItem: Bool = false, page: Int, box: Rect,
    hardBreaks: [Int] = [], region: Int, gapAbove: Double = Item.noGap
  ) {
    content = ItemContent(.init(dated: dated, table: table, hardBreaks: hardBreaks))
    self.look = look
    self.isEmphasised = isEmphasised
    self.isHeading = isHeading
    self.isListItem = isListItem
    self.page = page
    self.box = box
    self.region = region
    self.gapAbove = gapAbove
  }

  var dated: DatedText {
    get { content.parts.dated }
    set { content = content.with { $0.dated = newValue } }
  }
  var table: Table? {
    get { content.parts.table }
    set { content = content.with { $0.table = newValue } }
  }
  /// UTF-8 offsets of lines that begin anew though their first word had room above.
  var hardBreaks: [Int] {
    get { content.parts.hardBreaks }
    set { content = content.with { $0.hardBreaks = newValue } }
  }
  /// What a date line says of the place, apart from its date.
  var place: SourcedText? {
    get { content.parts.place }
    set { content = content.with { $0.place = newValue } }
  }
  /// The clause of it that tells when what the title above announces takes place, where no sentence opens with the day.
  var tells: DatedText? {
    get { content.parts.tells }
    set { content = content.with { $0.tells = newValue } }
  }
  /// What it says behind that clause.
  var behindTold: SourcedText? {
    get { content.parts.behindTold }
    set { content = content.with { $0.behindTold = newValue } }
  }

  var text: SourcedText { dated.text }
  var coverage: DateCoverage { dated.coverage }

  /// Nothing but a date, with or without hours.
  var isDateLine: Bool {
    table == nil && coverage == .pure && dated.hasDay && !isHoursOfDays
  }
  /// Nothing but hours.
  var isTimeLine: Bool {
    table == nil && coverage == .pure && (dated.isTimeOnly || isHoursOfDays)
  }
  /// A date line that states a certain day and no hours: it may head several entries.
  var isDayLine: Bool {
    isDateLine && !dated.expressions.contains(where: \.known.hasTime)
  }

  /// Whether a day opens or closes it, or is all of it; one inside a sentence may be a deadline.
  var tellsItsDay: Bool { dated.hasDay && coverage != .embedded }

  /// Whether each of its lines is a day of its own: a column of a list that was not read as a table, whose
  /// names stand elsewhere.
  var isColumnOfDays: Bool {
    guard isDayLine, dated.expressions.count >= Self.leastDays,
      dated.expressions.allSatisfy({ $0.statesDayOfMonth && $0.known.contains(.month) })
    else { return false }
    let below = zip(text.pieces, text.pieces.dropFirst()).filter { $1.box.y0 > $0.box.midY }
    return [0] + below.map(\.1.range.lowerBound) == dated.expressions.map(\.range.lowerBound)
  }

  /// Two days may head what is on both.
  private static let leastDays = 3

  /// A month, with its year or not, and nothing else.
  var isMonthLine: Bool { isDayLine && !dated.hasCertainDay && dated.namesMonth }

  /// A day with a word of its own, set apart: "Samedi 4 juillet – la grande journée".
  var isNamedDay: Bool {
    table == nil && isEmphasised && DateCoverage.isLeading(coverage) && dated.hasCertainDay
      && byteCount < 90 && !dated.expressions.contains(where: \.known.hasTime)
  }

  /// Several dates with a label between them.
  ///
  /// As in: "samedi 23 janvier à 15h. Scolaires : mardi 19 à 10h".
  var isMostlyDates: Bool {
    dated.expressions.count >= 2 && dateBytes * 5 >= byteCount * 3
  }

  /// Whether most of it is dates: "Un samedi par mois, à 10h30 : 3 octobre, 7 novembre".
  var isHalfDates: Bool { dated.hasCertainDay && dateBytes * 2 > byteCount }

  /// Whether a short text names days one by one behind a colon, and their hour: "à 12 h 30, au foyer : 3 octobre et
  /// 7 novembre".
  var listsDays: Bool {
    guard table == nil, byteCount <= Self.longestList, dated.hasTime,
      let days = dated.expressions.first(where: {
        $0.namesDaysOneByOne && $0.known.contains(.month)
      })
    else { return false }
    let words = WordList(text.slice(0..<days.range.lowerBound).text)
    return words.words.last?.isSign(":") == true
  }

  private static let longestList = 300

  private var dateBytes: Int { dated.expressions.reduce(0) { $0 + $1.range.count } }

  var byteCount: Int { text.text.utf8.count }

  /// Whether the item can be a title: short, with words, no date line.
  var isTitleLike: Bool {
    if isNewDay || tellsAttendance { return false }
    guard isEmphasised, table == nil, !isDateLine, !isTimeLine, byteCount <= 240 else {
      return false
    }
    // A line that opens with its date announces itself.
    if DateCoverage.isLeading(coverage), dated.hasCertainDay { return false }
    // "Un samedi par mois, à 10h30 : 3 octobre, 7 novembre, 5 décembre" tells when.
    if isHalfDates { return false }
    return dated.hasLetters
  }
}

extension Item {
  /// The item without the emphasis that could make it a title.
  var asText: Item {
    var text = self
    text.isEmphasised = false
    text.isHeading = false
    return text
  }

  /// The longest first line that is taken for one of its own, in bytes.
  private static let longestFirstLine = 80

  /// The text from a UTF-8 offset on, its first line apart where that ends early and what follows
  /// begins a sentence: a place or a name above the words about it.
  func texts(from start: Int = 0) -> [SourcedText] {
    let whole = [text.slice(start..<byteCount)]
    guard
      let end = hardBreaks.filter({ $0 > start + 3 && $0 < byteCount }).min()
        ?? (start > 0 ? sentenceBreak(from: start) : nil),
      end - start <= Self.longestFirstLine,
      case let rest = text.slice(end..<byteCount),
      let first = rest.text.unicodeScalars.first, !LetterCase.isSmall(first)
    else { return whole }
    let line = text.slice(start..<end - 1)
    // A name, a comma or a link goes on below.
    guard let last = line.text.unicodeScalars.last, last.properties.isAlphabetic || last == ")",
      !PlaceLexicon.shared.cityLinks.contains(Self.lastWord(of: line))
    else { return whole }
    return [line, rest]
  }

  /// The end of its text, each line apart behind which another one begins anew and no sign leads to it: who plays above
  /// where.
  func lines(of end: SourcedText) -> [SourcedText] {
    let start = byteCount - end.text.utf8.count
    guard start >= 0, !end.isEmpty else { return [] }
    var parts: [SourcedText] = []
    var from = start
    for line in hardBreaks.sorted() where line > from && line < byteCount {
      let part = text.slice(from..<line - 1)
      guard let last = part.text.unicodeScalars.last, last.properties.isAlphabetic || last == ")"
      else { continue }
      parts.append(part)
      from = line
    }
    return parts + [text.slice(from..<byteCount)]
  }

  /// Where behind a date a line begins with a capital that no sign leads to and that begins no name: the
  /// line above it is one of its own, though it may be full.
  private func sentenceBreak(from start: Int) -> Int? {
    let pieces = text.pieces
    for (above, below) in zip(pieces, pieces.dropFirst())
    where below.range.lowerBound > start + 3 && below.box.y0 > above.box.midY {
      let words = WordList(text.slice(below.range.lowerBound..<byteCount).text)
      let before = text.slice(above.range).text
      guard words.count > 1, words[0].beginsWithCapital,
        let last = before.unicodeScalars.last, last.properties.isAlphabetic,
        before.unicodeScalars.first.map(LetterCase.isSmall) == true,
        !PlaceLexicon.shared.cityLinks.contains(Folding.fold(before)),
        PersonNames.shared.likelihood(words, 0..<2) < 0.3
      else { continue }
      return below.range.lowerBound
    }
    return nil
  }

  private static func lastWord(of line: SourcedText) -> String {
    let words = WordList(line.text)
    return words.count > 0 ? words[words.count - 1].folded : ""
  }
}

/// What an item says, shared by its copies: each pass over items copies them, and few change one.
private final class ItemContent {
  struct Parts {
    var dated: DatedText
    var table: Table?
    var hardBreaks: [Int]
    var place: SourcedText?
    var tells: DatedText?
    var behindTold: SourcedText?
  }

  let parts: Parts

  init(_ parts: Parts) { self.parts = parts }

  func with(_ change: (inout Parts) -> Void) -> ItemContent {
    var parts = parts
    change(&parts)
    return ItemContent(parts)
  }
}

/// How an item is set, as far as readers tell titles from text by it.
struct ItemLook: Hashable {
  var halfPoints: Int
  var isBold: Bool
  var isItalic: Bool
  var isCapitals: Bool
  var color: Color

  /// Whether nothing but capitals tells two looks apart.
  func isAlike(_ other: ItemLook) -> Bool {
    var other = other
    other.isCapitals = isCapitals
    return other == self
  }
}
