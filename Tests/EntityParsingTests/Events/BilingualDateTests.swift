import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Times told in two languages") struct BilingualDateTests {
  private func tools(_ languages: [String]) -> EventTools {
    let plain = Programme.tools
    return EventTools(
      reader: KitDateReader(languages: languages), lexicon: plain.lexicon, stream: plain.stream,
      places: plain.places, kitTitle: nil, context: DateContext(timeZone: "Europe/Paris"))
  }

  private func cell(_ text: String, _ languages: [String]) -> String {
    let table = Programme("| \(text) | Le Bal des clés").table
    return BilingualDates.told(table, tools: tools(languages)).rows[0].cells[0].text.text
  }

  @Test("The second telling of one time is left out, another time is not")
  func twice() {
    let twice = "Mon., Oct. 19, 1–5 p.m. / Le lundi 19 octobre, de 13 h à 17 h"
    #expect(cell(twice, ["en", "fr"]) == "Mon., Oct. 19, 1–5 p.m.")
    #expect(cell(twice, ["fr"]).hasSuffix("17 h"))
    let other = "Mon., Oct. 19, 1–5 p.m. / Le mardi 20 octobre, de 13 h à 17 h"
    #expect(cell(other, ["en", "fr"]).hasSuffix("17 h"))
    #expect(cell("Mon., Oct. 19 / Le Bief", ["en", "fr"]).hasSuffix("Le Bief"))
  }
}
