import DateExpressions
import KitModel
import Lexicons

/// Days that stand in front of all that takes place on them, one hour behind the other in one paragraph.
///
/// As in: "Samedi 5 juin : 10 h, Marché des potiers ; 14 h, Bal des lampions (halle Aubin)." Each hour becomes a text of its
/// own with its day in front; without days, what opens with an hour and goes on with others is cut at each.
struct HourRuns {
  let reader: KitDateReader

  /// So many hours make a run; parted by commas and stops alone and below no day, more are needed.
  private static let leastHours = 2
  private static let leastUnderNoDay = 3
  /// In bytes.
  private static let longest = 1600
  private static let longestTitle = 160

  /// What stands at each hour of a block, its day in front; `nil` where it is no such run.
  func parts(of dated: DatedText, in block: Block) -> [SourcedText]? {
    guard dated.expressions.count >= Self.leastHours else { return nil }
    let right = block.box.x1
    let starts = Line.starts(of: block.lines)
    let begun = block.lines.indices.dropFirst().filter {
      block.lines[$0 - 1].endsShort(before: block.lines[$0], right: right)
    }
    // A list of lines that each open with an hour is none in one run.
    let led = Set(starts.dropFirst().flatMap { [$0, $0 + 1] })
    let told = dated.expressions.dropFirst()
    guard told.count(where: { led.contains($0.range.lowerBound) }) * 2 <= told.count else {
      return nil
    }
    return parts(of: dated, lineStarts: begun.flatMap { [starts[$0], starts[$0] + 1] })
  }

  /// What stands at each hour, its day in front; `nil` where a text is no such run.
  ///
  /// - Parameter lineStarts: where lines begin that may open with a day, UTF-8 offsets.
  func parts(of dated: DatedText, lineStarts: [Int]) -> [SourcedText]? {
    let told = dated.expressions.filter { $0.statesDay || $0.statesTime }
    guard told.count >= Self.leastHours, dated.text.text.utf8.count <= Self.longest,
      told[0].range.lowerBound == 0, told.count(where: \.known.hasTime) >= Self.leastHours
    else { return nil }
    let words = WordList(dated.text.text)
    guard let cuts = cuts(told, of: dated.text, words: words, lineStarts: Set(lineStarts)),
      cuts.count >= Self.leastHours,
      Dictionary(grouping: cuts, by: \.group).values.contains(where: {
        $0.count >= (cuts[0].day == nil ? Self.leastUnderNoDay : Self.leastHours)
          || cuts[0].day == nil && $0.count >= Self.leastHours
            && $0.dropFirst().allSatisfy(\.isMarked)
      })
    else { return nil }
    let isProse = isProse(cuts, of: dated.text)
    var parts: [SourcedText] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].opening : dated.text.text.utf8.count
      guard end > cut.title,
        case let title = TitleCleaning.trimmed(dated.text.slice(cut.title..<end)),
        Self.isTitle(title.text, inSentence: isProse)
      else { return nil }
      let own = withoutStop(dated.text.slice(cut.start..<end))
      guard var part = cut.day else {
        parts.append(own)
        continue
      }
      part.append(own, separator: ", ")
      parts.append(part)
    }
    return parts
  }

  private struct Cut {
    var day: SourcedText?
    /// Which day of the text it stands under.
    var group: Int
    /// Where the hour begins, and the day in front of it; UTF-8 offsets.
    var start: Int
    var opening: Int
    /// Where what takes place begins.
    var title: Int
    /// Whether a sign stands in front that parts nothing smaller: ";", "•", "|".
    var isMarked: Bool
  }

  /// The hours that signs part from what is in front of them; `nil` where a day stands among them that heads none.
  private func cuts(
    _ told: [DateExpression], of text: SourcedText, words: WordList, lineStarts: Set<Int>
  ) -> [Cut]? {
    var cuts: [Cut] = []
    var day: (text: SourcedText, opening: Int)?
    var group = 0
    var index = 0
    while index < told.count {
      let expression = told[index]
      let start = expression.range.lowerBound
      index += 1
      guard let joint = joint(before: start, words: words, lineStarts: lineStarts) else { continue }
      if expression.statesDay {
        guard expression.statesDayOfMonth || expression.known.contains(.weekday),
          !expression.known.contains(.recurrence)
        else { return nil }
        group += 1
        guard expression.known.contains(.time) else {
          // The first hour stands right behind.
          guard index < told.count, told[index].statesTime,
            isSigns(text, expression.range.upperBound..<told[index].range.lowerBound)
          else { return nil }
          day = (text.slice(expression.range), start)
          cuts.append(
            Cut(
              day: day?.text, group: group, start: told[index].range.lowerBound, opening: start,
              title: told[index].range.upperBound, isMarked: true))
          index += 1
          continue
        }
        guard let end = reader.dayEnd(of: expression, in: words),
          let hour = words.words.first(where: { $0.range.lowerBound >= end && $0.shape != .sign })
        else { return nil }
        day = (text.slice(start..<end), start)
        cuts.append(
          Cut(
            day: day?.text, group: group, start: hour.range.lowerBound, opening: start,
            title: expression.range.upperBound, isMarked: true))
      } else {
        cuts.append(
          Cut(
            day: day?.text, group: group, start: joint.start, opening: joint.start,
            title: expression.range.upperBound, isMarked: joint.isMarked))
      }
    }
    return cuts
  }

  /// Where an expression begins with the small word that leads to it, if a sign or the start of the text stands in front.
  private func joint(
    before start: Int, words: WordList, lineStarts: Set<Int>
  ) -> (start: Int, isMarked: Bool)? {
    guard start > 0, !lineStarts.contains(start) else { return (start, true) }
    guard var index = words.words.lastIndex(where: { $0.range.upperBound <= start }) else {
      return (start, true)
    }
    var opening = start
    if words[index].shape == .lower, words[index].folded.utf8.count <= Self.longestLead, index > 0 {
      opening = words[index].range.lowerBound
      index -= 1
    }
    let sign = words[index]
    guard sign.shape == .sign else { return nil }
    if Self.marks.contains(sign.folded) { return (opening, true) }
    let parts =
      sign.isSign(",") || sign.isSign(".")
      || (sign.isSign("-") || sign.isSign("/")) && sign.isSpacedBefore
    return parts ? (opening, false) : nil
  }

  /// "à", "at", "om": in bytes.
  private static let longestLead = 3
  private static let marks: Set<String> = [";", "•", "·", "|", "▪", "●"]

  private func isSigns(_ text: SourcedText, _ range: Range<Int>) -> Bool {
    range.isEmpty
      || WordList(text.slice(range).text).words.allSatisfy {
        $0.shape == .sign || $0.shape != .number && $0.folded.utf8.count <= Self.longestLead
      }
  }

  /// Whether what semicolons part in a sentence names what takes place, with small letters and no article.
  ///
  /// As in: "Samedi 5. À 10 h, visite du moulin, quai du Bief ; à 14 h, bal des lampions ; à 20 h, projection."
  private func isProse(_ cuts: [Cut], of text: SourcedText) -> Bool {
    let lexicon = EventLexicon.shared
    guard cuts.allSatisfy({ $0.day != nil && $0.isMarked }) else { return false }
    let titles = cuts.map { cut in
      WordList(TitleCleaning.trimmedStart(text.slice(cut.title..<text.text.utf8.count)).text)
    }
    let named = titles.count { words in
      let opening = 0..<min(words.count, Self.kindWords)
      return lexicon.kinds.contains(words, in: opening)
        || lexicon.happenings.contains(words, in: opening)
    }
    return named > 0
      && titles.allSatisfy { $0.count > 1 && lexicon.definite.match($0, at: 0) == nil }
  }

  /// A kind stands within so many words of what takes place.
  private static let kindWords = 3

  /// Whether a text is a name and no more of a sentence: a capital, a figure or a quotation opens it.
  private static func isTitle(_ text: String, inSentence: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, text.utf8.count <= longestTitle,
      text.unicodeScalars.contains(where: LetterCase.isLetter)
    else { return false }
    return LetterCase.isCapital(first) || inSentence || first.properties.numericType != nil
      || "«“\"‘'¡¿".unicodeScalars.contains(first)
  }

  /// Drops the sign that parts a text from the next.
  private func withoutStop(_ text: SourcedText) -> SourcedText {
    let scalars = Array(text.text.unicodeScalars)
    var end = scalars.count
    while end > 0, " ;,.•·|/–-\u{A0}".unicodeScalars.contains(scalars[end - 1]) {
      // "10 p.m." and "etc." keep theirs.
      end -= 1
    }
    return text.slice(0..<scalars[..<end].reduce(0) { $0 + $1.utf8.count })
  }
}
