import Lexicons

extension ContactCard {
  /// Takes the hyphen of a line's end out of the part before the `@` where the card prints the word without it.
  ///
  /// As in: "clemen-" / "tine@…" below "Clémentine Aubin"; "anne-" / "marie@…" of "Anne-Marie Aubin" keeps it.
  mutating func mendCutLocals() {
    for index in anchors.indices {
      guard case .mail(var found) = anchors[index].kind, found.form == .cut,
        let at = found.value.utf8.firstIndex(of: AddressBytes.at),
        case let local = found.value[..<at], local.utf8.contains(AddressBytes.hyphen)
      else { continue }
      let told = Set(words.flatMap { WordList($0.words?.text ?? "").words.map(\.folded) })
      let parts = local.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard
        let joint = (1..<parts.count).first(where: { cut in
          let left = parts[cut - 1].split(separator: ".").last ?? ""
          let right = parts[cut].split(separator: ".").first ?? ""
          return !left.isEmpty && !right.isEmpty && told.contains(Folding.fold(left + right))
        })
      else { continue }
      let mended =
        parts[..<joint].joined(separator: "-") + parts[joint...].joined(separator: "-")
      found.value = mended + found.value[at...]
      anchors[index].kind = .mail(found)
    }
  }
}
