import KitModel
import Testing

@testable import EntityParsing

@Suite("Days listed in one sentence, each with what takes place behind a colon")
struct ProseDayRowTests {
  /// A paragraph; the names and places of its rows.
  @Test(
    "Each is a row",
    arguments: [
      (
        "Voici le calendrier de la saison : 15 et 16 avril : marche des lavandières ; jeudi 18 mai : fête du battoir, pré du Bief ; 27 au 29 mai : jeu de quilles.",
        ["marche des lavandières", "fête du battoir @ pré du Bief", "jeu de quilles"]
      ),
      (
        "The dates so far: 4 June: the wool walk; 11 June: the big wash; 18 June: mending day.",
        ["the wool walk", "the big wash", "mending day"]
      ),
      ("Inscriptions du 1er au 30 avril : par courrier. Le dossier est à rendre le 3 mai.", []),
      ("Le 15 avril : tout commence, et la suite viendra plus tard quand elle voudra bien.", []),
    ])
  func rows(text: String, expected: [String]) {
    let tools = text.hasPrefix("The") ? Programme.englishTools : Programme.tools
    let rows = ProseRows(tools: tools).rows(of: tools.dated(SourcedText(text: text)))
    #expect(
      rows.map { row in
        row.place.map { "\(row.name.text) @ \($0.text)" } ?? row.name.text
      } == expected)
  }
}
