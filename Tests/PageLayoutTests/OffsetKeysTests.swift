import KitModel
import Testing

@testable import PageLayout

@Suite("Days a half line lower than their titles") struct OffsetKeysTests {
  /// An agenda of two months: titles in bold, texts below them, days in the margin.
  private func agenda(lowered: [Double]) -> Sheet {
    var sheet = Sheet()
    let days = ["jeu. 25", "ven. 12", "jeu. 18", "sam. 27", "sam. 3", "ven. 9"]
    var y = 60.0
    for (index, day) in days.enumerated() {
      if index % 3 == 0 {
        sheet.write(index == 0 ? "mars" : "avril des amateurs", x: 50, y: y, style: Sheet.large)
        y += 23
      }
      sheet.write("Evening number \(index)", x: 150, y: y, style: Sheet.bold)
      sheet.write(
        ["A talk about wind and rain and", "all that painters stood for it."], x: 150, y: y + 12)
      sheet.write(day, x: 50, y: y + lowered[index % lowered.count], style: Sheet.bold)
      sheet.write("18 h 30", x: 50, y: y + lowered[index % lowered.count] + 12)
      y += 38
    }
    return sheet
  }

  private func rows(_ sheet: Sheet) -> [[String]] {
    sheet.blocks.map { block in
      block.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") } ?? [
        block.text.text
      ]
    }
  }

  @Test("Days go with the titles that they all stand as far below, months part the rows")
  func rows() {
    let text = "A talk about wind and rain and all that painters stood for it."
    func row(_ day: String, _ index: Int) -> String {
      "\(day) 18 h 30 | Evening number \(index) \(text)"
    }
    #expect(
      rows(agenda(lowered: [6])) == [
        ["mars"], [row("jeu. 25", 0), row("ven. 12", 1), row("jeu. 18", 2)],
        ["avril des amateurs"], [row("sam. 27", 3), row("sam. 3", 4), row("ven. 9", 5)],
      ])
  }

  /// Days with the weekday in small letters above a large numeral, months no wider than these between them.
  private func column(_ months: [String]) -> Sheet {
    var sheet = Sheet()
    let days = ["samedi 5", "vendredi 9", "samedi 17", "dimanche 9", "jeudi 20"]
    var y = 60.0
    for (index, day) in days.enumerated() {
      if [1, 3].contains(index) {
        sheet.write(months[index / 2], x: 50, y: y, style: Sheet.title)
        y += 21
      }
      let parts = day.split(separator: " ").map(String.init)
      sheet.write(parts[0], x: 50, y: y, style: Sheet.small)
      sheet.write(parts[1], x: 50, y: y + 7, style: Sheet.large)
      sheet.write("Evening number \(index)", x: 120, y: y, style: Sheet.bold)
      sheet.write(
        ["A talk about wind and rain and", "all that painters stood for it."], x: 120, y: y + 12)
      y += 37
    }
    return sheet
  }

  @Test(
    "Months no wider than the days below them part a list that no white parts, wider ones don't",
    arguments: [
      (["mai", "juin"], true, [1, 0, 2, 0, 2]), (["mai", "juin"], false, nil),
      (["mai des lavoirs", "juin des lavoirs"], true, nil),
    ])
  func narrowMonths(months: [String], inColumns: Bool, rows: [Int]?) {
    let areas = HeadedKeys.areas(of: column(months).segments, em: 10, inColumns: inColumns)
    let counts = areas?.map { area in
      if case .grid(let rows) = area { rows.count } else { 0 }
    }
    #expect(counts == rows)
  }

  @Test(
    "Months that only a fount or colour sets apart part a list whose lines stand far apart; set as the days they are such",
    arguments: [(Sheet.bold, [0, 1, 0, 2]), (Sheet.body, nil)])
  func monthsByStyle(style: StyleID, rows: [Int]?) {
    var sheet = Sheet()
    var y = 60.0
    for (month, days) in [("mars", [["le jeudi,", "dès le 20"]]), ("mai", [["le 8"], ["le 28"]])] {
      sheet.write(month, x: 50, y: y, style: style)
      y += 24
      for day in days {
        for (index, line) in day.enumerated() {
          sheet.write(line, x: 50, y: y + 16 * Double(index))
        }
        sheet.write("A long night of tales, at six", x: 150, y: y)
        sheet.write("in the evening, in the mill", x: 150, y: y + 16)
        y += 52
      }
    }
    let areas = HeadedKeys.areas(of: sheet.segments, em: 10, inColumns: true)
    let counts = areas?.map { area in
      if case .grid(let rows) = area { rows.count } else { 0 }
    }
    #expect(counts == rows)
  }

  @Test("Where days stand here and there they are no keys")
  func irregular() {
    #expect(rows(agenda(lowered: [1, 9, 4])).allSatisfy { $0.count == 1 })
  }

  @Test(
    "A key may tell several days in many words, and a title of its own below them heads the text there"
  )
  func longKeys() {
    func rows(last: String, style: StyleID) -> [[String]] {
      var sheet = Sheet()
      let keys = [
        ["Friday 3 April", "2026, 8 pm"],
        ["Saturdays 11 and 18", "April and 2 and 9", "May 2026, 11 am"],
        ["Sunday 17 May", "2026, 3 pm"],
      ]
      for (index, key) in keys.enumerated() {
        let y = 60 + Double(index) * 44
        sheet.write("Evening number \(index)", x: 180, y: y, style: Sheet.bold)
        sheet.write(
          [
            "A talk about the wind and the rain and what",
            "all that painters stood for it in the end.",
          ],
          x: 180, y: y + 12)
        sheet.write(key, x: 50, y: y + 6)
      }
      sheet.write(last, x: 50, y: 190, style: style)
      sheet.write(
        "One Monday a month at noon, soup and songs for all who work in the street.", x: 50, y: 202)
      return self.rows(sheet)
    }
    let text =
      "A talk about the wind and the rain and what all that painters stood for it in the end."
    let told = rows(last: "The Mondays", style: Sheet.bold)
    #expect(
      told.first == [
        "Friday 3 April 2026, 8 pm | Evening number 0 \(text)",
        "Saturdays 11 and 18 April and 2 and 9 May 2026, 11 am | Evening number 1 \(text)",
        "Sunday 17 May 2026, 3 pm | Evening number 2 \(text)",
      ])
    #expect(told.dropFirst().first == ["The Mondays"])
    // What is set as the keys are is one more of them.
    #expect(!rows(last: "The Mondays", style: Sheet.body).contains(["The Mondays"]))
  }

  @Test(
    "Days of the margin a half line above the texts they go with, all by as much, are keys",
    arguments: [(raised: [5.0], true), (raised: [5.0, 8, 3], false), (raised: [14.0], false)])
  func raised(by offsets: [Double], areKeys: Bool) {
    var sheet = Sheet()
    let days = ["Thu 15", "Fri 16", "Sat 17.09", "15:00 – 17:00", "at dusk"]
    var y = 60.0
    for (index, day) in days.enumerated() {
      sheet.write(
        ["Choir number \(index) sings in the yard of the town hall,", "and all that can sing do."],
        x: 150, y: y)
      sheet.write(day, x: 50, y: y - offsets[index % offsets.count], style: Sheet.bold)
      y += 31
    }
    #expect(
      rows(sheet).contains { $0.first?.hasPrefix("Thu 15 | Choir number 0") ?? false } == areKeys)
  }

  /// A season: titles, a text or two below each, the days in the margin beside the line of a given number.
  private func season(beside line: Int, texts: Int, style: StyleID = Sheet.title) -> Sheet {
    var sheet = Sheet()
    let titles = ["The Lost Barge", "Puppets of the Fen", "Tea and Tango", "Fire Tales"]
    for (index, title) in titles.enumerated() {
      let y = 80 + Double(index) * Double(26 + 12 * texts)
      sheet.write(title, x: 160, y: y, style: style)
      sheet.write(
        (0..<texts).map { "Line \($0) of what it is about and who is in it." }, x: 160, y: y + 17)
      sheet.write(
        "Fri \(index + 2) Oct, 8pm", x: 50, y: line == 0 ? y + 4 : y + 5 + 12 * Double(line))
    }
    return sheet
  }

  @Test(
    "Days beside the last line of their entries go with the titles above them", arguments: 1...3)
  func foot(texts: Int) throws {
    let sheet = season(beside: texts, texts: texts)
    let read = sheet.rows
    let rows = try #require(read)
    #expect(rows.count == 4)
    #expect(rows[0][0] == "Fri 2 Oct, 8pm")
    #expect(rows[0][1].hasPrefix("The Lost Barge Line 0"))
    #expect(rows[3][1].hasPrefix("Fire Tales"))
  }

  @Test("Days at the height of their titles, and titles set as the text is, are left to others")
  func head() {
    for sheet in [season(beside: 0, texts: 2), season(beside: 2, texts: 2, style: Sheet.body)] {
      let columns = Whitespace.columns(of: sheet.segments.filter { $0.ink.y0 > 60 }, gap: 7)
      #expect(
        OffsetKeys.titlesAbove(KeyedRows.keys(of: columns[0], em: 10), of: columns[1], em: 10)
          == nil)
    }
  }
}
