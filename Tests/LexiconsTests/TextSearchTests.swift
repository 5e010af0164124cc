import Testing

@testable import Lexicons

@Suite("Text search")
struct TextSearchTests {
  @Test(
    "holds tells what contains tells",
    arguments: [
      ("Le grand foyer", "foyer"), ("Le grand foyer", "Foyer"), ("", ""), ("abc", ""), ("", "a"),
      ("aab", "ab"), ("ab", "abc"), ("café – bar", "é –"), ("cafe\u{301} bar", "cafe"),
      ("cafe\u{301} bar", "café"), ("café", "cafe\u{301}"), ("a\r\nb", "\n"), ("a\r\nb", "a"),
      ("10\u{20AC} 👩‍🔧", "👩"), ("日本", "本"), ("l’été", "’"),
    ])
  func agrees(text: String, wanted: String) {
    #expect(text.holds(wanted) == text.contains(wanted))
    let (end, part) = (String(text.dropFirst()), String(wanted.dropFirst()))
    #expect(end.holds(part) == end.contains(part))
  }
}
