import CivilTime
import KitModel

/// A kit that uses every field of the contract once, for tests of the emitters.
enum SampleKit {
  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(dayNumber: 0)
  }

  static func moment(_ text: String) -> LocalMoment {
    LocalMoment(iso: text) ?? LocalMoment(CalendarDate(dayNumber: 0))
  }

  static func at(_ start: String, _ end: String? = nil) -> Occurrence {
    Occurrence(start: moment(start), end: end.map(moment))
  }

  static let place = SourcePlace(page: 8, box: Rect(x0: 56.73, y0: 210, x1: 280.06, y1: 236.449))

  static func event(_ title: String, _ occurrences: [Occurrence]) -> Event {
    var event = Event(title: title, occurrences: occurrences, yearFrom: .kit, confidence: 0.98)
    event.uid = "uid-of-\(title.utf8.count)@presskit"
    event.lastModified = moment("2020-10-29")
    return event
  }

  static var webinar: Event {
    var event = event(
      "« Gouvernement ouvert : en route vers 2021 »", [at("2020-11-10T09:30", "2020-11-10T11:30")])
    event.kind = .webinar
    event.dateText = "Mardi 10 novembre de 9h30 à 11h30"
    event.series = "Les Mardis"
    event.section = "s1"
    event.location = Location(
      venue: "Le Lieu", address: "1 rue Haute", postalCode: "33000", city: "Bordeaux",
      region: "Nouvelle-Aquitaine", country: "FR")
    event.attendance = .online
    event.organizer = "Agence Exemple"
    event.people = [
      Person(name: "Anne Exemple", role: "Présidente", affiliation: "Exemple", part: .speaker)
    ]
    event.description = "Un échange."
    event.availability = .soldOut
    event.audience = "Tout public"
    event.price = "Gratuit"
    event.language = "fr"
    event.registration = Event.Registration(
      required: true, url: "https://example.org/a/b", email: "a@example.org",
      phone: "+33123456789", deadline: moment("2020-11-08"))
    event.url = "https://example.org/x"
    event.inferred = [Event.Inference(field: "/location/city", from: "section")]
    event.evidence = [
      Evidence(
        field: "/occurrences/0/start", place: place, text: "Mardi 10 novembre", confidence: 0.99)
    ]
    return event
  }

  static var kit: Kit {
    var kit = Kit(
      source: SourceFacts(
        file: "kit.pdf", sha256: String(repeating: "a", count: 64), bytes: 1_203_441, pageCount: 12,
        producer: "Maker/1.0",
        created: PDFDate(local: moment("2020-10-29T16:02"), second: 11, offsetMinutes: 60)))
    kit.pages = [
      PageFacts(number: 1, width: 841.89, height: 595.28, rotation: 0, textOrigin: .digital)
    ]
    kit.facts = KitFacts(
      title: "Mois de l'exemple", subtitle: "Sous-titre", issuer: "Agence Exemple", language: "fr",
      timeZone: "Europe/Paris", edition: 7, revision: "version 2", published: day("2020-10-29"),
      embargo: moment("2020-11-02T06:00"), period: day("2020-11-02")...day("2020-11-30"))
    kit.sections = [
      SectionSummary(
        id: "s1", parent: nil, level: 1, kind: .programme, title: "Programme", pages: [6, 7])
    ]
    kit.events = [webinar]
    kit.contacts = [
      Contact(
        id: "c1", name: "Anne Exemple", organization: "Agence", role: "Presse",
        emails: ["a@example.org"],
        phones: [Contact.Phone(e164: "+33608725029", display: "06 08 72 50 29", type: .mobile)],
        urls: ["https://example.org"], address: "1 rue Haute", confidence: 0.99)
    ]
    kit.projects = [
      Project(
        id: "p1", title: "Le Projet", headline: "Réduire", description: "Texte",
        location: Location(city: "Melun", country: "FR"), partners: ["Un"], confidence: 0.97)
    ]
    kit.organizations = [Organization(name: "Le Lab", region: "Bretagne", role: "partenaire")]
    kit.quotes = [Quote(text: "Oui.", speaker: "Anne Exemple", role: "Présidente")]
    kit.links = [Link(label: "voir", url: "https://example.org/v", page: 9)]
    kit.findings = [
      Finding(
        .warning, code: "weekday-mismatch", message: "Not a Monday.", place: place, text: "lundi",
        related: [Finding.Related(place: place, text: "mardi")])
    ]
    return kit
  }

  /// The kit with these events only.
  static func kit(events: [Event], zone: String? = "Europe/Paris") -> Kit {
    var kit = kit
    kit.events = events
    kit.facts.timeZone = zone
    return kit
  }
}
