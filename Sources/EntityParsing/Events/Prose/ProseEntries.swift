import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The entries that the sentences of a release tell, one after the other: "À 11 heures, la tonte commence
/// sous la halle", "Le jeudi 21 mai à 20 h 30, le cinéma projette *Les Drailles*".
///
/// A day goes on through its paragraph, and one that a heading gives through its section.
struct ProseEntries {
  let tools: EventTools
  let scope: EntryScope
  let heading: DatedText?

  /// A shorter paragraph is a line of a list, not a text.
  private static let leastParagraph = 160

  struct Told {
    var entries: [Entry] = []
    /// The paragraphs that they were read from.
    var paragraphs: [Block] = []

    /// Entries that were told apart in other ways, but for those of the same paragraphs.
    func without(_ others: [Entry]) -> [Entry] {
      others.filter { entry in
        entry.origin == .inText
          || !entry.when.flatMap(\.text.places).contains { place in
            paragraphs.contains {
              $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
            }
          }
      }
    }
  }

  /// Whether a document is a release of a few pages: most of its text stands in paragraphs, none but a short
  /// running order in a table.
  static func isRelease(_ document: SectionedDocument) -> Bool {
    guard document.pages.count <= mostPages else { return false }
    var (all, prose, tabular) = (0, 0, 0)
    for block in document.pages.lazy.flatMap(\.blocks) {
      let bytes = block.text.text.utf8.count
      if let table = block.table {
        guard isRunningOrder(table) else { return false }
        tabular += bytes
      }
      all += bytes
      if block.kind == .paragraph, bytes >= leastParagraph { prose += bytes }
    }
    return Double(prose) >= leastProse * Double(all - tabular)
      && Double(tabular) <= mostTabular * Double(all)
  }

  /// Whether each row begins with an hour: figures and no word.
  private static func isRunningOrder(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in
      guard let key = row.cells.first?.text.text, key.utf8.contains(where: AddressBytes.isDigit)
      else { return false }
      return WordList(key).words.allSatisfy { $0.folded.utf8.count < 3 || !$0.isLetters }
    }
  }

  private static let mostPages = 4
  private static let leastProse = 0.6
  private static let mostTabular = 0.15

  func told(in blocks: [Block]) -> Told {
    var told = Told()
    var heading = heading
    for block in blocks where block.table == nil {
      let text = block.text
      if case .heading = block.kind {
        let dated = tools.dated(text)
        heading = dated.hasCertainDay && !dated.hasTime ? dated : self.heading
      }
      guard block.kind == .paragraph else { continue }
      guard text.text.utf8.count >= Self.leastParagraph,
        text.text.utf8.contains(where: AddressBytes.isDigit)
      else { continue }
      let entries = entries(in: text, under: heading)
      guard !entries.isEmpty else { continue }
      told.entries += entries
      told.paragraphs.append(block)
    }
    return told
  }

  private func entries(in paragraph: SourcedText, under heading: DatedText?) -> [Entry] {
    var day = heading
    var entries: [Entry] = []
    for sentence in DateSentences.sentences(of: paragraph) {
      for clause in DateSentences.clauses(of: sentence) {
        var dated = tools.dated(clause)
        // "le lendemain" is that of a day that was told, not of the day of writing.
        dated.expressions.removeAll { Self.refers($0) }
        let ownDay = dated.expressions.first(where: \.statesDayOfMonth)
        if let entry = entry(of: dated, ownDay: ownDay, day: day) {
          entries.append(entry)
        }
        if ownDay != nil, dated.hasCertainDay { day = dated }
      }
    }
    return entries
  }

  /// Whether an expression counts from another day and states no hour: "le lendemain", "la veille au soir".
  private static func refers(_ expression: DateExpression) -> Bool {
    expression.known.contains(.relative) && !expression.known.contains(.time)
      && !expression.statesDayOfMonth
  }

  private func entry(of dated: DatedText, ownDay: DateExpression?, day: DatedText?) -> Entry? {
    guard let first = dated.expressions.first else { return nil }
    let rule = dated.expressions.first { $0.known.isSuperset(of: [.recurrence, .month, .time]) }
    // A rule of weekdays tells opening hours, and what has no hour is told in passing.
    let isTimed = dated.hasTime && first.known.isDisjoint(with: [.recurrence])
    let isSpan = ownDay.map(isSpan) ?? false
    guard
      rule != nil
        || (ownDay == nil ? isTimed && day != nil && dated.isTimeOnly : isTimed || isSpan),
      ownDay == nil || dated.hasCertainDay, !isDeadline(dated)
    else { return nil }
    guard let title = ProseTitle(tools: tools).title(of: dated),
      dated.hasTime || WordList(title.text).count > 1
    else { return nil }
    var when = dated.asDates
    when.expressions.removeAll(where: \.statesEndOnly)
    var entry = Entry(title: title, when: [when], scope: scope, origin: .inText)
    if !when.expressions.isEmpty, when.expressions.count < dated.expressions.count {
      var end = dated.asDates
      end.expressions.removeAll { !$0.statesEndOnly }
      entry.end = end
    } else {
      entry.when = [dated.asDates]
    }
    if ownDay == nil, rule == nil { entry.heading = day }
    entry.body = [dated.text]
    return entry
  }

  private func isSpan(_ expression: DateExpression) -> Bool {
    let occurrences = tools.reader.resolve(expression, in: tools.context).occurrences
    guard occurrences.count == 1, let only = occurrences.first, only.open == nil else {
      return false
    }
    return only.end != nil && only.start != nil
  }

  /// "avant le 15 mai": until when one may do something.
  private func isDeadline(_ dated: DatedText) -> Bool {
    dated.expressions.filter(\.statesDayOfMonth).allSatisfy { expression in
      tools.reader.resolve(expression, in: tools.context).occurrences.allSatisfy {
        $0.open == .before
      }
    } && dated.expressions.contains(where: \.statesDayOfMonth)
  }
}

extension DatedText {
  /// The text as one that tells nothing but its dates.
  fileprivate var asDates: DatedText {
    var dates = self
    dates.coverage = .pure
    return dates
  }
}
