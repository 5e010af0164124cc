import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Sentences of a paragraph that are rows of a list without a verb: name, place, day and hour between commas.
///
/// As in: "Trio Aubin, chapelle du Bief, samedi 10 juillet à 20 h 30. Lise Brun, vendredi 16 juillet, jardin du Moulin.",
/// "15 et 16 avril : marche des lavandières ; 22 avril : bal ; 6 mai : lessive des anciens", or "Open rehearsal on Saturday
/// 1 May, 10.30am, at the Weir. Lantern walk Friday 7th, 9pm."
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
    /// What it tells of it; all of it where the name stands in front of the day.
    var body: SourcedText
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
    if let row = dayRow(dated) { return row }
    var parts = parts(of: dated)
    if let first = parts.first, first.dates > 0 {
      guard let (name, tail) = nameAhead(of: dated, in: first.text) else { return nil }
      parts[0] = Part(text: first.text, dates: first.dates, isDate: true)
      parts.insert(Part(text: name, dates: 0, isDate: false), at: 0)
      if let tail { parts.insert(Part(text: tail, dates: 0, isDate: false), at: 2) }
    }
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
    return Row(text: text, name: unquoted(first.text), place: places.first?.text, body: text)
  }

  /// The name of a row that holds nothing besides but its day and hour.
  func nameAlone(of dated: DatedText) -> SourcedText? {
    guard let first = parts(of: dated).first, first.dates > 0,
      let (name, tail) = nameAhead(of: dated, in: dated.text), tail == nil, isName(name)
    else { return nil }
    return name
  }

  /// "Lantern walk Friday 7th in the park": the name right in front of the day, and where it is; `nil` where the part of the
  /// sentence says more.
  private func nameAhead(
    of dated: DatedText, in part: SourcedText
  ) -> (name: SourcedText, tail: SourcedText?)? {
    guard let first = dated.expressions.first, first.statesDayOfMonth, !first.statesEndOnly,
      first.range.lowerBound > 0, first.range.upperBound <= part.text.utf8.count,
      tools.reader.resolve(first, in: tools.context).occurrences.allSatisfy({ $0.open != .before })
    else { return nil }
    let words = WordList(dated.text.text)
    let before = words.indices(in: 0..<first.range.lowerBound)
    guard
      let last = before.last(where: {
        words[$0].shape != .sign
          && (!tools.lexicon.glue.contains(words[$0])
            || tools.lexicon.namedOccasions.match(words, at: $0) != nil)
      }),
      case let lead = last + 1..<before.upperBound,
      !tools.lexicon.nothing.contains(words, in: lead),
      !tools.lexicon.opening.contains(words, in: lead),
      let bytes = words.bytes(words: 0..<last + 1)
    else { return nil }
    let name = dated.text.slice(bytes)
    let behind = words.indices(in: first.range.upperBound..<part.text.utf8.count)
    let isDate = { (index: Int) in
      tools.lexicon.glue.contains(words[index]) || words[index].shape == .sign
        || dated.expressions.contains { $0.range.overlaps(words[index].range) }
    }
    let place = behind.first {
      tools.lexicon.afterTitle.match(words, at: $0) != nil && !isTold(words, $0, dated)
    }
    let end = place ?? behind.upperBound
    guard (behind.lowerBound..<end).allSatisfy(isDate), isUntold(WordList(name.text)),
      !isPlace(name)
    else { return nil }
    let tail = place.flatMap { words.bytes(words: $0..<behind.upperBound) }
    return (name, tail.map { TitleCleaning.trimmed(dated.text.slice($0)) })
  }

  private func isTold(_ words: WordList, _ index: Int, _ dated: DatedText) -> Bool {
    dated.expressions.contains { $0.range.overlaps(words[index].range) }
  }

  /// Whether no verb stands in a name, and nothing that is no thing to go to.
  private func isUntold(_ words: WordList) -> Bool {
    let lexicon = tools.lexicon
    let all = 0..<words.count
    let predicate = ProsePredicate(tools: tools)
    let isHeldBack = [lexicon.nothing, lexicon.practical, lexicon.deadlines, lexicon.shuttles]
      .contains { $0.contains(words, in: all) }
    // "Apply by 1 May": one word is a verb as often as a name.
    let isThing =
      words.count > 1 || lexicon.performances.match(words, at: 0) != nil
      || lexicon.kinds.match(words, at: 0) != nil || lexicon.happenings.match(words, at: 0) != nil
    // "The potter fires her kiln on": an article leads to a subject.
    return !isHeldBack && isThing
      && lexicon.definite.match(words, at: 0) == nil
      && !all.contains {
        lexicon.copulas.match(words, at: $0) != nil || predicate.isFuture(words, $0)
          || lexicon.hosts.match(words, at: $0) != nil && lexicon.kinds.match(words, at: $0) == nil
      }
      && (PersonNames.shared.likelihood(words, 0..<min(2, words.count)) < Self.leastPerson
        || words.words.allSatisfy(\.beginsWithCapital))
  }

  /// From here on a first name is among the words.
  private static let leastPerson = 0.6

  /// Whether a name is that of a place, and hardly anything else.
  func isPlace(_ name: SourcedText) -> Bool {
    tools.places.parse(name.text).first.map {
      $0.range.lowerBound == 0 && $0.range.count * 2 > name.text.utf8.count
    } ?? false
  }

  /// "15 et 16 avril : marche des lavandières, pré du Bief": a day, a colon, and what takes place.
  private func dayRow(_ dated: DatedText) -> Row? {
    let words = WordList(dated.text.text)
    guard let day = dated.expressions.first, day.statesDayOfMonth,
      words.indices(in: 0..<day.range.lowerBound).allSatisfy({
        tools.lexicon.glue.contains(words[$0])
      }),
      let colon = words.words.firstIndex(where: {
        $0.isSign(":") && $0.range.lowerBound >= day.range.upperBound
      }),
      words.indices(in: day.range.upperBound..<words[colon].range.lowerBound).allSatisfy({ index in
        tools.lexicon.glue.contains(words[index]) || words[index].isSign(",")
          || dated.expressions.contains { $0.range.overlaps(words[index].range) }
      })
    else { return nil }
    let enclosed = EnclosedWords(words)
    let ends = (colon + 1..<words.count).filter { index in
      (words[index].isSign(",") || words[index].isSign("(") || words[index].isSign("."))
        && !enclosed.isQuoted(index)
    }
    let end = ends.first ?? words.count
    guard (1...Self.longestName).contains(end - colon - 1),
      let name = words.bytes(words: colon + 1..<end),
      tools.dated(dated.text.slice(name)).expressions.allSatisfy({ !$0.statesDay })
    else { return nil }
    let next = ends.dropFirst().first ?? words.count
    let place = end + 1 < next && words[end].isSign(",") ? words.bytes(words: end + 1..<next) : nil
    return Row(
      text: dated.text, name: unquoted(dated.text.slice(name)),
      place: place.map { dated.text.slice($0) }.flatMap(self.place),
      body: end < words.count
        ? dated.text.slice(words[end].range.upperBound..<dated.text.text.utf8.count)
        : SourcedText())
  }

  private func place(_ text: SourcedText) -> SourcedText? {
    tools.places.parse(text.text).first.map { $0.range.lowerBound <= Self.longestLink } == true
      ? text : nil
  }

  /// In bytes: what leads to a place.
  private static let longestLink = 6

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
      entry.body = [row.body].filter { !$0.isEmpty }
      memory.day = when
      return entry
    }
  }
}
