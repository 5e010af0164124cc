import Lexicons

/// An open-addressed table from the hashes of folded names to where the names stand.
struct NameIndex: Sendable {
  struct Entry: Sendable {
    var row: Int32
    var start: Int32
    var end: Int32
    var kind: Gazetteer.Kind
  }

  private var hashes: [UInt64] = []
  private var slots: [Int32] = []
  private var entries: [Entry] = []
  private var mask = 0
  /// Which hashes of first words occur, a bit for each.
  private var beginnings: [UInt64] = Array(repeating: 0, count: 1024)

  mutating func reserve(_ count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    entries.reserveCapacity(count)
  }

  /// Adds an entry; the table keeps the room that was reserved, so names past it are left out.
  mutating func add(hash: UInt64, _ entry: Entry) {
    guard entries.count < mask else { return }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      // A region's name stands on the line of each of its subdivisions: once is enough.
      if hashes[slot] == hash, entry.kind == .region, entries[Int(slots[slot])].kind == .region {
        return
      }
      slot = (slot + 1) & mask
    }
    hashes[slot] = hash
    slots[slot] = Int32(entries.count)
    entries.append(entry)
  }

  func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if hashes[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// In the order of the data.
  func entries(for hash: UInt64) -> [Entry] {
    var found: [Entry] = []
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      if hashes[slot] == hash { found.append(entries[Int(slots[slot])]) }
      slot = (slot + 1) & mask
    }
    return found
  }

  /// Whether a name may begin with the word of a hash: most words are no place's first.
  func mayBegin(_ hash: UInt64) -> Bool {
    beginnings[Int(hash >> 6) & 1023] & (1 << (hash & 63)) != 0
  }

  /// Notes the first word of a name, to its first space.
  mutating func noteBeginning(_ word: some Sequence<UInt8>) {
    let hash = WordHash.of(word)
    beginnings[Int(hash >> 6) & 1023] |= 1 << (hash & 63)
  }

  private static let space = UInt8(ascii: " ")

  /// The hash of a name as ``Folding/key(_:)`` folds it, without making a string of it.
  /// - Parameter folded: room for the folded bytes of what is no plain word.
  static func hash(
    nameBytes bytes: [UInt8], _ range: Range<Int>, in folded: inout [UInt8]
  ) -> UInt64 {
    var hash = WordHash.seed
    for index in range {
      let small = bytes[index] | 0x20
      guard AddressBytes.isSmallLetter(small) else {
        fold(nameBytes: bytes, range, into: &folded)
        return WordHash.of(folded)
      }
      hash = WordHash.step(hash, small)
    }
    return hash
  }

  /// Puts the bytes of a name as ``Folding/key(_:)`` folds it in place of what is there.
  static func fold(nameBytes bytes: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = bytes[index]
      if lead < 0x80 {
        switch lead {
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "):
          if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
        case 0x41...0x5A: folded.append(lead | 0x20)
        default: folded.append(lead)
        }
        index += 1
      } else {
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        let scalars = String(
          decoding: bytes[index..<min(index + length, range.upperBound)], as: UTF8.self)
        for scalar in scalars.unicodeScalars { Folding.append(scalar, to: &folded) }
        index += length
      }
    }
  }
}
