/// The run report: what became of each kit, and the totals.
package func encodeReport(_ result: BatchResult) -> String {
  let failedInputs = result.inputFailures.map { failure in
    JSONText.object { record in
      record.member("file", failure.path)
      record.member("status", "failed")
      record.add(failure.error)
    }
  }
  return JSONText.object { report in
    report.member("kits", json: JSONText.array(failedInputs + result.outcomes.map(record)))
    report.member(
      "totals",
      json: JSONText.object { totals in
        totals.member("converted", result.outcomes.count { $0.product != nil })
        totals.member(
          "failed", result.inputFailures.count + result.outcomes.count { $0.product == nil })
        totals.member("seconds", seconds: result.seconds)
      })
  } + "\n"
}

/// Writes the report as the contract's `--report` asks.
package func writeReport(_ result: BatchResult, to path: String) throws(ConversionError) {
  do throws(FileError) {
    try writeWhole(Array(encodeReport(result).utf8), to: path)
  } catch {
    throw ConversionError(writing: error)
  }
}

private func record(of outcome: KitOutcome) -> String {
  JSONText.object { record in
    record.member("file", outcome.file.path)
    switch outcome.result {
    case .success(let product):
      record.member("status", "converted")
      record.member("pages", product.summary.pages)
      record.member("events", product.summary.events)
      record.member("contacts", product.summary.contacts)
      record.member("projects", product.summary.projects)
      record.member("warnings", product.summary.warnings)
    case .failure(let error):
      record.member("status", "failed")
      record.add(error)
    }
    record.member("seconds", seconds: outcome.seconds)
  }
}

extension KitOutcome {
  /// What the kit gave, where it gave something.
  package var product: KitProduct? { try? result.get() }
}

extension JSONText {
  fileprivate mutating func add(_ error: ConversionError) {
    member("code", error.code.rawValue)
    member("message", error.message)
  }
}
