import DateExpressions
import KitModel
import Lexicons

/// The hour at which all of a kit's lists begin that tell none, where a text outside of them says so.
///
/// As in: "Sauf indication contraire, les concerts ont lieu au Manège et commencent à 20 heures".
struct KitHours {
  let tools: EventTools

  private struct Told {
    var hours: DatedText
    var kind: EventKind
    /// The word that names what begins, without the sign of the plural.
    var name: String
  }

  /// A longer text tells a story.
  private static let longestText = 600

  /// The entries with the hour that the kit tells, where nothing nearer to them tells one.
  ///
  /// The hour holds in programmes and under titles that name what begins at it, for entries that name nothing else.
  func given(_ entries: [Entry], in sections: [Section]) -> [Entry] {
    let lists = Set(entries.map(\.scope.section.id))
    guard let told = told(in: sections, besides: lists) else { return entries }
    return entries.map { entry in
      let titles = entry.scope.titles.suffix(2)
      let isOfOthers = kind(in: entry.title.text).map { $0 != told.kind } ?? false
      guard !isOfOthers, !titles.contains(where: { tellsOfPress($0.text) }),
        entry.scope.section.kind == .programme
          || titles.contains(where: { names(told.name, in: $0.text) })
      else { return entry }
      return entry.with(told.hours)
    }
  }

  private func told(in sections: [Section], besides lists: Set<String>) -> Told? {
    for section in sections {
      if !lists.contains(section.id) {
        for block in section.blocks
        where block.table == nil && block.text.text.utf8.count < Self.longestText
          && block.text.text.utf8.contains(where: AddressBytes.isDigit)
        {
          for sentence in DateSentences.sentences(of: block.text) {
            if let told = told(by: sentence) { return told }
          }
        }
      }
      if let told = told(in: section.children, besides: lists) { return told }
    }
    return nil
  }

  /// The hour at the end of a sentence about all of a kind: that they begin at it.
  private func told(by sentence: SourcedText) -> Told? {
    let dated = tools.dated(sentence)
    guard dated.isTimeOnly, dated.expressions.count == 1, let time = dated.expressions.first,
      case let words = WordList(sentence.text), let cue = tools.lexicon.tellsUsual(words),
      let kind = tools.lexicon.kinds.firstMatch(words, in: 0..<words.count),
      case let before = words.indices(in: 0..<time.range.lowerBound),
      kind.range.upperBound <= before.upperBound, cue.lowerBound < before.upperBound,
      let verb = tools.lexicon.begins.firstMatch(
        words, in: max(before.upperBound - Self.longestVerb, 0)..<before.upperBound),
      !tools.lexicon.opening.contains(words, in: verb.range)
    else { return nil }
    var hours = dated
    hours.coverage = .pure
    return Told(
      hours: hours, kind: kind.meaning, name: Self.singular(words[kind.range.lowerBound].folded))
  }

  /// In words, with what stands between it and the hour.
  private static let longestVerb = 4

  private func kind(in title: String) -> EventKind? {
    let words = WordList(title)
    return tools.lexicon.kinds.firstMatch(words, in: 0..<words.count)?.meaning
  }

  private func tellsOfPress(_ title: String) -> Bool {
    let words = WordList(title)
    return ContactLexicon.shared.scopes.firstMatch(words, in: 0..<words.count)?.meaning == .press
  }

  private func names(_ name: String, in title: String) -> Bool {
    WordList(title).words.contains { Self.singular($0.folded) == name }
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
