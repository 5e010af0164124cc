import KitModel
import Testing

@testable import PageLayout

@Suite("Words that run out of a side column") struct OverhangingWordTests {
  /// A side column of three paragraphs with an address as wide as told, beside a text.
  private func lines(_ address: String, x: Double = 40) -> [String] {
    var sheet = Sheet()
    sheet.write(["La maison", "des amis", "du lavoir", "Ana Ruiz"], x: 40, y: 100)
    sheet.write(address, x: x, y: 148)
    for row in 0..<4 {
      sheet.write(
        ["Une ligne du texte qui va", "de bord en bord"], x: 160, y: 102 + Double(row) * 27)
    }
    sheet.write("Ville d'Aubin", x: 40, y: 172)
    return sheet.blocks.flatMap(\.lines).map(\.text.text)
  }

  @Test("stay in it, and the text beside it is one")
  func address() {
    #expect(
      lines("presse.lavoir@aubin.example").prefix(6) == [
        "La maison", "des amis", "du lavoir", "Ana Ruiz", "presse.lavoir@aubin.example",
        "Ville d'Aubin",
      ])
  }

  @Test("A word that begins elsewhere, or is no address, parts nothing")
  func others() {
    func parted(_ text: String, x: Double) -> Bool {
      var sheet = Sheet()
      sheet.write(["La maison", "des amis", "du lavoir", "Ana Ruiz"], x: 40, y: 100)
      sheet.write(text, x: x, y: 149)
      for row in 0..<4 { sheet.write("Une ligne du texte", x: 160, y: 110 + Double(row) * 27) }
      return OverhangingWords.parted(sheet.segments, em: 10) != nil
    }
    #expect(parted("presse.lavoir@aubin.example", x: 40))
    #expect(!parted("presse.lavoir@aubin.example", x: 90))
    #expect(!parted("presse.lavoir.aubin.example", x: 40))
  }
}
