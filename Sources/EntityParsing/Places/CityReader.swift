import Lexicons

/// Finds names of the gazetteer among words.
struct CityReader {
  let gazetteer: Gazetteer
  let lexicon: PlaceLexicon
  /// ISO 3166-1 alpha-2: wins where a name stands for several places.
  let country: String?
  /// Towns that the kit tells to be some.
  var towns = TownNames()

  /// Whether "12 Castlegate" is a street where the kit comes from, with no word that says so.
  var hasEnglishStreets: Bool {
    country.map { ["GB", "IE", "US", "CA", "AU", "NZ", "ZA"].contains($0) } ?? true
  }

  struct Match {
    /// Indices of words.
    var words: Range<Int>
    /// All places of that name; the likeliest first.
    var places: [Gazetteer.Place]
    /// Whether the name is a common word, too.
    var isAmbiguous: Bool
  }

  /// The longest name that begins at a word.
  func match(_ list: WordList, at index: Int, in range: Range<Int>) -> Match? {
    let known = knownMatch(list, at: index, in: range)
    guard let words = towns.match(list, at: index, in: range),
      words.upperBound > known?.words.upperBound ?? index
    else { return known }
    let town = Gazetteer.Place(
      kind: .city, name: list.text(words: words), country: country ?? "", region: "",
      subdivision: "", code: "", timeZone: "")
    return Match(words: words, places: [town], isAmbiguous: false)
  }

  private func knownMatch(_ list: WordList, at index: Int, in range: Range<Int>) -> Match? {
    guard list[index].isProper || list[index].isElided || Self.articles.contains(list[index])
    else { return nil }
    let first = list[index]
    let isSaint = Self.isSaint(first.folded)
    guard isSaint || gazetteer.mayBegin(with: first.folded) else { return nil }
    // No name goes on over a sign, save "St.", "Aubin - Le Vieux" and "King's Lynn".
    let rest = list.words[index..<max(index, min(range.upperBound, index + 6))]
    let sign = rest.dropFirst().firstIndex {
      $0.shape == .sign && !$0.isSign(".") && !$0.isSign("-") && !$0.isSign("'")
    }
    var end = sign ?? rest.endIndex
    let hashes = list.keyHashes(from: index, upTo: end)
    while end > index {
      defer { end -= 1 }
      guard isSaint || gazetteer.knows(hashes[end - index - 1]) else { continue }
      let last = list[end - 1]
      guard last.isLetters, last.isProper || end - index > 1 else { continue }
      let key = list.key(index..<end)
      var places = gazetteer.places(key: key)
      if places.isEmpty, isSaint { places = self.places(ofSaint: key) }
      guard !places.isEmpty,
        !(places.allSatisfy { $0.kind == .city } && first.shape == .lower
          && !Self.articles.contains(first))
      else {
        continue
      }
      if let country {
        let (near, far) = (
          places.filter { $0.country == country }, places.filter { $0.country != country }
        )
        places = near + far
      }
      if places.count > 1 { places = RegionBehind(gazetteer).first(of: places, list, at: end) }
      return Match(
        words: index..<end, places: places,
        isAmbiguous: lexicon.ambiguousCities.contains(key))
    }
    return nil
  }

  private static let articles = WordSet(["le", "la", "les", "l'", "el"])

  /// The places of a name that opens with a shortened word: "St-Denis" is Saint-Denis, "St Albert" may stand with a dot.
  private func places(ofSaint key: String) -> [Gazetteer.Place] {
    let first = key.prefix { $0 != " " && $0 != "." }
    let rest = key.dropFirst(first.count).drop { $0 == " " || $0 == "." }
    let dotted = gazetteer.places(key: "\(first). \(rest)")
    return dotted.isEmpty
      ? gazetteer.places(key: (first == "ste" ? "sainte " : "saint ") + rest) : dotted
  }

  /// "st", "ste", "st-denis".
  private static func isSaint(_ folded: String) -> Bool {
    guard folded.utf8.first == UInt8(ascii: "s") else { return false }
    return folded == "st" || folded == "ste" || folded.hasPrefix("st-")
      || folded.hasPrefix("ste-")
  }

  /// A name that the gazetteer doesn't know, by its form: capitalised words with the links that
  /// names of towns have ("Villers-sous-Bois", "La Roche en Brenil").
  func unknownName(_ list: WordList, at index: Int, in range: Range<Int>) -> Range<Int>? {
    var end = index
    var hasProper = false
    while end < range.upperBound, end < index + 7 {
      let word = list[end]
      if word.isLetters, word.isProper, word.shape != .initial {
        hasProper = true
        end += 1
      } else if word.isElided || lexicon.cityLinks.contains(word.folded), hasProper || end == index,
        // "écoles de Saint-Blin et de Vaux" are in two towns.
        word.folded != "et", end + 1 < range.upperBound
      {
        end += 1
      } else {
        break
      }
    }
    while end > index, !list[end - 1].isProper { end -= 1 }
    return hasProper && end > index ? index..<end : nil
  }

  /// "Arnay-sous-Vitteaux": names joined by a small word or behind "Saint".
  static func isCompound(_ name: String) -> Bool {
    let printed = name.parts(at: "-")
    guard printed.count >= 2 else { return false }
    let parts = printed.map { Folding.key($0) }
    if ["saint", "sainte"].contains(parts[0]) { return true }
    // "The Blin-on-Sea Book Festival" is named after one.
    let words = WordList(name)
    guard words.words.dropFirst().allSatisfy({ !$0.isProper || $0.folded.contains("-") }) else {
      return false
    }
    // "Montreuil-l'Étang", "Les Mureaux-d'Isle"
    return parts.dropFirst().contains { $0.hasPrefix("l ") || $0.hasPrefix("d ") }
      || parts.count >= 3
        && parts.dropFirst().dropLast().contains { PlaceLexicon.shared.cityLinks.contains($0) }
  }
}
