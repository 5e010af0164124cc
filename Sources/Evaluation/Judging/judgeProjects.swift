import KitModel

/// Measures projects: found where title or headline mean the same; exact where the title's words
/// are right, and the city.
func judgeProjects(
  _ told: [Project], on gold: [GoldProject], into judgement: inout KitJudgement
) {
  let pairs = pair(gold, told, weight: sameness)
  var count = Count(gold: gold.count { !$0.isOptional }, told: told.count)
  for pair in pairs {
    let (wanted, got) = (gold[pair.gold], told[pair.told])
    if wanted.isOptional {
      count.told -= 1
      continue
    }
    count.found += 1
    if judgeFields(of: got, on: wanted, into: &judgement) {
      count.exact += 1
    } else {
      judgement.add(.inexact, .projects, "\(describe(wanted)), told \(describe(got))")
    }
  }
  let paired = Set(pairs.map(\.gold))
  for (index, wanted) in gold.enumerated() where !paired.contains(index) && !wanted.isOptional {
    judgement.add(.missed, .projects, describe(wanted))
  }
  let pairedTold = Set(pairs.map(\.told))
  for (index, got) in told.enumerated() where !pairedTold.contains(index) {
    judgement.add(.invented, .projects, describe(got))
  }
  judgement.counts[.projects] = count
  for got in told {
    let isRight = gold.contains { sameness($0, got) > 0 }
    judgement.entityTrust.append(
      EntityTrust(
        subject: .projects, trust: Trust(confidence: got.confidence, isRight: isRight),
        name: got.title))
    if !isRight {
      judgement.trust(.projectTitle, false, got.evidence.confidence(of: "/title"))
    }
  }
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
