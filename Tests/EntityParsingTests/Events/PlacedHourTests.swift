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

  @Test(
    "Without a sign behind the hours, names that come back are places where one is told by its words"
  )
  func unparted() {
    let text = """
      10–11am  Corn Hall
      # How to Read a River in 7 Minutes
      With Ada Roche. Expect good biscuits and a slow walk to the weir.
      12.30-1.30pm  The Loft
      # Bells & Us
      With Jane Blin. Expect good biscuits and a slow walk to the weir.
      3pm  Corn Hall
      # What the Mill Knew
      With Paul Aubin. Expect good biscuits and a slow walk to the weir.
      """
    #expect(
      Programme(text).events(title: "Friday 5 June 2026", language: "en").map {
        "\($0.told) | \($0.location.venue ?? "")"
      } == [
        "How to Read a River in 7 Minutes | 2026-06-05T10:00/2026-06-05T11:00 | Corn Hall",
        "Bells & Us | 2026-06-05T12:30/2026-06-05T13:30 | The Loft",
        "What the Mill Knew | 2026-06-05T15:00 | Corn Hall",
      ])
  }

  @Test("A title's hour may stand amid other facts below it, where a larger day heads several")
  func amidFacts() {
    let text = """
      ! SATURDAY 6 JUNE 2026
      # What the Mill Knew
      Ada Roche
      12 Corn Hall 4-5pm £7
      A talk about water, bread and the people who lived between them.
      # The Long Field
      Jane Blin
      13 Corn Hall 6.30-7.30pm £8
      A talk about hay, horses and the people who lived between them.
      ! SUNDAY 7 JUNE 2026
      # Why Bells Still Matter
      Paul Aubin
      14 Corn Hall 11am–12pm Free
      A talk about bronze, ropes and the people who lived below them.
      # The Weather House
      Mary Blin
      15 Corn Hall 2-3pm £8
      A talk about rain, hay and the people who lived between them.

      All of these events are free and open to everyone who would like to come, and there will be tea for those who stay
      > until the end; children are welcome with their parents, and so are dogs that do not mind a little noise.
      """
    let told = Programme(text).told(language: "en")
    #expect(
      told.filter { !$0.hasPrefix("Le lavoir") } == [
        "What the Mill Knew | 2026-06-06T16:00/2026-06-06T17:00",
        "The Long Field | 2026-06-06T18:30/2026-06-06T19:30",
        "Why Bells Still Matter | 2026-06-07T11:00/2026-06-07T12:00",
        "The Weather House | 2026-06-07T14:00/2026-06-07T15:00",
      ])
  }
}
