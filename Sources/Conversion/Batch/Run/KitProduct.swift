package import KitModel

/// What one kit gave.
package struct KitProduct: Hashable, Sendable {
  package var outputs: [EncodedKit]
  package var summary: KitSummary
  package var findings: [KitFinding]
  /// SHA-256 of the kit's bytes, in lower-case hexadecimal.
  package var digest: String
  /// What identity is to remember of this edition.
  package var history: [UInt8] = []
}

/// What a stage doubted, as the console shows it; the kit's JSON has the whole of it.
package struct KitFinding: Hashable, Sendable {
  package var severity: Finding.Severity
  package var code: String
  package var message: String
  /// 1-based; `nil` where it is about the document as a whole.
  package var page: Int?
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
