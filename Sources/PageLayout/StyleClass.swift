import KitModel

/// What a reader sees of a style: two styles of one class look alike.
struct StyleClass: Hashable {
  /// In half points.
  var halfPoints: Int
  var isBold: Bool
  var isItalic: Bool
  var color: Color

  init(_ style: TextStyle) {
    halfPoints = Int((style.size * 2).rounded())
    isBold = style.isBold
    isItalic = style.isItalic
    color = style.color
  }

  var size: Double { Double(halfPoints) / 2 }
}

/// The styles of a document, and the one that most of its text is set in.
struct StyleSheet {
  let classes: [StyleClass]
  let body: StyleClass

  /// The font of each style, by the first style that has it; `nil` where it has no name.
  private let fonts: [Int?]

  /// How many letters are set in each style.
  private let letters: [Int]

  init(styles: [TextStyle], words: [[Word]]) {
    var letters = Array(repeating: 0, count: styles.count)
    for page in words {
      for word in page where letters.indices.contains(Int(word.style)) {
        letters[Int(word.style)] += word.text.utf8.count
      }
    }
    var first: [String: Int] = [:]
    let fonts = styles.indices.map { index -> Int? in
      let name = styles[index].fontName
      guard !Self.unnamed.contains(name) else { return nil }
      if let known = first[name] { return known }
      first[name] = index
      return index
    }
    self.init(classes: styles.map(StyleClass.init), fonts: fonts, letters: letters)
  }

  /// What stands for the name of a font that has none: several may be called so.
  private static let unnamed: Set<String> = ["", "Default"]

  private init(classes: [StyleClass], fonts: [Int?], letters: [Int]) {
    self.classes = classes
    self.fonts = fonts
    self.letters = letters
    var lettersOfLooks: [StyleClass: Int] = [:]
    for (look, count) in zip(classes, letters) where count > 0 {
      lettersOfLooks[look, default: 0] += count
    }
    let commonest = lettersOfLooks.max {
      ($0.value, $1.key.halfPoints) < ($1.value, $0.key.halfPoints)
    }
    body =
      commonest?.key
      ?? StyleClass(
        TextStyle(
          fontName: "", size: 10, isBold: false, isItalic: false,
          color: Color(red: 0, green: 0, blue: 0)))
  }

  /// The same without what stands in the margins of the pages: on slides it is most of the text.
  func without(_ furniture: [Segment]) -> StyleSheet {
    guard !furniture.isEmpty else { return self }
    var letters = letters
    for segment in furniture {
      for word in segment.words where letters.indices.contains(Int(word.style)) {
        letters[Int(word.style)] -= word.text.utf8.count
      }
    }
    return StyleSheet(classes: classes, fonts: fonts, letters: letters)
  }

  subscript(style: StyleID) -> StyleClass {
    classes.indices.contains(Int(style)) ? classes[Int(style)] : body
  }

  /// The one font that words are set in; `nil` where they are set in several or it has no name.
  func font(of words: [Word]) -> Int? {
    guard let first = words.first, let font = font(of: first.style),
      words.allSatisfy({ self.font(of: $0.style) == font })
    else { return nil }
    return font
  }

  private func font(of style: StyleID) -> Int? {
    fonts.indices.contains(Int(style)) ? fonts[Int(style)] : nil
  }
}
