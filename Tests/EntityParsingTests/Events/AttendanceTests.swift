import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines that tell what going there takes")
struct AttendanceTests {
  @Test(
    "Prices, lengths and ages, with the kind of thing or not",
    arguments: [
      "Tarif : 15 € (et tarifs réduits)", "Tarifs : de 10 € à 28 €", "Tarif B", "Plein tarif : 9 €",
      "Danse – 45 min – création", "Durée : 1h20, dès 8 ans", "Tout public", "Dès 6 ans",
      "À partir de 6 ans, sur inscription. 5 € par enfant", "DÈS : 14 ANS DURÉE : 2H AVEC ENTRACTE",
      "1h15 – dès 12 ans", "Tickets: £12 / £8", "Théâtre – 90 minutes",
      "durée 1 h 40 avec entracte tarif A",
    ])
  func facts(line: String) { #expect(AttendanceWords(lexicon: .shared).areAll(of: line)) }

  @Test(
    "Names, and facts with a name in front of them",
    arguments: [
      "100 ans de musique", "Danse", "Huit mains", "Visite guidée, 5 €", "Atelier – 6 €",
      "Le Prix de l'eau", "Tarifs", "Ma vie en boîte – 45 min – dès 6 ans", "Le Temps de la durée",
      "Samedi 5 juin", "Bal des lampions, 8 €", "3. Prix de l'innovation", "20 h 30",
      "9.30 – 11.00 h",
    ])
  func names(line: String) { #expect(!AttendanceWords(lexicon: .shared).areAll(of: line)) }

  @Test(
    "A list of them behind a label may hold one word more",
    arguments: [
      ("durée 1 h 20 dès 12 ans mardi : 10 €", true), ("durée 40 min dès 3 ans tarif C", true),
      ("durée 1 h 20", false), ("Poterie dès 6 ans mardi : 10 €", false),
    ])
  func listed(line: String, areListed: Bool) {
    #expect(AttendanceWords(lexicon: .shared).areListed(in: line) == areListed)
  }

  @Test(
    "Kinds and nothing else",
    arguments: [
      ("Théâtre", true), ("Lecture - Conte - Poésie", true),
      ("Danse des roseaux", false), ("Le Battoir", false), ("", false),
    ])
  func kinds(line: String, areAll: Bool) {
    #expect(AttendanceWords(lexicon: .shared).areKinds(line) == areAll)
  }

  /// A programme; what it tells.
  @Test(
    "They are no titles of the days beside them",
    arguments: [
      (
        """
        # Le Roi des roseaux
        Une fable pour trois marionnettes et un baquet d'eau.

        **Jeudi** **8** **mars** **2027** **:** **20** **h**
        > **Tarif** **unique** **:** **8** **€**

        # La Forge muette
        Deux frères se retrouvent le temps d'un été.

        **Lundi** **12** **mars** **2027** **:** **19** **h**
        > **Tarif** **unique** **:** **8** **€**
        """,
        ["Le Roi des roseaux | 2027-03-08T20:00", "La Forge muette | 2027-03-12T19:00"]
      ),
      // Between a name and its day stand its kind and its place.
      (
        """
        Grand Nord
        Lecture – conte – poésie
        Le 02/01/2027 à 15h
        Le conteur vient de loin, avec un tambour et trois histoires.
        Rien ne sert de courir
        Exposition
        Le 09/01/2027 à 15h
        Des tortues de bois, de fer et de papier.
        """,
        ["Grand Nord | 2027-01-02T15:00", "Rien ne sert de courir | 2027-01-09T15:00"]
      ),
      // A small line above the day says the kind, the title stands below.
      (
        """
        THÉÂTRE
        Vendredi 5 et samedi 6 novembre 2027 à 20h30
        # Marcher droit
        Cie du Lavoir

        DANSE
        Vendredi 12 novembre 2027 à 20h30
        # Les Fables du bief
        Cie Blinville
        """,
        [
          "Marcher droit | 2027-11-05T20:30 2027-11-06T20:30",
          "Les Fables du bief | 2027-11-12T20:30",
        ]
      ),
      // A kind alone is a title where there is no other.
      (
        """
        # Vernissage
        Vendredi 5 novembre 2027 à 18h30
        # Concert
        Samedi 6 novembre 2027 à 20h30
        """,
        ["Vernissage | 2027-11-05T18:30", "Concert | 2027-11-06T20:30"]
      ),
      // Hours in the line that leads to a list are those of its days.
      (
        """
        # L'heure du conte
        Prochaines dates (10h30 – 11h30) :
        - Mercredi 7 avril 2027 : « Bagatelles »
        - Mercredi 5 mai 2027 : « Grand Nord »
        """,
        [
          "« Bagatelles » | 2027-04-07T10:30/2027-04-07T11:30",
          "« Grand Nord » | 2027-05-05T10:30/2027-05-05T11:30",
        ]
      ),
      // An hour runs over the end of its line.
      (
        """
        # La Forge muette
        Vendredi 16 octobre 2026 à 18 h
        > 30, sur invitation.
        """,
        ["La Forge muette | 2026-10-16T18:30"]
      ),
      // A title may open with words for days.
      (
        """
        # Tous les matins sont gris
        Samedi 5 juin 2027 à 21 h
        # Demain, dès l'aube
        Dimanche 6 juin 2027 à 21 h
        # Le Bruit des autres
        Lundi 7 juin 2027 à 21 h
        """,
        [
          "Tous les matins sont gris | 2027-06-05T21:00", "Demain, dès l'aube | 2027-06-06T21:00",
          "Le Bruit des autres | 2027-06-07T21:00",
        ]
      ),
    ])
  func programmes(text: String, expected: [String]) {
    #expect(Programme(text).told().sorted() == expected.sorted())
  }

  @Test("Lines set as the day above them are no titles where each day has another above it")
  func companions() {
    let tools = Programme.tools
    func item(_ text: String, _ halfPoints: Int, isBold: Bool = false, gap: Double = 10) -> Item {
      Item(
        dated: tools.dated(SourcedText(text: text)),
        look: ItemLook(
          halfPoints: halfPoints, isBold: isBold, isItalic: false, isCapitals: false,
          color: Color(red: 0, green: 0, blue: 0)),
        isEmphasised: true, isHeading: true, isListItem: false, page: 1,
        box: Rect(x0: 0, y0: 0, x1: 100, y1: 12), region: 0, gapAbove: gap)
    }
    func titles(_ items: [Item]) -> [String] {
      DayCompanions(heading: "Programme", places: tools.places).marked(items).filter(\.isTitleLike)
        .map(\.text.text)
    }
    let shows = [
      item("Programme", 32, isBold: true), item("Le Roi des roseaux", 22, isBold: true),
      item("Sam 3 octobre à 19h", 26), item("Le Battoir", 26, gap: 1),
      item("La Forge muette", 22, isBold: true), item("Dim 4 octobre à 17h", 26),
      item("Le Battoir", 26, gap: 1),
    ]
    #expect(titles(shows) == ["Programme", "Le Roi des roseaux", "La Forge muette"])
    // Here days come first.
    let dayFirst = [shows[0]] + shows[2...]
    #expect(titles(Array(dayFirst)).contains("Le Battoir"))
    // White parts the next title from the day.
    let apart = shows.map { show in
      var moved = show
      if show.text.text == "Le Battoir" { moved.gapAbove = 14 }
      return moved
    }
    #expect(titles(apart).contains("Le Battoir"))
  }
}
