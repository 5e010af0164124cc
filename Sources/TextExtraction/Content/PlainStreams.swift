/// A file's streams that its pages are read from, as plain bytes.
///
/// Poppler inflates byte by byte, at several times the cost of zlib, and a font's streams for each page that names the
/// font. Behind the file stands an update (ISO 32000-1 7.5.6) in which they are plain; what can't be had so stays as it is.
struct PlainStreams {
  /// What comes behind the file.
  private(set) var update: [UInt8] = [0x0A]
  /// Where the objects of the update begin, behind their headers, from the file's first byte on.
  private(set) var offsets: [Int: Int] = [:]
  /// Where their headers begin.
  private var table: [(number: Int, offset: Int)] = []

  /// Bytes that may still be inflated.
  private var remaining = 16 << 20

  /// In bytes: a larger file is mostly pictures, and to copy it costs more than is gained.
  private static let largestFile = 8 << 20

  /// `nil` where there is nothing to make plain, or the file's end is not as it should be.
  init?(_ objects: FileObjects, pages: [PageContentSource]) {
    guard objects.bytes.count <= Self.largestFile, let end = FileEnd(objects.bytes) else {
      return nil
    }
    for number in objects.streams(of: pages) where remaining > 0 { add(number, of: objects) }
    guard !offsets.isEmpty else { return nil }
    close(end, fileLength: objects.bytes.count)
  }

  private mutating func add(_ number: Int, of objects: FileObjects) {
    guard let (entries, deflated) = objects.deflatedStream(number),
      let (plain, isWhole) = StreamDecoding.inflated(deflated, upTo: remaining)
    else { return }
    remaining -= plain.count
    guard isWhole else { return }
    let start = objects.bytes.count + update.count
    let header = "\(number) 0 obj"
    append(header)
    append("\n<<")
    for entry in entries { update += objects.bytes[entry] }
    append("/Length \(plain.count)>>\nstream\n")
    update += plain
    append("\nendstream\nendobj\n")
    table.append((number, start))
    offsets[number] = start + header.utf8.count
  }

  /// The cross-reference table of the update, and the trailer, which says what the file's own one does.
  private mutating func close(_ end: FileEnd, fileLength: Int) {
    let start = fileLength + update.count
    append("xref\n")
    for (number, offset) in table {
      let figures = String(offset)
      let zeros = String(repeating: "0", count: max(0, 10 - figures.utf8.count))
      append("\(number) 1\n\(zeros)\(figures) 00000 n \n")
    }
    append("trailer\n<<")
    update += end.entries
    append("/Prev \(end.table)>>\nstartxref\n\(start)\n%%EOF\n")
  }

  private mutating func append(_ text: String) { update += text.utf8 }
}

/// What the end of a file says of its cross-reference table.
private struct FileEnd {
  /// Where the newest table begins.
  let table: Int
  /// The trailer's entries that an update repeats, as they stand in the file.
  var entries: [UInt8] = []

  /// Readers look for the last word of a file this far from its end.
  private static let window = 1024
  private static let repeated = ["Root", "Info", "ID", "Size"]

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard ObjectReader(bytes, at: 0).matches("%PDF-"),
      let word = FileObjects.findLast("startxref", in: bytes, before: bytes.count),
      word > bytes.count - Self.window
    else { return nil }
    var reader = ObjectReader(bytes, at: word + 9)
    guard let number = reader.value()?.number, number > 0, number < Double(word) else { return nil }
    table = Int(number)
    reader = ObjectReader(bytes, at: table)
    if reader.matches("xref") {
      guard let trailer = FileObjects.find("trailer", in: bytes, from: table) else { return nil }
      reader = ObjectReader(bytes, at: trailer + 7)
    } else {
      guard let start = FileObjects.find(" obj", in: bytes, from: table), start < table + 20
      else { return nil }
      reader = ObjectReader(bytes, at: start + 4)
    }
    let dictionary = reader.entries()
    guard dictionary.contains(where: { $0.key == "Root" }),
      dictionary.contains(where: { $0.key == "Size" })
    else { return nil }
    for entry in dictionary where Self.repeated.contains(entry.key) {
      entries += bytes[entry.range]
    }
  }
}

extension FileObjects {
  /// The streams that reading the text of pages takes: their content, the forms that it draws, and their fonts'
  /// programs and tables of characters.
  fileprivate func streams(of pages: [PageContentSource]) -> [Int] {
    var collector = StreamCollector(objects: self, readsPrograms: pages.count >= Self.fewPages)
    for page in pages {
      collector.streams += page.contents
      collector.collect(page.resources, depth: 0)
    }
    return collector.streams
  }

  /// From here on a font's program is looked at so often that inflating all of it is less work.
  private static let fewPages = 3

  /// Whether a stream is no longer than a number of bytes.
  fileprivate func isShort(_ number: Int, upTo limit: Double) -> Bool {
    (resolve(value(of: number)?["Length"])?.number).map { $0 <= limit } == true
  }
}

/// Collects what resources name.
private struct StreamCollector {
  let objects: FileObjects
  let readsPrograms: Bool
  var streams: [Int] = []
  private var known: Set<Int> = []

  private static let deepestForm = 3
  /// In bytes; of a larger font little more than the beginning is read.
  private static let longestProgram = 65_536.0

  init(objects: FileObjects, readsPrograms: Bool) {
    (self.objects, self.readsPrograms) = (objects, readsPrograms)
  }

  mutating func collect(_ resources: ObjectValue?, depth: Int) {
    if case .reference(let number)? = resources, !known.insert(number).inserted { return }
    let resources = objects.resolve(resources)
    if case .dictionary(let fonts)? = objects.resolve(resources?["Font"]) {
      for font in fonts { collectFont(font.value) }
    }
    guard depth < Self.deepestForm,
      case .dictionary(let drawn)? = objects.resolve(resources?["XObject"])
    else { return }
    for case (_, .reference(let number)) in drawn where known.insert(number).inserted {
      guard let form = objects.value(of: number), form["Subtype"]?.name == "Form" else { continue }
      streams.append(number)
      collect(form["Resources"], depth: depth + 1)
    }
  }

  private mutating func collectFont(_ value: ObjectValue) {
    if case .reference(let number) = value, !known.insert(number).inserted { return }
    guard let font = objects.resolve(value) else { return }
    collectStream(font["ToUnicode"])
    guard readsPrograms else { return }
    let descendant = objects.resolve(objects.resolve(font["DescendantFonts"])?.array?.first)
    let descriptor = objects.resolve((descendant ?? font)["FontDescriptor"])
    for kind in ["FontFile", "FontFile2", "FontFile3"] {
      guard case .reference(let number)? = descriptor?[kind],
        objects.isShort(number, upTo: Self.longestProgram)
      else { continue }
      collectStream(descriptor?[kind])
    }
  }

  private mutating func collectStream(_ value: ObjectValue?) {
    guard case .reference(let number)? = value, known.insert(number).inserted else { return }
    streams.append(number)
  }
}
