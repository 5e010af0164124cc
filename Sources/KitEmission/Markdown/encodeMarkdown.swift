import CivilTime
import KitModel
import Lexicons
package import KitValidation

/// The kit as Markdown (CommonMark), for reading.
package func encodeMarkdown(_ kit: ValidatedKit) -> [UInt8] {
  let kit = kit.kit
  var page = MarkdownPage()
  page.heading(1, kit.facts.title ?? kit.source.file)
  for line in [
    kit.facts.subtitle, kit.facts.issuer,
    kit.facts.period.map { "\($0.lowerBound) – \($0.upperBound)" },
  ] {
    if let line { page.paragraph(line) }
  }
  let labels = CalendarLabels.of(language: kit.facts.language)
  for event in kit.events { write(event, labels, to: &page) }
  for contact in kit.contacts { write(contact, to: &page) }
  for project in kit.projects { write(project, to: &page) }
  return Array(page.text.utf8)
}

private func write(_ event: Event, _ labels: CalendarLabels, to page: inout MarkdownPage) {
  page.heading(2, event.title)
  for occurrence in event.occurrences {
    let start = occurrence.start?.description ?? occurrence.partial
    let ends = [start, occurrence.end?.description].compactMap { $0 }
    let special = [occurrence.dayPart?.rawValue, occurrence.open?.rawValue].compactMap { $0 }
    page.item(
      String(ends.joined(separator: " – ").map { $0 == "T" ? " " : $0 })
        + special.map { " (\($0))" }.joined())
  }
  if let place = event.location.oneLine { page.item(place) }
  if let url = event.url, isURI(url) { page.link(url) }
  let details = EventDescription(event: event, labels: labels, kitTitle: nil)
    .text(for: Occurrence(start: nil))
  for paragraph in details.split(separator: "\n\n") { page.paragraph(String(paragraph)) }
}

private func write(_ contact: Contact, to page: inout MarkdownPage) {
  let name = [contact.name, contact.organization].compactMap { $0 }.joined(separator: ", ")
  page.heading(2, name.isEmpty ? contact.emails.first ?? contact.id : name)
  if let role = contact.role { page.item(role) }
  for line in contact.emails + contact.phones.map(\.display) { page.item(line) }
  for url in contact.urls where isURI(url) { page.link(url) }
  if let address = contact.address { page.item(address) }
}

private func write(_ project: Project, to page: inout MarkdownPage) {
  page.heading(2, project.title)
  if let headline = project.headline { page.paragraph(headline) }
  if let place = project.location.oneLine { page.item(place) }
  if let description = project.description { page.paragraph(description) }
  for url in project.urls where isURI(url) { page.link(url) }
}

/// Markdown text, with what would be markup escaped.
private struct MarkdownPage {
  private(set) var text = ""
  private var isInList = false

  mutating func heading(_ level: Int, _ title: String) {
    separate()
    text += String(repeating: "#", count: level) + " " + escaped(title, joining: " ") + "\n"
  }

  mutating func paragraph(_ words: String) {
    separate()
    // A backslash at a line's end keeps the break.
    text += escaped(words, joining: "\\\n") + "\n"
  }

  mutating func item(_ words: String) {
    if !isInList { separate() }
    isInList = true
    text += "- " + escaped(words, joining: " ") + "\n"
  }

  mutating func link(_ url: String) {
    if !isInList { separate() }
    isInList = true
    let bounded = url.map { $0 == "<" ? "%3C" : $0 == ">" ? "%3E" : String($0) }
    text += "- <\(bounded.joined())>\n"
  }

  private mutating func separate() {
    if !text.isEmpty { text += "\n" }
    isInList = false
  }

  private func escaped(_ words: String, joining separator: String) -> String {
    words.split(separator: "\n").map { line in
      var escaped = ""
      for scalar in line.unicodeScalars {
        if "\\`*_{}[]<>#|~!&".unicodeScalars.contains(scalar) { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      // A sign at the start of a line may open a list, a number one too.
      let first = escaped.unicodeScalars.first
      return first == "-" || first == "+" || first == "=" ? "\\" + escaped : escaped
    }.joined(separator: separator)
  }
}
