/// The words of a text without case, accents and punctuation, for comparing what was printed twice.
///
/// A correction of typography (quotes, capitals, accents, spaces, ligatures) leaves them as they
/// are. Scripts without case or accents come back as they stand.
package func foldedWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    } else if let base = latinBases[scalar] {
      word += base
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      word.unicodeScalars.append(scalar)
    } else if scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{AD}" {
      continue
    } else if !word.isEmpty {
      words.append(word)
      word = ""
    }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// Lower-case Latin letters with marks, each with the letters that it is read as.
private let latinBases: [Unicode.Scalar: String] = {
  let rows: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"),
    ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("g", "ĝğġģ"),
    ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
    ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"),
    ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]
  var bases: [Unicode.Scalar: String] = [:]
  for row in rows {
    for scalar in row.letters.unicodeScalars { bases[scalar] = row.base }
  }
  return bases
}()
