/// A shape of a JSON document that writes itself, member by member, in the order of its standard.
protocol JSONWritable {
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a member unless the value is absent.
  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    key(name)
    bool(value)
  }

  mutating func member(_ name: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }

  mutating func member(_ name: StaticString, each values: [some JSONWritable]) {
    key(name)
    array(values) { writer, value in value.write(to: &writer) }
  }

  mutating func member(_ name: StaticString, each values: [String]) {
    key(name)
    array(values, .inline) { writer, value in writer.string(value) }
  }

  mutating func member(_ name: StaticString, each values: [Int]) {
    key(name)
    array(values, .inline) { writer, value in writer.integer(value) }
  }

  /// Confidences are written to a thousandth: they aren't known more finely.
  mutating func member(confidence value: Double) {
    key("confidence")
    number(value, decimals: 3)
  }
}
