/// The half of the day that hours are of in texts that count twelve of them.
extension PrintedExpression {
  /// With hours that tell no half of the day in the one in which people are up: "1:30" and "5:30–7" of the afternoon.
  ///
  /// From seven on both halves are as likely.
  var inWakingHours: PrintedExpression {
    var told = self
    for index in told.groups.indices {
      told.groups[index].times = told.groups[index].times.map(\.inWakingHours)
    }
    return told
  }
}

extension PrintedTime {
  fileprivate var inWakingHours: PrintedTime {
    guard isHalfOpen, part == nil, let first = start ?? end, Self.small.contains(first),
      end.map({ $0 <= Self.noon }) ?? true
    else { return self }
    var time = self
    time.start = start.map { $0 + Self.noon }
    time.end = end.map { $0 + Self.noon }
    time.isHalfOpen = false
    return time
  }

  /// In minutes, as all hours here: one to seven at night.
  private static let small: Range<Int16> = 60..<420
  private static let noon: Int16 = 720
}
