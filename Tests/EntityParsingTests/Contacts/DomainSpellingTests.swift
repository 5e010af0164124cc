import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Names that the label of a domain spells")
struct DomainSpellingTests {
  /// Label, text; the words that the label spells, the whole name.
  @Test(
    "are whole words, their beginnings or their initials",
    arguments: [
      ("boisclairs", "Office des Bois clairs", "Office des Bois clairs"),
      ("clair-bois", "Le Bois-Clair", "Bois-Clair"),
      ("lycee-aubin", "Lycée Marie-Aubin", "Lycée Marie-Aubin"),
      ("aubin-lycee", "Lycée Marie-Aubin", "Lycée Marie-Aubin"),
      ("sillonlibrary", "SILLON BAY PUBLIC LIBRARY", "SILLON BAY PUBLIC LIBRARY"),
      (
        "claubinlitphil", "Claubin Literary & Philosophical Society",
        "Claubin Literary & Philosophical Society"
      ),
      ("delmontchamber", "Delmont Chamber of Commerce", "Delmont Chamber of Commerce"),
      ("drq", "Department for Rivers & Quays", "Department for Rivers & Quays"),
      ("bnv", "Batelerie na Vell", "Batelerie na Vell"),
      ("lesbatelliers", "Société nationale des amis des rives", nil),
      (
        "amisdesrives", "Société nationale des amis des rives",
        "Société nationale des amis des rives"
      ),
      ("syndicat-vell", "Syndicat agricole de la Vell", "Syndicat agricole de la Vell"),
      ("vellverte", "Syndicat agricole de la Vell verte", "Syndicat agricole de la Vell verte"),
      ("delmontwomen", "Delmont Town Women FC", "Delmont Town Women FC"),
      ("halageedge", "Halage Edge Open Studios", "Halage Edge Open Studios"),
      // The town that the label ends in stands elsewhere in the kit.
      ("stoswindelmont", "Church of St Oswin · Delmont", "Church of St Oswin"),
      ("stoswindelmont", "Church of St Oswin · Blinville", nil),
    ] as [(String, String, String?)])
  func spelled(label: String, text: String, name: String?) {
    #expect(found(label, [text]) == name)
  }

  /// Label, text.
  @Test(
    "are no chance letters, persons, towns or words for what a house is",
    arguments: [
      ("slo", "Saturday lunch only, by the Lake"), ("aubin", "Marie Aubin"),
      ("drq", "Doors close, Ravel quartet, questions"), ("presse", "Presse"),
      ("musee", "Un musée de la rive"), ("paris", "Rendez-vous à Paris"),
      ("clos", "Les jours de Clochette"),
    ])
  func notSpelled(label: String, text: String) {
    #expect(found(label, [text]) == nil)
  }

  /// Of two places, the one that stands alone on its line.
  @Test("are read where they stand alone")
  func alone() {
    #expect(
      found("halagehall", ["They met at Halage Hall Annexe.", "Halage Hall"]) == "Halage Hall")
  }

  /// Mail; what it can spell.
  @Test(
    "come from the domain, and from the part before the at sign where anybody can have an address",
    arguments: [
      ("anne@bois-clairs.example.fr", "bois-clairs"),
      ("anne@music.claubin.example.ac.uk", "claubin"),
      ("amis.halage@example.org", "amishalage"), ("contact@example.org", nil),
      ("presse@gmail.com", nil), ("amis_halage@gmail.com", "amishalage"),
    ] as [(String, String?)])
  func mail(mail: String, label: String?) {
    #expect(KitDomain.spelling(ofMail: mail) == label)
  }

  private func found(_ label: String, _ texts: [String]) -> String? {
    let blocks = texts.enumerated().map { Page.block($1, y: 40 + Double($0) * 60) }
    return PrintedNames(document: Page.document(blocks)).spelled(by: label)?.text
  }
}
