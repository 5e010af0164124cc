import Glibc

/// Writes documents to standard output, one a line, in the order of the inputs.
///
/// It waits for its reader, and tells the run to hold back while a kit is waited for, so that what
/// is done already doesn't pile up.
final class DocumentStream {
  private let output = Descriptor(owning: dup(STDOUT_FILENO))
  /// Kits that may be ahead of the one that is to be written next.
  private let window: Int
  private var nextIndex = 0
  /// Documents of kits that are done before their turn; `nil` inside: a kit that gave none.
  private var waiting: [Int: [UInt8]?] = [:]
  private(set) var error: FileError?

  init(window: Int) { self.window = window }

  /// Whether the kit at `index` may be begun.
  func admits(_ index: Int) -> Bool { index < nextIndex + window && error == nil }

  /// Takes a kit's document, or that it has none, and writes what has its turn.
  func put(_ document: [UInt8]?, at index: Int) {
    waiting[index] = .some(document.map(onOneLine))
    while let next = waiting.removeValue(forKey: nextIndex) {
      nextIndex += 1
      guard let next, error == nil else { continue }
      do throws(FileError) {
        try output.writeAll(next, path: "standard output")
      } catch {
        self.error = error
      }
    }
  }
}

/// A JSON document without the white space between its parts, and a line feed.
func onOneLine(_ document: [UInt8]) -> [UInt8] {
  var line: [UInt8] = []
  line.reserveCapacity(document.count)
  var isText = false
  var isEscaped = false
  for byte in document {
    if isText {
      line.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isText = false
      }
    } else if byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
      line.append(byte)
      isText = byte == 0x22
    }
  }
  line.append(0x0A)
  return line
}
