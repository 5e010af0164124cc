import Lexicons
import CivilTime
import DateExpressions
import KitModel

/// What stands on the first page, piece by piece, with what each piece is.
struct Cover {
  struct Piece {
    var text: SourcedText
    /// As printed, line by line.
    var lines: [SourcedText]
    /// In points.
    var size: Double
    var box: Rect
    /// Nothing but a date or span.
    var isDate: Bool
    /// One of its lines is nothing but a date, or a date before a sign that parts the place from it.
    var hasDateLine: Bool
    /// Nothing but words for the document itself ("Dossier de presse").
    var isKind: Bool
    /// Running text.
    var isProse: Bool
    var isHeading: Bool
    /// A cell of a table that tells when something takes place.
    var isProgramme = false
  }

  /// In words.
  private static let longestHeadline = 45

  /// In reading order.
  private(set) var pieces: [Piece] = []
  let bodySize: Double

  init(_ document: SectionedDocument, reader: DateReader, lexicon: FactsLexicon) {
    bodySize = document.bodySize
    guard let page = document.pages.first(where: { !$0.blocks.isEmpty }) else { return }
    for block in page.blocks {
      var isHeading = false
      if case .heading = block.kind { isHeading = true }
      let parts =
        block.table.map { $0.rows.flatMap { $0.cells.map(\.lines) } }
        ?? (pieces.contains(where: \.isProse)
          ? [block.lines] : Self.apart(firstLineOf: block.lines))
      let start = pieces.count
      for lines in parts where !lines.isEmpty {
        add(lines, isHeading: isHeading, document: document, reader: reader, lexicon: lexicon)
      }
      if block.table != nil, parts.contains(where: { Self.tellsWhen($0, reader: reader) }) {
        for index in start..<pieces.count { pieces[index].isProgramme = true }
      }
    }
  }

  /// How far the first line of running text reaches at most that is a line of its own, as a share of the text's width.
  private static let widestOwnLine = 0.5
  /// The lines of the first running text, the first apart where it ends long before those below it, which begin anew.
  ///
  /// Without white between paragraphs, who publishes a kit stands in the same block as the text below.
  private static func apart(firstLineOf lines: [Line]) -> [[Line]] {
    guard let first = lines.first?.text.text,
      lines.count > 2 || lines.last?.text.text.hasSuffix(".") == true,
      let measure = lines.dropFirst().map(\.box.width).max(),
      lines[0].box.width <= widestOwnLine * measure,
      lines.count > 1, lines[1].box.width > widestOwnLine * measure,
      let next = WordList(lines[1].text.text).words.first, next.beginsWithCapital,
      !first.hasSuffix("."), !first.hasSuffix(","), !first.hasSuffix("-"), !first.hasSuffix(":")
    else { return [lines] }
    return [[lines[0]], Array(lines.dropFirst())]
  }

  /// Whether lines are nothing but an hour.
  private static func tellsWhen(_ lines: [Line], reader: DateReader) -> Bool {
    let text = Line.join(lines).text
    return reader.scan(text).contains {
      $0.known.contains(.time) && $0.range.count == text.utf8.count
    }
  }

  private mutating func add(
    _ lines: [Line], isHeading: Bool, document: SectionedDocument, reader: DateReader,
    lexicon: FactsLexicon
  ) {
    let text = Line.join(lines)
    let sizes = lines.map { line in
      document.styles.indices.contains(Int(line.style))
        ? document.styles[Int(line.style)].size : line.box.height
    }
    let list = WordList(text.text)
    guard list.words.contains(where: \.isLetters) || list.count > 0 else { return }
    let dated = reader.scan(text.text).filter { !$0.known.isDisjoint(with: [.day, .month, .year]) }
      .reduce(0) { $0 + $1.range.count }
    let small = list.words.filter { $0.shape == .lower }.count
    // Releases have a whole sentence as their headline.
    let isHeadline =
      isHeading && (sizes.min() ?? 0) > bodySize * 1.15 && list.count <= Self.longestHeadline
      && !text.text.hasSuffix(".")
    pieces.append(
      Piece(
        text: text, lines: lines.map(\.text), size: sizes.max() ?? 0,
        box: lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) },
        isDate: Double(dated) > 0.55 * Double(text.text.utf8.count),
        hasDateLine: lines.count > 1
          && lines.contains { Self.isDateLine($0.text.text, reader: reader) },
        isKind: Self.withoutKind(text.text, lexicon: lexicon).isEmpty,
        isProse: (list.count > 22 && !isHeadline)
          || (small > 11 && text.text.hasSuffix(".") && !isHeading),
        isHeading: isHeading))
  }

  private static func isDateLine(_ text: String, reader: DateReader) -> Bool {
    reader.scan(text).contains { found in
      guard found.range.lowerBound == 0, found.known.contains(.day) else { return false }
      let rest = String(Substring(text.utf8.dropFirst(found.range.upperBound)))
      return rest.isEmpty
        || rest.first == " " && rest.dropFirst().first.map { "·|–—-•".contains($0) } ?? false
    }
  }

  /// White between the pieces of a stack, as a share of their size: more parts them.
  private static let stackGap = 1.6
  /// How much the sizes of one stack may differ, as a share.
  private static let stackSize = 0.06

  /// Whether a piece goes on below another as its next line does: one size, one edge, little white.
  static func isStacked(_ piece: Piece, under above: Piece) -> Bool {
    abs(piece.size - above.size) <= stackSize * above.size
      && abs(piece.box.x0 - above.box.x0) <= above.size / 2
      && piece.box.y0 >= above.box.y0 && piece.box.y0 - above.box.y1 < stackGap * piece.size
  }

  /// The pieces that stand under each other as the lines of one text do.
  var stacks: [[Piece]] {
    var stacks: [[Piece]] = []
    for piece in pieces where !piece.isProse {
      if let last = stacks.last?.last, Self.isStacked(piece, under: last) {
        stacks[stacks.count - 1].append(piece)
      } else {
        stacks.append([piece])
      }
    }
    return stacks
  }

  /// A text without the words for the document itself and the signs that bound them
  /// ("Tour des Étangs 2026 - dossier de presse" is "Tour des Étangs 2026").
  static func withoutKind(_ text: String, lexicon: FactsLexicon) -> String {
    let list = WordList(text)
    var isKind = Array(repeating: false, count: list.count)
    var index = 0
    while index < list.count {
      if let found = lexicon.coverWords.match(list, at: index),
        found.count > 1 || isBounded(list, index, found.count)
          // "Saison 2026", and not "Saison sportive".
          || list.count <= 2 && !list.words.dropFirst().contains { $0.shape == .lower }
      {
        let end = index + found.count
        let revised = revision(list, from: end, lexicon: lexicon) ?? end
        for word in index..<revised { isKind[word] = true }
        index = revised
        // "… – dossier de presse 2026": the document's year.
        if found.count > 1, isKind.prefix(index).contains(false),
          (index..<list.count).allSatisfy({ list[$0].shape == .number })
        {
          for word in index..<list.count { isKind[word] = true }
          index = list.count
        }
      } else {
        index += 1
      }
    }
    var kept = list.words.indices.filter { !isKind[$0] }
    func isLoose(_ index: Int) -> Bool {
      list[index].shape == .sign
        && !["»", "!", "?", ")", "”", "«", "“", "("].contains(list[index].folded)
    }
    while let first = kept.first, isLoose(first) { kept.removeFirst() }
    while let last = kept.last, isLoose(last) { kept.removeLast() }
    guard let first = kept.first, let last = kept.last,
      let bytes = list.bytes(words: first..<last + 1)
    else { return "" }
    // Words for the document in the middle stay: they are part of the title.
    return list.text(bytes)
  }

  /// The end of a revision behind the words for the document, its brackets included.
  ///
  /// As in: "dossier de presse (version 2)". Elsewhere a version may be the title's own. `nil` where none stands there.
  private static func revision(
    _ list: WordList, from start: Int, lexicon: FactsLexicon
  ) -> Int? {
    var index = start
    while index < list.count, list[index].shape == .sign { index += 1 }
    guard index < list.count else { return nil }
    let digits = list[index].folded.dropFirst()
    if lexicon.revisions.contains(list[index].folded), index + 1 < list.count,
      list[index + 1].shape == .number
    {
      index += 2
    } else if list[index].folded.first == "v", !digits.isEmpty, digits.allSatisfy(\.isNumber) {
      index += 1
    } else {
      return nil
    }
    // The decimals of "version 1.3".
    while index + 1 < list.count, list[index].isSign("."), list[index + 1].shape == .number {
      index += 2
    }
    if index < list.count, list[index].isSign(")"), list[start].isSign("(") { index += 1 }
    return index == list.count || list[index].shape == .sign ? index : nil
  }

  private static func isBounded(_ list: WordList, _ index: Int, _ count: Int) -> Bool {
    let before = index == 0 || list[index - 1].shape == .sign
    let after = index + count == list.count || list[index + count].shape == .sign
    return before && after
  }
}
