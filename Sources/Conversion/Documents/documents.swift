import KitEmission
import KitIdentity
import KitModel
import KitReading

/// Why a document of a conversion is of no use.
package struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var message: String

  package var description: String { "\(path): \(message)" }
}

/// The JSON Schema of the contract's document.
package func schemaOfDocuments() -> [UInt8] { documentSchema }

/// What is wrong with a document (`.json`) or calendar (`.ics`), each a sentence; empty when sound.
package func faults(ofDocumentAt path: String) throws(DocumentError) -> [String] {
  let bytes = try readDocument(path)
  if path.hasSuffix(".ics") { return calendarFaults(in: bytes) }
  guard path.hasSuffix(".json") else {
    throw DocumentError(path: path, message: "only .json and .ics files can be checked")
  }
  do throws(SchemaViolation) {
    try checkAgainstSchema(bytes)
    return []
  } catch {
    return [error.message]
  }
}

/// How changes are told.
package enum ChangesForm: Sendable {
  case text, json
}

/// What changed from one document to another.
package func describeChanges(
  from old: String, to new: String, as form: ChangesForm
) throws(DocumentError) -> [UInt8] {
  let found = changes(from: try readKitDocument(old), to: try readKitDocument(new))
  return switch form {
  case .text: Array(describeChanges(found).utf8)
  case .json: encodeChanges(found)
  }
}

/// The kit that a document describes.
func readKitDocument(
  _ path: String, options: ReadingOptions = ReadingOptions(withEvidence: false)
) throws(DocumentError) -> Kit {
  let bytes = try readDocument(path)
  do throws(ReadingFault) {
    return try readKit(bytes, options: options)
  } catch {
    throw DocumentError(path: path, message: "this is not a document of presskit")
  }
}

func readDocument(_ path: String) throws(DocumentError) -> [UInt8] {
  do throws(ConversionError) {
    let file = try openKit(path, maximumBytes: .max / 2)
    return try readKit(file, path: path, maximumBytes: .max / 2)
  } catch {
    throw DocumentError(path: path, message: error.message)
  }
}
