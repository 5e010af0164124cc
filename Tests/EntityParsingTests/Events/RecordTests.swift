import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Lists whose entries are all built alike")
struct RecordTests {
  @Test(
    "Paragraphs that open with a title and end in their day, or hold it in brackets, are entries",
    arguments: [
      (
        """
        # Le programme
        Bal des lampions. Tout public, dès 7 ans. Salle du Bief, samedi 5 juin 2027 – 21h.
        Trois lavandières. Une création qui mêle récit et musique. Lavoir Aubin, dimanche 6 juin 2027 – 15h30.
        Ça mousse ! Tarif : 8 €, réduit 5 €. Lavoir Aubin, dimanche 6 juin 2027 – 18h.
        """,
        [
          "Bal des lampions | 2027-06-05T21:00 | Salle du Bief",
          "Trois lavandières | 2027-06-06T15:30 | Lavoir Aubin",
          "Ça mousse ! | 2027-06-06T18:00 | Lavoir Aubin",
        ]
      ),
      (
        """
        The mill opens its doors to all who like its wheels, ropes and nets, and to their friends.

        # What's on
        - Into the Weir (June 5, 2027, from 9:30 a.m. to 11:30 a.m., Grange Hall)
        - Learn to Spin (June 6, 2027, from 1 p.m. to 2 p.m.)
        - Lecture: Wool as a Commons (June 6, 2027, from 8:30 p.m. to 10 p.m., The Foundry)
        """,
        [
          "Into the Weir | 2027-06-05T09:30/2027-06-05T11:30 | Grange Hall",
          "Learn to Spin | 2027-06-06T13:00/2027-06-06T14:00 |",
          "Lecture: Wool as a Commons | 2027-06-06T20:30/2027-06-06T22:00 | The Foundry",
        ]
      ),
      (
        """
        # Agenda
        Bal des lampions (05/06/2027, à partir de 21h, place du Bief)
        > Le sel et l'encre (06/06/2027, à partir de 10h, lavoir Aubin)
        > Trois lavandières (06/06/2027, à partir de 15h, lavoir Aubin)
        """,
        [
          "Bal des lampions | 2027-06-05T21:00 | place du Bief",
          "Le sel et l'encre | 2027-06-06T10:00 | lavoir Aubin",
          "Trois lavandières | 2027-06-06T15:00 | lavoir Aubin",
        ]
      ),
      (
        // Stops of a tour: the towns in front of the brackets are no titles.
        """
        # La tournée
        - Lyon (5 juin 2027),
        - Nantes (12 juin 2027),
        - Lille (19 juin 2027).
        """,
        [
          "Le lavoir : Lille | 2027-06-19 | Le lavoir", "Le lavoir : Lyon | 2027-06-05 | Le lavoir",
          "Le lavoir : Nantes | 2027-06-12 | Le lavoir",
        ]
      ),
    ])
  func records(text: String, expected: [String]) {
    #expect(Self.told(text) == expected.sorted())
  }

  @Test(
    "A title behind its day, above a text and one hour, is an entry; a named day above hours heads them",
    arguments: [
      (
        """
        # Samedi 5 juin 2027 : Rouge cendre
        Une création qui mêle récit, musique et images.
        9 heures 30, auditorium du Bief
        # Dimanche 6 juin 2027 : Duo Kerlann
        Tout public, dès 7 ans.
        18 heures, lavoir Aubin
        """,
        [
          "Duo Kerlann | 2027-06-06T18:00 | lavoir Aubin",
          "Rouge cendre | 2027-06-05T09:30 | auditorium du Bief",
        ]
      ),
      (
        """
        The mill opens its doors to all who like its wheels, ropes and nets, and to their friends.

        Saturday 5 June 2027: Madder Red
        > Ages 7 and up.
        > 6.30pm, Mill Theatre
        Sunday 6 June 2027: Twilight Walk
        > With the help of our volunteers.
        > 9pm, Old Quay
        """,
        [
          "Madder Red | 2027-06-05T18:30 | Mill Theatre",
          "Twilight Walk | 2027-06-06T21:00 | Old Quay",
        ]
      ),
      (
        """
        # Programme
        # Samedi 5 juin 2027 – La grande journée
        10h – Course de tonneaux
        15h – Bal des lampions
        # Dimanche 6 juin 2027 – La journée des enfants
        11h – Lecture au lavoir
        16h – Goûter des lavandières
        """,
        [
          "Bal des lampions | 2027-06-05T15:00 |", "Course de tonneaux | 2027-06-05T10:00 |",
          "Goûter des lavandières | 2027-06-06T16:00 |", "Lecture au lavoir | 2027-06-06T11:00 |",
        ]
      ),
    ])
  func prefixed(text: String, expected: [String]) {
    #expect(Self.told(text) == expected)
  }

  @Test(
    "What a house offers by name behind a day is the title, and the house the place",
    arguments: [
      (
        """
        # Programme
        Le samedi 5 juin 2027 à 11h, La Cartonnerie du Bief présente « Trois lavandières ». Avec le soutien des bénévoles.
        Le dimanche 6 juin 2027 à 15h, le théâtre Aubin invite le public à découvrir « Le sel ». Entrée libre.
        """,
        ["Le sel | 2027-06-06T15:00", "Trois lavandières | 2027-06-05T11:00"]
      ),
      (
        """
        The mill opens its doors to all who like its wheels, ropes and nets, and to their friends.

        # Programme
        On June 5, 2027 at 12:30pm, the Mill Theatre welcomes “Puppets at Noon.” Tickets $8, students $5.
        On June 6, 2027 at 6pm, Grange Hall hosts the workshop “Madder Red.” Registration required.
        """,
        ["Puppets at Noon | 2027-06-05T12:30", "workshop “Madder Red.” | 2027-06-06T18:00"]
      ),
    ])
  func hosted(text: String, expected: [String]) {
    #expect(Programme(text).told(language: Self.language(of: text)).sorted() == expected)
  }

  @Test(
    "Who offers what by name",
    arguments: [
      ("la Maison Aubin accueille « Le sel »", "Le sel"),
      ("the Old Mill presents an evening of songs, “Salt.”", "Salt"),
      ("le théâtre propose l'atelier « La corde »", "atelier « La corde »"),
      // What somebody says, and what nobody offers.
      ("« Le sel est à nous », dit la meunière", nil),
      ("le roman « Le sel » est paru", nil),
    ])
  func parts(sentence: String, title: String?) {
    let words = WordList(sentence)
    let parts = HostedTitles(lexicon: .shared).parts(of: words)
    let bytes = parts.flatMap { words.bytes(words: $0.title) }
    #expect(bytes.map { String(decoding: Array(sentence.utf8)[$0], as: UTF8.self) } == title)
  }

  private static func language(of text: String) -> String { text.contains("June") ? "en" : "fr" }

  private static func told(_ text: String) -> [String] {
    Programme(text).events(language: language(of: text)).map { event in
      let times = event.occurrences.map { occurrence in
        [occurrence.start, occurrence.end].compactMap { $0?.description }.joined(separator: "/")
      }
      let venue = event.location.venue.map { " " + $0 } ?? ""
      return "\(event.title) | \(times.joined(separator: " ")) |\(venue)"
    }.sorted()
  }

  @Test("What could head any list is a title among other records")
  func generic() {
    #expect(
      Programme(
        """
        - Bal des lampions (vendredi 22 mai 2026, 9 h, halle Aubin)
        - Palmarès (samedi 23 mai 2026, 18 h, salle du Bief)
        - Course des nasses (dimanche 24 mai 2026, 15 h)
        - Veillée (lundi 25 mai 2026, 20 h)
        """
      ).told().contains("Palmarès | 2026-05-23T18:00"))
  }
}
