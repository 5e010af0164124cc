package import KitModel

/// What one kit gave.
package struct KitProduct: Hashable, Sendable {
  package var outputs: [EncodedKit]
  package var summary: KitSummary
  package var findings: [Finding]
}

/// The bytes of one output file.
package struct EncodedKit: Hashable, Sendable {
  package var format: OutputFormat
  package var bytes: [UInt8]
}

/// How much was found in a kit.
package struct KitSummary: Hashable, Sendable {
  package var pages: Int
  package var events: Int
  package var contacts: Int
  package var projects: Int
  package var errors: Int
  package var warnings: Int
}

extension KitSummary {
  init(of kit: Kit) {
    pages = kit.pages.count
    events = kit.events.count
    contacts = kit.contacts.count
    projects = kit.projects.count
    errors = kit.findings.count { $0.severity == .error }
    warnings = kit.findings.count { $0.severity == .warning }
  }
}

/// Converts one kit and encodes it in every format asked for.
func produce(_ bytes: [UInt8], _ job: KitJob) throws(ConversionError) -> KitProduct {
  let converted = try convert(bytes, options: job.options)
  var outputs: [EncodedKit] = []
  for format in job.formats {
    do {
      outputs.append(EncodedKit(format: format, bytes: try converted.encoded(as: format)))
    } catch {
      throw ConversionError(.invalidOutput, "the \(format.rawValue) output is invalid: \(error)")
    }
  }
  return KitProduct(
    outputs: outputs, summary: KitSummary(of: converted.kit), findings: converted.kit.findings)
}
