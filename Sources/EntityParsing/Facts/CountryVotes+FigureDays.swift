import Lexicons

extension CountryVotes {
  /// How much days in figures say of the country, those that put the month first.
  private static let weight = 2.0
  private static let longestMonth = 12
  private static let longestDay = 31

  /// Counts days in figures of an English text that can only have the month first: "3/15", "W 4/28".
  ///
  /// Nobody else prints them so. One with the day first says that the figures are shares or scores.
  mutating func countMonthFirstDays(_ texts: some Sequence<String>) {
    var first = 0
    for text in texts where text.utf8.contains(UInt8(ascii: "/")) {
      for word in text.split(whereSeparator: { " ,;()".contains($0) }) {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
          let month = Int(parts[0]), let day = Int(parts[1]), month > 0, day > 0
        else { continue }
        if month > Self.longestMonth, day <= Self.longestMonth { return }
        if month <= Self.longestMonth, (Self.longestMonth + 1...Self.longestDay).contains(day) {
          first += 1
        }
      }
    }
    if first >= Self.leastDays { add("US", Self.weight) }
  }

  private static let leastDays = 2
}
