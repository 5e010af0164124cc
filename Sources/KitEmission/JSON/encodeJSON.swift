package import KitValidation

/// The kit as the contract's JSON document, checked against its schema.
///
/// - Throws: ``SchemaViolation`` where the document would break the contract.
package func encodeJSON(_ kit: ValidatedKit) throws(SchemaViolation) -> [UInt8] {
  var writer = JSONWriter(reservingCapacity: 1 << 16)
  KitJSON(kit: kit.kit).write(to: &writer)
  let document = writer.bytes + [UInt8(ascii: "\n")]
  try checkAgainstSchema(document)
  return document
}
