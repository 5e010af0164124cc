extension Grammar {
  /// Whether a slash without white space stands between the hours from which to which something lasts.
  ///
  /// As in: "10h/12h", "9h30/12h - 14h/18h". Three hours are beginnings ("9h/11h/15h"), and so are two with space around
  /// the slash, or one of the afternoon and one of the evening ("14h/20h30"), at which the same is shown twice.
  func isSlashedStretch(from first: ClockMatch, at index: Int) -> Bool {
    guard isGluedSign(.slash, at: index), first.hasHourMark || first.hasMinutes,
      let second = clock(at: index + 1), second.hasHourMark || second.hasMinutes,
      second.minutes > first.minutes
    else { return false }
    let isChained =
      isGluedSign(.slash, at: second.next) && clock(at: second.next + 1) != nil
      || isBehindSlash(index - 1)
    let isShownTwice =
      first.hour >= Self.firstAfternoonShow && second.hour >= Self.firstEveningShow
      && second.minutes - first.minutes >= Self.leastBetweenShows
    return !isChained && !isShownTwice
  }

  /// Whether the hour that ends at an index stands behind a slash itself.
  private func isBehindSlash(_ last: Int) -> Bool {
    var start = last
    while start > 0,
      isNumber(start) || has(.hourMark, at: start) || isGluedSign(.colon, at: start)
    {
      start -= 1
    }
    return isGluedSign(.slash, at: start)
  }

  private static var firstAfternoonShow: Int { 13 }
  private static var firstEveningShow: Int { 19 }
  /// In minutes.
  private static var leastBetweenShows: Int { 240 }
}
