import KitModel
import Testing

@testable import EntityParsing

@Suite struct DateCoverageTests {
  private let reader = KitDateReader(languages: ["fr"])

  private func dated(_ text: String) -> DatedText {
    DatedText(SourcedText(text: text), reader: reader, lexicon: .shared)
  }

  @Test(
    "Lines that are nothing but a date",
    arguments: [
      "Mardi 10 novembre de 9h30 à 11h30", "Du 17 octobre au 4 décembre",
      "Vendredi 30 avril, 20 h 30 – ANNULÉ",
      "Samedi 4 et dimanche 5 juillet, départs à 14 h et à 16 h",
    ])
  func pure(line: String) { #expect(dated(line).coverage == .pure) }

  @Test("A feast with its year is a name where it is all of a text")
  func feasts() {
    #expect(dated("Fête de la musique 2026").coverage == .none)
    #expect(dated("Lundi de Pâques 2026, 15 h").coverage == .pure)
  }

  @Test(
    "Lines that open with a date, and where what it announces begins",
    arguments: [
      ("12 mars, 18 h – Vernissage", "Vernissage"),
      ("Samedi 4 juillet, de 10 h à 12 h, conservatoire", "conservatoire"),
      ("19h30 Soirée d’ouverture", "Soirée d’ouverture"),
      ("Samedi 7 novembre Soirée des bénévoles", "Soirée des bénévoles"),
      ("20h – minuit La Nuit des chœurs", "La Nuit des chœurs"),
      ("10h15 Départ de la course", "course"),
      ("15 heures 30 L’heure bleue", "L’heure bleue"),
      ("15 h 30 – L'heure exquise", "L'heure exquise"),
      ("10 h 15 – Départ du petit train", "Départ du petit train"),
      (
        "Samedi 4 juillet, 9 h – Le verger Blin. Halle haute, goûter à 15 h.",
        "Le verger Blin. Halle haute, goûter à 15 h."
      ),
    ])
  func leading(line: String, rest: String) {
    guard case .leading(let offset) = dated(line).coverage else {
      Issue.record("\(dated(line).coverage)")
      return
    }
    #expect(SourcedText(text: line).slice(offset..<line.utf8.count).text == rest)
  }

  @Test(
    "Days behind a word that says there are more are a line of days, a weekday behind it heads what follows"
  )
  func more() {
    #expect(dated("Reprise les 25 et 26 janvier à 20 h 30").coverage == .pure)
    #expect(dated("Reprise vendredi").coverage != .pure)
  }

  @Test(
    "Names that only look like times",
    arguments: ["Croisière de nuit", "Fête de la musique", "Le Noël des aiguilleurs"])
  func names(title: String) { #expect(dated(title).coverage == .none) }

  @Test("Hours with a colon are hours, what is told to the second is how long somebody took")
  func seconds() {
    #expect(dated("19:30 Bal des voisins").hasTime)
    #expect(!dated("2:10:05 Marie Lenoir").hasTime)
  }

  @Test(
    "The doors' hour beside that of what begins is none of its hours",
    arguments: [
      ("Sam. 6 mars, portes 18 h 30, film 19 h", ["Sam. 6 mars", "19 h"], true),
      ("ouverture des portes à 20h, concert 20h30", ["20h30"], true),
      ("6 mars 2027, 20 h (portes 19 h 30)", ["6 mars 2027, 20 h"], true),
      ("9 h 30 (accueil café à 9 h)", ["9 h 30"], true),
      ("Portes 18 h 30", ["18 h 30"], true),
      ("La grange ouvre ses portes à 10 h, visites à 14 h", ["10 h", "14 h"], false),
      ("Portes 18 h, fin à 23 h", ["18 h", "23 h"], false),
      ("Portes ouvertes 10 h et 14 h", ["10 h et 14 h"], false),
    ])
  func doors(line: String, hours: [String], isPure: Bool) {
    let dated = dated(line)
    #expect(dated.expressions.map(\.text) == hours)
    #expect((dated.coverage == .pure) == isPure)
  }
}
