import Testing

@testable import EntityParsing

@Suite("Hours with their places above titles") struct PlacedHourTests {
  private func programme(_ places: [String]) -> [String] {
    let titles = ["Ouverture de la criée", "Lecture au large", "Veillée des passeurs"]
    let lines = zip(["16 h", "18 h", "20 h 30 – 22 h"], zip(places, titles)).map { hour, rest in
      "\(hour) — \(rest.0)\n# \(rest.1)\nAvec les gens du port, et leurs invités."
    }
    return Programme(lines.joined(separator: "\n")).events(title: "Vendredi 5 juin 2026").map {
      "\($0.told) | \($0.location.venue ?? "")"
    }
  }

  @Test("What stands behind the hours is the place of the title below, whatever it is called")
  func places() {
    #expect(
      programme(["La Remise", "Salle Aubin", "La Remise"]) == [
        "Ouverture de la criée | 2026-06-05T16:00 | La Remise",
        "Lecture au large | 2026-06-05T18:00 | Salle Aubin",
        "Veillée des passeurs | 2026-06-05T20:30/2026-06-05T22:00 | La Remise",
      ])
  }

  @Test("Names of which none comes back and none tells a place are titles themselves")
  func titles() {
    let told = programme(["Contes", "Filets", "Lanternes"])
    #expect(!told.contains { $0.hasSuffix("| Contes") || $0.hasSuffix("| Filets") })
  }
}
