import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The event that a kit as a whole is about: its title, when and where its first pages say that it
/// takes place.
///
/// A cover announces it with a span of days, a release in a sentence ("aura lieu le …"), an invitation
/// in labelled lines ("Date", "Lieu").
struct SubjectEvent {
  let document: SectionedDocument
  let facts: KitFacts
  let tools: EventTools
  let builder: EventBuilder
  let labels: LabelledFacts

  /// How long after a release the event may take place, in days.
  private static let furthest = 400
  /// A document of more pages is about more than one event, of which one sentence tells one.
  private static let longestRelease = 4

  /// - Parameter others: what the kit announces beside it.
  /// - Returns: `nil` where nothing says when the subject takes place.
  func draft(beside others: [EventDraft]) -> EventDraft? {
    let told = statement(beside: others)
    let statement = told?.dated
    let period = periodText
    let heading = period == nil ? told?.heading : nil
    guard let section = document.sections.first, let when = period ?? statement,
      let title = heading?.text ?? headline ?? statement.flatMap(Self.clause) ?? facts.title,
      !Diaries(lexicon: tools.lexicon).isDiary(title),
      !namesHouse(title)
    else { return nil }
    var entry = Entry(
      title: heading ?? SourcedText(text: title), when: [when],
      scope: EntryScope(section: section, titles: []), origin: .umbrella)
    entry.places = labels.places
    if let period = facts.period {
      CoverPlace(document: document, tools: tools).tell(period, in: &entry)
    }
    if let statement {
      entry.body = [statement.text]
      if period != nil, statement.hasTime, firstDay(of: statement) == firstDay(of: when) {
        entry.when = [statement]
      }
    }
    if !entry.when[0].hasTime, let hours = labels.hours { entry.when.append(hours) }
    guard var draft = builder.draft(of: entry),
      heading != nil
        || Self.span(draft.event.occurrences).map({ !SubjectDays.areOfOneAmong(others, $0) })
          ?? true
    else { return nil }
    if let issuer = facts.issuer {
      draft.event.organizer = issuer
      draft.event.evidence.removeAll { $0.field == "/organizer" }
    }
    guard heading == nil else { return draft }
    draft.event.title = title
    draft.event.evidence += titleEvidence(title)
    return draft
  }

  /// Whether a title is no more than the name of the house that publishes the kit: "Ville de Rive" takes place nowhere.
  private func namesHouse(_ title: String) -> Bool {
    headline == nil && title == facts.title
      && ContactLexicon.shared.organizations.match(WordList(title), at: 0) != nil
  }

  /// The kit's title, where it is more than the name of who publishes it.
  private var headline: String? {
    guard let title = facts.title else { return nil }
    return facts.issuer.map { Folding.key($0) == Folding.key(title) } == true ? nil : title
  }

  /// What a sentence says in front of its date: the name of what has no headline.
  private static func clause(_ dated: DatedText) -> String? {
    guard let first = dated.expressions.first(where: \.statesDay) else { return nil }
    let text = TitleCleaning.trimmed(dated.text.slice(0..<first.range.lowerBound)).text
    return (longestClause.contains(text.utf8.count)) ? text : nil
  }

  /// In bytes.
  private static let longestClause = 12...120

  /// Whether a title is an article and what kind of thing the subject is.
  private static func namesKind(_ title: String, lexicon: EventLexicon) -> Bool {
    let words = WordList(title)
    guard let article = lexicon.definite.match(words, at: 0)?.count,
      let kind = lexicon.kinds.match(words, at: article)
    else { return false }
    return article + kind.count == words.count
  }

  /// The drafts without those that tell the subject itself once more: on the first page, on its days.
  static func absorbed(
    _ drafts: [EventDraft], into subject: inout EventDraft, places: PlaceParser,
    lexicon: EventLexicon
  ) -> [EventDraft] {
    guard let own = span(subject.event.occurrences) else { return drafts }
    let words = EventMerging.titleWords(subject.event.title)
    var kept: [EventDraft] = []
    let isProgramme = areEntries(drafts, on: own)
    for draft in drafts {
      let page = draft.event.evidence.first { $0.field == "/title" }?.place.page ?? 0
      let isSpan = own.lowerBound < own.upperBound
      let isUntimed = draft.event.occurrences.allSatisfy { $0.start?.time == nil }
      let names = EventMerging.titleWords(draft.event.title)
      // Titled each as the others, and more than the name of the kit: what is on in these days.
      if isProgramme, draft.entry.origin == .titled, !names.isSubset(of: words) {
        kept.append(draft)
        continue
      }
      let isSame =
        draft.event.title.unicodeScalars.first?.properties.isLowercase == true
        || names.intersection(words).count * 2 >= max(1, min(names.count, words.count))
      // "Station des Trois-Saules, route de la Grève" beside the date says where.
      if page == 1, draft.event.occurrences == subject.event.occurrences,
        let mention = places.parse(draft.event.title, isPlaceLine: true).first,
        mention.location.city != nil || mention.location.address != nil,
        mention.range.count * 3 >= draft.event.title.utf8.count * 2
      {
        var told = draft
        told.event.location = mention.location
        subject = EventMerging.joined(subject, with: told)
        continue
      }
      // "L'exposition", on whatever page its days are told once more.
      if isSpan, span(draft.event.occurrences) == own,
        namesKind(draft.event.title, lexicon: lexicon)
      {
        subject = EventMerging.joined(subject, with: draft)
        continue
      }
      // A row of showings on all days is one part of the programme: "Le Barrage | 18 h | 20 h | 16 h".
      let isPart = !isUntimed && !isSame && [.row, .grid].contains(draft.entry.origin)
      guard page == 1, span(draft.event.occurrences) == own, !isPart,
        isSpan || (isUntimed && isSame)
      else {
        kept.append(draft)
        continue
      }
      subject = EventMerging.joined(subject, with: draft)
    }
    return kept
  }

  /// Whether several entries on the days of the subject have titles of their own, as those of a programme.
  private static func areEntries(_ drafts: [EventDraft], on days: ClosedRange<CalendarDate>) -> Bool
  {
    let titles = drafts.lazy.filter {
      $0.entry.origin == .titled && $0.entry.when.contains(where: \.hasDay)
        && span($0.event.occurrences) == days
    }.map(\.event.title)
    return Set(titles).count >= leastEntries
  }

  private static let leastEntries = 2

  // MARK: - When

  /// The text of the first pages that prints the kit's period.
  private var periodText: DatedText? {
    guard let period = facts.period else { return nil }
    var best: DatedText?
    for block in document.pages.prefix(3).flatMap(\.blocks) + furniture
    where block.table == nil && block.lines.count <= 12 {
      var dated = tools.dated(block.text)
      let telling = dated.expressions.filter { expression in
        expression.statesDay
          && Self.span(tools.reader.resolve(expression, in: tools.context).occurrences) == period
      }
      guard let first = telling.first else { continue }
      // The hours behind the days are theirs; other days of the text are not.
      dated.expressions = dated.expressions.filter { $0 == first || !$0.statesDay }
      if best.map({ dated.text.text.utf8.count < $0.text.text.utf8.count }) != false {
        best = dated
      }
    }
    return best
  }

  private var furniture: [Block] { document.pages.prefix(1).flatMap(\.furniture) }

  private static func span(_ occurrences: [Occurrence]) -> ClosedRange<CalendarDate>? {
    guard let first = occurrences.first?.start?.date, let last = occurrences.last,
      let end = (last.end ?? last.start)?.date, end >= first
    else { return nil }
    return first...end
  }

  private func firstDay(of dated: DatedText) -> CalendarDate? {
    dated.expressions.lazy.filter(\.statesDay).compactMap {
      tools.reader.resolve($0, in: tools.context).occurrences.first?.start?.date
    }.first
  }

  /// The sentence or labelled line that says on which days the subject takes place, with the heading above that names it.
  private func statement(
    beside others: [EventDraft]
  ) -> (dated: DatedText, heading: SourcedText?)? {
    let isOnlyEvent = others.isEmpty
    let isRelease = document.pages.count <= Self.longestRelease
    var heading: SourcedText?
    for block in document.pages.prefix(2).flatMap(\.blocks) where block.table == nil {
      if block.isHeading { heading = block.text }
      for sentence in DateSentences.sentences(of: block.text) {
        let words = WordList(sentence.text)
        guard tools.lexicon.takesPlace.contains(words, in: 0..<words.count) else { continue }
        // What the sentence announces by a name of its own is not the subject.
        if others.contains(where: { $0.entry.body.contains { isPart($0, of: sentence) } }) {
          continue
        }
        var dated = tools.dated(sentence)
        dated.expressions = dated.expressions.filter { !$0.statesDay || mayBeAhead($0) }
        guard dated.hasCertainDay else { continue }
        // With a period on the cover, what is told of other days is a part of the programme.
        if let period = facts.period {
          guard isInside(dated, period) else { continue }
        } else if !isOnlyEvent, !isRelease {
          continue
        }
        return (dated, heading.flatMap { isNamed($0, in: sentence) ? $0 : nil })
      }
    }
    guard facts.period == nil, isRelease, let days = labels.days,
      !others.contains(where: { $0.entry.when.contains { $0.text.isInPlace(of: days.text) } })
    else { return nil }
    return (days, nil)
  }

  /// Whether a sentence tells of what the heading above it names, and this is not the kit's own title.
  ///
  /// As in: "Marché aux seaux" above "Le Marché aux seaux revient le 5 mars", in a letter of several such news.
  private func isNamed(_ heading: SourcedText, in sentence: SourcedText) -> Bool {
    let names = EventMerging.titleWords(heading.text)
    let kit = EventMerging.titleWords(facts.title ?? "")
    let told = EventMerging.titleWords(sentence.text)
    guard !names.isEmpty, names.intersection(kit).count * 2 < names.count,
      // A sentence that names the kit's own title tells of that: the heading is who announces it.
      kit.isEmpty || !kit.isSubset(of: told),
      !tools.lexicon.isGenericHeading(heading.text), tools.dated(heading).expressions.isEmpty
    else { return false }
    return names.intersection(told).count * 2 > names.count
  }

  /// Whether a text is a sentence, or one of its clauses that tells something of its own.
  private func isPart(_ text: SourcedText, of sentence: SourcedText) -> Bool {
    text.text == sentence.text
      || text.text.utf8.count >= Self.leastClause && sentence.text.holds(text.text)
  }

  /// In bytes: a shorter text may stand in any sentence.
  private static let leastClause = 32

  private func mayBeAhead(_ expression: DateExpression) -> Bool {
    guard
      let start = tools.reader.resolve(expression, in: tools.context).occurrences.first.flatMap({
        $0.start ?? $0.end
      })?.date
    else { return false }
    guard let published = facts.published else { return true }
    let end =
      tools.reader.resolve(expression, in: tools.context).occurrences.last.flatMap {
        $0.end ?? $0.start
      }?.date ?? start
    return start != published && end >= published
      && start.dayNumber - published.dayNumber <= Self.furthest
  }

  private func isInside(_ dated: DatedText, _ period: ClosedRange<CalendarDate>) -> Bool {
    dated.expressions.filter(\.statesDay).allSatisfy {
      Self.span(tools.reader.resolve($0, in: tools.context).occurrences) == period
    }
  }

  // MARK: - Title

  /// The shortest text of the first pages that prints the title is the title itself, not a sentence
  /// that names it.
  private func titleEvidence(_ title: String) -> [Evidence] {
    let wanted = Folding.key(title)
    let naming = document.pages.prefix(3).flatMap(\.blocks).filter {
      $0.table == nil && $0.lines.count <= 12 && Folding.key($0.text.text).holds(wanted)
    }
    let block = naming.min { $0.text.text.utf8.count < $1.text.text.utf8.count }
    return block?.text.evidence(for: "/title", confidence: 0.9) ?? []
  }
}

extension SourcedText {
  /// Whether some of it stands where another text does.
  fileprivate func isInPlace(of other: SourcedText) -> Bool {
    places.contains { place in
      other.places.contains {
        $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
      }
    }
  }
}
