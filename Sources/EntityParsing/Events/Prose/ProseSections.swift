import DateExpressions
import KitModel
import Lexicons

/// Tells sections of any kit that tell their days in running text, as a release does.
///
/// As in: "Retailers get their own look on Wednesday, 4 March, at 1 p.m. …; on Friday, 6 March, at 7 p.m. …".
struct ProseSections {
  let tools: EventTools

  /// So many sentences with a day and an hour within them are no list's.
  private static let leastSentences = 2
  /// The words of a name that leads to the day of a list's line: more of them are a sentence.
  private static let longestLead = 9

  /// The runs of blocks that tell their days in running text: all of them, else the paragraphs below each heading and
  /// beside lists and tables that do so in whole sentences.
  ///
  /// - Parameters:
  ///   - others: what was told apart in other ways; one sentence alone tells nothing that is theirs.
  ///   - isDayAbove: whether a heading tells the day.
  func told(
    in blocks: [Block], besides others: [Entry], isDayAbove: Bool = false
  ) -> [ProseEntries.Run] {
    if isToldInProse(blocks, isDayAbove: isDayAbove) { return [ProseEntries.Run(blocks: blocks)] }
    return stretches(of: blocks).compactMap { stretch in
      let text = stretch.filter { !$0.isHeading }
      let isDayAbove = stretch.first.map { $0.isHeading && tools.dated($0.text).hasDay } ?? false
      guard let (sentences, verbs) = counts(of: text, isDayAbove: isDayAbove),
        verbs * 2 >= sentences
      else { return nil }
      if sentences >= Self.leastSentences || tellEmphasized(text) {
        return ProseEntries.Run(blocks: stretch)
      }
      guard verbs == sentences else { return nil }
      let beside = others.filter { $0.stands(in: text) }
      return ProseEntries.Run(blocks: stretch, beside: beside)
    }
  }

  /// Paragraphs that follow one another, the heading right above them first; a line of a list parts them.
  private func stretches(of blocks: [Block]) -> [[Block]] {
    var stretches: [[Block]] = [[]]
    for block in blocks {
      if block.kind == .paragraph, block.table == nil, tally(of: [block], isDayAbove: false) != nil
      {
        stretches[stretches.count - 1].append(block)
      } else {
        stretches.append(block.isHeading ? [block] : [])
      }
    }
    return stretches.filter { $0.contains { !$0.isHeading } }
  }

  /// Whether all days of the blocks stand within sentences of paragraphs, and several with an hour.
  func isToldInProse(_ blocks: [Block], isDayAbove: Bool = false) -> Bool {
    guard let (sentences, verbs) = counts(of: blocks, isDayAbove: isDayAbove) else { return false }
    return sentences >= Self.leastSentences && verbs > 0
  }

  /// How many sentences tell a day with an hour, and how many of them have a verb; `nil` for none.
  private func counts(
    of blocks: [Block], isDayAbove: Bool
  ) -> (sentences: Int, verbs: Int)? {
    tally(of: blocks, isDayAbove: isDayAbove).flatMap { $0.sentences > 0 ? $0 : nil }
  }

  /// The same; `nil` where a day stands in a list.
  private func tally(
    of blocks: [Block], isDayAbove: Bool
  ) -> (sentences: Int, verbs: Int)? {
    var (sentences, verbs) = (0, 0)
    for block in blocks {
      switch block.kind {
      case .listItem: if tools.dated(block.text).hasCertainDay { return nil }
      case .heading, .table: return nil
      default: if DatedLines(tools: tools).fill(block) { return nil }
      }
    }
    // Whether a sentence has told the day that the hours of the next ones are of.
    var isDayTold = isDayAbove
    // Or says what a house has on, so that names at hours alone are of that day.
    var isDayHosted = isDayAbove
    for (text, _) in ProseEntries.paragraphs(of: blocks) {
      guard let text, case let dated = tools.dated(text) else { continue }
      // "le 3 à Rive, le 10 à Denholt": days that only a list of stops tells.
      let parts = DateSentences.sentences(of: dated)
      let stops = parts.reduce(0) {
        $0 + (ProseChain(tools: tools).chain(in: $1)?.stops.count ?? 0)
      }
      sentences += stops
      verbs += stops
      guard tools.hasCertainDay(dated) else {
        if isDayTold, ProseEntries.isProse(text) {
          let hours = hours(in: dated)
          sentences += hours
          verbs += hours
        }
        continue
      }
      guard ProseEntries.isProse(text) else { return nil }
      let rows = max(
        ProseRows(tools: tools).rows(of: dated).count,
        ProseStops(tools: tools).stops(of: dated).count)
      if rows > 0 {
        sentences += rows
        verbs += rows
        continue
      }
      for (index, sentence) in parts.enumerated() {
        let told = tools.dated(sentence)
        guard tools.hasCertainDay(told) else {
          // The day stands in the sentence before: "De 9 h à 12 h, Ana Ruiz propose « Sel »".
          if isDayHosted, namesAtHour(told) {
            sentences += 1
            verbs += 1
          }
          continue
        }
        if isOfList(told, isFirst: index == 0) {
          // "Interviews: Friday 7–8 pm" is a line of a list of its own.
          guard told.hasCertainDay else { continue }
          return nil
        }
        if told.hasTime || ProseTitle(tools: tools).isCalledOff(told) || namesWork(told)
          || isEmphasized(told)
        {
          sentences += 1
          if hasVerb(told) { verbs += 1 }
        } else {
          isDayTold = isDayTold || hasVerb(told)
          isDayHosted = isDayHosted || hasVerb(told) || hosts(told)
        }
      }
    }
    // "**Tea and wool.** An afternoon by the fire …": the names are set apart.
    let items = tools.stream.items(of: blocks)
    let isNamed =
      items.contains { $0.followsRunIn && $0.dated.hasCertainDay && $0.dated.hasTime }
      || TrailingRecords(tools: tools).areRecords(items)
    return isNamed ? nil : (sentences, verbs)
  }

  /// How many sentences tell with a verb what takes place at an hour, below one that has told the day.
  ///
  /// As in: "La fête aura lieu le samedi 5 juin." above "À 18 h, la fanfare ouvrira le bal sur la place du Lavoir."
  private func hours(in dated: DatedText) -> Int {
    guard dated.hasTime else { return 0 }
    return DateSentences.sentences(of: dated).count { tellsHour(tools.dated($0)) }
  }

  private func tellsHour(_ told: DatedText) -> Bool {
    told.isTimeOnly && told.coverage != .pure && hasVerb(told)
  }

  /// "De 9 h à 12 h, Ana Ruiz propose « Sel »": an hour and a name in quotation marks or italics.
  private func namesAtHour(_ told: DatedText) -> Bool {
    told.isTimeOnly && told.coverage != .pure
      && (namesWork(told) || givesHour(told) || isEmphasized(told)
        || FurtherWorks(lexicon: tools.lexicon).first(in: WordList(told.text.text)) != nil)
  }

  /// Whether a sentence says what a house has on: "les salles du bas accueillent quatre ateliers".
  private func hosts(_ told: DatedText) -> Bool {
    let words = WordList(told.text.text)
    return tools.lexicon.hosts.contains(words, in: 0..<words.count)
  }

  /// "À 14 h, place à « Nouer sans peur »".
  private func givesHour(_ told: DatedText) -> Bool {
    let words = WordList(told.text.text)
    return words.quotes() != nil && tools.lexicon.makesWay.contains(words, in: 0..<words.count)
  }

  /// "Ana Ruiz poursuit le 5 mars avec « Le chant du bief »": a day and a name, whose hour is told elsewhere.
  private func namesWork(_ told: DatedText) -> Bool {
    ProseWorks(tools: tools).only(in: WordList(told.text.text), of: told) != nil
  }

  /// Whether a name or date leads a text as it does the line of a list.
  private func isOfList(_ told: DatedText, isFirst: Bool) -> Bool {
    switch told.coverage {
    case .pure: return true
    case .leading(let rest):
      // "On 4 March, at 1 p.m., the shop …" is a sentence, "4 March, 1 p.m. – The shop" a line of a list.
      let behind = told.text.slice(rest..<told.text.text.utf8.count)
      if behind.text.unicodeScalars.first.map(LetterCase.isSmall) == true { return false }
      // "On 4 March, Bell Theatre brings us **The Lamp**": nor does a list set some words before its title.
      return !leadsToEmphasis(behind)
    case .none, .trailing, .embedded:
      // "Thursdays at the door – each Thursday at 8 p.m. …": a name opens the paragraph and leads to the day.
      guard isFirst, let first = told.expressions.first(where: \.statesDay) else { return false }
      let words = WordList(told.text.slice(0..<first.range.lowerBound).text)
      guard let last = words.words.last,
        words.words.count(where: \.isLetters) <= Self.longestLead
      else { return false }
      return ["–", "—", "-", ":"].contains { last.isSign($0) }
    }
  }

  /// "Le mardi, le musée déballe **Le temps des lampes**": what is set apart by weight is what a sentence tells of.
  private func isEmphasized(_ told: DatedText) -> Bool {
    EmphasizedTitle.only(in: told.text, tools: tools) != nil
  }

  /// Whether a sentence of some paragraphs tells the days of what it sets apart by weight: the heading above names none of it.
  private func tellEmphasized(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      DateSentences.sentences(of: tools.dated(block.text)).contains { sentence in
        let told = tools.dated(sentence)
        return tools.hasCertainDay(told) && leadsToEmphasis(sentence)
      }
    }
  }

  /// Whether some words stand in front of what is set apart by weight.
  private func leadsToEmphasis(_ text: SourcedText) -> Bool {
    guard let title = EmphasizedTitle.only(in: text, tools: tools),
      let start = title.pieces.first?.box,
      let bytes = text.pieces.first(where: { $0.box == start })?.range.lowerBound
    else { return false }
    return WordList(text.slice(0..<bytes).text).words.count(where: \.isLetters) >= Self.leastAhead
  }

  private static let leastAhead = 3

  /// Whether a verb tells what takes place or what somebody will do, or the name of that is set apart.
  func hasVerb(_ told: DatedText) -> Bool {
    if isEmphasized(told) { return true }
    let words = WordList(told.text.text)
    let all = 0..<words.count
    let lexicon = tools.lexicon
    return [
      lexicon.begins, lexicon.isHeld, lexicon.takesPlace, lexicon.organizes, lexicon.future,
      lexicon.allows,
    ]
    .contains { $0.contains(words, in: all) }
      || lexicon.invites.contains(words, in: all)
      || words.words.contains { word in
        word.shape == .lower && lexicon.futureEndings.contains { word.folded.hasSuffix($0) }
      }
  }
}

extension Entry {
  /// Whether a text that tells when stands in one of some blocks.
  fileprivate func stands(in blocks: [Block]) -> Bool {
    when.flatMap(\.text.places).contains { place in
      blocks.contains {
        $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
      }
    }
  }
}
