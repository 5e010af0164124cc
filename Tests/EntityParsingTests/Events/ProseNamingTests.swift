import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("What sentences name apart from their verb, or by what was named before")
struct ProseNamingTests {
  private func told(_ text: String) -> [String] {
    Programme("\(text)\n\n\(ProseTests.rest)").told(title: "Le quartier en fête", kind: .other)
      .filter { !$0.hasPrefix("Le quartier") && !$0.hasPrefix("Le lavoir") }
  }

  @Test(
    "Sentences with the day that they name something on",
    arguments: [
      (
        "Le choix du jury, celui-là à huis clos, aura lieu dans une cabane du bois de Rive le vendredi 5 juin 2026, sans que personne n'en sache rien avant l'aube, sauf le garde.",
        ["choix du jury | 2026-06-05"]
      ),
      (
        "La seconde sélection, de six titres, sera annoncée le 8 juin 2026 à la bibliothèque ; la liste des cinq derniers, le 7 septembre 2026, depuis le moulin où le jury se réunit.",
        ["seconde sélection | 2026-06-08", "liste des cinq derniers | 2026-09-07"]
      ),
      (
        "Les lavandières seront également présentes au Salon des métiers de Rive les 6 et 7 juin 2026, où elles tiendront une table avec les teinturières et les potiers du canton.",
        ["Salon des métiers de Rive | 2026-06-06/2026-06-07"]
      ),
      (
        "Le temps fort sera la marche aux lampions du jeudi 4 juin 2026. Nous partirons à 19 h 30 de la halle pour rejoindre le moulin, où les anciens attendent les plus jeunes avec la soupe.",
        ["marche aux lampions | 2026-06-04T19:30"]
      ),
      (
        "Le dimanche 7 juin 2026, à 16 heures, nous reprendrons la ronde des bateliers, note pour note, dans la cantine où elle fut donnée pour la première fois par ceux du bief.",
        ["ronde des bateliers | 2026-06-07T16:00"]
      ),
      (
        "On se retrouvera au parc le dimanche 7 juin 2026 pour « La Lampionne », marche de 5 km sans classement. Le départ sera donné à 10 h par la marraine Ana Ruiz, championne de battoir.",
        ["La Lampionne | 2026-06-07T10:00"]
      ),
      (
        "Ouverture de la saison au public : présentation par l'équipe le mardi 9 juin 2026 à 19 h, dans la grange du moulin, avec les anciens, les jeunes et tous ceux qui le veulent bien.",
        ["Ouverture de la saison au public | 2026-06-09T19:00"]
      ),
      (
        "À Rive, une collecte de savon est organisée le samedi 6 juin 2026 de 10 h à 15 h à la maison des lavandières, qui la tient depuis que le dernier battoir s'est tu, il y a longtemps.",
        ["collecte de savon | 2026-06-06T10:00/2026-06-06T15:00"]
      ),
      (
        "Une « maison du lavoir » ouvrira ses portes au moulin le samedi 6 juin 2026 à 10 h, avec les battoirs des anciens, leurs seaux et les chansons que les enfants ont notées.",
        ["maison du lavoir | 2026-06-06T10:00"]
      ),
      (
        "Trois ateliers pour tailler son battoir, les 5, 7 et 10 juin 2026 à 15 h, sont proposés aux familles du bourg et des hameaux, avec le bois du moulin et les gouges du sabotier.",
        ["ateliers pour tailler son battoir | 2026-06-05T15:00 2026-06-07T15:00 2026-06-10T15:00"]
      ),
      (
        "Le vendredi 5 juin 2026, un concert du chœur sera donné à 20 h dans la grange du moulin, et des cars partiront de la gare à 19 h 15 pour ceux qui viennent de la ville voisine.",
        ["concert du chœur | 2026-06-05T20:00"]
      ),
      (
        "Le vendredi 5 juin, Ana Ruiz donnera une conférence à 20 h sur l'incendie d'août 1949, qui a pris la grange, le foin et les battoirs, et dont les anciens ne parlaient jamais.",
        ["conférence | 2026-06-05T20:00"]
      ),
      // Who is away, and who is several.
      (
        "Nous fermerons du 8 au 12 juin 2026 pour l'inventaire. Le lavoir garde ses pierres, ses battoirs, ses seaux et ses histoires, que les anciens content à qui les demande au café.",
        []
      ),
    ])
  func sentences(text: String, events: [String]) {
    #expect(told(text) == events)
  }

  @Test("“They” speaks of several things")
  func plural() {
    let words = WordList("elles seront attribuées par tirage le 2 mars")
    let free = words.words.map { _ in true }
    let predicate = ProsePredicate(tools: Programme.tools)
    #expect(!predicate.refers(words, free, to: SourcedText(text: "réception")))
    #expect(predicate.refers(words, free, to: SourcedText(text: "places assises")))
  }

  @Test("A kind that is said of a work names nothing new")
  func said() {
    let title = ProseTitle(tools: Programme.tools)
    for (text, isSaid) in [
      ("ce sera une création", true), ("c'est un concert", true), ("et une création", false),
    ] {
      let words = WordList(text)
      #expect(title.isSaidOfWork(words, words.count - 1..<words.count) == isSaid)
    }
  }
}
