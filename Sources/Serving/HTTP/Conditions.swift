import HTTPTypes

/// Whether a client has what it asks for already (RFC 9110 13.2.2).
///
/// - Parameters:
///   - tags: the entity tags of every coding of the resource, with their quotes.
///   - lastModified: seconds since 1970-01-01T00:00:00Z; `nil` where it is not known.
func isNotModified(_ request: HTTPFields, tags: [String], lastModified: Int?) -> Bool {
  if let known = request[.ifNoneMatch] {
    return matches(known, tags)
  }
  guard let lastModified, let since = request[.ifModifiedSince].flatMap({ readHTTPDate($0) })
  else { return false }
  return lastModified <= since
}

/// Whether a list of tags names one of these, by the weak comparison (RFC 9110 8.8.3.2).
private func matches(_ list: String, _ tags: [String]) -> Bool {
  // What clients send as a rule.
  if tags.contains(list) { return true }
  return list.split(separator: ",").contains { element in
    var tag = element.drop { $0 == " " || $0 == "\t" }
    while tag.last == " " || tag.last == "\t" { tag.removeLast() }
    if tag == "*" { return true }
    if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
    return tags.contains { $0 == tag }
  }
}
