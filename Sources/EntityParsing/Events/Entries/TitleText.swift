import KitModel
import Lexicons

/// Parts the title from the text that follows it in one run of text.
enum TitleText {
  /// The longest word between the parts of a list, in bytes.
  private static let longestLink = 3
  /// The longest title that is taken from running text, in bytes.
  private static let longest = 140

  /// "Grenoble – Café des mots lents": a place in front of a title tells where.
  static func afterPlace(
    _ title: SourcedText, places: PlaceParser
  ) -> (title: SourcedText, place: SourcedText?) {
    let words = WordList(title.text)
    guard
      let dash = (1..<max(words.count, 1)).first(where: {
        words[$0].shape == .sign && [":", "-"].contains(words[$0].folded)
          && (words[$0].folded == ":" || words[$0].isSpacedBefore)
      }), dash + 1 < words.count, dash <= 6
    else { return (title, nil) }
    let head = title.slice(0..<words[dash - 1].range.upperBound)
    guard let mention = places.parse(head.text).first, mention.location.city != nil,
      mention.location.venue == nil, mention.range.count * 5 > head.text.utf8.count * 4
    else { return (title, nil) }
    return (title.slice(words[dash + 1].range.lowerBound..<title.text.utf8.count), head)
  }

  /// The part of a heading before a colon, where it has one.
  static func beforeColon(_ heading: SourcedText) -> (head: SourcedText, rest: SourcedText) {
    let words = WordList(heading.text)
    guard let colon = words.words.firstIndex(where: { $0.isSign(":") }), colon > 0 else {
      return (heading, SourcedText())
    }
    return (
      heading.slice(0..<words[colon - 1].range.upperBound),
      heading.slice(words[colon].range.upperBound..<heading.text.utf8.count)
    )
  }

  /// The part of a heading behind its last colon; empty where it has none.
  static func behindColon(_ heading: SourcedText) -> SourcedText {
    let words = WordList(heading.text)
    guard let colon = words.words.lastIndex(where: { $0.isSign(":") }), colon + 1 < words.count
    else { return SourcedText() }
    return heading.slice(words[colon + 1].range.lowerBound..<heading.text.utf8.count)
  }

  /// Cuts a title of running text at the first comma behind which a place or a person is told.
  static func withoutAddition(
    _ title: SourcedText, lexicon: EventLexicon, isTitleColumn: Bool = false
  ) -> (title: SourcedText, rest: SourcedText) {
    let words = WordList(title.text)
    if let parted = behindQuotation(title, words) ?? beforeFilmFacts(title, words) { return parted }
    let enclosed = EnclosedWords(words)
    for index in 1..<max(words.count, 1)
    where words[index].isSign(",") || words[index].isSign("(") {
      if enclosed.isQuoted(index) { continue }
      // "Ringing practice (7.30–9pm), Tower": an hour in brackets is no part of the name.
      if words[index].isSign("(") {
        guard opensHour(words, behind: index) else { continue }
        let cut = words[index].range.lowerBound
        return (title.slice(0..<cut), title.slice(cut..<title.text.utf8.count))
      }
      // "Village des métiers (tour, forge, vannerie)": what a bracket lists is no part of the name.
      if let bracket = enclosed.bracket(around: index) {
        guard bracket > 1 else { continue }
        return (
          title.slice(0..<words[bracket].range.lowerBound),
          title.slice(words[bracket].range.lowerBound..<title.text.utf8.count)
        )
      }
      // "Inauguration de la télécabine, 10h30, gare de départ".
      if index + 1 < words.count, TitleHours.opensWithHour(words, at: index + 1) {
        return (
          title.slice(0..<words[index].range.lowerBound),
          title.slice(words[index + 1].range.lowerBound..<title.text.utf8.count)
        )
      }
      guard index + 1 < words.count, index >= 2 || words[0].range.count > 7,
        !goesOn(words, at: index), !areListed(words, at: index, lexicon: lexicon),
        lexicon.afterTitle.match(words, at: index + 1) != nil || tellsMaker(words, at: index)
          || endsInPerson(words, at: index) || addressesPerson(words, at: index)
          || (!isTitleColumn && words[index + 1].shape == .lower && !isEnumerated(words, at: index)
            && !areNumbered(words, at: index) && !asks(words))
      else { continue }
      // "Aurélien Gex, baryton, et Flore Ansermet": what a person does is no addition.
      if lexicon.afterTitle.match(words, at: index + 1) == nil,
        PersonNames.shared.likelihood(title.slice(0..<words[index].range.lowerBound).text) >= 0.6
      {
        continue
      }
      let cut = words[index].range
      return (
        title.slice(0..<cut.lowerBound),
        title.slice(words[index + 1].range.lowerBound..<title.text.utf8.count)
      )
    }
    return (title, SourcedText())
  }

  /// "(7.30–9pm)", "(KO 3pm)": a bracket that opens with an hour, or with one word and it.
  private static func opensHour(_ words: WordList, behind bracket: Int) -> Bool {
    guard bracket + 1 < words.count else { return false }
    return TitleHours.opensWithHour(words, at: bracket + 1)
      || bracket + 2 < words.count && words[bracket + 1].isLetters
        && TitleHours.opensWithHour(words, at: bracket + 2)
  }

  /// "L’Encre et le sel, par la cuisinière Ana Ruiz": who made or gives it, by name, behind a word for that.
  private static func tellsMaker(_ words: WordList, at comma: Int) -> Bool {
    guard let cue = PeopleLexicon.shared.cues.match(words, at: comma + 1) else { return false }
    let name = words.words.dropFirst(comma + 1 + cue.count).prefix(mostBeforeName + 1)
    return name.first { $0.shape != .lower && !$0.isSign("’") && !$0.isSign("'") }?
      .beginsWithCapital == true
  }

  /// "The Long Supper with Ada Roche, Loft Kitchen": what stands behind somebody who is told by a word for that says who
  /// that is.
  private static func endsInPerson(_ words: WordList, at comma: Int) -> Bool {
    for start in max(1, comma - mostInName)..<max(1, comma - 1) {
      guard let cue = PeopleLexicon.shared.cues.match(words, at: start),
        start + cue.count < comma - 1
      else { continue }
      return PersonNames.shared.likelihood(words, start + cue.count..<comma) >= 0.6
    }
    return false
  }

  /// "How the weir was built, Dr Ana Roche": who speaks, by a form of address and a name that end the title.
  private static func addressesPerson(_ words: WordList, at comma: Int) -> Bool {
    let names = PersonNames.shared
    guard names.isHonorific(words, at: comma + 1) else { return false }
    let start = comma + 1 + names.honorificLength(words, at: comma + 1)
    return (2...mostInName).contains(words.count - start)
      && names.likelihood(words, start..<words.count) >= leastAddressed
  }

  /// A form of address says by itself that a name follows.
  private static let leastAddressed = 0.5

  /// A cue and the words of a name.
  private static let mostInName = 6

  /// An article and what somebody is.
  private static let mostBeforeName = 3

  /// "Soirée « La mer monte » : lectures et soupe": a name in quotation marks, a colon, and what is done there.
  private static func behindQuotation(
    _ title: SourcedText, _ words: WordList
  ) -> (title: SourcedText, rest: SourcedText)? {
    if let parted = besidePeople(title, words) { return parted }
    guard
      let colon = words.words.firstIndex(where: { $0.isSign(":") }), colon > 2,
      colon + 1 < words.count, words[colon - 1].isSign("»") || words[colon - 1].isSign("”"),
      !words[0].isSign("«"), !words[0].isSign("“"), words[colon + 1].shape == .lower
    else { return nil }
    return (
      title.slice(0..<words[colon - 1].range.upperBound),
      title.slice(words[colon + 1].range.lowerBound..<title.text.utf8.count)
    )
  }

  /// "Table ronde : « La mer monte » avec Ana Ruiz et Tom Blin": who is there, behind a name in quotation marks.
  private static func besidePeople(
    _ title: SourcedText, _ words: WordList
  ) -> (title: SourcedText, rest: SourcedText)? {
    guard let close = words.words.lastIndex(where: { $0.isSign("»") || $0.isSign("”") }),
      close > 1, let cue = PeopleLexicon.shared.cues.match(words, at: close + 1),
      case let name = close + 1 + cue.count, name < words.count, words[name].beginsWithCapital
    else { return nil }
    return (
      title.slice(0..<words[close].range.upperBound),
      title.slice(words[close + 1].range.lowerBound..<title.text.utf8.count)
    )
  }

  /// "La Roue de Ana Ruiz (Chili, 2025, 1h35) VOSTF": a bracket with the year or the length of a film, and its maker in
  /// front of it, are no part of its name.
  private static func beforeFilmFacts(
    _ title: SourcedText, _ words: WordList
  ) -> (title: SourcedText, rest: SourcedText)? {
    guard let open = words.words.firstIndex(where: { $0.isSign("(") }), open > 0,
      let close = words.words[open...].firstIndex(where: { $0.isSign(")") }),
      case let inside = words.words[open..<close],
      inside.contains(where: { $0.isSign(",") }),
      inside.contains(where: { $0.shape == .number && years.contains(Int($0.folded) ?? 0) })
    else { return nil }
    let maker = words.words[..<open].lastIndex { makerLinks.contains($0) }
    let isPerson =
      maker.map { $0 > 0 && PersonNames.shared.likelihood(words, $0 + 1..<open) >= leastPerson }
      ?? false
    let cut = words[isPerson ? maker ?? open : open].range.lowerBound
    return (title.slice(0..<cut), title.slice(cut..<title.text.utf8.count))
  }

  /// Those of films.
  private static let years = 1890...2100
  private static let makerLinks = WordSet(["de", "d", "by"])
  private static let leastPerson = 0.6

  /// "Les pluies, on en parle ?": a question goes on to its end.
  private static func asks(_ words: WordList) -> Bool {
    words.words.last.map { $0.isSign("?") || $0.isSign("!") } ?? false
  }

  /// "Chanvre, lin, laine : l’état des récoltes": a word between signs goes on with a list.
  private static func isEnumerated(_ words: WordList, at comma: Int) -> Bool {
    guard comma + 3 < words.count else { return false }
    return words[comma + 2].isSign(":")
      || words[comma + 2].isSign(",") && words[comma + 3].shape == .lower
  }

  /// "**Régates**, manches 1 et 2": whether what stands behind a UTF-8 offset, parted by a comma, numbers parts of what
  /// stands before it.
  static func goesOnNumbered(_ title: SourcedText, at offset: Int) -> Bool {
    let words = WordList(title.text)
    guard let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma + 1 < words.count,
      abs(words[comma].range.upperBound - offset) <= 1
    else { return false }
    return words[comma + 1].shape == .lower && areNumbered(words, at: comma)
  }

  /// "Régates, manches 1 et 2": parts by their numbers at the end of a title.
  private static func areNumbered(_ words: WordList, at comma: Int) -> Bool {
    let numbers = words.words[min(comma + 2, words.count)...].filter { !$0.isSign("&") }
    guard let first = numbers.first, first.shape == .number, numbers.count <= 3 else {
      return false
    }
    return numbers.count == 1 || numbers.count == 3 && numbers.last?.shape == .number
  }

  /// Whether a small word behind a comma stands before it and again behind: "de la source, de l’eau et de la
  /// pluie".
  private static func goesOn(_ words: WordList, at comma: Int) -> Bool {
    let link = words[comma + 1]
    guard link.shape == .lower, link.range.count <= longestLink else { return false }
    return words.words[..<comma].contains { $0.folded == link.folded }
      && words.words[(comma + 2)...].contains { $0.folded == link.folded }
  }

  /// Whether what stands before a comma and behind it begins with an article each: "Le four, la pâte et le pain".
  private static func areListed(
    _ words: WordList, at comma: Int, lexicon: EventLexicon
  ) -> Bool {
    lexicon.definite.match(words, at: 0) != nil
      && lexicon.definite.match(words, at: comma + 1) != nil
      && lexicon.joins.contains(words, in: comma + 1..<words.count)
  }

  /// Splits the text from a UTF-8 offset on at the first end of a title: a full stop, a spaced
  /// dash or colon after enough words, else the whole.
  ///
  /// - Parameter hardBreaks: offsets at which a line ended though the next word would have fitted.
  static func split(
    _ text: SourcedText, from start: Int, hardBreaks: [Int] = []
  ) -> (title: SourcedText, rest: SourcedText) {
    let bytes = Array(text.text.utf8)
    let sign = listSign(bytes, before: start)
    var depth = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      // « and » open and close quotations in UTF-8 as C2 AB and C2 BB.
      if byte == 0xC2, index + 1 < bytes.count {
        if bytes[index + 1] == 0xAB { depth += 1 }
        if bytes[index + 1] == 0xBB { depth -= 1 }
      }
      if index > start + 3, hardBreaks.contains(index) {
        return (text.slice(start..<index - 1), text.slice(index..<bytes.count))
      }
      if depth <= 0, index > start + 3, let sign, bytes[index...].starts(with: sign) {
        return (text.slice(start..<index), text.slice(index + sign.count..<bytes.count))
      }
      if depth <= 0, index > start + 3, ends(bytes, at: index) {
        let after = index + separatorLength(bytes, at: index)
        return (text.slice(start..<index), text.slice(after..<bytes.count))
      }
      index += 1
    }
    return (text.slice(start..<bytes.count), SourcedText())
  }

  /// The sign with its spaces that parts a title from the date in front of it, where it may part the title from what
  /// follows as well.
  ///
  /// As in: "4 mai / 18 h / Bal des lampions / halle Aubin".
  private static func listSign(_ bytes: [UInt8], before start: Int) -> [UInt8]? {
    listSigns.first { start <= bytes.count && bytes[..<start].suffix($0.count) == $0[...] }
  }

  private static let listSigns = [" / ", " | ", " · ", " • "].map { Array($0.utf8) }

  private static func ends(_ bytes: [UInt8], at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: "."):
      // An initial or an abbreviation of one letter ends nothing, nor do "Dr" in front of a name and "vs" in a title.
      return next == 0x20 && index > 1 && bytes[index - 2] != 0x20
        && !DateSentences.isHonorific(bytes[..<index]) && !isShortForm(bytes, at: index)
    case UInt8(ascii: ";"): return next == 0x20
    case 0x20:
      // " – " and " — ".
      return index + 4 < bytes.count && bytes[index + 1] == 0xE2 && bytes[index + 2] == 0x80
        && (bytes[index + 3] == 0x93 || bytes[index + 3] == 0x94) && bytes[index + 4] == 0x20
        && !TitleHours.joinsFigures(bytes, dash: index, length: separatorLength(bytes, at: index))
    default: return false
    }
  }

  /// Whether a few small letters stand in front of a full stop and a small letter behind it.
  ///
  /// As in: "Herons vs. eels".
  private static func isShortForm(_ bytes: [UInt8], at stop: Int) -> Bool {
    let isSmall = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
    guard stop + 2 < bytes.count, isSmall(bytes[stop + 2]) else { return false }
    let word = bytes[..<stop].suffix(longestShortForm + 1).reversed().prefix(while: isSmall)
    return (1...longestShortForm).contains(word.count)
  }

  /// In letters.
  private static let longestShortForm = 3

  private static func separatorLength(_ bytes: [UInt8], at index: Int) -> Int {
    bytes[index] == 0x20 ? 5 : 1
  }
}
