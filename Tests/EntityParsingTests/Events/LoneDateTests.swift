import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days with an hour that no list and no release tells")
struct LoneDateTests {
  /// The tools for a kit that was written on 1 September 2026.
  private var tools: EventTools {
    let base = Programme.tools
    return EventTools(
      reader: base.reader, lexicon: .shared, stream: base.stream, places: base.places,
      kitTitle: nil,
      context: DateContext(
        reference: CalendarDate(iso: "2026-09-01").map { LocalMoment($0) }, timeZone: "Europe/Paris"
      ))
  }

  /// A text amid others; what it tells.
  @Test(
    "What stands beside the day names what takes place",
    arguments: [
      (
        "Le derby contre Blinville est au calendrier le vendredi 16 octobre 2026, 20 h 45.",
        ["derby contre Blinville"]
      ),
      (
        "Les éditions passées. Répétition ouverte aux voisins. Le samedi 10 octobre 2026 à 17 h, sous le chapiteau.",
        ["Répétition ouverte aux voisins"]
      ),
      ("L’orchestre lui dédiera le concert du 16 octobre 2026.", ["concert"]),
      (
        "Un meunier raconte sa vie et celle des siens. Les 16 et 17 octobre 2026 au moulin de Blinville. En savoir plus.",
        ["La vie du lavoir"]
      ),
      ("Les 16 et 17 octobre 2026 au moulin de Blinville.", []),
      ("Un meunier raconte sa vie. Next year: 16 October 2026.", []),
      ("Bilan de la campagne au 16 octobre 2026.", []),
      ("Le lavoir attend ses voisins le 16 octobre 2026.", []),
      ("Les dossiers sont attendus avant le vendredi 16 octobre 2026 à 12 h.", []),
      ("La grange a brûlé le vendredi 10 octobre 2025 à 3 h.", []),
      ("Le musée est ouvert le samedi 10 octobre 2026 de 10 h à 19 h.", []),
    ])
  func told(text: String, titles: [String]) {
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "La vie du lavoir"),
      blocks: Programme(text).blocks, children: [])
    let entries = LoneDates(tools: tools).entries(in: [section], beside: [])
    #expect(entries.map(\.title.text) == titles)
  }

  @Test(
    "A place and days below a text are of what its heading names",
    arguments: [
      ("Le Battoir, 19 h 20, du 15 au 27 octobre 2026. Photo : Ana Ruiz", "Le Battoir"),
      ("Une répétition du chœur, le 15 octobre 2026 à 19 h 20.", nil),
    ])
  func closing(line: String, place: String?) {
    let text = "Un meunier raconte sa vie et celle des siens, du premier seau au dernier battoir."
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Nos choix"),
      blocks: Programme("# Les Drailles\n\(text)\n\(line)").blocks, children: [])
    let entries = LoneDates(tools: tools).entries(in: [section], beside: [])
    #expect(entries.map(\.title.text) == [place == nil ? "répétition du chœur" : "Les Drailles"])
    #expect(entries.flatMap(\.places).map(\.text) == [place].compactMap(\.self))
  }

  /// The day of the file; the kit's year; what is told of a day in October 2026.
  @Test(
    "A file that was made anew later makes no past of the days of the kit's year",
    arguments: [("2027-03-01", 2026, 1), ("2027-03-01", 2027, 0), ("2026-09-01", 2027, 1)])
  func files(made: String, year: Int, count: Int) {
    let base = Programme.tools
    let tools = EventTools(
      reader: base.reader, lexicon: .shared, stream: base.stream, places: base.places,
      kitTitle: nil,
      context: DateContext(
        reference: CalendarDate(iso: made).map { LocalMoment($0) }, referenceSource: .metadata,
        year: year, timeZone: "Europe/Paris"))
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "La vie du lavoir"),
      blocks: Programme("Le derby contre Blinville se joue le vendredi 16 octobre 2026, 20 h 45.")
        .blocks,
      children: [])
    #expect(LoneDates(tools: tools).entries(in: [section], beside: []).count == count)
  }

  @Test("A day that is told already is told once")
  func once() throws {
    let text = "Le derby contre Blinville est au calendrier le vendredi 16 octobre 2026, 20 h 45."
    let told = Programme(text + "\n# Derby de Blinville\nVendredi 16 octobre 2026, 20 h 45").told()
    #expect(told.count == 1)
  }

  /// A text below a heading in a kit of 14 to 29 November 2026; what it tells.
  @Test(
    "What is told at an hour in the weeks before the kit's period leads to it; a day that opens a text is its heading's",
    arguments: [
      (
        "Conférence de presse nationale",
        "Jeudi 5 novembre 2026 à 10 h, au siège du bief, 14, rue Aubin, en présence d'Ana Ruiz.",
        ["Conférence de presse nationale"]
      ),
      (
        "Pour la presse", "Petit déjeuner au moulin le mardi 10 novembre 2026 à 9 h, rue du Bief.",
        ["Petit déjeuner"]
      ),
      (
        "Le moulin", "Le conseil s'est réuni le jeudi 5 novembre 2026 à 10 h, au siège du bief.", []
      ),
      ("Conférence de presse", "Jeudi 5 mars 2026 à 10 h, au siège du bief.", []),
    ])
  func ahead(heading: String, text: String, titles: [String]) {
    let base = Programme.tools
    var context = DateContext(timeZone: "Europe/Paris")
    context.year = 2026
    if let first = CalendarDate(iso: "2026-11-14"), let last = CalendarDate(iso: "2026-11-29") {
      context.period = first...last
    }
    let tools = EventTools(
      reader: base.reader, lexicon: .shared, stream: base.stream, places: base.places,
      kitTitle: nil, context: context)
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: heading),
      blocks: Programme(text).blocks, children: [])
    let entries = LoneDates(tools: tools).entries(in: [section], beside: [])
    #expect(entries.map(\.title.text) == titles)
  }
}
