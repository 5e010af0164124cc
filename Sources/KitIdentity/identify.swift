package import CivilTime
package import KitModel

/// Gives every event its uid, a first sequence and the kit's date as its last change.
///
/// Recipe 1: a uid is derived from the kit's key (sender, title, year), the letters of the event's
/// title, and, where several events of the kit share these, the day of the first occurrence
/// and a count within the day. So a moved hour, another layout or new typography keep the uid, a
/// moved day too as long as the title is the kit's only one; what changes more is matched against
/// an earlier edition by ``KitHistory``.
package func identify(_ kit: Kit) -> Kit {
  var kit = kit
  let kitKey = KitKey(of: kit).text
  let changed = issueDate(of: kit)
  let keys = kit.events.map { foldedWords($0.title).joined() }
  var counts: [String: Int] = [:]
  for key in keys { counts[key, default: 0] += 1 }

  var seen: [String: Int] = [:]
  for index in inOrderOfTime(kit.events) {
    var parts = [kitKey, keys[index]]
    if counts[keys[index], default: 0] > 1 {
      let day = firstMoment(kit.events[index]).map { $0.date.description } ?? ""
      parts.append(day)
      let same = parts.joined(separator: "\n")
      seen[same, default: 0] += 1
      if let count = seen[same], count > 1 { parts.append(String(count)) }
    }
    kit.events[index].uid = derivedUID(parts)
    kit.events[index].sequence = 0
    kit.events[index].lastModified = changed
  }
  return kit
}

/// The day or minute (UTC) from which this edition's statements date: its printed publication date,
/// else what the PDF says of itself.
package func issueDate(of kit: Kit) -> LocalMoment? {
  if let published = kit.facts.published { return LocalMoment(published) }
  return (kit.source.modified ?? kit.source.created).map(inUTC)
}

private func inUTC(_ date: PDFDate) -> LocalMoment {
  guard let time = date.local.time, let offset = date.offsetMinutes else { return date.local }
  let minutes = time.minutes - offset
  let day = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
  let rest = minutes - day * 1440
  return LocalMoment(
    date.local.date.adding(days: day), ClockTime(hour: rest / 60, minute: rest % 60))
}

private func firstMoment(_ event: Event) -> LocalMoment? {
  event.occurrences.compactMap { $0.start ?? $0.end }.min()
}

/// The order in which events of one title are counted: time, then place, then appearance.
private func inOrderOfTime(_ events: [Event]) -> [Int] {
  let keys = events.map { ($0.location.city ?? "", firstMoment($0)) }
  return events.indices.sorted { left, right in
    if keys[left].1 != keys[right].1 {
      guard let first = keys[left].1 else { return false }
      guard let second = keys[right].1 else { return true }
      return first < second
    }
    if keys[left].0 != keys[right].0 { return keys[left].0 < keys[right].0 }
    return left < right
  }
}
