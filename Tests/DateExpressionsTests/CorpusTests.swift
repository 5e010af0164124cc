import DateExpressions
import Testing

private let french = DateReader(languages: ["fr"])
private let english = DateReader(languages: ["en"])
private let german = DateReader(languages: ["de"])

@Suite("Corpora of dates as printed")
struct CorpusTests {
  @Test("French expressions mean what they say", arguments: CorpusRow.rows("dates.fr"))
  func frenchDates(row: CorpusRow) { check(row, french) }

  @Test(
    "Days and hours of programmes mean what they say",
    arguments: ["fr", "en"].flatMap { CorpusRow.rows("press.\($0)") })
  func programmes(row: CorpusRow) { check(row, row.language == "fr" ? french : english) }

  @Test("French look-alikes stay text", arguments: CorpusRow.rows("none.fr"))
  func frenchText(row: CorpusRow) { check(row, french) }

  @Test("English expressions mean what they say", arguments: CorpusRow.rows("dates.en"))
  func englishDates(row: CorpusRow) { check(row, english) }

  @Test("English look-alikes stay text", arguments: CorpusRow.rows("none.en"))
  func englishText(row: CorpusRow) { check(row, english) }

  @Test("French of search boxes means what it says", arguments: CorpusRow.rows("search.fr"))
  func frenchSearches(row: CorpusRow) { check(row, french) }

  @Test("English of search boxes means what it says", arguments: CorpusRow.rows("search.en"))
  func englishSearches(row: CorpusRow) { check(row, english) }

  @Test("French news mean what they say", arguments: CorpusRow.rows("news.fr"))
  func frenchNews(row: CorpusRow) { check(row, french) }

  @Test("English news mean what they say", arguments: CorpusRow.rows("news.en"))
  func englishNews(row: CorpusRow) { check(row, english) }

  @Test("A third language is data only", arguments: CorpusRow.rows("dates.de"))
  func germanDates(row: CorpusRow) { check(row, german) }

  @Test(
    "Languages that are files alone mean what they say",
    arguments: ["es", "it", "nl", "pt"].flatMap { CorpusRow.rows("dates.\($0)") })
  func otherDates(row: CorpusRow) { check(row, DateReader(languages: [row.language])) }

  @Test(
    "Their look-alikes stay text",
    arguments: ["es", "it", "nl", "pt"].flatMap { CorpusRow.rows("none.\($0)") })
  func otherText(row: CorpusRow) { check(row, DateReader(languages: [row.language])) }

  private func check(_ row: CorpusRow, _ reader: DateReader) {
    let found = reader.read(row.text, in: row.context)
    // Lengths are read so that they are no times; they are no dates either.
    let dates = row.meanings.isEmpty ? found.filter { $0.expression.known != [.duration] } : found
    #expect(dates.map(Meaning.text(of:)) == row.meanings)
    guard !row.meanings.isEmpty else { return }
    let ranges = found.map(\.expression.range)
    #expect(ranges == row.marks ?? [0..<row.text.utf8.count])
  }
}

extension CorpusRow: CustomTestStringConvertible {
  var testDescription: String { "\(file):\(line) \(text)" }
}
