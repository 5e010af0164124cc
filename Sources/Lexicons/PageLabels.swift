/// The words of the web page that lists events, in one language.
///
/// `{count}`, `{page}`, `{day}`, `{first}` and `{last}` stand for what is put in.
package struct PageLabels: Sendable {
  private let value: LexiconValue
  /// Dates and counts are written by these.
  package let days: [String]
  package let months: [String]

  /// The languages that the page is there in, the first one for those who like none of them.
  package static let languages: [String] = file?.entries.map(\.name) ?? []
  private static let file = LexiconReader.read(PackageResources.page_labels_json)

  /// The labels of a language; `nil` where there are none.
  package init?(language: String) {
    guard let value = Self.file?[language] else { return nil }
    self.value = value
    days = value["days"]?.words ?? []
    months = value["months"]?.words ?? []
  }

  /// A label, with what is put in.
  package func callAsFunction(_ label: PageLabel, _ part: String? = nil) -> String {
    let text = value[label.rawValue]?.text ?? label.rawValue
    guard let part else { return text }
    return fill(text, [part])
  }

  /// A label that takes two parts.
  package func callAsFunction(_ label: PageLabel, _ first: String, _ second: String) -> String {
    fill(value[label.rawValue]?.text ?? label.rawValue, [first, second])
  }

  /// One of a list of labels.
  package func callAsFunction(_ list: PageLabelList, at index: Int) -> String {
    let words = value[list.rawValue]?.words ?? []
    return words.indices.contains(index) ? words[index] : ""
  }

  /// How many there are of something.
  package func count(_ list: PageLabelList, _ count: Int) -> String {
    fill(self(list, at: min(count, 2)), ["\(count)"])
  }

  /// Puts parts in the place of what stands in braces, in order.
  private func fill(_ text: String, _ parts: [String]) -> String {
    var filled = ""
    var rest = text[...]
    var next = parts[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += next.popFirst() ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

/// What a label is for.
package enum PageLabel: String, CaseIterable, Sendable {
  case language, title, skip, events, search, words, place, anyPlace, cities, regions, kind
  case anyKind, from, to, apply, reset, nothing, past, ofKit, noDay, pages, previous, next, page
  case calendars, allEvents, subscribe, download, kits, kit, calendar, data, published, embargo
  case online, mixed, register, website, source, sourcePage, printed, also, documents, feeds
  case confirmedLater, notFound, home, firstDay, until, since, span
}

/// Labels that stand in an order.
package enum PageLabelList: String, CaseIterable, Sendable {
  /// None, one, several.
  case eventCounts, kitCounts
  /// In the order of what feeds are told apart by.
  case fields
}
