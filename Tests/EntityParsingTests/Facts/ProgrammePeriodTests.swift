import KitModel
import Testing

@testable import EntityParsing

@Suite("The days that running text announces, and those that the programme tells")
struct ProgrammePeriodTests {
  private func period(_ blocks: [Block], furniture: [Block] = []) -> String {
    let facts = parseFacts(
      Page.document(blocks, furniture: furniture),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    guard let period = facts.period else { return "–" }
    return "\(period.lowerBound)/\(period.upperBound)"
  }

  /// The lead, what is told further down; the days.
  @Test(
    "of a release are those of its lead that no later day follows, or on which most takes place",
    arguments: [
      ("La fête revient à Rive les 12 et 13 juin", "Entrée libre.", "2026-06-12/2026-06-13"),
      (
        "La fête revient à Rive du 12 au 14 juin", "Répétition le 3 juin à 9 h.",
        "2026-06-12/2026-06-14"
      ),
      // More is on after these days than on them.
      (
        "La fête se prépare à Rive du 12 au 14 juin",
        "Bal le 20 juin à 9 h, à 11 h et à 14 h. Marché le 27 juin à 8 h.", "–"
      ),
      (
        "La fête revient à Rive du 12 au 14 juin",
        "Vendredi 12 juin : bal à 9 h, marché à 11 h. Samedi 13 juin : jeux à 9 h, repas à 12 h. Rangement le 20 juin à 8 h.",
        "2026-06-12/2026-06-14"
      ),
      // What is over when the release appears, and the edition to come.
      ("La fête a eu lieu à Rive du 12 au 14 mars", "Entrée libre.", "–"),
      ("La fête est finie. Prochaine édition : du 12 au 14 juin", "Entrée libre.", "–"),
    ])
  func lead(lead: String, below: String, period: String) {
    #expect(
      self.period([
        Page.block("Un lavoir en fête", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block("Rive, le 3 mai 2026", y: 180),
        Page.block(
          lead + ", et les gens qui sont venus avec nous pour la voir ont été contents d'y être.",
          y: 300),
        Page.block(below, y: 360),
      ]) == period)
  }

  @Test(
    "are none on which a work comes out",
    arguments: [
      ("The Timber Days open their mill on May 13", "2027-05-13/2027-05-13"),
      ("The Timber Singers tour; new album The Mill out May 13", "–"),
    ])
  func work(headline: String, period: String) {
    #expect(
      self.period([
        Page.block(headline, y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block("AUBINTON, March 9, 2027", y: 180),
        Page.block(
          "They are with the people who came to see what the mill is, and they have been there for years.",
          y: 300),
      ]) == period)
  }

  /// What stands at the foot of the page, the programme; the days.
  @Test(
    "stand at the foot of the page, where nearly all of the programme lies in them",
    arguments: [
      ("Du 12 au 14 juin 2026", "Bal le 12 juin. Jeux le 13 juin.", "2026-06-12/2026-06-14"),
      ("Du 12 au 14 juin 2026", "Bal le 12 juin.", "–"),
      (
        "Du 12 au 14 juin 2026", "Bal le 12 juin. Jeux le 13 juin. Repas le 3 mai.",
        "2026-06-12/2026-06-14"
      ),
      (
        "Du 12 au 14 juin 2026",
        "Bal le 12 juin. Jeux le 13 juin. Repas le 3 juillet. Tri le 9 juillet.", "–"
      ),
    ])
  func foot(foot: String, programme: String, period: String) {
    #expect(
      self.period(
        [
          Page.block("Un lavoir en fête", y: 80, kind: .heading(level: 1), style: Page.display),
          Page.block(
            "Les gens qui sont venus avec nous pour voir le lavoir ont été contents d'y être là.",
            y: 300), Page.block(programme, y: 360),
        ], furniture: [Page.block(foot, y: 800, kind: .footer)]) == period)
  }
}
