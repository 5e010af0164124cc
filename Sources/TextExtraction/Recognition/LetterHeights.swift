/// How high the letters of each kind rise above the line that they stand on, in shares of the font size.
///
/// Faces differ: small letters are 0.45 high in one and 0.55 in another, and in many ascenders
/// overtop capitals. With shares of their own the words of a line agree about its size, however
/// many capitals it has, and so do the lines of a paragraph.
struct LetterHeights {
  /// Letters that rise equally high in one face.
  enum Kind: Int, CaseIterable {
    case small, tee, dotted, ascender, accented, figure, capital, accentedCapital
  }

  /// By the raw value of the kind.
  private(set) var shares: [Double]

  /// What text faces have on average.
  static let usual = LetterHeights(shares: [0.52, 0.66, 0.72, 0.72, 0.72, 0.72, 0.72, 0.9])

  init(shares: [Double]) { self.shares = shares }

  /// The kinds of a word's letters, one bit each.
  struct Kinds: OptionSet, Hashable {
    var rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ kind: Kind) { rawValue = 1 << UInt8(kind.rawValue) }

    func contains(_ kind: Kind) -> Bool { contains(Kinds(kind)) }

    /// The one kind that the word's height tells of; small letters and "t" say nothing beside higher ones.
    var only: Kind? {
      var rest = self
      if rest != Kinds(.small) { rest.remove(Kinds(.small)) }
      if rest != Kinds(.tee) { rest.remove(Kinds(.tee)) }
      let kinds = Kind.allCases.filter { rest.contains($0) }
      return kinds.count == 1 ? kinds[0] : nil
    }
  }

  /// The share of the font size that a word of these kinds rises.
  func share(of kinds: Kinds) -> Double {
    Kind.allCases.reduce(0) { kinds.contains($1) ? max($0, shares[$1.rawValue]) : $0 }
  }

  /// What the ink of a word tells: where it stands and how far it rises.
  struct Stance: Equatable {
    var kinds: Kinds
    /// Whether its lowest ink lies on the line.
    var isGrounded: Bool
  }

  /// `nil` where marks rise higher than its letters, or there are none.
  static func stance(of text: String) -> Stance? {
    var stance = Stance(kinds: [], isGrounded: true)
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "g", "p", "q", "y":
        stance.kinds.insert(Kinds(.small))
        stance.isGrounded = false
      case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z", "œ", "æ":
        stance.kinds.insert(Kinds(.small))
      case "ç":
        stance.kinds.insert(Kinds(.small))
        stance.isGrounded = false
      case "t": stance.kinds.insert(Kinds(.tee))
      case "i": stance.kinds.insert(Kinds(.dotted))
      case "j":
        stance.kinds.insert(Kinds(.dotted))
        stance.isGrounded = false
      case ",", ";":
        stance.isGrounded = false
      case ".", ":", "-", "–", "—", "…", "«", "»", "·", "•": break
      case "'", "’": isQuoted = true
      // Some faces have figures with tails.
      case "0"..."9":
        stance.kinds.insert(Kinds(.figure))
        stance.isGrounded = false
      default:
        guard scalar.properties.isAlphabetic else { return nil }
        let isCapital = scalar.properties.isUppercase
        // Their tails differ from face to face.
        if scalar == "J" || scalar == "Q" || scalar == "f" || scalar == "Ç" {
          stance.isGrounded = false
        }
        if scalar.value > 0xBF, scalar != "Œ", scalar != "Æ" {
          stance.kinds.insert(Kinds(isCapital ? .accentedCapital : .accented))
        } else {
          stance.kinds.insert(Kinds(isCapital ? .capital : .ascender))
        }
      }
    }
    // An apostrophe is as high as the letters that it stands beside, as a rule.
    if isQuoted, !stance.kinds.contains(.ascender), !stance.kinds.contains(.capital) { return nil }
    return stance.kinds.isEmpty ? nil : stance
  }
}

/// Words of one line with the height that they rise, for learning the shares.
struct RisenLine {
  var words: [(kinds: LetterHeights.Kinds, rise: Double, letters: Int)]

  /// So many letters of a word tell a line's size: one box that is wrong must not outweigh the others.
  private static let mostLetters = 8

  /// The font size that the words tell, but for those that stand out.
  func size(_ heights: LetterHeights, without kind: LetterHeights.Kind? = nil) -> Double? {
    RecognizedPage.mean(
      words.compactMap { word in
        if let kind, word.kinds.only == kind { return nil }
        let share = heights.share(of: word.kinds)
        return (word.rise / share, share * Double(min(word.letters, Self.mostLetters)))
      })
  }
}

extension LetterHeights {
  /// How many words show a kind's share at least.
  private static let fewestWords = 6
  /// How far a face's share lies from the usual one at most.
  private static let farthest = 0.2
  /// So often is learnt again what the lines' sizes are with the shares.
  private static let rounds = 6

  /// The shares that make the words of lines agree.
  static func learnt(from lines: [RisenLine]) -> LetterHeights {
    var heights = usual
    for _ in 0..<rounds {
      var samples = Array(repeating: [(size: Double, weight: Double)](), count: Kind.allCases.count)
      for line in lines {
        var sizes: [Kind: Double?] = [:]
        for word in line.words {
          guard let kind = word.kinds.only else { continue }
          let size = sizes[kind] ?? line.size(heights, without: kind)
          sizes[kind] = .some(size)
          guard let size, size > 0 else { continue }
          samples[kind.rawValue].append((word.rise / size, Double(min(word.letters, 8))))
        }
      }
      var learnt = heights
      for kind in Kind.allCases where samples[kind.rawValue].count >= fewestWords {
        let share = usual.shares[kind.rawValue]
        guard let own = RecognizedPage.mean(samples[kind.rawValue]) else { continue }
        learnt.shares[kind.rawValue] = min(max(own, share * (1 - farthest)), share * (1 + farthest))
      }
      // Only the relations are learnt: capitals keep their share.
      let scale = usual.shares[Kind.capital.rawValue] / learnt.shares[Kind.capital.rawValue]
      heights.shares = zip(learnt.shares, heights.shares).map { ($0 * scale + $1) / 2 }
    }
    return heights
  }
}
