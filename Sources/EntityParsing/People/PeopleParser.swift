import Lexicons
import KitModel

/// Reads the persons whom a text names, with role, affiliation and part.
struct PeopleParser: Sendable {
  private let names: PersonNames
  private let lexicon: PeopleLexicon
  /// Names below are not given.
  private let threshold: Double
  /// Persons whom the kit names elsewhere.
  private let known: NamedPersons

  init(
    threshold: Double = 0.6, names: PersonNames = .shared, lexicon: PeopleLexicon = .shared,
    known: NamedPersons = NamedPersons()
  ) {
    self.known = known
    self.threshold = threshold
    self.names = names
    self.lexicon = lexicon
  }

  /// How much surer a name is that the kit tells to be a person's elsewhere.
  private static let knownBonus = 0.45

  /// How likely a text is a person's name, 0...1.
  func isPersonName(_ text: String) -> Double { names.likelihood(text) }

  /// The persons of a text in order.
  /// - Parameter breaks: UTF-8 offsets at which a line begins anew: no name goes on over them.
  func parse(_ text: String, breaks: Set<Int> = []) -> [PersonMention] {
    let list = WordList(text)
    var mentions: [PersonMention] = []
    var state = ListState()
    var index = 0
    while index < list.count {
      let shape = list[index].shape
      if let cue = lexicon.cues.match(list, at: index), cueStands(list, at: index, cue.count) {
        index += cue.count
        // "Grand entretien : Jeanne Martin"
        if index < list.count, list[index].isSign(":") { index += 1 }
        state = ListState(part: cue.meaning, cueEnd: index)
        continue
      }
      if names.isHonorific(list, at: index) {
        state.hasHonorific = true
        index += names.honorificLength(list, at: index)
        continue
      }
      // "with naturalist Ann Brook", "l'historienne Anne Martin": a role right in front of a name.
      if shape == .lower, let role = lexicon.roles.match(list, at: index),
        index + role.count < list.count, list[index + role.count].isProper
      {
        state.hasHonorific = true
        index += role.count
        continue
      }
      if list[index].isProper, let mention = person(list, at: index, state: state, breaks: breaks) {
        mentions.append(mention.value)
        state.hasHonorific = false
        state.lastEnd = mention.end
        if mention.sharesRole { shareRole(mention.value.person.role, in: &mentions, list: list) }
        index = max(mention.end, index + 1)
        continue
      }
      if shape == .sign {
        if Self.sentenceSigns.contains(list[index]), endsCue(list, at: index) {
          state = ListState()
        }
      } else if shape == .lower, !list[index].isElided,
        lexicon.joins.match(list, at: index) == nil, !names.particles.contains(list[index])
      {
        state.lowers += 1
        state.hasHonorific = false
      }
      index += 1
    }
    return mentions
  }

  private static let sentenceSigns = WordSet([".", ";", "!", "?"])

  /// What leads on a list of persons.
  private struct ListState {
    var part: Person.Part?
    var cueEnd = -1
    var lastEnd = -1
    /// Small words since the cue: the further, the less it says.
    var lowers = 0
    var hasHonorific = false

    var isNear: Bool { part != nil && lowers <= 6 }
  }

  private func endsCue(_ list: WordList, at index: Int) -> Bool {
    guard list[index].isSign("."), index > 0 else { return !list[index].isSign(";") }
    return list[index - 1].shape != .initial && list[index - 1].folded.utf8.count > 2
  }

  /// Short cues such as "de" or "par" say little: they must stand right before a name.
  private func cueStands(_ list: WordList, at index: Int, _ count: Int) -> Bool {
    let next = index + count
    guard next < list.count else { return false }
    if count > 1 || list[index].folded.utf8.count > 4 { return true }
    if list[next].isSign(":") { return true }
    return list[next].isProper || names.isHonorific(list, at: next) || list[index].folded == "avec"
      || list[index].folded == "with"
  }

  // MARK: One person

  private func person(
    _ list: WordList, at index: Int, state: ListState, breaks: Set<Int>
  ) -> (value: PersonMention, end: Int, sharesRole: Bool)? {
    guard let words = bestName(list, at: index, breaks: breaks) else { return nil }
    var certainty = names.likelihood(list, words.range)
    let follows = words.range.upperBound
    let isCued = state.isNear
    let isListed =
      state.lastEnd >= 0 && index - state.lastEnd <= 3 && isJoint(list, state.lastEnd, index)
    if isCued, state.cueEnd == index { certainty += 0.2 }
    if state.hasHonorific { certainty += 0.3 }
    if isListed { certainty += 0.15 }
    let details = PersonDetails.read(list, after: follows, names: names, lexicon: lexicon)
    if details?.hasRoleWord == true { certainty += 0.2 }
    if !isCued, !isListed, !state.hasHonorific, details == nil, isSentenceStart(list, index),
      !names.isFirstName(list[index])
    {
      certainty -= 0.2
    }
    if certainty > 0, known.contains(list, words.range) { certainty += Self.knownBonus }
    certainty = min(certainty, 0.99)
    guard certainty >= threshold, var nameRange = list.bytes(words: words.range) else { return nil }
    if list[follows - 1].isPossessive {
      nameRange = nameRange.lowerBound..<nameRange.upperBound - possessiveEnd(list.text(nameRange))
    }
    let person = Person(
      name: list.text(nameRange), role: details?.role, affiliation: details?.affiliation,
      part: state.isNear || isListed ? state.part : nil)
    return (
      PersonMention(
        person: person, nameRange: nameRange,
        roleRange: details.flatMap { list.bytes(words: $0.words) },
        certainty: certainty, isCued: isCued || isListed), details?.words.upperBound ?? follows,
      details?.isPlural == true
    )
  }

  /// The name that begins here: the longest form, or a shorter one where words at its end or start are
  /// no part of a name.
  private func bestName(
    _ list: WordList, at index: Int, breaks: Set<Int>
  ) -> (range: Range<Int>, score: Double)? {
    let end =
      breaks.isEmpty
      ? list.count
      : (index + 1..<list.count).first { breaks.contains(list[$0].range.lowerBound) } ?? list.count
    guard let name = names.name(list, at: index, in: 0..<end),
      let longest = owner(list, name)
    else { return nil }
    if index > 0, list[index - 1].isElided, !["d'", "qu'"].contains(list[index - 1].folded) {
      return nil
    }
    var range = longest
    // "Le Président Jean Dupont": a title in front is no part of the name.
    if names.isNotName(list[index]) || lexicon.roles.match(list, at: index) != nil,
      !names.isFirstName(list[index])
    {
      return nil
    }
    while let last = range.last, range.count > 1, names.isNotName(list[last]) {
      // "Jean Dupont Directeur" has a role behind it; "Lena Marek Quintet" is no person.
      guard range.count > 2, lexicon.roles.match(list, at: last) != nil else { return nil }
      range = range.lowerBound..<last
    }
    if range.count < 2 { return nil }
    // "Relations de la RATP": a noun with the acronym of its office.
    if range.count > 2, let last = range.last, list[last].shape == .capitals,
      list[last].folded.utf8.count <= 6, names.particles.contains(list[last - 1]),
      !names.isFirstName(list[range.lowerBound])
    {
      return nil
    }
    return (range, 0)
  }

  /// Who owns something, of words that may go on with what: "Jane Doe's Barrow" is Jane Doe's, "Blin's Enormous Boots" and
  /// "Enormous Boots" are nobody, and behind "Ballyblin's" stands a person only where a first name says so.
  private func owner(_ list: WordList, _ name: Range<Int>) -> Range<Int>? {
    if name.lowerBound > 0, list[name.lowerBound - 1].isPossessive,
      !names.isFirstName(list[name.lowerBound])
    {
      return nil
    }
    guard let end = name.first(where: { list[$0].isPossessive }) else { return name }
    return end > name.lowerBound ? name.lowerBound..<end + 1 : nil
  }

  private func isSentenceStart(_ list: WordList, _ index: Int) -> Bool {
    index == 0
      || (list[index - 1].shape == .sign && !list[index - 1].isSign(",")
        && !list[index - 1].isSign("("))
  }

  private func isJoint(_ list: WordList, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    var index = start
    while index < end {
      if let join = lexicon.joins.match(list, at: index) {
        index += join.count
      } else if list[index].isSign(",") || list[index].isSign(";") || list[index].isSign("/")
        || list[index].isSign("·") || list[index].isSign("d'") || names.isHonorific(list, at: index)
        || list[index].isSign(".") || ["de", "d'"].contains(list[index].folded)
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// "Jean Dupont et Anne Martin, députés": the role is that of those in front, too.
  private func shareRole(_ role: String?, in mentions: inout [PersonMention], list: WordList) {
    guard let role, mentions.count >= 2 else { return }
    for index in mentions.indices.dropLast().reversed() {
      guard mentions[index].person.role == nil, mentions[index].person.affiliation == nil else {
        return
      }
      mentions[index].person.role = role
    }
  }
}

/// How many bytes the "'s" is that ends a name; its apostrophe may be a curly one.
private func possessiveEnd(_ name: String) -> Int { name.hasSuffix("\u{2019}s") ? 4 : 2 }

extension Word {
  /// Whether it ends in the English "'s" of who owns something.
  fileprivate var isPossessive: Bool { shape != .sign && folded.hasSuffix("'s") }
}
