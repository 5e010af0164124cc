import CSQLite

/// What a statement takes in place of a question mark.
enum SQLiteValue {
  case null
  case integer(Int)
  case double(Double)
  case text(String)
  case bytes([UInt8])

  init(_ text: String?) { self = text.map(Self.text) ?? .null }

  /// - Returns: SQLite's result code.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let value): sqlite3_bind_int64(statement, index, Int64(value))
    case .double(let value): sqlite3_bind_double(statement, index, value)
    case .text(let value): CSQLite_bind_text(statement, index, value, Int32(value.utf8.count))
    case .bytes(let value): CSQLite_bind_blob(statement, index, value, Int32(value.count))
    }
  }
}
