import KitModel

extension Finding.Message {
  fileprivate static let controlCharacters = Self(
    severity: .note, code: "control-characters",
    text: "Control characters or unbalanced direction marks were taken out of the text.")
}

/// No text carries control characters, or direction marks that reach beyond it.
///
/// Line feeds and tabs stay; other line ends become line feeds.
func cleanTexts(_ kit: inout Kit) {
  var isChanged = false
  kit.mapTexts { text in
    guard let clean = cleaned(text) else { return text }
    isChanged = true
    return clean
  }
  if isChanged { kit.findings.append(Finding(.controlCharacters)) }
}

/// The text without what does not belong; `nil` where it is clean already.
func cleaned(_ text: String) -> String? {
  guard isSuspicious(text) else { return nil }
  var clean = String.UnicodeScalarView()
  var isAfterReturn = false
  for scalar in text.unicodeScalars {
    defer { isAfterReturn = scalar == "\r" }
    switch scalar {
    case "\n" where isAfterReturn: continue
    case "\n", "\t": clean.append(scalar)
    case "\r": clean.append("\n")
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
    default: clean.append(scalar)
    }
  }
  if !clean.split(separator: "\n").allSatisfy({ isBalanced($0) }) {
    clean.removeAll(where: isDirectionControl)
  }
  let result = String(clean)
  return result == text ? nil : result
}

/// Whether the bytes may hold a control character or a direction mark; most texts don't.
private func isSuspicious(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var before: UInt8 = 0
    var beforeThat: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F { return true }
      if before == 0xC2, byte < 0xA0 { return true }
      if beforeThat == 0xE2 {
        if before == 0x80, (0xAA...0xAE).contains(byte) { return true }
        if before == 0x81, (0xA6...0xA9).contains(byte) { return true }
      }
      beforeThat = before
      before = byte
    }
    return false
  }
}

private func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
  ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
}

/// Whether each embedding, override and isolate is closed by its own end, in order.
private func isBalanced(_ line: Substring.UnicodeScalarView) -> Bool {
  var open: [Unicode.Scalar] = []
  for scalar in line {
    switch scalar {
    case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append("\u{202C}")
    case "\u{2066}"..."\u{2068}": open.append("\u{2069}")
    case "\u{202C}", "\u{2069}": if open.popLast() != scalar { return false }
    default: continue
    }
  }
  return open.isEmpty
}
