import CZlib

/// The objects of a PDF file, found by their own headers and not by its cross-reference table.
///
/// poppler-glib gives no access to page content. This reads as much of the file as is needed to
/// know what is painted where; encrypted files are left alone.
final class FileObjects {
  private(set) var bytes: UnsafeBufferPointer<UInt8>
  /// Where the object with a number begins, after its `obj`.
  private var offsets: [Int: Int] = [:]
  /// Objects that the file has more than one of.
  private var repeated: Set<Int> = []
  /// Objects that lie in object streams: the decoded stream and the place in it.
  private var packed: [Int: (stream: Int, offset: Int)] = [:]
  private var packedStreams: [[UInt8]] = []
  private let root: Int
  /// What fonts that draw their glyphs say of themselves: the pages of a file name the same few.
  private var drawnFaces: [Int: DrawnFace?] = [:]

  /// The bytes must outlive the value.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    guard Self.find("/Encrypt", in: bytes, from: 0) == nil,
      let root = Self.root(of: bytes)
    else { return nil }
    self.root = root
    var streams: [Int] = []
    var position = 0
    while let found = Self.find(" obj", in: bytes, from: position) {
      position = found + 4
      guard let number = Self.objectNumber(before: found, in: bytes) else { continue }
      if offsets.updateValue(position, forKey: number) != nil { repeated.insert(number) }
      if Self.isObjectStream(bytes, at: position) { streams.append(number) }
    }
    guard !offsets.isEmpty else { return nil }
    for number in streams { unpack(number) }
  }

  var catalog: ObjectValue? { value(of: root) }

  /// The language that the catalog states, as a BCP 47 tag.
  var language: String? {
    guard case .string(let bytes)? = resolve(catalog?["Lang"]) else { return nil }
    // In UTF-16 every other byte of a language tag is zero.
    let letters = bytes.filter { $0 >= 0x2D && $0 < 0x7F }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  /// Follows references.
  func resolve(_ value: ObjectValue?) -> ObjectValue? {
    var current = value
    for _ in 0..<8 {
      guard case .reference(let number)? = current else { return current }
      current = self.value(of: number)
    }
    return nil
  }

  /// What the font with a number says of itself, read once.
  func drawnFace(ofFont number: Int, read: () -> DrawnFace?) -> DrawnFace? {
    if let known = drawnFaces[number] { return known }
    let face = read()
    drawnFaces[number] = .some(face)
    return face
  }

  /// The value of an object, without its stream.
  func value(of number: Int) -> ObjectValue? {
    if let offset = offsets[number] {
      var reader = ObjectReader(bytes, at: offset)
      return reader.value()
    }
    guard let place = packed[number] else { return nil }
    return packedStreams[place.stream].withUnsafeBufferPointer { stream in
      var reader = ObjectReader(stream, at: place.offset)
      return reader.value()
    }
  }

  /// The dictionary and the decoded bytes of a stream object.
  func stream(_ number: Int) -> (dictionary: ObjectValue, bytes: [UInt8])? {
    guard let offset = offsets[number] else { return nil }
    var reader = ObjectReader(bytes, at: offset)
    guard let dictionary = reader.value(), let stored = stored(dictionary, &reader),
      let decoded = StreamDecoding.decode(stored, filters: filters(of: dictionary))
    else { return nil }
    return (dictionary, decoded)
  }

  /// A stream that is stored deflated and may be nothing but what a reader finds by its number: the entries of its
  /// dictionary that say nothing of that, as they stand in the file, and its bytes as they are stored.
  func deflatedStream(_ number: Int) -> (entries: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>)?
  {
    guard !repeated.contains(number), let offset = offsets[number], offset > 6,
      ObjectReader(bytes, at: offset - 6).matches(" 0 obj")
    else { return nil }
    var reader = ObjectReader(bytes, at: offset)
    let entries = reader.entries()
    reader = ObjectReader(bytes, at: offset)
    guard let dictionary = reader.value(), filters(of: dictionary) == ["FlateDecode"],
      dictionary["DecodeParms"] == nil, dictionary["F"] == nil,
      let stored = stored(dictionary, &reader)
    else { return nil }
    return (entries.filter { $0.key != "Filter" && $0.key != "Length" }.map(\.range), stored)
  }

  /// The bytes of a stream, for a reader that has read its dictionary.
  private func stored(_ dictionary: ObjectValue, _ reader: inout ObjectReader)
    -> UnsafeBufferPointer<UInt8>?
  {
    reader.skipSpace()
    guard reader.matches("stream") else { return nil }
    var start = reader.position + 6
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    let stated = resolve(dictionary["Length"])?.number.map { start + Int($0) }
    guard let end = end(ofStreamAt: start, stated: stated) else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private func filters(of dictionary: ObjectValue) -> [String] {
    switch resolve(dictionary["Filter"]) {
    case .name(let name)?: [name]
    case .array(let names)?: names.compactMap { resolve($0)?.name }
    default: []
    }
  }

  /// Reads from other bytes from now on, which must outlive the value: the same file with an update behind it.
  func move(to bytes: UnsafeBufferPointer<UInt8>, updated: [Int: Int]) {
    self.bytes = bytes
    offsets.merge(updated) { $1 }
  }

  /// The stated end where `endstream` follows it, else the next `endstream`.
  private func end(ofStreamAt start: Int, stated: Int?) -> Int? {
    if let stated, stated > start, stated <= bytes.count {
      var reader = ObjectReader(bytes, at: stated)
      reader.skipSpace()
      if reader.matches("endstream") { return stated }
    }
    return Self.find("endstream", in: bytes, from: start)
  }

  private func unpack(_ number: Int) {
    guard let (dictionary, decoded) = stream(number),
      let count = dictionary["N"]?.number, let first = dictionary["First"]?.number,
      count >= 0, count < 1_000_000
    else { return }
    decoded.withUnsafeBufferPointer { buffer in
      var reader = ObjectReader(buffer, at: 0)
      for _ in 0..<Int(count) {
        reader.skipSpace()
        let object = Int(reader.number())
        reader.skipSpace()
        let offset = Int(reader.number()) + Int(first)
        guard offsets[object] == nil else {
          repeated.insert(object)
          continue
        }
        guard offset >= 0, offset < buffer.count else { continue }
        packed[object] = (packedStreams.count, offset)
      }
    }
    packedStreams.append(decoded)
  }

  // MARK: Finding objects

  static func find(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = CZlib_find(
        base + start, bytes.count - start, word.utf8Start, word.utf8CodeUnitCount)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where a word last stands before an offset: trailers are near the end, and most files are pictures.
  static func findLast(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int? {
    let first = word.utf8Start.pointee
    var position = end - word.utf8CodeUnitCount
    while position >= 0 {
      if bytes[position] == first, ObjectReader(bytes, at: position).matches(word) {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// The catalog's number, from the last trailer or cross-reference stream that names one.
  private static func root(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = bytes.count
    while let found = findLast("/Root", in: bytes, before: end) {
      var reader = ObjectReader(bytes, at: found + 5)
      if case .reference(let number)? = reader.value() { return number }
      end = found
    }
    return nil
  }

  /// The object number in `12 0 obj`, given where the space before `obj` is.
  private static func objectNumber(before space: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int?
  {
    var position = space - 1
    func isDigit(_ position: Int) -> Bool {
      position >= 0 && bytes[position] >= 0x30 && bytes[position] <= 0x39
    }
    guard isDigit(position) else { return nil }
    while isDigit(position) { position -= 1 }
    guard position >= 0, ObjectReader.isSpace(bytes[position]) else { return nil }
    position -= 1
    guard isDigit(position) else { return nil }
    var number = 0
    var unit = 1
    while isDigit(position), unit < 100_000_000 {
      number += Int(bytes[position] - 0x30) * unit
      unit *= 10
      position -= 1
    }
    return number
  }

  private static func isObjectStream(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let window = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, start + 240)])
    guard let found = find("/ObjStm", in: window, from: 0) else { return false }
    return find("endobj", in: window, from: 0).map { $0 > found } ?? true
  }
}
