import CSQLite
import Glibc

/// The memory of an output folder, `.presskit/state.sqlite`: what became of each kit.
final class StateDatabase {
  private let connection: SQLiteConnection
  private let reading: SQLiteStatement
  private let writing: SQLiteStatement

  /// Opens the database of an output folder, making it where there is none.
  ///
  /// One that is damaged is set aside under another name.
  /// - Parameter warn: is told what was set aside.
  init(outputFolder: String, warn: (String) -> Void) throws(SQLiteError) {
    let path = Self.path(in: outputFolder)
    do {
      connection = try Self.open(path)
    } catch {
      guard Self.isDamage(error) else { throw error }
      let aside = path + ".damaged"
      rename(path, aside)
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      warn("the state database was damaged; it is now \(aside), and every kit is converted again")
      connection = try Self.open(path)
    }
    reading = try connection.prepare("SELECT * FROM kit WHERE stem = ?")
    let marks = Array(repeating: "?", count: 19).joined(separator: ",")
    writing = try connection.prepare("INSERT OR REPLACE INTO kit VALUES (\(marks))")
  }

  /// Where the database of an output folder is.
  static func path(in outputFolder: String) -> String {
    joinPath(joinPath(outputFolder, stateFolderName), "state.sqlite")
  }

  private static func open(_ path: String) throws(SQLiteError) -> SQLiteConnection {
    let connection = try SQLiteConnection(path: path)
    // A transaction that a power failure takes back is a kit that is converted again.
    try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    let version = try connection.prepare("PRAGMA user_version")
    try version.step()
    switch version.integer("user_version") {
    case schemaVersion:
      version.reset()
      let check = try connection.prepare("PRAGMA quick_check(1)")
      guard try check.step(), check.text("quick_check") == "ok" else {
        throw SQLiteError(code: SQLITE_CORRUPT, message: "quick_check")
      }
    case 0:
      version.reset()
      try connection.execute(schema)
    // Another version of the tool made it, and its memory means nothing here.
    default: throw SQLiteError(code: SQLITE_NOTADB, message: "another version")
    }
    return connection
  }

  private static func isDamage(_ error: SQLiteError) -> Bool {
    [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_ERROR].contains(error.primaryCode)
  }

  private static let schemaVersion = 1

  private static let schema = """
    BEGIN;
    CREATE TABLE kit (
      stem TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL,
      size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
      digest TEXT NOT NULL, options TEXT NOT NULL, limits TEXT NOT NULL,
      code TEXT, message TEXT,
      pages INTEGER NOT NULL, events INTEGER NOT NULL, contacts INTEGER NOT NULL,
      projects INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
      seconds REAL NOT NULL, peak INTEGER NOT NULL, history BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, finished INTEGER NOT NULL, seconds REAL NOT NULL,
      converted INTEGER NOT NULL, unchanged INTEGER NOT NULL, failed INTEGER NOT NULL,
      interrupted INTEGER NOT NULL
    );
    PRAGMA user_version = 1;
    COMMIT;
    """

  /// What is remembered of a kit.
  func kit(_ stem: String) throws(SQLiteError) -> KitState? {
    try reading.bind([.text(stem)])
    defer { reading.reset() }
    return try reading.step() ? Self.state(of: reading) : nil
  }

  /// Every kit that is remembered, by path.
  func allKits() throws(SQLiteError) -> [KitState] {
    let rows = try connection.prepare("SELECT * FROM kit ORDER BY path")
    var kits: [KitState] = []
    while try rows.step() { kits.append(Self.state(of: rows)) }
    return kits
  }

  /// Remembers a kit in place of what was known of it.
  func save(_ state: KitState) throws(SQLiteError) {
    let (source, record) = (state.source, state.record)
    let (error, summary) = (record.status.error, record.status.summary)
    try writing.bind([
      .text(state.stem), .text(record.path), .integer(source.size), .integer(source.modified),
      .integer(source.inode), .text(state.digest), .text(state.settings.options),
      .text(state.settings.limits), SQLiteValue(error?.code.rawValue), SQLiteValue(error?.message),
      .integer(summary?.pages ?? 0), .integer(summary?.events ?? 0),
      .integer(summary?.contacts ?? 0), .integer(summary?.projects ?? 0),
      .integer(summary?.errors ?? 0), .integer(summary?.warnings ?? 0), .double(record.seconds),
      .integer(record.peakMemory), .bytes(state.history),
    ])
    try writing.step()
  }

  /// Remembers a run as a whole.
  func save(_ run: RunSummary) throws(SQLiteError) {
    let writing = try connection.prepare("INSERT INTO run VALUES (NULL, ?, ?, ?, ?, ?, ?)")
    try writing.bind([
      .integer(run.finished), .double(run.seconds), .integer(run.converted),
      .integer(run.unchanged), .integer(run.failed), .integer(run.isInterrupted ? 1 : 0),
    ])
    try writing.step()
  }

  /// The run that ended last.
  func lastRun() throws(SQLiteError) -> RunSummary? {
    let row = try connection.prepare("SELECT * FROM run ORDER BY id DESC LIMIT 1")
    guard try row.step() else { return nil }
    return RunSummary(
      finished: row.integer("finished"), seconds: row.double("seconds"),
      converted: row.integer("converted"), unchanged: row.integer("unchanged"),
      failed: row.integer("failed"), isInterrupted: row.integer("interrupted") != 0)
  }

  private static func state(of row: SQLiteStatement) -> KitState {
    let status: KitStatus
    if let code = row.text("code") {
      status = .failed(
        ConversionError(
          ConversionError.Code(rawValue: code) ?? .crashed, row.text("message") ?? ""))
    } else {
      status = .unchanged(
        KitSummary(
          pages: row.integer("pages"), events: row.integer("events"),
          contacts: row.integer("contacts"), projects: row.integer("projects"),
          errors: row.integer("errors"), warnings: row.integer("warnings")))
    }
    return KitState(
      stem: row.text("stem") ?? "",
      source: SourceIdentity(
        size: row.integer("size"), modified: row.integer("modified"), inode: row.integer("inode")),
      digest: row.text("digest") ?? "",
      settings: RunSettings(
        options: row.text("options") ?? "", limits: row.text("limits") ?? ""),
      record: KitRecord(
        path: row.text("path") ?? "", status: status, seconds: row.double("seconds"),
        peakMemory: row.integer("peak")),
      history: row.bytes("history"))
  }
}

/// The folder of the tool's own files in an output folder.
let stateFolderName = ".presskit"
