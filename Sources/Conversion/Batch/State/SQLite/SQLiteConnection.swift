import CSQLite

/// A connection to a database file, for one thread.
///
/// A wrapper of our own: one that is a package draws in all of Foundation, which costs 3 ms at each
/// start and a millisecond when the database is opened.
final class SQLiteConnection {
  private let pointer: OpaquePointer

  /// Opens a file, or makes it.
  init(path: String) throws(SQLiteError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened, code == SQLITE_OK else {
      let error = SQLiteError(code, of: opened)
      sqlite3_close_v2(opened)
      throw error
    }
    pointer = opened
    sqlite3_extended_result_codes(opened, 1)
    // Another run may hold the file for a moment.
    sqlite3_busy_timeout(opened, 5000)
  }

  deinit { sqlite3_close_v2(pointer) }

  /// Runs statements that take no values and give no rows.
  func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(pointer, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, of: pointer) }
  }

  /// Makes a statement ready.
  func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(pointer, sql, -1, &statement, nil)
    guard let statement, code == SQLITE_OK else { throw SQLiteError(code, of: pointer) }
    return SQLiteStatement(statement, of: self)
  }
}
