import CSandbox
import Glibc

/// One end of the socket between the command and a worker.
final class Channel {
  let descriptor: Descriptor
  private var frames: FrameReader
  private var received: [Descriptor] = []

  init(_ descriptor: Descriptor, limit: Int) {
    self.descriptor = descriptor
    frames = FrameReader(limit: limit)
  }

  /// Two ends that are joined; both are closed on `exec`.
  static func pair() throws(FileError) -> (command: Descriptor, worker: Descriptor) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw FileError("socketpair") }
    return (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
  }

  /// Sends a message, and a descriptor with it.
  func send(_ frame: [UInt8], with passed: Descriptor? = nil) throws(FileError) {
    var sent = 0
    while sent < frame.count {
      let count = frame.withUnsafeBytes { bytes in
        retryingInterrupts {
          sandbox_send(
            descriptor.number, bytes.baseAddress.map { $0 + sent }, frame.count - sent,
            sent == 0 ? passed?.number ?? -1 : -1)
        }
      }
      guard count > 0 else { throw FileError("socket") }
      sent += count
    }
  }

  /// Takes in what has arrived.
  ///
  /// - Returns: whether the other side is still there.
  func receive() throws(FileError) -> Bool {
    var passed: Int32 = -1
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = retryingInterrupts {
        sandbox_receive(descriptor.number, buffer.baseAddress, buffer.count, &passed)
      }
      filled = max(count, 0)
    }
    if passed >= 0 { received.append(Descriptor(owning: passed)) }
    guard count >= 0 else { throw FileError("socket") }
    frames.append(piece[...])
    return count > 0
  }

  /// The next whole message that was taken in.
  func nextFrame() throws(WireError) -> ArraySlice<UInt8>? { try frames.next() }

  /// The descriptor that came with a message.
  func takeDescriptor() -> Descriptor? { received.isEmpty ? nil : received.removeFirst() }
}
