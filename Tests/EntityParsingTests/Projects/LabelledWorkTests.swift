import KitModel
import Testing

@testable import EntityParsing

@Suite("Works below museum labels, prizes and first lines") struct LabelledWorkTests {
  private let stream = Programme.tools.stream
  private let lexicon = ProjectLexicon.shared(for: ["fr", "en"])

  private func told(_ list: CardList?) -> [String]? {
    list?.cards.map { card in
      ([card.title] + card.sublines).map(\.text.text).joined(separator: " | ")
    }
  }

  private func works(_ text: String) -> [String]? {
    told(
      WorkLabels(stream: stream).list(
        in: stream.items(of: Programme(text).blocks), kind: .other))
  }

  @Test("A label with a maker, a title and a year stands above what is told of the work")
  func labels() {
    #expect(
      works(
        """
        Ana Ruiz
        > Le Battoir, 1924, huile sur toile, 40 × 60 cm
        Longtemps gardée dans une maison de la rive, elle est montrée pour la première fois.
        Luc Morand
        > Sans titre (Remise), 1987, tirage argentique
        Le cadrage serré donne à cette scène la gravité d’un tableau d’histoire.
        """) == ["Le Battoir | Ana Ruiz", "Sans titre (Remise) | Luc Morand"])
    #expect(
      works(
        """
        Anne Martin, The Paper Weir, 2019, ink on paper
        A wall of ten thousand letters that anybody may touch.
        Paul Smith, Tin Orchard, 2021
        Forty trees of tin ring when the wind comes down the valley.
        """) == ["The Paper Weir", "Tin Orchard"])
  }

  @Test("Labels alone are a list of pictures, and a year in a sentence makes no label")
  func others() {
    #expect(
      works(
        """
        Anne Martin, The Paper Weir, 2019, ink on paper
        Paul Smith, Tin Orchard, 2021
        """) == nil)
    #expect(
      works(
        """
        Fondée à Blinville en 1987, la maison garde mille lettres et autant de photographies.
        En mai 1990, elle s’installe dans le battoir que la ville a fait réparer pour elle.
        """) == nil)
  }

  /// Whether titles are names of prizes.
  @Test(
    "The word for it opens or closes the name of a prize",
    arguments: [
      ("Prix du jury", true), ("Public Award", true), ("Grand Prix", true),
      ("Coup de cœur des lecteurs", true), ("La Remise", false),
      ("Le prix du pain au village", false),
    ])
  func prizes(title: String, isPrize: Bool) {
    #expect(lexicon.isPrize(title) == isPrize)
  }

  @Test("What has won stands below the name of the prize, with its town")
  func won() {
    let text = """
      # Prix du jury
      # La Remise – Blinville
      Douze bénévoles y réparent des vélos, des grille-pain et des lampes.
      # Prix du public
      # Le Battoir
      Un lavoir où l’on répète le soir, sous une charpente que la classe a montée.
      """
    let items = stream.items(of: Programme(text).blocks)
    let cards = [0, 3].map { start in
      var card = Card(title: items[start], below: items[(start + 2)...(start + 2)])
      card.sublines.insert(items[start + 1], at: 0)
      return card
    }
    let won = PrizeTitles(stream: stream, lexicon: lexicon).parted(cards)
    #expect(
      won.map { card in
        ([card.title] + card.sublines).map(\.text.text).joined(separator: " | ")
      } == ["La Remise | Blinville", "Le Battoir"])
    let named = PrizeTitles(stream: stream, lexicon: lexicon).parted(
      Array(won) + cards.prefix(1))
    #expect(named.last?.title.text.text == "Prix du jury")
  }

  @Test(
    "A first line that breaks off early is a title; one that runs on, or ends as sentences do, is none"
  )
  func lines() {
    func end(_ text: String) -> String? {
      let item = stream.items(of: Programme(text).blocks)[0]
      return LineTitles.end(item).map { TitleCleaning.trimmed(item.text.slice(0..<$0)).text }
    }
    let told =
      "> Un lavoir où l’on répète le soir, sous une charpente de bois.\n> Et le matin, on y lit."
    #expect(end("Le Battoir\n\(told)") == "Le Battoir")
    #expect(end("Sans titre (Remise)\n\(told)") == "Sans titre (Remise)")
    #expect(end("Il est ouvert.\n\(told)") == nil)
    #expect(end("Le Battoir est\n> un lavoir où l’on répète le soir, sous une charpente.") == nil)
  }
}
