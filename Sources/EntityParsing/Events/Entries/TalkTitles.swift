import KitModel
import Lexicons

/// The title of a talk in quotation marks behind the name of who gives it.
///
/// As in: "10 h 20 : Inès Aubin, géographe : « Habiter mieux »".
struct TalkTitles {
  /// In words: the longest name, and all that stands in front of the title.
  private static let longestName = 5
  private static let longestLead = 24
  private static let leastLikelihood = 0.6

  func title(of text: SourcedText) -> SourcedText? {
    let words = WordList(text.text)
    guard let open = words.words.firstIndex(where: { $0.isSign("«") || $0.isSign("“") }),
      (2...Self.longestLead).contains(open), words[open - 1].isSign(":"),
      let close = words.words.lastIndex(where: { $0.isSign("»") || $0.isSign("”") }),
      close > open + 1, words.words[(close + 1)...].allSatisfy({ $0.isSign(".") }),
      let end = words.words.firstIndex(where: { $0.isSign(",") || $0.isSign("(") || $0.isSign(":") }
      ),
      (2...Self.longestName).contains(end), let name = words.bytes(words: 0..<end),
      PersonNames.shared.likelihood(text.slice(name).text) >= Self.leastLikelihood,
      let title = words.bytes(words: open + 1..<close)
    else { return nil }
    return text.slice(title)
  }
}
