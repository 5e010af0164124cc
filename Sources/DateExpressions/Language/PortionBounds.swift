import Lexicons

/// Where "début", "mi-" and "fin" of a week, month or year begin and end in a language.
struct PortionBounds: Hashable, Sendable {
  /// Counted from 1 in weekdays, days of a month or months of a year.
  struct Bounds: Hashable, Sendable {
    var startEnd: Int
    var middleStart: Int
    var middleEnd: Int
    var endStart: Int
  }

  var week = Bounds(startEnd: 2, middleStart: 3, middleEnd: 4, endStart: 5)
  var month = Bounds(startEnd: 10, middleStart: 11, middleEnd: 20, endStart: 21)
  var year = Bounds(startEnd: 3, middleStart: 5, middleEnd: 8, endStart: 10)
  /// "The week of" a Sunday is the one that it begins.
  private(set) var beginsOnSunday = false
  /// No language has said otherwise.
  private(set) var isUsual = true

  init() {}

  init(_ file: LexiconValue) {
    isUsual = false
    week = Self.bounds(file["week"]) ?? week
    month = Self.bounds(file["month"]) ?? month
    year = Self.bounds(file["year"]) ?? year
    beginsOnSunday = file["weekStart"]?.text == "sunday"
  }

  private static func bounds(_ value: LexiconValue?) -> Bounds? {
    let numbers = value?.elements.compactMap(\.number) ?? []
    guard numbers.count == 4 else { return nil }
    return Bounds(
      startEnd: numbers[0], middleStart: numbers[1], middleEnd: numbers[2], endStart: numbers[3])
  }
}
