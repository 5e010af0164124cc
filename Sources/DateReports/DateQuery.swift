package import CivilTime
package import DateExpressions
import Lexicons

/// One line of the NDJSON form: a text and what is known around it.
package struct DateQuery: Hashable, Sendable {
  package var text: String
  package var reference: LocalMoment?
  /// BCP 47.
  package var language: String
  /// An IANA name.
  package var timeZone: String
  /// The text is one expression.
  package var isWhole: Bool

  package init(
    text: String, reference: LocalMoment? = nil, language: String = "fr", timeZone: String = "UTC",
    isWhole: Bool = false
  ) {
    self.text = text
    self.reference = reference
    self.language = language
    self.timeZone = timeZone
    self.isWhole = isWhole
  }

  /// Reads a JSON object; `nil` where the line is none or states no text.
  package init?(line: some StringProtocol) {
    guard let object = LexiconReader.read(Array(line.utf8)), let text = object["text"]?.text else {
      return nil
    }
    self.init(
      text: text, reference: object["reference"]?.text.flatMap { LocalMoment(iso: $0) },
      language: object["language"]?.text ?? "fr", timeZone: object["timeZone"]?.text ?? "UTC",
      isWhole: object["whole"]?.boolean ?? false)
  }

  /// What the query tells a reader.
  package func context(for reader: DateReader) -> DateContext {
    let settled = reader.numericOrder(of: text)
    let usual: DateContext.NumericOrder = reader.putsMonthFirst ? .monthFirst : .dayFirst
    return DateContext(
      reference: reference, timeZone: timeZone,
      numericOrder: settled == .undecided ? usual : settled,
      isWholeExpression: isWhole)
  }

  /// The expressions of the text, resolved in order.
  package func answers(from reader: DateReader) -> [ResolvedDate] {
    reader.read(text, in: context(for: reader))
  }
}
