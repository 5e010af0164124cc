/// Writes JSON text, member by member, for the run's own documents.
struct JSONText {
  private(set) var text = ""
  private var isFirst = true

  /// Writes one object.
  static func object(_ members: (inout JSONText) -> Void) -> String {
    var writer = JSONText()
    members(&writer)
    return "{\(writer.text)}"
  }

  /// Writes an array of values that are JSON already.
  static func array(_ values: [String]) -> String { "[\(values.joined(separator: ","))]" }

  /// Writes a string, escaping what JSON asks to escape.
  static func string(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Adds a member whose value is JSON already.
  mutating func member(_ name: String, json value: String) {
    if !isFirst { text += "," }
    isFirst = false
    text += "\(Self.string(name)):\(value)"
  }

  mutating func member(_ name: String, _ value: String) {
    member(name, json: Self.string(value))
  }

  mutating func member(_ name: String, _ value: Int) { member(name, json: String(value)) }

  /// Adds seconds, to the millisecond.
  mutating func member(_ name: String, seconds value: Double) {
    member(name, json: String((value * 1000).rounded() / 1000))
  }
}
