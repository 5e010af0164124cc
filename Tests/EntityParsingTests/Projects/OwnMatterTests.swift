import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings and titles that are none of things") struct OwnMatterTests {
  private let lexicon = ProjectLexicon.shared(for: ["fr", "en"])

  @Test(
    "A heading of values, ways or people is the issuer's own matter, one of projects is not",
    arguments: [
      ("Nos valeurs", true), ("La méthode", true), ("Comment ça marche", true),
      ("Ils portent le projet", true), ("How it works", true), ("Our Partners", true),
      ("Nos projets", false), ("Our partners’ projects", false), ("La Remise", false),
      ("Sur le terrain", false),
    ])
  func ownMatters(heading: String, isOwn: Bool) {
    #expect(lexicon.isOwnMatter(heading) == isOwn)
  }

  @Test(
    "A single word for a quality or a deed names nothing",
    arguments: [
      ("Transparence", true), ("Sobriété", true), ("Candidater", true), ("Openness", true),
      ("La Transparence", false), ("Radio Liberté", false), ("Labobus", false), ("Zoé", false),
    ])
  func qualities(title: String, isQuality: Bool) {
    #expect(lexicon.isQuality(title) == isQuality)
  }

  @Test(
    "A title that is nothing but a word for projects heads others",
    arguments: [
      ("Nos projets", true), ("Les initiatives", true), ("Le projet du lavoir", false),
      ("La Remise", false),
    ])
  func announcements(title: String, isOne: Bool) {
    #expect(lexicon.isAnnouncement(title) == isOne)
  }

  /// The titles in lists of cards set alike.
  private func lists(_ titles: [String], intro: String? = nil) -> [[String]] {
    let stream = Programme.tools.stream
    let text = titles.enumerated().map { index, title in
      "# \(title)\n" + (index == 0 ? intro ?? "" : "Dix valises prêtées aux bibliothèques.")
    }
    let items = stream.items(
      of: Programme(text.joined(separator: "\n")).blocks.filter { !$0.text.isEmpty })
    return CardLists(lexicon: lexicon, stream: stream)
      .lists(in: items.map { ProjectItem(item: $0, kind: .other) })
      .map { [$0.heading?.text ?? "-"] + $0.cards.map(\.title.text.text) }
  }

  @Test(
    "A chapter of projects heads the titles below it that are set alike, up to the next chapter")
  func heads() {
    let intro = "En voici quelques-unes."
    #expect(
      lists(["Nos projets", "La Remise", "Le Battoir", "Nos valeurs"], intro: intro)
        == [["Nos projets", "La Remise", "Le Battoir"]])
    #expect(
      lists(["L’eau", "La Remise", "Le Battoir"], intro: intro)
        == [["-", "L’eau", "La Remise", "Le Battoir"]])
  }

  @Test("A title in capitals above words that are not is parted from its headline")
  func capitals() {
    func parted(_ text: String) -> String? {
      let stream = Programme.tools.stream
      let items = stream.items(of: [
        Page.block(text, y: 80, kind: .heading(level: 3), style: Page.bold)
      ])
      return CapitalTitles.parted(items[0], stream: stream).map {
        "\($0.title.text.text) | \($0.headline.text.text)"
      }
    }
    #expect(parted("LA REMISE\nUne grange à outils") == "LA REMISE | Une grange à outils")
    #expect(parted("LA REMISE\nET LE BATTOIR") == nil)
    #expect(parted("LA FÊTE\ndu lavoir et du bief") == nil)
    #expect(parted("La Remise\nUne grange à outils") == nil)
  }

  @Test("Titles of the roles that persons have are no names of things, and rooms are none of many")
  func roles() {
    func score(_ titles: [String]) -> Double {
      let stream = Programme.tools.stream
      let cards = titles.map { title in
        let items = stream.items(
          of: Programme("# \(title)\nDix valises prêtées aux bibliothèques de la vallée.").blocks)
        return Card(title: items[0], below: items[1...])
      }
      return ProjectSignals(
        CardList(heading: nil, kind: .other, cards: cards), lexicon: lexicon, announcedCount: nil,
        isPerson: { _ in false }, isPlace: { _ in false }
      ).score
    }
    #expect(score(["Directrice", "Président"]) < score(["La Remise", "Le Battoir"]) - 1)
    #expect(score(["Inclusion", "Transparence"]) < score(["La Remise", "Le Battoir"]) - 0.5)
    let rooms = ["Salle 1 – Le bief", "La Remise", "Le Battoir", "Salle 2 – Le gué", "La Roue"]
    #expect(
      lists(rooms, intro: "Douze voisins.") == [["-", "La Remise", "Le Battoir", "La Roue"]])
  }

  /// The score of cards under titles, each with one text.
  private func score(
    _ cards: [(title: String, text: String)], isEvent: Bool = false, isDated: Bool = false,
    people: Set<String> = []
  ) -> Double {
    let stream = Programme.tools.stream
    let cards = cards.map { card in
      let day = isDated ? "\n~ du 3 mars au 5 mai 2027" : ""
      let items = stream.items(of: Programme("# \(card.title)\n\(card.text)\(day)").blocks)
      return Card(title: items[0], below: items[1...])
    }
    return ProjectSignals(
      CardList(heading: nil, kind: .other, cards: cards), lexicon: lexicon, announcedCount: nil,
      isPerson: people.contains, isPlace: { _ in false }, isEvent: { _ in isEvent }
    ).score
  }

  @Test(
    "Several short names, each with a sentence, are things rather than not, unless they are events")
  func named() {
    let text = "Les voisins de la vallée y viennent chaque hiver, été comme hiver."
    let cards = ["La Remise", "Le Battoir", "La Roue"].map { (title: $0, text: text) }
    #expect(score(cards) > score(Array(cards.prefix(2))) + 0.3)
    #expect(score(cards, isEvent: true) < score(cards) - 1)
    // A day that the programme has nothing of may be when its maker came.
    #expect(score(cards, isDated: true) > score(cards, isEvent: true, isDated: true) + 1)
    let parts = ["BESOIN", "MOYENS", "EFFETS"].map { (title: $0, text: text) }
    #expect(score(parts) < score(cards))
  }

  @Test("One thing of several may be called like somebody; names in front of a comma are people")
  func people() {
    let text = "Les voisins de la vallée y viennent chaque hiver, été comme hiver."
    let things = ["Anne Roue", "Le Battoir", "La Remise"].map { (title: $0, text: text) }
    #expect(score(things, people: ["Anne Roue"]) > score(things) - 0.8)
    let people = ["Anne Roue, présidente", "Léo Brun, 19 ans"].map { (title: $0, text: text) }
    #expect(score(people, people: ["Anne Roue", "Léo Brun"]) < score(people) - 2)
    // "Ana Ruiz" above "est née à Rodez": the others among people are so, too.
    let told = ["Anne Roue", "Iris Vannier"].map {
      (title: $0, text: "est née en 1951 à Rodez, et y vit.")
    }
    #expect(score(told, people: ["Anne Roue"]) < score(told) - 2)
  }
}
