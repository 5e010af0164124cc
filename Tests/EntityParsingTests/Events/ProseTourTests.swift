import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Sentences of a tour, and days that are given to something") struct ProseTourTests {
  private func told(_ text: String, title: String = "Sur les routes du canton") -> [String] {
    Programme("\(text)\n\n\(ProseTests.rest)").told(title: title, kind: .other)
      .filter { !$0.hasPrefix("Le lavoir") && !$0.hasPrefix("Sur les") }
  }

  @Test("Where somebody will be is one more stop of the tour that was named")
  func stops() {
    #expect(
      told(
        "Ana Ruiz entreprend ce printemps une tournée des lavoirs du canton. Le mardi 5 mai 2026 à 19 h, elle sera à Rive, au moulin du Bief. Le surlendemain, même heure, elle sera à Denholt, sous la halle. Le Nord suivra : Blinville le 12 à 13 h 30, Morvans le 13 à 18 h 30."
      ) == [
        "tournée des lavoirs du canton | 2026-05-05T19:00",
        "tournée des lavoirs du canton | 2026-05-07T19:00",
        "tournée des lavoirs du canton | 2026-05-12T13:30",
        "tournée des lavoirs du canton | 2026-05-13T18:30",
      ])
  }

  @Test("What somebody will do at a stop is told by its own words; a tower is no tour")
  func others() {
    let tour = ProseTour(tools: Programme.tools)
    #expect(
      !tour.isStop(Programme.dated("puis Rive, où elle dialoguera avec Paul Lenoir le 4 mai")))
    #expect(!tour.isStop(Programme.dated("Elle sera les 12 et 13 mai au Salon du livre de Rive")))
    #expect(tour.isStop(Programme.dated("On la trouvera à la bibliothèque de Rive le 4 mai")))
    #expect(tour.named(in: Programme.dated("Les cloches de la tour nord sonneront")) == nil)
  }

  @Test(
    "“Place à” gives the day to what stands behind it, unless a name says more",
    arguments: [
      ("Le lendemain, place au « Bal des seaux » (entrée libre)", "Bal des seaux"),
      ("place à une veillée de contes", "veillée de contes"),
      ("place aux oiseaux : « Dans l'œil du héron », par Paul Lenoir", nil),
      ("La place au bord de l'eau est belle", nil),
    ])
  func way(text: String, title: String?) {
    let words = WordList(text)
    let free = words.words.map { _ in true }
    let dated = Programme.dated(text)
    let range = ProseTitle(tools: Programme.tools).makesWay(words, free, isContinued: false)
    #expect(range.flatMap { words.bytes(words: $0) }.map { dated.text.slice($0).text } == title)
  }

  @Test("A beginning and an end with their hours are one stretch")
  func stretch() {
    #expect(
      told(
        "À compter du lundi 4 mai 2026, 20 h, et jusqu'au lundi 11 mai, 8 h, un préavis de grève couvre tous les lavoirs du canton, les moulins et les halles, sans que l'eau cesse de couler."
      ) == ["préavis de grève couvre tous les lavoirs | 2026-05-04T20:00/2026-05-11T08:00"])
  }
}
