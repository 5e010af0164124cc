import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The titles of a kit whose texts tell in a sentence when: "Bal des lavoirs" above "À Rodez, on danse le samedi 3
/// avril de 20 h à minuit".
///
/// One such text may speak of anything. Where most titles of one look stand above them, all of that look are
/// entries.
struct ToldCards {
  private var looks: Set<ItemLook> = []
  private var context = DateContext()

  /// So many titles set alike are told so, and this share of all that are set so above a text.
  private static let leastCards = 2
  private static let leastShare = 0.6
  /// A longer text is an article, in bytes; so many paragraphs tell of one card.
  private static let longestText = EntrySegmentation.longestCard
  private static let mostTexts = 3

  /// A kit that tells none so.
  init() {}

  init(_ document: SectionedDocument, stream: ItemStream, context: DateContext) {
    self.context = context
    var counts: [ItemLook: (told: Int, all: Int)] = [:]
    func count(_ section: Section) {
      let items = stream.items(of: [section.titleBlock].compactMap(\.self) + section.blocks)
      for (index, title) in items.enumerated() where title.isTitleLike && title.isHeading {
        let texts = Self.texts(of: items, below: index)
        guard !texts.isEmpty else { continue }
        counts[title.look, default: (0, 0)].all += 1
        if texts.contains(where: { index in
          told(in: items[index], stream: stream).map { $0.dated.hasTime || $0.isFragment } ?? false
        }) {
          counts[title.look]?.told += 1
        }
      }
      for child in section.children { count(child) }
    }
    for section in document.sections where Self.holdsCards(section.kind) { count(section) }
    looks = Set(
      counts.filter { _, count in
        count.told >= Self.leastCards
          && Double(count.told) >= Self.leastShare * Double(count.all)
      }.keys)
  }

  /// What is told below other titles is how to get there and whom to call.
  private static func holdsCards(_ kind: SectionKind) -> Bool {
    switch kind {
    case .programme, .series, .other, .overview, .projects: true
    default: false
    }
  }

  /// The items of a section, with what the texts below such titles tell of their days.
  func marked(_ items: [Item], in section: Section, tools: EventTools) -> [Item] {
    guard Self.holdsCards(section.kind), case let isAlone = isToldAlone(section, tools: tools),
      isAlone || !looks.isEmpty
    else { return items }
    var marked = items
    for (index, title) in items.enumerated()
    where title.isTitleLike && (isAlone || looks.contains(title.look))
      && !leadsOn(title, tools: tools)
    {
      for text in Self.texts(of: items, below: index) {
        guard let when = told(in: items[text], stream: tools.stream) else { continue }
        marked[text].isTold = true
        // What a sentence opens with is read as such, if it tells all.
        let led = DateSentences.led(in: items[text].dated, tools: tools)
        if led.isEmpty || led.count == 1 && !led[0].hasTime && when.dated.hasTime {
          marked[text].tells = when.dated
          marked[text].behindTold = when.rest
        }
        break
      }
    }
    return marked
  }

  /// "Et après": a title that names nothing of what is told below it.
  private func leadsOn(_ title: Item, tools: EventTools) -> Bool {
    let words = WordList(title.text.text)
    return tools.lexicon.leadsOn.match(words, at: 0)?.count == words.count
  }

  /// Whether a section is one paragraph whose first sentence alone tells a day with its hour; small print may stand below
  /// it, and parts of its own that tell none.
  private func isToldAlone(_ section: Section, tools: EventTools) -> Bool {
    guard let first = section.blocks.first, first.kind == .paragraph,
      first.text.text.utf8.count <= Self.longestSection,
      section.blocks.dropFirst().allSatisfy({
        !tellsDay($0, tools: tools) && isSmaller($0, than: first, tools: tools)
      }),
      !section.children.contains(where: { tellsDay($0, tools: tools) })
    else { return false }
    let told = DateSentences.sentences(of: first.text).map(tools.dated)
    let timed = told.indices.filter { told[$0].hasCertainDay && told[$0].hasTime }
    return timed == [0]
      && told[0].expressions.contains { $0.known.contains(.month) && $0.statesDayOfMonth }
  }

  private func isSmaller(_ block: Block, than text: Block, tools: EventTools) -> Bool {
    let looks = [block, text].map { tools.stream.items(of: [$0]).first?.look.halfPoints ?? 0 }
    return looks[0] < looks[1]
  }

  private func tellsDay(_ section: Section, tools: EventTools) -> Bool {
    tools.dated(section.title).hasCertainDay
      || section.blocks.contains { tellsDay($0, tools: tools) }
      || section.children.contains { tellsDay($0, tools: tools) }
  }

  private func tellsDay(_ block: Block, tools: EventTools) -> Bool {
    block.table != nil || tools.dated(block.text).hasCertainDay
  }

  /// In bytes.
  private static let longestSection = 400

  /// Where the paragraphs below a title stand; none where a line of its own tells its day.
  private static func texts(of items: [Item], below title: Int) -> [Int] {
    let below = items.indices[(title + 1)...].prefix(while: { !items[$0].isTitleLike })
    guard below.count <= mostTexts,
      below.allSatisfy({ index in
        items[index].table == nil && !items[index].isDateLine && !items[index].isTimeLine
          && !items[index].isListItem && items[index].byteCount <= longestText
      })
    else { return [] }
    return Array(below)
  }

  /// The first clause of a text that tells a day, with what else it tells of the time, and the sentences behind it.
  private func told(
    in item: Item, stream: ItemStream
  ) -> (dated: DatedText, rest: SourcedText?, isFragment: Bool)? {
    guard isSure(item.dated) else { return nil }
    let sentences = DateSentences.sentences(of: item.text)
    for (index, sentence) in sentences.enumerated() {
      // "July 6 at the Mill; July 7 at the Forge": all of them are days of the title.
      let clauses = DateSentences.clauses(of: sentence).map {
        DatedText($0, reader: stream.reader, lexicon: stream.lexicon)
      }
      let whole = DatedText(sentence, reader: stream.reader, lexicon: stream.lexicon)
      for clause in clauses.allSatisfy(isSure) ? [whole] : clauses {
        let isFragment = index > 0 && DateSentences.isFragment(clause)
        guard isSure(clause), !isElsewhere(clause, reader: stream.reader),
          clause.hasTime || isFragment || isHeld(clause, stream: stream)
        else { continue }
        var dated = clause
        dated.coverage = .pure
        let behind = sentences[(index + 1)...]
        let start = item.byteCount - behind.reduce(0) { $0 + $1.text.utf8.count + 1 }
        let rest = behind.isEmpty ? nil : item.text.slice(start + 1..<item.byteCount)
        return (dated, rest, isFragment)
      }
    }
    return nil
  }

  /// Whether a text tells a day, or a weekday with its hour where the kit is about a few days.
  private func isSure(_ dated: DatedText) -> Bool {
    dated.hasCertainDay
      || EventTools.weekdaysTellDays(in: context)
        && dated.expressions.contains { $0.known.contains(.weekday) && $0.known.hasTime }
  }

  /// Whether a text without an hour tells more than a day in passing ("The catalogue is out on 4 February"): several
  /// days, or that it is called off.
  private func isHeld(_ dated: DatedText, stream: ItemStream) -> Bool {
    let words = WordList(dated.text.text)
    return (0..<words.count).contains { stream.lexicon.statuses.match(words, at: $0) != nil }
      || dated.expressions.contains { expression in
        let told = stream.reader.resolve(expression, in: context).occurrences
        return told.count > 1 || told.contains { $0.end != nil && $0.start != nil }
      }
  }

  /// Whether all that a text tells was over when the kit was written, or is until when one may do something.
  private func isElsewhere(_ dated: DatedText, reader: KitDateReader) -> Bool {
    let first = (context.period?.lowerBound.year ?? context.year).flatMap {
      CalendarDate(year: $0, month: 1, day: 1)
    }
    return dated.expressions.filter(\.statesDay).allSatisfy { expression in
      let occurrences = reader.resolve(expression, in: context).occurrences
      let isPast = expression.known.contains(.relative) || context.referenceSource != .metadata
      let limit = isPast ? context.reference?.date : first
      return !occurrences.isEmpty
        && occurrences.allSatisfy { occurrence in
          guard let start = occurrence.start?.date else { return true }
          let last = occurrence.end?.date ?? start
          return limit.map { last < $0 } ?? false || first.map { last < $0 } ?? false
        }
    }
  }
}
