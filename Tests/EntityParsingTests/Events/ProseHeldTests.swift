import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("What sentences say is held, in front of the verb or behind it")
struct ProseHeldTests {
  private func told(_ text: String) -> [String] {
    Programme("\(text)\n\n\(ProseTests.rest)").told(title: "Le quartier en fête", kind: .other)
      .filter { !$0.hasPrefix("Le quartier") && !$0.hasPrefix("Le lavoir") }
  }

  /// A line's title; the name.
  @Test(
    "A title that is a sentence names what is held and nothing else",
    arguments: [
      ("aura lieu notre veillée mensuelle au", "veillée mensuelle"),
      ("se tiendra la grande veillée du bief avec Ana Ruiz", "grande veillée du bief"),
      ("réunion mensuelle des lavoirs se tiendra au", "réunion mensuelle des lavoirs"),
      ("La réunion des lavoirs aura lieu sous la halle", "réunion des lavoirs"),
      // A name, words in quotation marks, another thing in front of a colon.
      ("Ce qui se tient au bord de l'eau", nil), ("« La fête aura lieu » au moulin", nil),
      ("Concert : le bal aura lieu", nil),
    ] as [(String, String?)])
  func held(title: String, name: String?) {
    #expect(
      ProseTitle(tools: Programme.tools).held(in: SourcedText(text: title))?.text == name)
  }

  @Test(
    "Sentences whose verb stands in front of what they name, or of several names",
    arguments: [
      (
        "Le vendredi 5 juin 2026, à 20 h, aura lieu la grande veillée du bief au moulin, où les anciens attendent les plus jeunes avec la soupe et les chansons de la rivière.",
        ["grande veillée du bief | 2026-06-05T20:00"]
      ),
      (
        "Le vendredi 5 juin 2026, de 9 h à 12 h, Ana Ruiz initie les débutants dans « Premiers pas », tandis que Lise Brun propose « Nouer sans peur » aux plus grands de la rive.",
        [
          "Premiers pas | 2026-06-05T09:00/2026-06-05T12:00",
          "Nouer sans peur | 2026-06-05T09:00/2026-06-05T12:00",
        ]
      ),
    ])
  func sentences(text: String, events: [String]) {
    #expect(told(text) == events)
  }

  @Test(
    "Several names each need a verb or the day",
    arguments: [
      ("Ana Ruiz joue dans « Sel » et Lise Brun propose « Eau »", ["Eau"]),
      ("place à « Sel », par Ana Ruiz, et à « Eau »", ["Eau"]),
      ("une soirée avec « Sel » et « Eau »", []),
      ("Ana Ruiz joue dans « Sel » et Lise Brun propose « de l'eau »", []),
    ])
  func further(clause: String, names: [String]) {
    let found = FurtherWorks(lexicon: Programme.tools.lexicon).names(
      in: SourcedText(text: clause), behind: SourcedText(text: "Sel"))
    #expect(found.map(\.text) == names)
  }

  @Test(
    "Two verbs have the subject that opens the sentence",
    arguments: [
      ("The exhibition, Sel, is shown by the trust and will be opened at noon", "exhibition"),
      ("The exhibition will be opened at noon", nil),
    ] as [(String, String?)])
  func joined(clause: String, subject: String?) {
    let dated = Programme.tools.dated(SourcedText(text: clause))
    let words = WordList(clause)
    let told = ProsePredicate(tools: Programme.tools).told(
      words, ProseTitle.freeWords(words, of: dated), of: dated)
    #expect(told?.subject?.text == subject)
  }
}
