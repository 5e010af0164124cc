import KitModel
import Lexicons

/// Names the series of events by the heading above them.
///
/// As in: "Les Midis de la rivière" above several talks, by its words; "Grands Vents" above "Chaque concert est précédé
/// d'un prélude, le jeudi à 20 h" and a list of concerts, by what the text says of all of them; "The Long Table" above
/// several dinners, since the kit speaks of the Long Table elsewhere.
struct SeriesHeadings {
  let document: SectionedDocument
  let tools: EventTools
  let places: PlaceParser
  let owned: OwnedTexts

  /// So many events below a title make a series of what a text says holds for all.
  private static let leastEvents = 3
  private static let longestOpening = 400
  private static let longestTitle = 70
  /// A name that is guessed from a heading may give way to one that something tells.
  private static let guessed = 0.4

  func named(_ drafts: [EventDraft]) -> [EventDraft] {
    var named = drafts
    let sections = Dictionary(grouping: drafts.indices) { drafts[$0].entry.scope.section.id }
    for (_, indices) in sections.sorted(by: { $0.value[0] < $1.value[0] }) {
      let section = drafts[indices[0]].entry.scope.section
      let usual =
        indices.count >= Self.leastEvents && isName(section.title)
          && (tellsAll(section) || isUsedAsName(section.title))
        ? section.title : nil
      for index in indices where isOpen(named[index].event) {
        if let heading = heading(above: drafts[index].entry, in: section) {
          name(heading, confidence: 0.75, &named[index].event)
        } else if let usual {
          name(usual, confidence: 0.6, &named[index].event)
        }
      }
    }
    return named
  }

  private func isOpen(_ event: Event) -> Bool {
    event.series == nil
      || event.evidence.contains { $0.field == "/series" && $0.confidence <= Self.guessed }
  }

  private func name(_ heading: SourcedText, confidence: Double, _ event: inout Event) {
    let name = Self.quoted(TitleCleaning.trimmed(heading))
    event.series = name.text
    event.evidence.removeAll { $0.field == "/series" }
    event.evidence += name.evidence(for: "/series", confidence: confidence)
  }

  /// The name that ends a heading in quotation marks: "Conférences « Les jeudis du port »".
  static func quoted(_ heading: SourcedText) -> SourcedText {
    let words = WordList(heading.text)
    guard let open = words.words.firstIndex(where: { $0.isSign("«") || $0.isSign("“") }), open > 0,
      let last = words.words.last, last.isSign("»") || last.isSign("”"),
      let bytes = words.bytes(words: open + 1..<words.count - 1)
    else { return heading }
    return heading.slice(bytes)
  }

  /// The nearest heading above an entry that belongs to none, where its words say that it names a series.
  private func heading(above entry: Entry, in section: Section) -> SourcedText? {
    guard let piece = entry.title.pieces.first,
      let own = section.blocks.firstIndex(where: {
        $0.page == piece.page && $0.box.intersects(piece.box)
      })
    else { return nil }
    for block in section.blocks[..<own].reversed() {
      guard case .heading = block.kind, !owned.hold(block.text),
        tools.dated(block.text).coverage == .none
      else { continue }
      return isName(block.text) && isCycle(block.text) ? block.text : nil
    }
    return nil
  }

  private func isCycle(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.series.contains(words, in: 0..<words.count)
  }

  private func isName(_ title: SourcedText) -> Bool {
    let words = WordList(title.text)
    // "Midis-lavoir" is of two words, too.
    return (words.count > 1 || title.text.utf8.contains(UInt8(ascii: "-")))
      && title.text.utf8.count <= Self.longestTitle
      && words[0].beginsWithCapital && title.text != tools.kitTitle
      && !tools.lexicon.isGenericHeading(title.text) && tools.dated(title).coverage == .none
      && tools.lexicon.kinds.match(words, at: 0)?.count != words.count
      && places.parse(title.text).first?.range.count != title.text.utf8.count
  }

  /// Whether a paragraph of the kit uses a heading as the name of something: "Six cooks share the Long Table".
  ///
  /// Only a name keeps its capitals within a sentence; its article may be the sentence's.
  private func isUsedAsName(_ title: SourcedText) -> Bool {
    let name = Self.quoted(TitleCleaning.trimmed(title)).text
    let words = WordList(name)
    let first = places.lexicon.articles.contains(words[0]) ? 1 : 0
    guard words.count - first > 1, first == 1 || words[0].shape != .capitals,
      let bytes = words.bytes(words: first..<words.count),
      words.words[first...].contains(where: \.beginsWithCapital)
    else { return false }
    let core = words.text(bytes)
    return document.pages.contains { page in
      page.blocks.contains { block in
        block.kind == .paragraph && block.text.text.utf8.count >= Self.leastParagraph
          && block.text.text.holds(core)
      }
    }
  }

  /// In bytes: a shorter text is a heading or an entry.
  private static let leastParagraph = 100

  /// Whether the text that opens a section says what holds for all that it lists.
  private func tellsAll(_ section: Section) -> Bool {
    guard let opening = section.blocks.first, opening.table == nil,
      opening.text.text.utf8.count <= Self.longestOpening, !owned.hold(opening.text)
    else { return false }
    if case .heading = opening.kind { return false }
    let words = WordList(opening.text.text)
    let all = 0..<words.count
    let dated = tools.dated(opening.text)
    return tools.lexicon.allOf.contains(words, in: all)
      || tools.lexicon.each.contains(words, in: all)
      || tools.lexicon.series.contains(words, in: all)
      || dated.hasTime && !dated.hasCertainDay
  }
}
