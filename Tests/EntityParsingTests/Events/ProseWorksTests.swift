import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Names in quotation marks in sentences about a day") struct ProseWorksTests {
  @Test(
    "One alone is what takes place, if no word tells its kind; what is said is none",
    arguments: [
      ("Ana Ruiz poursuivra le 17 novembre avec « Le chant du bief ».", "Le chant du bief"),
      (
        "Place aux rivières, le 1er décembre : « Dans l'œil du meunier », par Paul Lenoir.",
        "Dans l'œil du meunier"
      ),
      ("Retour au mardi avec « Tordre, étendre » (2 février).", "Tordre, étendre"),
      ("« Nous rouvrirons le four », promet la potière le 2 février.", nil),
      ("La potière promet le 2 février : « Le four sera rouvert. »", nil),
      ("Paul Lenoir publie « Le chant du bief ».", nil),
      ("« Lire le lavoir » ou « Laver le livre » : le vote s'ouvre le 2 février.", nil),
      ("Les dossiers pour « Le chant du bief » arrivent le 2 février.", nil),
    ])
  func only(sentence: String, name: String?) {
    let dated = Programme.dated(sentence)
    let words = WordList(sentence)
    let range = ProseWorks(tools: Programme.tools).only(in: words, of: dated)
    #expect(range.flatMap { words.bytes(words: $0) }.map { dated.text.slice($0).text } == name)
  }

  @Test(
    "A name in the capitals of titles opens a sentence or stands beside an hour alone",
    arguments: [
      ("“The Paper Weir” follows on 2 February at the weir.", "The Paper Weir"),
      ("Later, at 2 p.m., comes “The Paper Weir” at the weir.", "The Paper Weir"),
      ("Later, at 2 p.m., comes “a surprise” at the weir.", nil),
      ("“We will light the oven,” the potter said at 2 p.m.", nil),
    ])
  func titles(sentence: String, name: String?) {
    let dated = Programme.englishTools.dated(SourcedText(text: sentence))
    let words = WordList(sentence)
    let range = ProseWorks(tools: Programme.englishTools).only(in: words, of: dated)
    #expect(range.flatMap { words.bytes(words: $0) }.map { dated.text.slice($0).text } == name)
  }

  @Test(
    "Marks around a name part it from the verb before or behind it",
    arguments: [
      ("“The Paper Weir” follows on 2 February, at 5 p.m. at the weir.", "The Paper Weir"),
      ("The 2nd of February brings “The Paper Weir”, at 5 p.m. at the weir.", "The Paper Weir"),
      ("At 5 p.m. on 2 February, “The Paper Weir” takes place at the weir.", "The Paper Weir"),
    ])
  func marks(sentence: String, name: String) {
    let dated = Programme.englishTools.dated(SourcedText(text: sentence))
    #expect(ProseTitle(tools: Programme.englishTools).title(of: dated)?.text.text == name)
  }

  @Test("In a cycle whose hour is told once, each name has its day")
  func cycle() {
    let told = Programme(
      """
      Toutes les conférences ont lieu au lavoir et commencent à 18 h 15, sur les bancs de pierre.

      Ana Ruiz (musée du Bief, Rive) ouvrira le cycle le 17 novembre 2026 avec « Le silence des eaux », récit de vingt ans d'écoute. Le 1er décembre 2026, place aux oiseaux : « Dans l'œil du héron », par Paul Lenoir.

      \(ProseTests.rest)
      """
    ).told(title: "Les Mardis du bief", kind: .other)
    #expect(
      told == [
        "Le silence des eaux | 2026-11-17T18:15", "Dans l'œil du héron | 2026-12-01T18:15",
      ])
  }

  @Test(
    "Small words between the capitals of a title have none",
    arguments: [
      ("An Evening with the Mill", true), ("Six Lamps from Blin", true),
      ("An evening with the mill", false), ("Mill", false),
    ])
  func capitals(name: String, expected: Bool) {
    let words = WordList(name)
    #expect(
      ProseWorks(tools: Programme.englishTools).isTitle(words, 0..<words.count) == expected)
  }
}
