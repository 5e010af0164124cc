import KitModel
import Lexicons

/// The words around names that say what a person does, of all languages together.
final class PeopleLexicon: Sendable {
  let cues: PhraseTable<Person.Part>
  let joins: PhraseTable<Bool>
  let roles: PhraseTable<Bool>
  let instruments: PhraseTable<Bool>

  static let shared = PeopleLexicon(LexiconReader.read(LexiconFiles.people))

  private init(_ data: LexiconValue?) {
    var cues = PhraseTable<Person.Part>()
    var joins = PhraseTable<Bool>()
    var roles = PhraseTable<Bool>()
    var instruments = PhraseTable<Bool>()
    for language in data?.entries ?? [] {
      for cue in language.value["cues"]?.entries ?? [] {
        guard let part = Person.Part(rawValue: cue.name) else { continue }
        cues.add(cue.value.words, meaning: part)
      }
      joins.add(language.value["join"]?.words ?? [], meaning: true)
      roles.add(language.value["roles"]?.words ?? [], meaning: true)
      instruments.add(language.value["instruments"]?.words ?? [], meaning: true)
    }
    self.cues = cues
    self.joins = joins
    self.roles = roles
    self.instruments = instruments
  }
}
