/// A piece of HTML.
///
/// What stands in the source as a literal is markup; what is put in is escaped, unless it is a
/// piece of HTML itself. So nothing that was read from a kit or a request can become markup.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation pieces: Interpolation) { text = pieces.text }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: String) { append(value) }

    mutating func appendInterpolation(_ value: Substring) { append(String(value)) }

    mutating func appendInterpolation(_ value: Int) { text += "\(value)" }

    mutating func appendInterpolation(_ value: Markup) { text += value.text }

    mutating func appendInterpolation(_ value: Markup?) { text += value?.text ?? "" }

    private mutating func append(_ value: String) {
      guard value.utf8.contains(where: needsCare) else {
        text += value
        return
      }
      for scalar in value.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        case "\n", "\t": text.unicodeScalars.append(scalar)
        // Controls have no place in HTML.
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": text += "\u{FFFD}"
        // These would turn the text around them, too.
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}

/// Whether a byte can be a part of something that is not written as it is.
private func needsCare(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x26, 0x3C, 0x3E, 0x22, 0x27: true
  // C1 controls begin with C2, the marks of direction with E2.
  default: byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }
}

extension Sequence<Markup> {
  /// The pieces one after the other.
  func joined(_ separator: Markup = "") -> Markup {
    var all: Markup = ""
    for (index, piece) in enumerated() {
      if index > 0 { all += separator }
      all += piece
    }
    return all
  }
}

/// The value of a `lang` attribute; `nil` for what is no tag of BCP 47.
func languageTag(_ language: String?) -> String? {
  guard let language, (2...35).contains(language.utf8.count),
    language.utf8.allSatisfy({ byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
      default: false
      }
    })
  else { return nil }
  return language
}
