import KitModel
import Testing

@testable import PageLayout

@Suite struct ReadingOrderTests {
  private let left = [
    "The first column is read from its", "top to its foot before the reader",
    "goes on to the one beside it, as", "the sentence runs on from line to",
    "line without a break.",
  ]
  private let right = [
    "The second column follows, and it", "is as wide as the first one, so no",
    "line of one belongs to a line of", "the other though they stand side", "by side.",
  ]

  @Test("Two columns of text are read one after the other")
  func columns() {
    var sheet = Sheet()
    sheet.write(left, x: 50, y: 100)
    sheet.write(right, x: 310, y: 100)
    let blocks = layOut(Sheet.document([sheet])).pages[0].blocks
    #expect(
      blocks.map(\.text.text) == [left.joined(separator: " "), right.joined(separator: " ")])
  }

  @Test("The order in which words stand in the file changes nothing")
  func permuted() {
    var sheet = Sheet()
    sheet.write("A title above", x: 50, y: 50, style: Sheet.large)
    sheet.write(left, x: 50, y: 100)
    sheet.write(right, x: 310, y: 100)
    var page = sheet.page()
    let straight = layOut(ExtractedDocument(pages: [page], styles: Sheet.styles))
    page.runs = Array(page.runs.suffix(20) + page.runs.dropLast(20))
    let turned = layOut(ExtractedDocument(pages: [page], styles: Sheet.styles))
    #expect(straight.pages[0].blocks.map(\.text.text) == turned.pages[0].blocks.map(\.text.text))
  }

  @Test("Dates in a margin make the rows of a table, each with its entry")
  func marginDates() throws {
    var sheet = Sheet()
    for (index, date) in ["5 May", "6 May", "7 May"].enumerated() {
      let y = 100 + Double(index) * 60
      sheet.write(date, x: 50, y: y, style: Sheet.bold)
      sheet.write("Concert number \(index)", x: 150, y: y, style: Sheet.bold)
      sheet.write("A quartet plays what it likes best of all.", x: 150, y: y + 12)
    }
    let table = try #require(layOut(Sheet.document([sheet])).pages[0].blocks.first?.table)
    #expect(
      table.rows.map { $0.cells.map(\.text.text) }
        == (0..<3).map { index in
          [
            "\(index + 5) May",
            "Concert number \(index) A quartet plays what it likes best of all.",
          ]
        })
  }

  /// Two cards below one another, a note with place and days at the left of each.
  private func cards(marks: [String]) -> [String] {
    var sheet = Sheet()
    for (index, mark) in marks.enumerated() {
      let y = 60 + Double(index) * 300
      sheet.write(mark, x: 50, y: y, style: Sheet.mark)
      sheet.write(["The Old Mill", "Mill Lane", "4 May to 6 June"], x: 50, y: y + 120)
      sheet.write("Work \(index + 1)", x: 220, y: y + 150, style: Sheet.large)
      sheet.write(
        ["Salt and light fill the hall", "of the mill from end to end."], x: 220, y: y + 190)
    }
    return sheet.blocks.map(\.text.text)
  }

  @Test(
    "Cards that each open with a numeral are read one after the other, the note behind its title")
  func markedCards() {
    let note = "The Old Mill Mill Lane 4 May to 6 June"
    let text = "Salt and light fill the hall of the mill from end to end."
    #expect(cards(marks: ["1", "2"]) == ["1", "Work 1", text, note, "2", "Work 2", text, note])
    // One numeral alone parts nothing: both notes are read behind both texts.
    #expect(cards(marks: ["1", ""]).suffix(2) == [note, note])
  }

  /// Two days, each a numeral in the margin beside two events, whose first title stands this much above the numeral's letters.
  private func timeline(titleAbove: Double) -> [[[String]]] {
    var sheet = Sheet()
    for (index, numeral) in ["6", "7"].enumerated() {
      let y = 100 + Double(index) * 150
      sheet.write(numeral, x: 50, y: y, style: Sheet.mark)
      sheet.write("MAY", x: 50, y: y + 52)
      for (row, hour) in ["2:00 PM", "4:30 PM"].enumerated() {
        let top = y + 5.76 - titleAbove + Double(row) * 30
        sheet.write(hour, x: 120, y: top)
        sheet.write("Concert \(index)\(row)", x: 220, y: top, style: Sheet.bold)
        sheet.write("In the town hall, doors open early", x: 220, y: top + 12)
      }
    }
    return sheet.blocks.compactMap(\.table).map { $0.rows.map { $0.cells.map(\.text.text) } }
  }

  @Test(
    "What begins a little above the letters of a numeral in the margin is its card's",
    arguments: [0, 4, 8])
  func titlesAboveNumerals(titleAbove: Int) {
    let rows = timeline(titleAbove: Double(titleAbove))
    #expect(rows.map(\.count) == [2, 2])
    #expect(rows.first?.first?.last == "Concert 00 In the town hall, doors open early")
    #expect(rows.last?.first?.first == "2:00 PM")
  }

  @Test("A cell centred on two rows spans them")
  func spanningCell() throws {
    var sheet = Sheet()
    sheet.write("Day", x: 50, y: 80, style: Sheet.bold)
    sheet.write("Town", x: 150, y: 80, style: Sheet.bold)
    sheet.write("Hours", x: 300, y: 80, style: Sheet.bold)
    sheet.write("Mon 1", x: 50, y: 120)
    for (index, town) in ["Ash", "Birch", "Cedar", "Elm"].enumerated() {
      sheet.write(town, x: 150, y: 105 + Double(index) * 30)
      sheet.write("\(index + 9) h", x: 300, y: 105 + Double(index) * 30)
    }
    sheet.write("Tue 2", x: 50, y: 165)
    sheet.write("Wed 3", x: 50, y: 195)
    let table = try #require(layOut(Sheet.document([sheet])).pages[0].blocks.first?.table)
    let keys = table.rows.compactMap { row in row.cells.first { $0.column == 0 } }
    #expect(keys.map(\.text.text) == ["Day", "Mon 1", "Tue 2", "Wed 3"])
    #expect(keys.map(\.rowSpan) == [1, 2, 1, 1])
  }

  @Test("A cell that begins at the second row of a band stands in it, not in the empty one above")
  func cellBelowEmptyOne() throws {
    var sheet = Sheet()
    for (index, hour) in ["8 h", "9 h", "10 h", "11 h", "12 h"].enumerated() {
      let y = 100 + Double(index) * 60
      sheet.write(hour, x: 50, y: y)
      sheet.write(["Workshop \(index)", "with clay"], x: 260, y: y)
      // The tall cell closes the white between its row and the last.
      if index < 4 {
        sheet.write(
          index == 3
            ? ["A long talk", "about tides", "and the moon", "and boats", "and wind"]
            : ["A talk", "about tides"], x: 120, y: y)
      }
      if index != 3 { sheet.write(["A walk \(index)", "in town"], x: 400, y: y) }
    }
    let table = try #require(layOut(Sheet.document([sheet])).pages[0].blocks.first?.table)
    #expect(
      table.rows.map { row in row.cells.last?.text.text } == [
        "A walk 0 in town", "A walk 1 in town", "A walk 2 in town", "Workshop 3 with clay",
        "A walk 4 in town",
      ])
  }

  @Test("A day with a smaller word behind it heads what is below; a larger first letter doesn't")
  func headingWithNote() {
    var styles = Sheet.styles
    styles[Int(Sheet.large)].size = 14
    func kinds(_ parts: [(text: String, style: StyleID)]) -> [Block.Kind] {
      var sheet = Sheet()
      sheet.write(parts, x: 50, y: 60)
      sheet.write(left, x: 50, y: 110)
      return layOut(ExtractedDocument(pages: [sheet.page()], styles: styles)).pages[0].blocks
        .map(\.kind)
    }
    #expect(
      kinds([("Friday 9", Sheet.large), ("open to schools", Sheet.body)])
        == [.heading(level: 1), .paragraph])
    #expect(
      kinds([("A", Sheet.large), ("friday open to schools", Sheet.body)])
        == [.paragraph, .paragraph])
  }

  @Test("Lines that repeat at the foot of pages are furniture, and so are page numbers")
  func furniture() {
    let sheets = (1...3).map { number in
      var sheet = Sheet()
      sheet.write(left, x: 50, y: 200 + Double(number) * 7)
      sheet.write("Press kit of the fair", x: 50, y: 810)
      sheet.write("\(number)", x: 500, y: 810)
      return sheet
    }
    let pages = layOut(Sheet.document(sheets)).pages
    #expect(pages.allSatisfy { $0.blocks.map(\.text.text) == [left.joined(separator: " ")] })
    #expect(pages[1].furniture.map(\.kind) == [.footer, .pageNumber])
  }

  @Test("A line of a text is no furniture, though it repeats at the same height")
  func repeatedLine() {
    func furniture(above: [String]) -> [Int] {
      let sheets = (1...3).map { number in
        var sheet = Sheet()
        if !above.isEmpty { sheet.write(above[number - 1], x: 50, y: 40) }
        sheet.write("Date: Friday, 25 June", x: 50, y: 52)
        let hour = ["dawn", "noon", "dusk"][number - 1]
        sheet.write(["Time: from \(hour)", "Place: the \(hour) mill"], x: 50, y: 64)
        sheet.write("What stands on the page at \(hour)", x: 50, y: 300)
        return sheet
      }
      return layOut(Sheet.document(sheets)).pages.map(\.furniture.count)
    }
    #expect(furniture(above: ["Name: Kites", "Name: Songs", "Name: Tales"]) == [0, 0, 0])
    #expect(furniture(above: []) == [1, 1, 1])
  }

  @Test("A day in figures at the top of a page is no page number where others stand below it")
  func dayInFigures() {
    let sheets = (1...3).map { number in
      var sheet = Sheet()
      for row in 0..<3 {
        sheet.write(
          "0\(number)/0\(number + row)", x: 50, y: 40 + Double(row) * 60, style: Sheet.bold)
        sheet.write(
          ["Songs", "Dances", "Tales"][number - 1] + " by lamplight", x: 200,
          y: 40 + Double(row) * 60)
      }
      return sheet
    }
    let pages = layOut(Sheet.document(sheets)).pages
    #expect(pages.allSatisfy { $0.furniture.isEmpty })
  }

  @Test("Three even columns are read before what stands below them in the first two")
  func evenColumns() {
    var sheet = Sheet()
    for column in 0..<3 {
      for line in 0..<(column == 2 ? 12 : 8) {
        sheet.write(
          "Line \(line) of part \(column)", x: 50 + Double(column) * 165, y: 60 + Double(line) * 12)
      }
    }
    sheet.write("Afterwards", x: 50, y: 236, style: Sheet.large)
    for line in 0..<6 {
      sheet.write(
        "What follows is told across two of the columns", x: 50, y: 280 + Double(line) * 12)
    }
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    #expect(
      lines.firstIndex(of: "Line 11 of part 2") ?? 99 < lines.firstIndex(of: "Afterwards") ?? 0)
  }

  @Test(
    "Columns close below a text across both are read one after the other, on grids of lines of their own",
    arguments: [4.0, 6, 8])
  func columnsBelowText(shift: Double) {
    var sheet = Sheet()
    sheet.write(
      [
        "The town lights its streets for the sixth time, from the quay up to the church",
        "of the weavers and back",
      ], x: 50, y: 60)
    let entries = (0..<4).map { ["Evening walk \($0)", "Friday, 7 pm", "From the quay"] }
    sheet.write(entries[0] + entries[1], x: 50, y: 88 + shift)
    sheet.write(entries[2] + entries[3], x: 250, y: 84)
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    #expect(Array(lines.suffix(12)) == entries.flatMap { $0 })
  }

  @Test("A heading is larger than the text below it")
  func heading() {
    var sheet = Sheet()
    sheet.write("Programme", x: 50, y: 60, style: Sheet.large)
    sheet.write(left, x: 50, y: 110)
    let blocks = layOut(Sheet.document([sheet])).pages[0].blocks
    #expect(blocks.map(\.kind) == [.heading(level: 1), .paragraph])
  }

  @Test(
    "A line in one size far above the text's is a heading, whatever weights it has; one in the text's is none"
  )
  func mixedHeading() {
    func first(_ styles: [StyleID]) -> Block.Kind {
      var sheet = Sheet()
      sheet.write([("On the road:", styles[0]), ("the break room tour", styles[1])], x: 50, y: 60)
      sheet.write(left, x: 50, y: 110)
      return layOut(Sheet.document([sheet])).pages[0].blocks[0].kind
    }
    #expect(first([Sheet.large, Sheet.thin]) == .heading(level: 1))
    #expect(first([Sheet.body, Sheet.bold]) == .paragraph)
  }

  @Test(
    "Bullets that stand apart in a column open their items; single letters there are turned text")
  func bullets() {
    func blocks(_ mark: String) -> [String] {
      var sheet = Sheet()
      for row in 0..<4 {
        sheet.write(mark, x: 50, y: 60 + Double(row) * 14)
        sheet.write("Concert \(row) in the park", x: 70, y: 60 + Double(row) * 14)
      }
      return layOut(Sheet.document([sheet])).pages[0].blocks.map {
        "\($0.kind) \($0.text.text)"
      }
    }
    for mark in ["•", "\u{F0B7}"] {
      #expect(blocks(mark) == (0..<4).map { "listItem Concert \($0) in the park" })
    }
    #expect(!blocks("A").joined().contains("A Concert"))
  }

  @Test(
    "Columns of days and titles under headings across both go on where none stands; a table below does not"
  )
  func agendaColumns() {
    func texts(gap: Double) -> [String] {
      var sheet = Sheet()
      for column in 0..<3 {
        let x = 40 + Double(column) * 180
        sheet.write("Month \(column)", x: x, y: 60, style: Sheet.large)
        for row in 0..<4 {
          let y = 92 + Double(row) * 36 + (row > 1 ? gap : 0)
          sheet.write("\(row + 3 * column)", x: x, y: y + 2)
          sheet.write(["Concert \(column) \(row)", "at the old hall"], x: x + 34, y: y)
        }
      }
      return sheet.blocks.flatMap {
        $0.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " ") } ?? [$0.text.text]
      }
    }
    let order = texts(gap: 0).filter { $0.contains("Concert") }.compactMap { text in
      text.split(separator: " ").firstIndex(of: "Concert").map { index in
        text.split(separator: " ")[(index + 1)...].prefix(2).joined(separator: "")
      }
    }
    #expect(order == order.sorted())
  }
}
