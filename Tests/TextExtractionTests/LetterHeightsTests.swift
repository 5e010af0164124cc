import Testing

@testable import KitModel
@testable import TextExtraction

@Suite("The size of recognised lines, told by how high their letters rise")
struct LetterHeightsTests {
  /// A line of words as they rise in a face at a size.
  private func line(_ words: String, size: Double, face: [LetterHeights.Kind: Double]) -> RisenLine
  {
    var shares = LetterHeights.usual.shares
    for (kind, share) in face { shares[kind.rawValue] = share }
    let heights = LetterHeights(shares: shares)
    return RisenLine(
      words: words.split(separator: " ").compactMap { word in
        guard let stance = LetterHeights.stance(of: String(word)) else { return nil }
        return (stance.kinds, heights.share(of: stance.kinds) * size, word.count)
      })
  }

  private static let text = [
    "Le concours a eu un succès sur la rive", "Un camion rouge au coin de la rue",
    "Venez en masse voir la course au sommet", "La maison rose au bord du canal",
    "Nous avons un écran sur la façade", "Une amie russe a vu son avenir",
  ]

  @Test("A face with low small letters gives lines of capitals and of small ones one size")
  func learnt() throws {
    let face: [LetterHeights.Kind: Double] = [.small: 0.43, .ascender: 0.74, .tee: 0.58]
    let lines = Self.text.map { line($0, size: 10, face: face) }
    let heights = LetterHeights.learnt(from: lines)
    for words in ["NOUS AVONS", "nous avons vu", "la balle", "un camion rouge"] {
      let size = try #require(line(words, size: 10, face: face).size(heights))
      #expect(abs(size - 10) < 0.15)
    }
    // Not without it.
    let unlearnt = try #require(line("nous avons vu", size: 10, face: face).size(.usual))
    #expect(unlearnt < 9)
  }

  @Test("Too few words teach nothing")
  func few() {
    let lines = [line("La rue", size: 10, face: [.small: 0.4])]
    #expect(LetterHeights.learnt(from: lines).shares == LetterHeights.usual.shares)
  }

  static let words: [(text: String, only: LetterHeights.Kind?, isGrounded: Bool)] = [
    ("rose", .small, true), ("page,", .small, false), ("Une", .capital, true),
    ("été", .accented, true), ("ÉTÉ", nil, true), ("2026", .figure, false), ("et", .tee, true),
    ("d’or", .ascender, true), ("Balle", nil, true),
  ]

  @Test("What a word's height tells of", arguments: words)
  func stance(text: String, only: LetterHeights.Kind?, isGrounded: Bool) throws {
    let stance = try #require(LetterHeights.stance(of: text))
    #expect(stance.kinds.only == only && stance.isGrounded == isGrounded)
  }

  @Test("Marks that overtop letters tell no height", arguments: ["(rose)", "n’en", "–", "«"])
  func marks(text: String) { #expect(LetterHeights.stance(of: text) == nil) }

  @Test("The ink's edges are told to parts of a pixel")
  func edges() throws {
    // A bar from row 20.25 to row 39.5: its outer rows are covered in part.
    let pixels = (0..<3600).map { place -> UInt8 in
      let (x, y) = (place % 60, place / 60)
      guard x > 15, x < 45, y >= 20, y < 40 else { return 240 }
      return y == 20 ? 90 : y == 39 ? 140 : 40
    }
    let image = GrayImage(width: 60, height: 60, dotsPerInch: 200, pixels: pixels)
    let word = RecognizedWord(
      text: "il", left: 14, top: 20, right: 46, bottom: 40, certainty: 0.9, beginsLine: true)
    let found = try #require(image.inkEdges(of: word))
    #expect(abs(found.top - 20.25) < 0.3 && abs(found.bottom - 39.5) < 0.3)
    let blank = GrayImage(
      width: 60, height: 60, dotsPerInch: 200, pixels: [UInt8](repeating: 240, count: 3600))
    #expect(blank.inkEdges(of: word) == nil)
  }
}
