import CivilTime
import DateExpressions
import DateReports
import Testing

@Suite("The answers of the command line")
struct ReportTests {
  @Test("A line of JSON is answered by a line of JSON with the contract's names")
  func ndjson() {
    var answers = DateAnswers()
    let line = answers.line(
      for:
        #"{"text": "Oui, les 10 et 17 novembre", "reference": "2020-10-29T08:00", "language": "fr", "timeZone": "Europe/Paris"}"#
    )
    #expect(
      line == #"[{"text":"les 10 et 17 novembre","offset":5,"length":21,"start":"2020-11-10","#
        + #""end":null,"dayPart":null,"open":null,"grain":"day","recurrence":null,"#
        + #""occurrences":[{"start":"2020-11-10"},{"start":"2020-11-17"}],"#
        + #""yearFrom":"reference","known":["day","month"]}]"#)
  }

  @Test("Offsets count Unicode scalars, whatever stands before")
  func offsets() {
    var answers = DateAnswers()
    let line = answers.line(for: #"{"text": "é😀 le 10 mars 2026", "language": "fr"}"#)
    #expect(line.contains(#""offset":3,"length":15"#))
    let escaped = answers.line(for: #"{"text": "\u00e9\ud83d\ude00 le 10 mars 2026"}"#)
    #expect(escaped == line)
  }

  @Test(
    "In a text of its own a bare number counts",
    arguments: [("17/02", "2013-02-17"), ("le 16", "2013-02-16"), ("lun.", "2013-02-18")])
  func whole(text: String, start: String) {
    let query = DateQuery(
      text: text, reference: LocalMoment(iso: "2013-02-12T04:30"), isWhole: true)
    #expect(
      query.answers(from: DateReader(languages: ["fr"])).first?.occurrences.first?.start?
        .description == start)
  }

  @Test("A line that is no query has no answer", arguments: ["", "x", "[]", "{}", "{\"text\": 1}"])
  func noQuery(line: String) {
    var answers = DateAnswers()
    #expect(answers.line(for: line) == "[]")
  }

  @Test("Lengths of time are no dates")
  func lengths() {
    var answers = DateAnswers()
    #expect(answers.line(for: #"{"text": "Durée : 1 h 15"}"#) == "[]")
  }

  @Test("The explanation marks the text and says where the year comes from")
  func explanation() {
    let query = DateQuery(
      text: "Concert mardi 10 mars à 20h", reference: LocalMoment(iso: "2026-01-15"))
    #expect(
      DateExplanation.text(of: query) == """
        Concert mardi 10 mars à 20h
                ^^^^^^^^^^^^^^^^^^^
        “mardi 10 mars à 20h”
          Tue 2026-03-10T20:00
          year from: weekday, the nearest in which it fits
          printed: weekday, day, month, time; rule: weekday day month year
        """)
  }

  @Test("Text without dates is said to have none")
  func nothing() {
    #expect(
      DateExplanation.text(of: DateQuery(text: "Bonjour")).hasSuffix("nothing that is a date"))
  }

  @Test("A long text is broken into lines, with the marks under each")
  func lines() {
    let text = String(repeating: "mot ", count: 18) + "le 10 mars 2026, puis rien"
    let lines = DateExplanation.text(of: DateQuery(text: text)).split(separator: "\n")
    #expect(lines.prefix(4).allSatisfy { $0.count <= 78 })
    #expect(lines[0].hasSuffix("le 10"))
    #expect(lines[1].hasSuffix(" ^^^^^"))
    #expect(lines[2].hasPrefix("mars 2026,"))
    #expect(lines[3] == "^^^^^^^^^")
  }

  @Test("Text that is a date only by itself is told so")
  func whole() {
    let query = DateQuery(text: "17/02", reference: LocalMoment(iso: "2026-01-15"))
    #expect(
      DateExplanation.text(of: query) == """
        17/02
        nothing that is a date; with --whole: Tue 2026-02-17
        """)
  }
}
