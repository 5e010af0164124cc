/// Hours of a door that are printed as figures alone.
extension Grammar {
  /// Whether bare figures behind a date are the hours of a door, the second of the afternoon: "Saturday, 10–5",
  /// "Tuesday, 9.30–5".
  ///
  /// Days and counts would rise.
  func isOpenDay(from first: ClockMatch, to second: ClockMatch) -> Bool {
    guard countsHalves(first), countsHalves(second), isNumber(first.next - 1),
      isNumber(second.next - 1), Self.opening.contains(first.hour),
      Self.closing.contains(second.hour), second.hour < first.hour,
      !isQuantified(second.next - 1)
    else { return false }
    return isEnd(second.next) || items[second.next].kind != .word && !isNumber(second.next)
  }

  /// Whether an hour is told in figures, bare or with its minutes, as halves of the day are counted: "9.30".
  private func countsHalves(_ hour: ClockMatch) -> Bool {
    !hour.isPadded && !hour.hasHourMark && !hour.isWord && hour.meridiem == .none
      && (!hour.isExplicit || hour.hasMinutes)
  }

  /// In hours of a clock of twelve.
  private static let opening = 8...12
  private static let closing = 1...8
}
