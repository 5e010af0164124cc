import CivilTime
import DateExpressions
import Testing

@Suite("Hours of texts that count twelve") struct TwelveHourTests {
  private func told(_ text: String, counts: Bool) -> String? {
    let reader = DateReader(languages: ["en"], countsTwelveHours: counts)
    let context = DateContext(reference: LocalMoment(iso: "2026-01-15"))
    return reader.read(text, in: context).flatMap(\.occurrences).first.map {
      [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
    }
  }

  @Test(
    "An hour without a half of the day is of the afternoon until seven",
    arguments: [
      ("Mon. 14 September, 5:30–7", "2026-09-14T17:30/2026-09-14T19:00"),
      ("14 September, 1:30", "2026-09-14T13:30"),
      // A mark, an hour of the morning and a zero in front of it stay.
      ("14 September, 5:30 am", "2026-09-14T05:30"), ("14 September, 9:30", "2026-09-14T09:30"),
      ("14 September, 05:30", "2026-09-14T05:30"),
      ("14 September, 7:30", "2026-09-14T07:30"),
    ])
  func halves(text: String, expected: String) {
    #expect(told(text, counts: true) == expected)
  }

  @Test("Elsewhere it is told as it stands")
  func others() {
    #expect(told("14 September, 1:30", counts: false) == "2026-09-14T01:30")
  }
}
