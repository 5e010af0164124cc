import DateExpressions
import KitModel

/// A table of works whose cells beside them list where and when each is on, a line for the place above one
/// for the day: the programmes of an orchestra that plays in several towns.
///
/// As in: "Aubin, théâtre du Quai / jeudi 8 octobre 2026, 20 h 30 / Blinville, abbatiale / samedi 10 octobre, 18 h"
/// beside "Les Heures creuses".
struct PlacedSessions {
  private struct Session {
    var place: SourcedText
    var when: DatedText
  }

  private let rows: [(sessions: [Session], others: [Table.Cell])]

  /// The share of the lines above days that must name a place by their words.
  private static let leastPlaces = 0.5

  private static let leastCertainty = 0.6

  /// `nil` where no column of the table is of places above days, or none has several of them.
  init?(_ table: Table, tools: EventTools) {
    let body = table.rows.filter { !$0.isHeader }
    guard body.count >= 2, let column = body[0].cells.map(\.column).min() else { return nil }
    var rows: [(sessions: [Session], others: [Table.Cell])] = []
    for row in body {
      guard row.cells.count >= 2, let cell = row.cells.first(where: { $0.column == column }),
        let sessions = Self.sessions(in: cell, tools: tools)
      else { return nil }
      rows.append((sessions, row.cells.filter { $0.column != column }))
    }
    let places = rows.flatMap(\.sessions).map(\.place)
    let told = places.count { place in
      tools.places.parse(place.text).contains {
        $0.location.city != nil || $0.location.venue != nil && $0.certainty >= Self.leastCertainty
      }
    }
    guard rows.contains(where: { $0.sessions.count > 1 }),
      Double(told) >= Self.leastPlaces * Double(places.count)
    else { return nil }
    self.rows = rows
  }

  private static func sessions(in cell: Table.Cell, tools: EventTools) -> [Session]? {
    guard cell.lines.count >= 2 else { return nil }
    var groups: [(place: SourcedText, when: SourcedText)] = []
    for line in cell.lines {
      let isDate = !tools.dated(line.text).expressions.isEmpty
      if isDate {
        guard !groups.isEmpty else { return nil }
        groups[groups.count - 1].when.append(line.text, separator: " ")
      } else if let last = groups.last, last.when.isEmpty {
        groups[groups.count - 1].place.append(line.text, separator: " ")
      } else {
        groups.append((line.text, SourcedText()))
      }
    }
    var sessions: [Session] = []
    for (place, when) in groups {
      let dated = tools.dated(when)
      guard !when.isEmpty, dated.hasCertainDay else { return nil }
      sessions.append(Session(place: place, when: dated))
    }
    return sessions
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.flatMap { sessions, others -> [Entry] in
      guard let first = others.first else { return [] }
      let (title, body) = parser.titleAndBody(first)
      return sessions.map { session in
        var entry = Entry(
          title: title, when: [session.when], heading: parser.heading, scope: parser.scope,
          origin: .row)
        entry.places = [session.place]
        entry.hasPlaceColumn = true
        entry.body = body + others.dropFirst().map(\.text)
        return entry
      }
    }
  }
}
