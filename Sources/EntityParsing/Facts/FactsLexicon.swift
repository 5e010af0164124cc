import Lexicons

/// The words of covers and imprints, of all languages together, and what tells languages apart.
final class FactsLexicon: Sendable {
  /// What a cover says of the document, not of its subject ("Dossier de presse").
  let coverWords: PhraseTable<Bool>
  /// Those of them that head a text of a page or two below a letterhead ("Invitation presse").
  let releases: PhraseTable<Bool>
  /// In front of the issuer ("organisé par").
  let issuerCues: PhraseTable<Bool>
  /// Words that the name of who pays follows.
  let sponsorCues: PhraseTable<Bool>
  /// Behind the issuer ("… présente").
  let issuerVerbs: PhraseTable<Bool>
  /// What stands behind a name in an imprint ("association loi 1901", "registered charity").
  let legalForms: PhraseTable<Bool>
  /// Legal forms that end a name ("Ltd", "SARL").
  let formsOfNames: PhraseTable<Bool>
  /// Headings of a text on whoever publishes, without the name ("À propos").
  let abouts: PhraseTable<Bool>
  let editions: Set<String>
  /// Spelled ordinals with their number.
  let ordinals: [String: Int]
  let embargo: PhraseTable<Bool>
  let published: PhraseTable<Bool>
  /// In front of the day on which a book, film or record comes out ("Parution le", "In cinemas").
  let workReleases: PhraseTable<Bool>
  /// Words for a text that is sent to the press on a day ("news release").
  let pressNotices: PhraseTable<Bool>
  /// What a text is called that reports a meeting ("Compte rendu", "Minutes").
  let minutes: PhraseTable<Bool>
  /// What opens a sentence on the edition after the one that a kit is about ("Next", "Prochaine édition").
  let nextEditions: PhraseTable<Bool>
  let revisions: Set<String>
  let languages: [LanguageWords]
  /// Codes of languages that are told by their words and not read.
  let recognised: [String]
  /// Frequent words by their hash.
  let stopWords: [UInt64: StopWord]

  /// A word that some languages' texts are full of.
  struct StopWord: Sendable {
    /// The languages, a bit for each.
    var owners: UInt32
    /// Its place among all such words.
    var number: Int
    /// One letter is a label or part of an abbreviation as well ("a.m.").
    var isLetter: Bool
    /// The language whose alone it is, among those that are recognised and not read.
    var recognised: Int?
  }

  /// What a language's texts are full of.
  struct LanguageWords: Sendable {
    /// BCP 47 primary tag.
    var code: String
    var stopWords: [String]
  }

  static let shared = FactsLexicon(PressData.files)

  private init(_ files: [LexiconValue]) {
    func table(_ paths: [[String]]) -> PhraseTable<Bool> {
      var table = PhraseTable<Bool>()
      for file in files {
        for path in paths {
          let value = path.reduce(Optional(file)) { $0?[$1] }
          table.add(value?.words ?? [], meaning: true)
        }
      }
      return table
    }
    coverWords = table([["coverWords"], ["headerWords"]])
    releases = table([["releases"]])
    issuerCues = table([["issuers", "before"]])
    sponsorCues = table([["sponsors"]])
    issuerVerbs = table([["issuers", "after"]])
    legalForms = table([["issuers", "legal"]])
    formsOfNames = table([["issuers", "forms"]])
    abouts = table([["issuers", "abouts"]])
    embargo = table([["embargo"]])
    published = table([["published"]])
    workReleases = table([["workReleases"]])
    pressNotices = table([["pressNotices"]])
    minutes = table([["minutes"]])
    nextEditions = table([["nextEditions"]])
    var editions: Set<String> = []
    var revisions: Set<String> = []
    var ordinals: [String: Int] = [:]
    for file in files {
      editions.formUnion((file["edition"]?.words ?? []).map { Folding.fold($0) })
      revisions.formUnion((file["revision"]?.words ?? []).map { Folding.fold($0) })
      for (index, word) in (file["ordinals"]?.words ?? []).enumerated() {
        ordinals[Folding.fold(word)] = index + 1
      }
    }
    self.editions = editions
    self.revisions = revisions
    self.ordinals = ordinals
    languages = files.compactMap { file in
      file["language"]?.text.map {
        LanguageWords(code: $0, stopWords: file["stopWords"]?.words ?? [])
      }
    }
    var stopWords: [UInt64: StopWord] = [:]
    for (index, language) in languages.enumerated() {
      for word in language.stopWords {
        let new = StopWord(owners: 0, number: stopWords.count, isLetter: word.count == 1)
        stopWords[WordHash.of(word.utf8), default: new].owners |= 1 << UInt32(index)
      }
    }
    recognised = LexiconFiles.recognisedLanguages.map(\.code)
    for (index, language) in LexiconFiles.recognisedLanguages.enumerated() {
      for word in language.words {
        stopWords[WordHash.of(word.utf8)] = StopWord(
          owners: 0, number: stopWords.count, isLetter: false, recognised: index)
      }
    }
    self.stopWords = stopWords
  }
}
