import Testing

@testable import EntityParsing

@Suite("Paragraphs that open with a line of facts") struct DatedLineTests {
  @Test(
    "are the facts of an entry, where a day and hour alone stand above what begins anew",
    arguments: [
      ("4 octobre 2027, 15 h\n> Salle Aubin\n> Les gens de la vallée se retrouvent.", true),
      ("Sam. 2 octobre 2027, de 20 h à 22 h\n> Chants et danses de la vallée.", true),
      // A sentence that opens with its day, over two lines.
      ("Le samedi 2 octobre 2027 à 15 h\n> se tiendra la fête de la vallée.", false),
      ("4 octobre 2027, 15 h, la fête de la vallée.", false),
      ("4 octobre 2027\n> Les gens de la vallée se retrouvent.", false),
    ])
  func facts(text: String, areFacts: Bool) throws {
    let block = try #require(Programme(text).blocks.first)
    #expect(DatedLines(tools: Programme.tools).open(block) == areFacts)
  }
}
