extension [PrintedTime] {
  /// The end of a day, in minutes since midnight.
  private static var midnight: Int16 { 1440 }

  /// The hours of a stretch of days, none where midnight is all that is told: until when it lasts.
  ///
  /// As in: "Vote: 3–21 November, midnight". Nothing begins at midnight day after day.
  var closingAtMidnight: [PrintedTime] {
    count == 1 && self[0].start == Self.midnight && self[0].end == nil ? [] : self
  }
}
