import DateExpressions
import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Names in quotation marks") struct QuotedNameTests {
  @Test(
    "open and close with the signs of print or the plain one",
    arguments: [
      ("La page « Le sel » au quai", "Le sel"), ("La page \"Le sel\" au quai", "Le sel"),
      ("La page “Le sel” au quai", "Le sel"), ("La page \"Le sel au quai", nil),
    ])
  func quotes(text: String, name: String?) {
    let words = WordList(text)
    let found = words.quotes().flatMap { words.bytes(words: $0.open + 1..<$0.close) }
    #expect(found.map { text.utf8[$0] } == name)
  }

  @Test(
    "A theme named behind a house is what is on there",
    arguments: [
      ("Salle des fêtes de Blinville sur le thème « Le linge »", "Le linge"),
      ("Salle des fêtes de Blinville sous le préau « Le linge »", nil),
    ])
  func theme(text: String, name: String?) {
    let words = WordList(text)
    let title = HostedTitles(lexicon: Programme.tools.lexicon).parts(of: words)?.title
    #expect(title.flatMap { words.bytes(words: $0) }.map { text.utf8[$0] } == name)
  }

  @Test(
    "A sentence that opens with its day tells by them what somebody will do",
    arguments: [
      (
        "Jeudi 11 mars 2027, Claire Martin, historienne, évoquera « le linge et l’eau ».",
        "le linge et l’eau"
      ),
      ("Jeudi 11 mars 2027, Claire Martin a dit « le linge et l’eau ».", nil),
      ("Jeudi 11 mars 2027, un concert suivra le mot « lavoir ».", nil),
    ])
  func onDay(text: String, name: String?) {
    let dated = Programme.dated(text)
    let words = WordList(text)
    let found = ProseTitle(tools: Programme.tools).named(
      on: dated, words, ProseTitle.freeWords(words, of: dated))
    #expect(found.flatMap { words.bytes(words: $0) }.map { text.utf8[$0] } == name)
  }

  @Test(
    "Days behind a word for a revival are days, those behind a name are not",
    arguments: [
      ("REPRISE les 25 et 26 janvier 2027 à 20h30", true),
      ("Reprise : samedi 3 avril 2027", true), ("La reprise des vents, 3 avril 2027", false),
      ("Le bal des ombres, 3 avril 2027", false),
    ])
  func revival(text: String, isDate: Bool) {
    #expect((Programme.dated(text).coverage == .pure) == isDate)
  }
}

extension String.UTF8View {
  /// The text of some bytes.
  fileprivate subscript(range: Range<Int>) -> String {
    String(decoding: dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
