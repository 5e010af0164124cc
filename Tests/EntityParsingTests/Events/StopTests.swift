import KitModel
import Testing

@testable import EntityParsing

@Suite("Stops and columns that tell more than when and where") struct StopTests {
  @Test("The sentence above stops names what goes round, and its hours")
  func tourSentence() {
    func named(_ introduction: String) -> [Entry] {
      let scope = EntryScope(
        section: Programme.scope.section, titles: [SourcedText(text: "En tournée")],
        introduction: SourcedText(text: introduction))
      let stops = [("Corvenay", "jeudi 4 mars 2027"), ("Blinville", "jeudi 11 mars 2027")].map {
        Entry(
          title: SourcedText(text: $0), when: [Programme.dated($1)], scope: scope, origin: .titled)
      }
      return TourStops(tools: Programme.tools, scope: scope).named(stops)
    }
    let told = named("Le Bus des graines s’arrête de 14 h à 18 h dans deux villages.")
    #expect(
      told.map(\.title.text) == ["Le Bus des graines : Corvenay", "Le Bus des graines : Blinville"])
    #expect(told.allSatisfy { $0.usualHours != nil })
    let untold = named("Des graines de la vallée, de 14 h à 18 h et de 20 h à 22 h.")
    #expect(untold.allSatisfy { $0.usualHours == nil })
    #expect(untold.map(\.title.text) == ["Corvenay", "Blinville"])
  }

  @Test("Stages, each of which begins where the one before ends, keep their names")
  func stages() {
    func titles(_ names: [String]) -> [String] {
      let scope = EntryScope(
        section: Programme.scope.section, titles: [SourcedText(text: "Le Tour du bief en tournée")])
      let stops = names.enumerated().map { index, name in
        Entry(
          title: SourcedText(text: name), when: [Programme.dated("\(4 + index) mars 2027")],
          scope: scope, origin: .titled)
      }
      return TourStops(tools: Programme.tools, scope: scope).named(stops).map(\.title.text)
    }
    let stages = ["Dijon – Beaune", "Beaune – Autun", "Autun – Nevers"]
    #expect(titles(stages) == stages)
    #expect(titles(["Dijon", "Beaune", "Autun"]).allSatisfy { $0.hasPrefix("Le Tour du bief") })
  }

  @Test("Days that stand alike below titles are theirs, whatever hours their texts tell")
  func days() {
    let text = ["Dijon – Beaune", "Beaune – Autun", "Autun – Nevers"].enumerated().map {
      index, title in
      """
      # \(title)
      **mardi \(4 + 7 * index) mai 2027**
      Une montée, puis la descente vers le lavoir.
      26 km. Départ : \(8 + index)h, place du Puits
      Premiers attendus : 11h10

      """
    }.joined(separator: "\n")
    #expect(
      Programme(text).told(title: "Les étapes") == [
        "Dijon – Beaune | 2027-05-04T08:00", "Beaune – Autun | 2027-05-11T09:00",
        "Autun – Nevers | 2027-05-18T10:00",
      ])
    // Hours that open lines below it are those of a day's programme.
    #expect(
      Programme(
        """
        # Premier jour
        **mardi 4 mai 2027**
        9 h – Accueil des pèlerins
        10 h – Le tri des mots

        # Second jour
        **mardi 11 mai 2027**
        9 h – Le repas des ombres
        """
      ).told().contains("Le tri des mots | 2027-05-04T10:00"))
  }

  @Test("The hall of a stop stands above its hours, or above what became of it")
  func hours() {
    let events = Programme(
      """
      | 14 janvier 2027 | Dinan (22) | Théâtre des Jacobins / 14 h 15 (scolaire) et 20 h 30
      | 22 janvier 2027 | Redon (35) | Le Canal / 19 h 30, en français surtitré
      | 5 mars 2027 | Vitré (35) | Théâtre Bouvet / annulé
      | 18 mars 2027 | Lannion (22) | Théâtre du Carré / Magique
      """
    ).events(title: "La Roue, en tournée")
    #expect(
      events.map { "\($0.told) | \($0.location.venue ?? "–")" } == [
        "La Roue, en tournée : Dinan (22) | 2027-01-14T14:15 2027-01-14T20:30 | Théâtre des Jacobins",
        "La Roue, en tournée : Redon (35) | 2027-01-22T19:30 | Le Canal",
        "La Roue, en tournée : Vitré (35) | 2027-03-05 | Théâtre Bouvet",
        "La Roue, en tournée : Lannion (22) | 2027-03-18 | Théâtre du Carré Magique",
      ])
    #expect(events.map(\.status) == [.confirmed, .confirmed, .cancelled, .confirmed])
  }

  @Test("Who speaks, and what the person is, is no title; names alone may be")
  func people() {
    let talks = Programme(
      """
      | 4 mars 2027, 18 h | Le bief | Ana Ruiz, hydrologue et plongeuse
      | 11 mars 2027, 18 h | La roue | Louis Blin, charpentier de marine
      | 18 mars 2027, 18 h | Le grain | Marie Sahl, boulangère
      """
    ).events()
    #expect(talks.map(\.title) == ["Le bief", "La roue", "Le grain"])
    #expect(talks.map { $0.people.map(\.name) } == [["Ana Ruiz"], ["Louis Blin"], ["Marie Sahl"]])
    let artists = Programme(
      """
      | 4 mars 2027, 18 h | Ana Ruiz | Le Séchoir
      | 11 mars 2027, 18 h | Louis Blin | Le Goulet
      """)
    let cells = artists.table.rows.map { $0.cells[1] }
    #expect(!PeopleColumns.tellRoles(cells))
    #expect(PeopleColumns.areNames(cells))
  }

  @Test("Who takes part may be told with a house and its town, behind a comma or in brackets")
  func houses() {
    let cooks = Programme(
      """
      | 10 h 30 | Étienne Pernet, Le Four (Aubin) | Quenelle
      | 11 h 45 | Lucie Chavanne, Auberge des Mares | Tarte à la crème
      | 14 h | Paul Tissot (Lyon) | Gaudes
      """)
    #expect(PeopleColumns.tellRoles(cooks.table.rows.map { $0.cells[1] }))
    #expect(!PeopleColumns.tellRoles(cooks.table.rows.map { $0.cells[2] }))
  }

  @Test("A row above a tour's stops names it; a hall that says it is off is none")
  func tourTitle() {
    let text = """
      | Le Grand Bief | Une veillée et une question
      | Quimper | 10 octobre 2026, 15 h | Le Goulet | Ana Ruiz
      | Vannes | 17 octobre 2026, 15 h | La Vanne | Louis Blin
      | Brest | 18 octobre 2026, 15 h | Annulé | –
      """
    var programme = Programme(text)
    programme.markHeader()
    let events = programme.events()
    #expect(
      events.map(\.told) == [
        "Le Grand Bief : Quimper | 2026-10-10T15:00", "Le Grand Bief : Vannes | 2026-10-17T15:00",
        "Le Grand Bief : Brest | 2026-10-18T15:00",
      ])
    #expect(events.map(\.location.venue) == ["Le Goulet", "La Vanne", nil])
    #expect(events.map(\.status) == [.confirmed, .confirmed, .cancelled])
    #expect(!Programme(text).told().contains { $0.hasPrefix("Le Grand Bief") })
  }

  @Test(
    "A column beside towns tells what takes place where a third of it opens with kinds of events")
  func kinds() {
    let told = Programme(
      """
      | 6 mars 2027 | Championnats des meuniers | Rennes (35)
      | 13 mars 2027 | Open des bateliers | Quimper (29)
      | 20 mars 2027 | Assemblée générale | Vannes (56)
      | 27 mars 2027 | Rassemblement des lavandières | Brest (29)
      """
    ).events()
    #expect(
      told.map(\.title) == [
        "Championnats des meuniers", "Open des bateliers", "Assemblée générale",
        "Rassemblement des lavandières",
      ])
    #expect(told.map(\.location.city) == ["Rennes", "Quimper", "Vannes", "Brest"])
  }

  @Test("The one day in the sentence above a timetable is that of its hours; of several it is none")
  func dayAbove() {
    func told(_ lead: String) -> [String] {
      var programme = Programme(
        """
        \(lead)
        | Heure | Moulin | Étang | Pré
        | 17 h | Marche aux lampions | Comptage des grenouilles | Feu
        | 18 h | Dégustation de grains | Balade des chouettes
        | 20 h | Heure du conte | Papillons de nuit | Soupe
        """)
      programme.markHeader()
      return programme.told(title: "La longue nuit")
    }
    let night = told(
      "De la tombée du jour, samedi 6 mars 2027, à la dernière soupe, toute la colline est ouverte."
    )
    #expect(night.contains("Marche aux lampions | 2027-03-06T17:00"))
    #expect(night.contains("Papillons de nuit | 2027-03-06T20:00"))
    #expect(
      !told("La colline est ouverte le 6 mars 2027, puis encore le 9 avril 2027.").contains {
        $0.hasPrefix("Papillons")
      })
  }

  @Test("Months in a column of their own stand with weekdays and spans of days")
  func monthColumn() {
    #expect(
      Programme(
        """
        | Octobre 2026 | me 7 | 11 h | Visite du bief
        | | ve 9 et sa 10 | 9 h | Bal
        | Décembre 2026 | 28 > 30 | 14 h – 16 h | Stage de roue
        """
      ).told() == [
        "Visite du bief | 2026-10-07T11:00", "Bal | 2026-10-09T09:00 2026-10-10T09:00",
        "Stage de roue | 2026-12-28/2026-12-30",
      ])
  }
}
