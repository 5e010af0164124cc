import KitModel

/// Converts one kit and encodes it in every format asked for.
func produce(
  _ bytes: [UInt8], _ job: KitJob, onPage: (Int) -> Void = { _ in }
) throws(ConversionError) -> KitProduct {
  let edition = job.edition
  let (converted, history) = try convert(bytes, options: job.options, onPage: onPage).carrying(
    edition.history.isEmpty ? nil : edition.history, vanished: edition.vanished,
    isEdition: edition.isTold)
  var outputs: [EncodedKit] = []
  for format in job.formats {
    do {
      outputs.append(EncodedKit(format: format, bytes: try converted.encoded(as: format)))
    } catch {
      throw ConversionError(.invalidOutput, "the \(format.rawValue) output is invalid: \(error)")
    }
  }
  return KitProduct(
    outputs: outputs, summary: KitSummary(of: converted.kit),
    findings: converted.kit.findings.map {
      KitFinding(severity: $0.severity, code: $0.code, message: $0.message, page: $0.place?.page)
    },
    digest: converted.kit.source.sha256, history: history)
}
