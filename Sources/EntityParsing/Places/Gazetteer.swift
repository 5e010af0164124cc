import Lexicons

/// Cities, subdivisions, regions and countries by name.
///
/// Names are looked up in the data's bytes through a table of hashes: two thousand names are indexed
/// in a fraction of a millisecond, and strings are made only of what is found.
struct Gazetteer: Sendable {
  /// What a name stands for.
  enum Kind: UInt8, Sendable {
    case city, subdivision, region, country
  }

  /// A place that a name stands for.
  struct Place: Hashable, Sendable {
    var kind: Kind
    /// As the data spells it.
    var name: String
    /// ISO 3166-1 alpha-2.
    var country: String
    /// The region, canton, state or province; empty where the data has none.
    var region: String
    /// The department or county; empty where the data has none.
    var subdivision: String
    /// The code of the subdivision as postcodes and signs use it (`35`, `VD`, `NY`).
    var code: String
    /// An IANA name.
    var timeZone: String
  }

  static let shared = Gazetteer(places: LexiconFiles.places, countries: LexiconFiles.countries)

  private static let known = LanguageMemo<Gazetteer>()

  /// The gazetteer with the towns of the countries of a kit's languages.
  static func shared(for languages: [String]) -> Gazetteer {
    let own = languages.filter { LexiconFiles.places(language: $0) != nil }
    if own.isEmpty { return shared }
    return known.value(of: own) { own in
      Gazetteer(
        places: LexiconFiles.places
          + own.compactMap(LexiconFiles.places(language:)).flatMap(\.self),
        countries: LexiconFiles.countries)
    }
  }

  private let bytes: [UInt8]
  private var index = NameIndex()
  private var rows: [Row] = []
  /// The first row of each subdivision, by the hash of its country and code.
  private var subdivisions: [UInt64: Int] = [:]

  /// Where the cells of a line stand.
  private struct Row: Sendable {
    var cells: [Range<Int>]
    var isCountry: Bool
  }

  init(places: [UInt8], countries: [UInt8]) {
    bytes = places + countries
    index.reserve(6000)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      addRow(start..<end, isCountry: start >= places.count)
      start = end + 1
    }
  }

  /// The places of that name; the name's accents, case and hyphens don't matter.
  func places(named name: String) -> [Place] {
    places(key: Folding.key(name))
  }

  /// The places of a name that is folded already (``Folding/key(_:)``).
  func places(key: String) -> [Place] {
    index.entries(for: WordHash.of(key.utf8)).compactMap { entry in
      place(entry)
    }
  }

  /// Whether there is a name with the hash of its ``Folding/key(_:)``.
  func knows(_ hash: UInt64) -> Bool { index.contains(hash) }

  /// Whether a name may begin with a folded word; false is certain.
  func mayBegin(with word: String) -> Bool {
    var hash = WordHash.seed
    for byte in word.utf8 {
      // A compound's first part: a name's hyphens are spaces.
      if byte == AddressBytes.hyphen || byte == UInt8(ascii: "'") { break }
      hash = WordHash.step(hash, byte)
    }
    return index.mayBegin(hash)
  }

  /// The subdivision that a code stands for in a country (`35`, `VD`).
  func subdivision(code: String, country: String) -> Place? {
    guard let number = subdivisions[Self.hash(country.utf8, code.utf8)] else { return nil }
    let row = rows[number]
    return place(
      row, kind: .subdivision, name: firstName(row.cells[3].isEmpty ? row.cells[1] : row.cells[3]))
  }

  private static func hash(
    _ country: some Sequence<UInt8>, _ code: some Sequence<UInt8>
  ) -> UInt64 {
    var hash = WordHash.step(WordHash.of(country), UInt8(ascii: " "))
    for byte in code { hash = WordHash.step(hash, byte) }
    return hash
  }

  /// The zone and language of a country.
  func country(_ code: String) -> (timeZone: String, language: String)? {
    for row in rows where row.isCountry && text(row.cells[0]) == code {
      return (text(row.cells[1]), text(row.cells[2]))
    }
    return nil
  }

  // MARK: Reading the data

  private mutating func addRow(_ line: Range<Int>, isCountry: Bool) {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(6)
    var start = line.lowerBound
    for index in line where bytes[index] == 0x09 {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<line.upperBound)
    guard cells.count >= (isCountry ? 4 : 6) else { return }
    let row = rows.count
    rows.append(Row(cells: cells, isCountry: isCountry))
    if isCountry {
      addNames(cells[3], row: row, kind: .country)
    } else {
      let subdivision = Self.hash(bytes[cells[0]], bytes[cells[2]])
      if subdivisions[subdivision] == nil { subdivisions[subdivision] = row }
      addNames(cells[5], row: row, kind: .city)
      if !cells[3].isEmpty { addNames(cells[3], row: row, kind: .subdivision) }
      if !cells[1].isEmpty { addNames(cells[1], row: row, kind: .region) }
    }
  }

  private mutating func addNames(_ range: Range<Int>, row: Int, kind: Kind) {
    var folded: [UInt8] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: ";"), bytes[end] != UInt8(ascii: "/")
      {
        end += 1
      }
      if end > start {
        NameIndex.fold(nameBytes: bytes, start..<end, into: &folded)
        index.noteBeginning(folded.prefix { $0 != UInt8(ascii: " ") })
        index.add(
          hash: WordHash.of(folded),
          NameIndex.Entry(row: Int32(row), start: Int32(start), end: Int32(end), kind: kind))
      }
      start = end + 1
    }
  }

  private func place(_ entry: NameIndex.Entry) -> Place? {
    place(
      rows[Int(entry.row)], kind: entry.kind, name: text(Int(entry.start)..<Int(entry.end)))
  }

  private func place(_ row: Row, kind: Kind, name: String) -> Place {
    if row.isCountry {
      return Place(
        kind: .country, name: name, country: text(row.cells[0]), region: "", subdivision: "",
        code: "", timeZone: text(row.cells[1]))
    }
    return Place(
      kind: kind, name: name, country: text(row.cells[0]), region: firstName(row.cells[1]),
      subdivision: firstName(row.cells[3]), code: text(row.cells[2]), timeZone: text(row.cells[4]))
  }

  private func firstName(_ range: Range<Int>) -> String {
    text(range.lowerBound..<(bytes[range].firstIndex(of: UInt8(ascii: "/")) ?? range.upperBound))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
