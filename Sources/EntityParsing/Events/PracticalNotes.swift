import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Tells entries that say when a place is open, how to get there or what has been since a day.
///
/// Boxes of practical information and of contacts have days and hours, too: of the ticket office, of the shuttle, of
/// the switchboard.
struct PracticalNotes {
  let tools: EventTools
  let places: PlaceParser
  private var lexicon: EventLexicon { tools.lexicon }

  init(tools: EventTools, places: PlaceParser) {
    self.tools = tools
    self.places = places
  }

  /// Entries without those that announce nothing.
  func without(_ drafts: [EventDraft]) -> [EventDraft] {
    drafts.filter { draft in
      !lexicon.isPractical(draft.event.title) && !isOffice(draft.entry) && !isPart(draft)
        && !isAddress(draft.event.title) && !tellsSince(draft.entry) && !asksForAnswer(draft)
        && !isRule(draft) && !countsAlone(draft.event)
    }
  }

  /// Whether an entry tells hours of weekdays among contacts or practical information, and no kind of event.
  private func isOffice(_ entry: Entry) -> Bool {
    switch entry.scope.section.kind {
    case .practical, .contacts: break
    default: return false
    }
    // In a kit about a few days a weekday is one of them.
    guard !tools.weekdaysTellDays, entry.rule != nil, entry.heading == nil, entry.day == nil,
      entry.kindHint == nil
    else { return false }
    return !namesKind(entry.title.text)
  }

  /// Whether a title is that of the part of the kit, which tells whom to ask and how to get there: what has no other name
  /// is no event.
  ///
  /// As in: "Infos et contacts" above an address and "Vendredi 9h-22h".
  private func isPart(_ draft: EventDraft) -> Bool {
    let section = draft.entry.scope.section
    switch section.kind {
    case .practical, .contacts: break
    default: return false
    }
    return draft.event.title == section.title.text && !namesKind(draft.event.title)
  }

  private func namesKind(_ title: String) -> Bool {
    let words = WordList(title)
    return lexicon.kinds.contains(words, in: 0..<words.count)
  }

  /// Whether a title is an address with its town or venue: "2 place Aubin, 12130 Blinville", but not "Route 9".
  private func isAddress(_ title: String) -> Bool {
    guard title.utf8.contains(where: AddressBytes.isDigit), !namesKind(title),
      let mention = places.parse(title).first
    else { return false }
    return mention.location.address != nil
      && (mention.location.city ?? mention.location.venue) != nil && mention.range.lowerBound == 0
      && mention.range.count * 10 >= title.utf8.count * 9
  }

  /// Whether all dates of an entry tell since when something is so: "in residence since 1 September".
  private func tellsSince(_ entry: Entry) -> Bool {
    !entry.when.isEmpty
      && entry.when.allSatisfy { dated in
        let words = WordList(dated.text.text)
        guard lexicon.past.contains(words, in: 0..<words.count) else { return false }
        return dated.expressions.allSatisfy { expression in
          let own = words.indices(in: expression.range)
          let first = own.lowerBound
          // "Every 4 March since 1998": a habit, told from when on.
          if let since = lexicon.past.match(words, at: own.upperBound)?.count,
            own.upperBound + since < words.count,
            words[own.upperBound + since].shape == .number
          {
            return true
          }
          return (max(0, first - Self.longestPhrase)...first).contains { index in
            lexicon.past.match(words, at: index).map { index + $0.count >= first } ?? false
          }
        }
      }
  }

  /// Whether a title is the plural of a kind and nothing else, on a stretch of days: "les neuf concerts qui auront lieu du 18
  /// au 25 juillet" are those of the programme.
  private func countsAlone(_ event: Event) -> Bool {
    guard event.occurrences.count == 1, let only = event.occurrences.first,
      let start = only.start, start.time == nil, let end = only.end, end.date > start.date,
      event.title.utf8.last == UInt8(ascii: "s"), case let words = WordList(event.title),
      words.count == 1, words[0].shape == .lower
    else { return false }
    return lexicon.kinds.match(words, at: 0) != nil
  }

  /// Whether an entry of a list or a text says what one must or must not do: "l’interdiction de fumer, du 1er mai au …".
  ///
  /// What a table tells is a step of a calendar.
  private func isRule(_ draft: EventDraft) -> Bool {
    guard draft.entry.origin != .row, draft.entry.origin != .grid else { return false }
    let words = WordList(draft.event.title)
    let article = lexicon.definite.match(words, at: 0)?.count ?? 0
    guard let rule = lexicon.rules.match(words, at: article)?.count else { return false }
    let next = article + rule
    return next < words.count && words[next].shape == .lower
  }

  /// Whether all that an entry tells of a time is until when to say that one comes ("tell us by noon on 4 March").
  ///
  /// A deadline that is announced by its name stays.
  private func asksForAnswer(_ draft: EventDraft) -> Bool {
    let title = WordList(draft.event.title)
    guard !draft.entry.when.isEmpty,
      draft.event.occurrences.allSatisfy({ $0.open == .before }),
      !lexicon.registration.contains(title, in: 0..<title.count)
    else { return false }
    return draft.entry.when.allSatisfy { dated in
      guard let first = dated.expressions.first else { return false }
      let words = WordList(dated.text.text)
      let lead = words.indices(in: 0..<first.range.lowerBound)
      let request = max(lead.lowerBound, lead.upperBound - Self.longestRequest)..<lead.upperBound
      return lexicon.registration.contains(words, in: request)
    }
  }

  /// The words from what is asked for to its day at the most.
  private static let longestRequest = 8

  /// In words.
  private static let longestPhrase = 3
}

extension EventLexicon {
  /// Whether a title has no words but those that head practical information: "Heures d'ouverture et tarifs".
  func isPractical(_ title: String) -> Bool {
    let words = WordList(title)
    var found = false
    var index = 0
    while index < words.count {
      if let match = practical.match(words, at: index) {
        index += match.count
        found = true
      } else if words[index].isLetters, words[index].folded.utf8.count > Self.longestParticle {
        return false
      } else {
        index += 1
      }
    }
    return found
  }

  /// In bytes, of words such as "et" and "les".
  private static let longestParticle = 3
}
