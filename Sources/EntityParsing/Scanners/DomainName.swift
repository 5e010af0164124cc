/// What makes a string of host bytes a domain name.
enum DomainName {
  /// How many of the bytes make a domain name; `nil` where none do.
  ///
  /// What is glued to the last label is cut off: a number ("…gouv.fr06 12"), a capitalised word
  /// ("….frTél"), the dot of a sentence.
  static func length(_ host: [UInt8], lexicon: AddressLexicon) -> Int? {
    var end = host.count
    while end > 0, !AddressBytes.isAlphanumeric(host[end - 1]) { end -= 1 }
    while let lastDot = host[..<end].lastIndex(of: AddressBytes.dot) {
      guard lastDot > 0 else { return nil }
      let label = host[(lastDot + 1)..<end]
      if let length = topLevelLength(label, lexicon: lexicon) {
        let whole = host[..<(lastDot + 1 + length)]
        return isWellFormed(whole) ? whole.count : nil
      }
      // "domaine.fr.Pour": the last label is a word that runs into the domain.
      guard let first = label.first, (0x41...0x5A).contains(first) || AddressBytes.isDigit(first)
      else { return nil }
      end = lastDot
    }
    return nil
  }

  private static func topLevelLength(
    _ label: ArraySlice<UInt8>, lexicon: AddressLexicon
  ) -> Int? {
    let letters = label.prefix(while: AddressBytes.isLetter)
    guard letters.count >= 2 else { return nil }
    if lexicon.isTopLevelDomain(letters) { return letters.count }
    if letters.count == label.count,
      letters.allSatisfy(AddressBytes.isSmallLetter), letters.count <= 3 || label.count <= 18
    {
      return glued(letters, lexicon: lexicon) ?? letters.count
    }
    return glued(letters, lexicon: lexicon)
  }

  /// The length of a known top-level domain before a capital that begins another word.
  private static func glued(_ letters: ArraySlice<UInt8>, lexicon: AddressLexicon) -> Int? {
    let small = letters.prefix(while: AddressBytes.isSmallLetter)
    guard small.count >= 2, small.count < letters.count, lexicon.isTopLevelDomain(small) else {
      return nil
    }
    return small.count
  }

  private static func isWellFormed(_ host: ArraySlice<UInt8>) -> Bool {
    let labels = host.split(separator: AddressBytes.dot, omittingEmptySubsequences: false)
    return host.count <= 253
      && labels.allSatisfy {
        !$0.isEmpty && $0.count <= 63 && $0.first != AddressBytes.hyphen
          && $0.last != AddressBytes.hyphen
      }
  }
}
