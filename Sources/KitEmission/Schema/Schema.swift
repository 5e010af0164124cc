import CJSONSchema

/// The JSON Schema (draft-07) of the contract's document, as `presskit schema` prints it.
package var documentSchema: [UInt8] { PackageResources.presskit_schema_json }

/// Why a document is not what the schema describes.
package struct SchemaViolation: Error, Hashable, Sendable {
  /// What is wrong, each with its place in the document.
  package var message: String
}

/// Checks a document against the schema.
///
/// - Throws: ``SchemaViolation``.
package func checkAgainstSchema(_ document: [UInt8]) throws(SchemaViolation) {
  var message = [CChar](repeating: 0, count: 4096)
  let schema = documentSchema
  let verdict = schema.withUnsafeBytes { schema in
    document.withUnsafeBytes { document in
      presskit_schema_check(
        schema.baseAddress?.assumingMemoryBound(to: CChar.self), schema.count,
        document.baseAddress?.assumingMemoryBound(to: CChar.self), document.count,
        &message, message.count)
    }
  }
  guard verdict != Int32(PRESSKIT_SCHEMA_VALID.rawValue) else { return }
  let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  throw SchemaViolation(message: String(decoding: text, as: UTF8.self))
}
