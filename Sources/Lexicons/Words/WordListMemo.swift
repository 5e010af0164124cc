import Glibc
import Synchronization

/// The lists of words that were cut last.
///
/// The readers of a kit ask for the words of the same texts again and again, each for something
/// else: six of seven lists are here already.
enum WordListMemo {
  /// The list of a text, from here or by cutting it.
  static func list(of text: String, cut: ([UInt8]) -> WordList) -> WordList {
    var text = text
    return text.withUTF8 { bytes in
      let slot = slot(of: bytes)
      let known = table.withLock { table -> WordList? in
        guard let list = table.lists[slot], isSame(list.bytes, bytes) else { return nil }
        return list
      }
      if let known { return known }
      let list = cut(Array(bytes))
      table.withLock { $0.put(list, in: slot) }
      return list
    }
  }

  private static func isSame(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == bytes.count else { return false }
    guard let start = bytes.baseAddress else { return true }
    return memcmp(known, start, bytes.count) == 0
  }

  private static let table = Mutex(Table())

  private struct Table {
    /// One for each slot: the last text that came there.
    var lists: [WordList?] = Array(repeating: nil, count: slotCount)
    private var heldBytes = 0

    /// Keeps a list in place of what the slot holds.
    mutating func put(_ list: WordList, in slot: Int) {
      heldBytes += list.bytes.count - (lists[slot]?.bytes.count ?? 0)
      if heldBytes > mostBytes {
        lists = Array(repeating: nil, count: slotCount)
        heldBytes = list.bytes.count
      }
      lists[slot] = list
    }
  }

  /// A power of two.
  private static let slotCount = 8192
  /// The texts of a long kit; with their words they take ten times as much.
  private static let mostBytes = 384 << 10

  /// Of its length and the bytes at its ends and in its middle: texts that share all of them take
  /// each other's place, which costs time only.
  private static func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    let raw = UnsafeRawBufferPointer(bytes)
    if bytes.count >= 8 {
      for offset in [0, (bytes.count - 8) / 2, bytes.count - 8] {
        mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    } else {
      for byte in bytes { mix(UInt64(byte)) }
    }
    return Int(truncatingIfNeeded: hash >> 32) & (slotCount - 1)
  }
}
