import FoundationEssentials
import GRDB
import Glibc

/// The memory of an output folder, `.presskit/state.sqlite`: what became of each kit.
final class StateDatabase {
  private let queue: DatabaseQueue

  /// Opens the database of an output folder, making it where there is none.
  ///
  /// One that is damaged is set aside under another name.
  /// - Parameter warn: is told what was set aside.
  init(outputFolder: String, warn: (String) -> Void) throws {
    let path = Self.path(in: outputFolder)
    do {
      queue = try Self.open(path)
    } catch let error as DatabaseError where Self.isDamage(error) {
      let aside = path + ".damaged"
      rename(path, aside)
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      warn("the state database was damaged; it is now \(aside), and every kit is converted again")
      queue = try Self.open(path)
    }
  }

  /// Where the database of an output folder is.
  static func path(in outputFolder: String) -> String {
    joinPath(joinPath(outputFolder, stateFolderName), "state.sqlite")
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // A transaction that a power failure takes back is a kit that is converted again.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase(prepare)
    return queue
  }

  private static func prepare(_ db: Database) throws {
    switch try Int.fetchOne(db, sql: "PRAGMA user_version") {
    case schemaVersion:
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    case 0: try db.execute(sql: schema)
    // Another version of the tool made it, and its memory means nothing here.
    default: throw DatabaseError(resultCode: .SQLITE_NOTADB)
    }
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR]
      .contains(error.resultCode.primaryResultCode)
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
  func kit(_ stem: String) throws -> KitState? {
    try queue.inDatabase { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM kit WHERE stem = ?")
      return try Row.fetchOne(statement, arguments: [stem]).map(Self.state)
    }
  }

  /// Every kit that is remembered, by path.
  func allKits() throws -> [KitState] {
    try queue.inDatabase { db in
      try Row.fetchAll(db, sql: "SELECT * FROM kit ORDER BY path").map(Self.state)
    }
  }

  /// Remembers a kit in place of what was known of it.
  func save(_ state: KitState) throws {
    let summary = state.record.status.summary
    try queue.inDatabase { db in
      let marks = Array(repeating: "?", count: 19).joined(separator: ",")
      let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO kit VALUES (\(marks))")
      let values: [(any DatabaseValueConvertible)?] = [
        state.stem, state.record.path, state.source.size, state.source.modified,
        state.source.inode, state.digest, state.settings.options, state.settings.limits,
        state.record.status.error?.code.rawValue, state.record.status.error?.message,
        summary?.pages ?? 0, summary?.events ?? 0, summary?.contacts ?? 0, summary?.projects ?? 0,
        summary?.errors ?? 0, summary?.warnings ?? 0, state.record.seconds,
        state.record.peakMemory, Data(state.history),
      ]
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// Remembers a run as a whole.
  func save(_ run: RunSummary) throws {
    try queue.inDatabase { db in
      try db.execute(
        sql: "INSERT INTO run VALUES (NULL, ?, ?, ?, ?, ?, ?)",
        arguments: [
          run.finished, run.seconds, run.converted, run.unchanged, run.failed, run.isInterrupted,
        ])
    }
  }

  /// The run that ended last.
  func lastRun() throws -> RunSummary? {
    try queue.inDatabase { db in
      try Row.fetchOne(db, sql: "SELECT * FROM run ORDER BY id DESC LIMIT 1").map { row in
        RunSummary(
          finished: row["finished"], seconds: row["seconds"], converted: row["converted"],
          unchanged: row["unchanged"], failed: row["failed"], isInterrupted: row["interrupted"])
      }
    }
  }

  private static func state(of row: Row) -> KitState {
    let status: KitStatus
    if let code: String = row["code"] {
      status = .failed(
        ConversionError(ConversionError.Code(rawValue: code) ?? .crashed, row["message"] ?? ""))
    } else {
      status = .unchanged(
        KitSummary(
          pages: row["pages"], events: row["events"], contacts: row["contacts"],
          projects: row["projects"], errors: row["errors"], warnings: row["warnings"]))
    }
    let history: Data? = row["history"]
    return KitState(
      stem: row["stem"],
      source: SourceIdentity(size: row["size"], modified: row["modified"], inode: row["inode"]),
      digest: row["digest"],
      settings: RunSettings(options: row["options"], limits: row["limits"]),
      record: KitRecord(
        path: row["path"], status: status, seconds: row["seconds"], peakMemory: row["peak"]),
      history: history.map { Array($0) } ?? [])
  }
}

/// The folder of the tool's own files in an output folder.
let stateFolderName = ".presskit"
