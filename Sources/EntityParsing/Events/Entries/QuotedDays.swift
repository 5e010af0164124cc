import DateExpressions
import KitModel
import Lexicons

/// Names in quotation marks of which each has its day right behind it, in one sentence.
///
/// As in: "Deux voyages sont prévus : « Laines », du 27 au 30 mai, et « Lacs », du 16 au 19 septembre."
struct QuotedDays {
  let tools: EventTools

  /// One name alone may be anything's.
  private static let leastNames = 2
  /// The most words and signs between a name and its day, and the longest name, in bytes.
  private static let mostBetween = 3
  private static let longestName = 90

  /// The entries of a group's sentences, and the group without the texts that they are told in; `nil` where there
  /// are none.
  func entries(
    in group: EntryGroup, scope: EntryScope
  ) -> (entries: [Entry], rest: EntryGroup)? {
    var entries: [Entry] = []
    var rest = group
    rest.items.removeAll { item in
      guard item.table == nil, !item.isTitleLike,
        item.dated.expressions.count >= Self.leastNames
      else { return false }
      let named = DateSentences.sentences(of: item.text).flatMap {
        self.entries(in: $0, scope: scope)
      }
      entries += named
      return !named.isEmpty
    }
    return entries.isEmpty ? nil : (entries, rest)
  }

  /// An entry for each name; none where one has no day, or not as its next words.
  private func entries(in sentence: SourcedText, scope: EntryScope) -> [Entry] {
    let words = WordList(sentence.text)
    let names = EnclosedWords(words).quotations
    guard names.count >= Self.leastNames else { return [] }
    let days = tools.dated(sentence).expressions.filter(\.statesDayOfMonth)
    guard days.count >= names.count else { return [] }
    var entries: [Entry] = []
    for (index, name) in names.enumerated() {
      let next = index + 1 < names.count ? names[index + 1].lowerBound : words.count
      let behind = words[name.upperBound - 1].range.upperBound
      guard let bytes = words.bytes(words: name.lowerBound..<name.upperBound),
        bytes.count <= Self.longestName,
        let day = days.first(where: { $0.range.lowerBound >= behind }),
        case let between = words.indices(in: behind..<day.range.lowerBound),
        between.count <= Self.mostBetween,
        words.words[between].allSatisfy({ $0.isSign(",") || tools.lexicon.glue.contains($0) }),
        let start = words.words.firstIndex(where: {
          $0.range.lowerBound >= day.range.lowerBound
        }), start < next, let when = words.bytes(words: start..<next)
      else { return [] }
      var dated = tools.dated(sentence.slice(when))
      dated.coverage = .pure
      var entry = Entry(title: sentence.slice(bytes), when: [dated], scope: scope, origin: .inText)
      entry.body = [sentence]
      entries.append(entry)
    }
    return entries
  }
}
