import CivilTime

/// Finds the year of dates that are printed without one.
struct YearInference {
  let context: DateContext
  let feasts: [FeastRule]

  /// The days with their years, and what made them certain.
  struct Outcome {
    var days: [PrintedDay]
    var source: YearSource
    /// The years that the printed weekdays allow, where no year is certain.
    var candidates: [Int] = []
  }

  /// `starts` marks the days that begin a new list, so that order inside a list can be used.
  func complete(_ printed: [PrintedDay]) -> Outcome {
    var days = printed
    var source = YearSource.unknown
    if days.contains(where: { $0.year > 0 }) {
      source = .printed
      carryBack(&days)
      carryForward(&days)
      return Outcome(days: days, source: source)
    }
    guard let first = days.firstIndex(where: needsYear) else {
      return Outcome(days: days, source: .unknown)
    }
    guard let base = bestYear(for: days, from: first) else {
      return Outcome(days: days, source: .unknown, candidates: candidates(for: days, from: first))
    }
    days[first].year = Int16(base.year)
    carryForward(&days)
    carryBack(&days)
    return Outcome(days: days, source: base.source)
  }

  private func needsYear(_ day: PrintedDay) -> Bool {
    day.year == 0 && (day.month > 0 || day.feast > 0 || day.season != nil)
      && (day.relation == .none)
  }

  private func order(_ day: PrintedDay, year: Int) -> Int {
    if day.feast > 0, let date = feasts[Int(day.feast) - 1].date(in: year) {
      return date.month * 32 + date.day
    }
    return Int(day.month) * 32 + Int(day.day)
  }

  private func carryBack(_ days: inout [PrintedDay]) {
    var index = days.count - 2
    while index >= 0 {
      let later = days[index + 1]
      if needsYear(days[index]), later.year > 0, later.month > 0 || later.feast > 0 {
        let year = Int(later.year)
        let rolls =
          days[index].month > later.month && later.month > 0
          || (days[index].month == later.month && days[index].day > later.day && later.day > 0)
        days[index].year = Int16(rolls ? year - 1 : year)
      } else if needsYear(days[index]), later.year > 0 {
        // A winter begins in the year before that of the spring behind it.
        let rolls = days[index].season == .winter && later.season != nil && later.season != .winter
        days[index].year = rolls ? later.year - 1 : later.year
      }
      index -= 1
    }
  }

  private func carryForward(_ days: inout [PrintedDay]) {
    for index in days.indices.dropFirst() where needsYear(days[index]) {
      let earlier = days[index - 1]
      guard earlier.year > 0 else { continue }
      let year = Int(earlier.year)
      let isOrdered =
        (days[index].month > 0 || days[index].feast > 0) && (earlier.month > 0 || earlier.feast > 0)
      let rolls =
        isOrdered && order(days[index], year: year) < order(earlier, year: year)
        && (days[index].month != earlier.month || days[index].feast > 0)
      days[index].year = Int16(rolls ? year + 1 : year)
    }
  }

  /// The dates that a first year gives to the whole list.
  private func dates(of days: [PrintedDay], from first: Int, year: Int) -> [(
    PrintedDay, CalendarDate
  )] {
    var days = days
    days[first].year = Int16(year)
    carryForward(&days)
    return days.compactMap { day in date(of: day).map { (day, $0) } }
  }

  private func date(of day: PrintedDay) -> CalendarDate? {
    guard day.year > 0 else { return nil }
    if day.feast > 0 { return feasts[Int(day.feast) - 1].date(in: Int(day.year)) }
    if let season = day.season { return DayStretch.season(season, of: Int(day.year))?.first }
    return CalendarDate(year: Int(day.year), month: Int(day.month), day: max(1, Int(day.day)))
  }

  private func bestYear(for days: [PrintedDay], from first: Int) -> (year: Int, source: YearSource)?
  {
    let hasWeekday = days.contains { $0.weekday > 0 && $0.day > 0 && $0.month > 0 }
    var years: ClosedRange<Int>
    var source: YearSource
    var weekdayCost = 250
    if let year = context.year {
      source = context.yearSource
      weekdayCost = Self.weekdayOfYear
      years = source == .kit ? year - 1...year + 1 : year...year
    } else if let period = context.period {
      source = .kit
      years = period.lowerBound.year - 1...period.upperBound.year + 1
    } else if let reference = context.reference {
      source = context.referenceSource
      let year = reference.date.year
      years = hasWeekday ? year - 7...year + 7 : year - 1...year + 1
      weekdayCost = 5000
    } else {
      return nil
    }
    var best: (year: Int, cost: Int, matches: Bool)?
    for year in years where (2...9990).contains(year) {
      let dates = dates(of: days, from: first, year: year)
      guard let head = dates.first else { continue }
      let misses = dates.count { day, date in
        day.weekday > 0 && day.day > 0 && Int(day.weekday) != date.weekday.rawValue
      }
      let cost =
        distance(head.1, of: days[first]) + (misses > 0 ? weekdayCost : 0)
      if cost < best?.cost ?? .max { best = (year, cost, misses == 0) }
    }
    guard let best else { return nil }
    if hasWeekday, best.matches, context.year == nil, context.period == nil { source = .weekday }
    if hasWeekday, best.matches, let year = context.year, year != best.year { source = .weekday }
    return (best.year, source)
  }

  /// How far a date lies from what the context is about, in days; the past counts more.
  private func distance(_ date: CalendarDate, of day: PrintedDay) -> Int {
    if let year = context.year {
      if let period = context.period, period.contains(date) { return 0 }
      if date.year == year, isLongPast(date, of: day) { return Self.longPastCost }
      return date.year == year ? 0 : date.year > year ? 200 : 300
    }
    if let period = context.period {
      if date < period.lowerBound {
        let days = period.lowerBound.dayNumber - date.dayNumber
        return context.periodIsIssue ? days * Self.pastCost : days
      }
      if date > period.upperBound { return date.dayNumber - period.upperBound.dayNumber }
      return 0
    }
    guard let reference = context.reference else { return 0 }
    let days = date.dayNumber - reference.date.dayNumber
    // A month or quarter that the reference lies in has neither passed nor is to come.
    let months = reference.date.month - date.month
    if day.day == 0, day.month > 0, day.feast == 0, date.year == reference.date.year,
      0 <= months, months < max(1, Int(day.count))
    {
      return 0
    }
    if day.tense == .past { return days > 0 ? days * 5 : -days }
    if days > Self.farthest, !context.isWholeExpression { return days * Self.pastCost }
    if days >= 0 { return days }
    if context.isWholeExpression { return 400 - days }
    return -days * Self.pastCost
  }

  /// Whether a day without a year lies so long before the document was issued that the next year's is meant.
  ///
  /// As in: "12 January, 7 pm" in a notice of 14 December. What is told in the past tense may lie as far back.
  private func isLongPast(_ date: CalendarDate, of day: PrintedDay) -> Bool {
    guard context.yearIsIssue, day.tense != .past, day.day > 0,
      let reference = context.reference, reference.date.year == date.year
    else { return false }
    return reference.date.dayNumber - date.dayNumber > Self.longPast
  }

  /// In days: the next year's is nearer.
  private static let longPast = 200
  /// More than a day in the next year costs, and less than one that misses its weekday.
  private static let longPastCost = 240

  /// What a weekday that does not fit counts beside the year before or behind that of the kit: a release of December may
  /// announce a book of January.
  private static let weekdayOfYear = 350

  /// How much more a day of the past counts than one to come: what lies up to two months back is nearer than what
  /// comes in ten.
  private static let pastCost = 5

  /// In days: nobody announces what is more than three years ahead by its weekday alone.
  private static let farthest = 1096

  /// The years around which the printed weekdays fit, where nothing else is known.
  ///
  /// Without any year to start from, the span is fixed, so that no clock has a say.
  private func candidates(for days: [PrintedDay], from first: Int) -> [Int] {
    let hasWeekday = days.contains { $0.weekday > 0 && $0.day > 0 && $0.month > 0 }
    guard hasWeekday else { return [] }
    return (2020...2035).filter { year in
      dates(of: days, from: first, year: year).allSatisfy { day, date in
        day.weekday == 0 || day.day == 0 || Int(day.weekday) == date.weekday.rawValue
      }
    }
  }
}
