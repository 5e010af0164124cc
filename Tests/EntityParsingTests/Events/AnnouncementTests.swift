import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles and the days beside them") struct AnnouncementTests {
  @Test("What would head a section is a title where a day and an hour stand right below it")
  func momentTitles() {
    #expect(
      Programme(
        """
        # Lancement de la tournée
        mercredi 10 juin 2026, 9 h 30
        > Piscine Carnot

        # Essai presse
        vendredi 19 juin 2026 de 14 h à
        > 17 h sur la plage.
        """
      ).told(title: "Rendez-vous presse") == [
        "Lancement de la tournée | 2026-06-10T09:30",
        "Essai presse | 2026-06-19T14:00/2026-06-19T17:00",
      ])
    let lexicon = EventLexicon.shared
    #expect(lexicon.namesMore("Présentation de saison"))
    #expect(!lexicon.namesMore("Programme"))
    #expect(!lexicon.namesMore("Date et lieu"))
  }

  @Test(
    "So is what stands above the same as other titles: a text, one day and its hour, a place",
    arguments: ["Palmarès", "Paroles de lavandières"])
  func builtAsOthers(title: String) {
    let entry = { (name: String, day: Int) in
      "# \(name)\nTrois accordéons sur le quai.\n\(day) juin 2026, 21 h\nHalle Aubin"
    }
    let text = ["Bal des lampions", "Veillée", title, "Course des nasses"].enumerated()
      .map { entry($0.element, $0.offset + 1) }.joined(separator: "\n\n")
    #expect(Programme(text).told().contains("\(title) | 2026-06-03T21:00"))
    // Small words above each title name its kind.
    let kinds = ["Concert", "Presse", "Bal", "Visite"].enumerated().map {
      "~ \($0.element)\n# Titre \($0.offset)\n\($0.offset + 1) juin 2026, 21 h"
    }.joined(separator: "\n\n")
    #expect(!Programme(kinds).told().contains { $0.hasPrefix("Presse") })
    let other = text + "\n\n# Infos pratiques\nOuvert du 1er au 5 juin 2026, de 9 h à 18 h"
    #expect(!Programme(other).told().contains { $0.hasPrefix("Infos") })
  }

  @Test("Below the name of a section, the title is the one right above the date")
  func nearestTitle() {
    #expect(
      Programme(
        """
        # Petit-déjeuner de presse
        Mercredi 3 juin 2026, 8 h 15, salle des Arcades.

        # Camille Tournier
        Communication, université des Arcades
        > camille@example.fr
        """
      ).told(title: "Presse", kind: .other) == ["Petit-déjeuner de presse | 2026-06-03T08:15"])
    // Titles that stand off from the date above them and close to their own one.
    #expect(
      Programme(
        """
        5 juin 2026
        # Le bédéiste

        6 juin 2026
        # La relieuse
        """
      ).told() == ["Le bédéiste | 2026-06-05", "La relieuse | 2026-06-06"])
  }

  @Test(
    "A date between the commas of a short line is when; one in a sentence or a quotation is told in passing",
    arguments: [
      ("Par la glaciologue, mardi 2 juin 2026, 20 h, casino. Entrée libre.", "2026-06-02T20:00"),
      ("Photographies d’Ann Bell, 1er juin – 11 juillet 2026, bibliothèque.", "2026-06-01"),
      ("« On sort en levant la tête », L’Écho, 15 juin 2026.", nil),
      ("Elle a montré le 2 juin 2026 ses photographies à la bibliothèque.", nil),
    ])
  func betweenCommas(text: String, start: String?) {
    let events = Programme(
      """
      # Canaux du haut
      \(text)

      # Visite du barrage
      Vendredi 5 juin 2026, de 13 h 30 à 18 h 30.

      # Clôture des dépôts
      Vendredi 24 avril 2026

      # Lecture au lavoir
      Samedi 6 juin 2026
      """
    ).events(title: "Autour", kind: .other)
    let told = events.first { $0.title == "Canaux du haut" }
    #expect(told?.occurrences.first?.start?.description == start)
  }

  @Test("The weekdays of a short span with hours of their own, each of them one of its days")
  func hoursByWeekday() {
    func told(_ text: String) -> [String] {
      Programme(
        """
        | 18–20 décembre 2026 | Nuit blanche sur un fil / \(text)
        | 10 janvier 2027 | Concert du Nouvel An / Valses et polkas.
        """
      ).told()
    }
    #expect(
      told("Vendredi à 20h30, samedi à 17h et 20h30, dimanche à 17h.").first
        == "Nuit blanche sur un fil | 2026-12-18T20:30 2026-12-19T17:00 2026-12-19T20:30 "
        + "2026-12-20T17:00")
    #expect(
      told("Répétitions le lundi à 18h et le mardi à 18h.").first
        == "Nuit blanche sur un fil | 2026-12-18/2026-12-20")
  }

  @Test(
    "A text tells the day that something is moved to, at its end or in a sentence that opens so",
    arguments: [
      ("1h20 · REPORTÉ au vendredi 12 mars 2027, 20h30", "2027-03-12T20:30"),
      ("Fable à deux voix. Décalé au vendredi 12 mars 2027, à cause du gel.", "2027-03-12"),
      ("Fable à deux voix. REMIS au vendredi 12 mars 2027, faute de bois.", "2027-03-12"),
      ("Reporté au vendredi 12 mars 2027 en cas de foehn.", "2027-02-05"),
      ("Fable. Décalé du vendredi 29 janvier 2027, à cause du gel.", "2027-02-05"),
      ("Fable. Remis au vendredi 12 mars 2027 s'il gèle, à confirmer.", "2027-02-05"),
      ("Le loto du 7 mars 2027 est reporté au 21 mars 2027.", "2027-02-05"),
    ])
  func moved(text: String, start: String) {
    let told = Programme(
      """
      | 5 février 2027 | Le couvert / \(text)
      | 6 mars 2027 | Concert / Valses et polkas.
      """
    ).events()
    #expect(told.first { $0.title == "Le couvert" }?.occurrences.first?.start?.description == start)
  }

  @Test("So does what stands in the column of places")
  func movedInPlace() {
    let told = Programme(
      """
      | Date | Heure | Match | Lieu
      | sam. 6 mars 2027 | 16 h | Aubin – Blinville | Gymnase du Bief
      | dim. 7 mars 2027 | 10 h | Orsenne – Lauve | Reporté au mer. 10 mars, 19 h
      """
    ).events()
    #expect(
      told.map { $0.occurrences.first?.start?.description } == [
        "2027-03-06T16:00", "2027-03-10T19:00",
      ])
    #expect(told.map(\.location.venue) == ["Gymnase du Bief", nil])
  }

  @Test("A day that one of several is moved to stands for none of the others")
  func movedOfSeveral() {
    let told = Programme(
      """
      | 5, 12 et 19 février 2027 | Le couvert / Fable. Décalé au samedi 20 février 2027, à cause du gel.
      | 6 mars 2027 | Concert / Valses et polkas.
      """
    ).events()
    #expect(told.first { $0.title == "Le couvert" }?.occurrences.count == 3)
  }

  @Test(
    "What is held about an exhibition is an event of its own",
    arguments: [
      ("Visite de « La Canne et le Souffle » par Blaise Hérouard", true),
      ("La Canne et le Souffle, visite", false), ("La Canne et le Souffle", false),
    ])
  func aboutExhibition(title: String, isOwn: Bool) {
    func draft(_ title: String, _ occurrence: Occurrence) -> EventDraft {
      EventDraft(
        event: Event(title: title, occurrences: [occurrence]),
        entry: Entry(
          title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .row),
        findings: [])
    }
    guard let first = CalendarDate(iso: "2027-01-16"), let last = CalendarDate(iso: "2027-05-30"),
      let day = CalendarDate(iso: "2027-01-17"), let hour = ClockTime(hour: 15, minute: 0)
    else { return }
    let merged = EventMerging.merged(
      [
        draft(
          "La Canne et le Souffle",
          Occurrence(start: LocalMoment(first), end: LocalMoment(last))),
        draft(title, Occurrence(start: LocalMoment(day, hour))),
      ], isBilingual: false)
    #expect(merged.count == (isOwn ? 2 : 1))
  }

  @Test("A release may hold a short running order, a programme in tables is none")
  func runningOrder() {
    let paragraph = String(repeating: "La halle ouvre au public ce printemps. ", count: 12)
    let short = "| 14 h 30 | Accueil\n| 15 h | Visite"
    let long = (1...20).map { "| \($0) juin 2026 | Atelier de reliure et de dorure" }
    func isRelease(_ table: String) -> Bool {
      ProseEntries.isRelease(Page.document(Programme(paragraph + "\n" + table).blocks))
    }
    let figures = "| Roue | 3 m | 4 m\n| Débit | 2 l | 3 l\n| Agrément | – | 4 mai 2026"
    let lines = (1...3).map { "\n\n\($0) juin 2026 Atelier de reliure" }.joined()
    func isRelease(_ table: String, tools: EventTools) -> Bool {
      ProseEntries.isRelease(
        Page.document(Programme(paragraph + "\n" + table).blocks),
        tellsDays: tools.stream.tellsWhen, isEntry: tools.stream.isDatedEntry)
    }
    // Figures about a thing are no programme, unless lines of one stand beside them.
    #expect(isRelease(figures, tools: Programme.tools))
    #expect(!isRelease(figures + lines, tools: Programme.tools))
    #expect(!isRelease(long.joined(separator: "\n"), tools: Programme.tools))
    #expect(isRelease(short))
    #expect(!isRelease(long.joined(separator: "\n")))
  }

  /// A sentence of two names in quotation marks; the events told of it.
  @Test(
    "Names in quotation marks with their day behind each are events; one that has none makes them a story",
    arguments: [
      (
        "Deux balades sont prévues : « Le bief », du 27 au 29 mai 2026, et « Les vannes », le 16 juin 2026 à 15 h.",
        ["« Le bief » | 2026-05-27/2026-05-29", "« Les vannes » | 2026-06-16T15:00"]
      ),
      (
        "Two walks are planned: “The Weir”, from 27 to 29 May 2026, and “The Sluice”, on 16 June 2026.",
        ["“The Weir” | 2026-05-27/2026-05-29", "“The Sluice” | 2026-06-16"]
      ),
      ("« Le bief » reste ouvert et « Les vannes » attendent le 16 juin 2026 pour rouvrir.", []),
    ])
  func quotedDays(sentence: String, told: [String]) {
    let language = sentence.contains("“") ? "en" : "fr"
    let below =
      language == "fr"
      ? "Le moulin est ouvert à tous."
      : "The mill is open to all who walk along the river, and the miller has tea for them."
    #expect(Programme("# Balades\n\(sentence)\n\n\(below)").told(language: language) == told)
  }
}
