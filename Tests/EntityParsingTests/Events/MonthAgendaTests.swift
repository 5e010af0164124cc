import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Agendas of months, and when a kit was published") struct MonthAgendaTests {
  @Test("Below a month a number alone opens a row as its day; above no month it counts something")
  func bareDays() {
    let agenda = Programme(
      """
      # Mars 2026
      | 12 | **La nuit du puits** / halle basse, 20 h
      # Octobre 2026
      | 9 et 10 | **La foire aux osiers** / pré du bac
      """)
    #expect(
      agenda.told() == [
        "La nuit du puits | 2026-03-12T20:00", "La foire aux osiers | 2026-10-09/2026-10-10",
      ])
    let counted = Programme(
      """
      # Nos chiffres
      | 12 | vanniers, dont trois à 20 h par semaine
      """)
    #expect(counted.told() == [])
  }

  @Test(
    "Below a month a row's day may be a number above its weekday, and the hour stand above the title"
  )
  func hourAboveTitle() {
    let agenda = Programme(
      """
      # Juillet 2026
      | 4 / SAM | 21 h 30 / **Nuit des phares** / Halle basse
      | 15 / MER | 10 h – 17 h / **Grand ramassage** / Pré du bac
      | 18 / SAM | 9 h / **Foire aux osiers** / Pré du bac
      """)
    #expect(
      agenda.told() == [
        "Nuit des phares | 2026-07-04T21:30", "Grand ramassage | 2026-07-15T10:00/2026-07-15T17:00",
        "Foire aux osiers | 2026-07-18T09:00",
      ])
  }

  @Test("The number of a day in front of its hour opens a line below a month")
  func dayBeforeHour() {
    #expect(
      Programme(
        """
        # Juin 2027
        5 20 h 30 : Bal des lampions
        12 9h15 : Balade du bief
        """
      ).told() == ["Bal des lampions | 2027-06-05T20:30", "Balade du bief | 2027-06-12T09:15"])
    // Figures that count anything are no days.
    #expect(Programme("# Juin 2027\n12 400 lampions, Le Battoir").told() == [])
  }

  @Test("Several titles with their hours below stand beside one day")
  func severalBesideDay() {
    #expect(
      Programme(
        """
        # Juin 2027
        | 5 | **Bal des lampions** / 20 h 30 – Le Battoir
        | 12 | **Balade du bief** / 9 h 15 – Pré du bac / **Veillée au moulin** / 21 h – Le Battoir
        """
      ).told() == [
        "Bal des lampions | 2027-06-05T20:30", "Balade du bief | 2027-06-12T09:15",
        "Veillée au moulin | 2027-06-12T21:00",
      ])
  }

  @Test("An hour alone between commas of a row's text is that of its days; one in a clause is not")
  func hourBetweenCommas() {
    let told = Programme(
      """
      | sam. 13 juin 2026 | Les veillées / contes et musique, 21 h, gratuit
      | sam. 20 juin 2026 | La traversée / le bac part vers 21 h avec qui veut, gratuit
      """
    ).told()
    #expect(told.first == "Les veillées | 2026-06-13T21:00")
    #expect(told.last == "La traversée | 2026-06-20")
  }

  /// What a kit with these words on its cover tells below "L'agenda" and a month.
  private func told(cover: String, title: String) -> [String] {
    let name = Page.block("Val d'Osier", y: 10, kind: .heading(level: 1), style: Page.display)
    let line = Page.block(cover, y: 60)
    let prose = Page.block(String(repeating: "Le val tresse et vit. ", count: 12), y: 700)
    var document = Page.document([name, line, prose])
    let programme = Programme(
      """
      # Mai
      | samedi 8 | **Bal des vanniers** / halle basse
      # Octobre
      | 9 et 10 | **La foire aux osiers** / pré du bac
      # Décembre
      | 12 et 13 | **Le marché des santons** / halle basse
      """)
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: title),
        blocks: programme.blocks, children: [])
    ]
    var context = Programme.context()
    context.referenceDate = nil
    return parseEntities(document, in: context).events.map {
      $0.occurrences.first?.start?.date.description ?? ""
    }
  }

  @Test(
    "What a kit of January announces is to come; a year in the title of its agenda is that of all",
    arguments: [
      ("Dossier de presse · janvier 2027", "L'agenda", ["2027-05-08", "2027-10-09"]),
      (
        "Dossier de presse · janvier 2027", "L'agenda 2027",
        ["2027-05-08", "2027-10-09", "2027-12-12"]
      ),
      // A name that holds a year far off tells none of the days.
      ("Dossier de presse · janvier 2027", "Cap 2035", ["2027-05-08", "2027-10-09"]),
    ])
  func published(cover: String, title: String, days: [String]) {
    let told = Set(told(cover: cover, title: title))
    #expect(told.isSuperset(of: days))
  }

  @Test("A span of months on the cover holds the days")
  func span() {
    let told = told(cover: "Octobre 2026 – mai 2027", title: "L'agenda")
    #expect(Set(told) == ["2027-05-08", "2026-10-09", "2026-12-12"])
  }

  @Test("Days in a line below the title of their month are its days; half of a span is none")
  func daysBelowTitle() {
    func told(_ days: String) -> [String] {
      Programme(
        """
        # Samedi 15, à la tombée de la nuit
        ! Le bal du bief

        # \(days)
        ! La foire aux osiers
        """
      ).told(title: "Mai 2027")
    }
    #expect(
      told("Du 22 au 30") == [
        "Le bal du bief | 2027-05-15", "La foire aux osiers | 2027-05-22/2027-05-30",
      ])
    #expect(told("22 & 23").last == "La foire aux osiers | 2027-05-22/2027-05-23")
    #expect(!told("au 30").contains { $0.contains("05-30") })
  }
}
