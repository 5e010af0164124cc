import Lexicons
import Testing

@Suite("Text bytes")
struct TextBytesTests {
  /// Short, long, with letters of several bytes, and none.
  private static let texts = ["", "5", "salle 5", "Grande salle du bord de l’eau, 5", "été", "日本"]

  @Test("views tell of their bytes what their arrays tell", arguments: texts)
  func agrees(text: String) {
    let part = text.dropFirst()
    for wanted: UInt8 in [0x35, 0x2C, 0xC3, 0x00] {
      #expect(text.utf8.contains(wanted) == Array(text.utf8).contains(wanted))
      #expect(part.utf8.contains(wanted) == Array(part.utf8).contains(wanted))
    }
    let isFigure = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    #expect(text.utf8.contains(where: isFigure) == Array(text.utf8).contains(where: isFigure))
    #expect(part.utf8.contains(where: isFigure) == Array(part.utf8).contains(where: isFigure))
    #expect(text.utf8.allSatisfy(isFigure) == Array(text.utf8).allSatisfy(isFigure))
  }
}
