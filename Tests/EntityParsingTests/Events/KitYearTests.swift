import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("The year of days that print none") struct KitYearTests {
  @Test(
    "A year far behind the day of publication is what a plan aims at",
    arguments: [
      ("Plan Lavoirs 2035", 2027), ("Fête des lavoirs 2028", 2028), ("Fête des lavoirs 2027", 2027),
      ("Fête des lavoirs", 2027),
    ])
  func aims(title: String, year: Int) {
    var facts = KitFacts()
    facts.title = title
    facts.published = CalendarDate(iso: "2027-01-18")
    let found = KitYear.year(
      of: Page.document([]), facts: facts, reader: KitDateReader(languages: ["fr"]))
    #expect(found == year)
  }

  @Test(
    "A year far before the day of publication, or one that a sentence tells beside a line, is history",
    arguments: [
      (["Fondé en 1998, l’atelier du lavoir est l’un des plus anciens."], "2027-01-18", 2027),
      (["Fondé en 1998, l’atelier du lavoir est l’un des plus anciens.", "Été 2028"], nil, 2028),
      (["Fondé en 1998, l’atelier du lavoir est l’un des plus anciens."], nil, 1998),
    ] as [([String], String?, Int)])
  func history(lines: [String], published: String?, year: Int) {
    var facts = KitFacts()
    facts.title = "Fête des lavoirs"
    facts.published = published.flatMap { CalendarDate(iso: $0) }
    let blocks = lines.enumerated().map { Page.block($1, y: 80 + 40 * Double($0)) }
    let found = KitYear.year(
      of: Page.document(blocks), facts: facts, reader: KitDateReader(languages: ["fr"]))
    #expect(found == year)
  }

  @Test("A month that is told with its year tells that of its days")
  func months() {
    let reader = KitDateReader(languages: ["fr"])
    func year(_ text: String) -> Int? {
      let long = "\(text) Les enfants du bief apprennent à nager, à lire la rivière et à filmer."
      return KitYear.year(
        of: Page.document([Page.block(long, y: 80)]), facts: KitFacts(), reader: reader)
    }
    #expect(year("Durant ce mois d’août 2018 : stages du 6 au 10 août pour tous.") == 2018)
    #expect(year("Depuis le mois de mai 2018 : stages du 6 au 10 août pour tous.") == nil)
  }

  @Test("Of several years on the cover that of the days is the kit's")
  func severalYears() {
    let lines = ["bateaux en service d’ici 2029", "Dossier de presse | Mars 2027"]
    var blocks = lines.enumerated().map { Page.block($1, y: 80 + 40 * Double($0)) }
    var facts = KitFacts()
    facts.title = "Ziganette"
    let reader = KitDateReader(languages: ["fr"])
    #expect(KitYear.year(of: Page.document(blocks), facts: facts, reader: reader) == 2029)
    blocks += ["Le 12/03/2027", "Le 20/03/2027"].enumerated().map {
      Page.block($1, y: 200 + 40 * Double($0))
    }
    #expect(KitYear.year(of: Page.document(blocks), facts: facts, reader: reader) == 2027)
  }

  @Test("A line of several facts tells it before the name of an entry in a table does")
  func tableAtOnce() {
    var blocks = Programme("| 5 juin | Normes 2040 : ce qui change | Le Battoir").blocks
    blocks.insert(
      Page.block(
        "Les amis du lavoir de Blinville et de ses environs, en toutes saisons\nDu 5 au 9 juin 2027, Blinville",
        y: 60), at: 0)
    var facts = KitFacts()
    facts.title = "Fête des lavoirs"
    let reader = KitDateReader(languages: ["fr"])
    #expect(KitYear.year(of: Page.document(blocks), facts: facts, reader: reader) == 2027)
    #expect(
      KitYear.year(of: Page.document([blocks[1]]), facts: facts, reader: reader) == 2040)
    // The last line of a text that runs is history as the others are.
    facts.published = CalendarDate(iso: "2027-02-06")
    let text = Page.block(
      "Les amis du lavoir annoncent une fête de cinq jours et bien plus encore, au bord du bief.\nLes billets sont en vente depuis décembre 2026.",
      y: 60)
    #expect(KitYear.year(of: Page.document([text]), facts: facts, reader: reader) == 2027)
  }

  @Test(
    "What stands without a year below a heading of a past year is history",
    arguments: [
      ("Une année 2025 bien remplie", 0), ("Une année 2026 bien remplie", 1),
      ("Saison 2025/26", 1), ("Le lavoir en fête", 1), ("2025 au lavoir, 2026 au bief", 1),
    ])
  func pastYears(heading: String, count: Int) {
    let blocks = Programme("# \(heading)\n17 avril : signature de la charte du lavoir").blocks
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Le lavoir"), blocks: blocks,
      children: [])
    func draft(_ yearFrom: YearSource) -> EventDraft {
      EventDraft(
        event: Event(title: "signature", occurrences: [], yearFrom: yearFrom),
        entry: Entry(
          title: SourcedText(text: "signature"), when: [Programme.tools.dated(blocks[1].text)],
          scope: Programme.scope, origin: .dateLed), findings: [])
    }
    let years = PastYears([section], before: 2026)
    #expect(years.left(out: [draft(.kit)]).count == count)
    #expect(years.left(out: [draft(.printed)]).count == 1)
    #expect(PastYears([section], before: nil).left(out: [draft(.kit)]).count == 1)
  }

  @Test(
    "A season on the cover is the kit's, one of a list of stops is not",
    arguments: [(Block.Kind.paragraph, true), (.listItem, false)])
  func seasons(kind: Block.Kind, expected: Bool) {
    let document = Page.document([
      Page.block("Le lavoir en tournée", y: 50, kind: .heading(level: 1), style: Page.display),
      Page.block("Musée Aubin (printemps 2028, dates à venir)", y: 120, kind: kind),
    ])
    let period = CoverPeriod.period(
      of: document, reader: KitDateReader(languages: ["fr"]), context: DateContext())
    #expect((period != nil) == expected)
  }
}
