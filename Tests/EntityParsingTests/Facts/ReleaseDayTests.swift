import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("The day of a release") struct ReleaseDayTests {
  @Test(
    "stands below the words for the document, and nothing else with it",
    arguments: [
      ("Communiqué\nde presse\n17.02.2027", "2027-02-17"),
      ("Communiqué de presse 17 février 2027", "2027-02-17"),
      ("COMMUNIQUÉ | Pour diffusion immédiate | 17 février 2027", "2027-02-17"),
      ("Blinville, le 17 février 2027", "2027-02-17"),
      ("17 février 2027 – Jeanne Aubin", "2027-02-17"),
      ("Jeanne Aubin | 17 février 2027", "2027-02-17"),
      ("écrit le 17 février 2027 par Jeanne", "2027-02-17"),
      ("17 février 2027 — sous embargo", "2027-02-17"),
      ("17 février 2027 – Bal du lavoir", nil),
      ("17 février 2027 – Bal du lavoir, sous embargo", nil),
      ("récital de Jeanne Aubin, 17 février 2027", nil),
      ("Musique Blinville 44999 Le 17/02/2027", nil),
      ("Invitation | Lavoir des Tilleuls | 17 février 2027", nil),
      ("Le lavoir a été ouvert sans communiqué de presse le 17 février 2027 par les élus", nil),
    ])
  func document(line: String, day: String?) {
    let facts = parseFacts(
      Page.document([
        Page.block("Un battoir au musée", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(line, y: 200),
        Page.block(
          "Le musée ouvre ses portes aux gens qui sont venus avec nous pour voir le battoir.",
          y: 300),
      ]),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    #expect(facts.published == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test(
    "opens the text of what says that it is one, whole and in front of its place",
    arguments: [
      ("Pour diffusion immédiate", "17 février 2027. Rennes. Le musée ouvre", "2027-02-17"),
      ("Pour diffusion immédiate", "17 février. Rennes. Le musée ouvre", nil),
      ("Un musée et son quai", "17 février 2027. Rennes. Le musée ouvre", nil),
    ])
  func opening(notice: String, text: String, day: String?) {
    let facts = parseFacts(
      Page.document([
        Page.block(notice, y: 60),
        Page.block("Un battoir au musée", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(
          "\(text) ses portes aux gens qui sont venus avec nous pour voir le battoir.", y: 300),
      ]),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    #expect(facts.published == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test(
    "The hour of an embargo without a day is on that of the release",
    arguments: [
      ("Sous embargo jusqu’à 6 h", "2027-02-17T06:00"),
      ("Sous embargo jusqu’au 18 février 2027 à 6 h", "2027-02-18T06:00"),
      ("Ouvert jusqu’à 6 h", nil),
    ])
  func embargo(line: String, moment: String?) {
    let facts = parseFacts(
      Page.document([
        Page.block("Un battoir au musée", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block("Rennes, le 17 février 2027", y: 200), Page.block(line, y: 212),
        Page.block(
          "Le musée ouvre ses portes aux gens qui sont venus avec nous pour voir le battoir.",
          y: 300),
      ]),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    #expect(facts.embargo == moment.flatMap { LocalMoment(iso: $0) })
  }

  @Test(
    "opens its text, behind its town or alone below the words for a release",
    arguments: [
      (
        "News",
        "BLINTON--(AUBIN WIRE)--Mar. 9, 2027-- The Timber Days return to the old mill for a week.",
        "2027-03-09"
      ),
      (
        "News",
        "BLINTON, Vt., March 9, 2027 (AUBIN WIRE) -- The Timber Days return to the old mill for a week.",
        "2027-03-09"
      ),
      (
        "News",
        "BLINTON, March 9, 2027 /AubinWire/ - The Timber Days return to the old mill for a week.",
        "2027-03-09"
      ),
      (
        "For immediate release",
        "March 9, 2027 – The Timber Days return to the old mill for a week.", "2027-03-09"
      ),
      (
        "Our story", "AUBINTON, Vt., March 9, 2027 – The Timber Days return to the old mill.",
        "2027-03-09"
      ),
      // Entries of a list open with their days, too.
      ("Our story", "March 9, 2027 – The Timber Days return to the old mill for a week.", nil),
      (
        "For immediate release",
        "March 9, 2027 was cold, and the Timber Days opened without a band.", nil
      ),
    ])
  func dateline(above: String, text: String, day: String?) {
    let pages = Page.document([
      Page.block("Timber Days", y: 80, kind: .heading(level: 1), style: Page.display),
      Page.block(above, y: 200), Page.block(text, y: 240),
    ])
    let facts = parseFacts(
      pages,
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1)))
    #expect(facts.dateline?.day == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test("A day with its year in a table of hours is that of what takes place")
  func cells() {
    let table = Programme(
      """
      | 8 déc. | Théâtre du Bief | 20 h 30
      | 21 janv. 2027 | Théâtre des Gonds | 19 h 30
      | 16 mars | Maison du Four | 20 h 30
      """, page: 1
    ).blocks
    let facts = parseFacts(
      Page.document(
        [Page.block("Le bal", y: 40, kind: .heading(level: 1), style: Page.display)] + table),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    #expect(facts.published == nil)
  }

  @Test(
    "is none of the days that its sentence announces",
    arguments: [
      ("AUBINTON, Vt., March 9, 2027 – Timber Days will take place from May 5 to 7.", 1),
      ("AUBINTON, Vt., March 10, 2027 – Timber Days will take place from May 5 to 7.", 2),
      ("On March 9, 2027 the mill opens.", 1),
    ])
  func dayOfWriting(sentence: String, days: Int) {
    let usual = Programme.englishTools
    let tools = EventTools(
      reader: usual.reader, lexicon: usual.lexicon, stream: usual.stream, places: usual.places,
      kitTitle: nil,
      context: DateContext(reference: LocalMoment(iso: "2027-03-09"), referenceSource: .kit))
    let prose = ProseEntries(tools: tools, scope: Programme.scope, heading: nil)
    let told = prose.withoutDayOfWriting(tools.dated(SourcedText(text: sentence)))
    #expect(told.expressions.count == days)
  }

  @Test(
    "The day of a title page on which the file was made is when it was written, that of another is announced",
    arguments: [
      ("17 février 2027", "2027-02-17", "2027-02-17", nil),
      ("17 février 2027", "2027-02-18", "2027-02-17", nil),
      ("17 février 2027", "2027-01-05", nil, "2027-02-17"),
      ("17 février 2027 à 18 h", "2027-02-17", nil, "2027-02-17"),
    ] as [(String, String, String?, String?)])
  func writing(line: String, made: String, published: String?, period: String?) throws {
    let made = try #require(CalendarDate(iso: made))
    let facts = parseFacts(
      Page.document(
        [
          Page.block("Un battoir au lavoir", y: 80, kind: .heading(level: 1), style: Page.display),
          Page.block(line, y: 200, kind: .heading(level: 1), style: Page.display),
          Page.block(
            "Le battoir sert aux gens qui sont venus avec nous pour laver ce qui doit l’être.",
            y: 300),
        ], metadata: DocumentMetadata(created: PDFDate(local: LocalMoment(made)))),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    if let published { #expect(facts.published == CalendarDate(iso: published)) }
    #expect(facts.period == period.flatMap { CalendarDate(iso: $0) }.map { $0...$0 })
  }
}
