import KitModel
import Lexicons

/// Who publishes a kit by the line above its headline, which is its paper's head.
///
/// As in: "Auberge du Clos — communiqué du 9 mai" above the headline, or "Office du Clos · synthèse du 3 mai" below it.
extension IssuerReader {
  /// Lines above a headline that are read; more are text.
  private static let mostLines = 4
  /// In words.
  static let longestHolder = 12

  /// What tells that the head of a line is an organisation, from the surest down.
  enum Letterhead {
    static let atItsDomain = 1.7
    static let told = 1.5
    static let besideKind = 1.35
    static let belowHeadline = 1.25
  }

  func addLetterheads(_ candidates: inout [Candidate]) {
    guard let page = document.pages.first else { return }
    let headline = headline(of: page)
    let top = headline?.box.y0 ?? .infinity
    var above: [Line] = []
    for block in page.furniture + page.blocks where block != headline {
      // "Dossier" above "de presse": the lines of one document are no names.
      if block.lines.count > 1, isKind(block.text.text) { continue }
      // A table that goes on has lines of the next page.
      above += block.lines.filter {
        $0.page == page.number && ($0.box.y0 < top || isBeside($0, headline))
      }
    }
    above.sort { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
    above = Array(above.prefix(Self.mostLines))
    let masthead = headline == nil ? nil : masthead(in: above)
    if let masthead { add(masthead.name, masthead.weight, to: &candidates) }
    for line in above where masthead?.standsOver(line) != true {
      addHolder(line.text.text, isAbove: true, &candidates)
    }
    guard let headline,
      let below = page.blocks.filter({ $0.box.y0 >= headline.box.y1 - headline.box.height / 2 })
        .min(by: { $0.box.y0 < $1.box.y0 }),
      let line = below.lines.first
    else { return }
    addHolder(line.text.text, isAbove: false, &candidates)
  }

  /// The block of the first page that says most of what the title says, and nothing else.
  private func headline(of page: LaidOutPage) -> Block? {
    guard let title else { return nil }
    let wanted = significant(title)
    var best: (block: Block, words: Int)?
    for block in page.blocks where block.table == nil {
      let words = significant(block.text.text)
      guard words.count > best?.words ?? 0, wanted.isSuperset(of: words) else { continue }
      best = (block, words.count)
    }
    return best?.block
  }

  private func isBeside(_ line: Line, _ headline: Block?) -> Bool {
    guard let headline else { return false }
    return line.box.verticalOverlap(headline.box) > line.box.height / 2
  }

  private func addHolder(_ text: String, isAbove: Bool, _ candidates: inout [Candidate]) {
    let list = WordList(text)
    let parts = headParts(list)
    guard let first = parts.first, case let holder = withoutVerb(list, first),
      holder.count <= Self.longestHolder, !holder.isEmpty,
      holder.contains(where: { list[$0].isProper }),
      holder.allSatisfy({ list[$0].isLetters || list[$0].isSign("&") || list[$0].isSign("'") })
    else { return }
    let name = list.text(words: holder)
    let isLed = ContactLexicon.shared.organizations.match(list, at: holder.lowerBound) != nil
    guard list[holder.lowerBound].beginsWithCapital || isLed,
      !Cover.withoutKind(name, lexicon: lexicon).isEmpty, !isTitle(name),
      significant(name) != title.map(significant), !hasPerson(name) || isLed
    else { return }
    // "Clos Communication – Anne Aubin": an agency's person, whom the press is to write to.
    let isContact = parts.dropFirst().contains { names.likelihood(list, $0) >= Self.personal }
    if isContact { return }
    // In a sentence the name is not whole at its line's end.
    let small = holder.count { list[$0].shape == .lower && !isLink(list[$0]) }
    guard isLed || small == 0 || isOrganization(list, holder) && small * 2 < holder.count else {
      return
    }
    // "Cabinet du maire", "Groupement communication": an office of whom the line doesn't say.
    if isLed, !holder.dropFirst().contains(where: { list[$0].isProper }) { return }
    let isOwn = isAtDomain(name)
    if isAbove {
      let weight =
        isOwn
        ? Letterhead.atItsDomain
        : isOrganization(list, holder)
          ? Letterhead.told : isBesideKind(list, parts.dropFirst()) ? Letterhead.besideKind : 0
      if weight > 0 { add(name, weight, to: &candidates) }
    } else if parts.count > 1, isLed || isOwn {
      add(name, Letterhead.belowHeadline, to: &candidates)
    } else if isBesideKind(list, parts.dropFirst()) {
      add(name, Letterhead.besideKind, to: &candidates)
    }
  }

  /// "BLIN FILMS PRÉSENTE": the name in front of the verb.
  func withoutVerb(_ name: String) -> String {
    let list = WordList(name)
    let all = 0..<list.count
    let kept = withoutVerb(list, all)
    return kept == all ? name : list.text(words: kept)
  }

  func withoutVerb(_ list: WordList, _ range: Range<Int>) -> Range<Int> {
    let verb = range.dropFirst().first { index in
      lexicon.issuerVerbs.match(list, at: index).map { index + $0.count == range.upperBound }
        ?? false
    }
    return range.lowerBound..<(verb ?? range.upperBound)
  }

  /// The parts of a line between signs that white space or nothing else could stand for.
  func headParts(_ list: WordList) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...list.count {
      let isEnd =
        index == list.count || ["|", "·", "•", "∙", "/"].contains(list[index].folded)
        || list[index].isSign(",")
        || list[index].isSign("-") && list[index].isSpacedBefore
          && (index + 1 == list.count || list[index + 1].isSpacedBefore)
      guard isEnd else { continue }
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    return parts
  }

  /// Whether a name and the address of somebody to be written to agree.
  func isAtDomain(_ name: String) -> Bool {
    let match = DomainMatch(
      mails: contacts.flatMap(\.emails), webs: domain.label.map { ["https://\($0).example"] } ?? [])
    return match.agreement(with: name, leavingOut: ContactLexicon.shared.organizations)
      >= DomainMatch.sure
  }

  /// Whether a part says what the document is ("communiqué", "media advisory").
  func isBesideKind(_ list: WordList, _ parts: ArraySlice<Range<Int>>) -> Bool {
    parts.contains { lexicon.coverWords.match(list, at: $0.lowerBound) != nil }
  }
}
