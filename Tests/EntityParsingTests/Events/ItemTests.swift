import KitModel
import Testing

@testable import EntityParsing

@Suite("Items of a section") struct ItemTests {
  private let tools = Programme.tools

  private func items(_ text: String) -> [String] {
    tools.stream.items(of: Programme(text).blocks).map(\.text.text)
  }

  @Test(
    "Lines below a month open with days of it where a title follows, or are several days alone",
    arguments: [
      ("2, 4 Le Jardin des mots", "2, 4 Octobre 2026 | Le Jardin des mots"),
      ("9 & 11 Portes ouvertes", "9 & 11 Octobre 2026 | Portes ouvertes"),
      ("12 « Le puits »", "12 Octobre 2026 | « Le puits »"),
      ("9 rue des Lilas", nil), ("3 concerts au port", nil), ("32 Portes ouvertes", nil),
      ("Portes ouvertes le 9", nil), ("9, 11", "9, 11 Octobre 2026"), ("9", nil),
    ])
  func monthDays(line: String, expected: String?) {
    var days = MonthDays(reader: tools.reader, lexicon: .shared)
    let month = days.entries(of: Programme("# Octobre 2026").blocks[0])
    #expect(month == nil)
    let entries = days.entries(of: Programme(line).blocks[0])
    #expect(entries?.map(\.text.text) == expected.map { [$0] })
  }

  @Test(
    "A bold label and a colon before dates alone part a list's item, a long one over lines too",
    arguments: [
      (
        "- **Visite libre** : samedi 9h-18h, dimanche 13h-18h",
        ["Visite libre", "samedi 9h-18h, dimanche 13h-18h"]
      ),
      (
        "- **Visite des combles** : samedi à 10h30,\n> 14h30 et 16h",
        ["Visite des combles", "samedi à 10h30, 14h30 et 16h"]
      ),
      ("- **Lorient** (56) – Du 13 au 17 octobre", ["Lorient (56) – Du 13 au 17 octobre"]),
      ("**Visite libre** : samedi à 18h", ["Visite libre : samedi à 18h"]),
    ])
  func labels(text: String, expected: [String]) {
    #expect(items(text) == expected)
  }

  @Test("A list under a month is an event for each line, one under another heading is none")
  func monthList() {
    func list(_ heading: String) -> [String] {
      Programme(
        """
        # \(heading)
        2, 4 Le Jardin des mots
        > conte pour tous
        > 9 & 11 Portes ouvertes
        """
      ).told()
    }
    #expect(
      list("Octobre 2026") == [
        "Le Jardin des mots conte pour tous | 2026-10-02 2026-10-04",
        "Portes ouvertes | 2026-10-09 2026-10-11",
      ])
    #expect(list("La saison") == [])
  }

  @Test(
    "Bold words that open a paragraph are its title",
    arguments: [
      ("**La harpe des petits.** Atelier pour jouer ensemble", "La harpe des petits"),
      ("**La harpe des petits** : atelier pour jouer ensemble", "La harpe des petits"),
      ("La harpe des petits. Atelier pour jouer ensemble", nil),
      ("**La harpe des petits. Atelier pour jouer ensemble**", nil),
      ("**Le** petit atelier pour jouer ensemble", nil), ("**La harpe des petits.** Ici", nil),
      ("Jouer ensemble à **La harpe des petits** un jour", nil),
    ])
  func runInTitle(line: String, title: String?) {
    let parted = RunInTitle(styles: Page.styles).parted(Programme(line).lines)
    #expect(parted.map { Line.join($0.title).text } == title)
    if let parted {
      let rest = Line.join(parted.rest).text.lowercased()
      #expect(rest == "atelier pour jouer ensemble")
    }
  }

  @Test("Paragraphs with a title that runs in are an event each")
  func runInTitles() {
    let told = Programme(
      """
      **La harpe des petits.** Un atelier pour jouer ensemble, samedi 6 juin 2026 à 10 h 30.
      **Le tambour des grands.** Une heure pour frapper fort, dimanche 7 juin 2026 à 15 h.
      """
    ).told()
    #expect(
      told == [
        "La harpe des petits | 2026-06-06T10:30", "Le tambour des grands | 2026-06-07T15:00",
      ])
  }

  @Test(
    "A title that ends with a full stop runs in before few words as well, one before a place doesn't"
  )
  func shortSentences() {
    #expect(
      items("**La nuit du pain.** Mercredi 12 août 2026, 18 h. Place Neuve")
        == ["La nuit du pain", "Mercredi 12 août 2026, 18 h. Place Neuve"])
    #expect(items("**Quimper** (29) – 12 août 2026").count == 1)
  }

  @Test("Bold names behind the days of a list under a month are whole titles")
  func namesUnderMonths() {
    let told = Programme(
      """
      # Octobre 2026
      9 – **Les Peignes.** Un bal au lavoir
      16 – **Trio Savon.** Une veillée au four
      """
    ).told()
    #expect(told == ["Les Peignes | 2026-10-09", "Trio Savon | 2026-10-16"])
  }

  @Test("A numeral is the day of the weekday and month set beside it, else a text of its own")
  func dayNumerals() {
    #expect(items("! 11\nmercredi\nnovembre") == ["mercredi 11 novembre"])
    #expect(items("! 11\nnovembre\nUn concert") == ["11 novembre", "Un concert"])
    #expect(items("! 11\nmercredi novembre") == ["mercredi 11 novembre"])
    #expect(items("! 11\nconcerts\net lectures") == ["11", "concerts", "et lectures"])
    #expect(items("! 40\nnovembre") == ["40", "novembre"])
  }

  @Test("Lines that each open with an hour are items; a sentence with hours at line ends is one")
  func timedLines() {
    #expect(
      items(
        """
        10 h Atelier lanternes
        > 14 h Visite de l'écluse
        > 21 h Bal au lavoir
        """) == ["10 h Atelier lanternes", "14 h Visite de l'écluse", "21 h Bal au lavoir"])
    #expect(
      items(
        """
        Le bal de la fête des lavoirs commence à
        > 21 h et la fanfare joue encore jusqu'à
        > 23 h sur le quai.
        """
      ).count == 1)
  }

  @Test("A month above weekdays and days of it dates them all, beside a list of its bare days too")
  func monthOfDays() {
    let told = Programme(
      """
      ! MARS 2027
      12 et 13 La foire aux graines
      # Samedi 6, 10 h
      Le troc des jardins

      ! AVRIL
      # Dimanche 4, 11 h
      La chasse aux œufs
      # Samedi 17
      Le bal des semeurs
      """
    ).told()
    #expect(
      told.sorted() == [
        "La chasse aux œufs | 2027-04-04T11:00", "La foire aux graines | 2027-03-12/2027-03-13",
        "Le bal des semeurs | 2027-04-17", "Le troc des jardins | 2027-03-06T10:00",
      ])
  }
}
