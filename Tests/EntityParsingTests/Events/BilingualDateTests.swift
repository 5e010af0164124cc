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

  @Test(
    "Weekdays and months told twice are read as once, in the figures of either language",
    arguments: [
      ("Me / Mi 4.11.", "Me / Mi 4.11.", 1), ("Ma/Di 10.11.", "Ma/Di 10.11.", 1),
      ("12 juin/Juni 2026", "12 juin/Juni 2026", 1),
      (
        "du 16.10 au 15.11.2026, me–di/Mi–So 11:00–18:00",
        "du 16.10 au 15.11.2026, me–di/Mi–So 11:00–18:00", 1
      ),
      // Two days of one language, and a name.
      ("Sa / Di 21./22.11.", "Sa / Di 21./22.11.", 1), ("Ma / Mi", "", 0),
    ])
  func twins(text: String, read: String, count: Int) {
    let found = KitDateReader(languages: ["fr", "de"]).scan(text)
    #expect(found.count == count)
    #expect((found.first?.text ?? "") == read)
  }

  @Test(
    "A date told again behind a sign is one, another date is another",
    arguments: [
      ("Jeudi 11 mars 2027 — Thursday 11 March 2027", 1), ("14 h – 16 h / 2–4 p.m.", 1),
      ("jeudi 11 mars / Thursday 11 March, 8 p.m.", 1),
      ("Jeudi 11 mars 2027 — Friday 12 March 2027", 2),
    ])
  func twinDates(text: String, count: Int) {
    let found = KitDateReader(languages: ["fr", "en"]).scan(text)
    #expect((found.map(\.range) == [0..<text.utf8.count]) == (count == 1))
  }

  @Test("A column that translates the one beside it is no second room")
  func translatedColumns() {
    let rows = """
      | Heure | Français | English | Lieu
      | 9 h | Les herbiers sous la loupe, avec les gens du port | What they are, and how they have grown with the years | Halle
      | 11 h | Qui paie pour les ancres dans la rade ? | Who pays for the anchors that are left from the war? | Cour
      """
    func told(_ languages: [String]) -> [String] {
      let table = TranslatedColumns.joined(Programme(rows).table, tools: tools(languages))
      return table.rows.map { row in row.cells.map { String($0.column) }.joined() }
    }
    #expect(told(["fr", "en"]) == ["013", "013", "013"])
    #expect(told(["fr"]) == ["0123", "0123", "0123"])
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
