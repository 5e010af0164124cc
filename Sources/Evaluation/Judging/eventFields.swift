import CivilTime
import KitModel

/// Judges the fields of a found event that the gold states.
func judgeFields(
  of event: Event, at time: GoldTime, wanted: GoldTime, on gold: GoldEvent, zones: [String],
  kitZone: String?,
  into judgement: inout KitJudgement
) {
  judgePlace(of: event, on: gold, into: &judgement)
  let evidence = event.evidence
  if let attendance = gold.attendance {
    judgement.judge(
      .eventOnline, event.attendance?.rawValue == attendance.rawValue,
      confidence: evidence.confidence(of: "/attendance"))
  }
  if wanted.start.time != nil, !zones.isEmpty {
    let isRight = (event.timeZone ?? kitZone).map(zones.contains) ?? false
    judgement.judge(.eventZone, isRight, confidence: evidence.confidence(of: "/timeZone"))
  }
  if let hours = gold.dailyHours, time.start.time == nil {
    let told = event.dailyHours.map { "\($0.opens)-\($0.closes)" }
    judgement.judge(
      .eventHours, told == hours, confidence: evidence.confidence(of: "/dailyHours"))
  }
  let isMoved = gold.status.changesTheCalendar || event.status.changesTheCalendar
  if isMoved {
    judgement.judge(
      .eventStatus, event.status.rawValue == gold.status.rawValue,
      confidence: evidence.confidence(of: "/status"))
  }
  if !gold.organizers.isEmpty {
    judgement.judge(
      .eventOrganizer,
      likeness(of: gold.organizers, with: event.organizer) >= Agreement.organization,
      confidence: evidence.confidence(of: "/organizer"))
  }
  if !gold.series.isEmpty {
    judgement.judge(
      .eventSeries, likeness(of: gold.series, with: event.series) >= Agreement.organization,
      confidence: evidence.confidence(of: "/series"))
  }
  if let url = gold.url {
    let told = [event.url, event.registration?.url].compactMap { $0 }
    judgement.judge(
      .eventLink, told.map(bareAddress).contains(bareAddress(url)),
      confidence: evidence.confidence(of: "/url"))
  }
}

private func judgePlace(
  of event: Event, on gold: GoldEvent, into judgement: inout KitJudgement
) {
  func judge(_ field: JudgedField, _ wordings: [String], _ told: [String?], _ pointer: String) {
    guard !wordings.isEmpty else { return }
    let isRight = told.contains { agreement(of: wordings, with: $0) >= Agreement.exact }
    judgement.judge(
      field, isRight, confidence: event.evidence.confidence(of: "/location/\(pointer)"))
  }
  let place = event.location
  judge(.eventCity, gold.cities, [place.city], "city")
  // The street of a place that has no other name may be told as its address.
  judge(.eventVenue, gold.venues, [place.venue, place.address], "venue")
  judge(.eventAddress, [gold.address].compactMap { $0 }, [place.address], "address")
  judge(.eventPostalCode, [gold.postalCode].compactMap { $0 }, [place.postalCode], "postalCode")
  judge(.eventRegion, [gold.region].compactMap { $0 }, [place.region], "region")
}

/// Judges who takes part, once an event: the harmonic mean of precision and recall of the names.
func judgePeople(of event: Event, on gold: GoldEvent, into judgement: inout KitJudgement) {
  guard !gold.people.isEmpty else { return }
  let pairs = pair(gold.people, event.people.map(\.name)) { wanted, told in
    let agreement = Wording(wanted).agreement(with: Wording(told))
    return agreement >= Agreement.person ? agreement : 0
  }
  judgement.fields[.eventPeople, default: FieldCount()].judged +=
    gold.people.count + event.people.count
  judgement.fields[.eventPeople, default: FieldCount()].right += 2 * pairs.count
  let right = Set(pairs.map(\.told))
  for index in event.people.indices {
    judgement.trust(
      .eventPeople, right.contains(index), event.evidence.confidence(of: "/people/\(index)"))
  }
}

/// An address of the web without scheme, `www.` and the last slash, in small letters.
func bareAddress(_ url: String) -> String {
  var bare = url.lowercased()[...]
  for prefix in ["https://", "http://", "www."] where bare.hasPrefix(prefix) {
    bare = bare.dropFirst(prefix.count)
  }
  if bare.hasSuffix("/") { bare = bare.dropLast() }
  return String(bare)
}

extension GoldEvent.Status {
  fileprivate var changesTheCalendar: Bool { self == .cancelled || self == .postponed }
}

extension Event.Status {
  fileprivate var changesTheCalendar: Bool { self == .cancelled || self == .postponed }
}
