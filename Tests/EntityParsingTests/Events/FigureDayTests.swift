import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days in figures that open the lines of a list") struct FigureDayTests {
  @Test(
    "Several that go on in time make a kit one that writes its days so",
    arguments: [
      ("08/10 Rive — Le Battoir\n10/10 Orsenne — La Halle\n14/10 Blinville — Le Moulin", true),
      ("28.11 Rive\n05.12 Orsenne\n12.12 Blinville\n16.01 Morvans", true),
      ("10/8 Rive, Upper Barn\n10/14 Denholt, Plough Hall\n11/6 Wray, Arts Centre", true),
      ("30/03 - Rive (45) - Le Battoir\n01/04 : Orsenne\n06/04 – Blinville – Le Moulin", true),
      ("08/10 Rive — Le Battoir\n10/10 Orsenne — La Halle", false),
      ("18/20 - Ana Ruiz\n17/20 - Paul Lenoir\n15/20 - Lise Brun", false),
      ("14/10 Lavage\n08/10 Rinçage\n06/09 Essorage", false),
      ("9/10 des lavoirs\n8/10 des puits\n7/10 des bassins", false),
      ("1/2 Finale\n1/2 Finale\n1/2 Finale", false),
      ("2.10 Rives\n2.11 Orsenne\n2.12 Blinville", false),
      ("2.13 Rives\n2.14 Orsenne\n2.15 Blinville", false),
      ("18/20 Ana Ruiz\n17/20 Paul Lenoir\n15/20 Lise Brun", false),
    ])
  func areUsed(text: String, expected: Bool) {
    #expect(FigureDays.areUsed(in: Page.document(Programme(text).blocks)) == expected)
  }

  @Test(
    "Where nearly all figures of a kit lie within its few weeks, they are days",
    arguments: [
      ("14/03\n10 h – Bal\n15/03\n18 h – Veillée\n20/03\n9 h – Marché", .dayFirst),
      ("Bal (14.03, 21 h)\nVeillée (15.03, 18 h)\nMarché (20.03, 9 h)", .dayFirst),
      ("Walk – 3/14, 9 a.m.\nDance – 3/15, 8 p.m.\nSupper – 3/20, 7 p.m.", .monthFirst),
      ("| 14/03 | 10 h | Bal\n| 14/03 | 18 h | Veillée\n| 20/03 | 9 h | Marché", .dayFirst),
      ("14/03\n10 h – Bal", .dayFirst), ("3/14\n10 a.m. – Walk", .monthFirst),
      ("14.03\n10 h – Bal\n16.03\n9 h – Marché", .dayFirst),
      // Outside, shares, prices, hours, lengths, dates with a year and what stands in running text.
      ("14/07\n10 h – Bal\n15/07\n18 h – Veillée\n20/07\n9 h – Marché", nil),
      ("1/2 finale\n2/3 des puits\n14/03", nil), ("14.03 €\n15.03 €\n20.03 €", nil),
      ("14.30 Bal\n15.30 Veillée\n16.30 Marché", nil), ("14/03/1998\n15/03/2004\n20/03/2011", nil),
      ("La ligne 14/03 mesure 12 m.", nil), ("Le pont du 14/03", nil),
    ] as [(String, DateContext.NumericOrder?)])
  func inPeriod(text: String, expected: DateContext.NumericOrder?) throws {
    let first = try #require(CalendarDate(iso: "2027-03-12"))
    let last = try #require(CalendarDate(iso: "2027-03-21"))
    let document = Page.document(Programme(text).blocks)
    #expect(FigureDaysOfPeriod(period: first...last).order(in: document) == expected)
  }

  @Test("Two figures without a zero in front are days as well, one may be a share")
  func unpadded() throws {
    let first = try #require(CalendarDate(iso: "2026-06-03"))
    let last = try #require(CalendarDate(iso: "2026-06-05"))
    let order = { (text: String) in
      FigureDaysOfPeriod(period: first...last).order(in: Page.document(Programme(text).blocks))
    }
    #expect(order("| | 6/3 | 6/5\n| 11 a.m. | Walk | Dance") == .monthFirst)
    #expect(order("6/3 of the hall") == nil)
  }

  @Test("A season's months hold most figures by chance")
  func season() throws {
    let first = try #require(CalendarDate(iso: "2026-09-01"))
    let last = try #require(CalendarDate(iso: "2027-06-30"))
    let document = Page.document(Programme("14/03 Bal\n15/03 Veillée\n20/03 Marché").blocks)
    #expect(FigureDaysOfPeriod(period: first...last).order(in: document) == nil)
  }

  @Test(
    "The hour below the stops is that of all, but for those that it names",
    arguments: [
      ("Concerts à 20 h 30, sauf Orsenne, 21 h.", ["20:30", "21:00", "20:30"]),
      ("Concerts à 20 h 30.", ["20:30", "20:30", "20:30"]),
      ("Concerts le 3 mai à 20 h 30.", []), ("Billetterie à 20 h 30.", []),
    ])
  func hours(text: String, expected: [String]) {
    let tools = Programme.tools
    var stops = ["Rive : Le Battoir", "Orsenne : La Halle", "Blinville : Le Moulin"].map {
      Entry(
        title: SourcedText(text: $0), when: [Programme.dated("5 juin 2026")],
        scope: Programme.scope, origin: .dateLed)
    }
    stops[2].body = [SourcedText(text: text)]
    let context = DateContext(days: [Occurrence(start: LocalMoment(iso: "2026-06-05"))])
    let hours = StopHours(tools: tools).given(stops).compactMap { stop in
      stop.usualHours.map { hours in
        let found = tools.reader.resolve(hours.expressions[0], in: context)
        return found.occurrences.first?.start?.time.map { "\($0)".prefix(5) }.map(String.init) ?? ""
      }
    }
    #expect(hours == expected)
  }

  @Test("The stops of such a list are what is on tour")
  func tour() {
    let stops = Programme(
      """
      ! Ana Ruiz en tournée
      Trois ans après son premier disque, la chanteuse du lavoir revient avec onze chansons et repart sur les routes dès octobre 2026.
      # Sur la route
      **08/10** Rive — Le Battoir
      **10/10** Orsenne — La Halle
      **14/10** Blinville — Le Moulin
      """
    ).events(kind: .other)
    #expect(
      stops.flatMap { $0.occurrences.map { "\($0)" } }.count == 3
        && stops.allSatisfy { $0.title.contains(":") })
  }
}
