import KitModel
import Lexicons

/// Completes the places of events from the parts of a kit that are titled as they are and tell no day.
///
/// As in: a table of stages with their days, and further on "Stage 1 – Blinton to Largs" above "Starts on Market Square,
/// by the fountain". What tells a day there is an entry of its own, which is joined with the other one.
struct DetailedPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// A title and the text below it.
  private struct Part {
    var title: String
    var text: SourcedText
  }
  private var parts: [Part] = []

  /// In bytes: shorter titles name much else, too.
  private static let leastTitle = 12
  /// What a title may have beside that of the event, in bytes: "Stage 1 – ", " 158 km".
  private static let mostBeside = 24
  /// A kit of more such titles is a book.
  private static let mostParts = 300
  private static let leastCertainty = 0.75
  /// A longer text tells more than how to go there.
  private static let longestText = 400

  init(_ document: SectionedDocument, places: PlaceParser, tools: EventTools) {
    self.places = places
    self.tools = tools
    for page in document.pages {
      for (block, below) in zip(page.blocks, page.blocks.dropFirst()) {
        guard below.table == nil, isTitle(block, in: document), !isTitle(below, in: document),
          below.text.text.utf8.count <= Self.longestText
        else { continue }
        parts.append(Part(title: block.text.text, text: below.text))
      }
    }
    if parts.count > Self.mostParts { parts = [] }
  }

  /// Whether a block is a heading, or a line of bold type larger than the text's.
  private func isTitle(_ block: Block, in document: SectionedDocument) -> Bool {
    if case .heading = block.kind { return true }
    guard block.lines.count == 1, let style = block.lines.first.map({ Int($0.style) }),
      document.styles.indices.contains(style)
    else { return false }
    return document.styles[style].isBold && document.styles[style].size > document.bodySize
  }

  func completed(_ drafts: [EventDraft]) -> [EventDraft] {
    guard !parts.isEmpty else { return drafts }
    return drafts.map { draft in
      var draft = draft
      complete(&draft.event)
      return draft
    }
  }

  /// The text below the one title that holds an event's.
  private func text(titled title: String) -> SourcedText? {
    guard title.utf8.count >= Self.leastTitle else { return nil }
    var titled: SourcedText?
    for part in parts
    where part.title.utf8.count <= title.utf8.count + Self.mostBeside && part.title.holds(title) {
      if titled != nil { return nil }
      titled = part.text
    }
    return titled
  }

  private func complete(_ event: inout Event) {
    guard event.location.venue == nil, event.location.address == nil,
      event.attendance != .online, let text = text(titled: event.title),
      !tools.dated(text).hasCertainDay,
      let sentence = DateSentences.sentences(of: text).first,
      let mention = places.parse(sentence.text).first(where: {
        ($0.location.venue != nil || $0.location.address != nil)
          && $0.certainty >= Self.leastCertainty
      }),
      event.location.city == nil || mention.location.city == nil
        || mention.location.city == event.location.city
    else { return }
    for part in mention.parts where event.location[part.field] == nil {
      guard let value = mention.location[part.field] else { continue }
      event.location[part.field] = value
      event.evidence += sentence.slice(part.range).evidence(
        for: "/location/\(part.field.rawValue)", confidence: mention.certainty * 0.9)
    }
  }
}
