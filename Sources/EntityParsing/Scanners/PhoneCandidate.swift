import Lexicons

/// Groups of digits that may hold one or several telephone numbers.
struct PhoneCandidate: Hashable {
  /// Digits without white space between them.
  struct Group: Hashable {
    var digits: Range<Int>
    /// Where the group begins with its plus sign or opening bracket.
    var start: Int
    /// Whether a plus sign or `00` leads it.
    var isInternational: Bool
    /// Whether a bare dash or slash with spaces on both sides stands before it.
    var isSetApart: Bool
    /// Whether a line end stands before it.
    var isAfterLineEnd: Bool
    /// The byte between the group before and this one; 0 for the first and for brackets.
    var separator: UInt8
  }

  var groups: [Group]

  /// Cuts the candidates out of a text.
  static func cut(
    _ bytes: [UInt8], except taken: [Range<Int>], lexicon: AddressLexicon
  ) -> [PhoneCandidate] {
    var cutter = Cutter(bytes: bytes, taken: taken, lexicon: lexicon)
    return cutter.cut()
  }

  private struct Cutter {
    let bytes: [UInt8]
    let taken: [Range<Int>]
    let lexicon: AddressLexicon
    var position = 0

    mutating func cut() -> [PhoneCandidate] {
      var found: [PhoneCandidate] = []
      var skipped = taken[...]
      while position < bytes.count {
        while let next = skipped.first, position >= next.upperBound { skipped.removeFirst() }
        if let next = skipped.first, position >= next.lowerBound {
          position = next.upperBound
          continue
        }
        guard isStart(position) else {
          position += 1
          continue
        }
        let limit = skipped.first?.lowerBound ?? bytes.count
        let start = position
        let groups = self.groups(limit: limit)
        let digits = groups.reduce(0) { $0 + $1.digits.count }
        if digits >= PhoneShape.leastDigits, !isGluedBefore(start), !isLabelled(start),
          let kept = trimmed(groups, limit: limit)
        {
          found.append(
            PhoneCandidate(groups: kept))
        }
        position = max(position, start + 1)
        // What is no number may end in the digits before a line end; the next line begins afresh.
        if found.last?.groups.first?.digits.lowerBound != groups.first?.digits.lowerBound,
          let next = groups.dropFirst().first(where: \.isAfterLineEnd)
        {
          position = next.start
        }
      }
      return found
    }

    private func isStart(_ index: Int) -> Bool {
      let byte = bytes[index]
      if AddressBytes.isDigit(byte) { return true }
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "("), index + 1 < bytes.count else {
        return false
      }
      let next = bytes[index + 1]
      return AddressBytes.isDigit(next) || next == UInt8(ascii: "+")
        || (next == 0x20 && byte == UInt8(ascii: "+"))
    }

    /// Letters, currency signs and decimal points that run into the digits.
    private func isGluedBefore(_ start: Int) -> Bool {
      guard start > 0 else { return false }
      // What ends right here is a mail address that a number was glued to.
      if taken.contains(where: { $0.upperBound == start }) { return false }
      let before = bytes[start - 1]
      // A label may touch its number ("Tél.06…", "T06…" is none).
      if before == AddressBytes.dot || before == UInt8(ascii: ",") {
        return start > 1 && AddressBytes.isDigit(bytes[start - 2])
      }
      return AddressBytes.isWordByte(before) || before == UInt8(ascii: "$")
        || before == UInt8(ascii: "#") || before == UInt8(ascii: "/")
        || before == UInt8(ascii: "-") || before == UInt8(ascii: "_")
    }

    /// Whether the word before says that the number is no telephone number (SIRET, ISBN …), or the one in front of a
    /// small word between them ("Siret provisoire").
    private func isLabelled(_ start: Int) -> Bool {
      guard let (word, from) = word(before: start) else { return false }
      if lexicon.notPhoneLabels.contains(word) { return true }
      guard AddressBytes.isSmallLetter(bytes[from]),
        word.unicodeScalars.allSatisfy({ LetterCase.isLetter($0) }),
        let (label, _) = self.word(before: from)
      else { return false }
      return lexicon.registers.contains(label)
    }

    /// The word in front of an offset, folded, without a full stop behind it, and where it begins.
    private func word(before start: Int) -> (word: String, start: Int)? {
      var end = start
      while end > 0,
        [0x20, UInt8(ascii: ":"), 0xA0, 0xC2, 0xAF, 0x80, AddressBytes.newline]
          .contains(bytes[end - 1])
      {
        end -= 1
      }
      var from = end
      while from > 0, bytes[from - 1] > 0x20, end - from < 24, bytes[from - 1] != 0xA0 {
        from -= 1
      }
      guard from < end else { return nil }
      var word = Folding.fold(String(decoding: bytes[from..<end], as: UTF8.self))
      if word.last == "." { word.removeLast() }
      // "N° d'entreprise"
      if let elision = word.lastIndex(of: "'") {
        word = String(word[word.index(after: elision)...])
      }
      return (word, from)
    }

    private mutating func groups(limit: Int) -> [Group] {
      var groups: [Group] = []
      // Where a bracket or plus sign opened before the next digits.
      var opening: Int?
      var between = Step(length: 0)
      var hasPlus = false
      var index = position
      while index < limit {
        if AddressBytes.isDigit(bytes[index]) {
          var end = index
          while end < limit, AddressBytes.isDigit(bytes[end]) { end += 1 }
          // "00 33 …" leads a number; "910 000 012" only holds zeros. So does "0041 …" at the beginning of a
          // line below another number.
          let isLead =
            groups.isEmpty || between.isSetApart
            || between.isLineEnd && end - index >= Self.leastJoinedLead
          let isDoubleZero =
            isLead && end - index >= 2 && bytes[index] == 0x30 && bytes[index + 1] == 0x30
          groups.append(
            Group(
              digits: index..<end, start: opening ?? index,
              isInternational: hasPlus || isDoubleZero, isSetApart: between.isSetApart,
              isAfterLineEnd: between.isLineEnd, separator: between.sign))
          index = end
          position = end
          opening = nil
          between = Step(length: 0)
          hasPlus = false
          continue
        }
        guard let step = self.step(at: index, limit: limit) else { break }
        if step.opens || step.isPlus { opening = opening ?? index }
        if step.isPlus { hasPlus = true }
        if step.sign != 0 { between.sign = step.sign }
        if step.isSetApart { between.isSetApart = true }
        if step.isLineEnd { between.isLineEnd = true }
        index += step.length
      }
      return groups
    }

    /// In digits: two zeros and a country's one.
    private static let leastJoinedLead = 3

    private struct Step {
      var length: Int
      var sign: UInt8 = 0
      var opens = false
      var isPlus = false
      var isSetApart = false
      var isLineEnd = false
    }

    /// One sign that may stand between the digits of a number.
    private func step(at index: Int, limit: Int) -> Step? {
      let byte = bytes[index]
      switch byte {
      case AddressBytes.newline:
        // A number that a line end cuts goes on with a digit at once.
        guard index + 1 < limit, AddressBytes.isDigit(bytes[index + 1]) else { return nil }
        return Step(length: 1, isLineEnd: true)
      case 0x20:
        // Two spaces may be a table's gap.
        if index + 2 < limit, bytes[index + 1] == 0x20, bytes[index + 2] == 0x20 { return nil }
        return Step(length: 1)
      case 0xC2 where index + 1 < limit && bytes[index + 1] == 0xA0:
        return Step(length: 2)
      case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0xAF, 0x87, 0x89: return Step(length: 3)
        case 0x90...0x94: return dash(at: index, length: 3, limit: limit)
        default: return nil
        }
      case UInt8(ascii: "."): return Step(length: 1, sign: byte)
      case UInt8(ascii: "-"), UInt8(ascii: "/"): return dash(at: index, length: 1, limit: limit)
      case UInt8(ascii: "("): return Step(length: 1, opens: true)
      case UInt8(ascii: ")"): return Step(length: 1, sign: 0)
      case UInt8(ascii: "+"): return Step(length: 1, isPlus: true)
      default: return nil
      }
    }

    private func dash(at index: Int, length: Int, limit: Int) -> Step {
      let spaceBefore = index > 0 && [0x20, 0xA0, 0xAF].contains(bytes[index - 1])
      let next = index + length
      let spaceAfter = next < limit && (bytes[next] == 0x20 || bytes[next] == 0xC2)
      return Step(
        length: length, sign: bytes[index] == 0xE2 ? UInt8(ascii: "-") : bytes[index],
        isSetApart: spaceBefore && spaceAfter)
    }

    /// Without a last group that runs into letters or units ("06 12 34 56 78h", "… 10 €").
    private func trimmed(_ groups: [Group], limit: Int) -> [Group]? {
      guard let last = groups.last, last.digits.upperBound < limit else {
        return groups.isEmpty ? nil : groups
      }
      let next = bytes[last.digits.upperBound]
      let isGlued = AddressBytes.isLetter(next) || next == UInt8(ascii: "%")
      guard isGlued, last.digits.count <= 2, isUnit(after: last.digits.upperBound) else {
        return groups
      }
      let kept = Array(groups.dropLast())
      return kept.isEmpty ? nil : kept
    }

    /// "10h", "5km": letters that make the digits an hour or a measure.
    private func isUnit(after index: Int) -> Bool {
      let letters = bytes[index...].prefix(while: AddressBytes.isLetter)
      return letters.count <= 3
    }
  }
}
