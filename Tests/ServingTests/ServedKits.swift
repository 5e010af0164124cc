import CivilTime
import Foundation
import HTTPTypes
import KitEmission
import KitIdentity
import KitModel
import KitValidation
import TestSupport

@testable import Serving

/// The moment that most tests take for now: 2020-11-03T08:00:00Z, 9 in the morning in Paris.
let morning = 1_604_390_400

/// An event with the fields that the page shows.
func event(
  _ title: String, _ occurrences: [(String, String?)], kind: EventKind = .webinar,
  city: String? = nil, region: String? = nil, _ change: (inout Event) -> Void = { _ in }
) -> Event {
  let times = occurrences.map { start, end in
    Occurrence(start: LocalMoment(iso: start), end: end.flatMap { LocalMoment(iso: $0) })
  }
  var event = Event(title: title, kind: kind, occurrences: times, yearFrom: .kit)
  event.location.city = city
  event.location.region = region
  event.evidence = [
    Evidence(
      field: "/title", place: SourcePlace(page: 7, box: Rect(x0: 1, y0: 2, x1: 3, y1: 4)),
      text: title, confidence: 0.9)
  ]
  change(&event)
  return event
}

/// Writes a kit's document and calendar as a conversion does.
func put(_ title: String, _ events: [Event], in folder: TemporaryFolder, as name: String) throws {
  var kit = Kit(
    source: SourceFacts(
      file: "\(name).pdf", sha256: String(repeating: "a", count: 64), bytes: 1, pageCount: 9))
  kit.facts = KitFacts(title: title, issuer: "Ville", language: "fr", timeZone: "Europe/Paris")
  kit.events = events
  let validated = validate(identify(kit))
  try folder.write(Data(try encodeJSON(validated)), "out/\(name).json")
  try folder.write(Data(try encodeCalendar(validated)), "out/\(name).ics")
}

/// Two kits with five events, one of them in both.
func folderOfKits() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try put(
    "Novembre",
    [
      event("Concert", [("2020-11-03T20:30", nil)], kind: .show, city: "Lyon", region: "Rhône"),
      event("Débat à Noël", [("2020-12-01T18:00", "2020-12-01T20:00")], city: "Nantes"),
      event("Passé", [("2020-10-01", nil)], city: "Lyon"),
    ], in: folder, as: "novembre")
  try put(
    "Arts & Co <b>",
    [
      event("CONCERT", [("2020-11-03T20:30", nil)], kind: .show, city: "Lyon", region: "Rhône"),
      event("L'exposition", [("2020-10-10", "2020-11-20")], kind: .exhibition, city: "LYON"),
      event("Visite", [("2020-11-05T10:00", nil), ("2020-11-12T10:00", nil)], kind: .visit),
    ], in: folder, as: "sous dossier/été")
  return folder
}

func catalogue(
  of folder: TemporaryFolder, _ settings: ServeSettings = ServeSettings()
) throws -> Catalogue {
  var builder = CatalogueBuilder(ServedFolder(folder.path("out")), settings)
  guard let catalogue = try builder.build(now: morning) else { throw CocoaError(.fileNoSuchFile) }
  return catalogue
}

/// What a client gets.
func ask(
  _ catalogue: Catalogue, _ target: String, _ headers: HTTPFields = [:],
  method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8080", now: Int = morning
) -> Reply {
  answer(
    ServedRequest(method: method, target: target, host: host, headers: headers), from: catalogue,
    now: now)
}

extension Reply {
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// The titles of the events on a page, in its order.
func titles(_ html: String) -> [String] {
  html.components(separatedBy: "<h3 id=\"event-").dropFirst().compactMap { piece in
    piece.split(separator: ">", maxSplits: 1).last?.components(separatedBy: "</h3>").first
  }
}
