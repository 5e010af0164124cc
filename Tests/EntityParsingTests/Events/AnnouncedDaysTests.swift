import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("The few days that running text announces") struct AnnouncedDaysTests {
  private func days(_ text: String, language: String = "fr") -> String {
    var context = DateContext(timeZone: "Europe/Paris")
    context.reference = CalendarDate(iso: "2026-04-02").map { LocalMoment($0) }
    context.referenceSource = .kit
    let days = AnnouncedDays(
      document: Page.document(Programme(text).blocks),
      reader: KitDateReader(languages: [language]), context: context
    ).days
    return days.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "–"
  }

  @Test(
    "are those whose weekdays stand alone",
    arguments: [
      (
        "fr",
        "Le congrès se réunira du jeudi 4 au samedi 6 juin 2026.\nVendredi. À 14 h, table ronde.\nSamedi, palmarès à 12 h.",
        "2026-06-04/2026-06-06"
      ),
      (
        "fr",
        "On s'y attellera du vendredi 5 au dimanche 7 juin. Tout commence le vendredi à 18 h. Dimanche, on rend les clefs.",
        "2026-06-05/2026-06-07"
      ),
      (
        "en",
        "The congress meets from 4 to 6 June 2026.\nOn Friday at 2pm, a panel. Saturday: prizes at noon.",
        "2026-06-04/2026-06-06"
      ),
      // Weekdays of another week, one of them alone, two spans, and days that are over.
      (
        "fr",
        "Le congrès se réunira du 4 au 6 juin 2026. Le lundi à 9 h et le samedi, le guichet ouvre.",
        "–"
      ),
      ("fr", "Le congrès se réunira du 4 au 6 juin 2026. Vendredi, table ronde.", "–"),
      // A season's other days: the span is one entry's.
      (
        "fr",
        "Visites les 3, 10 et 17 mai, 14 h. Bal le 23 mai. Fête du 5 au 6 juin. Vendredi, bal. Samedi, feu.",
        "–"
      ),
      (
        "fr",
        "Le congrès siège du 4 au 6 juin 2026, le salon du 11 au 13 juin 2026. Vendredi, table ronde. Samedi, bal.",
        "–"
      ),
      (
        "fr", "Le congrès s'est réuni du 5 au 7 février 2026. Vendredi, table ronde. Samedi, bal.",
        "–"
      ),
    ])
  func announced(language: String, text: String, expected: String) {
    #expect(days(text, language: language) == expected)
  }
}
