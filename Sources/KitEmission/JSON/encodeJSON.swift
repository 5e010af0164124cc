package import KitValidation

/// The kit as the contract's JSON document.
package func encodeJSON(_ kit: ValidatedKit) throws -> [UInt8] {
  var writer = JSONWriter(reservingCapacity: 1 << 16)
  KitJSON(kit: kit.kit).write(to: &writer)
  return writer.bytes + [UInt8(ascii: "\n")]
}
