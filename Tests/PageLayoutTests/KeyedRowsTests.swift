import KitModel
import Testing

@testable import PageLayout

@Suite("Lists with a key in the margin") struct KeyedRowsTests {
  /// A list set without white between its entries: keys at the lines that the entries begin with.
  private func list(keys: [(line: Int, text: String)], style: StyleID = Sheet.bold) -> Sheet {
    var sheet = Sheet()
    sheet.write(
      [
        "A quartet plays what it likes best of all,", "and then what the hall asks for.",
        "A reader tells of rivers and of the people", "who live by them and on them.",
        "A choir sings for as long as the light is", "good and the neighbours don't mind.",
      ], x: 150, y: 100)
    for key in keys {
      sheet.write(key.text, x: 50, y: 100 + Double(key.line) * 12, style: style)
    }
    return sheet
  }

  @Test("Hours beside the first lines of entries make rows")
  func hours() {
    #expect(
      list(keys: [(0, "10 h"), (2, "14 h"), (4, "21 h")]).rows == [
        [
          "10 h", "A quartet plays what it likes best of all, and then what the hall asks for.",
        ],
        ["14 h", "A reader tells of rivers and of the people who live by them and on them."],
        [
          "21 h", "A choir sings for as long as the light is good and the neighbours don't mind.",
        ],
      ])
  }

  @Test("Hours right below one another are rows where titles and halls stand beside each")
  func hoursOfOneLine() {
    func rows(_ second: String) -> Int? {
      var sheet = Sheet()
      for (row, key) in ["19:00", second].enumerated() {
        let y = 100 + Double(row) * 12
        sheet.write(key, x: 50, y: y)
        sheet.write(row == 0 ? "A Story" : "The Choir", x: 150, y: y, style: Sheet.bold)
        sheet.write(row == 0 ? "Old Forge" : "Grange", x: 420, y: y)
      }
      sheet.write(["Led by Ana Ruiz and", "her friends."], x: 150, y: 124)
      return sheet.rows?.count
    }
    #expect(rows("20:45–21:45") != 2)
    #expect(rows("20:45 to 21:45") == 2)
    // The beginning and the end of one row.
    #expect(rows("20:45") != 2)
  }

  @Test("A weekday above a large numeral is of its day")
  func numerals() {
    var sheet = Sheet()
    for row in 0..<4 {
      let y = 100 + Double(row) * 70
      sheet.write("Mardi", x: 50, y: y)
      sheet.write("\(10 + row)", x: 50, y: y + 17, style: Sheet.large)
      sheet.write("mai", x: 50, y: y + 38)
      sheet.write(["20h30 Bal du lavoir", "Le Battoir"], x: 150, y: y)
    }
    let column = sheet.segments.filter { $0.ink.x0 < 100 }
    #expect(KeyedRows.keys(of: column, em: 10).map(\.count) == [3, 3, 3, 3])
  }

  @Test("Days of three lines, set as wide as the texts beside them, are one key each")
  func wideLines() {
    func keys(_ leading: Double, apart: Double) -> [String]? {
      var sheet = Sheet()
      for row in 0..<4 {
        let y = 100 + Double(row) * apart
        for (index, line) in ["Samedi \(row + 10)", "juin 2027", "20h30"].enumerated() {
          sheet.write(line, x: 50, y: y + Double(index) * leading)
        }
        for (index, line) in [
          "Bal du lavoir \(row)", "Le Battoir d'Aubin", "avec les amis de la", "musique",
        ].enumerated() {
          sheet.write(line, x: 150, y: y + Double(index) * leading)
        }
      }
      return sheet.rows?.map { $0[0] }
    }
    let days = (10...13).map { "Samedi \($0) juin 2027 20h30" }
    #expect(keys(15, apart: 70) == days)
    #expect(keys(12, apart: 60) == days)
  }

  @Test("Rows parted by white, the last ones without it: their hours part those")
  func hoursInBand() {
    func rows(_ keys: [String]) -> [String]? {
      var sheet = Sheet()
      for (index, hour) in ["7 h", "8 h", "9 h"].enumerated() {
        sheet.write(hour, x: 50, y: 100 + Double(index) * 24, style: Sheet.bold)
        sheet.write("A short concert number \(index)", x: 150, y: 100 + Double(index) * 24)
      }
      sheet.write(
        [
          "A quartet plays what it likes best of all,", "and then what the hall asks for.",
          "A reader tells of rivers and of the people", "who live by them and on them.",
          "A choir sings for as long as the light is", "good and the neighbours don't mind.",
        ], x: 150, y: 172)
      for (index, key) in keys.enumerated() {
        sheet.write(key, x: 50, y: 172 + Double(index) * 24, style: Sheet.bold)
      }
      return sheet.rows?.map { $0[0] }
    }
    #expect(rows(["10 h", "14 h", "21 h"]) == ["7 h", "8 h", "9 h", "10 h", "14 h", "21 h"])
    #expect(rows(["10 h", "music", "songs"])?.count == 4)
  }

  @Test(
    "Two days in one of the bands part it where room for a line is between them, a day and its hour don't",
    arguments: [
      (24.0, ["3 May", "4 May", "5 May", "6 May"]), (12.0, ["3 May", "4 May", "5 May 6 May"]),
    ])
  func twoKeysInBand(pitch: Double, keys: [String]) {
    var sheet = Sheet()
    for (index, day) in ["3 May", "4 May"].enumerated() {
      sheet.write(day, x: 50, y: 100 + Double(index) * 24, style: Sheet.bold)
      sheet.write("A short concert number \(index)", x: 150, y: 100 + Double(index) * 24)
    }
    sheet.write(
      [
        "A quartet plays what it likes best of all,", "and then what the hall asks for.",
        "A reader tells of rivers and of the people", "who live by them and on them.",
      ], x: 150, y: 148)
    for (index, day) in ["5 May", "6 May"].enumerated() {
      sheet.write(day, x: 50, y: 148 + Double(index) * pitch, style: Sheet.bold)
    }
    #expect(sheet.rows?.map { $0[0] } == keys)
  }

  @Test("Hours beside the large numeral of their day are the keys of what stands beside them")
  func hoursBesideDay() {
    func rows(numeral: StyleID) -> [[String]]? {
      var sheet = Sheet()
      sheet.write("15", x: 40, y: 100, style: numeral)
      for (index, hour) in ["5 pm", "7.30 pm"].enumerated() {
        let y = 104 + Double(index) * 40
        sheet.write(hour, x: 130, y: y, style: Sheet.bold)
        sheet.write("The parade number \(index)", x: 230, y: y, style: Sheet.bold)
        sheet.write("Two hundred walkers and a band from the", x: 230, y: y + 12)
      }
      return sheet.rows
    }
    #expect(
      rows(numeral: Sheet.mark)
        == [0, 1].map { index in
          [
            ["5 pm", "7.30 pm"][index],
            "The parade number \(index) Two hundred walkers and a band from the",
          ]
        })
    // A small one is a cell of the table.
    #expect(rows(numeral: Sheet.body)?.first?.first == "15")
  }

  @Test("Words without a figure, and two keys alone, make none")
  func noKeys() {
    #expect(list(keys: [(0, "music"), (2, "words"), (4, "songs")]).rows == nil)
    #expect(list(keys: [(0, "10 h"), (4, "21 h")]).rows == nil)
    #expect(
      list(keys: [(0, "01 23 45 67 89"), (2, "01 23 45 67 90"), (4, "01 23 45 67 91")]).rows == nil)
  }

  @Test("Days in the margin keep cards from being read column by column")
  func keysBeforeCards() {
    var sheet = Sheet()
    for index in 0..<3 {
      let y = 100 + Double(index) * 60
      sheet.write("\(index + 5) May", x: 50, y: y, style: Sheet.bold)
      sheet.write("at noon", x: 50, y: y + 12)
      sheet.write("by the quay", x: 50, y: y + 24)
      sheet.write("Concert \(index + 1)", x: 150, y: y, style: Sheet.bold)
      sheet.write("A quartet plays what it", x: 150, y: y + 12)
      sheet.write("likes best of all.", x: 150, y: y + 24)
    }
    #expect(
      sheet.rows
        == (0..<3).map { index in
          [
            "\(index + 5) May at noon by the quay",
            "Concert \(index + 1) A quartet plays what it likes best of all.",
          ]
        })
  }

  /// A table of three columns, its rows as tight as lines, and lines across it above some rows.
  private func timetable(bands: [(line: Int, text: String)]) -> Sheet {
    var sheet = Sheet()
    for line in [1, 3, 6, 8, 10] {
      let y = 100 + Double(line) * 12
      sheet.write("\(9 + line) h", x: 50, y: y)
      sheet.write("Number \(line) of the day's", x: 110, y: y)
      sheet.write("programme", x: 110, y: y + 12)
      sheet.write("Great Hall", x: 260, y: y)
    }
    for band in bands {
      sheet.write(band.text, x: 50, y: 100 + Double(band.line) * 12, style: Sheet.bold)
    }
    return sheet
  }

  @Test("Days that lie across a table of three columns are rows of it")
  func bands() {
    let rows = timetable(bands: [(0, "SATURDAY 6 JUNE"), (5, "SUNDAY 7 JUNE 2026")]).rows
    #expect(rows?.count == 7)
    #expect(rows?.first == ["SATURDAY 6 JUNE"])
    #expect(rows?[1] == ["10 h", "Number 1 of the day's programme", "Great Hall"])
    #expect(rows?[3] == ["SUNDAY 7 JUNE 2026"])
  }

  @Test("Headings between tables of the same columns part them, and the last column stays theirs")
  func headingsBetween() {
    var sheet = Sheet()
    for (day, top) in [("Saturday the sixth", 100.0), ("Sunday the seventh", 220)] {
      sheet.write(day, x: 50, y: top, style: Sheet.large)
      for line in [2, 4, 6] {
        let y = top + Double(line) * 13
        sheet.write("\(9 + line) h", x: 50, y: y)
        sheet.write("Number \(line) of the day's", x: 110, y: y)
        sheet.write("programme", x: 110, y: y + 12)
        sheet.write("Great Hall", x: 260, y: y)
      }
    }
    #expect(
      sheet.rows
        == [2, 4, 6].map {
          ["\($0 + 9) h", "Number \($0) of the day's programme", "Great Hall"]
        })
  }

  @Test(
    "Lines below a title and its place go on in its row, a title beside another room is a row of its own"
  )
  func continuedRows() {
    func rows(second: StyleID) -> Int? {
      var sheet = Sheet()
      for (index, hour) in ["9 h 30", "11 h", "18 h", "21 h"].enumerated() {
        let y = 100 + Double(index) * 24
        sheet.write(hour, x: 50, y: y, style: Sheet.bold)
        sheet.write("Work \(index + 1)", x: 120, y: y, style: Sheet.bold)
        sheet.write("The Great Barn, Little", x: 300, y: y)
        sheet.write("a quartet of four", x: 120, y: y + 12, style: second)
        sheet.write("Whistle", x: 300, y: y + 12)
      }
      return sheet.rows?.count
    }
    #expect(rows(second: Sheet.body) == 4)
    #expect(rows(second: Sheet.bold) != 4)
  }
}
