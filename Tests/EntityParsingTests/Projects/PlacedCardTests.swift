import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards that open with their title and a town in brackets")
struct PlacedCardTests {
  private let places = PlaceParser(country: "FR")

  /// The cards in a text of ``Programme``, as title and town.
  private func cards(_ text: String) -> [String] {
    let stream = Programme.tools.stream
    let items = stream.items(of: Programme(text).blocks).map { ProjectItem(item: $0, kind: .other) }
    let lists = RunInCards(
      lexicon: .shared(for: ["fr", "en"]), stream: stream, isTown: places.isTownName
    ).lists(in: items)
    return lists.flatMap(\.cards).map {
      ([$0.title] + $0.sublines).map(\.text.text).joined(separator: " | ")
    }
  }

  @Test("They are a list, whatever stands before and behind them")
  func placed() {
    #expect(
      cards(
        """
        # Un fonds pour les marais
        Trois premières subventions ont été versées au printemps, après l'avis d'un jury.
        La Roselière à roulettes (Orsenne) – Une classe transporte des boutures dans des caisses d'osier.
        Barrage no 2 (Rodez) – Un second essai, après la crue du 10 janvier 2024 qui a tout emporté.
        « L'eau est patiente, et l'argent aussi », dit le doyen du syndicat des marais, qui a vu le premier barrage.
        """) == ["La Roselière à roulettes | Orsenne", "Barrage no 2 | Rodez"])
  }

  @Test("Items of a list open with their titles as paragraphs do")
  func listed() {
    let items = [
      "- La serre commune – Dix voisins ont réuni leurs jardins sous une verrière.",
      "- Goutte après goutte – Un kit d’arrosage imaginé par deux maraîchers de la vallée.",
    ]
    #expect(
      cards((["# Deux initiatives"] + items).joined(separator: "\n"))
        == ["La serre commune", "Goutte après goutte"])
    #expect(cards("# Deux initiatives\n- Une serre commune, et un kit d’arrosage.").isEmpty)
  }

  @Test("What stands behind a colon may go on in small letters")
  func small() {
    #expect(
      cards(
        """
        # Les projets lauréats
        La Roselière à roulettes (Orsenne) : une classe transporte des boutures dans des caisses d'osier.
        Barrage no 2 (Rodez) : un second essai, après la crue qui a tout emporté il y a trois ans.
        """) == ["La Roselière à roulettes | Orsenne", "Barrage no 2 | Rodez"])
  }

  @Test(
    "Brackets of another kind, and one paragraph alone, make no list",
    arguments: [
      "La Roselière (2024) – Une classe transporte des boutures dans des caisses d'osier.",
      "La Roselière (avec une classe) – Des boutures sont transportées dans des caisses d'osier.",
      "La Roselière (Orsenne) reçoit une classe qui transporte des boutures dans ses caisses d'osier.",
    ])
  func others(paragraph: String) {
    let text = "# Un fonds pour les marais\n\(paragraph)\nUne phrase sur les marais de la vallée."
    #expect(cards(text).isEmpty)
    let one = "La Roselière (Rodez) – Une classe transporte des boutures dans des caisses d'osier."
    #expect(cards(text + "\n" + one).isEmpty)
  }

  @Test(
    "The number of a stand in brackets is no part of a title",
    arguments: [
      ("Ferment 4 (stand B12)", "Ferment 4"), ("Loom (booth 17-2)", "Loom"),
      ("Loom (1871)", "Loom (1871)"), ("Loom (stand-in)", "Loom (stand-in)"),
    ])
  func stand(title: String, expected: String) {
    let lexicon = ProjectLexicon.shared(for: ["fr", "en"])
    #expect(lexicon.withoutStand(SourcedText(text: title)).text == expected)
  }
}
