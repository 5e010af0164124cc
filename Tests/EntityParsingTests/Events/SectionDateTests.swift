import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Dates that headings give to what stands elsewhere") struct SectionDateTests {
  private func told(_ sections: [Section]) -> [String] {
    let cover = Page.block("Le lavoir", y: 10, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(
      "Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 700)
    var document = Page.document([cover, prose])
    document.sections = sections
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("Months without a year follow the last heading that printed one")
  func months() {
    let season = [
      ("Novembre 2026", "ve 6, 20 h", "La Soif"), ("Décembre", "je 10, 20 h", "La Source"),
      ("Janvier 2027", "sa 16, 20 h", "Le Puits"), ("Mars", "me 24, 20 h", "Le Seau"),
    ]
    let sections = season.enumerated().map { index, month in
      let y = 60 + Double(index) * 120
      return Page.section(
        "s\(index)", month.0, y: y,
        blocks: [
          Page.block(month.1, y: y + 20),
          Page.block(month.2, y: y + 34, kind: .heading(level: 2), style: Page.bold),
          Page.block("Un spectacle au bord de l'eau.", y: y + 48),
        ])
    }
    #expect(
      told(sections) == [
        "La Soif | 2026-11-06T20:00", "La Source | 2026-12-10T20:00",
        "Le Puits | 2027-01-16T20:00", "Le Seau | 2027-03-24T20:00",
      ])
  }

  @Test(
    "Days without a month lie in the month of the heading around them, with the hours of their texts"
  )
  func daysOfMonth() {
    func day(_ id: String, _ title: String, y: Double, name: String, text: String) -> Section {
      Page.section(
        id, title, y: y,
        blocks: [
          Page.block(name, y: y + 14, kind: .heading(level: 3), style: Page.bold),
          Page.block(text, y: y + 28),
        ])
    }
    let children = [
      day(
        "s2", "VEN 6", y: 80, name: "Le bal des puits",
        text: "Salle des fêtes, 20 h 30. Entrée 5 €."),
      day("s3", "SAM 7", y: 140, name: "Troc aux plants", text: "Jardin public, de 10 h à 17 h."),
      day(
        "s4", "LUN 9", y: 200, name: "Les lavandières",
        text: "Hall de la mairie, aux heures d'ouverture."),
    ]
    #expect(
      told([Page.section("s1", "Mars 2026", y: 60, children: children)]) == [
        "Le bal des puits | 2026-03-06T20:30",
        "Troc aux plants | 2026-03-07T10:00/2026-03-07T17:00",
      ])
  }

  @Test("A title and its date may be headings of one size")
  func titleAndDate() {
    let date = "Jeudi 9 juillet 2026 à 18 h 30"
    #expect(
      told([
        Page.section("s1", "Inauguration de la halle", y: 60), Page.section("s2", date, y: 80),
      ]) == ["Inauguration de la halle | 2026-07-09T18:30"])
    // What has text of its own is no title of a date below it.
    let text = Page.block("Dix-huit mois de travaux ont rendu la halle à la ville.", y: 74)
    #expect(
      told([
        Page.section("s1", "Inauguration de la halle", y: 60, blocks: [text]),
        Page.section("s2", date, y: 100),
      ]).isEmpty)
  }

  @Test("A dated morning above a table of hours is the day of its rows")
  func morning() {
    let programme = Programme(
      """
      # Matinée du bois local
      Jeudi 9 juillet 2026, de 9 h à 12 h

      | 9 h 15 | Quelle ressource en 2040 ?
      | 11 h | Visite du chantier de la crèche
      """)
    #expect(
      programme.told() == [
        "Matinée du bois local | 2026-07-09T09:00/2026-07-09T12:00",
        "Quelle ressource en 2040 ? | 2026-07-09T09:15",
        "Visite du chantier de la crèche | 2026-07-09T11:00",
      ])
  }

  @Test(
    "A rule in front of the days that it holds for adds none, and a text may except some",
    arguments: [
      (
        "Les samedis 7, 14 et 21 novembre 2026, 10 h", "Marche d'une heure et demie.",
        "2026-11-07T10:00 2026-11-14T10:00 2026-11-21T10:00"
      ),
      (
        "Samedis, 7, 14 et 21 novembre 2026, 10 h", "Marche d'une heure et demie.",
        "2026-11-07T10:00 2026-11-14T10:00 2026-11-21T10:00"
      ),
      (
        "Les samedis 7, 14 et 21 novembre 2026, 10 h", "Relâche le 14 novembre.",
        "2026-11-07T10:00 2026-11-21T10:00"
      ),
    ])
  func rules(days: String, text: String, occurrences: String) {
    #expect(
      Programme("# Le vieux port\n\(days)\n\(text)").told() == ["Le vieux port | \(occurrences)"])
  }

  @Test("A paragraph that goes on behind its date is no entry but for a work that it names")
  func prose() {
    let rest =
      "Les spectateurs apportent leurs coussins, les voisins leurs lampes, et la soupe est offerte par le comité des fêtes du village."
    func told(_ first: String, _ second: String) -> [String] {
      Programme(
        "Le mercredi 8 juillet 2026\(first). \(rest)\nLe jeudi 9 juillet 2026\(second). \(rest)"
      )
      .told()
    }
    #expect(told(", cap sur la plaine", ", retour au village").isEmpty)
    #expect(
      told(" : concert de la fanfare", " : bal des voisins") == [
        "concert de la fanfare | 2026-07-08", "bal des voisins | 2026-07-09",
      ])
  }

  @Test("A hall with its days beside a title is its place, not a title of its own")
  func placeNote() {
    func told(_ name: String, _ address: String) -> [String] {
      let note = Page.section(
        "s2", name, y: 140,
        blocks: [
          Page.block("3", y: 154), Page.block(address, y: 168),
          Page.block("4 juillet – 30 août 2026", y: 182, style: Page.bold),
        ])
      let text = Page.block("Six tonnes de sel au charbon d'algues remplissent la salle.", y: 100)
      return self.told([Page.section("s1", "Sel noir", y: 60, blocks: [text], children: [note])])
    }
    #expect(told("Les Salorges", "Route des Marais") == ["Sel noir | 2026-07-04/2026-08-30"])
    #expect(told("Chapelle Vernet", "Par la dune") == ["Sel noir | 2026-07-04/2026-08-30"])
    #expect(!told("Nuits blanches", "Trois soirées").contains { $0.hasPrefix("Sel noir") })
  }

  @Test(
    "The lead of a section may give the hour of all entries below it that state none",
    arguments: [
      ("Six conférences, un jeudi par mois, à 18 h 30, dans l'amphithéâtre.", "T18:30"),
      ("Trois webinaires, le jeudi de 12 h 30 à 13 h 30, pour les communes.", "T12:30"),
      ("Le lieu est ouvert le jeudi de 14 h à 18 h.", ""),
      ("La première a lieu le jeudi 4 juin 2026 à 18 h 30.", ""),
    ])
  func leadHours(lead: String, hour: String) {
    let talks = [
      ("4 juin 2026", "Dormir sous la cendre"), ("11 juin 2026", "Vivre au pied du mont"),
    ]
    let list = Page.section(
      "s2", "Le programme", y: 140, kind: .programme,
      blocks: talks.enumerated().map { index, talk in
        Page.block("\(talk.0) – \(talk.1)", y: 160 + Double(index) * 14, kind: .listItem)
      })
    let told = told([
      Page.section(
        "s1", "Les jeudis du volcan", y: 60, blocks: [Page.block(lead, y: 80)], children: [list])
    ])
    let first = told.first { $0.hasPrefix("Dormir") }
    #expect(first?.hasPrefix("Dormir sous la cendre | 2026-06-04\(hour)") == true)
    #expect(hour.isEmpty == (first == "Dormir sous la cendre | 2026-06-04"))
  }

  @Test("The date that heads a card is its title's, though it is set smaller")
  func cardDates() {
    func told(regions: [Int]) -> [String] {
      let films = [
        ("Me 4 mars 2026 – 20 h", "Les Heures creuses"),
        ("Je 5 mars 2026 – 9 h 30", "Quart de nuit"),
      ]
      let dates = films.enumerated().map { index, film in
        Page.block(
          film.0, y: 80 + Double(index) * 100, kind: .heading(level: 4), style: Page.bold,
          region: regions[index])
      }
      let children = films.enumerated().map { index, film in
        Page.section(
          "s\(index + 2)", film.1, y: 100 + Double(index) * 100,
          blocks: [
            Page.block(
              "Une caissière de nuit apprend le braille.", y: 120 + Double(index) * 100,
              region: index + 1)
          ])
      }
      return self.told([
        Page.section("s1", "En compétition", y: 50, blocks: dates, children: children)
      ])
    }
    #expect(
      told(regions: [1, 2]) == [
        "Les Heures creuses | 2026-03-04T20:00", "Quart de nuit | 2026-03-05T09:30",
      ])
    // In a column of their own, they belong to no card.
    #expect(!told(regions: [7, 7]).contains("Les Heures creuses | 2026-03-04T20:00"))
  }

  @Test("A day set as large as the title below it in its box is the title's")
  func daysAboveTitles() {
    func told(panels: [Int]) -> [String] {
      let cards = [
        ("Sam. 21 nov. 2026", "20 h 30", "Cornes de brume"),
        ("Dim. 22 nov. 2026", "11 h", "Sieste"),
      ]
      let children = cards.enumerated().flatMap { index, card -> [Section] in
        let y = 80 + Double(index) * 100
        var day = Page.section("d\(index)", card.0, y: y, blocks: [Page.block(card.1, y: y)])
        var title = Page.section(
          "t\(index)", card.2, y: y + 20,
          blocks: [Page.block("Une heure dans le noir du hangar.", y: y + 40)])
        (day.panel, title.panel) = (panels[index], panels[index])
        return [day, title]
      }
      return self.told([Page.section("s1", "Le premier week-end", y: 50, children: children)])
    }
    let expected = ["Cornes de brume | 2026-11-21T20:30", "Sieste | 2026-11-22T11:00"]
    #expect(told(panels: [1, 2]) == expected)
    // Outside of boxes the hours above the titles are those titles'.
    #expect(told(panels: [0, 0]) == expected)
  }

  @Test("The words beside a large numeral complete the day of a section")
  func numeralsAndWords() {
    func told(
      _ numerals: [String], words: [String] = ["mercredi juillet", "jeudi juillet"]
    ) -> [String] {
      let days = zip(numerals, words).enumerated().map { index, day -> Section in
        let y = 80 + Double(index) * 200
        let list = Programme(
          "| \(17 + index) h | Parade \(index)\n| \(19 + index) h 30 | Mât chinois \(index)"
        ).blocks
        return Page.section(
          "d\(index)", day.1, y: y,
          blocks: [Page.block(day.0, y: y, style: Page.display)] + list)
      }
      return self.told([Page.section("s1", "Juillet 2026 au fil des jours", y: 50, children: days)])
    }
    let expected = [
      "Parade 0 | 2026-07-15T17:00", "Mât chinois 0 | 2026-07-15T19:30",
      "Parade 1 | 2026-07-16T18:00", "Mât chinois 1 | 2026-07-16T20:30",
    ]
    #expect(told(["15", "16"]) == expected)
    // The month may be that of the heading around them.
    #expect(told(["15", "16"], words: ["mercredi", "jeudi"]) == expected)
    #expect(told(["48", "52"]).isEmpty)
  }

  @Test("The month of a large numeral may stand below the weekday in front of a title")
  func monthBelowWeekday() {
    let list = Programme("| 18 h | Fanfare\n| 20 h 30 | Big band").blocks
    let day = Page.section(
      "s1", "Vendredi", y: 50,
      blocks: [
        Page.block("3", y: 80, style: Page.display),
        Page.block(
          "juillet 2026 : première soirée", y: 130, kind: .heading(level: 3), style: Page.bold),
      ] + list)
    #expect(
      told([day]) == ["Fanfare | 2026-07-03T18:00", "Big band | 2026-07-03T20:30"])
  }

  @Test("A day behind a few words heads the table of hours right below it")
  func dayBehindWords() {
    let programme = Programme(
      """
      # Race day – dimanche 11 octobre 2026
      | 6 h 15 | Semi-marathon
      | 7 h 45 | Marathon du lac
      """)
    #expect(
      programme.told() == [
        "Semi-marathon | 2026-10-11T06:15", "Marathon du lac | 2026-10-11T07:45",
      ])
  }

  @Test("A month above a title that has a day of its own dates nothing")
  func monthAbove() {
    let season = Programme(
      """
      # Septembre 2026
      # Ouverture sur l'eau
      ve 18.09.2026 · 20 h
      Un concert au bord du fleuve.

      # Les vents
      di 20.09.2026 · 11 h
      Un quintette et un café.
      """)
    #expect(
      season.told() == ["Ouverture sur l'eau | 2026-09-18T20:00", "Les vents | 2026-09-20T11:00"])
    // A month alone dates an exhibition, and nothing that one could go to on a day.
    #expect(
      Programme("# Ouverture sur l'eau\nSeptembre 2026\nUn concert au bord du fleuve.").told()
        .isEmpty)
    #expect(
      Programme("# Exposition « Sur l'eau »\nSeptembre 2026\nCent images du fleuve.").told()
        == ["Exposition « Sur l'eau » | 2026-09-01/2026-09-30"])
  }

  @Test("A word alone in a column of hours is one")
  func noon() {
    let table = Programme(
      """
      # Samedi 8 mai 2027
      | 8 h | Montgolfières
      | 10 h | Concours de cerfs-volants
      | 11 h 30 | Visite de la ville
      | Midi | La plus longue queue du monde
      """)
    #expect(table.told().last == "La plus longue queue du monde | 2027-05-08T12:00")
  }

  @Test("The month at the far end of a band is that of the day at its start")
  func bands() {
    func told(_ month: String, below: Double) -> [String] {
      let days = [("Jeudi 27", "Lecture au lavoir"), ("Vendredi 28", "Bal des voisins")]
        .enumerated().map {
          index, day in
          let y = 60 + Double(index) * 160
          return Page.section(
            "s\(index)", day.0, y: y,
            blocks: [
              Page.block(month, x: 500, y: y + below),
              Page.block("18h", y: y + 30),
              Page.block(day.1, y: y + 44, kind: .heading(level: 3), style: Page.bold),
              Page.block("Un moment au bord de l'eau.", y: y + 58),
            ])
        }
      return self.told(days)
    }
    #expect(
      told("août", below: 2) == [
        "Lecture au lavoir | 2026-08-27T18:00", "Bal des voisins | 2026-08-28T18:00",
      ])
    // Below the title it is a text of its own.
    #expect(told("août", below: 14) != told("août", below: 2))
  }

  @Test(
    "Dates above the titles of the kit's own sections are theirs, not those of the sections before")
  func datesAhead() {
    let shows = [
      ("30 janvier – 18 avril 2027", "La Soif"), ("15 mai – 29 août 2027", "La Source"),
      ("25 septembre – 9 novembre 2027", "Le Puits"),
    ]
    var sections = [
      Page.section("s0", "Venir voir", y: 40, blocks: [Page.block("Le lavoir est ouvert.", y: 54)])
    ]
    for (index, show) in shows.enumerated() {
      let y = 200 + Double(index) * 120
      sections[index].blocks.append(Page.block(show.0, y: y - 14, region: 1))
      let title = Page.section(
        "s\(index + 1)", show.1, y: y,
        blocks: [Page.block("Cent images du fleuve, au mur.", y: y + 14, region: 1)])
      sections.append(title)
    }
    #expect(
      told(sections) == [
        "La Soif | 2027-01-30/2027-04-18", "La Source | 2027-05-15/2027-08-29",
        "Le Puits | 2027-09-25/2027-11-09",
      ])
  }
}
