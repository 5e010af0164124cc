import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles whose texts tell in a sentence when") struct ToldCardTests {
  @Test("Where most titles that are set alike stand above such texts, each is an entry")
  func cards() {
    #expect(
      Programme(
        """
        # Le canal en fanfare
        À Rodez, la clique des mariniers joue pour les éclusiers le samedi 17 avril 2027 de 14 h à 16 h.
        # Les nœuds de Maëlle
        La cordelière montre douze nœuds, jeudi 15 avril 2027 à 18 h, et donne la corde.
        # Le silo à voix basse
        Deux conteuses dans le noir. On y entre le vendredi 16 avril 2027 à 21 h et à 23 h.
        """
      ).told() == [
        "Le canal en fanfare | 2027-04-17T14:00/2027-04-17T16:00",
        "Les nœuds de Maëlle | 2027-04-15T18:00",
        "Le silo à voix basse | 2027-04-16T21:00 2027-04-16T23:00",
      ])
  }

  @Test("One title of several that tells a day is an article's, as is one that tells what is over")
  func articles() {
    #expect(
      Programme(
        """
        # Un canal, deux écluses
        Les éclusiers gardent l'eau, et les mariniers la route, depuis plus de cent ans.
        # Les nœuds de Maëlle
        La cordelière apprend seule, et montre ce qu'elle sait aux enfants du port.
        # Le silo à voix basse
        Deux conteuses dans le noir. La porte a été trouvée ouverte le 16 avril 2027 à 21 h.
        """
      ).told().isEmpty)
    #expect(
      Programme(
        """
        # Un canal, deux écluses
        Les éclusiers ont rendu les clés de la maison le 3 mars 2019 à 18 h, devant la foule.
        # Les nœuds de Maëlle
        La cordelière a vendu sa corde le 8 mai 2021 à 9 h, et n'en a plus fait depuis.
        """
      ).told().isEmpty)
  }

  @Test("A sentence that parts days by semicolons tells several days of its title")
  func severalDays() {
    #expect(
      Programme(
        """
        # La malle du canal
        La malle s'ouvre à la halle le 6 avril 2027 à 14 h ; au port, le 7 avril 2027 à 14 h.
        # Le silo à voix basse
        Deux conteuses dans le noir. On y entre le vendredi 16 avril 2027 à 21 h.
        """
      ).told() == [
        "La malle du canal | 2027-04-06T14:00 2027-04-07T14:00",
        "Le silo à voix basse | 2027-04-16T21:00",
      ])
  }

  @Test(
    "The one paragraph of a section tells its title's hour, two of them tell more than one thing")
  func sections() {
    func told(_ texts: String...) -> Int {
      let blocks = Programme("# Un matin au vieux moulin\n" + texts.joined(separator: "\n")).blocks
      var scope = Programme.scope
      scope.section.title = blocks[0].text
      scope.section.blocks = Array(blocks.dropFirst())
      return EntrySegmentation(tools: Programme.tools, scope: scope, heading: nil)
        .entries(of: Programme.tools.stream.items(of: blocks)).count
    }
    let text = "Les meuniers reçoivent les journalistes le 16 avril 2027 à 11 h, au pied du silo."
    #expect(told(text) == 1)
    #expect(told(text, "Le silo est vieux de cent ans.") == 0)
    #expect(told("Le silo est vieux de cent ans. " + text) == 0)
  }

  @Test("An hour of weekdays from one to another is that of each day of a kit of one week")
  func weekdays() {
    let tools = Programme.tools
    let week = EventTools(
      reader: tools.reader, lexicon: tools.lexicon, stream: tools.stream, places: tools.places,
      kitTitle: nil,
      context: .init(
        period: CalendarDate(iso: "2027-04-12")!...CalendarDate(iso: "2027-04-17")!, year: 2027,
        timeZone: "Europe/Paris"))
    func starts(_ text: String) -> [String] {
      let entry = Entry(
        title: SourcedText(text: "Le silo"), when: [week.dated(SourcedText(text: text))],
        scope: Programme.scope, origin: .inText)
      return WhenResolver(tools: week).when(of: entry).occurrences.compactMap {
        $0.start?.description
      }
    }
    #expect(
      starts("Descente au silo, du lundi au mercredi, à 14 h 30")
        == ["2027-04-12T14:30", "2027-04-13T14:30", "2027-04-14T14:30"])
    #expect(starts("Descente au silo, du lundi au mercredi, de 10 h à 12 h").isEmpty)
  }
}
