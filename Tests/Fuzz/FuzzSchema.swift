@testable import KitEmission

/// The schema check: any bytes are a document or refused.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  try? checkAgainstSchema(bytes)
  // Most bytes are no JSON: the second half of the effort goes to text inside a document.
  let text = bytes.filter { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
  try? checkAgainstSchema(
    Array("{\"schemaVersion\":\"1.0\",\"kit\":{\"title\":\"".utf8) + text + Array("\"}}".utf8))
  return 0
}
