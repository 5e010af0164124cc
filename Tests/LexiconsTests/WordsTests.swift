import Testing

@testable import Lexicons

@Suite("Words")
struct WordsTests {
  @Test(
    "Words are cut with their shape",
    arguments: [
      ("été", "ete", Word.Shape.lower), ("Paris", "paris", .capitalized),
      ("SNCF", "sncf", .capitals), ("A", "a", .initial), ("iPhone", "iphone", .mixed),
      ("McAteer", "mcateer", .mixed), ("Saint-Denis", "saint-denis", .capitalized),
      ("20h30", "20h30", .mixed), ("2026", "2026", .number), ("Œuvre", "oeuvre", .capitalized),
      (";", ";", .sign), ("Ða", "da", .capitalized), ("l'", "l'", .lower),
    ])
  func shapes(text: String, folded: String, shape: Word.Shape) {
    let words = WordList(text).words
    #expect(words.map(\.folded) == [folded])
    #expect(words.map(\.shape) == [shape])
    #expect(words.map(\.hash) == [WordHash.of(folded.utf8)])
  }

  @Test(
    "Straight quotation marks are those that open or close",
    arguments: [
      ("the \"Lamp Day\", 3 May", ["the", "“", "lamp", "day", "”", ",", "3", "may"]),
      ("(\"Lamp Day\")", ["(", "“", "lamp", "day", "”", ")"]),
      ("a lamp of 20\" x 26\"", ["a", "lamp", "of", "20", "”", "x", "26", "”"]),
      ("“Lamp Day”", ["“", "lamp", "day", "”"]),
    ])
  func quotations(text: String, words: [String]) {
    #expect(WordList(text).words.map(\.folded) == words)
  }

  @Test("Apostrophes part articles from words; signs stand alone")
  func cuts() {
    let words = WordList("L'été à Aix-en-Provence, qu'on aime!").words
    #expect(
      words.map(\.folded) == ["l'", "ete", "a", "aix-en-provence", ",", "qu'", "on", "aime", "!"])
    #expect(
      words.map(\.isSpacedBefore) == [false, false, true, true, false, true, false, true, false])
  }

  @Test(
    "Hashes of keys are those of the keys",
    arguments: ["Saint-Étienne d'Orgues - la ville", "St. Paul's", "L'Isle-Adam", "- a -- b"])
  func keyHashes(text: String) {
    let list = WordList(text)
    for start in 0..<list.count {
      let keys = (start..<list.count).map { WordHash.of(list.key(start..<$0 + 1).utf8) }
      #expect(list.keyHashes(from: start, upTo: list.count) == keys)
    }
  }

  @Test("The longest phrase is found, and the earliest of its length")
  func phrases() {
    var table = PhraseTable<Int>()
    table.add(["hôtel", "hôtel de ville", "Hôtel de région"], meaning: 1)
    table.add(["hotel", "HOTEL DE VILLE du lac"], meaning: 2)
    for number in 3..<60 { table.add(["mot\(number)"], meaning: number) }
    func match(_ text: String) -> [Int]? {
      table.index.match(WordList(text), at: 0).map { [$0.count, table.meanings[$0.number]] }
    }
    #expect(match("Hôtel des Postes") == [1, 1])
    #expect(match("hôtel de ville de Rennes") == [3, 1])
    #expect(match("hôtel de ville du lac") == [5, 2])
    #expect(match("hôtel de") == [1, 1])
    #expect(match("mot59") == [1, 59])
    #expect(match("auberge") == nil)
    #expect(match("") == nil)
  }

  @Test(
    "Phrases are found as they are printed, whatever signs they are made of",
    arguments: [
      "fête de la musique", "FÊTE  de la Musique", " œuvres à lire ", "Straße", "mois de l'",
      "l'été",
      "St. Moritz", "porte-à-porte", "député·e", "7e art", "a × b", "ĳsvogel", "Þórr", "日本",
    ])
  func printed(phrase: String) {
    var table = PhraseTable<Bool>()
    table.add(["fête", phrase, "art"], meaning: true)
    let words = WordList(phrase)
    #expect(table.index.match(words, at: 0)?.count == words.count)
  }
}

@Suite("Sets of words")
struct WordSetTests {
  @Test("Words are among those given, and no others")
  func lookedUp() {
    let words = WordSet((0..<100).map { "w\($0)" })
    #expect(WordList("w0 W57 w99").words.allSatisfy(words.contains))
    #expect(WordList("w100 v1 57 (").words.allSatisfy { !words.contains($0) })
    #expect(!WordSet([]).contains(WordList("w").words[0]))
  }
}
