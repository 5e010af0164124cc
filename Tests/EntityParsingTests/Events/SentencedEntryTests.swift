import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries whose text tells several things, each in a sentence")
struct SentencedEntryTests {
  @Test(
    "What leads to sentences with a name and a day of their own names none of them",
    arguments: [
      (
        "Répétition publique samedi 5 juin 2027, 10 h 30, à la Grange du Bief. Marche aux lampions vendredi 11 juin 2027, 21 h.",
        [
          "Marche aux lampions | 2027-06-11T21:00", "Répétition publique | 2027-06-05T10:30",
        ]
      )
    ])
  func rows(text: String, expected: [String]) {
    #expect(Programme("**Avant la saison.** \(text)").told().sorted() == expected)
  }

  @Test("A line that opens with its day and tells several hours tells several things")
  func hours() {
    #expect(
      Programme(
        """
        Mardi 3 mai 2027. Leçon d'Ana Ruiz, 9 h 15. Vannerie en séance, 16 h.
        Mercredi 4 mai 2027. Leçon de Paul Lenoir, 9 h 15. Repas des meuniers, 19 h 30.
        Jeudi 5 mai 2027. Leçon de Lise Brun, 9 h 15.
        """
      ).told() == [
        "Leçon d'Ana Ruiz | 2027-05-03T09:15", "Vannerie en séance | 2027-05-03T16:00",
        "Leçon de Paul Lenoir | 2027-05-04T09:15", "Repas des meuniers | 2027-05-04T19:30",
        "Leçon de Lise Brun | 2027-05-05T09:15",
      ])
  }
}

@Suite("Single days of what runs for many, told in its text by a name and a day")
struct NamedPerformanceTests {
  @Test("They are on days of their own")
  func named() {
    #expect(
      Programme(
        """
        | 11 septembre – 4 octobre 2026 | Le sel de la rivière / Une pièce sur l'eau. Première samedi 12 septembre.
        | 23 octobre – 15 novembre 2026 | Les braises / Pour deux voix. Rencontre dimanche 25 octobre, 16 h. Relâche le lundi 26 octobre.
        """
      ).told().sorted() == [
        "Le sel de la rivière | 2026-09-11/2026-10-04",
        "Les braises | 2026-10-23/2026-11-15", "Première | 2026-09-12",
        "Rencontre | 2026-10-25T16:00",
      ])
  }

  @Test("Sentences that say more, and days of other months, are no performance of it")
  func others() {
    #expect(
      Programme(
        """
        | 11 septembre – 4 octobre 2026 | Le sel de la rivière / Location ouverte dès le 12 septembre. Texte écrit le 20 septembre dans un moulin.
        | 23 octobre – 15 novembre 2026 | Les braises / Pour deux voix. Lecture samedi 5 décembre.
        """
      ).told().sorted() == [
        "Le sel de la rivière | 2026-09-11/2026-10-04", "Les braises | 2026-10-23/2026-11-15",
      ])
  }
}
