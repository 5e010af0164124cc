import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists set in one paragraph") struct DatedListTests {
  private static let lines = """
    Mardi 4 mai 2027 – 18 h – Veillée des bateliers – salle Aubin
    > Mercredi 5 mai 2027 – 20 h – Table ronde sur les digues – théâtre du Bief
    > Jeudi 6 mai 2027 – 10 h – Marché des potiers – place du Bief
    > Vendredi 7 mai 2027 – 15 h – Remise des prix – salle Aubin
    """

  @Test("They are no running text, however long")
  func list() {
    let stream = Programme.tools.stream
    #expect(stream.isDatedList(Programme(Self.lines).blocks[0]))
    let prose =
      "Le 4 mai 2027 à 18 h, les bateliers veillent au bord du bief avec leurs voisins, et l'on\n"
      + "> mange des anguilles jusqu'à la nuit. Le lendemain, la ville discute de ses digues avec\n"
      + "> tous ceux qui les entretiennent depuis l'automne."
    #expect(!stream.isDatedList(Programme(prose).blocks[0]))
  }

  @Test("A kit whose text is mostly such lists is no release")
  func release() {
    let stream = Programme.tools.stream
    let document = Page.document(Programme(Self.lines).blocks)
    #expect(!ProseEntries.isRelease(document, isList: stream.isDatedList))
  }

  @Test(
    "The sign behind the day and hour parts the place from the title, too",
    arguments: ["–", "/", "|", "·", "•"])
  func signs(sign: String) {
    #expect(
      Programme(Self.lines.replacing("–", with: sign)).placed() == [
        "Veillée des bateliers | salle Aubin", "Table ronde sur les digues | théâtre du Bief",
        "Marché des potiers | place du Bief", "Remise des prix | salle Aubin",
      ])
  }
}
