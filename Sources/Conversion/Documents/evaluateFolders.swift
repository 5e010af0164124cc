import Evaluation
import Glibc
import KitEmission
import KitModel
import KitReading

/// What to measure, and how to tell it.
package struct EvaluationPlan: Hashable, Sendable {
  /// The folder with `NAME.gold.json` files, also below it.
  package var gold: String
  /// The folder that the kits were converted into.
  package var output: String
  /// The output of another version, to compare with.
  package var against: String?
  package var withMisses: Bool
  package var asJSON: Bool

  package init(
    gold: String, output: String, against: String? = nil, withMisses: Bool = false,
    asJSON: Bool = false
  ) {
    self.gold = gold
    self.output = output
    self.against = against
    self.withMisses = withMisses
    self.asJSON = asJSON
  }
}

/// A report on a folder of outputs.
package struct EvaluationReport: Hashable, Sendable {
  package var bytes: [UInt8]
  package var kitCount: Int
  package var unconvertedCount: Int
  /// Documents that could not be read, each told in a line.
  package var faults: [DocumentError]
}

/// Measures converted kits on their gold annotations.
package func evaluateFolders(_ plan: EvaluationPlan) throws(DocumentError) -> EvaluationReport {
  var judged: [KitJudgement] = []
  var progress: [KitProgress] = []
  var faults: [DocumentError] = []
  for name in try goldNames(below: plan.gold) {
    do throws(DocumentError) {
      let gold = try readGoldDocument(joinPath(plan.gold, name + goldSuffix))
      let told = try existingKit(joinPath(plan.output, name + ".json"))
      if let against = plan.against {
        let earlier = try existingKit(joinPath(against, name + ".json"))
        let found = compare(earlier, with: told, on: gold, name: name)
        progress.append(found)
        judged.append(found.new)
      } else {
        judged.append(judge(told, on: gold, name: name))
      }
    } catch {
      faults.append(error)
    }
  }
  let evaluation = EvaluatedKits(kits: judged)
  return EvaluationReport(
    bytes: plan.asJSON
      ? encodeEvaluation(evaluation, progress: plan.against == nil ? nil : progress)
      : Array(
        (describe(evaluation, withMisses: plan.withMisses)
          + (plan.against == nil ? "" : "\n" + describe(progress))).utf8),
    kitCount: judged.count, unconvertedCount: evaluation.unconverted.count, faults: faults)
}

private let goldSuffix = ".gold.json"

/// The paths of annotations without their suffix, relative to the folder, in order.
private func goldNames(below folder: String) throws(DocumentError) -> [String] {
  var names: [String] = []
  do throws(FileError) {
    try collect(folder, mirrored: "", into: &names)
  } catch {
    throw DocumentError(path: error.path, message: error.reason)
  }
  return names
}

private func collect(
  _ folder: String, mirrored: String, into names: inout [String]
) throws(FileError) {
  for entry in try entries(of: folder) {
    let path = mirrored.isEmpty ? entry.name : joinPath(mirrored, entry.name)
    switch entry.kind {
    case .folder: try collect(joinPath(folder, entry.name), mirrored: path, into: &names)
    case .file where entry.name.hasSuffix(goldSuffix):
      names.append(String(path.dropLast(goldSuffix.count)))
    case .file, .other: continue
    }
  }
}

private func readGoldDocument(_ path: String) throws(DocumentError) -> GoldKit {
  let bytes = try readDocument(path)
  do throws(ReadingFault) {
    return try readGold(bytes)
  } catch {
    switch error {
    case .notJSON(let offset):
      throw DocumentError(path: path, message: "this is no JSON (byte \(offset))")
    case .unexpected(let what):
      throw DocumentError(path: path, message: "this is no gold annotation (\(what))")
    }
  }
}

/// The kit of a document; `nil` where there is no such file.
private func existingKit(_ path: String) throws(DocumentError) -> Kit? {
  guard access(path, F_OK) == 0 else { return nil }
  return try readKitDocument(path, options: ReadingOptions())
}
