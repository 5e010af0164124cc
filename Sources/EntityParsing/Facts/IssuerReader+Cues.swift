import KitModel
import Lexicons

extension IssuerReader {
  /// "Organisé par X", "Source : X", "X présente", "L'association X organise" in the first pages and the last.
  func addCues(_ candidates: inout [Candidate]) {
    let pages = document.pages
    // Headings that tell whom the text below is about are read apart, once.
    var blocks: [(text: String, weight: Double)] = cover.pieces.filter { !opensAsHeading($0) }
      .map { ($0.text.text, 2) }
    blocks += pages.first.map { $0.furniture.map { ($0.text.text, 1.2) } } ?? []
    if pages.count > 1 {
      for page in pages.dropFirst().prefix(2) + pages.dropFirst(3).suffix(2) {
        blocks += page.blocks.map { ($0.text.text, 0.9) }
      }
    }
    for block in blocks {
      let list = WordList(block.text)
      for index in 0..<min(list.count, 60) {
        // The first sentence's own organisation ("La Société du … dévoile aujourd'hui").
        if block.weight == 2,
          ContactLexicon.shared.organizations.match(list, at: index) != nil,
          index > 0, Self.articles.contains(list[index - 1].folded),
          list[index].beginsWithCapital || list[index].shape == .lower,
          let name = properRun(list, from: index), name.count > 1
        {
          add(list.text(words: name), 0.9, to: &candidates)
        }
        if let cue = lexicon.issuerCues.match(list, at: index),
          let name = name(list, from: index + cue.count, isAfterColon: false)
        {
          let whole = index == 0 && list.count <= 14 ? self.whole(list, name) : name
          add(list.text(words: whole), block.weight * cueWeight(list, index), to: &candidates)
        } else if let cue = lexicon.issuerCues.match(list, at: index), index > 0,
          let name = namedLater(list, from: index + cue.count)
        {
          add(list.text(words: name), block.weight * 0.6, to: &candidates)
        }
        if lexicon.issuerVerbs.match(list, at: index) != nil, let name = nameBefore(list, index),
          !isShortForTitle(list, name)
        {
          add(list.text(words: name), block.weight * 0.7, to: &candidates)
        }
      }
    }
  }

  private func opensAsHeading(_ piece: Cover.Piece) -> Bool {
    piece.isHeading && piece.lines.count <= 2
      && lexicon.issuerCues.match(WordList(piece.text.text), at: 0) != nil
  }

  /// A cue that begins its block or stands before a colon is an imprint's; one in a sentence says less, and one in brackets
  /// tells of what stands in front of them.
  private func cueWeight(_ list: WordList, _ index: Int) -> Double {
    guard index > 0 else { return 1.1 }
    if list[index - 1].isSign("(") { return 0.3 }
    return list[index - 1].shape == .sign ? 1 : 0.6
  }

  /// "About the Canal Weavers Trust", "À propos de …" as headings.
  func addHeadings(_ candidates: inout [Candidate]) {
    for page in document.pages {
      for block in page.blocks {
        guard case .heading = block.kind, block.lines.count <= 2 else { continue }
        let list = WordList(block.text.text)
        guard list.count <= 14, let cue = lexicon.issuerCues.match(list, at: 0),
          let name = name(list, from: cue.count, isAfterColon: false)
        else { continue }
        // A heading names it whole: small words behind the proper ones belong to it.
        let text = list.text(words: whole(list, name))
        add(text, isTitle(text) ? 0.5 : 1.6, to: &candidates)
      }
    }
  }

  /// How far behind a cue the organisation may be told, in words.
  private static let farthestName = 16

  /// "Organisée par des bénévoles, réunis au sein de l'association X": the organisation that the
  /// sentence comes to.
  private func namedLater(_ list: WordList, from start: Int) -> Range<Int>? {
    let sentence = (start..<min(start + Self.farthestName, list.count)).prefix {
      !list[$0].isSign(".")
    }
    return sentence.lazy.dropFirst().compactMap { index -> Range<Int>? in
      guard Self.articles.contains(list[index - 1].folded),
        ContactLexicon.shared.organizations.match(list, at: index) != nil,
        let run = properRun(list, from: index), run.count > 1
      else { return nil }
      return run
    }.first
  }

  /// "La Foire accueille": the noun that heads a longer title, "Foire aux fruits".
  private func isShortForTitle(_ list: WordList, _ name: Range<Int>) -> Bool {
    guard name.count == 1, let title else { return false }
    let words = WordList(title)
    return words.words.indices.dropLast().contains { index in
      words[index].folded == list[name.lowerBound].folded
        && (Self.links.contains(words[index + 1].folded)
          || PlaceLexicon.shared.cityPrepositions.contains(words[index + 1].folded))
    }
  }
}
