import KitModel
import Lexicons

extension Line {
  /// Whether a line ends though the first word of the next one had room in it.
  ///
  /// - Parameter right: the right edge in points that the lines of its block reach.
  func endsShort(before next: Line, right: Double) -> Bool {
    guard !endsInHyphen, let word = next.text.pieces.first else { return false }
    return right - box.x1 > word.box.width + Self.leastRoom * box.height
  }

  /// Whether a line ends in another style than the next one, which begins anew, is set in.
  func changesStyle(before next: Line) -> Bool {
    guard !endsInHyphen, let last = text.pieces.last?.style,
      let first = next.text.pieces.first?.style,
      last != first, next.text.pieces.allSatisfy({ $0.style != last })
    else { return false }
    return next.opensAnew
  }

  /// Whether a line ends with the sign that closes a sentence.
  var endsSentence: Bool {
    text.text.unicodeScalars.last.map { [".", "!", "?", "…"].contains($0) } ?? false
  }

  /// Whether a bracket that opens in a line stays open at its end.
  var leavesBracketOpen: Bool {
    let bytes = text.text.utf8
    guard let open = bytes.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return !bytes[open...].contains(UInt8(ascii: ")"))
  }

  /// Whether a line begins with a capital, a figure or a quotation.
  var opensWithName: Bool {
    text.text.unicodeScalars.first.map {
      LetterCase.isCapital($0) || ("0"..."9").contains($0) || "«“\"".unicodeScalars.contains($0)
    } ?? false
  }

  /// Whether a line begins with anything but a small letter.
  var opensAnew: Bool { text.text.unicodeScalars.first.map { !LetterCase.isSmall($0) } ?? false }

  /// White that a word needs before it and room that no setting leaves, in heights of the line.
  private static let leastRoom = 0.6

  /// Whether a line that ends early may end a title all the same: the next one begins with a capital, a figure or
  /// a word that is no link to what stands above.
  ///
  /// As in: "11 h Inauguration" above "quai 1", and "Bestiaire" above "par Ana Ruiz", but not "Le chant" above "de la mer".
  static func mayEnd(_ above: Line, before below: Line) -> Bool {
    if below.opensWithName { return !goesOn(above.text.text, into: below.text.text) }
    guard let last = above.text.text.unicodeScalars.last, !openSigns.contains(last) else {
      return false
    }
    let (upper, lower) = (WordList(above.text.text), WordList(below.text.text))
    guard let end = upper.words.last, lower.count > 0, lower[0].shape == .lower,
      end.shape != .lower || end.range.count > longestLink
    else { return false }
    if lower[0].range.count > longestLink { return true }
    // "by Ana Ruiz"
    guard let cue = PeopleLexicon.shared.cues.match(lower, at: 0), cue.count < lower.count else {
      return false
    }
    return lower[cue.count].beginsWithCapital
  }

  /// Behind them a text goes on.
  private static let openSigns: Set<Unicode.Scalar> = [",", ";", ":", "–", "-", "(", "&", "/"]
  /// In bytes: "de la", "of the" and the like join what stands around them.
  private static let longestLink = 3

  /// Whether a sentence runs on over a line end.
  static func goesOn(_ above: String, into below: String) -> Bool {
    guard let last = above.unicodeScalars.last, let first = below.unicodeScalars.first else {
      return false
    }
    // Where no fixed space stands before a colon, it may open a line.
    if [":", ";", "»"].contains(first) { return true }
    if [".", "!", "?", ":", "…", "»", "”", ")"].contains(last) { return false }
    if [",", ";", "–", "-", "("].contains(last) { return true }
    return LetterCase.isSmall(first) || first.properties.numericType != nil
  }
}
