/// Writes JSON text in the order that it is told, for people to read.
///
/// Encoders of general use sort keys or leave their order open; the contract fixes it. The same
/// calls give the same bytes: two spaces a level, `\n` ends, no slash escaped, no trailing space.
struct JSONWriter {
  /// How the members of an object or array are laid out.
  enum Flow {
    /// One member a line.
    case lines
    /// All members on the line of the opening bracket; for small leaves. Holds for all within.
    case inline
  }

  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var inlineFrom: Int?
  private var isFirst = true

  init(reservingCapacity capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  mutating func object(_ flow: Flow = .lines, _ members: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), flow, members)
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ flow: Flow = .lines,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), flow) { writer in
      for element in elements {
        writer.separate()
        write(&writer, element)
      }
    }
  }

  /// An array whose elements are of several shapes; each is put in by `element`.
  mutating func container(_ flow: Flow = .lines, _ elements: (inout JSONWriter) -> Void) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), flow, elements)
  }

  /// Writes one element of such an array.
  mutating func element(_ value: some JSONWritable) {
    separate()
    value.write(to: &self)
  }

  /// Writes one text element of such an array.
  mutating func element(_ value: String) {
    separate()
    string(value)
  }

  /// A member whose name is not known before.
  mutating func key(named name: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
  }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while value.magnitude / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// A number rounded to so many decimals, without trailing zeros; what is not finite is 0.
  mutating func number(_ value: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return integer(0) }
    let whole = Int(scaled)
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    integer(abs(whole) / scale)
    var rest = abs(whole) % scale
    guard rest != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = scale / 10
    while rest != 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  mutating func string(_ value: some StringProtocol) {
    bytes.append(UInt8(ascii: "\""))
    appendEscapedJSON(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func container(
    open: UInt8, close: UInt8, _ flow: Flow, _ members: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    let outerFirst = isFirst
    isFirst = true
    depth += 1
    if flow == .inline, inlineFrom == nil { inlineFrom = depth }
    members(&self)
    let isInline = inlineFrom != nil
    if inlineFrom == depth { inlineFrom = nil }
    depth -= 1
    if !isFirst, !isInline { breakLine() }
    isFirst = outerFirst
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if inlineFrom == nil {
      breakLine()
    } else if !isFirst {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }
}
