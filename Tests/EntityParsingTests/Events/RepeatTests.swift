import KitModel
import Testing

@testable import EntityParsing

@Suite("What takes place once more, within bounds or at other hours") struct RepeatTests {
  /// The days and hours of one entry of a programme of three days.
  private func told(_ text: String) -> [String] {
    Programme(
      """
      # Samedi 6 juin 2026
      14 h – Lecture de lavoir
      \(text)
      16 h – Goûter des lavandières
      # Dimanche 7 juin 2026
      11 h – Fin de la lessive
      15 h – Bal
      """
    ).told().filter { $0.hasPrefix("Lecture") }.map { String($0.dropFirst(20)) }
  }

  @Test(
    "Days and hours behind a word for again are further times of the entry",
    arguments: [
      ("Trente places. Reprise le 7 à 18 h.", "2026-06-06T14:00 2026-06-07T18:00"),
      (
        "Trente places. Autre séance le lendemain, même heure.", "2026-06-06T14:00 2026-06-07T14:00"
      ),
      (
        "Trente places. Reprises à 17 h et dimanche à 10 h.",
        "2026-06-06T14:00 2026-06-06T17:00 2026-06-07T10:00"
      ),
      ("Trente places. Dimanche à 18 h.", "2026-06-06T14:00 2026-06-07T18:00"),
      ("5 € · pour tous · aussi dimanche à 18 h", "2026-06-06T14:00 2026-06-07T18:00"),
    ])
  func again(text: String, when: String) { #expect(told(text) == [when]) }

  @Test(
    "What a clause says besides, or of a time before, is none of them",
    arguments: [
      "Trente places. Reprise du texte des anciennes le 7 à 18 h au moulin.",
      "Trente places. Reprise à 13 h.", "Trente places. Réservation dimanche à 18 h au plus tard.",
    ])
  func others(text: String) { #expect(told(text) == ["2026-06-06T14:00"]) }

  @Test(
    "A sentence of its own bounds a rule",
    arguments: [
      ("Du 5 juillet au 2 août 2026. Sans réservation.", "2026-07-05T15:00", 5),
      ("Depuis l'an mil, on y lave du 5 juillet au 2 août.", "2026-01-18T15:00", 1),
    ])
  func bounds(text: String, first: String, count: Int) {
    let told = Programme(
      """
      | Tous les dimanches, 15 h | Visite du lavoir / \(text)
      | Samedi 11 juillet 2026, 21 h | Chants du bief / Avec la chorale.
      | Samedi 18 juillet 2026, 21 h | Contes du bief / Avec la conteuse.
      """
    ).events().first { $0.title == "Visite du lavoir" }
    #expect(told?.occurrences.first?.start?.description == first)
    #expect(told?.occurrences.count == count)
  }

  @Test(
    "Days that a text excepts are taken out, and those of a month",
    arguments: [
      ("A walk along the weir. No walk in June 2027.", [4, 5, 7, 8]),
      ("A walk along the weir. No walk on 2 May 2027.", [4, 6, 7, 8]),
      ("A walk along the weir, at its best in June.", [4, 5, 6, 7, 8]),
    ])
  func exceptions(text: String, months: [Int]) {
    let tools = Programme.englishTools
    let rule = SourcedText(text: "First Sunday of the month, April to August 2027, 2pm")
    var entry = Entry(
      title: SourcedText(text: "Wharf to weir"), when: [tools.dated(rule)],
      scope: Programme.scope, origin: .row)
    entry.body = [SourcedText(text: text)]
    let when = WhenResolver(tools: tools).when(of: entry)
    #expect(when.occurrences.compactMap { $0.start?.date.month } == months)
  }

  @Test("Hours of some days in brackets behind those of each are no times of their own")
  func brackets() {
    func told(_ bracket: String) -> [String] {
      Programme(
        """
        # La foire aux lavoirs
        Du vendredi 3 au dimanche 19 juillet 2026, tous les jours de 11 h à 19 h (\(bracket)).
        # Le grand bal
        Samedi 4 juillet 2026 à 21 h.
        """
      ).told().filter { $0.hasPrefix("La foire") }
    }
    let span = "La foire aux lavoirs | 2026-07-03/2026-07-19"
    #expect(told("21 h le vendredi ; 17 h le 19") == [span])
    #expect(told("visites avec la gardienne le samedi 4 juillet à 15 h") != [span])
  }
}
