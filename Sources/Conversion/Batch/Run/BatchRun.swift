/// What became of one kit of a run.
package struct KitOutcome: Sendable {
  package var file: KitFile
  package var result: Result<KitProduct, ConversionError>
  /// Wall-clock time from opening the file to its output in place.
  package var seconds: Double
}

/// What a whole run came to.
package struct BatchResult: Sendable {
  package var outcomes: [KitOutcome] = []
  /// Inputs that led to no kit.
  package var inputFailures: [KitFailure] = []
  package var seconds: Double = 0

  /// The contract's exit status.
  package var exitStatus: ExitStatus {
    let codes =
      inputFailures.map(\.error.code)
      + outcomes.compactMap {
        if case .failure(let error) = $0.result { error.code } else { nil }
      }
    if codes.contains(.outputUnwritable) { return .outputUnwritable }
    return codes.isEmpty ? .success : .someFailed
  }
}

/// The command's exit statuses.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  case someFailed = 1
  case usage = 64
  case outputUnwritable = 74
  case interrupted = 130
}

/// Converts every kit of a plan; what fails costs one record and no other kit.
///
/// - Parameter observe: is told of each kit as soon as its output is in place.
/// - Throws: ``OutputCollision`` before anything is written.
package func runBatch(
  _ plan: BatchPlan, observe: (KitOutcome) -> Void = { _ in }
) throws(OutputCollision) -> BatchResult {
  let started = ContinuousClock.now
  let found = try findKits(plan.inputs)
  var result = BatchResult(inputFailures: found.failures)
  do throws(FileError) {
    try makeFolder(plan.outputFolder)
  } catch {
    result.inputFailures.append(
      KitFailure(path: plan.outputFolder, error: ConversionError(writing: error)))
    return result
  }
  for file in found.files {
    let begun = ContinuousClock.now
    let outcome = KitOutcome(
      file: file, result: Result { () throws(ConversionError) in try convertFile(file, plan) },
      seconds: begun.seconds)
    observe(outcome)
    result.outcomes.append(outcome)
  }
  result.seconds = started.seconds
  return result
}

private func convertFile(
  _ file: KitFile, _ plan: BatchPlan
) throws(ConversionError) -> KitProduct {
  let descriptor = try openKit(file.path, maximumBytes: plan.bounds.bytes)
  let bytes = try readKit(descriptor, path: file.path, maximumBytes: plan.bounds.bytes)
  let product = try produce(bytes, plan.job(for: file))
  try write(product, of: file, to: plan.outputFolder)
  return product
}

private func write(
  _ product: KitProduct, of file: KitFile, to folder: String
) throws(ConversionError) {
  let path = joinPath(folder, file.stem)
  do throws(FileError) {
    try makeFolder(splitPath(path).folder)
    for output in product.outputs {
      try writeWhole(output.bytes, to: path + output.format.fileSuffix)
    }
  } catch {
    throw ConversionError(writing: error)
  }
}

extension ContinuousClock.Instant {
  /// The time since this instant.
  var seconds: Double {
    let parts = (ContinuousClock.now - self).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
