import KitModel
import Testing

@testable import SectionParsing

@Suite("The tree of sections") struct SectionBuilderTests {
  /// Sizes in points: text, a label, a title of an entry, a heading, a title of a page.
  private enum Size: Double {
    case text = 10
    case label = 11
    case small = 13
    case card = 16
    case heading = 18
    case title = 30
  }

  private static let sizes: [Size] = [.text, .label, .small, .card, .heading, .title]

  /// A page of lines below one another; `box` numbers the box that a line stands in.
  private func page(
    _ number: Int, _ lines: [(size: Size, text: String, box: Int)], white: Double = 4
  ) -> LaidOutPage {
    var y = 40.0
    let blocks = lines.map { line -> Block in
      let style = StyleID(Self.sizes.firstIndex(of: line.size) ?? 0)
      let box = Rect(x0: 50, y0: y, x1: 300, y1: y + line.size.rawValue)
      // Less white than half a line, as below a title.
      y = box.y1 + white
      var text = SourcedText()
      text.append(word: line.text, page: number, box: box, style: style, certainty: 1)
      var block = Block(
        kind: line.size == .text ? .paragraph : .heading(level: 2),
        lines: [Line(text: text, page: number, box: box, style: style)])
      block.panel = line.box
      return block
    }
    return LaidOutPage(
      number: number, width: 595, height: 842, rotation: 0, textOrigin: .digital, blocks: blocks,
      furniture: [], links: [])
  }

  private func parsed(_ pages: [LaidOutPage]) -> [Section] {
    let styles = Self.sizes.map {
      TextStyle(
        fontName: "Text", size: $0.rawValue, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0))
    }
    let document = LaidOutDocument(
      pages: pages, styles: styles, metadata: DocumentMetadata(), outline: [], bodySize: 10,
      findings: [])
    return parseSections(document).sections
  }

  /// The sections as titles, those inside others indented, with the number of their blocks.
  private func sections(_ pages: [LaidOutPage]) -> [String] {
    func lines(_ section: Section, _ indent: String) -> [String] {
      ["\(indent)\(section.title.text) \(section.blocks.count)"]
        + section.children.flatMap { lines($0, indent + "  ") }
    }
    return parsed(pages).flatMap { lines($0, "") }
  }

  @Test(
    "The contents end where what they list begins, though its titles be no larger than the text")
  func contents() {
    func summary(_ heading: String) -> [String] {
      sections([
        page(1, [(.title, "Weir Week", 0)]),
        page(2, [(.heading, "Contents", 0), (.text, "1 Kites over the weir ... 2", 0)]),
        page(3, [(.label, heading, 0), (.text, "Fri 4 June 2027, 5 pm", 0)]),
      ])
    }
    #expect(summary("1. Kites over the weir") == ["Weir Week 1", "Contents 1", " 2"])
    #expect(summary("Part two") == ["Weir Week 1", "Contents 3"])
  }

  @Test(
    "A heading set as a letter's own title opens a section beside it, as do all set so from there on"
  )
  func siblings() {
    let letter: [(size: Size, text: String, box: Int)] = [
      (.label, "Welcome", 0), (.text, "This spring we look at the weir again.", 0),
    ]
    let lists: [(size: Size, text: String, box: Int)] = [
      (.label, "Great barn", 0), (.text, "Fri 2 October, 8 pm: Songs of the mill", 0),
      (.label, "Talks", 0), (.text, "Sat 3 October, 2 pm: A history of wool", 0),
      (.label, "Hayloft", 0), (.text, "Sun 4 October, 3 pm: Puppets", 0),
    ]
    #expect(
      sections([page(1, letter), page(2, lists)]) == [
        "Welcome 1", "Great barn 1", "Talks 1", "Hayloft 1",
      ])
    // A list's own titles may be set as its heading.
    #expect(
      sections([page(1, [(.label, "Talks", 0)] + lists.filter { $0.text != "Talks" })]) == [
        "Talks 5"
      ])
    // Capitals tell a heading from the titles below it.
    #expect(
      sections([page(1, letter + [(.label, "GREAT BARN", 0), (.text, "Two hundred seats.", 0)])])
        == [
          "Welcome 3"
        ])
  }

  @Test(
    "A line above the title in a box goes with the title, and one alone in a box with what stands around it"
  )
  func linesOfBoxes() {
    #expect(
      sections([
        page(
          1,
          [
            (.title, "Friday", 0), (.text, "7 pm £12", 1), (.heading, "Opening night", 1),
            (.text, "A reading by the mill.", 1), (.text, "9 pm", 2), (.heading, "Late bar", 2),
            (.text, "A quiz.", 2), (.text, "Doors at six", 3),
          ])
      ]) == ["Friday 1", "  Opening night 2", "  Late bar 2"])
  }

  /// The lines of a programme below its heading.
  private func programme(_ lines: [(size: Size, text: String)]) -> [String] {
    sections([
      page(1, [(.heading, "Programme", 0)] + lines.map { ($0.size, $0.text, 0) }, white: 16)
    ])
  }

  @Test("Days set larger than the titles above them open no sections")
  func repeatedParts() {
    let shows = (1...3).flatMap { day -> [(size: Size, text: String)] in
      [
        (.label, "Le Roi des roseaux \(day)"), (.text, "Une fable pour trois marionnettes."),
        (.small, "Jeudi \(day) mars : 20 h"), (.text, "Avec Ana Ruiz."),
      ]
    }
    #expect(programme(shows) == ["Programme 12"])
    // Days in front of their titles do, as do those of which the last has a title below it.
    #expect(programme(Array(shows[2...])).count == 4)
    #expect(programme(shows + [(.label, "Et encore un bal")]).count == 4)
    // Two may stand so by chance.
    #expect(programme(Array(shows[..<8])).count == 3)
    // Titles below small weekdays are no days.
    let diary = ["Songs at noon", "The Gala", "Rumours"].flatMap { title in
      [(Size.label, "WED"), (.text, "17"), (.small, title), (.text, "With Ana Ruiz.")]
    }
    #expect(programme(diary).count == 4)
  }

  @Test("Headings that take turns with those above them are parts of what these head")
  func turns() {
    let shows = (1...3).flatMap { day -> [(size: Size, text: String)] in
      [
        (.small, "LE ROI DES ROSEAUX \(day)"), (.text, "Une fable."),
        (.small, "Jeudi \(day) mars : 20 h"), (.text, "Avec Ana Ruiz."),
      ]
    }
    let page = self.page(
      1, [(.title, "Programme", 0)] + shows.map { ($0.size, $0.text, 0) }, white: 16)
    #expect(
      sections([page]).filter { !$0.contains("mars") }.map { $0.suffix(3) }
        == ["e 0", "1 3", "2 3", "3 3"])
    // Days that stand first head their titles, of which one may have several.
    let days = ["Le Roi", "La Fée", "Le Fou"].enumerated().flatMap {
      [
        (Size.small, "MARDI \($0)", 0), (.text, "20 h, halle.", 0), (.small, $1, 0),
        (.text, "Une fable.", 0),
      ]
    }
    let second: [(size: Size, text: String, box: Int)] = [
      (.small, "Le Bal", 0), (.text, "22 h, halle.", 0),
    ]
    #expect(
      sections([self.page(1, [(.title, "Programme", 0)] + days + second + days, white: 16)]).count
        == 14)
  }

  @Test("A second line of the title on its band, with nothing of its own, goes with the title")
  func bands() {
    let band: [(size: Size, text: String, box: Int)] = [
      (.title, "Twelve hours of wool", 1), (.heading, "Sunday 14 March, Aubin", 1),
    ]
    let text: [(size: Size, text: String, box: Int)] = [(.text, "11 am: Carding", 0)]
    #expect(sections([page(1, band + text, white: 16)]) == ["Twelve hours of wool 2"])
    #expect(
      sections([page(1, band + [(.text, "Bring a coat.", 1)] + text, white: 16)]) == [
        "Twelve hours of wool 1", "  Sunday 14 March, Aubin 1",
      ])
    #expect(
      sections([page(1, [band[0], (.heading, "Programme", 1)] + text, white: 16)]) == [
        "Twelve hours of wool 1", "  Programme 0",
      ])
  }

  @Test("A section of a box ends with it, one outside a box goes on to the next heading")
  func boxes() {
    func tree(box: Int) -> [String] {
      sections([
        page(
          1,
          [
            (.heading, "The lanterns", 0), (.text, "They are made of paper.", 0),
            (.small, "Opening hours", box), (.text, "From ten until six.", box),
            (.text, "And they float.", 0),
          ])
      ])
    }
    #expect(tree(box: 1) == ["The lanterns 2", "  Opening hours 1"])
    #expect(tree(box: 0) == ["The lanterns 1", "  Opening hours 2"])
  }

  @Test("Boxes one after another are parts of what stands around them, whatever stood open before")
  func boxAfterBox() {
    let tree = sections([
      page(
        1,
        [
          (.title, "Programme", 0), (.small, "A prize", 0), (.text, "It is given once a year.", 0),
          (.small, "The lanterns", 1), (.text, "They float.", 1), (.text, "Reading", 2),
          (.small, "The choir", 2), (.text, "They sing.", 2),
        ])
    ])
    #expect(
      tree == ["Programme 0", "  A prize 1", "  The lanterns 1", "  The choir 2"])
  }

  @Test(
    "A day heads the cards below it, each with the line above its title, though their titles be nearly as large"
  )
  func cards() {
    let cards: [(size: Size, text: String, box: Int)] = [
      (.text, "7pm, free", 1), (.card, "The lanterns", 1), (.text, "They float.", 1),
      (.text, "9pm, £5", 2), (.card, "The choir", 2), (.text, "They sing.", 2),
    ]
    let programme = [(.heading, "Friday 9 October", 0)] + cards
    #expect(
      sections([page(1, programme + [(.heading, "Saturday 10 October", 0)] + cards)])
        == ["Friday", "Saturday"].flatMap {
          ["\($0) \($0 == "Friday" ? 9 : 10) October 0", "  The lanterns 2", "  The choir 2"]
        })
    // Day, hour and length stand above the title on a card, each set by itself.
    let races: [(size: Size, text: String, box: Int)] = (1...2).flatMap { box in
      [
        (.text, "Sunday 6 Sept", box), (.text, "6.15", box), (.text, "42 km", box),
        (.card, "Race \(box)", box), (.text, "Start: Old Lock.", box),
      ]
    }
    #expect(
      sections([page(1, [(.heading, "Two races", 0)] + races)])
        == ["Two races 0", "  Race 1 4", "  Race 2 4"])
    // The line above the kit's own title is a letterhead.
    #expect(sections([page(1, Array(cards[..<3]))]) == [" 1", "The lanterns 1"])
    // A heading with a text of its own ends where a box as prominent begins.
    #expect(
      sections([page(1, [(.heading, "A letter", 0), (.text, "Dear all,", 0)] + cards)])
        == ["A letter 1", "The lanterns 2", "The choir 2"])
  }

  @Test("Lines close below several titles of a page are their subtitles")
  func subtitles() {
    let titled = sections([
      page(
        1,
        [
          (.heading, "The lanterns", 0), (.small, "A walk of paper", 0), (.text, "They float.", 0),
          (.heading, "The choir", 0), (.small, "An hour of songs", 0), (.text, "They sing.", 0),
        ])
    ])
    #expect(titled == ["The lanterns 2", "The choir 2"])
    // One that stands below text as well opens sections of its own.
    let parts = sections([
      page(
        1,
        [
          (.heading, "The lanterns", 0), (.small, "A walk of paper", 0), (.text, "They float.", 0),
          (.small, "An hour of songs", 0), (.text, "They sing.", 0),
        ])
    ])
    #expect(parts == ["The lanterns 0", "  A walk of paper 1", "  An hour of songs 1"])
  }

  @Test("A heading that opens a page is no part of an editorial on the page before")
  func pageEnd() {
    func tree(_ title: String) -> [String] {
      sections([
        page(2, [(.title, title, 0), (.text, "A word of thanks.", 0)]),
        page(3, [(.heading, "The lanterns", 0), (.text, "They float.", 0)]),
      ])
    }
    #expect(tree("Éditorial") == ["Éditorial 1", "The lanterns 1"])
    #expect(tree("Programme") == ["Programme 1", "  The lanterns 1"])
    // On its own page a heading stands in it.
    let same = sections([
      page(
        2,
        [
          (.title, "Éditorial", 0), (.text, "A word of thanks.", 0),
          (.heading, "The lanterns", 0), (.text, "They float.", 0),
        ])
    ])
    #expect(same == ["Éditorial 1", "  The lanterns 1"])
  }

  @Test("A heading that says more than its kind opens no section among others that are set alike")
  func titlesAmongOthers() {
    func tree(_ titles: [String]) -> [String] {
      var lines: [(size: Size, text: String, box: Int)] = [(.title, "Le printemps du lavoir", 0)]
      for title in titles {
        lines.append((.text, "Un texte.", 0))
        lines.append((.label, title, 0))
      }
      return sections([page(1, lines)])
    }
    let titles = ["Bal des voisins", "Ateliers de reliure", "Le Grand Seau", "Contes du quai"]
    #expect(tree(titles) == ["Le printemps du lavoir 8"])
    #expect(tree(["Bal des voisins", "Ateliers", "Le Grand Seau", "Contes du quai"]).count == 2)
    #expect(tree(["Bal des voisins", "Ateliers de reliure"]).count == 2)
  }

  @Test(
    "A meeting with somebody is an interview, one with the press an event",
    arguments: [
      ("Rencontre avec Ana Ruiz", SectionKind.interview), ("Rencontre avec la presse", .programme),
    ])
  func meetings(title: String, kind: SectionKind) {
    #expect(parsed([page(2, [(.title, title, 0), (.text, "Un texte.", 0)])]).map(\.kind) == [kind])
  }

  @Test(
    "Headings that ask make an interview of a text without a name for its kind",
    arguments: [
      (["Why rope?", "Who comes?", "Is it cold?"], SectionKind.interview),
      (["1 – Why rope?", "2 – Who comes?", "3 – Is it cold?"], .interview),
      (["Why rope?", "Who comes?", "The rope walk", "The loft"], .other),
      (["5 May – Why rope?", "Thu 12 May – Who comes?", "May 19 — Is it cold?"], .other),
    ])
  func questions(headings: [String], kind: SectionKind) {
    var lines: [(size: Size, text: String, box: Int)] = [(.title, "“Rope remembers”", 0)]
    for heading in headings {
      lines.append((.text, "An answer.", 0))
      lines.append((.label, heading, 0))
    }
    #expect(parsed([page(2, lines)]).map(\.kind) == [kind])
  }

  @Test(
    "A line beside a large numeral and right above a title goes with the title, as the numeral does"
  )
  func kickers() {
    var poster = page(
      1,
      [
        (.heading, "14", 0), (.text, "Friday, 7 pm", 0), (.heading, "Lanterns on the Leat", 0),
        (.text, "Low Mill", 0), (.heading, "15", 0), (.text, "Saturday, 2 pm", 0),
        (.heading, "Raft Race", 0), (.text, "Toll Bridge", 0),
      ])
    for index in [0, 4] { poster.blocks[index].kind = .paragraph }
    #expect(sections([poster]) == ["Lanterns on the Leat 3", "Raft Race 3"])
    let plain = page(
      1,
      [
        (.heading, "Lanterns on the Leat", 0), (.text, "Low Mill", 0), (.heading, "Raft Race", 0),
        (.text, "Toll Bridge", 0),
      ])
    #expect(sections([plain]) == ["Lanterns on the Leat 1", "Raft Race 1"])
  }

  @Test("A first page with a programme below its title is no cover")
  func programmeOnCover() {
    let lines: [(Size, String, Int)] = [
      (.title, "Estivales", 0), (.text, "Blinville", 0), (.heading, "Programme", 0),
      (.text, "5 juin, Bal", 0), (.text, "6 juin, Veillée", 0), (.text, "7 juin, Marché", 0),
    ]
    let second = page(2, [(.heading, "Contact", 0), (.text, "Ana Blin", 0)])
    #expect(!parsed([page(1, lines), second]).contains { $0.kind == .cover })
    // A cover may name its parts.
    #expect(parsed([page(1, Array(lines.prefix(4))), second]).first?.kind == .cover)
  }

  @Test("Lines of one heading stand close; a heading further below is the next one")
  func headingsApart() {
    let lines: [(size: Size, text: String, box: Int)] = [
      (.heading, "Nos projets", 0), (.heading, "La Remise", 0), (.text, "Douze voisins.", 0),
    ]
    #expect(sections([page(2, lines)]) == ["Nos projets La Remise 1"])
    #expect(sections([page(2, lines, white: 12)]) == ["Nos projets 0", "La Remise 1"])
  }
}
