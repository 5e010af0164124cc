import CivilTime
import ZoneRules

/// ISO 8601 with the zone's offset at that moment: `2020-11-03T09:30:00+01:00`; a whole day has none.
func offsetText(_ moment: LocalMoment, in zone: ZoneRules?) -> String {
  guard moment.time != nil else { return moment.description }
  guard let zone else { return "\(moment):00" }
  let at = zone.moment(of: moment)
  let offset = zone.offset(at: at).seconds
  // A time that the clock skips is told as the clock shows it then.
  return "\(wallMoment(at + offset)):00\(offsetText(seconds: offset))"
}

/// `+01:00`, with seconds only where there are some.
func offsetText(seconds: Int) -> String {
  let size = abs(seconds)
  var text = seconds < 0 ? "-" : "+"
  for (index, part) in [size / 3600, size / 60 % 60, size % 60].enumerated() {
    if index == 2, part == 0 { break }
    text += (index == 0 ? "" : ":") + (part < 10 ? "0" : "") + String(part)
  }
  return text
}
