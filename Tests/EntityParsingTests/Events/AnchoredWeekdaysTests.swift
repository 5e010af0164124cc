import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays around the one day that a kit tells in full") struct AnchoredWeekdaysTests {
  private func days(_ text: String) -> String {
    var context = DateContext(timeZone: "Europe/Paris")
    context.year = 2026
    context.yearSource = .kit
    let days = AnchoredWeekdays(
      document: Page.document(Programme(text).blocks),
      reader: KitDateReader(languages: ["fr"]), context: context
    ).days
    return days.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "–"
  }

  private static let readings = """
    Vendredi 19h00
    Samedi 20h30
    Dimanche 15h00
    Samedi 10h30 et dimanche 14h30
    """

  @Test(
    "are the days before and behind it",
    arguments: [
      ("Remise du prix vendredi 21 août à 16h00", "2026-08-21/2026-08-23"),
      ("Exposition du 19 juin au 25 octobre\nPrix samedi 22 août, 16h", "2026-08-21/2026-08-23"),
      // Another week, a weekday that is none of these, a day of another year, and no day at all.
      ("Prix vendredi 21 août à 16h\nBal vendredi 28 août à 20h", "–"),
      ("Remise du prix mardi 18 août à 16h00", "–"),
      ("Remise du prix vendredi 22 août 2025 à 16h00", "–"), ("Remise du prix à 16h00", "–"),
    ])
  func around(told: String, days: String) {
    #expect(self.days(told + "\n" + Self.readings) == days)
  }

  @Test("Opening hours, and weekdays with gaps, bound nothing")
  func others() {
    let day = "Remise du prix vendredi 21 août à 16h00\n"
    #expect(
      days(
        day + "Jeudi de 10h à 12h\nVendredi de 14h à 18h\nSamedi de 10h à 12h\nSamedi de 14h à 18h")
        == "–")
    #expect(days(day + "Lundi 19h\nVendredi 19h\nLundi 21h\nVendredi 21h") == "–")
  }
}
