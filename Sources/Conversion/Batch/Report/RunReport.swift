import KitModel

/// The run report: what became of each kit, and the totals.
package func encodeReport(_ result: BatchResult) -> String {
  JSONText.object { report in
    report.member("reportVersion", "1.0")
    report.member(
      "generator",
      json: JSONText.object { generator in
        generator.member("name", Generator.name)
        generator.member("version", Generator.version)
      })
    report.member("kits", json: JSONText.array(result.records.map(encode)))
    report.member(
      "totals",
      json: JSONText.object { totals in
        totals.member("converted", result.convertedCount)
        totals.member("unchanged", result.unchangedCount)
        totals.member("failed", result.failedCount)
        totals.member("seconds", seconds: result.seconds)
      })
    report.member("interrupted", json: result.isInterrupted ? "true" : "false")
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

private func encode(_ kit: KitRecord) -> String {
  JSONText.object { record in
    record.member("file", kit.path)
    switch kit.status {
    case .converted(let summary), .unchanged(let summary):
      record.member("status", kit.status == .converted(summary) ? "converted" : "unchanged")
      record.member("pages", summary.pages)
      record.member("events", summary.events)
      record.member("contacts", summary.contacts)
      record.member("projects", summary.projects)
      record.member("warnings", summary.warnings)
    case .failed(let error):
      record.member("status", "failed")
      record.member("code", error.code.rawValue)
      record.member("message", error.message)
    }
    record.member("seconds", seconds: kit.seconds)
    if kit.peakMemory > 0 { record.member("peakMemoryBytes", kit.peakMemory) }
  }
}
