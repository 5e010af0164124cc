import KitModel

/// Measures projects: found where title or headline mean the same; exact where the title's words
/// are right, and the city.
func judgeProjects(
  _ told: [Project], on gold: [GoldProject], into judgement: inout KitJudgement
) {
  EntityJudge(
    subject: .projects, isOptional: \.isOptional, likeness: sameness,
    judgeFields: { judgeFields(of: $0, on: $1, into: &$2) },
    trustNothing: { $1.trust(.projectTitle, false, $0.evidence.confidence(of: "/title")) },
    describeGold: describe, describeTold: describe, confidence: \.confidence, name: \.title
  ).judge(told, on: gold, into: &judgement)
}

private func sameness(_ wanted: GoldProject, _ got: Project) -> Double {
  let wordings = wanted.titles + [wanted.headline].compactMap { $0 }
  let best =
    [got.title, got.headline].compactMap { $0 }
    .map { likeness(of: wordings, with: $0) }.max() ?? 0
  return best >= Agreement.found ? best : 0
}

private func judgeFields(
  of got: Project, on wanted: GoldProject, into judgement: inout KitJudgement
) -> Bool {
  let isTitleRight = agreement(of: wanted.titles, with: got.title) >= Agreement.exact
  judgement.judge(
    .projectTitle, isTitleRight, confidence: got.evidence.confidence(of: "/title"))
  if let headline = wanted.headline {
    judgement.judge(
      .projectHeadline, likeness(of: [headline], with: got.headline) >= Agreement.organization,
      confidence: got.evidence.confidence(of: "/headline"))
  }
  if let region = wanted.region {
    judgement.judge(
      .projectRegion, agreement(of: [region], with: got.location.region) >= Agreement.exact,
      confidence: got.evidence.confidence(of: "/location/region"))
  }
  guard !wanted.cities.isEmpty else { return isTitleRight }
  let isCityRight = agreement(of: wanted.cities, with: got.location.city) >= Agreement.exact
  judgement.judge(
    .projectCity, isCityRight, confidence: got.evidence.confidence(of: "/location/city"))
  return isTitleRight && isCityRight
}

private func describe(_ project: GoldProject) -> String {
  "“\(project.titles.first ?? "")” (\(project.cities.first ?? "—"))"
}

private func describe(_ project: Project) -> String {
  "“\(project.title)” (\(project.location.city ?? "—"))"
}
