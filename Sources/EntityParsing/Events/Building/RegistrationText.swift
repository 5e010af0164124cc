import KitModel
import Lexicons

/// How to register, where an entry says so.
enum RegistrationText {
  static func find(
    in text: SourcedText, lexicon: EventLexicon
  ) -> Event.Registration? {
    let words = WordList(text.text)
    guard lexicon.registration.firstMatch(words, in: 0..<words.count) != nil else { return nil }
    var registration = Event.Registration()
    registration.required = true
    registration.email = MailScanner.scan(text.text).first?.value
    return registration
  }
}
