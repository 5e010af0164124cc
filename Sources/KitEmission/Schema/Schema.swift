import CJSONSchema

/// The JSON Schema (draft-07) of the contract's document, as `presskit schema` prints it.
package var documentSchema: [UInt8] { PackageResources.presskit_schema_json }

/// Reads the schema, which the first check does else.
package func prepareSchema() { _ = SchemaHandle.document }

/// Why a document is not what the schema describes.
package struct SchemaViolation: Error, Hashable, Sendable {
  /// What is wrong, each with its place in the document.
  package var message: String
}

/// Checks a document against the schema.
///
/// - Throws: ``SchemaViolation``.
package func checkAgainstSchema(_ document: [UInt8]) throws(SchemaViolation) {
  guard let schema = SchemaHandle.document else {
    throw SchemaViolation(message: "the schema can't be used")
  }
  if let message = schema.fault(in: document) { throw SchemaViolation(message: message) }
}

/// Owns a schema that is ready for checks; reading one costs as much as several checks.
private final class SchemaHandle: @unchecked Sendable {
  static let document = SchemaHandle(documentSchema)

  private let pointer: OpaquePointer

  private init?(_ schema: [UInt8]) {
    let pointer = schema.withUnsafeBytes {
      presskit_schema_new($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { presskit_schema_free(pointer) }

  /// What is wrong with a document; `nil` for nothing.
  func fault(in document: [UInt8]) -> String? {
    var message = [CChar](repeating: 0, count: 4096)
    let verdict = document.withUnsafeBytes {
      presskit_schema_check(
        pointer, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, &message,
        message.count)
    }
    guard verdict != Int32(PRESSKIT_SCHEMA_VALID.rawValue) else { return nil }
    let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: text, as: UTF8.self)
  }
}
