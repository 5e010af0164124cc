import DateExpressions
import KitModel
import Lexicons

/// A title with what stands under it, one of several alike.
struct Card {
  var title: Item
  /// What the section is for whose title it has.
  var kind = SectionKind.other
  /// Short lines set apart between title and text: headline, place.
  var sublines: [Item]
  var texts: [Item]
  /// Small tables of facts that stand in it.
  var tables: [Table] = []

  /// Whether a line of its own, or one that opens with it, gives the card a day, or a line below its title an hour.
  var isDated: Bool {
    title.dated.hasDay || sublines.contains(where: \.isTimeLine)
      || (sublines + texts).contains { item in
        item.isDateLine || Self.opensWithDay(item)
      }
  }

  /// Whether the day stands at the start: one told further on is what happened to the thing.
  private static func opensWithDay(_ item: Item) -> Bool {
    guard case .leading(let rest) = item.coverage else { return false }
    return item.dated.expressions.contains {
      $0.statesDayOfMonth && $0.range.lowerBound < rest
    }
  }

  /// Whether its title is a quotation.
  var isQuoted: Bool { title.text.text.first.map { "«“\"".contains($0) } ?? false }

  /// Whether several titles of one look stand in it, with texts of their own.
  var isContainer: Bool {
    let items = sublines + texts
    let inner = items.indices.filter { items[$0].isHeading && items[$0].isTitleLike }
    guard let last = inner.last, items[(last + 1)...].contains(where: { !$0.isTitleLike }) else {
      return false
    }
    return inner.contains { index in
      items.indices.contains(index + 1) && !items[index + 1].isTitleLike
        && inner.contains { $0 > index + 1 && items[$0].look == items[index].look }
    }
  }

  /// The shortest line that tells something of a title, in bytes; shorter ones are the cells of a table.
  static let leastLine = 24

  /// Whether nothing is said of its title but what the cells of a table hold.
  var isBare: Bool {
    let short = sublines.count { $0.byteCount < Self.leastLine }
    return texts.isEmpty && (sublines.isEmpty || sublines.count > 2 && short * 2 > sublines.count)
  }

  /// Whether it tells days and hours at which something is open or takes place.
  var hasHours: Bool {
    texts.contains { item in
      item.dated.expressions.contains {
        $0.known.contains(.time) && !$0.known.isDisjoint(with: [.weekday, .day, .recurrence])
      }
    }
  }

  /// Whether somebody is to be written to.
  var hasMail: Bool { texts.contains { $0.text.text.holds(byte: AddressBytes.at) } }

  /// Whether it says how to reach somebody and hardly anything else: a contact's card.
  var isContact: Bool {
    let lines = sublines + texts
    let (reached, others) = (lines.filter(Self.reaches), lines.filter { !Self.reaches($0) })
    return !reached.isEmpty && others.allSatisfy { $0.byteCount < Self.leastText }
  }

  /// The shortest text that tells something, in bytes.
  private static let leastText = 60
  private static let leastDigits = 9

  /// Whether a line holds a mail address, or figures as long as numbers to call.
  private static func reaches(_ item: Item) -> Bool {
    item.text.text.holds(byte: AddressBytes.at)
      || item.byteCount < leastText
        && PhoneCandidate.cut(Array(item.text.text.utf8), except: [], lexicon: .shared).contains {
          $0.groups.reduce(0) { $0 + $1.digits.count } >= leastDigits
        }
  }

  /// Whether a line set apart says in a few words what the text tells.
  var hasHeadline: Bool { sublines.contains(where: \.isHeadline) }

  var textBytes: Int { texts.reduce(0) { $0 + $1.byteCount } }

  /// Cuts what follows a title at its text: short or set-apart lines before it are sublines.
  init(title: Item, below items: ArraySlice<Item>) {
    self.title = title
    var sublines: [Item] = []
    var texts: [Item] = []
    for item in items where item.table == nil {
      if texts.isEmpty, item.byteCount < 130,
        item.isEmphasised || item.look.isItalic || item.byteCount < 60
      {
        sublines.append(item)
      } else {
        texts.append(item)
      }
    }
    // Where no text follows, the sentences that stand there are it, however short; the maker's name may close them.
    if texts.isEmpty, let first = sublines.firstIndex(where: Self.isSentence) {
      texts = sublines[first...].filter(Self.isSentence)
      sublines = sublines[..<first] + sublines[first...].filter { !Self.isSentence($0) }
    }
    self.sublines = sublines
    self.texts = texts
    tables = items.compactMap(\.table).filter { $0.rows.allSatisfy { $0.cells.count == 2 } }
  }

  /// Whether a line ends as a sentence does and is long enough for one.
  private static func isSentence(_ line: Item) -> Bool {
    line.byteCount >= leastLine && !(line.isHeading && line.look.isBold)
      && line.text.text.utf8.last.map { [0x2E, 0x21].contains($0) } == true
  }
}

/// Cards of one look that follow one another under a heading.
struct CardList {
  var heading: SourcedText?
  var kind: SectionKind
  var cards: [Card]
  /// What stands between the heading and the first title.
  var intro: String?
  /// The paragraph right above the first title.
  var closingIntro: String?
  /// Whether a label such as "Spotlight" stands above each title.
  var isKicked = false
  /// Whether they are rows below a header that names them: each column tells of them, and none need be a text.
  var isOfRows = false

  /// Whether its heading speaks of projects and counts some, or counts these things.
  func isAnnounced(_ lexicon: ProjectLexicon) -> Bool {
    guard let heading = heading?.text, let count = lexicon.count(in: heading) else { return false }
    return lexicon.announces(heading) || lexicon.countsThings(heading) && count == cards.count
  }

  /// Whether a title of another list is one of this list's own.
  func shares(titleOf other: CardList) -> Bool {
    other.cards.contains { card in
      cards.contains {
        $0.title.page == card.title.page && $0.title.box == card.title.box
          && $0.title.text.text == card.title.text.text
      }
    }
  }

  /// Whether most titles of another list are lines below this list's own.
  func holds(_ other: CardList) -> Bool {
    let below = cards.flatMap { $0.sublines + $0.texts }
    let held = other.cards.count { card in
      below.contains { $0.page == card.title.page && $0.box == card.title.box }
    }
    return held * 2 > other.cards.count
  }
}
