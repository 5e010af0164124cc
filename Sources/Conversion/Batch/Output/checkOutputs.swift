/// Refuses outputs that are not what they say, however they came about.
///
/// A worker checks what it writes against the schema. This check is for a worker that a hostile PDF
/// has taken over: what it sends is at least well-formed, and nothing in it is executed, followed
/// or shown on the way.
func checkOutputs(_ product: KitProduct) throws(ConversionError) {
  for output in product.outputs {
    guard String(validating: output.bytes, as: UTF8.self) != nil else {
      throw .malformed(output.format)
    }
    switch output.format {
    case .json, .jsonld, .openAgenda:
      guard isJSONDocument(output.bytes) else { throw .malformed(output.format) }
    case .ics:
      guard isCalendarText(output.bytes) else { throw .malformed(output.format) }
    case .jcal, .xcal, .vcard, .vcard4, .csv, .contactsCSV, .projectsCSV, .markdown: break
    }
  }
}

extension ConversionError {
  fileprivate static func malformed(_ format: OutputFormat) -> Self {
    Self(.invalidOutput, "the \(format.rawValue) output is not well-formed")
  }
}

/// Whether bytes are lines of a calendar: each ends in CRLF and is of 75 octets at most, none holds
/// a control character.
func isCalendarText(_ bytes: [UInt8]) -> Bool {
  var length = 0
  var previous: UInt8 = 0
  for byte in bytes {
    switch byte {
    case 0x0A:
      guard previous == 0x0D else { return false }
      length = 0
    case 0x0D, 0x09: break
    case 0..<0x20, 0x7F: return false
    default: length += 1
    }
    guard length <= 75, previous != 0x0D || byte == 0x0A else { return false }
    previous = byte
  }
  return bytes.starts(with: Array("BEGIN:VCALENDAR\r\n".utf8))
    && bytes.suffix(15).elementsEqual("END:VCALENDAR\r\n".utf8)
}
