import Lexicons

/// Venues: where the words for a building stand, and where the name ends.
extension SegmentReader {
  func readVenue(_ words: Range<Int>, into reading: inout SegmentReading) -> Bool {
    guard let head = venueHead(words), !isActivity(words, head.words, of: reading) else {
      return false
    }
    var end = words.upperBound
    if let tail = cityTail(words, minimum: head.words.upperBound) {
      reading.fields.append(tail.field)
      if tail.isPlain { end = tail.start }
    }
    let whole = end
    end = venueEnd(head.words.upperBound, end)
    // "stade municipal de Villers-le-Petit avec …": the town ends the name, not the sentence.
    if end < whole, reading.fields.isEmpty,
      let tail = cityTail(words.lowerBound..<end, minimum: head.words.upperBound)
    {
      reading.fields.append(tail.field)
      if tail.isPlain { end = tail.start }
    }
    // "En place depuis 2019" tells no square.
    if head.isSquare, end == head.words.upperBound, end < words.upperBound,
      lexicon.nameEnds.contains(list[end].folded), !list[end].beginsWithCapital
    {
      return false
    }
    reading.fields.append(field(.venue, head.words.lowerBound..<end, certainty: head.certainty))
    reading.isSquare = head.isSquare || lexicon.streetEndings.contains(list[end - 1].folded)
    reading.isWhole = head.words.lowerBound == words.lowerBound && end == words.upperBound
    return true
  }

  /// Whether a word for a building names what is done there: "Atelier d'écriture avec …".
  ///
  /// Behind a preposition or with a name of its own it is the building.
  private func isActivity(
    _ words: Range<Int>, _ head: Range<Int>, of reading: SegmentReading
  ) -> Bool {
    guard head.upperBound < words.upperBound, let word = head.last,
      lexicon.activities.contains(list[word].folded),
      words.lowerBound == reading.segment.words.lowerBound
    else { return false }
    return !list[head.upperBound].isProper
      && !(list[head.upperBound].isElided
        || lexicon.cityLinks.contains(list[head.upperBound].folded)
          && head.upperBound + 1 < words.upperBound && list[head.upperBound + 1].isProper)
  }

  /// Where the venue's name is told: at the start behind at most two adjectives, or at the end.
  private func venueHead(
    _ words: Range<Int>
  ) -> (words: Range<Int>, certainty: Double, isSquare: Bool)? {
    var index = words.lowerBound
    var adjectives = 0
    while index < words.upperBound, adjectives < 3 {
      if let head = lexicon.heads.match(list, at: index) ?? compoundHead(at: index),
        index + head.count <= words.upperBound,
        head.meaning != .street, lexicon.genres.match(list, at: index) == nil
      {
        let tail = index + head.count..<words.upperBound
        let isNamed = tail.contains { list[$0].isProper }
        let isProper = list[words.lowerBound].isProper
        return (
          words.lowerBound..<index + head.count, isNamed ? 0.88 : isProper ? 0.75 : 0.6,
          head.meaning == .square
        )
      }
      guard lexicon.adjectives.contains(list[index].folded) || list[index].isElided else { break }
      index += 1
      adjectives += 1
    }
    if let room = roomHead(words) { return (words.lowerBound..<room, 0.85, false) }
    // "Weavers Hall", "Canal Lock Shed", "Mill Studio 4", "Classroom B"
    var last = words.upperBound - 1
    let isLabelled = list[last].shape == .number || list[last].shape == .initial
    if isLabelled, last > words.lowerBound { last -= 1 }
    if isLabelled, last == words.lowerBound, list[last].isProper,
      lexicon.endings.match(list, at: last)?.count == 1
    {
      return (words, Self.labelled, false)
    }
    let span = words.lowerBound...last
    // "Aubin Lane car park": an ending of two words may be set in small letters.
    let isPlain =
      span.count > 2 && list[last].shape == .lower
      && lexicon.endings.match(list, at: last - 1)?.count == 2
    if let plain = plainEnding(words, last: last) { return plain }
    guard span.count >= 2, span.count <= 7,
      (isPlain ? span.lowerBound...last - 2 : span).allSatisfy({
        list[$0].isProper || ["of", "the", "and", "&", "de", "'"].contains(list[$0].folded)
          || list[$0].folded == "s"
      }),
      lexicon.endings.match(list, at: last) != nil
        || (span.count > 2 && lexicon.endings.match(list, at: last - 1)?.count == 2)
    else { return nil }
    return (words, 0.85, false)
  }

  /// "Herring Cove jetty", "Tanner café": a name and in small letters the word for what it names; neither what a day
  /// has ("Saturday market") nor who meets.
  private func plainEnding(
    _ words: Range<Int>, last: Int
  ) -> (words: Range<Int>, certainty: Double, isSquare: Bool)? {
    guard (2...Self.longestPlain).contains(words.count), last == words.upperBound - 1,
      list[last].shape == .lower, lexicon.endings.match(list, at: last)?.count == 1,
      !lexicon.groups.contains(list[last]) || words.count > 2,
      words.dropLast().allSatisfy({ list[$0].isProper && list[$0].isLetters }),
      !words.contains(where: { lexicon.notTowns.contains(list[$0]) })
    else { return nil }
    return (words, 0.75, false)
  }

  /// In words.
  private static let longestPlain = 4

  /// The end of a word for a room that a link and a name follow: "reading room of the Corn Exchange".
  private func roomHead(_ words: Range<Int>) -> Int? {
    guard let room = lexicon.rooms.match(list, at: words.lowerBound)?.count,
      case var index = words.lowerBound + room, index < words.upperBound,
      list[index].shape == .lower, lexicon.cityLinks.contains(list[index].folded)
    else { return nil }
    while index < words.upperBound, lexicon.cityLinks.contains(list[index].folded) { index += 1 }
    return index < words.upperBound && list[index].isProper ? words.lowerBound + room : nil
  }

  /// A building that only its number or letter tells from others: how sure it is.
  private static let labelled = 0.75

  /// A word for two buildings in one: "opéra-théâtre", "ferme-auberge".
  private func compoundHead(at index: Int) -> (count: Int, meaning: PlaceLexicon.Role)? {
    guard list[index].folded.utf8.contains(AddressBytes.hyphen) else { return nil }
    let parts = list[index].folded.parts(at: "-")
    guard parts.count == 2,
      parts.allSatisfy({ part in
        let word = WordList(String(part))
        return word.count == 1 && lexicon.heads.match(word, at: 0)?.meaning == .venueHead
      })
    else { return nil }
    return (1, .venueHead)
  }

  /// Whether what stands there goes on behind a name with whom or what it is about: an article in small letters and a
  /// common word ("l'amphithéâtre Blin le botaniste Jean Roux").
  private func namesAnother(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, list[index].shape == .lower, list[index - 1].isProper,
      lexicon.articles.contains(list[index])
    else { return false }
    return list[index + 1].shape == .lower && lexicon.heads.match(list, at: index + 1) == nil
  }

  /// Whether a word joins two in small letters of which the second ends the name: "archives départementales et métropolitaines".
  private func joinsAdjectives(_ index: Int, before end: Int) -> Bool {
    index > 0 && index + 2 == end && list[index].folded.utf8.count <= Self.longestJoiner
      && list[index - 1].shape == .lower && list[index + 1].shape == .lower
      && lexicon.heads.match(list, at: index - 1) == nil
      && lexicon.heads.match(list, at: index + 1) == nil
      && PeopleLexicon.shared.cues.match(list, at: index) == nil
  }

  /// "et", "and", in bytes.
  private static let longestJoiner = 3

  /// Whether a list of what there is goes on behind a word for a building: "buvette et jeux".
  private func goesOn(_ index: Int, from start: Int, to end: Int) -> Bool {
    index == start && index + 1 < end && list[index].shape == .lower
      && lexicon.nameEnds.contains(list[index].folded)
      && list[index + 1].shape == .lower && lexicon.heads.match(list, at: index + 1) == nil
  }

  /// Whether a word for a building or square follows a preposition, behind it and an article.
  private func isPlaceAhead(_ index: Int) -> Bool {
    guard let link = lexicon.destinations.match(list, at: index) else { return false }
    let next = index + link.count
    return next < list.count && lexicon.heads.match(list, at: next) != nil
  }

  /// In bytes; a shorter word in capitals may be a part of a number ("salle 2 BIS").
  private static let leastLabel = 5

  /// A venue's name ends before a verb or a clause: at the first lower word that no name holds.
  private func venueEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    var lowers = 0
    var hasName = false
    while index < end {
      let word = list[index]
      // "jusqu'à la veille"
      if word.isElided, word.shape == .lower, lexicon.nameEnds.contains(word.folded) { break }
      if word.shape == .lower, !word.isElided, !lexicon.cityLinks.contains(word.folded),
        lexicon.heads.match(list, at: index) == nil
      {
        lowers += 1
        // "Cinéma Le Cristal projette": what no name links goes on with the sentence.
        if lexicon.nameEnds.contains(word.folded) && !joinsAdjectives(index, before: end)
          || lowers > 3
          || (hasName && list[index - 1].isProper)
        {
          break
        }
      }
      // "salle 2 CONCERT": a label behind the number.
      if index > start, word.shape == .capitals, word.folded.utf8.count >= Self.leastLabel,
        list[index - 1].shape == .number
      {
        break
      }
      // "gare à la place d'Armes": the way goes on to another place.
      if !hasName, goesOn(index, from: start, to: end), !joinsAdjectives(index, before: end) {
        break
      }
      if isPlaceAhead(index) || hasName && namesAnother(index, before: end) { break }
      // "Petit Quai / Avec Anne Martin"
      if word.beginsWithCapital, lexicon.nameEnds.contains(word.folded),
        PeopleLexicon.shared.cues.match(list, at: index) != nil
      {
        break
      }
      hasName = hasName || word.isProper
      index += 1
    }
    while index > start, list[index - 1].shape == .lower,
      lexicon.cityLinks.contains(list[index - 1].folded)
    {
      index -= 1
    }
    return max(index, start)
  }
}
