import KitModel
import Lexicons

extension ContactCard {
  /// Takes the hyphen of a line's end out of the part before the `@` where the card prints the word without it.
  ///
  /// As in: "clemen-" / "tine@…" below "Clémentine Aubin", and "cau-" / "bin@…", her initial in front of her name;
  /// "anne-" / "marie@…" of "Anne-Marie Aubin" keeps it.
  mutating func mendCutLocals() {
    for index in anchors.indices {
      guard case .mail(var found) = anchors[index].kind,
        [.cut, .obfuscated].contains(found.form),
        let at = found.value.utf8.firstIndex(of: AddressBytes.at),
        case let local = found.value[..<at], local.utf8.contains(AddressBytes.hyphen)
      else { continue }
      let told = Set(words.flatMap { WordList($0.words?.text ?? "").words.map(\.folded) })
      let parts = local.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard
        let joint = (1..<parts.count).first(where: { cut in
          let left = parts[cut - 1].split(separator: ".").last ?? ""
          let right = parts[cut].split(separator: ".").first ?? ""
          guard !left.isEmpty, !right.isEmpty else { return false }
          let joined = Folding.fold(left + right)
          let rest = String(joined.dropFirst())
          return told.contains(joined) || rest.utf8.count >= Self.leastName && told.contains(rest)
        })
      else { continue }
      let mended =
        parts[..<joint].joined(separator: "-") + parts[joint...].joined(separator: "-")
      found.value = mended + found.value[at...]
      anchors[index].kind = .mail(found)
    }
  }

  /// Puts what stands before an `@` together where a narrow column cut it inside a word, and the card prints the name that the
  /// halves make.
  ///
  /// As in: "astrid.herma" / "ns@…" of "Astrid Hermans".
  mutating func joinCutLocals() {
    var told: Set<String> = []
    for item in words {
      for word in WordList(item.words?.text ?? "").words {
        told.formUnion(word.folded.split(separator: "-").map(String.init))
      }
    }
    let text = Array(column.text.text.utf8)
    for index in anchors.indices {
      guard case .mail(var found) = anchors[index].kind,
        case let start = anchors[index].range.lowerBound, start > 1,
        text[start - 1] == AddressBytes.newline,
        let at = found.value.utf8.firstIndex(of: AddressBytes.at)
      else { continue }
      let limit = anchors[..<index].map(\.range.upperBound).max() ?? 0
      var from = start - 1
      while from > limit, Self.mayBeCut(text[from - 1]) { from -= 1 }
      let front = String(decoding: text[from..<start - 1], as: UTF8.self)
      let parts = (front + found.value[..<at]).split(whereSeparator: { ".-_".contains($0) })
      // A sign at an end of it, or a label's full stop, cuts nothing inside a word.
      guard from < start - 1, AddressBytes.isSmallLetter(text[from]),
        AddressBytes.isSmallLetter(text[start - 2]), parts.count > 1,
        parts.allSatisfy({ told.contains(Folding.fold($0)) })
      else { continue }
      found.value = front + found.value
      anchors[index].kind = .mail(found)
      anchors[index].range = from..<anchors[index].range.upperBound
      words.removeAll { $0.range.overlaps(from..<start) }
    }
  }

  /// Of a name behind an initial, in letters.
  private static let leastName = 3

  private static func mayBeCut(_ byte: UInt8) -> Bool {
    AddressBytes.isSmallLetter(byte) || byte == AddressBytes.dot || byte == AddressBytes.hyphen
      || byte == UInt8(ascii: "_")
  }
}
