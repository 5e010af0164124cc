import KitIdentity

/// One feed to be written: which of the events it has.
struct FeedSelection {
  var path: String
  var name: String
  var field: FeedField?
  var value: String?
  /// Indices into the collected events, in their order.
  var events: [Int]
}

/// The feed of all, then those of each grouping by value.
///
/// Values that differ in case or accents only are one.
func selections(
  of events: [FeedEvent], order: [Int], groupings: [FeedField]
) -> [FeedSelection] {
  var found = [FeedSelection(path: "all.ics", name: "All events", events: order)]
  for field in groupings {
    var places: [String: Int] = [:]
    // Values repeat; each is folded once.
    var slugs: [String: String] = [:]
    var groups: [FeedSelection] = []
    for index in order {
      for value in events[index].values(of: field) {
        let slug = slugs[value] ?? foldedWords(value).joined(separator: "-")
        slugs[value] = slug
        guard !slug.isEmpty else { continue }
        if let place = places[slug] {
          groups[place].events.append(index)
        } else {
          places[slug] = groups.count
          groups.append(
            FeedSelection(
              path: "\(field.rawValue)/\(fileName(slug)).ics", name: value, field: field,
              value: value, events: [index]))
        }
      }
    }
    found += groups.sorted { $0.path < $1.path }
  }
  return found
}

/// A name of at most 200 bytes; what is cut is told apart by what it was.
private func fileName(_ slug: String) -> String {
  guard slug.utf8.count > 200 else { return slug }
  var name = slug
  while name.utf8.count > 160 { name.removeLast() }
  return name + "-" + derivedUID(["feed", slug])
}

/// A colour for a feed that stays with its name.
func color(of name: String) -> String {
  // Dark enough for white text on them.
  let colors = [
    "teal", "steelblue", "seagreen", "darkorange", "mediumvioletred", "slateblue", "olivedrab",
    "firebrick", "royalblue", "darkcyan", "purple", "sienna", "darkgreen", "crimson", "navy",
    "chocolate",
  ]
  let digest = derivedUID(["color", name])
  let digits = Int(digest.prefix(2), radix: 16) ?? 0
  return colors[digits % colors.count]
}
