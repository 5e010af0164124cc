import KitModel
import Testing

@testable import EntityParsing

@Suite("Leaves of a calendar and lines that are entries by themselves") struct CalendarLeafTests {
  /// Cards side by side, each with a leaf of weekday, numeral and month in front of its title.
  private func cards(_ leaves: [[String]]) -> [Block] {
    leaves.enumerated().flatMap { index, leaf in
      let y = 80 + Double(index) * 90
      return leaf.enumerated().map { line, text in
        Page.block(text, y: y + Double(line) * 12, region: 2 * index)
      } + [
        Page.block(
          "Veillée n° \(index + 1)", x: 120, y: y, kind: .heading(level: 3), style: Page.bold,
          region: 2 * index + 1),
        Page.block("18 h 30 · Grange Haute", x: 120, y: y + 12, region: 2 * index + 1),
        Page.block("On écoute, on boit, on rentre.", x: 120, y: y + 24, region: 2 * index + 1),
      ]
    }
  }

  private func told(_ leaves: [[String]]) -> [String] {
    let cover = Page.block(
      "Les veillées de juin 2026", y: 10, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(String(repeating: "La grange s'ouvre au village. ", count: 9), y: 700)
    var document = Page.document([cover, prose])
    document.sections = [
      Page.section("s1", "Programme", y: 40, kind: .programme, blocks: cards(leaves))
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("A weekday above the numeral is a part of its day, in full or cut short")
  func weekdays() {
    #expect(
      told([["lundi", "1", "juin"], ["jeu.", "4", "juin"], ["vendredi", "5", "juin"]]) == [
        "Veillée n° 1 | 2026-06-01T18:30", "Veillée n° 2 | 2026-06-04T18:30",
        "Veillée n° 3 | 2026-06-05T18:30",
      ])
  }

  @Test("Points part month, weekday and hour below the numeral; an hour in figures is no numeral")
  func points() {
    func first(_ leaf: [String]) -> String? {
      Programme.tools.stream.items(of: cards([leaf])).first?.text.text
    }
    #expect(first(["4", "juin · jeu · 20 h"]) == "4 juin · jeu · 20 h")
    #expect(first(["4 & 5", "juin"]) == "4 & 5 juin")
    #expect(first(["13:30", "juin"]) == "13:30")
  }

  @Test("A weekday below or beside its day is that of the day; another day's stays by itself")
  func weekdaysBelow() {
    func items(_ lines: [String], y: [Double] = [80, 92, 104]) -> [String] {
      Programme.tools.stream.withWeekdaysBelow(
        Programme.tools.stream.items(
          of: zip(lines, y).enumerated().map { index, line in
            Page.block(line.0, y: line.1, region: index)
          })
      ).map(\.text.text)
    }
    #expect(items(["21 janvier", "jeudi", "Bal"]) == ["21 janvier, jeudi", "Bal"])
    #expect(items(["16-18 mars", "mar.-jeu.", "Bal"]) == ["16-18 mars, mar.-jeu.", "Bal"])
    #expect(items(["jeudi 21 janvier", "vendredi", "Bal"]).count == 3)
    #expect(items(["21 janvier", "jeudi", "Bal"], y: [80, 140, 152]).count == 3)
    #expect(items(["21 janvier", "jeudi 20 h"]).count == 2)
  }

  @Test("An hour below a whole day is that of what is on, unless a sign leads to it")
  func hoursBelow() {
    func first(_ leaf: [String]) -> String? {
      Programme.tools.stream.items(of: cards([leaf])).first?.text.text
    }
    #expect(first(["4", "juin · jeudi", "20 h"]) == "4 juin · jeudi")
    #expect(first(["4", "juin · jeudi ·", "20 h"]) == "4 juin · jeudi · 20 h")
  }

  @Test("A word above the numeral that is no weekday is none of its day")
  func others() {
    let items = Programme.tools.stream.items(of: cards([["entrée", "4", "juin"]]))
    #expect(items.prefix(2).map(\.text.text) == ["entrée", "4 juin"])
  }

  @Test("A line that opens with its day and one with its title are both entries, a story is none")
  func mixed() {
    func told(_ second: String) -> [String] {
      Programme(
        """
        # Pour finir
        Samedi 27 juin 2026, à partir de 9 h : tri des bobines, soupe pour tous.

        \(second)
        """
      ).told()
    }
    #expect(
      told("Réunion des tisserands : mercredi 8 juillet 2026 à 20 h 30, salle Basse.") == [
        "tri des bobines | 2026-06-27T09:00", "Réunion des tisserands | 2026-07-08T20:30",
      ])
    #expect(told("Les voisins en parlent encore : le village a dansé.").count == 1)
  }

  @Test("A bold day with a colon behind it leads to what is on, in small letters as well")
  func boldDays() {
    func told(_ line: String) -> [String] {
      Programme("# Pour finir\n\(line)").told()
    }
    #expect(
      told("**Samedi 27 juin 2026,** à partir de 9 h : tri des bobines, soupe pour tous.") == [
        "tri des bobines | 2026-06-27T09:00"
      ])
    #expect(
      told("Samedi 27 juin 2026, à partir de 9 h : on trie les bobines.") == [
        "Pour finir | 2026-06-27T09:00"
      ])
  }

  @Test("A numeral that heads several hours takes none of them for a piece of its day")
  func headsHours() {
    func day(_ number: String, _ hours: [String], x: Double, region: Int) -> [Block] {
      [number, "juin · vendredi"].enumerated().map { line, text in
        Page.block(text, x: x, y: 80 + Double(line) * 12, region: region)
      }
        + hours.enumerated().flatMap { line, hour in
          [
            Page.block(hour, x: x, y: 110 + Double(line) * 30, region: region),
            Page.block("Veillée", x: x, y: 122 + Double(line) * 30, region: region),
          ]
        }
    }
    let stream = Programme.tools.stream
    let several = day("5", ["10 h", "14 h"], x: 40, region: 1)
    let items = stream.items(of: several + day("12", ["9 h", "11 h"], x: 240, region: 2))
    #expect(items.filter(\.isTimeLine).count == 4)
  }
}
