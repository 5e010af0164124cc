import KitModel

/// Names the series that several titles begin with: "Sunday matinee: Mozart", "Sunday matinee – harps".
enum SeriesPrefix {
  private static let longest = 60

  static func name(in drafts: inout [EventDraft]) {
    let prefixes = drafts.map { prefix(of: $0.event.title) }
    var ends: [String: Set<String>] = [:]
    for (draft, prefix) in zip(drafts, prefixes) {
      if let prefix { ends[prefix, default: []].insert(draft.event.title) }
    }
    for index in drafts.indices where drafts[index].event.series == nil {
      guard let prefix = prefixes[index], ends[prefix]?.count ?? 0 >= 2,
        let title = drafts[index].event.evidence.first(where: { $0.field == "/title" })
      else { continue }
      drafts[index].event.series = prefix
      var evidence = title
      evidence.field = "/series"
      evidence.confidence = min(title.confidence, 0.8)
      drafts[index].event.evidence.append(evidence)
    }
  }

  /// The words in front of a title's colon or dash, two at least or joined by a hyphen: "Concert :" alone is a kind.
  private static func prefix(of title: String) -> String? {
    guard let end = separator(in: title) else { return nil }
    let prefix = withoutNumber(title[..<end.lowerBound].trimmingSpaces)
    guard prefix.utf8.count <= longest, prefix.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D }),
      title[end.upperBound...].contains(where: \.isLetter)
    else { return nil }
    return prefix
  }

  /// The name in front of a number that ends it: "Café des quais n° 2", "Quay Café #2".
  private static func withoutNumber(_ prefix: String) -> String {
    var words = prefix.split(separator: " ")
    guard words.count > 2, let last = words.last, last.contains(where: \.isNumber),
      last.allSatisfy({ $0.isNumber || numberSigns.contains($0) })
    else { return prefix }
    words.removeLast()
    // The sign itself, where a space parts it from the number: "n° 2", "No. 2".
    if words.count > 2, let mark = words.last, mark.utf8.count <= longestMark,
      mark.contains(where: numberSigns.contains)
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let numberSigns: Set<Character> = ["#", "°", "º", "№", "n", "N", "."]
  /// In bytes.
  private static let longestMark = 4

  /// The first colon, or dash between spaces.
  private static func separator(in title: String) -> Range<String.Index>? {
    // The last bytes of both dashes: most titles hold neither these nor a colon.
    guard title.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x93 || $0 == 0x94 }) else {
      return nil
    }
    var index = title.startIndex
    while index < title.endIndex {
      let next = title.index(after: index)
      if title[index] == ":" { return index..<next }
      if title[index] == "–" || title[index] == "—", index > title.startIndex,
        title[title.index(before: index)] == " ", next < title.endIndex, title[next] == " "
      {
        return index..<next
      }
      index = next
    }
    return nil
  }
}
