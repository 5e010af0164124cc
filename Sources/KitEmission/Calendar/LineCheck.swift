/// What is wrong with the content lines of an iCalendar stream (RFC 5545 3.1); `nil` for nothing.
///
/// Every line ends with CRLF and has at most 75 octets before it, no fold splits a UTF-8 sequence,
/// no control character but the tab stands in it, and it begins with a name.
package func lineFault(in bytes: [UInt8]) -> String? {
  var number = 1
  var start = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      if let fault = fault(in: bytes[start..<index], isFirst: number == 1) {
        return "Line \(number) \(fault)."
      }
      index += 2
      start = index
      number += 1
    } else if byte == 0x0A || byte == 0x0D {
      return "Line \(number) does not end with CRLF."
    } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
      return "Line \(number) has a control character."
    } else {
      index += 1
    }
  }
  return start == bytes.count ? nil : "The last line has no end."
}

private func fault(in line: ArraySlice<UInt8>, isFirst: Bool) -> String? {
  guard line.count <= 75 else { return "has more than 75 octets" }
  guard let first = line.first else { return "is empty" }
  guard first == 0x20 || first == 0x09 else {
    return isName(first) ? nil : "does not begin with a name"
  }
  if isFirst { return "continues nothing" }
  // A continuation byte here belongs to a character of the line before.
  if let second = line.dropFirst().first, second & 0xC0 == 0x80 { return "splits a character" }
  return nil
}

private func isName(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & ~0x20) }
