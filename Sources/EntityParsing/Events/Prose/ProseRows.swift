import DateExpressions
import KitModel
import Lexicons

/// Sentences of a paragraph that are rows of a list without a verb: name, place, day and hour between commas.
///
/// As in: "Trio Aubin, chapelle du Bief, samedi 10 juillet à 20 h 30. Lise Brun, vendredi 16 juillet, jardin du Moulin."
struct ProseRows {
  let tools: EventTools

  /// One alone is a sentence like others.
  static let leastRows = 2
  /// In words.
  private static let longestName = 10
  private static let longestPlace = 8

  struct Row {
    /// The clause as it stands in the paragraph.
    var text: SourcedText
    var name: SourcedText
    var place: SourcedText?
  }

  /// The rows of a paragraph, each a sentence or a part of one between semicolons; none where they are not several.
  func rows(of paragraph: DatedText) -> [Row] {
    let rows = DateSentences.sentences(of: paragraph).flatMap(DateSentences.clauses)
      .compactMap(row)
    return rows.count >= Self.leastRows ? rows : []
  }

  private func row(_ sentence: SourcedText) -> Row? {
    let text = behindColon(sentence)
    let dated = tools.dated(text)
    guard dated.hasCertainDay else { return nil }
    let parts = parts(of: dated)
    guard parts.count > 1, let first = parts.first, first.dates == 0, isName(first.text) else {
      return nil
    }
    // Each further part is a date or where it is.
    for part in parts.dropFirst() where part.dates > 0 {
      guard part.isDate else { return nil }
    }
    let places = parts.dropFirst().filter { $0.dates == 0 }
    guard places.count <= 2,
      places.allSatisfy({ WordList($0.text.text).count <= Self.longestPlace })
    else { return nil }
    return Row(text: text, name: unquoted(first.text), place: places.first?.text)
  }

  private struct Part {
    var text: SourcedText
    var dates: Int
    /// Whether nothing but small words stands beside its dates.
    var isDate: Bool
  }

  /// What stands between the commas, and in brackets behind a name.
  private func parts(of dated: DatedText) -> [Part] {
    let words = WordList(dated.text.text)
    let enclosed = EnclosedWords(words)
    var parts: [Part] = []
    var start = 0
    func close(_ end: Int) {
      defer { start = end + 1 }
      guard start < end, let bytes = words.bytes(words: start..<end) else { return }
      let dates = dated.expressions.filter { $0.range.overlaps(bytes) }
      let isDate = (start..<end).allSatisfy { index in
        tools.lexicon.glue.contains(words[index]) || words[index].shape == .sign
          || dates.contains { $0.range.overlaps(words[index].range) }
      }
      parts.append(Part(text: dated.text.slice(bytes), dates: dates.count, isDate: isDate))
    }
    for index in 0..<words.count {
      let word = words[index]
      let isInDate = dated.expressions.contains { $0.range.overlaps(word.range) }
      let isEnd = word.isSign(",") || word.isSign("(") || word.isSign(")")
      if isEnd, !isInDate, !enclosed.isQuoted(index) { close(index) }
    }
    let isStopped = words.words.last?.isSign(".") == true
    close(words.count - (isStopped ? 1 : 0))
    return parts
  }

  private func unquoted(_ name: SourcedText) -> SourcedText {
    let words = WordList(name.text)
    let enclosed = EnclosedWords(words)
    guard enclosed.quotations == [0..<words.count], words.count > 2,
      let bytes = words.bytes(words: 1..<words.count - 1)
    else { return name }
    return name.slice(bytes)
  }

  /// "Au programme : Trio Aubin, …": what only leads to the first row.
  private func behindColon(_ sentence: SourcedText) -> SourcedText {
    let words = WordList(sentence.text)
    guard let colon = words.words.firstIndex(where: { $0.isSign(":") }), colon + 1 < words.count,
      case let lead = sentence.slice(0..<words[colon].range.lowerBound),
      tools.dated(lead).expressions.isEmpty
    else { return sentence }
    return sentence.slice(words[colon + 1].range.lowerBound..<sentence.text.utf8.count)
  }

  /// A few words that begin with a capital or stand in quotation marks, and no sentence's beginning.
  private func isName(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    guard (1...Self.longestName).contains(words.count),
      let first = words.words.first(where: { $0.shape != .sign }), first.beginsWithCapital,
      tools.lexicon.afterTitle.match(words, at: 0) == nil,
      tools.lexicon.then.match(words, at: 0) == nil,
      tools.lexicon.pronouns.match(words, at: 0) == nil,
      !tools.lexicon.registration.contains(words, in: 0..<words.count),
      !tools.lexicon.published(words), !tools.lexicon.begins.contains(words, in: 0..<words.count),
      !tools.lexicon.isHeld.contains(words, in: 0..<words.count)
    else { return false }
    return text.text.utf8.count > 3
  }
}

extension EventLexicon {
  fileprivate func published(_ words: WordList) -> Bool {
    publication.contains(words, in: 0..<words.count) || past.contains(words, in: 0..<words.count)
  }
}

extension ProseEntries {
  /// The entries of a paragraph's rows; a row's day goes on to what is told behind it.
  func entries(of rows: [ProseRows.Row], memory: inout ProseMemory) -> [Entry] {
    rows.map { row in
      var when = tools.dated(row.text)
      when.coverage = .pure
      var entry = Entry(title: row.name, when: [when], scope: scope, origin: .inText)
      entry.places = [row.place].compactMap(\.self)
      entry.body = [row.text]
      memory.day = when
      return entry
    }
  }
}
