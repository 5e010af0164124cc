import Lexicons

/// The zones of the data file `zones.json`.
struct ZoneTable: Sendable {
  private let rows: [(name: String, rules: ZoneRules)]

  static let shared = ZoneTable()

  private init() {
    var rows: [(name: String, rules: ZoneRules)] = []
    let file = LexiconReader.read(LexiconFiles.zones)
    for (key, saving) in [
      ("european", ZoneRules.Saving.european), ("american", .american),
      ("australian", .australian), ("newZealand", .newZealand), ("none", .none),
    ] {
      for entry in file?[key]?.entries ?? [] {
        guard let standard = entry.value.number else { continue }
        rows.append((entry.name, ZoneRules(standard: standard, saving: saving)))
      }
    }
    self.rows = rows
  }

  func rules(of zone: String) -> ZoneRules? { rows.first { $0.name == zone }?.rules }
}
