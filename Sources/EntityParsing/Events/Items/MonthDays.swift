import DateExpressions
import KitModel
import Lexicons

/// Lists under a month's name whose lines open with the days alone: "Octobre / 2, 4, 6 Le Barbier", "July / 21 10.30am Kite day".
///
/// Each line becomes a text of its own in which the month stands behind the days.
struct MonthDays {
  let reader: KitDateReader
  let lexicon: EventLexicon
  /// The month that the blocks so far stand under.
  private var month: SourcedText? = nil
  /// The month that heads all blocks.
  private var titleMonth: SourcedText? = nil

  init(reader: KitDateReader, lexicon: EventLexicon, under title: SourcedText? = nil) {
    self.reader = reader
    self.lexicon = lexicon
    titleMonth = title.flatMap(monthName)
    month = titleMonth
  }

  /// The entries of a block, or `nil` where it is no such list; notes the month that it names.
  mutating func entries(of block: Block) -> [(text: SourcedText, lines: [Line])]? {
    let first = block.lines.first?.text ?? SourcedText()
    if let month, opensWithDays(first.text) {
      return groups(of: block.lines).compactMap { lines in
        text(of: Line.join(lines), in: month).map { ($0, lines) }
      }
    }
    if let month, block.lines.count == 1, let days = daysAlone(block.text, of: month) {
      return [(days, block.lines)]
    }
    if block.lines.count <= 2, let named = monthName(block.text) {
      month = named
      // A month set in one block with its first lines.
    } else if case .heading = block.kind, !lacksMonth(block) {
      month = titleMonth
    }
    return nil
  }

  /// A line of days that are none without the month they stand under, with it: "Du 22 au 30", "5 & 6".
  private func daysAlone(_ text: SourcedText, of month: SourcedText) -> SourcedText? {
    guard text.text.utf8.count <= Self.longestDays,
      text.text.utf8.contains(where: AddressBytes.isDigit),
      case let words = WordList(text.text), words.count > 1,
      // "au 23" goes on from the line above.
      words[0].shape != .lower || words.words.count(where: { $0.shape == .number }) > 1,
      reader.scan(text.text).isEmpty
    else { return nil }
    var whole = text
    whole.append(month, separator: " ")
    let dated = DatedText(whole, reader: reader, lexicon: lexicon)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime ? whole : nil
  }

  /// In bytes.
  private static let longestDays = 24

  /// Whether blocks up to the next month hold days that need this one.
  func headsMore(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.prefix { $0.table == nil && ($0.lines.count > 1 || monthName($0.text) == nil) }
      .contains { $0.text.text.utf8.count < Self.longestDay && lacksMonth($0) }
  }

  /// Whether a block opens with a day whose month is not told: "Jeudi 24, 17 h".
  private func lacksMonth(_ block: Block) -> Bool {
    let dated = DatedText(block.text, reader: reader, lexicon: lexicon)
    return dated.lacksMonth && (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
  }

  /// A longer block tells no day alone, in bytes.
  private static let longestDay = 120

  /// A text that is a month, with or without its year, and nothing else.
  private func monthName(_ text: SourcedText) -> SourcedText? {
    guard text.text.utf8.count < 30 else { return nil }
    let dated = DatedText(text, reader: reader, lexicon: lexicon)
    guard dated.coverage == .pure, dated.expressions.count == 1,
      dated.expressions[0].known.isSubset(of: [.month, .year]),
      dated.expressions[0].known.contains(.month)
    else { return nil }
    return text
  }

  /// Each line that opens with days begins an entry; others go on with it.
  private func groups(of lines: [Line]) -> [[Line]] {
    var groups: [[Line]] = []
    for line in lines {
      if groups.isEmpty || opensWithDays(line.text.text) {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    return groups
  }

  private func text(of line: SourcedText, in month: SourcedText) -> SourcedText? {
    guard let end = daysEnd(WordList(line.text), in: line.text) else { return nil }
    var text = line.slice(0..<end)
    text.append(month, separator: " ")
    text.append(TitleCleaning.trimmed(line.slice(end..<line.text.utf8.count)), separator: " | ")
    return text
  }

  private func opensWithDays(_ text: String) -> Bool { daysEnd(WordList(text), in: text) != nil }

  private func daysEnd(_ words: WordList, in text: String) -> Int? {
    if let end = Self.daysEnd(words, isOrdinal: isOrdinal) {
      // "13 May – 2 July" below "May": the line tells its months itself.
      let next = words.words.first { $0.range.lowerBound >= end && $0.shape != .sign }
      return next.map(namesMonth) ?? false ? nil : end
    }
    return weekdayEnd(words) ?? dayBeforeHour(words, in: text)
  }

  /// Where the number of a day ends in front of an hour: "21 10.30am: Kite day", "23 19 h 15 | Bal".
  private func dayBeforeHour(_ words: WordList, in text: String) -> Int? {
    guard words.count > 2, words[0].shape == .number, let day = Int(words[0].folded),
      (1...31).contains(day), words[1].isSpacedBefore,
      words[1].folded.utf8.first.map(AddressBytes.isDigit) == true,
      case let rest = String(text.utf8.dropFirst(words[1].range.lowerBound)) ?? "",
      let hour = reader.scan(rest).first, hour.range.lowerBound == 0, hour.statesTime,
      !hour.statesDay
    else { return nil }
    return words[0].range.upperBound
  }

  private func namesMonth(_ word: Word) -> Bool {
    word.isLetters && reader.whole(word.folded)?.known == [.month]
  }

  /// Whether a word is a day with the ending of an ordinal: "19th".
  private func isOrdinal(_ word: Word) -> Bool {
    let bytes = word.folded.utf8
    guard let month, Self.ordinalLength.contains(bytes.count), let first = bytes.first,
      AddressBytes.isDigit(first), !bytes.allSatisfy(AddressBytes.isDigit)
    else { return false }
    return reader.whole("\(word.folded) \(month.text)")?.known.contains(.day) ?? false
  }

  /// In bytes.
  private static let ordinalLength = 2...4

  /// Where a weekday and its day end, a spaced dash and an hour behind them, with which the day would be read as another
  /// hour; a UTF-8 offset.
  ///
  /// As in: "Sat 5 – 11am – Fair on the Green".
  private func weekdayEnd(_ words: WordList) -> Int? {
    guard words.count > 4, words[0].isLetters, words[0].folded.utf8.count >= Self.shortestWeekday,
      case let index = words[1].isSign(".") ? 2 : 1, words[index].shape == .number,
      let day = Int(words[index].folded), (1...31).contains(day),
      words[index + 1].isSign("-"), words[index + 1].isSpacedBefore,
      words[index + 2].folded.utf8.first.map(AddressBytes.isDigit) == true,
      words[index + 2].range.lowerBound > words[index + 1].range.upperBound,
      reader.whole(words[0].folded)?.known == [.weekday]
    else { return nil }
    return words[index].range.upperBound
  }

  private static let shortestWeekday = 2

  /// Where numbers of days at the start end and a title begins; a UTF-8 offset.
  private static func daysEnd(_ words: WordList, isOrdinal: (Word) -> Bool) -> Int? {
    var end: Int?
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.shape == .number, let day = Int(word.folded), (1...31).contains(day) {
        end = word.range.upperBound
      } else if isOrdinal(word) {
        end = word.range.upperBound
      } else if end == nil || !Self.joiners.contains(word.folded) {
        break
      }
      index += 1
    }
    guard let end, index < words.count else { return nil }
    // "19 Portes ouvertes" and no "19 rue des Lilas", "3 concerts".
    let next = words[index].shape == .sign ? index + 1 : index
    guard next < words.count, words[next].beginsWithCapital || words[index].isSign("«") else {
      return nil
    }
    return end
  }

  private static let joiners: Set<String> = [",", "&", "-", "et", "and", "/", "+"]
}
