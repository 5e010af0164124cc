import KitModel
import Testing

@testable import PageLayout

@Suite("A line set apart above a table") struct TableTitleTests {
  /// Text, a line below it and a table of days.
  private func kinds(style: StyleID, below text: [String]) -> [Block.Kind] {
    var sheet = Sheet()
    sheet.write(text, x: 50, y: 100)
    sheet.write("On the road in March", x: 50, y: 150, style: style)
    for row in 0..<4 {
      let y = 180 + Double(row) * 26
      sheet.write("\(16 + row).03", x: 50, y: y)
      sheet.write("Foxholt", x: 150, y: y)
      sheet.write("Old Mill \(row)", x: 300, y: y)
    }
    return sheet.blocks.map(\.kind)
  }

  private static let text = [
    "The ferry loans of the upper reach were kept in a shed by the",
    "weir until the flood took the shed away and all of the papers.",
  ]

  @Test("is its heading; set as the text above it is, it is none")
  func heading() {
    #expect(kinds(style: Sheet.bold, below: Self.text).contains(.heading(level: 1)))
    #expect(
      kinds(style: Sheet.body, below: Self.text).allSatisfy {
        if case .heading = $0 { false } else { true }
      })
  }
}

@Suite("Headings over the gutter of keys") struct TableHeadingTests {
  /// Two lists of day, hour and title, each below a heading that reaches over day and hour.
  private func sheet(
    style: StyleID = Sheet.title, heads: [String] = ["Ahead of the river week", "Nights"]
  ) -> Sheet {
    var sheet = Sheet()
    for (part, head) in heads.enumerated() {
      let top = 100 + Double(part) * 130
      sheet.write(head, x: 50, y: top, style: style)
      for row in 0..<3 {
        let y = top + 24 + Double(row) * 30
        sheet.write("Tue \(4 + part * 7 + row) May", x: 50, y: y)
        sheet.write("\(6 + row) pm", x: 125, y: y)
        sheet.write(["Kites and lamps \(part)\(row)", "Old Mill by the weir"], x: 230, y: y)
        sheet.write("$\(5 + row)", x: 450, y: y)
      }
    }
    return sheet
  }

  @Test("part the lists, whose days and hours are columns of their own")
  func parted() {
    #expect(
      sheet().rows?.first
        == ["Tue 4 May", "6 pm", "Kites and lamps 00 Old Mill by the weir", "$5"])
  }

  @Test("part none where there is one, or where they are no larger than the lines below")
  func others() {
    let parts = { (sheet: Sheet) in
      TableHeadings.partedOverGutters(ReadingOrder.topDown(sheet.segments), em: 10)
    }
    #expect(parts(sheet())?.count == 4)
    #expect(parts(sheet(heads: ["Ahead of the river week"])) == nil)
    #expect(parts(sheet(style: Sheet.body)) == nil)
  }

  /// Days, towns and halls with their hours below; a head in front of the second half.
  private func stops(head: StyleID, days: [String] = ["2 May", "3 May", "4 May", "5 May"]) -> Sheet
  {
    var sheet = Sheet()
    for (row, day) in days.enumerated() {
      let y = 100 + Double(row) * 30 + (row < 2 ? 0 : 26)
      sheet.write(day, x: 50, y: y, style: Sheet.bold)
      sheet.write("Foxholt", x: 120, y: y)
      sheet.write("Old Mill \(row)", x: 280, y: y)
      sheet.write("\(6 + row) pm, with a talk", x: 280, y: y + 12, style: Sheet.small)
    }
    sheet.write("Summer and autumn", x: 50, y: 162, style: head)
    return sheet
  }

  @Test("part a table where they are set like no cell of it, as large as these are")
  func unlike() {
    #expect(
      stops(head: Sheet.serif).rows == [
        ["2 May", "Foxholt", "Old Mill 0 6 pm, with a talk"],
        ["3 May", "Foxholt", "Old Mill 1 7 pm, with a talk"],
      ])
    let parts = { (sheet: Sheet) in
      TableHeadings.partedOverGutters(ReadingOrder.topDown(sheet.segments), em: 10)
    }
    #expect(parts(stops(head: Sheet.serif))?.count == 3)
    #expect(parts(stops(head: Sheet.body)) == nil)
    #expect(parts(stops(head: Sheet.serif, days: ["Mill", "Weir", "Quay", "Tower"])) == nil)
  }
}
