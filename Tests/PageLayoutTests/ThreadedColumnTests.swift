import KitModel
import Testing

@testable import PageLayout

@Suite("Columns of one text") struct ThreadedColumnTests {
  typealias Entry = (title: String, lines: [String])

  private static let programme: [Entry] = [
    ("Bal folk", ["Samedi 3, 20 h", "Halle de Blinville"]),
    ("La nuit des chouettes", ["Dimanche 4, 21 h", "Une marche avec les amis", "du bois. Préau"]),
    ("Quatuor Aubin", ["Lundi 5, 18 h", "Le Battoir"]),
    (
      "Dictée de la ville",
      ["Mardi 6, 14 h", "Venez sans crayon,", "on vous en prête un", "à l'entrée. Préau"]
    ),
    ("Fanfare", ["Mercredi 7, 11 h", "Place du Puits"]),
    ("Goûter des mots", ["Jeudi 8, 16 h", "Pour les petits et leurs", "parents. Le Battoir"]),
  ]

  /// A programme in columns of so many lines each, entries cut wherever a column ends.
  private func sheet(_ columns: Int, lines: Int, pitch: Double = 180) -> Sheet {
    var sheet = Sheet()
    var all: [(text: String, style: StyleID, gap: Double)] = []
    for entry in Self.programme {
      all.append((entry.title, Sheet.bold, 9))
      all += entry.lines.map { ($0, Sheet.body, 0) }
    }
    for column in 0..<columns {
      var y = 100.0
      for (index, line) in all.dropFirst(column * lines).prefix(lines).enumerated() {
        if index > 0 { y += line.gap }
        sheet.write(line.text, x: 40 + Double(column) * pitch, y: y, style: line.style)
        y += 12
      }
    }
    return sheet
  }

  @Test(
    "are read one after the other, at whatever line each ends",
    arguments: [(2, 11), (2, 12), (3, 8), (3, 9)])
  func order(columns: Int, lines: Int) {
    let blocks = sheet(columns, lines: lines).blocks
    #expect(blocks.allSatisfy { $0.table == nil })
    #expect(
      blocks.flatMap(\.lines).map(\.text.text)
        == Self.programme.flatMap { [$0.title] + $0.lines })
  }

  @Test("A line that opens no paragraph elsewhere goes on with the one that the column's end cut")
  func breaks() {
    // The fourth entry's last two lines stand in the second column.
    let blocks = sheet(2, lines: 14).blocks.map { $0.lines.map(\.text.text) }
    #expect(
      blocks.contains([
        "Mardi 6, 14 h", "Venez sans crayon,", "on vous en prête un", "à l'entrée. Préau",
      ]))
    #expect(blocks.contains(["Fanfare"]))
  }

  @Test("Days and titles side by side, twice, are one list")
  func repeated() {
    var sheet = Sheet()
    for (column, days) in [
      ["3 juin", "4 juin", "5 juin", "9 juin"], ["12 juin", "13 juin", "20 juin"],
    ].enumerated() {
      let x = 40 + Double(column) * 260
      for (row, day) in days.enumerated() {
        let y = 100 + Double(row) * 40
        sheet.write(day, x: x, y: y, style: Sheet.bold)
        sheet.write(["Concert de \(day)", "au Battoir d'Aubin"], x: x + 70, y: y)
      }
    }
    #expect(
      sheet.rows?.map { $0[0] }
        == ["3 juin", "4 juin", "5 juin", "9 juin", "12 juin", "13 juin", "20 juin"])
  }

  @Test("Rows whose cells are unlike, or uneven, or parted by an empty stretch stay what they are")
  func rows() {
    func sides(_ columns: [[(String, StyleID, Double)]], at edges: [Double]) -> Int? {
      let columns = zip(columns, edges).map { lines, edge in
        lines.flatMap { line in
          var sheet = Sheet()
          sheet.write(line.0, x: edge, y: line.2, style: line.1)
          return sheet.segments
        }
      }
      return ThreadedColumns.sides(of: columns, em: 10)?.count
    }
    func texts(_ tops: [Double], _ style: StyleID = Sheet.body) -> [(String, StyleID, Double)] {
      tops.map { ("Une ligne de texte assez longue", style, $0) }
    }
    let first = texts([0, 12, 40, 52, 64, 92])
    let second = [0.0, 12, 24, 52, 64, 76, 104]
    #expect(sides([first, texts(second)], at: [0, 180]) == 2)
    // Paragraphs that begin at the same heights are rows.
    #expect(sides([first, first], at: [0, 180]) == nil)
    // Another style: what is told of the first column.
    #expect(sides([first, texts(second, Sheet.italic)], at: [0, 180]) == nil)
    // Far narrower than its distance.
    #expect(sides([first, texts(second)], at: [0, 480]) == nil)
    // Empty beside the second and third paragraphs.
    #expect(sides([first, texts([0, 12, 24, 110, 122])], at: [0, 180]) == nil)
  }

  @Test("Columns whose lines are each an entry are read one by one; days of a calendar are not")
  func lines() {
    func order(_ text: (Int) -> String) -> [String] {
      var sheet = Sheet()
      for index in 0..<15 {
        sheet.write(
          text(index), x: 40 + Double(index / 5) * 170, y: 100 + Double(index % 5) * 14)
      }
      return sheet.blocks.flatMap { block in
        block.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") }
          ?? block.lines.map(\.text.text)
      }
    }
    let diary = (0..<15).map { "\($0 + 3) Bal \($0) des amis du lavoir" }
    #expect(order { diary[$0] } == diary)
    #expect(order { "\($0 % 5 * 3 + $0 / 5 + 1)" }.first?.hasPrefix("1") == true)
    #expect(order { "\($0 % 5 * 3 + $0 / 5 + 1)" }.contains("2") == false)
  }

  @Test("Titles side by side each head the lists below them, of whatever columns")
  func titled() {
    var sheet = Sheet()
    for (column, month) in ["JUIN", "JUILLET"].enumerated() {
      let x = 40 + Double(column) * 260
      sheet.write(month, x: x, y: 80, style: Sheet.large)
      for row in 0..<4 {
        let y = 120 + Double(row) * 40
        sheet.write("sam. \(row * 7 + 4 + column)", x: x, y: y, style: Sheet.bold)
        sheet.write(["Concert \(row)", "au Battoir d'Aubin"], x: x + 100, y: y)
      }
    }
    let blocks = sheet.blocks
    #expect(blocks.map { $0.table?.rows.count } == [nil, 4, nil, 4])
    #expect(
      blocks.compactMap { $0.table == nil ? $0.lines[0].text.text : nil } == ["JUIN", "JUILLET"])
  }
}
