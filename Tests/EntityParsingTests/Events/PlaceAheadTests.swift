import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands between a date and a colon") struct PlaceAheadTests {
  private func told(_ lines: [String]) -> [String] {
    Programme("# Programme\n" + lines.map { "- \($0)" }.joined(separator: "\n"))
      .events().map {
        "\($0.title ?? "–") | \($0.location.venue ?? "–") | \($0.location.city ?? "–")"
      }
  }

  private func place(_ text: String) -> String? {
    PlaceAhead(places: Programme.tools.places, lexicon: Programme.tools.lexicon)
      .parted(SourcedText(text: text), from: 0)?.place.text
  }

  @Test("is the place where it names one and nothing else")
  func places() {
    #expect(
      told([
        "Mardi 2 juin 2026, 18 h, salle des fêtes de Brey-sur-Lierre : tri des graines",
        "Jeudi 4 juin 2026 à 20 h 30, cinéma Le Blin, Rennes : projection de « Sillons, mon amour »",
        "Samedi 6 juin 2026, 9 h, départ du parking du Puits : marche des haies",
      ]) == [
        "tri des graines | salle des fêtes | Brey-sur-Lierre",
        "projection de « Sillons, mon amour » | cinéma Le Blin | Rennes",
        "marche des haies | parking du Puits | –",
      ])
    #expect(place("Corn Hall: choir concert") == "Corn Hall")
    #expect(place("Weighing House Museum: rope-making for beginners") == "Weighing House Museum")
    #expect(place("Choir concert: the hall sings") == nil)
    // Brackets tell which hall; a kind of event stands behind the place.
    #expect(place("Corn Hall (Upper Room), Rennes: choir") == "Corn Hall (Upper Room), Rennes")
    #expect(place("Corn Hall, conférence: la haie") == "Corn Hall")
    #expect(place("Corn Hall (Upper: choir) sings") == nil)
  }

  @Test("stays in the title where it is none, or more than one")
  func names() {
    let titles = told([
      "Mardi 2 juin 2026, 18 h, conférence : la vie des haies",
      "Jeudi 4 juin 2026, 20 h, « Le Musée Blin » : concert",
      "Samedi 6 juin 2026, 9 h, atelier au musée du Puits : la corde",
      "Dimanche 7 juin 2026 – Tournoi des Trois Blins, à Rennes : six équipes",
    ]).map { String($0.prefix { $0 != "|" }.dropLast()) }
    #expect(
      titles == [
        "conférence : la vie des haies", "« Le Musée Blin » : concert",
        "atelier au musée du Puits : la corde", "Tournoi des Trois Blins",
      ])
  }

  @Test("Commas in quotation marks end no title, those in brackets end it before them")
  func enclosed() {
    let lexicon = Programme.tools.lexicon
    func title(_ text: String) -> String {
      TitleCleaning.trimmed(
        TitleText.withoutAddition(SourcedText(text: text), lexicon: lexicon).title
      ).text
    }
    #expect(title("Lecture « La haie, que faire ? »") == "Lecture « La haie, que faire ? »")
    #expect(title("Atelier “Bread, and salt” for all") == "Atelier “Bread, and salt” for all")
    #expect(title("Village des métiers (tour, forge, corde)") == "Village des métiers")
    #expect(title("Bal (gratuit) des voisins, par la fanfare") == "Bal (gratuit) des voisins")
  }
}
