import Testing

@testable import Lexicons

/// A data file of one language and purpose, such as `dates.es.json`.
struct LanguageFile: Sendable, CustomTestStringConvertible {
  let purpose: String
  let language: String

  var testDescription: String { "\(purpose).\(language)" }
  private var bytes: [UInt8]? { LexiconFiles.file("\(purpose).\(language).json") }
  var value: LexiconValue? { bytes.flatMap(LexiconReader.read) }

  static let purposes = ["dates", "events", "people", "press", "projects", "sections", "venues"]
  static let languages = ["fr", "en", "de", "es", "it", "nl", "pt"]

  static let all: [LanguageFile] = purposes.flatMap { purpose in
    languages.map { LanguageFile(purpose: purpose, language: $0) }.filter { $0.bytes != nil }
  }

  static func files(for purpose: String) -> [LanguageFile] { all.filter { $0.purpose == purpose } }

  /// The keys that the first files of a purpose have: code reads no others.
  static func knownKeys(of purpose: String) -> Set<String> {
    let models = files(for: purpose).filter { ["fr", "en", "de"].contains($0.language) }
    return Set(models.flatMap { $0.value?.entries.map(\.name) ?? [] })
  }
}

@Suite("Language files")
struct LanguageFilesTests {
  @Test("There are some of each purpose")
  func purposes() {
    #expect(Set(LanguageFile.all.map(\.purpose)) == Set(LanguageFile.purposes))
  }

  @Test("They can be read, and their names state their language", arguments: LanguageFile.all)
  func readable(file: LanguageFile) throws {
    let value = try #require(file.value)
    if let language = value["language"]?.text { #expect(language == file.language) }
  }

  @Test("No list holds a word twice", arguments: LanguageFile.all)
  func noDuplicates(file: LanguageFile) throws {
    func check(_ value: LexiconValue, _ path: String) {
      let words = value.words
      if !words.isEmpty { #expect(Set(words).count == words.count, "\(path): \(words)") }
      for entry in value.entries { check(entry.value, path + "/" + entry.name) }
      for group in value.elements { check(group, path + "[]") }
    }
    check(try #require(file.value), file.testDescription)
  }

  @Test(
    "Programmes, sections and projects of each language name what those of French and English do",
    arguments: ["events", "sections", "projects", "press"].flatMap(LanguageFile.files))
  func knownKeys(file: LanguageFile) throws {
    let keys = try #require(file.value).entries.map(\.name)
    #expect(Set(keys).isSubset(of: LanguageFile.knownKeys(of: file.purpose)))
  }

  @Test(
    "Dates name all months and weekdays, and what leads to them",
    arguments: LanguageFile.files(for: "dates"))
  func wholeYear(file: LanguageFile) throws {
    let value = try #require(file.value)
    #expect(value["months"]?.groups.count == 12)
    #expect(value["weekdays"]?.groups.count == 7)
    #expect(value["weekdayPlurals"]?.groups.count ?? 7 == 7)
    for key in ["article", "of", "from", "to", "and", "until", "since", "every", "hourMark"] {
      #expect(value[key]?.words.isEmpty == false, "\(key)")
    }
    for part in ["morning", "afternoon", "evening", "night"] {
      #expect(value["parts"]?[part]?.words.isEmpty == false, "\(part)")
    }
  }

  @Test(
    "A language whose dates are read has all that a programme needs",
    arguments: LanguageFile.files(for: "dates").map(\.language))
  func complete(language: String) {
    #expect(LexiconFiles.reads(language))
    #expect(LexiconFiles.projects(language: language) != nil)
    let others = Set(["press", "sections"]).filter { purpose in
      LanguageFile.files(for: purpose).contains { $0.language == language }
    }
    #expect(others.count == 2)
  }

  @Test("Sections and press of every language are in the lists that are read")
  func listed() {
    #expect(LexiconFiles.sections.count == LanguageFile.files(for: "sections").count)
    #expect(LexiconFiles.press.count == LanguageFile.files(for: "press").count)
  }

  @Test("A kit's own languages come before the usual ones, each once")
  func order() {
    #expect(LexiconFiles.languages(of: ["en", "fr"]) == ["fr", "en"])
    #expect(LexiconFiles.languages(of: ["es", "en"]) == ["es", "fr", "en"])
  }
}
