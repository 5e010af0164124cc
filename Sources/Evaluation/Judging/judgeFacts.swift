import CivilTime
import KitModel

/// Measures what the kit says of itself; only what the gold states.
func judgeFacts(_ told: KitFacts, on gold: GoldFacts, into judgement: inout KitJudgement) {
  var count = Count()
  func judge(_ field: JudgedField, _ isRight: Bool, _ wanted: String?, _ got: String?) {
    guard let wanted else { return }
    judgement.judge(field, isRight)
    count += Count(
      gold: 1, told: got == nil ? 0 : 1, found: isRight ? 1 : 0, exact: isRight ? 1 : 0)
    if !isRight {
      judgement.add(
        got == nil ? .missed : .inexact, .facts,
        "\(field.rawValue) “\(wanted)”" + (got.map { ", told “\($0)”" } ?? ""))
    }
  }
  judge(
    .factTitle, likeness(of: gold.titles, with: told.title) >= Agreement.organization,
    gold.titles.first, told.title)
  judge(
    .factIssuer, likeness(of: gold.issuers, with: told.issuer) >= Agreement.organization,
    gold.issuers.first, told.issuer)
  judge(
    .factLanguage, primary(told.language) == primary(gold.language), gold.language, told.language)
  judge(
    .factPeriod, told.period == gold.period, gold.period.map(describe), told.period.map(describe))
  judgement.counts[.facts] = count
}

/// The language of a BCP 47 tag without script and region.
private func primary(_ tag: String?) -> String? {
  tag?.split(separator: "-").first.map { $0.lowercased() }
}

private func describe(_ period: ClosedRange<CalendarDate>) -> String {
  "\(period.lowerBound)/\(period.upperBound)"
}
