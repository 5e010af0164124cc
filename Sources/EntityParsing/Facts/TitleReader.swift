import DateExpressions
import KitModel
import Lexicons

/// Reads a kit's title and subtitle: what is set largest on the cover, checked against the PDF's own
/// title and the running headers.
struct TitleReader {
  let document: SectionedDocument
  let cover: Cover
  let lexicon: FactsLexicon
  let reader: DateReader

  struct Result {
    var title: String?
    var subtitle: String?
  }

  func read() -> Result {
    let groups = displayGroups()
    let stated = statedTitle(groups)
    var result = Result()
    var used: Group?
    if let stated {
      let wanted = tokens(stated)
      // The cover's own words where they say the same, else the PDF's title: covers break titles up.
      used = groups.prefix(4).first { group in
        let own = tokens(group.text)
        let shared = own.intersection(wanted).count
        return own.count >= 2 && !isHouse(group.text, groups) && shared * 10 >= own.count * 8
          && shared * 10 >= wanted.count * 5
      }
      used = used ?? groups.first.flatMap { saysMore($0, than: stated) ? $0 : nil }
      result.title = used.map { natural($0.text, stated: stated) } ?? stated
    } else {
      used = headline(groups)
      result.title = used.map { natural($0.text, stated: nil) }
    }
    if result.title == nil { result.title = openingName() }
    result.subtitle = subtitle(below: used, groups, title: result.title)
    return result
  }

  /// The longest name in a letterhead, and the shortest headline below one, in words.
  private static let longestLetterhead = 6
  private static let shortestHeadline = 5
  /// How small a headline may be beside the letterhead above it.
  private static let leastHeadline = 0.6

  /// How large a headline of a few words is beside the letterhead above it.
  private static let leastShortHeadline = 0.8
  /// In words and signs: "Press release / Communiqué".
  private static let longestReleaseLine = 6
  /// The signs within the name of a house.
  private static let signsOfNames = ["-", "'", "&", "+"]

  /// The largest words; in a release those below the letterhead, which may be larger.
  private func headline(_ groups: [Group]) -> Group? {
    guard let largest = groups.first, cover.pieces.contains(where: \.isProse),
      case let list = WordList(largest.text),
      list.words.count(where: \.isLetters) <= Self.longestLetterhead,
      // "EAU DU BIEF – SECTION D'AUBIN": a dash parts the name of a house from its town.
      list.words.allSatisfy({ word in
        word.isLetters || Self.signsOfNames.contains(where: word.isSign)
      }),
      case let kind = releaseLine(below: largest),
      kind != nil || isRelease
        || ContactLexicon.shared.organizations.match(list, at: 0) != nil
    else { return groups.first }
    func isHeadline(_ group: Group, size: Double, words: Int) -> Bool {
      group.isHeading && group.box.y0 >= (kind?.box ?? largest.box).y1 - 2
        && group.size >= largest.size * size
        && WordList(group.text).words.count(where: \.isLetters) >= words
    }
    return groups.first {
      isHeadline($0, size: Self.leastHeadline, words: Self.shortestHeadline)
    } ?? groups.first {
      kind != nil && isHeadline($0, size: Self.leastShortHeadline, words: 2)
    } ?? largest
  }

  /// The line that says that the document is a release or an invitation, where it stands below the largest words: these
  /// are the sender's then.
  private func releaseLine(below largest: Group) -> Cover.Piece? {
    cover.pieces.first { isReleaseLine($0) && $0.box.y0 >= largest.box.y1 - 2 }
  }

  /// Whether a line above the text says that the document is a release.
  private var isRelease: Bool {
    cover.pieces.prefix { !$0.isProse }.contains(where: isReleaseLine)
  }

  private func isReleaseLine(_ piece: Cover.Piece) -> Bool {
    let list = WordList(piece.text.text)
    return (piece.isKind || list.count <= Self.longestReleaseLine)
      && lexicon.releases.match(list, at: 0) != nil
  }

  /// Whether the largest words of the cover name in full what the file calls in short ("Fair 2026").
  private func saysMore(_ group: Group, than stated: String) -> Bool {
    let wanted = tokens(stated)
    let words = wanted.filter { !$0.allSatisfy(\.isNumber) }
    return !words.isEmpty && words.count < wanted.count && runsOn(stated, in: group.text)
      && tokens(group.text).count > wanted.count
  }

  /// Whether the words of a title, its numbers left out, follow one another in a text.
  ///
  /// Two columns read as one have them apart.
  private func runsOn(_ stated: String, in text: String) -> Bool {
    func words(_ text: String) -> [String] {
      WordList(text).words.filter { $0.shape != .number && $0.shape != .sign }.map(\.folded)
    }
    let (wanted, printed) = (words(stated), words(text))
    guard !wanted.isEmpty, wanted.count <= printed.count else { return false }
    return (0...printed.count - wanted.count).contains {
      Array(printed[$0..<$0 + wanted.count]) == wanted
    }
  }

  // MARK: The cover

  /// Neighbouring pieces of one size: a title that is set line by line.
  struct Group {
    var text: String
    var size: Double
    var box: Rect
    var isHeading: Bool
  }

  private func displayGroups() -> [Group] {
    var groups: [Group] = []
    var prose = 0
    for piece in cover.pieces {
      if piece.isProse { prose += 1 }
      // Below running text stand the headings of sections.
      guard !piece.isDate, !piece.isKind, !piece.isProse,
        prose < 2 || piece.size > cover.bodySize * 1.5
      else { continue }
      let letters = piece.text.text.unicodeScalars.filter { LetterCase.isLetter($0) }.count
      // Ornaments are large, too: single letters, numerals, words cut by the page's edge.
      guard letters >= 3 else { continue }
      if let last = groups.last, abs(last.size - piece.size) <= last.size * 0.06,
        piece.box.y0 - last.box.y1 < piece.size * 1.6, piece.box.y0 >= last.box.y0 - 2,
        last.text.utf8.count + piece.text.text.utf8.count < 240
      {
        // "2026-" and "2027" on two lines are a span of years.
        let isYears = last.text.hasSuffix("-") && piece.text.text.first?.isNumber == true
        groups[groups.count - 1].text += (isYears ? "" : " ") + piece.text.text
        groups[groups.count - 1].box = last.box.union(piece.box)
        groups[groups.count - 1].isHeading = last.isHeading || piece.isHeading
      } else {
        groups.append(
          Group(
            text: piece.text.text, size: piece.size, box: piece.box, isHeading: piece.isHeading))
      }
    }
    return groups.enumerated()
      .filter {
        $0.element.isHeading || $0.element.size >= cover.bodySize * 1.08 || document.pages.count > 3
      }
      .filter { tokens($0.element.text).count > 1 || $0.element.text.utf8.count > 4 }
      .filter {
        !$0.element.text.hasPrefix("www.") && !$0.element.text.contains("@")
          && !$0.element.text.contains("://")
      }
      .sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
      .map { group in
        var cleaned = group.element
        let bare = Cover.withoutKind(cleaned.text, lexicon: lexicon)
        // "Saison 2027": the year alone is no title.
        if bare.contains(where: \.isLetter) { cleaned.text = bare }
        return cleaned
      }
  }

  func tokens(_ text: String) -> Set<String> {
    Set(
      WordList(text).words.filter { $0.shape != .sign }.flatMap {
        $0.folded.utf8.split { $0 == AddressBytes.hyphen || $0 == UInt8(ascii: "'") }
          .map { String(Substring($0)) }
      })
  }

  // MARK: Wording

  /// A title in capitals in the case that the PDF's own title, or the text, gives its words.
  private func natural(_ text: String, stated: String?) -> String {
    let text = text.trimmingTitleSigns
    guard text.contains(where: \.isLetter), !text.contains(where: \.isLowercase) else {
      return text
    }
    if let stated, tokens(stated) == tokens(text) { return stated }
    return CapitalsRestoring(document: document).restore(text, hint: stated)
  }

  /// The largest line below the title that is set larger than the text.
  private func subtitle(below used: Group?, _ groups: [Group], title: String?) -> String? {
    guard let used, let title else { return nil }
    let own = tokens(title)
    let end = end(below: used)
    return groups.first { group in
      group.box.y0 >= used.box.y1 - 2 && group.box.y0 < end && group.size < used.size
        && group.size >= cover.bodySize
        && group.text.utf8.count <= 160 && tokens(group.text).count >= 3
        && tokens(group.text).intersection(own).count * 2 < tokens(group.text).count
        && !lexicon.editions.contains(where: { tokens(group.text).contains($0) })
    }.map { natural($0.text, stated: nil) }
  }

  /// Where the title page's own words end.
  ///
  /// Running text begins there, or the first of several headings that are set alike, with other text between them. What
  /// stands right below the title is part of it, however it is set.
  private func end(below title: Group) -> Double {
    let below = cover.pieces.filter { $0.box.y0 >= title.box.y1 - 2 }
    let nearest = below.map(\.box.y0).min() ?? .infinity
    return below.lazy.filter { piece in
      piece.isProse || piece.isHeading && piece.box.y0 > nearest && headsSection(piece)
    }.map(\.box.y0).min() ?? .infinity
  }

  private func headsSection(_ heading: Cover.Piece) -> Bool {
    cover.pieces.contains { other in
      other.isHeading && abs(other.size - heading.size) <= Self.likeSize
        && cover.pieces.contains { between in
          !between.isHeading && between.size <= heading.size + Self.likeSize
            && between.box.y0 >= heading.box.y1 && between.box.y1 <= other.box.y0
        }
    }
  }

  /// In points.
  private static let likeSize = 0.1

  /// The name that a document without a headline begins with ("Acme is a …").
  private func openingName() -> String? {
    guard let first = cover.pieces.first(where: { !$0.isDate && !$0.isKind }) else { return nil }
    let list = WordList(first.text.text)
    var end = 0
    while end < min(list.count, 4), list[end].isProper { end += 1 }
    guard end > 0, end < list.count, list[end].shape == .lower else { return nil }
    return list.text(words: 0..<end)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view = view.dropFirst() }
    while let last = view.last, last.isWhitespace { view = view.dropLast() }
    return String(view)
  }

  /// Without the signs that lead on at the end of a title.
  var trimmingTitleSigns: String {
    var view = trimmingSpaces[...]
    while let last = view.last, ":,;–-—·•|".contains(last) || last.isWhitespace {
      view = view.dropLast()
    }
    return String(view)
  }
}
