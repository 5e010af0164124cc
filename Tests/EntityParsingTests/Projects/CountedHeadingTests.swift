import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards that a number announces, and towns in their titles") struct CountedHeadingTests {
  private let lexicon = ProjectLexicon.shared(for: ["fr", "en"])

  @Test(
    "A heading that opens with a number counts what has names, unless it counts arguments or steps",
    arguments: [
      ("Trois hameaux, trois battoirs", true), ("Les quatre lavoirs du canton", true),
      ("3 lavoirs qui chantent", true), ("Trois raisons de venir", false),
      ("2 – Le col", false), ("Étape 2 – Le col", false), ("Le lavoir des trois sœurs", false),
    ])
  func headings(heading: String, counts: Bool) {
    #expect(lexicon.opensWithCountOfNamed(heading) == counts)
  }

  @Test(
    "The last sentence above cards counts them",
    arguments: [
      ("Le fonds achète peu. Trois entrées récentes en témoignent.", 3),
      ("Trois entrées récentes en témoignent. Le fonds achète peu.", nil),
      ("Le fonds achète peu : 3 entrées.", nil),
    ] as [(String, Int?)])
  func introductions(text: String, count: Int?) {
    #expect(lexicon.closingCount(text) == count)
  }

  @Test(
    "A town behind the dash of most titles is no part of them",
    arguments: [
      (["Le battoir – Rennes", "Les cordes – Bief (Jura)"], ["Le battoir", "Les cordes"]),
      (["Le battoir – Bief", "Les cordes – Gué"], ["Le battoir – Bief", "Les cordes – Gué"]),
      (["Le battoir – un outil", "Les cordes"], ["Le battoir – un outil", "Les cordes"]),
    ])
  func dashes(titles: [String], parted: [String]) {
    let stream = Programme.tools.stream
    let cards = titles.map {
      Card(title: stream.items(of: Programme("# " + $0).blocks)[0], below: [])
    }
    let found = RightTowns(stream: stream) { $0.text.text == "Rennes" }.parted(cards)
    #expect(found.map(\.title.text.text) == parted)
  }

  @Test(
    "A town in front of a title's colon is its place",
    arguments: [
      ("Rennes : la lumière à la carte", "Rennes"),
      ("Orsenne : la lumière à la carte", nil),
      ("À Rennes on éteint : la lumière", nil),
    ])
  func openings(title: String, town: String?) {
    let bytes = Bylines.town(opening: title, places: PlaceParser(country: "FR"))
    #expect(bytes.map { String(decoding: Array(title.utf8)[$0], as: UTF8.self) } == town)
  }
}
