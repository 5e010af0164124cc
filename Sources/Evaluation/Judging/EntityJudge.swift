import KitModel

/// Measures entities that are told once each: pairs them with those of the gold, and counts what is found, exact,
/// missed and invented.
struct EntityJudge<Gold, Told> {
  let subject: Subject
  let isOptional: (Gold) -> Bool
  /// How much two have in common; 0 where it is too little to be the same.
  let likeness: (Gold, Told) -> Double
  /// Judges the fields of one that is found; returns whether all that make it what it is are right.
  let judgeFields: (Told, Gold, inout KitJudgement) -> Bool
  /// Notes that all that is told of one that is none is wrong.
  let trustNothing: (Told, inout KitJudgement) -> Void
  let describeGold: (Gold) -> String
  let describeTold: (Told) -> String
  /// How sure the tool was, and what the entity is called.
  let confidence: (Told) -> Double
  let name: (Told) -> String

  func judge(_ told: [Told], on gold: [Gold], into judgement: inout KitJudgement) {
    let pairs = pair(gold, told, weight: likeness)
    var count = Count(gold: gold.count { !isOptional($0) }, told: told.count)
    for pair in pairs {
      let (wanted, got) = (gold[pair.gold], told[pair.told])
      if isOptional(wanted) {
        count.told -= 1
        continue
      }
      count.found += 1
      if judgeFields(got, wanted, &judgement) {
        count.exact += 1
      } else {
        judgement.add(.inexact, subject, "\(describeGold(wanted)), told \(describeTold(got))")
      }
    }
    let paired = Set(pairs.map(\.gold))
    for (index, wanted) in gold.enumerated() where !paired.contains(index) && !isOptional(wanted) {
      judgement.add(.missed, subject, describeGold(wanted))
    }
    let pairedTold = Set(pairs.map(\.told))
    for (index, got) in told.enumerated() where !pairedTold.contains(index) {
      judgement.add(.invented, subject, describeTold(got))
    }
    judgement.counts[subject] = count
    for got in told {
      let isRight = gold.contains { likeness($0, got) > 0 }
      judgement.entityTrust.append(
        EntityTrust(
          subject: subject, trust: Trust(confidence: confidence(got), isRight: isRight),
          name: name(got)))
      if !isRight { trustNothing(got, &judgement) }
    }
  }
}
