import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Keeps what a reader would go to: nothing that is over when the kit appears, nothing undated.
struct EventFilter {
  /// When the kit was published, as far as it is known.
  let published: CalendarDate?
  let period: ClosedRange<CalendarDate>?
  /// The months or season that only the years are told by, where the kit states no period.
  var season: ClosedRange<CalendarDate>?
  /// The year that the kit is about, where only that is known.
  let year: Int?
  /// Until when the kit is to be kept back.
  var embargo: LocalMoment?
  /// The page on which the text of a release opens with its day, where one does.
  var datelinePage: Int?
  /// How long before its publication a kit may still announce an event, in days.
  static let grace = 45
  /// How long before its first day what leads to it may take place, in days: a presentation in spring, a season
  /// from September on.
  private static let lead = 200

  /// - Parameter isRow: whether it is a row of a table, whose column says what the title counts.
  func keeps(_ event: Event, isRow: Bool = false) -> Bool {
    guard !event.occurrences.isEmpty, !event.title.isEmpty else { return false }
    if event.title.unicodeScalars.count(where: { LetterCase.isLetter($0) }) < Self.leastLetters,
      !(isRow && isRound(event))
    {
      return false
    }
    if opensWithPrice(event.title) { return false }
    if isRevision(event) { return false }
    // An address of a person or a site is no title.
    if event.title.utf8.contains(AddressBytes.at) { return false }
    // A call may open on the day of its release: what a row tells is an entry.
    if isHistory(event) || isStanding(event) || !isRow && isDateline(event) || isEmbargo(event)
      || isMilestone(event)
    {
      return false
    }
    guard let earliest else { return true }
    return event.occurrences.contains { occurrence in
      guard let day = (occurrence.end ?? occurrence.start)?.date else {
        return occurrence.partial != nil
      }
      return day >= earliest
    }
  }

  private static let leastLetters = 3

  /// "24,90 € – disponible": what a thing costs, and more behind a dash.
  private func opensWithPrice(_ title: String) -> Bool {
    guard title.utf8.first.map(AddressBytes.isDigit) == true else { return false }
    let words = WordList(title).words
    let figures = words.prefix {
      !$0.isLetters && !$0.isSign("€") && !$0.isSign("£") && !$0.isSign("$")
    }
    guard figures.count <= Self.longestPrice, figures.count + 1 < words.count,
      ["€", "£", "$"].contains(where: { words[figures.count].isSign($0) })
    else { return false }
    return ["–", "—", "-", "·"].contains { words[figures.count + 1].isSign($0) }
  }

  /// In words and signs: "1 249,90".
  private static let longestPrice = 4

  /// Whether an entry without an hour tells when a version of something appeared: "Version v1.24", "Version 3.1".
  private func isRevision(_ event: Event) -> Bool {
    let words = WordList(event.title)
    guard words.count > 1, FactsLexicon.shared.revisions.contains(words[0].folded),
      event.occurrences.allSatisfy({ $0.start?.time == nil })
    else { return false }
    let number = words[1].folded
    return words[1].shape == .number
      || number.utf8.first == UInt8(ascii: "v")
        && number.utf8.dropFirst().first.map(AddressBytes.isDigit) == true
  }

  /// Whether its title counts the rounds of a season ("J1", "R 12") and it tells a place: a round is played somewhere.
  private func isRound(_ event: Event) -> Bool {
    let title = event.title.utf8.filter { $0 != 0x20 }
    let digits = title.reversed().prefix(while: AddressBytes.isDigit).count
    guard (1...2).contains(digits), title.count == digits + 1,
      event.title.unicodeScalars.first.map(LetterCase.isCapital) == true
    else { return false }
    return event.location.venue != nil || event.location.city != nil
  }

  /// "Paris, le 11 octobre": where and when a release was written.
  private func isDateline(_ event: Event) -> Bool {
    guard let published, event.occurrences.count == 1,
      event.occurrences[0] == Occurrence(start: LocalMoment(published))
    else { return false }
    return event.location.city == event.title || event.title.utf8.count < 16 || isCover(event)
      || isOnCover(event)
  }

  /// Whether all that it tells is until when the kit is to be kept back.
  private func isEmbargo(_ event: Event) -> Bool {
    guard let embargo else { return false }
    return event.occurrences.allSatisfy { $0.open == .before && $0.end == embargo }
  }

  /// Whether it stands on the first page or that of the release, where a date without an hour is that of the release.
  private func isOnCover(_ event: Event) -> Bool {
    let page = event.evidence.first { $0.field == "/occurrences/0/start" }?.place.page
    return page == 1 || page != nil && page == datelinePage
  }

  /// Whether the title is of the document: "Dossier de presse – Valmorin, 9 novembre".
  private func isCover(_ event: Event) -> Bool {
    let words = WordList(event.title)
    return FactsLexicon.shared.coverWords.match(words, at: 0) != nil
  }

  /// Dates over more than two years that no rule joins are milestones.
  private func isHistory(_ event: Event) -> Bool {
    guard event.recurrence == nil else { return false }
    let years = Set(event.occurrences.compactMap { $0.start?.date.year })
    return years.count > 2
  }

  /// Whether it goes on for years, as a helpline does that answers "every night since 2018".
  private func isStanding(_ event: Event) -> Bool {
    isTerm(event)
      || event.occurrences.contains { occurrence in
        guard let start = occurrence.start?.date, let end = occurrence.end?.date else {
          return false
        }
        return end.dayNumber - start.dayNumber > Self.longestSpan
      }
  }

  /// Whether it tells since when and until when something is so, as a term of office is told: "chaired since
  /// 2 May 2024", "until 1 May 2029".
  private func isTerm(_ event: Event) -> Bool {
    guard let since = event.occurrences.first(where: { $0.open == .after })?.start?.date,
      let until = event.occurrences.last(where: { $0.open == .before })?.end?.date
    else { return false }
    return until.dayNumber - since.dayNumber > Self.longestSpan
  }

  /// In days; exhibitions may stay for two years.
  private static let longestSpan = 3 * 365

  /// Whether it is told to a month, a part of one or a season only, as the steps of a plan are.
  ///
  /// As in: "Mi-juin : jury de sélection". Nobody can go there on a day; what stays for weeks may be told so.
  private func isMilestone(_ event: Event) -> Bool {
    guard event.kind != .exhibition, event.kind != .campaign, event.recurrence == nil else {
      return false
    }
    return event.occurrences.allSatisfy { occurrence in
      guard occurrence.grain != .season else { return true }
      guard occurrence.grain == .month, let start = occurrence.start?.date else { return false }
      let end = occurrence.end?.date ?? start
      return end.dayNumber - start.dayNumber < Self.longestMonth
    }
  }

  /// In days.
  private static let longestMonth = 31

  private var earliest: CalendarDate? {
    if published == nil, period == nil, let season {
      return season.lowerBound.adding(days: -Self.lead)
    }
    let bounds = [
      published?.adding(days: -Self.grace), period?.lowerBound.adding(days: -Self.lead),
    ]
    .compactMap { $0 }
    if published == nil, bounds.isEmpty, let year {
      return CalendarDate(year: year - 1, month: 7, day: 1)
    }
    return published == nil ? bounds.max() : bounds.first
  }
}
