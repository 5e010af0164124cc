import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Openings of texts that tell of a thing") struct ThingTextTests {
  private let things = ProjectLexicon.shared(for: ["fr", "en"]).things

  @Test(
    "A participle that says how, where or by whom a thing was made opens its text",
    arguments: [
      ("Retrouvée dans un puits en 2021, elle sonne encore.", true),
      ("Forgés par six élèves du lycée, les gonds pèsent deux tonnes.", true),
      ("Démonté pierre à pierre, il attend son toit.", true),
      ("Randonnée dans les vignes, prévoir de bonnes chaussures.", false),
      ("Animé par Jeanne Brun, en langue des signes.", false),
      ("L’été dernier, six élèves ont forgé les gonds.", false),
      ("Marché des potiers sur les quais du port.", false),
      ("Été comme hiver, le bac traverse.", false),
    ])
  func participles(text: String, opens: Bool) {
    #expect(things.opensWithParticiple(WordList(text)) == opens)
  }

  @Test(
    "A noun without an article that a preposition or a comma goes on from opens the text of a thing",
    arguments: [
      ("Plans d’un pressoir, publiés par ses voisins.", true),
      ("Scierie hydraulique de 1780, arrêtée en 1989.", true),
      ("Pension de famille pour vingt locataires.", true),
      ("Live sound from four buoys in the bay.", true),
      ("Accordion, brushes and a missed train.", true),
      ("Rendez-vous devant la halle aux grains.", false),
      ("Dans la halle, un pressoir attend.", false),
      ("Vous avez dit pressoir ?", false),
      ("Bring a lamp and warm clothes.", false),
      ("The buoys sing in the bay.", false),
      ("Blinville accueille un pressoir.", false),
      ("L’atelier de Blinville, rouvert au printemps.", false),
    ])
  func nouns(text: String, opens: Bool) {
    #expect(things.opensWithNoun(WordList(text)) == opens)
  }

  @Test(
    "A heading that is a word for things, others or one's own, names them",
    arguments: [
      ("Autres pièces", true), ("Nos cuvées", true), ("Other songs", true), ("Models", true),
      ("Les pièces de monnaie au Moyen Âge", false), ("Autres rendez-vous", false),
      ("Our partners", false),
    ])
  func headings(heading: String, names: Bool) {
    #expect(ProjectLexicon.shared(for: ["fr", "en"]).namesThings(heading) == names)
  }
}

/// What is told to be there since a month without its year.
@Suite("Since when a thing is there") struct SinceTests {
  @Test(
    "A month or season behind the word tells a thing, a place tells a way",
    arguments: [
      ("Depuis mars, une agence mobile passe dans onze communes.", true),
      ("Since spring, a van calls at every farm.", true),
      ("Depuis Lyon, on prend le bac de neuf heures.", false),
      ("En chemin, on découvre le bac et son passeur.", false),
      ("Depuis la gare, on prend le bac de neuf heures.", false),
    ])
  func months(text: String, tells: Bool) {
    #expect(ProjectLexicon.shared(for: ["fr", "en"]).tellsOfThing(text) == tells)
  }
}

/// Cards of one short sentence each.
extension ProjectTests {
  @Test("Cards of a short sentence, where the heading or the texts tell of things")
  func shortSentences() {
    let cards = [
      "# Bief 12 Laiton", "Cadran grainé, aiguilles bleuies.",
      "# Pendule du lavoir", "Réédition de la pendule murale de 1888.",
      "# Le Fournil ouvert", "Un four roulant, prêté aux quartiers.",
    ]
    #expect(
      projects(cards, heading: "Autres modèles")
        == ["Bief 12 Laiton", "Pendule du lavoir", "Le Fournil ouvert"])
    #expect(projects(Array(cards.prefix(4)), heading: "Nos ambitions").isEmpty)
    let offers = [
      "# La boutique", "Ouverte pendant les représentations.",
      "# La buvette", "Salades, soupes et glaces du jour.",
    ]
    #expect(projects(offers, heading: "Sur place").isEmpty)
  }

  @Test("Titles as names have them, in English, where the heading above is none")
  func titleCase() {
    let texts = [
      "A whale boat with eight hundred books aboard, moored on the quay.",
      "Patients at the cottage hospital dictate a card to a visiting poet.",
      "Each trawler carries a shelf of paperbacks that its crew may swap.",
    ]
    let names = ["# The Inkwell Boat", "# Cards Home", "# Page to Pier"]
    let claims = ["# Where we came from", "# How we work", "# What comes next"]
    let lines = { (titles: [String]) in zip(titles, texts).flatMap { [$0, $1] } }
    #expect(
      projects(lines(names), heading: "Beyond the quay") == [
        "The Inkwell Boat", "Cards Home", "Page to Pier",
      ])
    #expect(projects(lines(claims), heading: "Our festival").isEmpty)
  }

  @Test("What sections are called in any kit is no card among others")
  func labels() {
    let cards = [
      "# Repères", "1866 : les premiers dragages du bief.",
      "# Le ponton du Bief", "Démonté pierre à pierre, il attend son toit dans la halle.",
      "# La flûte du lavoir", "Taillée dans un tibia de mouton, elle joue encore juste.",
      "# Les Tamis", "Un atelier où chacun vient trier et laver ce que le bief a gardé.",
    ]
    #expect(
      projects(cards, heading: "Ce que l’eau a gardé", kind: .overview)
        == ["Le ponton du Bief", "La flûte du lavoir", "Les Tamis"])
    let voices = [
      "# Voices in Fog", "A trunk of tapes, lent to schools and given back with stories.",
    ]
    #expect(
      projects(voices + Array(cards.suffix(4)), heading: "Trois projets de la rive").contains(
        "Voices in Fog"))
  }
}

@Suite("Signs of manuals") struct ManualSignTests {
  private func card(_ title: String, _ lines: [String], y: Double = 80) -> Card {
    let blocks =
      [Page.block(title, y: y, kind: .heading(level: 2), style: Page.bold)]
      + lines.enumerated().map { Page.block($1, y: y + 20 + 20 * Double($0)) }
    let items = Programme.tools.stream.items(of: blocks)
    return Card(title: items[0], below: items[1...])
  }

  @Test(
    "The number of the next section and code tell a manual",
    arguments: [
      ("3.2", true, false), ("Un bac à rames, long de 3.2 mètres.", false, false),
      ("12", false, false), ("La commande \\rame met le bac à flot.", false, true),
    ])
  func lines(line: String, isNumber: Bool, isCode: Bool) {
    let found = card("Le bac", [line])
    #expect(found.holdsSectionNumber == isNumber)
    #expect(found.holdsCode == isCode)
  }

  @Test("A title that stands over three texts is a label, one that a summary names again is none")
  func repeated() {
    let cards = [80.0, 200, 320].map { card("Le budget", ["Dix mille euros."], y: $0) }
    let list = { CardList(heading: nil, kind: .other, cards: $0) }
    #expect(RepeatedTitles([list(cards)]).contains(cards[0]))
    #expect(!RepeatedTitles([list(Array(cards.prefix(2))), list([cards[0]])]).contains(cards[0]))
  }
}

@Suite("Towns in their regions") struct RegionTownTests {
  @Test(
    "A town behind a comma with its region in brackets ends no name",
    arguments: [
      ("Le pressoir du haut, à Orsenne (Jura)", ["Le pressoir du haut", "Orsenne (Jura)"]),
      ("Le pressoir du haut, Orsenne (Jura)", ["Le pressoir du haut", "Orsenne (Jura)"]),
      ("Le pressoir, la meule (et le four)", ["Le pressoir, la meule (et le four)"]),
      ("Le pressoir d’Orsenne (Jura)", ["Le pressoir d’Orsenne (Jura)"]),
    ])
  func brackets(title: String, parted: [String]) {
    let stream = Programme.tools.stream
    let card = Card(title: stream.items(of: Programme("# " + title).blocks)[0], below: [])
    let found = RegionTowns(stream: stream, places: PlaceParser(country: "FR")).parted([card])[0]
    #expect([found.title.text.text] + found.sublines.map(\.text.text) == parted)
  }
}
