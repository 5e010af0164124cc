import KitModel
import Testing

@testable import PageLayout

@Suite("Boxes of their own colour") struct PanelTests {
  private let text = [
    "The text runs past the box and goes on", "below it as if nothing stood beside it,",
    "for the reader finishes a column before", "looking at what was set in colour next",
    "to it, and so does this order.",
  ]
  private let note = ["Open from ten", "until the last", "guest has left"]

  private func sheet(boxed: Bool, color: Color = Color(red: 220, green: 235, blue: 245)) -> Sheet {
    var sheet = Sheet()
    sheet.write(text, x: 50, y: 100)
    sheet.write(note, x: 330, y: 112)
    sheet.write("A last line of the page stands below it all.", x: 50, y: 300)
    if boxed { sheet.fill(320, 100, 430, 160, color: color) }
    return sheet
  }

  @Test("What stands in a box is a part of the page, numbered")
  func boxed() {
    let blocks = sheet(boxed: true).blocks
    let panels = blocks.filter { $0.panel > 0 }
    #expect(panels.map(\.text.text) == [note.joined(separator: " ")])
    #expect(blocks.first?.text.text == text.joined(separator: " "))
  }

  @Test("Without a box, or with one as white as paper, there is none")
  func unboxed() {
    #expect(sheet(boxed: false).blocks.allSatisfy { $0.panel == 0 })
    let white = sheet(boxed: true, color: Color(red: 255, green: 255, blue: 255))
    #expect(white.blocks.allSatisfy { $0.panel == 0 })
  }

  @Test("On a page filled with a colour, white boxes are cards, and wide ones close no gutter")
  func cardsOnColor() {
    func sheet(filled: Bool) -> Sheet {
      var sheet = Sheet()
      if filled { sheet.fill(0, 0, 595, 842) }
      func card(_ title: String, x: Double, y: Double, width: Double) {
        sheet.fill(x, y, x + width, y + 60, color: Color(red: 255, green: 255, blue: 255))
        sheet.write("Friday 5", x: x + 10, y: y + 8)
        sheet.write(title, x: x + 10, y: y + 22, style: Sheet.bold)
        sheet.write("at the quay", x: x + 10, y: y + 36)
      }
      card("A long procession of lanterns and drums", x: 40, y: 100, width: 330)
      card("Concert", x: 385, y: 100, width: 150)
      card("Workshop", x: 40, y: 175, width: 157)
      card("Reading", x: 212, y: 175, width: 157)
      card("Dance", x: 385, y: 175, width: 150)
      return sheet
    }
    let titles = sheet(filled: true).blocks.map(\.text.text).filter {
      $0 != "Friday 5" && $0 != "at the quay"
    }
    #expect(
      titles == [
        "A long procession of lanterns and drums", "Concert", "Workshop", "Reading", "Dance",
      ])
    #expect(sheet(filled: false).blocks.allSatisfy { $0.panel == 0 })
  }

  @Test("A bar behind one line, a box that cuts lines and the page's background are none")
  func noPanels() {
    var bar = Sheet()
    bar.write(text, x: 50, y: 100)
    bar.write("A heading on a bar", x: 50, y: 200, style: Sheet.bold)
    bar.fill(45, 197, 300, 213)
    #expect(bar.blocks.allSatisfy { $0.panel == 0 })
    var cut = sheet(boxed: false)
    cut.fill(120, 95, 430, 170)
    #expect(cut.blocks.allSatisfy { $0.panel == 0 })
    var background = sheet(boxed: false)
    background.fill(0, 0, 595, 842)
    #expect(background.blocks.allSatisfy { $0.panel == 0 })
  }

  /// Four days at the left, what is on at the right, 40 points apart from 100 down.
  private func listOfDays() -> Sheet {
    var sheet = Sheet()
    for index in 0..<4 {
      let y = 100 + Double(index) * 40
      sheet.write("\(index + 5) May", x: 50, y: y)
      sheet.write("Concert \(index + 1)", x: 150, y: y)
      sheet.write("by the quay", x: 150, y: y + 12)
    }
    return sheet
  }

  private let rowsOfDays = (5...8).map { ["\($0) May", "Concert \($0 - 4) by the quay"] }

  @Test("Shaded rows of a table leave it a table")
  func shadedRows() {
    var sheet = listOfDays()
    for y in [100.0, 180] { sheet.fill(40, y - 6, 300, y + 28) }
    #expect(sheet.rows == rowsOfDays)
  }

  @Test("A narrow box at the left is read after what it stands beside")
  func sideBox() {
    var sheet = Sheet()
    sheet.write(note, x: 50, y: 100)
    sheet.write(text, x: 200, y: 100)
    let plain = sheet.blocks.map(\.text.text)
    #expect(plain == [note, text].map { $0.joined(separator: " ") })
    sheet.fill(40, 90, 130, 150)
    let boxed = sheet.blocks.map(\.text.text)
    #expect(boxed == [text, note].map { $0.joined(separator: " ") })
  }

  @Test("A side note is read after the larger title that it stands beside")
  func sideNote() {
    func texts(titleStyle: StyleID) -> [String] {
      var sheet = Sheet()
      sheet.write(["Old mill", "from noon on", "for all ages"], x: 50, y: 100)
      sheet.write("The lanterns", x: 200, y: 100, style: titleStyle)
      sheet.write(text, x: 200, y: 124)
      return sheet.blocks.map(\.text.text)
    }
    #expect(texts(titleStyle: Sheet.large).last == "Old mill from noon on for all ages")
    #expect(texts(titleStyle: Sheet.bold).first == "Old mill from noon on for all ages")
  }

  @Test("Columns of a list that are shaded each in their colour are no boxes")
  func shadedColumns() {
    var sheet = listOfDays()
    sheet.fill(40, 90, 120, 260)
    sheet.fill(140, 90, 300, 260, color: Color(red: 250, green: 230, blue: 200))
    #expect(sheet.blocks.allSatisfy { $0.panel == 0 })
    #expect(sheet.rows == rowsOfDays)
  }

  @Test("Days in boxes of their own are the keys of a list")
  func boxedDays() {
    var sheet = Sheet()
    for index in 0..<3 {
      let y = 100 + Double(index) * 50
      sheet.write(["Day", "\(index + 5) May"], x: 50, y: y)
      sheet.fill(44, y - 4, 90, y + 28)
      sheet.write("Concert number \(index + 1)", x: 150, y: y, style: Sheet.bold)
      sheet.write("A quartet plays what it likes best.", x: 150, y: y + 12)
    }
    #expect(
      sheet.rows
        == (0..<3).map {
          [
            "Day \($0 + 5) May", "Concert number \($0 + 1) A quartet plays what it likes best.",
          ]
        })
  }

  /// A dark column with an address in it beside a list whose days and titles share heights with its lines.
  private func darkColumn(_ address: String) -> [Block] {
    var sheet = Sheet()
    sheet.fill(40, 40, 190, 700, color: Color(red: 40, green: 40, blue: 40))
    let note = ["Press office", "Ana Ruiz", "020 7946 0858", address]
    for (row, line) in note.enumerated() { sheet.write(line, x: 50, y: 60 + Double(row) * 18) }
    for row in 0..<5 {
      let y = 150 + Double(row) * 30
      sheet.write(
        ["Tickets", "Full price £14", "Children £9", "Under 12 free", "Friends £5"][row], x: 50,
        y: y)
      sheet.write("Fri \(row + 1) May | 7 pm", x: 205, y: y)
      sheet.write("A walk with lamps", x: 205, y: y + 12)
    }
    return sheet.blocks
  }

  @Test(
    "A column of a colour is one though a long address reaches over its edge, though it stands beside rows",
    arguments: ["press@museum.org", "press@museumofthelamps.example.org"])
  func overhangingAddress(address: String) {
    let column = darkColumn(address).filter { $0.panel > 0 }.flatMap(\.lines).map(\.text.text)
    #expect(column.prefix(4) == ["Press office", "Ana Ruiz", "020 7946 0858", address])
    #expect(column.count == 9)
  }

  @Test(
    "A line of several words that reaches over the edge is of the page, and the box behind it too")
  func overhangingLine() {
    #expect(darkColumn("press office of the museum of lamps").allSatisfy { $0.panel == 0 })
  }
}
