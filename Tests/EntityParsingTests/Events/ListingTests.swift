import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Listings of what is on") struct ListingTests {
  @Test("Bold lines that open with their hour are titles of the text below them")
  func hoursAhead() {
    let told = Programme(
      """
      # Samedi 6 juin 2026
      **15h – Le tri des mots**
      Chacun apporte une page lue dans la semaine, et la tend à son voisin.

      **18h – Scène ouverte**
      Enfants et adultes, venez chanter un air de votre choix.

      **19h – Repas partagé**
      Bien sûr, la soupe est offerte à qui vient de loin.
      """
    ).told()
    #expect(
      told == [
        "Le tri des mots | 2026-06-06T15:00", "Scène ouverte | 2026-06-06T18:00",
        "Repas partagé | 2026-06-06T19:00",
      ])
  }

  @Test("Days above titles stay with them where some titles are in capitals")
  func capitals() {
    let told = Programme(
      """
      **28 sept. - 26 oct. - 30 nov.**
      # LE BAL DES OMBRES
      Les jeunes de la ville improvisent.
      **5|6|7|12 déc.**
      # Pyjama d’Aubin
      Une comédie pour six battoirs.
      **27|28 nov.**
      # LE SEL DES ANCIENS
      Un conte que l’on dit au lavoir.
      **16|17 oct. - 1|6 nov.**
      # La Corde et le Linge
      D’après les lettres d’une lavandière.
      """
    ).told(title: "Saison 2026-2027")
    #expect(
      told == [
        "LE BAL DES OMBRES | 2026-09-28 2026-10-26 2026-11-30",
        "Pyjama d’Aubin | 2026-12-05/2026-12-07 2026-12-12",
        "LE SEL DES ANCIENS | 2026-11-27/2026-11-28",
        "La Corde et le Linge | 2026-10-16/2026-10-17 2026-11-01 2026-11-06",
      ])
  }

  @Test("Practical information tells a fair once more")
  func practical() {
    let text = """
      Salon du livre de Blinville
      samedi 3 octobre 2026 de 14 h 30 à 19 h et dimanche 4 octobre 2026 de 10 h à 18 h. Halle Blin.
      Entrée gratuite.
      """
    let told = Programme(text).told(title: "Pratique", kind: .practical)
    #expect(
      told == [
        "Salon du livre de Blinville | 2026-10-03T14:30/2026-10-03T19:00 2026-10-04T10:00/2026-10-04T18:00"
      ])
    let hours = "Horaires\nsamedi 3 octobre 2026 de 14 h 30 à 19 h"
    #expect(Programme(hours).told(title: "Pratique", kind: .practical).isEmpty)
  }

  @Test("Parts of a programme that open with their hour are no projects")
  func hoursOfNoProjects() {
    func projects(_ lead: String) -> Int {
      let blocks = Programme(
        """
        ! Une œuvre, un projet
        # \(lead)Le battoir
        Un projet de lavoir roulant, construit par les élèves du lycée pour les gens de la vallée.
        # \(lead)La corde
        Un projet de séchoir commun, construit par les élèves du collège pour les gens du bourg.
        # \(lead)Le baquet
        Un projet de bains publics, construit par les élèves de l’école pour les gens de la ville.
        """, page: 1
      ).blocks
      var document = Page.document(blocks)
      document.sections = [
        Section(
          id: "s1", kind: .projects, level: 1, title: blocks[0].text,
          blocks: Array(blocks.dropFirst()), children: [])
      ]
      return parseEntities(document, in: Programme.context()).projects.count
    }
    #expect(projects("") == 3)
    #expect(projects("15h – ") == 0)
  }

  @Test("The plural of a kind on a stretch of days is the programme itself")
  func plural() {
    let text = """
      Les neuf concerts auront lieu du 18 au 25 juillet 2026 dans la cour du lavoir des Tilleuls.
      Le concert des lampions aura lieu le 19 juillet 2026 à 21 h dans la cour du lavoir.
      """
    let titles = Programme(text).events(kind: .other).map(\.title)
    #expect(!titles.contains("concerts"))
    #expect(!titles.isEmpty)
  }

  @Test("What is on in all the days of a kit keeps its own title beside them")
  func together() {
    func titles(_ lines: String) -> Set<String> {
      let blocks = Programme(lines, page: 1).blocks
      var document = Page.document(blocks)
      document.sections = [
        Section(
          id: "s1", kind: .other, level: 1, title: blocks[0].text,
          blocks: Array(blocks.dropFirst()), children: [])
      ]
      return Set(parseEntities(document, in: Programme.context()).events.map(\.title))
    }
    let told = titles(
      """
      ! Journées des lavoirs
      # Journées des lavoirs – Moulin d’Aubin
      Du 19/09/2026 au 20/09/2026
      L’ancien moulin à farine fonctionne avec une roue que les anciens ont gardée pour la ville.
      # Journées des lavoirs – Tour de Blinville
      Du 19/09/2026 au 20/09/2026
      La tour du bourg a vu passer les gens de la vallée, et les reçoit avec leurs enfants.
      """)
    #expect(told.isSuperset(of: ["Journées des lavoirs – Tour de Blinville"]))
  }

  @Test("Persons are no stops of what goes round")
  func persons() {
    let scope = EntryScope(
      section: Programme.scope.section, titles: [SourcedText(text: "Le Bus des graines en tournée")]
    )
    func named(_ titles: [String]) -> [String] {
      let stops = titles.map {
        Entry(
          title: SourcedText(text: $0), when: [Programme.dated("jeudi 4 mars 2027")], scope: scope,
          origin: .titled)
      }
      return TourStops(tools: Programme.tools, scope: scope).named(stops).map(\.title.text)
    }
    let persons = ["Claire Martin, soprano", "Jean Dupont, ténor"]
    #expect(named(persons) == persons)
    #expect(
      named(["Corvenay", "Blinville"]).allSatisfy {
        $0.hasSuffix("Blinville") || $0.hasSuffix("Corvenay")
      })
  }
}
