import Foundation
import KitModel
import TestSupport
import Testing

@testable import TextExtraction

@Suite("Streams that are made plain before pages are read")
struct PlainStreamTests {
  /// Bytes in the zlib format, in blocks that are stored as they are.
  private func deflated(_ text: String, isDamaged: Bool = false) -> [UInt8] {
    let bytes = Array(text.utf8)
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    let count = UInt16(bytes.count)
    let sum = (high << 16 | low) ^ (isDamaged ? 1 : 0)
    return [0x78, 0x01, 0x01] + [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      + bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
  }

  private func shown(_ text: String) -> String { "BT /F1 11 Tf 1 0 0 1 50 700 Tm (\(text)) Tj ET" }

  /// A page whose content is an object that stands behind the pages' own.
  private func file(
    _ content: [UInt8], entries: String = "/Filter /FlateDecode", end: String = "startxref"
  ) -> [UInt8] {
    var bytes: [UInt8] = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    let objects: [[UInt8]] = [
      Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
      Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
      Array(
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
          + "<< /Font << /F1 5 0 R >> >> >>").utf8),
      Array("<< \(entries) /Length \(content.count) >>\nstream\n".utf8) + content
        + Array("\nendstream".utf8),
      Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".utf8),
    ]
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table = bytes.count
    bytes += Array("xref\n0 6\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let figures = String(offset)
      bytes += Array(
        "\(String(repeating: "0", count: 10 - figures.count))\(figures) 00000 n \n".utf8)
    }
    return bytes + Array("trailer\n<< /Size 6 /Root 1 0 R >>\n\(end)\n\(table)\n%%EOF\n".utf8)
  }

  private func update(of file: [UInt8]) -> String? {
    file.withUnsafeBufferPointer { bytes in
      FileObjects(bytes).flatMap { PlainStreams($0, pages: $0.pages(limit: 10)) }
        .map { String(decoding: $0.update, as: UTF8.self) }
    }
  }

  @Test(
    "A page's content stands plain behind the file, under its own number, with its other entries")
  func update() throws {
    let file = self.file(
      deflated(shown("Blinville")), entries: "/Filter [/FlateDecode] /Kind /Page")
    let update = try #require(self.update(of: file))
    #expect(
      update.hasPrefix(
        "\n4 0 obj\n<</Kind /Page/Length \(shown("Blinville").utf8.count)>>\nstream\n\(shown("Blinville"))\n"
      ))
    #expect(update.contains("xref\n4 1\n"))
    #expect(update.contains("trailer\n<</Size 6/Root 1 0 R/Prev "))
    let start = file.count + 1
    #expect(
      update.contains("\(String(repeating: "0", count: 10 - "\(start)".count))\(start) 00000 n"))
  }

  @Test("The page reads as it does without")
  func reading() throws {
    let page = try extractText(from: file(deflated(shown("Blinville")))).pages[0]
    let plain = try extractText(from: file(Array(shown("Blinville").utf8), entries: "")).pages[0]
    #expect(page.words == ["Blinville"])
    #expect(page.runs.map(\.box) == plain.runs.map(\.box))
  }

  @Test(
    "What isn't deflated, or not only that, and what is damaged stays as it is",
    arguments: [
      "", "/Filter /ASCIIHexDecode", "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
    ])
  func othersStay(entries: String) {
    #expect(update(of: file(deflated(shown("Blinville")), entries: entries)) == nil)
    #expect(update(of: file(deflated(shown("Blinville"), isDamaged: true))) == nil)
  }

  @Test("A file whose end tells no table stays as it is, and reads")
  func damagedEnd() throws {
    let file = self.file(deflated(shown("Blinville")), end: "startref")
    #expect(update(of: file) == nil)
    #expect(try extractText(from: file).pages[0].words == ["Blinville"])
  }

  @Test("An object that stands in the file twice stays as it is: a reader may find either")
  func repeatedObject() throws {
    var file = self.file(deflated(shown("Blinville")))
    let end = try #require(file.lastIndex(of: UInt8(ascii: "x")))
    #expect(update(of: file) != nil)
    file.insert(contentsOf: Array("4 0 obj\nnull\nendobj\n".utf8), at: end - "startxref".count + 1)
    #expect(update(of: file) == nil)
  }
}
