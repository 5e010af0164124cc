import CSQLite

/// What SQLite says of a failure.
struct SQLiteError: Error, CustomStringConvertible {
  /// The extended result code.
  var code: Int32
  var message: String

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// The last failure of a connection; `nil` where there was no memory for one.
  init(_ code: Int32, of connection: OpaquePointer?) {
    self.code = code
    let text: UnsafePointer<CChar>? =
      if let connection { sqlite3_errmsg(connection) } else { sqlite3_errstr(code) }
    message = text.map { String(cString: $0) } ?? ""
  }

  /// The kind of failure, without its details.
  var primaryCode: Int32 { code & 0xFF }

  var description: String { "SQLite error \(code): \(message)" }
}
