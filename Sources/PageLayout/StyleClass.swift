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

  /// How many letters are set in each style.
  private let letters: [Int]

  init(styles: [TextStyle], words: [[Word]]) {
    var letters = Array(repeating: 0, count: styles.count)
    for page in words {
      for word in page where letters.indices.contains(Int(word.style)) {
        letters[Int(word.style)] += word.text.utf8.count
      }
    }
    self.init(classes: styles.map(StyleClass.init), letters: letters)
  }

  private init(classes: [StyleClass], letters: [Int]) {
    self.classes = classes
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
    return StyleSheet(classes: classes, letters: letters)
  }

  subscript(style: StyleID) -> StyleClass {
    classes.indices.contains(Int(style)) ? classes[Int(style)] : body
  }
}
