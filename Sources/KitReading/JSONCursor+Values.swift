package import CivilTime
package import KitModel

extension JSONCursor {
  package mutating func strings() throws(ReadingFault) -> [String] {
    var values: [String] = []
    try array { (cursor) throws(ReadingFault) in values.append(try cursor.string()) }
    return values
  }

  package mutating func list<Value>(
    _ read: (inout JSONCursor) throws(ReadingFault) -> Value
  ) throws(ReadingFault) -> [Value] {
    var values: [Value] = []
    try array { (cursor) throws(ReadingFault) in values.append(try read(&cursor)) }
    return values
  }

  /// A word of a closed list.
  package mutating func word<Value: RawRepresentable>(
    _ name: String, _ type: Value.Type = Value.self
  ) throws(ReadingFault) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try string()) else { throw .unexpected(name) }
    return value
  }

  package mutating func moment(_ name: String) throws(ReadingFault) -> LocalMoment {
    guard let moment = LocalMoment(iso: try string()) else { throw .unexpected(name) }
    return moment
  }

  package mutating func date(_ name: String) throws(ReadingFault) -> CalendarDate {
    guard let date = CalendarDate(iso: try string()) else { throw .unexpected(name) }
    return date
  }

  package mutating func box() throws(ReadingFault) -> Rect {
    let edges = try list { (cursor) throws(ReadingFault) in try cursor.number() }
    guard edges.count == 4 else { throw .unexpected("box") }
    return Rect(x0: edges[0], y0: edges[1], x1: edges[2], y1: edges[3])
  }
}
