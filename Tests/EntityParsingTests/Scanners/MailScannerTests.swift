import Testing

@testable import EntityParsing

@Suite("Mail addresses in text")
struct MailScannerTests {
  @Test(
    "are found as printed, cut, glued and spelled out",
    arguments: [
      ("Écrire à presse@contretemps.example.com.", "presse@contretemps.example.com"),
      ("claire.b@modernisation.gouv.fr06 12 34 56 78", "claire.b@modernisation.gouv.fr"),
      ("Tél. 06 12 34 56 78claire.b@asso.example.fr", "claire.b@asso.example.fr"),
      ("06 12 34 56 78 - claire@asso.example.frTél. 04", "claire@asso.example.fr"),
      ("accreditations@\nronde.example.fr", "accreditations@ronde.example.fr"),
      ("accreditations@ ronde.example.fr", "accreditations@ronde.example.fr"),
      ("lea@musee-\naubepin.example.fr", "lea@musee-aubepin.example.fr"),
      ("lea@musee.\nexample.fr", "lea@musee.example.fr"),
      ("lea@musee\n.example.fr", "lea@musee.example.fr"),
      ("maude.tremblay-\nouellet@fleuve.example.org", "maude.tremblay-ouellet@fleuve.example.org"),
      ("lea@musee.ex\nample.fr", "lea@musee.example.fr"),
      ("lea@musee.fr\nample.fr", "lea@musee.fr"),
      ("lea@mou\nlin-du-\naubin.example.fr", "lea@moulin-du-aubin.example.fr"),
      ("lea@clos-\nde-\naubin.example.fr", "lea@clos-de-aubin.example.fr"),
      ("lea@aubin.example.f\nr", "lea@aubin.example.fr"),
      ("lea@aubin.example.fr\ne", "lea@aubin.example.fr"),
      ("e.\nlea@aubin.example.fr", "lea@aubin.example.fr"),
      ("nom [at] domaine.fr", "nom@domaine.fr"),
      ("nom(at)clos-\naubin.example.fr", "nom@clos-aubin.example.fr"),
      ("anne-\nmarie [at] aubin.example.fr", "anne-marie@aubin.example.fr"),
      ("nom(at)domaine.fr", "nom@domaine.fr"),
      ("nom [arobase] domaine [point] fr", "nom@domaine.fr"),
      ("jane AT acme DOT org", "jane@acme.org"),
      ("jane.doe AT acme.org", "jane.doe@acme.org"),
      ("presse (a) domaine.de", "presse@domaine.de"),
      ("Ada Roche, adar -at- aubin.example.org, 1-", "adar@aubin.example.org"),
      ("Ada Roche, ada-\nroche\n-at- aubin.example.org", "ada-roche@aubin.example.org"),
      ("adar _at_ aubin.example.org", "adar@aubin.example.org"),
      ("Contact : fete2031 chez aubin.example.fr (adresse)", "fete2031@aubin.example.fr"),
      ("ada.roche at aubin.example.org", "ada.roche@aubin.example.org"),
      ("<presse@domaine.ch>", "presse@domaine.ch"),
      ("mailto:presse@domaine.ch", "presse@domaine.ch"),
      ("E-mail:presse@domaine.ch/web", "presse@domaine.ch"),
      ("Contact : a.b@c-d.example.", "a.b@c-d.example"),
      ("lea@mus\u{AD}ee.example.fr", "lea@musee.example.fr"),
      ("Léa — lea@val\u{2010}aubin.example.fr", "lea@val-aubin.example.fr"),
      (
        "lea.le\u{2011}gall@moulin\u{2010}\naubin.example.fr", "lea.le-gall@moulin-aubin.example.fr"
      ),
    ])
  func found(text: String, address: String) {
    #expect(MailScanner.scan(text).map(\.value) == [address])
  }

  @Test(
    "aren't seen where there are none",
    arguments: [
      "@festival_rives", "suivez @DITP", "de 10 @ 20", "rendez-vous AT HOME", "a@b", "(a) le lieu",
      "vu [at] 10 h", "tickets at aubin.example.org",
      "7pm at aubin.example.org", "exclusivement chez aubin.example.fr", "laser-at-home.com",
      "no. 3 at aubin.example.org", "rendez-vous chez aubin.example.fr",
      "10 a.m. at aubin.example.org",
      "Atelier -at- 10 h",
      "lea@moulin\nsur la\nplace.fr",
    ])
  func none(text: String) { #expect(MailScanner.scan(text).isEmpty) }

  @Test("have the bytes that they were printed in")
  func range() {
    let text = "É : lea@musee-\naubepin.example.fr, et"
    let found = MailScanner.scan(text)
    #expect(found.map(\.range) == [5..<34])
    #expect(found.map(\.form) == [.cut])
    let typeset = "lea@val\u{2010}aubin.example.fr ou ada@aubin.example.fr"
    #expect(MailScanner.scan(typeset).map(\.range) == [0..<26, 30..<50])
  }

  @Test("are all found where several stand together")
  func several() {
    let text = "a.b@c.fr / d@e.org\nf@g.example.com ; h@i.ch"
    #expect(
      MailScanner.scan(text).map(\.value) == ["a.b@c.fr", "d@e.org", "f@g.example.com", "h@i.ch"])
  }
}
