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

  init(styles: [TextStyle], words: [[Word]]) {
    classes = styles.map(StyleClass.init)
    var lettersOfStyles = Array(repeating: 0, count: styles.count)
    for page in words {
      for word in page where classes.indices.contains(Int(word.style)) {
        lettersOfStyles[Int(word.style)] += word.text.utf8.count
      }
    }
    var letters: [StyleClass: Int] = [:]
    for (look, count) in zip(classes, lettersOfStyles) where count > 0 {
      letters[look, default: 0] += count
    }
    let commonest = letters.max {
      ($0.value, $1.key.halfPoints) < ($1.value, $0.key.halfPoints)
    }
    body =
      commonest?.key
      ?? StyleClass(
        TextStyle(
          fontName: "", size: 10, isBold: false, isItalic: false,
          color: Color(red: 0, green: 0, blue: 0)))
  }

  subscript(style: StyleID) -> StyleClass {
    classes.indices.contains(Int(style)) ? classes[Int(style)] : body
  }
}
