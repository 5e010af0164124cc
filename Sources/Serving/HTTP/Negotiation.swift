/// Whether a client takes gzip (RFC 9110 12.5.3).
func acceptsGzip(_ header: String?) -> Bool {
  guard let header else { return false }
  var everything: Bool?
  for preference in preferences(header) {
    switch preference.name {
    case "gzip", "x-gzip": return preference.weight > 0
    case "*": everything = preference.weight > 0
    default: continue
    }
  }
  return everything ?? false
}

/// The first of some languages that a client likes best (RFC 9110 12.5.4); `nil` where it likes
/// none of them.
func preferredLanguage(_ header: String?, of languages: [String]) -> String? {
  guard let header else { return nil }
  var best: (language: String, weight: Int)?
  for preference in preferences(header) where preference.weight > best?.weight ?? 0 {
    let base = String(preference.name.prefix { $0 != "-" })
    if languages.contains(base) { best = (base, preference.weight) }
  }
  return best?.language
}

/// One element of a header that lists what a client likes.
private struct Preference {
  /// In lower case.
  var name: String
  /// In thousandths.
  var weight: Int
}

private func preferences(_ header: String) -> [Preference] {
  header.prefix(1000).split(separator: ",").prefix(32).map { element in
    let parts = element.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
    let share = min(max(weight ?? 1, 0), 1)
    return Preference(
      name: parts.first?.lowercased() ?? "", weight: share.isNaN ? 0 : Int(share * 1000))
  }
}
