@testable import Conversion

/// The decoder of what workers send: any bytes are a reply or refused, and a reply is written back as
/// it was read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if let reply = try? WorkerReply(decoding: bytes[...]) {
    precondition((try? WorkerReply(decoding: reply.encoded().dropFirst(4))) == reply)
  }
  _ = try? WorkerRequest(decoding: bytes[...])
  var frames = FrameReader(limit: 1 << 16)
  for start in stride(from: 0, to: bytes.count, by: 7) {
    frames.append(bytes[start..<min(start + 7, bytes.count)])
    while let frame = try? frames.next() { _ = frame.count }
  }
  _ = isJSONDocument(bytes)
  _ = isCalendarText(bytes)
  _ = onOneLine(bytes)
  return 0
}
