import KitModel
import Lexicons

/// What a sentence that invites asks one to come to.
///
/// As in: "La maire et le comité des lavoirs ont le plaisir de vous convier à l'ouverture du Battoir".
struct InvitedTo {
  let lexicon: EventLexicon

  /// The most words that tell who is invited.
  private static let longestInvited = 8
  /// The most words of what they are invited to.
  private static let mostWords = 14
  /// A title of fewer words is a name: "Lila invite Paul au bal".
  private static let leastSentence = 9

  /// The words behind the verb and its preposition, up to the first comma.
  func range(in words: WordList, before: Range<Int>) -> Range<Int>? {
    guard let verb = lexicon.invites.firstMatch(words, in: before)?.range else { return nil }
    let links = verb.upperBound..<min(verb.upperBound + Self.longestInvited, before.upperBound)
    guard let link = lexicon.invitesTo.firstMatch(words, in: links)?.range else { return nil }
    let start = link.upperBound
    var end = (start..<before.upperBound).first { words[$0].isSign(",") } ?? before.upperBound
    while end > start, words[end - 1].shape == .sign || lexicon.glue.contains(words[end - 1]) {
      end -= 1
    }
    guard end > start, end - start <= Self.mostWords else { return nil }
    return start..<end
  }

  /// A title that is such a sentence without those who invite.
  func named(by title: SourcedText) -> SourcedText {
    let words = WordList(title.text)
    guard words.count >= Self.leastSentence, let range = range(in: words, before: 0..<words.count),
      let bytes = words.bytes(words: range)
    else { return title }
    return title.slice(bytes)
  }
}
