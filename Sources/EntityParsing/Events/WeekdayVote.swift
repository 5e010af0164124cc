import CivilTime
import DateExpressions
import KitModel

/// Tells the year by the weekdays that a kit prints, where most of them contradict the year that was taken for its own.
///
/// "Hiver 2027" may be the winter that ends in that year or the one that begins in it; "vendredi 15 janvier" is not in
/// both.
struct WeekdayVote {
  let document: SectionedDocument
  let reader: KitDateReader

  /// So many dates tell, and such a share of them must contradict the year taken, and may contradict another.
  private static let leastDates = 4
  private static let leastContradicting = 0.5
  private static let mostContradicting = 0.1

  /// So many later years make one that of a memory.
  private static let leastLater = 2

  /// So many dates tell which of the years that are printed somewhere is meant, where nothing else does.
  private static let leastDatesOfPrinted = 2

  /// The context with the year that the weekdays agree with; unchanged where most agree, or no year does.
  func corrected(_ context: DateContext) -> DateContext {
    let dates = datesWithoutYear()
    if context.year == nil, context.period == nil {
      if context.reference == nil {
        let voted = withPrintedYear(context, for: dates)
        return voted.year == nil ? withNextYear(context, for: dates) : voted
      }
      // The day on which the file was made tells less than a year that is printed.
      if context.referenceSource == .metadata {
        let voted = withPrintedYear(context, for: dates)
        if voted.year != nil { return voted }
      }
    }
    guard dates.count >= Self.leastDates,
      share(of: dates, contradicting: context) >= Self.leastContradicting,
      let year = years(of: dates, in: context).first
    else { return context }
    // What was founded in 1994 and won prizes in 2016 and 2025 is not of 1992, though its weekdays are.
    let printed = KitYear.printed(in: document)
    let last = printed.max().map { [$0 + 1, $0] } ?? []
    for other in [year, year - 1, year + 1, year - 2] + last
    where printed.count(where: { $0 > other + 1 }) < Self.leastLater {
      var voted = context
      voted.period = nil
      voted.year = other
      voted.yearSource = .kit
      if share(of: dates, contradicting: voted) <= Self.mostContradicting { return voted }
    }
    return context
  }

  /// The context with the last of the years printed anywhere that all weekdays agree with.
  ///
  /// As in: "5e édition, 2027" in a long line below the title, beside "2021 : 26 partants".
  private func withPrintedYear(_ context: DateContext, for dates: [DateExpression]) -> DateContext {
    guard dates.count >= Self.leastDatesOfPrinted || !dates.isEmpty && printsOneYear else {
      return context
    }
    for year in KitYear.printed(in: document).sorted(by: >) {
      var voted = context
      voted.year = year
      voted.yearSource = .kit
      let isKept = years(of: dates, in: voted).allSatisfy { $0 == year }
      if isKept, share(of: dates, contradicting: voted) == 0 { return voted }
    }
    return context
  }

  /// The context with the first year behind all that are printed in which the weekdays are right.
  ///
  /// As in: "Thu 7 Oct", "Fri 8 Oct", … above "Their first album came out in May 2018; “Eels” won an award in 2022": what is
  /// told of the past is over when a tour is announced.
  private func withNextYear(_ context: DateContext, for dates: [DateExpression]) -> DateContext {
    guard dates.count >= Self.leastDates, let last = KitYear.printed(in: document).max() else {
      return context
    }
    for year in last...last + Self.longestWait {
      var voted = context
      voted.year = year
      voted.yearSource = .kit
      if years(of: dates, in: voted).allSatisfy({ $0 == year }),
        share(of: dates, contradicting: voted) == 0
      {
        return voted
      }
    }
    return context
  }

  /// In years: after so many, every weekday has come back.
  private static let longestWait = 6

  /// Whether the document prints one year of our time, and that several times: one date that it agrees with is enough.
  private var printsOneYear: Bool {
    let printed = KitYear.printed(in: document)
    guard printed.count == 1, let year = printed.first else { return false }
    let texts = document.pages.lazy.flatMap(\.printedBlocks).map(\.text.text)
    return texts.lazy.filter { KitYear.onlyYear(in: $0) == year }.prefix(Self.leastPrints).count
      == Self.leastPrints
  }

  private static let leastPrints = 2

  /// Days with their weekday and month and no year.
  private func datesWithoutYear() -> [DateExpression] {
    document.pages.lazy.flatMap(\.blocks).flatMap { block in
      reader.scan(block.text.text).filter {
        $0.known.isSuperset(of: [.weekday, .day, .month])
          && $0.known.isDisjoint(with: [.year, .recurrence])
      }
    }
  }

  private func share(of dates: [DateExpression], contradicting context: DateContext) -> Double {
    let contradicting = dates.count { date in
      let resolved = reader.resolve(date, in: context)
      // A weekday of the year before is not in the one taken.
      let isBefore = context.year.map { year in
        resolved.occurrences.first?.start.map { $0.date.year < year } ?? false
      }
      return isBefore ?? false
        || resolved.findings.contains { $0.code == DateFinding.weekdayMismatchCode }
    }
    return Double(contradicting) / Double(dates.count)
  }

  private func years(of dates: [DateExpression], in context: DateContext) -> [Int] {
    dates.compactMap { reader.resolve($0, in: context).occurrences.first?.start?.date.year }
  }
}
