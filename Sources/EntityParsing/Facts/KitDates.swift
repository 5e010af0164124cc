import Lexicons
import CivilTime
import DateExpressions
import KitModel

/// Reads the dates that a kit gives for itself: what the cover announces, when it was published, until
/// when it is held back.
struct KitDates {
  let document: SectionedDocument
  let cover: Cover
  let reader: DateReader
  let lexicon: FactsLexicon
  var context: DateContext

  /// The days that the cover announces, with their year printed; else those of the headline or the lead.
  ///
  /// - Parameter published: the day of the release, which tells the year of days that its headline announces.
  func period(published: CalendarDate? = nil) -> ClosedRange<CalendarDate>? {
    let texts = cover.pieces.filter { !$0.isProse }.map(\.text.text)
    // "Fri 23 – Sun 25" above "October 2026" is one date.
    let stacks = cover.stacks.filter { $0.count > 1 && $0.contains(where: \.isDate) }
      .map { $0.map(\.text.text).joined(separator: " ") }
    for text in texts + stacks + numerals {
      for expression in reader.scan(text)
      where expression.known.contains(.year) && expression.known.contains(.day) {
        guard let span = span(of: reader.resolve(expression, in: context)),
          isOfOurTime(span.upperBound),
          span.lowerBound != span.upperBound || span.lowerBound != writingDay
        else { continue }
        if !isOfEntry(span, told: text), !isOfNextEdition(expression, in: text) { return span }
      }
    }
    return edges() ?? spanOfTitleYear() ?? announcedDay() ?? headlineDays(published: published)
      ?? leadSpan() ?? openingDay() ?? spanOfProgramme(published: published)
  }

  /// Whether a day is none of history, as the one that is commemorated: "Anniversaire du 8 mai 1945".
  private func isOfOurTime(_ day: CalendarDate) -> Bool { day.year >= KitYear.earliest }

  /// Texts of the cover behind days set apart from them: "1er" with its raised letters, "– 30 avril 2027"; a large
  /// "22–25", "juillet 2027".
  private var numerals: [String] {
    zip(cover.pieces, cover.pieces.dropFirst()).compactMap { numeral, rest in
      let text = numeral.text.text
      guard text.unicodeScalars.count <= Self.longestNumeral,
        text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false
      else { return nil }
      return text + " " + rest.text.text
    }
  }

  /// In characters: "22 – 25".
  private static let longestNumeral = 7

  /// The span that a line of the cover states without a year, in the one year that the line itself or the
  /// headings print: "Hiver 2027 – du 23 janvier au 13 mars", "Glasgow, 18–26 September" below "Design Week 2027".
  private func spanOfTitleYear() -> ClosedRange<CalendarDate>? {
    for piece in cover.pieces where !piece.isProse {
      guard let year = KitYear.onlyYear(in: piece.text.text),
        case let spans = self.spans(in: piece, year: year), spans.count == 1
      else { continue }
      return spans[0]
    }
    guard let year = titleYear else { return nil }
    let spans = cover.pieces.filter { !$0.isProse && !$0.isProgramme }
      .flatMap { self.spans(in: $0, year: year) }
    // Two spans are those of a programme.
    return Set(spans).count == 1 ? spans[0] : nil
  }

  /// The spans that a text states without a year, in one.
  private func spans(in piece: Cover.Piece, year: Int) -> [ClosedRange<CalendarDate>] {
    let context = Self.context(context, year: year)
    return reader.scan(piece.text.text).filter {
      $0.known.isSuperset(of: [.day, .month]) && $0.known.isDisjoint(with: [.year, .recurrence])
    }.map { reader.resolve($0, in: context) }.filter { !beginsAtHour($0) }.compactMap(span)
  }

  /// From one day to another that stands right below or behind it, each with its year: "17 octobre 2026"
  /// above "14 mars 2027".
  private func edges() -> ClosedRange<CalendarDate>? {
    var pairs = cover.pieces.filter { !$0.isProse }.map { $0.lines.map(\.text) }
    pairs += cover.stacks.map { $0.filter(\.isDate).map(\.text.text) }
    for pair in pairs where pair.count == 2 {
      let days = pair.compactMap { line -> CalendarDate? in
        let found = reader.scan(line)
        guard found.count == 1, found[0].known.isSuperset(of: [.day, .month, .year]),
          !found[0].known.contains(.time),
          line.utf8.count - found[0].range.count <= Self.longestJoint
        else { return nil }
        return day(found[0])
      }
      guard days.count == 2, days[0] < days[1],
        days[1].dayNumber - days[0].dayNumber < Self.longestPeriod
      else { continue }
      return days[0]...days[1]
    }
    return nil
  }

  /// The longest word or sign beside such a day, in bytes.
  private static let longestJoint = 4
  /// In days.
  private static let longestPeriod = 800

  /// The one day that a heading of the cover announces ("Journée nationale … – 4 juin 2027").
  private func announcedDay() -> ClosedRange<CalendarDate>? {
    let dated = cover.pieces.filter { piece in
      piece.isHeading && (piece.isDate || piece.hasDateLine) && piece.size > cover.bodySize * 1.05
        && !lexicon.embargo.contains(
          WordList(piece.text.text), in: 0..<WordList(piece.text.text).count)
    }
    guard dated.count == 1, let only = dated.first, !isOfDocument(only) else { return nil }
    let found = reader.scan(only.text.text).filter { $0.known.isSuperset(of: [.day, .year]) }
    guard found.count == 1, let date = day(found[0]), isOfOurTime(date),
      date != writingDay
    else { return nil }
    let list = WordList(only.text.text)
    let before = list.indices(in: 0..<found[0].range.lowerBound)
    return isDateline(list, before) ? nil : date...date
  }

  /// Whether a date stands right below the words for the document: "Dossier de presse / 1er avril 2025".
  private func isOfDocument(_ date: Cover.Piece) -> Bool {
    cover.pieces.contains { piece in
      piece.isKind && piece.box.horizontalOverlap(date.box) > 0
        && (0...date.size).contains(date.box.y0 - piece.box.y1)
    }
  }

  /// The one year that the headings of the cover print.
  var titleYear: Int? {
    let years = Set(
      cover.pieces.filter { $0.isHeading && !$0.isProse }.compactMap {
        KitYear.onlyYear(in: $0.text.text)
      })
    return years.count == 1 ? years.first : nil
  }

  /// The span that the first text of a release opens with ("Du 3 juillet au 29 août 2026, …"), its year that of
  /// the headings where it prints none.
  private func leadSpan() -> ClosedRange<CalendarDate>? {
    guard let lead = cover.pieces.first(where: \.isProse),
      let opening = reader.scan(lead.text.text).first,
      opening.known.isSuperset(of: [.day, .month]),
      opening.range.lowerBound == 0
        || opening.known.contains(.year) && standsBehindPlace(opening, in: lead.text.text)
    else { return nil }
    if opening.known.contains(.year) { return span(of: reader.resolve(opening, in: context)) }
    guard opening.known.isDisjoint(with: [.recurrence]), let year = titleYear else { return nil }
    return span(of: reader.resolve(opening, in: Self.context(context, year: year)))
  }

  /// From the first day of an expression to its last, without gaps where it lists days.
  func days(
    of expression: DateExpression, in context: DateContext
  ) -> ClosedRange<CalendarDate>? {
    let found = reader.resolve(expression, in: context).occurrences
    guard found.allSatisfy({ $0.grain == .day && $0.open == nil }),
      let first = found.first?.start?.date, let last = found.last,
      let end = last.end?.date ?? last.start?.date, end >= first,
      found.count == 1 || end.dayNumber - first.dayNumber + 1 == found.count
    else { return nil }
    return first...end
  }

  static func context(_ context: DateContext, year: Int) -> DateContext {
    var context = context
    context.year = year
    context.yearSource = .kit
    return context
  }

  private func span(of resolved: ResolvedDate) -> ClosedRange<CalendarDate>? {
    let dated = resolved.occurrences.filter { $0.grain == .day && $0.open == nil }
    guard let first = dated.first?.start?.date, let last = dated.last,
      let end = last.end?.date ?? last.start?.date, end > first
    else { return nil }
    return first...end
  }

  /// The day that the kit was published: behind a cue ("édité le"), in a dateline ("Paris, le …"), or
  /// alone in a corner of the cover.
  ///
  /// - Parameter dateline: of a release that stands anywhere in the kit.
  func published(dateline: ReleaseDateline? = nil) -> CalendarDate? {
    let texts =
      cover.pieces.map(\.text.text)
      + (document.pages.first?.furniture.map(\.text.text) ?? [])
    for text in texts {
      let list = WordList(text)
      for expression in reader.scan(text) where isDay(expression) {
        let before = list.indices(in: 0..<expression.range.lowerBound)
        let near = max(0, before.upperBound - 5)..<before.upperBound
        if lexicon.published.contains(list, in: near) && !isToCome(list, near)
          || isDateline(list, before)
        {
          if let date = day(expression) { return date }
        }
      }
    }
    if let date = issuedBy() ?? bylined() ?? writingDay { return date }
    // Amid texts a day is an entry's.
    let head = cover.pieces.prefix { !$0.isProse }.count
    let alone = (cover.pieces.prefix(head + 1) + cover.pieces.dropFirst(head + 1).suffix(2))
      .compactMap { piece -> CalendarDate? in
        // A cell beside hours tells when something takes place.
        guard piece.isDate, !piece.isProse, !piece.isProgramme, piece.size <= cover.bodySize * 1.3,
          lexicon.workReleases.match(WordList(piece.text.text), at: 0) == nil
        else { return nil }
        let found = reader.scan(piece.text.text)
        return found.count == 1 && isDay(found[0]) ? day(found[0]) : nil
      }
    // Several days are those of a programme, those among bare years are history.
    if let date = alone.first, !isOfTimeline(date), Set(alone).count < Self.leastInProgramme {
      return date
    }
    return datelineInBlock() ?? dateline?.day ?? lastPageCue()
  }

  /// "Issued by the Harbour Trust, 2 March 2027", "NEWS RELEASE | For immediate use | 2 June 2026": a line of the cover that
  /// opens with a cue and ends in the day.
  private func issuedBy() -> CalendarDate? {
    for line in cover.pieces.lazy.flatMap(\.lines)
    where line.text.utf8.count <= Self.longestImprint {
      let list = WordList(line.text)
      guard
        lexicon.published.match(list, at: 0) != nil
          || lexicon.pressNotices.match(list, at: 0) != nil,
        let last = reader.scan(line.text).last,
        isDay(last), last.range.upperBound == line.text.utf8.count
      else {
        if let date = noticedDay(line.text, list) { return date }
        continue
      }
      if let date = day(last) { return date }
    }
    return nil
  }

  /// In bytes.
  private static let longestImprint = 100

  /// "Paris, le 9 septembre 2026" as a line between those that name the office and the number of a release.
  private func datelineInBlock() -> CalendarDate? {
    for block in document.pages.first?.blocks ?? []
    where block.table == nil && Self.linesWithDateline.contains(block.lines.count)
      && !tellsHour(block.text.text)
    {
      for line in block.lines where line.text.text.utf8.count <= Self.longestDatelineText {
        let list = WordList(line.text.text)
        for expression in reader.scan(line.text.text) where isDay(expression) {
          guard isDateline(list, list.indices(in: 0..<expression.range.lowerBound)),
            expression.range.upperBound == line.text.text.utf8.count, let date = day(expression)
          else { continue }
          return date
        }
      }
    }
    return nil
  }

  private static let linesWithDateline = 2...4
  /// In bytes.
  private static let longestDatelineText = 60

  /// The fewest days alone on a cover of which none is that of the document.
  private static let leastInProgramme = 3

  /// An imprint on the last pages ("Document du …", "État au …").
  private func lastPageCue() -> CalendarDate? {
    for page in document.pages.suffix(2) {
      for block in page.blocks {
        let text = block.text.text
        let list = WordList(text)
        guard list.count < 60, let cue = lexicon.published.firstMatch(list, in: 0..<list.count)
        else { continue }
        for expression in reader.scan(text) where isDay(expression) {
          let before = list.indices(in: 0..<expression.range.lowerBound)
          if before.upperBound - cue.range.upperBound <= 2,
            before.upperBound >= cue.range.upperBound, let date = day(expression)
          {
            return date
          }
        }
      }
    }
    return nil
  }

  /// "The catalogue will be published on 1 May": of something else.
  private func isToCome(_ list: WordList, _ near: Range<Int>) -> Bool {
    EventLexicon.shared.future.contains(list, in: near)
  }

  func isDay(_ expression: DateExpression) -> Bool {
    expression.known.isSuperset(of: [.day, .year]) && !expression.known.contains(.time)
  }

  func day(_ expression: DateExpression) -> CalendarDate? {
    let resolved = reader.resolve(expression, in: context)
    guard resolved.occurrences.count == 1, let only = resolved.occurrences.first, only.end == nil
    else { return nil }
    return only.start?.date
  }

  /// A dateline without a comma stands alone.
  private static let longestDateline = 12

  private func tellsHour(_ text: String) -> Bool {
    reader.scan(text).contains { $0.known.contains(.time) }
  }

  /// "Québec, le 3 mai 2026", "SPRINGFIELD, Ill., March 6, 2025": a place, then the date, at the start.
  func isDateline(_ list: WordList, _ before: Range<Int>) -> Bool {
    // "Dossier de presse – Valmorin, le 9 novembre".
    if before.lowerBound == 0, let kind = lexicon.coverWords.match(list, at: 0),
      kind.count <= before.count
    {
      let rest = (kind.count..<before.upperBound).drop { list[$0].shape == .sign }
      // "Dossier de presse – mardi 2 février 2027", "Communiqué de presse 04.02.2027", and nothing behind it.
      if rest.isEmpty { return list.count <= Self.longestDateline }
      return (1...7).contains(rest.count) && list[rest.lowerBound].isProper
        && rest.allSatisfy {
          list[$0].shape != .lower || ["le", "the"].contains(list[$0].folded)
        }
    }
    // "BLINTON--(AUBIN WIRE)--": signs count for nothing.
    let named = before.count { list[$0].shape != .sign }
    guard before.lowerBound == 0, (1...7).contains(named),
      before.count <= Self.longestPlaceAndSigns,
      list[0].isProper,
      // "Parution le 3 mai 2027": of a book.
      lexicon.workReleases.match(list, at: 0) == nil
    else { return false }
    // "Date : mercredi 30 septembre", "Heure : 17h" below: labels tell when something takes place.
    if let last = before.last, list[last].isSign(":"),
      tellsHour(list.text(words: 0..<list.count))
    {
      return false
    }
    // "Ouverte le 3 mai": a verb, and no comma behind a town.
    let hasSign = before.contains { list[$0].shape == .sign }
    if !hasSign, list.count > Self.longestDateline { return false }
    // "Le 8 novembre 2027": no place.
    return before.contains { list[$0].isLetters && !Self.articles.contains(list[$0].folded) }
      && before.allSatisfy {
        !isPostcode(list[$0])
          && (list[$0].shape != .lower || Self.articles.contains(list[$0].folded))
      }
  }

  /// "Blinville 44999" above "Le 8 novembre 2027": where the entry of a listing is.
  private func isPostcode(_ word: Word) -> Bool {
    word.shape == .number && word.folded.utf8.count == 5
  }

  /// In front of a day.
  private static let articles: Set<String> = ["le", "den", "the", "a", "el"]
}
