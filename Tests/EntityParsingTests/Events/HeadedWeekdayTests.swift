import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries below headings of days") struct HeadedWeekdayTests {
  @Test("A weekday with its hour is that of the days above, in a kit of several weeks, too")
  func weekdays() {
    #expect(
      Programme(
        """
        # Samedi 5 et dimanche 6 décembre 2026
        15 h et 17 h – Le moulin de neige, salle Blin
        Samedi, 20 h – Concert de cloches, église
        Dimanche, 11 h – Soupe des meuniers, halle
        # Mercredi 16 décembre 2026
        14 h – Atelier farine
        """
      ).told() == [
        "Le moulin de neige | 2026-12-05T15:00 2026-12-05T17:00 2026-12-06T15:00 2026-12-06T17:00",
        "Concert de cloches | 2026-12-05T20:00", "Soupe des meuniers | 2026-12-06T11:00",
        "Atelier farine | 2026-12-16T14:00",
      ])
  }

  @Test("A part of the day in front of a dash is the entry's hour")
  func partsOfDay() {
    let events = Programme(
      """
      # Mercredi 16 décembre 2026
      après-midi – Goûter des meuniers, halle
      20 h – Veillée
      """
    ).events()
    #expect(events.map(\.title) == ["Veillée", "Goûter des meuniers"] || events.count == 2)
    #expect(events.contains { $0.title.hasPrefix("Goûter") && $0.occurrences[0].dayPart != nil })
    #expect(Programme.dated("après-midi de fête au moulin").hasTime == false)
  }

  @Test("Further days behind an hour and a title leave the day above them a heading")
  func furtherDays() {
    #expect(
      Programme(
        """
        # Samedi 12 décembre 2026
        21 h – Lanternes, place du Bief. Reprises les 13 et 14 à 18 h.
        # Mercredi 16 décembre 2026
        11 h – Conte de la meule
        17 h – Tirage de la tombola
        """
      ).told().first == "Lanternes | 2026-12-12T21:00 2026-12-13T18:00 2026-12-14T18:00")
  }

  @Test(
    "A day behind a name and a colon heads the hours below it, one behind its kind alone doesn't",
    arguments: [
      ("Jour de fête : samedi 5 décembre 2026", ["Ouverture des vannes", "Repas des meuniers"])
    ])
  func labelled(heading: String, titles: [String]) {
    #expect(
      Programme(
        """
        **\(heading)**
        # Ouverture des vannes
        10 h – 11 h 15, moulin Blin, 3 rue du Bief, 35000 Rennes. La meunière et son apprenti.
        # Repas des meuniers
        De 11 h 30 à 13 h, moulin Blin, grande salle. Sur invitation.
        """
      ).events().map(\.title) == titles)
  }

  @Test(
    "A place behind a date and a dash is that of the title above, a name behind it is a title",
    arguments: [
      ("Rennes, théâtre du Bief. Avec la meunière.", "Le chant des meules"),
      ("Grande veillée. Avec la meunière.", "Grande veillée"),
    ])
  func places(text: String, title: String) {
    #expect(
      Programme("# Le chant des meules\nMardi 15 décembre 2026, 20 h 30 – \(text)").events()
        .map(\.title) == [title])
  }
}
