import DateExpressions
import KitModel
import Lexicons

/// Lines of an entry that may tell its place: beside the title or the date, the first and the last.
struct PlaceLines {
  let words: PlaceWords
  /// Where the lines of all entries end at most, by where they begin; in points.
  private var edges: [Int: Double] = [:]

  init(_ entries: [Entry], words: PlaceWords) {
    self.words = words
    for line in entries.lazy.flatMap(\.body).flatMap(\.printedLines) {
      guard let first = line.pieces.first?.box, let last = line.pieces.last?.box else { continue }
      edges[Int(first.x0.rounded()), default: 0] = max(
        edges[Int(first.x0.rounded())] ?? 0, last.x1)
    }
  }

  /// In bytes.
  private static let longestLine = 100
  /// What is left of a line where no more than a short word would go, in heights of the line.
  private static let shortWord = 3.0
  /// The widest space between title and place, as a share of a line's height; wider are columns.
  private static let widestSpace = 0.7

  func spot(_ position: PlacePosition, in entry: Entry) -> PlaceSpot? {
    switch position {
    case .besideTitle: besideTitle(entry)
    case .besideDate: entry.opensBesideDate ? behindDate(entry) : behindHour(entry)
    case .firstLine: entry.opensBesideDate ? nil : first(entry)
    default: last(entry)
    }
  }

  private func spot(
    _ name: SourcedText, least: PlaceWords.Reading = .name, rest: PlaceSpot.Rest, in entry: Entry
  ) -> PlaceSpot? {
    let bare = TitleCleaning.trimmed(behindLabel(name))
    guard !entry.title.text.holds(bare.text), let reading = words.reading(bare), reading >= least
    else { return nil }
    // "Start: Blin Fountain" tells more than where.
    let isPlaceLabel =
      FactLabel.label(name, lexicon: words.tools.lexicon).map { $0.role == .place } ?? false
    let isLabelled = name.text.utf8.count - bare.text.utf8.count > Self.longestMark
    return PlaceSpot(
      name: bare, reading: reading, rest: isLabelled && !isPlaceLabel ? .whole : rest)
  }

  /// A sign in front of a name, with its space, in bytes.
  private static let longestMark = 5

  // MARK: - Beside something

  private func besideTitle(_ entry: Entry) -> PlaceSpot? {
    guard let text = entry.body.first, goesOn(text, behind: entry.title) else { return nil }
    guard let sentence = DateSentences.sentences(of: text).first else { return nil }
    let parts = parts(of: sentence)
    guard let first = parts.first, var found = spot(first, rest: .whole, in: entry) else {
      return nil
    }
    // What its words tell is read without that.
    if found.reading == .place { found.rest = nil }
    guard parts.count > 1, TownPrefixes.isTown(parts[1].text, places: words.places) else {
      return found
    }
    found.name.append(parts[1], separator: ", ")
    return found
  }

  /// Whether a text goes on, set otherwise, in the line in which a title ends.
  private func goesOn(_ text: SourcedText, behind title: SourcedText) -> Bool {
    guard let end = title.pieces.last, let start = text.pieces.first, end.page == start.page,
      title.pieces[0].style != start.style
    else { return false }
    return end.box.verticalOverlap(start.box) > 0.5 * min(end.box.height, start.box.height)
      && start.box.x0 > end.box.midX
      && start.box.x0 - end.box.x1 < Self.widestSpace * end.box.height
  }

  /// What commas and semicolons part of a sentence.
  private func parts(of sentence: SourcedText) -> [SourcedText] {
    let list = WordList(sentence.text)
    return list.words.indices.split { index in
      list[index].isSign(",") || list[index].isSign(";")
        || list[index].isSign(".") && index + 1 == list.count
    }.compactMap {
      list.bytes(words: $0.startIndex..<$0.endIndex).map {
        TitleCleaning.trimmed(sentence.slice($0))
      }
    }.filter { !$0.isEmpty }
  }

  private func behindDate(_ entry: Entry) -> PlaceSpot? { opening(of: entry, least: .words) }

  /// What a sign parts from the last hour of a line, to its end.
  private func behindHour(_ entry: Entry) -> PlaceSpot? {
    let lines =
      entry.when.flatMap(\.text.printedLines)
      + (entry.body.first?.printedLines.prefix(1).map(\.self) ?? [])
    for line in lines where line.text.utf8.count <= Self.longestLine {
      guard
        let hour = words.tools.dated(line).expressions.last(where: { $0.known.contains(.time) }),
        case let rest = line.slice(hour.range.upperBound..<line.text.utf8.count),
        case let list = WordList(rest.text), list.count > 1,
        // "4 p.m., Blin Hall".
        case let sign = list[0].isSign(".") ? 1 : 0, sign + 1 < list.count,
        Self.parting.contains(list[sign])
      else { continue }
      return spot(
        rest.slice(list[sign + 1].range.lowerBound..<rest.text.utf8.count), rest: .whole, in: entry)
    }
    return nil
  }

  private static let parting = WordSet([",", "|", "·", "•", "–", "—", "-"])

  // MARK: - Above and below

  private func first(_ entry: Entry) -> PlaceSpot? {
    guard let text = entry.body.first, !goesOn(text, behind: entry.title) else { return nil }
    return opening(of: entry, least: least(text, in: entry, at: 0))
  }

  /// The first text where all of it is a place or it has one line, else its first line.
  private func opening(of entry: Entry, least: PlaceWords.Reading) -> PlaceSpot? {
    guard let text = entry.body.first else { return nil }
    let lines = text.printedLines
    let rest = { (line: SourcedText) in
      TitleCleaning.trimmed(text.slice(line.text.utf8.count..<text.text.utf8.count))
    }
    if lines.count > 1 {
      if let whole = spot(text, least: .town, rest: .text(0, SourcedText()), in: entry) {
        return whole
      }
      guard !isCut(lines[0]) else { return nil }
    }
    return spot(lines[0], least: least, rest: .text(0, rest(lines[0])), in: entry)
  }

  /// Whether a word ends its column or goes on in the next line, and so does its name: "library / Anne Blin", "Blin Hall, /
  /// Aubin".
  private func isCut(_ line: SourcedText) -> Bool {
    guard line.text.utf8.last == UInt8(ascii: " "),
      line.text.utf8.dropLast().last != UInt8(ascii: ",")
    else { return true }
    guard WordList(line.text).count == 1, let box = line.pieces.last?.box else { return false }
    let edge = edges.filter { Double($0.key) <= box.x0 + 1 && $0.value > box.x0 }.values.max() ?? 0
    return edge - box.x1 < Self.shortWord * box.height
  }

  /// The last line without a price, unless a place begins in the one above and goes on in it: "Théâtre / Blin".
  private func last(_ entry: Entry) -> PlaceSpot? {
    guard let text = entry.body.last, let line = text.printedLines.last,
      !goesOn(line, behind: entry.title)
    else { return nil }
    let start = text.text.utf8.count - line.text.utf8.count
    guard
      start == 0
        || !words.places.parse(text.text).contains(where: {
          $0.range.lowerBound < start && $0.range.upperBound > start
        })
    else { return nil }
    let (head, tail) = EventWords(lexicon: words.tools.lexicon).partedAtTail(line)
    var rest = TitleCleaning.trimmed(text.slice(0..<start))
    if let tail { rest.append(tail, separator: " ") }
    let index = entry.body.count - 1
    return spot(head, least: least(head, in: entry, at: index), rest: .text(index, rest), in: entry)
  }

  /// What a line must be where its words don't tell that it is a place: in a style of its own, it may be any words.
  private func least(_ line: SourcedText, in entry: Entry, at index: Int) -> PlaceWords.Reading {
    guard let style = line.pieces.first?.style,
      line.text.unicodeScalars.first.map(LetterCase.isCapital) == true
    else { return .name }
    let others =
      entry.body.indices.filter { $0 != index }.map { entry.body[$0] } + entry.people
      + [entry.title]
    return others.contains { $0.pieces.contains { $0.style == style } } ? .name : .words
  }

  /// "Blin Hall" of "Where: Blin Hall".
  private func behindLabel(_ line: SourcedText) -> SourcedText {
    guard line.text.utf8.contains(UInt8(ascii: ":")) else { return line }
    let words = WordList(line.text)
    guard
      let colon = words.words.prefix(Self.longestLabel + 1).firstIndex(where: { $0.isSign(":") }),
      colon > 0, colon + 1 < words.count
    else { return line }
    return line.slice(words[colon + 1].range.lowerBound..<line.text.utf8.count)
  }

  /// In words.
  private static let longestLabel = 2
}
