import CivilTime

/// A clock time, a stretch between two, or a part of the day, as printed.
struct PrintedTime: Hashable, Sendable {
  /// Minutes since midnight, 0...1440.
  var start: Int16?
  var end: Int16?
  /// "à partir de 14 h".
  var isOpenAfter = false
  /// The stated time is an end: "jusqu'à 16h".
  var isOpenBefore = false
  var part: DayPart?
  /// A part of the part: "en début de soirée".
  var portion: PrintedDay.Portion = .whole
  /// Stands with the word for the night in which it is: "dans la nuit …, de 21 h à 1 h".
  var isOfNight = false
  /// Printed without "am" or "pm" where twelve hours are counted.
  var isHalfOpen = false
  /// Stands with a word that leads to a time ("à", "from").
  var isLed = false
  /// In 1...4 hours with minutes and no leading word: more likely a length than a time.
  var looksLikeDuration = false
}
