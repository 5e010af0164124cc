import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles set as the text around them")
struct PlainTitleTests {
  /// A programme; what it tells.
  @Test(
    "A short line above each day of a section, or one that ends in its day above a text, is a title",
    arguments: [
      (
        """
        Bal des lampions
        Samedi 5 juin 2027 à 21 h, place Aubin
        Trois accordéons et un violon mènent la danse jusqu'au bout de la nuit, sous les tilleuls.
        Lecture au lavoir
        Dimanche 6 juin 2027 à 15 h
        Ana Ruiz lit les lettres que les lavandières n'ont jamais envoyées.
        """,
        [
          "Bal des lampions | 2027-06-05T21:00",
          "Lecture au lavoir | 2027-06-06T15:00",
        ]
      ),
      (
        """
        Le chat de minuit
        Samedi 5 juin 2027 à 21 h, place Aubin
        Un été sous la roue
        Dimanche 6 juin 2027 à 15 h
        """,
        [
          "Le chat de minuit | 2027-06-05T21:00",
          "Un été sous la roue | 2027-06-06T15:00",
        ]
      ),
      (
        """
        Learn to mend a net
        Saturday, June 5, 2027
        3:00 PM - 4:30 PM
        Guest: Ann Bell, who has mended nets at the quay for thirty years and more.
        Walk with the miller
        Sunday, June 6, 2027
        2:00 PM
        Join us for a walk along the leat, and for tea at the end of it.
        """,
        [
          "Learn to mend a net | 2027-06-05T15:00/2027-06-05T16:30",
          "Walk with the miller | 2027-06-06T14:00",
        ]
      ),
      (
        """
        LES GENS DU BIEF AU TEMPS JADIS : dimanche 6 juin 2027 à 15 h
        Il était une fois un quartier où s'étaient installés des meuniers et des tisserands qui vivaient de l'eau.
        QUAND LA CRUE S'EN MÊLE : dimanche 13 juin 2027 à 15 h
        La conteuse vous emmène au temps de la grande crue, de pont en pont et de cave en cave.
        """,
        [
          "LES GENS DU BIEF AU TEMPS JADIS | 2027-06-06T15:00",
          "QUAND LA CRUE S'EN MÊLE | 2027-06-13T15:00",
        ]
      ),
      (
        """
        24 tours de roue – la sélection : samedi 5 juin 2027 à 16 h au moulin de Blinville : des films venus d'ailleurs
        24 tours de roue – la finale : dimanche 6 juin 2027 à 10 h à la halle Aubin : le jury et son palmarès
        Les tout courts : vendredi 4 juin 2027 à 20 h au cinéma Le Battoir : des films de moins de cinq minutes
        """,
        [
          "24 tours de roue – la finale | 2027-06-06T10:00",
          "24 tours de roue – la sélection | 2027-06-05T16:00",
          "Les tout courts | 2027-06-04T20:00",
        ]
      ),
      (
        // The plain line is the second of two.
        """
        # Où les rencontrer ?
        # Ana Ruiz
        Le sel et l'encre (Éditions du Bief)
        atelier « La corde », samedi 5 juin 2027 à 14 h 30, lavoir
        # Paul Aubin
        La dernière meunière
        grand entretien, dimanche 6 juin 2027 à 11 h, grange
        """,
        [
          "Ana Ruiz | 2027-06-05T14:30",
          "Paul Aubin | 2027-06-06T11:00",
        ]
      ),
      (
        // Sentences above the titles are no titles themselves.
        """
        Initiation au battoir
        **Quand ?** 5 juin 2027, à partir de 15h30
        Petits et grands mettent la main à la pâte.
        Visite contée du bief
        **Quand ?** 6 juin 2027, à partir de 12h30
        Entrée libre.
        Les lampions en fête
        **Quand ?** 6 juin 2027, à partir de 16h
        Tout public, dès 7 ans.
        """,
        [
          "Initiation au battoir | 2027-06-05T15:30", "Les lampions en fête | 2027-06-06T16:00",
          "Visite contée du bief | 2027-06-06T12:30",
        ]
      ),
      (
        """
        Samedi 5 juin 2027 à 21 h
        Bal des lampions
        Dimanche 6 juin 2027 à 15 h
        Lecture au lavoir
        """,
        [
          "Bal des lampions | 2027-06-05T21:00",
          "Lecture au lavoir | 2027-06-06T15:00",
        ]
      ),
    ])
  func titles(text: String, expected: [String]) {
    #expect(Programme(text).told().sorted() == expected)
  }

  @Test("A place between each title and its day is no title")
  func placesBetween() {
    let programme = Programme(
      """
      # Bal des lampions
      Halle Aubin
      Samedi 5 juin 2027, de 21 h à 23 h
      # Lecture au lavoir
      Le Battoir
      Dimanche 6 juin 2027, de 15 h à 16 h
      # La nuit des meuniers
      Quai du Bief
      Lundi 7 juin 2027, de 20 h à 22 h
      """)
    #expect(
      programme.told().sorted() == [
        "Bal des lampions | 2027-06-05T21:00/2027-06-05T23:00",
        "La nuit des meuniers | 2027-06-07T20:00/2027-06-07T22:00",
        "Lecture au lavoir | 2027-06-06T15:00/2027-06-06T16:00",
      ])
  }

  @Test(
    "Among titles that all stand above their days one that could head any section is a title",
    arguments: [
      ("Palmarès", ["Palmarès | 2027-06-08T18:00"]),
      ("Programme", ["Programme | 2027-06-08T18:00"]),
    ])
  func sectionNames(title: String, expected: [String]) {
    let programme = Programme(
      """
      # Bal des lampions
      Samedi 5 juin 2027 à 21 h
      Trois accordéons et un violon mènent la danse.
      # Lecture au lavoir
      Dimanche 6 juin 2027 à 15 h
      Ana Ruiz lit les lettres des lavandières.
      # La nuit des meuniers
      Lundi 7 juin 2027 à 20 h
      Les roues tournent à la lueur des torches.
      # \(title)
      Mardi 8 juin 2027 à 18 h
      Le jury nomme ses préférés.
      """)
    #expect(programme.told().filter { $0.hasPrefix(title) } == expected)
  }

  @Test("A title named as sections are stands among others between their days and their hours")
  func betweenDayAndHour() {
    let programme = Programme(
      """
      5 juin 2027
      ~ Bal des lampions
      21:00 • halle Aubin
      5 juin 2027
      ~ Paroles de meuniers
      22:00 • quai du Bief
      6 juin 2027
      ~ Lecture au lavoir
      15:00 • halle Aubin
      6 juin 2027
      ~ La nuit des roues
      20:00 • quai du Bief
      6 juin 2027
      ~ Palmarès
      22:00 • halle Aubin
      """)
    #expect(
      Set(programme.events().map(\.title)) == [
        "Bal des lampions", "Paroles de meuniers", "Lecture au lavoir", "La nuit des roues",
        "Palmarès",
      ])
  }

  @Test("A title named as sections are stands among others behind their days")
  func behindDays() {
    let programme = Programme(
      """
      # Samedi 5 juin 2027 : Rouge cendre
      Une création qui mêle récit, musique et images.
      9 h 30, auditorium du Bief
      # Samedi 5 juin 2027 : Duo Kerlann
      Tout public, dès 7 ans.
      14 h, halle Aubin
      # Dimanche 6 juin 2027 : Palmarès
      Le jury nomme ses préférés.
      17 h, halle Aubin
      # Dimanche 6 juin 2027 : Bal des lampions
      Trois accordéons mènent la danse.
      21 h, halle Aubin
      """)
    #expect(
      programme.told().sorted() == [
        "Bal des lampions | 2027-06-06T21:00", "Duo Kerlann | 2027-06-05T14:00",
        "Palmarès | 2027-06-06T17:00", "Rouge cendre | 2027-06-05T09:30",
      ])
  }

  @Test("A line of each day with its own text below is an entry, one with a place alone a showing")
  func ownTexts() {
    let listed = Programme(
      """
      ! Les samedis du lavoir 2026
      Chaque mois, un samedi au bord de l'eau.
      21 mars - Les lavandières racontent
      Essayez le battoir et le savon de cendres, et écoutez ce que les pierres ont entendu autrefois.
      18 avril - Bêtes et roseaux
      Vous serez étonnés de voir combien de bêtes se cachent autour du bassin et dans les roseaux.
      """)
    #expect(
      listed.told() == [
        "Les lavandières racontent | 2026-03-21", "Bêtes et roseaux | 2026-04-18",
      ])
    let shown = Programme(
      """
      # Le chant du bief
      Un film sur les moulins de la vallée et sur ceux qui les font tourner encore.
      Ven. 4 juin 2027, 20 h – Petite salle
      Sam. 5 juin 2027, 18 h – Grande salle
      """)
    #expect(Set(shown.events().map(\.title)) == ["Le chant du bief"])
  }

  @Test(
    "Hours with their places below a day have a title above each; without a day above they have none"
  )
  func hoursBelowDay() {
    let titles = ["Le chat du quai", "Bal des lampions", "Contes de la roue"]
    let cards = titles.enumerated().map { index, title in
      """
      \(title)
      \(index + 17) h | Théâtre du Bief, Rennes
      Une pièce pour deux voix et un accordéon, que l'on joue au bord de l'eau, sous les tilleuls et les lampes.
      """
    }.joined(separator: "\n")
    #expect(
      Programme("# Samedi 5 juin 2027\n" + cards).told()
        == titles.enumerated().map { "\($1) | 2027-06-05T\($0 + 17):00" })
    #expect(Programme(cards).told().isEmpty)
  }
}
