import ArgumentParser
import CivilTime
import DateExpressions
import DateReports

/// Reads the dates in a text and says what they mean.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "Reads dates as printed, and explains how they were read.")

  @Argument(help: "The text; standard input where none is given.")
  var text: [String] = []

  @Option(help: "The language of the text, as a BCP 47 tag; several with commas.")
  var language = "fr"

  @Option(help: "The day or local moment that relative dates are read from (YYYY-MM-DD[THH:MM]).")
  var reference: String?

  @Option(help: "The IANA name of the time zone.")
  var timeZone = "UTC"

  @Flag(help: "Reads one JSON object a line and writes one JSON array a line.")
  var ndjson = false

  @Flag(help: "The text is one expression, so that a bare \"17/02\" counts.")
  var whole = false

  func run() throws {
    if ndjson {
      var answers = DateAnswers()
      while let line = readLine() { print(answers.line(for: line)) }
      return
    }
    let moment = try reference.map { text in
      guard let moment = LocalMoment(iso: text) else {
        throw ValidationError("--reference wants YYYY-MM-DD or YYYY-MM-DDTHH:MM, not “\(text)”")
      }
      return moment
    }
    let texts =
      text.isEmpty ? Array(sequence(state: ()) { _ in readLine() }) : [text.joined(separator: " ")]
    for text in texts {
      let query = DateQuery(
        text: text, reference: moment, language: language, timeZone: timeZone, isWhole: whole)
      print(DateExplanation.text(of: query))
    }
  }
}
