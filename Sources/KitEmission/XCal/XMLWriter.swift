/// Writes XML 1.0 for people to read: UTF-8, two spaces a level.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    indent()
    append("<\(name)")
    for (name, value) in attributes {
      append(" \(name)=\"")
      appendEscaped(value)
      append("\"")
    }
    append(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    append("</\(name)>\n")
  }

  /// An element that holds text alone.
  mutating func text(_ name: String, _ value: String) {
    indent()
    append("<\(name)>")
    appendEscaped(value)
    append("</\(name)>\n")
  }

  private mutating func indent() { for _ in 0..<depth { append("  ") } }

  private mutating func append(_ text: String) { bytes += Array(text.utf8) }

  /// Characters that XML 1.0 has no place for (2.2) are left out.
  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      // Readers fold white space at the ends of lines; these stay what they are.
      case "\r": append("&#13;")
      case "\t": append("&#9;")
      case "\n": append("\n")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: append(String(scalar))
      }
    }
  }
}
