import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Releases that tell a thing by the word for it") struct ProseOccasionTests {
  private func told(_ text: String) -> [String] {
    Programme("\(text)\n\n\(ProseTests.rest)").told(title: "Le quartier en fête", kind: .other)
      .filter { !$0.hasPrefix("Le quartier") && !$0.hasPrefix("Le lavoir") }
  }

  @Test("Those who paid are no event, and the word for a thing stands for its name")
  func pronoun() {
    let opening =
      "L'association ouvrira à Blinville la Maison du battoir, premier lieu du canton pour apprendre à laver, à tordre et à étendre."
    let rest =
      "Payée par l'Europe, l'État et la Région, elle sera inaugurée le samedi 6 juin 2026 à 17 heures."
    #expect(told("\(opening) \(rest)") == ["Maison du battoir | 2026-06-06T17:00"])
    #expect(told("\(rest) \(ProseTests.rest)").isEmpty)
  }

  @Test("An invitation's line of guests ends before the sentence below it in other letters")
  func guests() {
    let blocks = [
      Page.block(
        "en présence de Jeanne Aubin, lavandière, et de Paul Brun, romancier, tous deux amis du lavoir depuis la première heure et parrains, le 6 juin 2026, de la maison que voici",
        y: 80),
      Page.block("Les discours seront suivis d’un vin d’honneur.", y: 110, style: Page.bold),
    ]
    #expect(ProseEntries.paragraphs(of: blocks).count == 2)
    #expect(
      ProseEntries.paragraphs(of: [
        blocks[0], Page.block("Le Battoir, leur roman, se lit d’une traite.", y: 110),
      ]).count == 1)
  }

  @Test(
    "The name of what something is a part of is not its own",
    arguments: [
      (
        "Le doyen sera à Rive le 4 mai dans le cadre de sa tournée ayant pour thème « La mer monte ».",
        true
      ),
      ("The dean is in Rive on 4 May as part of a tour called “The sea comes in”.", true),
      ("Dans le cadre du mois des lavoirs, le doyen lira le 4 mai « La mer monte ».", false),
      ("Le 4 mai, le doyen lira « La mer monte ».", false),
    ])
  func frames(text: String, isFramed: Bool) {
    let tools = text.hasPrefix("The ") ? Programme.englishTools : Programme.tools
    let words = WordList(text)
    let name = words.words.firstIndex { $0.isSign("«") || $0.isSign("“") }
    #expect(name.map { ProseTitle(tools: tools).isFramed(words, upTo: $0) } == isFramed)
    let found = ProseWorks(tools: tools).only(in: words, of: tools.dated(SourcedText(text: text)))
    #expect((found == nil) == isFramed)
  }

  @Test(
    "What a name of capitals is by its last word",
    arguments: [
      (
        "Aubin Robotics Inc. (“Aubin”) will exhibit at Delmont Boat Show, 20–24 April 2027, in Delmont.",
        "Delmont Boat Show"
      ),
      (
        "The makers will show it at the Delmont Boat Show on 20 April 2027.", "Delmont Boat Show"
      ),
      ("Aubin Robotics Inc. will show it at Delmont Boat Yard, 20–24 April 2027.", nil),
      ("Aubin Robotics Inc. will show it at a boat show, 20–24 April 2027.", nil),
    ] as [(String, String?)])
  func english(text: String, name: String?) {
    let tools = Programme.englishTools
    let title = ProseTitle(tools: tools).title(of: tools.dated(SourcedText(text: text)))
    #expect((title?.isHeld == true ? title?.text.text : nil) == name)
  }

  /// A text; where its first quotation begins, in words.
  @Test(
    "A short name in brackets is no name of a work",
    arguments: [
      ("Blin Robotics Inc. (“Blin Robotics”), a maker, is back.", false),
      ("La Société du bief (« SDB ») revient.", false),
      ("La Société du bief (« SDB ») joue « La mare ».", true),
      ("Un concert (« La mare ») clôt la soirée.", true),
    ])
  func alias(text: String, isNamed: Bool) {
    let words = WordList(text)
    #expect((words.quotes() != nil) == isNamed)
    #expect(EnclosedWords(words).quotations.isEmpty != isNamed)
  }

  @Test(
    "What a sentence says that there will be",
    arguments: [
      (
        "There will be a Lamp Supper and Clog Dance at Mill Farm on 4 May at 7pm.",
        "Lamp Supper and Clog Dance"
      ),
      ("Le 4 mai à 19 h, il y aura un concert de fanfares à la ferme.", "concert de fanfares"),
      ("Suivra un Bal des Lampions au lavoir le 4 mai à 19 h.", "Bal des Lampions"),
      ("There will be plenty of seats on 4 May at 7pm.", nil),
      ("Le 4 mai à 19 h, il y aura des places pour tous.", nil),
    ] as [(String, String?)])
  func existence(text: String, name: String?) {
    let tools = text.hasPrefix("There") ? Programme.englishTools : Programme.tools
    let dated = tools.dated(SourcedText(text: text))
    let words = WordList(text)
    let found = ProseTitle(tools: tools).existing(words, ProseTitle.freeWords(words, of: dated))
    #expect(found.map { words.text(words: $0) } == name)
  }
}
