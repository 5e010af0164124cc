import CivilTime
import DateExpressions
import KitModel

/// The day or month that a section's title states for what stands below it.
///
/// Designers set a date in pieces: a large numeral, the weekday in the title, the month below. The
/// pieces of a heading are read together, in the order in which a date is written.
struct SectionDay {
  let section: Section
  let tools: EventTools

  /// How many of the section's first blocks are pieces of its heading.
  var consumedBlocks: Int {
    guard let heading, tools.dated(section.title).text != heading.text else { return 0 }
    let places = heading.text.places
    return section.blocks.prefix(3).prefix { block in
      block.table == nil && block.lines.count <= 2
        && block.text.places.contains { place in
          places.contains { $0.page == place.page && $0.box.intersects(place.box) }
        }
    }.count
  }

  var heading: DatedText? {
    var own = tools.dated(section.title)
    let isTitle = own.coverage != .pure
    own.expressions.removeAll { isElsewhere($0, isTitle: isTitle) }
    // "MARCH", "May": in running text a word like others, as a title a month.
    if own.expressions.isEmpty, let month = tools.reader.whole(section.title.text),
      month.known == [.month]
    {
      own.expressions = [month]
      own.coverage = .pure
    }
    if let day = composedDay { return day }
    if let day = withMonthBeside(own) { return day }
    if own.expressions.contains(where: { $0.statesDayOfMonth || $0.known.contains(.month) }) {
      return own
    }
    return composed(own) ?? dayWithoutMonth ?? weekday(own)
  }

  /// "La victoire du 8 mai 1945", "Assemblée du 4 novembre 2042" above the report of that meeting: a day of history or the
  /// one from which the kit's days are counted, and none of what stands below.
  private func isElsewhere(_ expression: DateExpression, isTitle: Bool) -> Bool {
    guard isTitle, expression.known.isSuperset(of: [.day, .month, .year]),
      let told = tools.reader.resolve(expression, in: tools.context).occurrences.last,
      let day = told.end?.date ?? told.start?.date
    else { return false }
    return day.year < KitYear.earliest
      || tools.context.referenceSource == .kit && day == tools.context.reference?.date
  }

  /// A title that is a weekday alone, in a kit of a few days: "Samedi" over a festival's second day; a rule in one that
  /// lists a week.
  private func weekday(_ own: DatedText) -> DatedText? {
    if let rule = tools.week.rule(own) { return rule }
    guard own.coverage == .pure, own.expressions.count == 1, own.expressions[0].known == [.weekday],
      let period = tools.context.period,
      period.upperBound.dayNumber - period.lowerBound.dayNumber < Self.week
    else { return nil }
    let told = tools.reader.resolve(own.expressions[0], in: tools.context).occurrences
    return told.count == 1 && told[0].start.map { period.contains($0.date) } == true ? own : nil
  }

  /// In days, which hold each weekday once.
  private static let week = 7

  /// The title with the large numeral beside it: "15" beside "mercredi / juillet".
  var composedDay: DatedText? {
    guard let numeral = section.blocks.first?.text, Self.dayNumber(numeral.text) != nil,
      !tools.dated(section.title).expressions.contains(where: \.statesDayOfMonth)
    else { return nil }
    return ComposedDay.read(numeral, in: section.title, dated: tools.dated)
  }

  /// The title with the large numeral beside it, whose month no piece of the heading tells: "24" above "vendredi".
  private var dayWithoutMonth: DatedText? {
    guard let numeral = section.blocks.first?.text, Self.dayNumber(numeral.text) != nil else {
      return nil
    }
    return ComposedDay.readWithoutMonth(numeral, in: section.title, dated: tools.dated)
  }

  /// The title with the month that stands at the other end of its line: "Jeudi 27" and "août" of a band.
  private func withMonthBeside(_ own: DatedText) -> DatedText? {
    guard own.coverage == .pure, own.expressions.contains(where: \.statesDayOfMonth),
      own.expressions.allSatisfy({ !$0.known.contains(.month) }),
      let month = section.blocks.first, month.table == nil, month.lines.count == 1,
      let box = section.title.places.last?.box, let place = month.text.places.first,
      place.box.y0 < box.y1, place.box.y1 > box.y0, place.page == section.title.places.last?.page
    else { return nil }
    let words = tools.dated(month.text)
    guard words.coverage == .pure, words.expressions.count == 1,
      words.expressions[0].known.isSubset(of: [.month, .year]),
      words.expressions[0].known.contains(.month)
    else { return nil }
    var text = section.title
    text.append(month.text, separator: " ")
    let whole = tools.dated(text)
    return whole.coverage == .pure
      && whole.expressions.contains { $0.known.isSuperset(of: [.day, .month]) } ? whole : nil
  }

  private func composed(_ own: DatedText) -> DatedText? {
    let pieces = section.blocks.prefix(3).filter { $0.table == nil && $0.lines.count <= 2 }
      .map(\.text)
    let numerals = (pieces + [section.title]).filter { Self.dayNumber($0.text) != nil }
    let others = ([section.title] + pieces).filter { Self.dayNumber($0.text) == nil }
    guard let numeral = numerals.first else {
      // "Samedi" above "12 octobre"; below another title a date is that of the first entry.
      guard own.expressions.contains(where: { $0.known == [.weekday] }) else { return nil }
      for other in others.dropFirst() {
        let dated = tools.dated(other)
        guard dated.coverage == .pure || DateCoverage.isLeading(dated.coverage),
          dated.expressions.contains(where: \.statesDayOfMonth),
          dated.expressions.allSatisfy({ !$0.known.hasTime })
        else { continue }
        return dated
      }
      return nil
    }
    for other in others {
      var text = numeral
      text.append(other, separator: " ")
      let dated = tools.dated(text)
      if dated.expressions.contains(where: { $0.known.isSuperset(of: [.day, .month]) }) {
        // Below a title that is no piece of it, one of several such days is that of the first entry.
        if numeral != section.title, other != section.title, hasFurtherNumerals(like: numeral) {
          return nil
        }
        return withWeekday(dated, from: others)
      }
    }
    return nil
  }

  /// Puts a weekday of another piece before the date, so that the two are checked together.
  private func withWeekday(_ dated: DatedText, from pieces: [SourcedText]) -> DatedText {
    for piece in pieces {
      let weekday = tools.dated(piece)
      guard let expression = weekday.expressions.first, expression.known == [.weekday],
        weekday.coverage == .pure
      else { continue }
      var text = piece.slice(expression.range)
      text.append(dated.text, separator: " ")
      let whole = tools.dated(text)
      if whole.expressions.contains(where: { $0.known.isSuperset(of: [.weekday, .day, .month]) }) {
        return whole
      }
    }
    return dated
  }

  /// Whether other numbers of days are set as one is.
  private func hasFurtherNumerals(like numeral: SourcedText) -> Bool {
    section.blocks.contains { block in
      block.table == nil && block.lines.count == 1 && block.text != numeral
        && Self.dayNumber(block.text.text) != nil
        && block.text.pieces.first?.style == numeral.pieces.first?.style
    }
  }

  private static func dayNumber(_ text: String) -> Int? {
    guard text.utf8.count <= 2, let number = Int(text), (1...31).contains(number) else {
      return nil
    }
    return number
  }
}
