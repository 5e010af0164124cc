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
    /// `nil` where no lexicon knows the word.
    var kind: EventKind?
    /// The word that names what begins, without the sign of the plural.
    var name: String
  }

  /// A longer text tells a story.
  private static let longestText = 600

  /// The entries with the hour that the kit tells, where nothing nearer to them tells one.
  ///
  /// The hour holds in programmes and under titles that name what begins at it, for entries that name nothing else.
  func given(_ entries: [Entry], in sections: [Section]) -> [Entry] {
    // One entry alone is no list: a lead may tell the period of all.
    let lists = Set(
      Dictionary(grouping: entries, by: \.scope.section.id).filter { $0.value.count > 1 }.keys)
    guard let told = told(in: sections, besides: lists) else { return entries }
    return entries.map { entry in
      let titles = entry.scope.titles.suffix(2)
      let own = kind(in: entry.title.text)
      let isOfOthers = told.kind.map { kind in own.map { $0 != kind } ?? false } ?? false
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
      case let words = WordList(sentence.text),
      let cue = tools.lexicon.tellsUsual(words)
        ?? tools.lexicon.allOf.match(words, at: 0).map({ 0..<$0.count }),
      case let before = words.indices(in: 0..<time.range.lowerBound),
      cue.lowerBound < before.upperBound,
      let (name, kind) = subject(of: words, before: before.upperBound),
      let verb = tools.lexicon.begins.firstMatch(
        words, in: max(before.upperBound - Self.longestVerb, 0)..<before.upperBound),
      !tools.lexicon.opening.contains(words, in: verb.range)
    else { return nil }
    var hours = dated
    hours.coverage = .pure
    return Told(hours: hours, kind: kind, name: Self.singular(words[name].folded))
  }

  /// The word that names what begins: for a kind of event, else what the sentence says "all" of.
  ///
  /// As in: "Toutes les séances débutent à 20 h".
  private func subject(of words: WordList, before end: Int) -> (name: Int, kind: EventKind?)? {
    if let kind = tools.lexicon.kinds.firstMatch(words, in: 0..<end) {
      return (kind.range.lowerBound, kind.meaning)
    }
    guard let all = tools.lexicon.allOf.firstMatch(words, in: 0..<end)?.range.upperBound,
      all < end, words[all].shape == .lower
    else { return nil }
    let one = WordList(Self.singular(words[all].folded))
    return (all, tools.lexicon.kinds.match(one, at: 0)?.meaning)
  }

  /// In words, with what stands between it and the hour.
  private static let longestVerb = 4

  private func kind(in title: String) -> EventKind? {
    let words = WordList(title)
    return tools.lexicon.kinds.firstMatch(words, in: 0..<words.count)?.meaning
  }

  /// Whether a title heads what is for the press alone; "Communiqué de presse" says what the whole document is.
  private func tellsOfPress(_ title: String) -> Bool {
    let words = WordList(title)
    if FactsLexicon.shared.releases.match(words, at: 0) != nil { return false }
    return ContactLexicon.shared.scopes.firstMatch(words, in: 0..<words.count)?.meaning == .press
  }

  private func names(_ name: String, in title: String) -> Bool {
    WordList(title).words.contains { Self.singular($0.folded) == name }
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
