package import DateExpressions

/// Answers lines of the NDJSON form; a reader for each language is made once.
package struct DateAnswers {
  private var readers: [DateReader] = []

  package init() {}

  /// A JSON array; empty for a line that is no query.
  package mutating func line(for line: String) -> String {
    guard let query = DateQuery(line: line) else { return "[]" }
    let answers = query.answers(from: reader(of: query.language))
    return DateJSON.array(of: answers, in: query.text)
  }

  private mutating func reader(of language: String) -> DateReader {
    let languages = DateReader.languages(in: language)
    if let known = readers.first(where: { $0.languages == languages }) { return known }
    let reader = DateReader(languages: languages)
    readers.append(reader)
    return reader
  }
}

extension DateReader {
  /// The primary tags of a list such as `fr-CA,en`.
  package static func languages(in list: String) -> [String] {
    list.split(separator: ",").map { tag in
      tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
    }
  }
}
