import KitModel

/// Reads the projects of a kit: cards with a title, as a rule a headline and a place, and a text.
struct ProjectParser {
  let document: SectionedDocument
  let stream: ItemStream
  let places: PlaceParser
  let lexicon = ProjectLexicon.shared
  let isPerson: (String) -> Bool

  /// The least score of a list of cards.
  private static let leastScore = 1.2

  func projects(besides events: [Event]) -> [Project] {
    var seen = events.map { EventMerging.titleWords($0.title) }
    var kept: [Project] = []
    for section in document.sections {
      for var project in projects(in: section) {
        let words = EventMerging.titleWords(project.title)
        guard !words.isEmpty, !seen.contains(words) else { continue }
        seen.append(words)
        project.id = "p\(kept.count + 1)"
        kept.append(project)
      }
    }
    return kept
  }

  private func projects(in section: Section) -> [Project] {
    guard section.kind != .cover, section.kind != .contents else { return [] }
    var projects: [Project] = []
    for list in CardLists(lexicon: lexicon).lists(in: flattened(section)) {
      let signals = ProjectSignals(
        list, lexicon: lexicon, announcedCount: announcedCount, isPerson: isPerson)
      guard signals.score >= Self.leastScore else { continue }
      let confidence = min(0.97, 0.76 + 0.12 * (signals.score - Self.leastScore))
      for card in list.cards where card.textBytes >= 40 || !card.sublines.isEmpty {
        projects.append(project(of: card, confidence: confidence))
      }
    }
    return projects
  }

  /// The number of projects in a line of the cover that speaks of projects ("Dix projets qui …").
  private var announcedCount: Int? {
    for block in document.pages.first?.blocks ?? [] {
      let text = block.text.text
      if text.utf8.count < 160, lexicon.announces(text), let count = lexicon.count(in: text) {
        return count
      }
    }
    return nil
  }

  /// The section with everything below it, titles as items of their own.
  private func flattened(_ section: Section) -> [ProjectItem] {
    var items: [ProjectItem] = []
    func add(_ section: Section) {
      var blocks = section.blocks
      if let title = section.titleBlock { blocks.insert(title, at: 0) }
      items += stream.items(of: blocks).map { ProjectItem(item: $0, kind: section.kind) }
      for child in section.children { add(child) }
    }
    add(section)
    return items
  }

  private func project(of card: Card, confidence: Double) -> Project {
    let title = TitleCleaning.trimmed(card.title.text)
    var project = Project(title: title.text, confidence: confidence)
    project.evidence = title.evidence(for: "/title", confidence: confidence)
    var placeLine: Item?
    for line in card.sublines {
      guard
        let mention = places.parse(line.text.text, isPlaceLine: true).first(where: {
          $0.location.city != nil
        }), mention.range.count * 2 > line.byteCount
      else { continue }
      project.location = mention.location
      placeLine = line
      for part in mention.parts {
        project.evidence += line.text.slice(part.range).evidence(
          for: "/location/\(part.field.rawValue)", confidence: 0.9 * mention.certainty)
      }
      break
    }
    let headline = card.sublines.first {
      $0.isEmphasised && !$0.isDateLine && $0.byteCount > 12 && $0.box != placeLine?.box
    }
    if let headline {
      project.headline = headline.text.text
      project.evidence += headline.text.evidence(for: "/headline", confidence: 0.9)
    }
    if !card.texts.isEmpty {
      project.description = card.texts.map(\.text.text).joined(separator: "\n")
      for text in card.texts.prefix(2) {
        project.evidence += text.text.evidence(for: "/description", confidence: 0.85)
      }
    }
    return project
  }
}
