import CSQLite

/// A statement that is ready to run, and the row that it stands at.
final class SQLiteStatement {
  private let pointer: OpaquePointer
  /// Stays open as long as its statements.
  private let connection: SQLiteConnection
  /// The columns by name.
  private let columns: [String: Int32]

  init(_ pointer: OpaquePointer, of connection: SQLiteConnection) {
    self.pointer = pointer
    self.connection = connection
    var columns: [String: Int32] = [:]
    for index in 0..<sqlite3_column_count(pointer) {
      columns[String(cString: sqlite3_column_name(pointer, index))] = index
    }
    self.columns = columns
  }

  deinit { sqlite3_finalize(pointer) }

  /// Forgets the last run and takes the values of the next.
  func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    sqlite3_reset(pointer)
    for (index, value) in values.enumerated() {
      let code = value.bind(to: pointer, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw SQLiteError(code, of: sqlite3_db_handle(pointer)) }
    }
  }

  /// Goes to the next row.
  /// - Returns: whether there is one.
  @discardableResult
  func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    let connection = sqlite3_db_handle(pointer)
    // A statement that isn't reset holds its lock.
    defer { sqlite3_reset(pointer) }
    guard code == SQLITE_DONE else { throw SQLiteError(code, of: connection) }
    return false
  }

  /// Ends a run before its last row.
  func reset() { sqlite3_reset(pointer) }

  func integer(_ column: String) -> Int {
    columns[column].map { Int(sqlite3_column_int64(pointer, $0)) } ?? 0
  }

  func double(_ column: String) -> Double {
    columns[column].map { sqlite3_column_double(pointer, $0) } ?? 0
  }

  /// - Returns: `nil` for NULL.
  func text(_ column: String) -> String? {
    guard let index = columns[column], let text = sqlite3_column_text(pointer, index) else {
      return nil
    }
    let count = Int(sqlite3_column_bytes(pointer, index))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  func bytes(_ column: String) -> [UInt8] {
    guard let index = columns[column], let bytes = sqlite3_column_blob(pointer, index) else {
      return []
    }
    return Array(
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, index))))
  }
}
