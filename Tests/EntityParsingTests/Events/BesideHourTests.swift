import KitModel
import Testing

@testable import EntityParsing

@Suite("Names right behind an hour") struct BesideHourTests {
  private func place(_ date: String, language: String) -> Location? {
    let (title, text) =
      language == "fr"
      ? ("La roue libre", "Quarante minutes en plein air.")
      : ("Goose Parade", "Forty minutes in the open air.")
    return Programme("# \(title)\n\(date)\n\(text)").events(language: language).first?.location
  }

  @Test(
    "are the place, though no word tells that",
    arguments: [
      ("fr", "Samedi 6 juin 2026, 20 h, MJC du Puits", "MJC du Puits"),
      (
        "fr", "Samedi 6 juin 2026, 20 h 30 | Opéra-Théâtre Saint-Aubin", "Opéra-Théâtre Saint-Aubin"
      ),
    ])
  func told(language: String, date: String, venue: String) {
    #expect(place(date, language: language)?.venue == venue)
  }

  @Test(
    "are none where they are who takes part, what it costs or how",
    arguments: [
      ("fr", "Samedi 6 juin 2026, 20 h, Entrée libre"), ("fr", "Samedi 6 juin 2026, 20 h, 12 €"),
      ("fr", "Samedi 6 juin 2026, 20 h, Jeanne Martin"),
      ("fr", "Samedi 6 juin 2026, 20 h, Compagnie des Orties"),
      ("en", "Saturday 6 June 2026, 7.30pm, Booking essential"),
      ("en", "Saturday 6 June 2026, 7.30pm, Sold out"),
    ])
  func untold(language: String, date: String) {
    #expect(place(date, language: language)?.venue == nil)
  }

  @Test(
    "are that of the entry before where it says so",
    arguments: [
      ("fr", "idem", "Halle Aubin"), ("fr", "Même lieu", "Halle Aubin"),
      ("fr", "Même lieu, salle basse", "salle basse"),
      ("fr", "Tannerie du Puits", "Tannerie du Puits"),
    ])
  func sameAsBefore(language: String, cell: String, venue: String) {
    let day = language == "fr" ? "6 juin 2026" : "6 June 2026"
    let (date, hour, what, place) =
      language == "fr"
      ? ("Date", "Horaire", "Rendez-vous", "Lieu") : ("Date", "Time", "Event", "Venue")
    let events = Programme(
      """
      # Programme
      | \(date) | \(hour) | \(what) | \(place)
      | \(day) | 10:00 | La roue libre | Halle Aubin, Tours
      | \(day) | 14:00 | Les orties | \(cell)
      """
    ).events(language: language)
    let second = events.first { $0.title == "Les orties" }
    #expect(second?.location.venue == venue)
    if venue != "Tannerie du Puits" { #expect(second?.location.city == "Tours") }
  }
}

@Suite("Towns in the names of civic buildings") struct CivicTownTests {
  @Test(
    "are where these stand",
    arguments: [
      ("Quervill Town Hall", "Quervill"), ("Long Quervill Village Hall", "Long Quervill"),
      ("gare de Quervillon", "Quervillon"), ("mairie de Quervillon", "Quervillon"),
    ] as [(String, String?)])
  func told(venue: String, town: String?) {
    #expect(CivicTowns(places: PlaceParser(country: "GB")).town(of: venue) == town)
  }

  @Test(
    "are none in other names",
    arguments: [
      "Old Town Hall", "Town Hall", "Quervill Gallery", "Mill Street Fire Station", "gare",
    ])
  func untold(venue: String) {
    #expect(CivicTowns(places: PlaceParser(country: "GB")).town(of: venue) == nil)
  }
}
