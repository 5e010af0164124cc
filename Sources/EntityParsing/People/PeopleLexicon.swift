import KitModel
import Lexicons

/// The words around names that say what a person does, of all languages together.
final class PeopleLexicon: Sendable {
  let cues: PhraseTable<Person.Part>
  let joins: PhraseTable<Bool>
  let roles: PhraseTable<Bool>
  let instruments: PhraseTable<Bool>

  static let shared = PeopleLexicon(LexiconReader.read(LexiconFiles.people), languages: [])

  private static let known = LanguageMemo<PeopleLexicon>()

  /// The lexicon with the words of a kit's languages.
  static func shared(for languages: [String]) -> PeopleLexicon {
    let own = languages.filter { LexiconFiles.people(language: $0) != nil }
    if own.isEmpty { return shared }
    return known.value(of: own) {
      PeopleLexicon(LexiconReader.read(LexiconFiles.people), languages: $0)
    }
  }

  private init(_ data: LexiconValue?, languages: [String]) {
    let own = languages.compactMap(LexiconFiles.people(language:)).compactMap(LexiconReader.read)
    var cues = PhraseTable<Person.Part>()
    var joins = PhraseTable<Bool>()
    var roles = PhraseTable<Bool>()
    var instruments = PhraseTable<Bool>()
    for value in own + (data?.entries.map(\.value) ?? []) {
      for cue in value["cues"]?.entries ?? [] {
        guard let part = Person.Part(rawValue: cue.name) else { continue }
        cues.add(cue.value.words, meaning: part)
      }
      joins.add(value["join"]?.words ?? [], meaning: true)
      roles.add(value["roles"]?.words ?? [], meaning: true)
      instruments.add(value["instruments"]?.words ?? [], meaning: true)
    }
    self.cues = cues
    self.joins = joins
    self.roles = roles
    self.instruments = instruments
  }
}
