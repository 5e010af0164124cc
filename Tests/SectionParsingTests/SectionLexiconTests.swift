import KitModel
import Testing

@testable import SectionParsing

@Suite struct SectionLexiconTests {
  @Test(
    "Headings name what their sections are for",
    arguments: [
      ("Contacts presse", SectionKind.contacts), ("CONTACTS PRESSE :", .contacts),
      ("Édito", .editorial), ("SOMMAIRE", .contents), ("Le programme de la saison", .programme),
      ("Zoom sur des projets", .projects), ("Informations pratiques", .practical),
      ("Press contacts", .contacts), ("About the Trust", .about), ("Pressekontakt", .contacts),
      ("Contacto de prensa", .contacts), ("Visiting", .practical), ("Plan your visit", .practical),
      ("Voices", .quotes), ("Voices from the harbour", .quotes), ("Témoignages", .quotes),
      ("Mentions légales", .legal), ("Infos et contacts", .contacts),
      ("Infos & billetterie", .practical),
    ])
  func named(title: String, kind: SectionKind) {
    #expect(SectionLexicon.shared.kind(of: title) == kind)
  }

  @Test(
    "Titles that only hold such words name nothing",
    arguments: [
      "Voices on Tape", "« Paroles de sel » : le conte revient", "« Témoignages », un film de Brun",
      "Out and about", "Zone de contact", "Rencontres et histoire",
      "Conférence de presse d’ouverture",
      "Une ville qui ouvre ses fenêtres",
      "Nous avons pris contact avec trois cents familles de la vallée",
    ])
  func unnamed(title: String) { #expect(SectionLexicon.shared.kind(of: title) == nil) }
}
