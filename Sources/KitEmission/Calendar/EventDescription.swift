import CivilTime
import KitModel
import Lexicons

/// What a calendar entry says below its title, for people to read.
///
/// The day part of a time without a clock stands first; then what else is uncertain about the
/// time, the event's own text, who takes part, and the practical facts.
struct EventDescription {
  let event: Event
  let labels: CalendarLabels
  let kitTitle: String?

  func text(for occurrence: Occurrence) -> String {
    let paragraphs = [timeLines(occurrence), textLines, peopleLines, factLines, sourceLines]
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func timeLines(_ occurrence: Occurrence) -> [String] {
    var lines: [String] = []
    if let part = occurrence.dayPart { lines.append(label(labels.dayParts, of: part)) }
    switch event.status {
    case .confirmed: break
    case .tentative: lines.append(labels.statuses.first ?? "")
    case .postponed: lines.append(labels.statuses.dropFirst().first ?? "")
    case .cancelled: lines.append(labels.statuses.last ?? "")
    }
    switch occurrence.open {
    case .after: lines.append(labels.openAfter)
    case .before: lines.append(labels.openBefore)
    case nil: break
    }
    if occurrence.grain != .day { lines.append(labels.coarse) }
    lines += event.openingHours.map { hours in
      labeled(labels.hours, daysText(hours) + "\(hours.opens)–\(hours.closes)")
    }
    return lines.filter { !$0.isEmpty }
  }

  private func daysText(_ hours: OpeningHours) -> String {
    guard hours.days.count < 7 else { return "" }
    let names = hours.days.compactMap { day in
      labels.weekdays.indices.contains(day.rawValue - 1) ? labels.weekdays[day.rawValue - 1] : nil
    }
    return names.joined(separator: " ") + " "
  }

  private var textLines: [String] { event.description.map { [$0] } ?? [] }

  /// One line for each part that somebody takes, one name a line below it.
  private var peopleLines: [String] {
    var lines: [String] = []
    var named: [Person.Part?] = []
    for part in event.people.map(\.part) where !named.contains(part) {
      named.append(part)
      let title = part.map { label(labels.parts, of: $0) } ?? labels.participants
      let people = event.people.filter { $0.part == part }.map(\.withRole)
      lines += people.count == 1 ? [labeled(title, people[0])] : [colon(title)]
      if people.count > 1 { lines += people.map { "– " + $0 } }
    }
    return lines
  }

  private var factLines: [String] {
    var lines: [String] = []
    if let organizer = event.organizer { lines.append(labeled(labels.organizer, organizer)) }
    if let audience = event.audience { lines.append(labeled(labels.audience, audience)) }
    if let price = event.price { lines.append(labeled(labels.price, price)) }
    if let availability = event.availability {
      lines.append(label(labels.availabilities, of: availability))
    }
    if let registration = event.registration {
      var parts = [registration.url, registration.email, registration.phone].compactMap { $0 }
      if let deadline = registration.deadline { parts.append("\(labels.deadline) \(deadline)") }
      if !parts.isEmpty {
        lines.append(labeled(labels.registration, parts.joined(separator: ", ")))
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  private var sourceLines: [String] {
    var lines: [String] = []
    if let printed = event.dateText { lines.append(labeled(labels.printed, printed)) }
    if let kitTitle { lines.append(labeled(labels.source, kitTitle)) }
    return lines
  }

  private func labeled(_ title: String, _ text: String) -> String { "\(colon(title)) \(text)" }

  private func colon(_ title: String) -> String { "\(title):" }

  private func label<Value: CaseIterable & Equatable>(
    _ names: [String], of value: Value
  ) -> String {
    guard let index = Array(Value.allCases).firstIndex(of: value), names.indices.contains(index)
    else { return "" }
    return names[index]
  }
}

extension Person {
  /// `Name, role (affiliation)`.
  var withRole: String {
    var text = name
    if let role { text += ", \(role)" }
    if let affiliation { text += " (\(affiliation))" }
    return text
  }
}
