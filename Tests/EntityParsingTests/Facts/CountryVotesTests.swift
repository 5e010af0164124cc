import KitModel
import Testing

@testable import EntityParsing

@Suite("Which country a kit is from") struct CountryVotesTests {
  private func zone(_ texts: [String]) -> String? {
    var votes = CountryVotes()
    votes.count(language: "en", stated: nil)
    for (index, text) in texts.enumerated() { votes.count(text: text, isWeighty: index == 0) }
    return votes.countries.first.flatMap(votes.timeZone)
  }

  @Test(
    "English kits are from where their towns and numbers are",
    arguments: [
      (["Lamps on the Water, Cape Town", "Ruth Abel, +27 21 555 0142"], "Africa/Johannesburg"),
      (
        ["Lamps on the Water, Nairobi", "Mill Hall, Nairobi. Call +254 20 555 0142"],
        "Africa/Nairobi"
      ),
      (["Lamps on the Water", "Mill Hall, Mumbai 400001", "ruth@lamps.co.in"], "Asia/Kolkata"),
      (["Lamps on the Water, Valletta", "+356 2155 0142"], "Europe/Malta"),
      (["Lamps on the Water", "Ruth Abel, +27 (0)41 555 0142"], "Africa/Johannesburg"),
      (["Lamps on the Water", "Ruth Abel, +33 1 99 00 01 42"], "Europe/London"),
    ])
  func abroad(texts: [String], zone: String) {
    #expect(self.zone(texts) == zone)
  }

  @Test(
    "Area codes tell the country and the zone of numbers that several countries print alike",
    arguments: [
      (["Lamps on the Water", "Call (505) 555-0142"], "America/Denver"),
      (["Lamps on the Water", "Call +1 604 555 0142"], "America/Vancouver"),
      (["Lamps on the Water", "Call 071 955 0142"], "Europe/London"),
      (["Lamps on the Water", "Call (03) 555 0167", "Or (03) 555 0190"], "Pacific/Auckland"),
      (["Lamps on the Water", "Call (01) 555 0167", "Or (01) 555 0190"], "Europe/Dublin"),
    ])
  func areas(texts: [String], zone: String) {
    #expect(self.zone(texts) == zone)
  }

  @Test("A town abroad that is named in passing moves none")
  func passing() {
    #expect(
      zone(["Lamps on the Water, York", "Songs from Cape Town. £5. Call 01904 555 014"])
        == "Europe/London")
  }

  @Test(
    "Numbers printed as several countries do say nothing of which of them it is",
    arguments: [
      ("Agadir", "Africa/Casablanca"), ("Rennes", "Europe/Paris"), ("Abidjan", "Africa/Abidjan"),
    ])
  func sharedForm(town: String, zone: String) {
    var votes = CountryVotes()
    votes.count(language: "fr", stated: nil)
    for text in ["Les lampes, \(town)", "Moulin, \(town). 05 28 00 01 42, 06 61 00 01 43"] {
      votes.count(text: text, isWeighty: true)
    }
    #expect(votes.countries.first.flatMap(votes.timeZone) == zone)
  }

  @Test("Parts of a country may have a plan of telephone numbers of their own, by their zone")
  func numbersOfZones() {
    #expect(CountrySigns.shared.numbers(ofZone: "Pacific/Noumea") == "NC")
    #expect(CountrySigns.shared.numbers(ofZone: "Europe/Paris") == nil)
  }
}
