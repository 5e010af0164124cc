package import CivilTime

/// The offsets of one time zone over time, as its TZif file states them.
package struct ZoneRules: Hashable, Sendable {
  /// An IANA name.
  package let name: String
  /// Ascending by time.
  package let transitions: [Transition]
  /// What holds before the first transition.
  package let initial: Offset
  /// What repeats every year after the last transition; `nil` where the last offset stays.
  package let rule: YearlyRule?

  /// A wall clock's distance from UTC.
  package struct Offset: Hashable, Sendable {
    /// Seconds east of UTC.
    package var seconds: Int
    package var isDaylight: Bool
    /// `CET`, `-03`.
    package var abbreviation: String
  }

  /// A change of the offset.
  package struct Transition: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package var at: Int
    package var before: Offset
    package var after: Offset

    /// The wall-clock seconds since 1970-01-01 at which it happens, by the clock before it.
    package var localOnset: Int { at + before.seconds }
  }

  /// The offset at a moment in seconds since 1970-01-01T00:00:00Z.
  package func offset(at moment: Int) -> Offset {
    transitions(from: moment - 400 * 86_400, through: moment).last?.after ?? lastOffset(at: moment)
  }

  /// The moment of a wall-clock time, in seconds since 1970-01-01T00:00:00Z.
  ///
  /// RFC 5545 3.3.5: a time that the clock skips is read with the offset before the gap; of a time
  /// that comes twice the first is meant.
  package func moment(of local: LocalMoment) -> Int {
    let wall = wallSeconds(local)
    // No offset is larger than a day, so both candidates' offsets lie around this moment.
    var offset = self.offset(at: wall - 2 * 86_400)
    for transition in transitions(from: wall - 2 * 86_400, through: wall + 2 * 86_400)
    where transition.at + transition.after.seconds <= wall && transition.localOnset <= wall {
      offset = transition.after
    }
    // In a gap the clock jumps over the time: after the change by the old clock, not by the new.
    return wall - offset.seconds
  }

  /// The changes within a range of moments, those of the yearly rule among them.
  package func transitions(from first: Int, through last: Int) -> [Transition] {
    var found = transitions[lowerBound(first)...].prefix { $0.at <= last }.map { $0 }
    if let rule {
      let known = transitions.last?.at ?? .min
      for year in yearOf(first) - 1...yearOf(last) + 1 {
        found += rule.transitions(in: year).filter {
          $0.at > known && $0.at >= first && $0.at <= last
        }
      }
    }
    return found
  }

  private func lastOffset(at moment: Int) -> Offset {
    let index = lowerBound(moment + 1)
    return index == 0 ? initial : transitions[index - 1].after
  }

  /// The index of the first transition that is not before `moment`.
  private func lowerBound(_ moment: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The seconds from 1970-01-01T00:00 to a wall-clock time, as if the clock showed UTC.
package func wallSeconds(_ local: LocalMoment) -> Int {
  local.date.dayNumber * 86_400 + (local.time?.minutes ?? 0) * 60
}

/// The wall-clock minute of seconds since 1970-01-01T00:00; seconds of the minute are dropped.
package func wallMoment(_ seconds: Int) -> LocalMoment {
  let day = floorDivide(seconds, 86_400)
  let minutes = (seconds - day * 86_400) / 60
  return LocalMoment(
    CalendarDate(dayNumber: day), ClockTime(hour: minutes / 60, minute: minutes % 60))
}

func yearOf(_ seconds: Int) -> Int { CalendarDate(dayNumber: floorDivide(seconds, 86_400)).year }

func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
