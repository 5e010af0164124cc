import CZlib

/// Bytes as gzip writes them (RFC 1952), without a time or a name, so that the same bytes give the
/// same bytes; `nil` where that saves nothing.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  // Below this the header and the second transfer coding cost more than they save.
  guard bytes.count > 256 else { return nil }
  var stream = z_stream()
  // 15 bits of window, 16 for gzip's frame around it.
  guard
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  let room = Int(deflateBound(&stream, uLong(bytes.count)))
  var isDone = false
  let packed = bytes.withUnsafeBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: room) { output, count in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = uInt(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(output.count)
      isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
      count = output.count - Int(stream.avail_out)
    }
  }
  return isDone && packed.count < bytes.count ? packed : nil
}
