import KitModel
import Lexicons

/// Where in an entry its place may stand.
enum PlacePosition: CaseIterable {
  /// At the end of the title, in another style: "**Opening drinks** Market Square".
  case styledEnd
  /// At the end of the title, in brackets.
  case brackets
  /// At the end of the title, behind "at".
  case link
  /// At the end of the title, behind its last comma.
  case comma
  /// Behind the title, in its line: "**Swine show**, Livestock Pavilion. Free".
  case besideTitle
  /// Behind the day or the hour, in its line.
  case besideDate
  case firstLine
  case lastLine
  case firstSentence
  case lastSentence
  /// A stretch of the texts in a colour or slope of its own: "Harp and cello. *The Ropewalk*".
  case styledStretch

  /// How many names of a list must be places, and how many entries must have one there.
  struct Measure {
    /// So many names must be places by their words.
    var leastByWords = 1
    /// So many must be, or come back below other titles, and this share of all.
    var leastTold = 2
    var leastShare = 0.4
    /// The share of a list that must have a name there.
    var leastNamed = 0.6
  }

  var measure: Measure {
    switch self {
    // Lines are short for many reasons.
    case .firstLine, .lastLine, .besideDate: Measure()
    // "**Sack race,** Under Tens": names of classes come back as well.
    case .besideTitle: Measure(leastByWords: 3)
    case .link: Measure(leastShare: 0.5)
    // What is set apart by a sign or a style is there for a reason, however many have it.
    case .styledEnd, .brackets: Measure(leastNamed: 0)
    case .styledStretch: Measure(leastNamed: 0)
    // Commas and sentences part anything.
    case .comma, .firstSentence, .lastSentence:
      Measure(leastTold: 3, leastShare: 0.5, leastNamed: 0)
    }
  }

  /// Whether it is the end of a title, which a sign or a style sets apart.
  var endsTitle: Bool {
    switch self {
    case .styledEnd, .brackets, .link, .comma: true
    default: false
    }
  }

  func spot(in entry: Entry, lines: PlaceLines) -> PlaceSpot? {
    switch self {
    case .styledEnd, .brackets, .link, .comma: TitleEnds(words: lines.words).spot(self, in: entry)
    case .besideTitle, .besideDate, .firstLine, .lastLine: lines.spot(self, in: entry)
    case .firstSentence, .lastSentence: PlaceStretches(words: lines.words).sentence(self, in: entry)
    case .styledStretch: PlaceStretches(words: lines.words).styled(in: entry)
    }
  }
}

/// What stands at a position of an entry, and what is left where that is the place.
struct PlaceSpot {
  var name: SourcedText
  let reading: PlaceWords.Reading
  /// `nil` where it is read without that: its words tell that it is the place.
  var rest: Rest?

  /// Whether its words tell that it is a place.
  var isTold: Bool { reading >= .town }

  enum Rest {
    /// The place stays where it stands: what is around it goes on in its line.
    case whole
    case title(SourcedText)
    /// A text of the body without it.
    case text(Int, SourcedText)
  }

  /// What a list has at a position.
  enum Kind {
    case towns
    /// Buildings, some of which tell their towns.
    case buildingsOfTowns
    case buildings
  }

  /// - Returns: whether it is the entry's place from now on.
  func take(from entry: inout Entry, as kind: Kind) -> Bool {
    switch rest {
    case nil: return false
    case .whole: break
    case .title(let title): entry.title = title
    case .text(let index, let rest) where rest.isEmpty: entry.body.remove(at: index)
    case .text(let index, let rest): entry.body[index] = rest
    }
    if kind == .towns, reading != .place {
      entry.city = entry.city ?? name
    } else if kind == .buildings, reading == .town {
      // "Aubin": many a hall has the name of a town.
      entry.siteName = name
    } else {
      entry.places = [name]
    }
    return true
  }
}
