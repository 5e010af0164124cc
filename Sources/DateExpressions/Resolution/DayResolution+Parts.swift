import CivilTime

extension DayResolution {
  /// Several units before or after the reference, without the one that it lies in.
  func counted(
    _ unit: TimeUnit, count: Int, ahead: Bool, from reference: CalendarDate
  ) -> DayStretch? {
    switch unit {
    case .day:
      return ahead
        ? DayStretch(reference.adding(days: 1), reference.adding(days: count))
        : DayStretch(reference.adding(days: -count), reference.adding(days: -1))
    case .week:
      let monday = DayStretch.week(of: reference).first
      return ahead
        ? DayStretch(monday.adding(days: 7), monday.adding(days: 7 * count + 6))
        : DayStretch(monday.adding(days: -7 * count), monday.adding(days: -1))
    case .month:
      guard let near = reference.adding(months: ahead ? 1 : -1),
        let far = reference.adding(months: ahead ? count : -count),
        let first = DayStretch.month(min(near, far).month, of: min(near, far).year),
        let last = DayStretch.month(max(near, far).month, of: max(near, far).year)
      else { return nil }
      return DayStretch(first.first, last.last, grain: .month)
    case .year:
      let near = reference.year + (ahead ? 1 : -1)
      let far = reference.year + (ahead ? count : -count)
      guard let first = DayStretch.year(min(near, far)), let last = DayStretch.year(max(near, far))
      else { return nil }
      return DayStretch(first.first, last.last, grain: .year)
    default: return nil
    }
  }

  func portion(
    _ portion: PrintedDay.Portion, ofWeek week: DayStretch, reference: CalendarDate
  ) -> DayStretch {
    switch portion {
    case .start: DayStretch(week.first, week.first.adding(days: portions.week.startEnd - 1))
    case .middle:
      DayStretch(
        week.first.adding(days: portions.week.middleStart - 1),
        week.first.adding(days: portions.week.middleEnd - 1))
    case .end: DayStretch(week.first.adding(days: portions.week.endStart - 1), week.last)
    case .rest: DayStretch(reference, week.last)
    default: week
    }
  }

  /// A third of a month, or the first or last months of a year.
  func portion(_ portion: PrintedDay.Portion, of whole: DayStretch) -> DayStretch {
    let isYear = whole.grain == .year
    let first = whole.first
    func month(_ number: Int) -> DayStretch {
      DayStretch.month(number, of: first.year) ?? whole
    }
    switch portion {
    case .whole: return whole
    case .rest: return DayStretch(max(first, reference ?? first), whole.last, grain: whole.grain)
    case .start:
      return isYear
        ? DayStretch(first, month(portions.year.startEnd).last, grain: .year)
        : DayStretch(first, first.adding(days: portions.month.startEnd - 1), grain: .month)
    case .middle:
      return isYear
        ? DayStretch(
          month(portions.year.middleStart).first, month(portions.year.middleEnd).last, grain: .year)
        : DayStretch(
          first.adding(days: portions.month.middleStart - 1),
          first.adding(days: portions.month.middleEnd - 1), grain: .month)
    case .end:
      return isYear
        ? DayStretch(month(portions.year.endStart).first, whole.last, grain: .year)
        : DayStretch(first.adding(days: portions.month.endStart - 1), whole.last, grain: .month)
    case .firstHalf:
      return isYear
        ? DayStretch(first, month(6).last, grain: .year)
        : DayStretch(first, first.adding(days: 13), grain: .month)
    case .secondHalf:
      return isYear
        ? DayStretch(month(7).first, whole.last, grain: .year)
        : DayStretch(first.adding(days: 14), whole.last, grain: .month)
    }
  }
}
