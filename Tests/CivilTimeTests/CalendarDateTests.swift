import CivilTime
import Testing

@Suite struct CalendarDateTests {
  @Test("Day numbers and dates are inverse from 1582 to 2400")
  func inverse() throws {
    let first = try #require(CalendarDate(iso: "1582-10-15")).dayNumber
    let last = try #require(CalendarDate(iso: "2400-12-31")).dayNumber
    for number in stride(from: first, through: last, by: 13) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test(
    "Weekdays agree with printed calendars",
    arguments: [
      ("2020-11-03", "TU"), ("2000-02-29", "TU"), ("1970-01-01", "TH"), ("2026-11-23", "MO"),
    ])
  func weekdays(day: String, code: String) throws {
    #expect(try #require(CalendarDate(iso: day)).weekday.code == code)
  }

  @Test(
    "Days that no calendar has are refused",
    arguments: ["2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31"])
  func refused(day: String) { #expect(CalendarDate(iso: day) == nil) }
}
