import KitModel
import Testing

@testable import PageLayout

@Suite struct TextTests {
  @Test(
    "Letters that fonts and producers replace are put back",
    arguments: [
      ("e\u{FB00}et", "effet"), ("\u{FB01}n", "fin"), ("a\u{FB04}uent", "affluent"),
      ("vice\u{AD}président", "vice-président"), ("20\u{A0}h", "20 h"), ("a\u{200B}b", "ab"),
      ("\u{6600}\u{6900}n", "fin"), ("déjà", "déjà"), ("plain", "plain"),
    ])
  func repair(printed: String, meant: String) { #expect(TextRepair.repaired(printed) == meant) }

  @Test(
    "Bullets are told from words",
    arguments: [
      ("• un", 4), ("– deux", 4), ("> trois", 2), ("\u{F0B7} quatre", 4), ("-dash", 0),
      ("plain", 0), ("•", 0), ("-Visite", 1), ("–« Bal »", 3), ("-À deux", 1), ("-12 %", 0),
      ("—Aubin", 0),
      ("+ deux", 2), ("+ 33 (0)1 99 00 13 77", 0), ("+41 21 990 13 77", 0),
      ("+ 4 billets et 2 places", 2),
    ])
  func bullets(line: String, bytes: Int) { #expect(Bullet.length(in: line) == bytes) }

  @Test(
    "Letters that recognition may have made of bullets are told from words",
    arguments: [
      ("e Lille (20 novembre)", 2), ("o 12 mai", 2), ("° Nantes", 3), ("a Lyon", 0),
      ("e mail", 0), ("et Lille", 0), ("e", 0),
    ])
  func misreadBullets(line: String, bytes: Int) {
    #expect(Bullet.misreadLength(in: line) == bytes)
  }

  @Test("A line-break hyphen goes, one that the document prints in a line stays")
  func hyphens() {
    var sheet = Sheet()
    sheet.write(
      [
        "The vice-president speaks of trans-", "formation, and so does the old vice-",
        "president, for transformation it is.",
      ], x: 50, y: 100)
    let text = layOut(Sheet.document([sheet])).pages[0].blocks[0].text.text
    #expect(
      text == "The vice-president speaks of transformation, and so does the old vice-president, "
        + "for transformation it is.")
  }

  @Test(
    "A hyphen at a line's end stays in compounds by the words themselves",
    arguments: [
      ("Elle ouvre le bal avec la vice-", "maire de Blin.", "vice-maire"),
      ("On voit la mer par au-", "dessus des toits.", "au-dessus"),
      ("A supper to which all come, pay-as-you-", "like and as you dare.", "pay-as-you-like"),
      ("On y montre des dessins et des aqua-", "relles de Blin.", "aquarelles"),
    ])
  func compounds(upper: String, lower: String, word: String) {
    var sheet = Sheet()
    sheet.write([upper, lower], x: 50, y: 100)
    #expect(sheet.blocks[0].text.text.contains(word))
  }

  @Test(
    "Hyphens at the ends of cells' lines go where the document knows the word, or breaks words often"
  )
  func cells() {
    func cell(_ lines: [String], below: String) -> String? {
      var sheet = Sheet()
      for (row, day) in ["5 June", "6 June", "7 June"].enumerated() {
        sheet.write(day, x: 50, y: 80 + Double(row) * 60, style: Sheet.bold)
        sheet.write(
          row == 0 ? lines : ["A walk along", "the canal"], x: 150, y: 80 + Double(row) * 60)
      }
      sheet.write(below, x: 50, y: 300)
      return sheet.blocks.lazy.compactMap(\.table).first?.rows[0].cells[1].text.text
    }
    #expect(
      cell(["Folk sing in trans-", "formation"], below: "A transformation of all.")
        == "Folk sing in transformation")
    #expect(cell(["A match of ping-", "pong"], below: "All come along.") == "A match of ping-pong")
  }

  @Test("Letter-spaced capitals are joined to words")
  func letterSpacing() {
    var runs: [GlyphRun] = []
    var left = 50.0
    for letter in "M O I S  D E  M A I".split(separator: " ", omittingEmptySubsequences: false) {
      if letter.isEmpty {
        left += 6
        continue
      }
      runs.append(
        GlyphRun(
          text: String(letter), box: Rect(x0: left, y0: 50, x1: left + 6, y1: 60), style: 0,
          glyphs: 0..<0, isFollowedBySpace: true, isFollowedByLineEnd: false))
      left += 8.5
    }
    let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs)
    let blocks = layOut(ExtractedDocument(pages: [page], styles: Sheet.styles)).pages[0].blocks
    #expect(blocks.map(\.text.text) == ["MOIS DE MAI"])
  }

  @Test(
    "The first letter of a word in small capitals is joined to them, a word of one letter is none",
    arguments: [(0.7, 8.0, "OCTOBER"), (2.5, 8.0, "O CTOBER"), (0.7, 10.0, "O CTOBER")])
  func initial(gap: Double, rest: Double, expected: String) {
    let styles = [10, rest].map { size in
      TextStyle(
        fontName: "Text", size: size, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0))
    }
    let runs = [
      GlyphRun(
        text: "O", box: Rect(x0: 50, y0: 50, x1: 57, y1: 60), style: 0, glyphs: 0..<0,
        isFollowedBySpace: true, isFollowedByLineEnd: false),
      GlyphRun(
        text: "CTOBER", box: Rect(x0: 57 + gap, y0: 60 - rest, x1: 90, y1: 60), style: 1,
        glyphs: 0..<0, isFollowedBySpace: true, isFollowedByLineEnd: true),
    ]
    let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs)
    let blocks = layOut(ExtractedDocument(pages: [page], styles: styles)).pages[0].blocks
    #expect(blocks.map(\.text.text) == [expected])
  }

  @Test("A line with whole words beside short ones keeps its spaces")
  func wholeWords() {
    var sheet = Sheet()
    sheet.write(["Nocturne n o 7"], x: 50, y: 100)
    sheet.write(["OUVERTURE DE LA 6 EDITION !"], x: 50, y: 300)
    let blocks = layOut(Sheet.document([sheet])).pages[0].blocks
    #expect(blocks.map(\.text.text) == ["Nocturne n o 7", "OUVERTURE DE LA 6 EDITION !"])
  }

  @Test(
    "A type that paragraphs are set in makes no headings, though it is larger than the body's",
    arguments: [true, false])
  func largerParagraphs(arePresent: Bool) {
    var sheet = Sheet()
    let prose = [
      "The text of the page is set in small type,", "line below line, and runs down the column",
      "as long as there is something to tell,", "which is the case for quite a while here,",
      "and then goes on some more until it ends.",
    ]
    for part in 0..<6 { sheet.write(prose, x: 40, y: 60 + Double(part) * 80) }
    if arePresent {
      for part in 0..<2 {
        for line in 0..<5 {
          let y = 60 + Double(part) * 160 + Double(line) * 22
          sheet.write("A note in large type", x: 330, y: y, style: Sheet.thin)
        }
      }
    }
    sheet.write("The mill is open", x: 330, y: 420, style: Sheet.thin)
    let short = sheet.blocks.first { $0.text.text == "The mill is open" }
    #expect((short?.kind == .paragraph) == arePresent)
  }

  @Test("A headline in italics begins anew below a title in bold with a byline")
  func headlines() {
    func blocks(_ headline: String) -> [String] {
      var sheet = Sheet()
      sheet.write(
        [("La Remise", Sheet.bold), ("– Blinville, au bord de l’eau", Sheet.body)], x: 50, y: 80)
      sheet.write(headline, x: 50, y: 92, style: Sheet.italic)
      sheet.write("Six voisins y tiennent table ouverte.", x: 50, y: 104)
      return sheet.blocks.map(\.text.text)
    }
    #expect(
      blocks("Une grange où l’on répare").prefix(2) == [
        "La Remise – Blinville, au bord de l’eau", "Une grange où l’on répare",
      ])
    #expect(
      blocks("sur la foi d’un récit")[0].hasPrefix(
        "La Remise – Blinville, au bord de l’eau sur la foi d’un récit"))
  }
}
