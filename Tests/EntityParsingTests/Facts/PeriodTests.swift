import KitModel
import Testing

@testable import EntityParsing

@Suite("The days that a kit announces")
struct PeriodTests {
  private func period(_ blocks: [Block]) -> String {
    let facts = parseFacts(
      Page.document(blocks),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))
    ).facts
    guard let period = facts.period else { return "–" }
    return "\(period.lowerBound)/\(period.upperBound)"
  }

  private static let prose =
    "La fête est ouverte à tous, et les gens sont venus avec nous pour la voir."

  /// Two lines with white between them; the days.
  @Test(
    "may be set on two lines, the month below the days",
    arguments: [
      ("Du 23 au 25", "octobre 2026", 18.0, "2026-10-23/2026-10-25"),
      ("Du 23 au 25", "octobre 2026", 90.0, "–"),
      ("Le 23", "octobre en fête", 18.0, "–"),
    ])
  func stacked(days: String, month: String, gap: Double, period: String) {
    #expect(
      self.period([
        Page.block("Fête", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(days, y: 200), Page.block(month, y: 200 + gap), Page.block(Self.prose, y: 400),
      ]) == period)
  }

  @Test(
    "Large figures are the days of the month beside them",
    arguments: [
      ("22–25", "juillet 2027 Blinville", "2027-07-22/2027-07-25"),
      ("22 – 25", "juillet 2027 Blinville", "2027-07-22/2027-07-25"),
      ("58 000", "juillet 2027 Blinville", "–"), ("22–25", "ateliers en juillet 2027", "–"),
    ])
  func figures(days: String, month: String, period: String) {
    #expect(
      self.period([
        Page.block("Fête", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(days, y: 200, style: Page.display),
        Page.block(month, y: 200, kind: .heading(level: 2), style: Page.bold),
        Page.block(Self.prose, y: 400),
      ]) == period)
  }

  @Test(
    "Two days below one another, each with its year, are the first and the last",
    arguments: [
      ("17 octobre 2026", "14 mars 2027", "2026-10-17/2027-03-14"),
      ("17.10.2026", "14.03.2027", "2026-10-17/2027-03-14"),
      ("14 mars 2027", "17 octobre 2026", "–"),
      ("17 octobre 2026 à 20 h", "14 mars 2027", "–"),
      ("Le 17 octobre 2026 au musée des Ateliers", "le 14 mars 2027", "–"),
    ])
  func edges(first: String, last: String, period: String) {
    #expect(
      self.period([
        Page.block("Bleus de travail", y: 100, kind: .heading(level: 1), style: Page.display),
        Page.block(first, y: 160, kind: .heading(level: 2), style: Page.bold),
        Page.block(last, y: 172, kind: .heading(level: 2), style: Page.bold),
      ]) == period)
  }

  /// Headline, lead; the days.
  @Test(
    "are those of a headline, with the year below it, or those that its lead opens with",
    arguments: [
      (
        "La fête a lieu à Rive les 12, 13 et 14 juin",
        "L’association ouvre les bois du 12 au 14 juin 2026, et les gens sont venus avec nous pour la voir.",
        "2026-06-12/2026-06-14"
      ),
      (
        "La fête a lieu à Rive les 12, 13 et 14 juin",
        "L’association ouvre les bois du 2 au 4 mai 2026, et les gens sont venus avec nous pour la voir.",
        "–"
      ),
      (
        "La fête reprend la route",
        "Du 3 juillet au 29 août 2026, la fête passe par les bois, et les gens sont venus pour la voir.",
        "2026-07-03/2026-08-29"
      ),
      (
        "La fête reprend la route",
        "La fête est née de la rencontre, du 3 juillet au 29 août 2024, de gens venus pour la voir avec nous.",
        "–"
      ),
    ])
  func headline(headline: String, lead: String, period: String) {
    #expect(
      self.period([
        Page.block(headline, y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(lead, y: 300),
      ]) == period)
  }

  /// A line of a heading of the cover; the days.
  @Test(
    "is one day that stands before its place",
    arguments: [
      ("Jeudi 6 mai 2027 · Rive", "2027-05-06/2027-05-06"),
      ("Jeudi 6 mai 2027 commence la fête", "–"),
    ])
  func place(line: String, period: String) {
    #expect(
      self.period([
        Page.block("Fête", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(
          "Des machines venues du port\n\(line)", y: 200, kind: .heading(level: 3),
          style: Page.display),
        Page.block(Self.prose, y: 400),
      ]) == period)
  }

  /// A heading of the cover, no larger than the text; the days.
  @Test(
    "is one day that a heading opens with, with its weekday or its hours from and to",
    arguments: [
      ("6 mai 2027 10h-18h, place du Lavoir", "2027-05-06/2027-05-06"),
      ("Jeudi 6 mai 2027 à 10h, place du Lavoir", "2027-05-06/2027-05-06"),
      ("6 mai 2027 à 10h, place du Lavoir de Rive", "–"),
    ])
  func headedDay(line: String, period: String) {
    #expect(
      self.period([
        Page.block("Fête", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(line, y: 200, kind: .heading(level: 4), style: Page.bold),
        Page.block(Self.prose, y: 400),
      ]) == period)
  }

  /// The line above a date; the days.
  @Test(
    "are not the day of the document, which stands below the words for it",
    arguments: [
      ("DOSSIER DE PRESSE", "–"), ("À LA HALLE DE RIVE", "2026-04-01/2026-04-01"),
    ])
  func documentDay(line: String, period: String) {
    func heading(_ text: String, y: Double) -> Block {
      Page.block(text, y: y, kind: .heading(level: 4), style: Page.display)
    }
    #expect(
      self.period([
        heading("Les bois ouverts", y: 80), heading(line, y: 300),
        heading("1er avril 2026", y: 345), Page.block(Self.prose, y: 500),
      ]) == period)
  }

  @Test(
    "A span without a year has that of the title; a numeral set apart opens the date behind it",
    arguments: [
      (["Semaine du lavoir 2027", "Rive, du 18 au 26 septembre"], "2027-09-18/2027-09-26"),
      (["Semaine du lavoir", "Rive, du 18 au 26 septembre"], "–"),
      (
        ["Semaine du lavoir 2027", "Rive, du 18 au 26 septembre", "Orsenne, du 2 au 4 octobre"],
        "–"
      ),
      (["Les lessives", "Hiver 2027 – du 23 janvier au 13 mars"], "2027-01-23/2027-03-13"),
      (["Les lessives", "Depuis 1987 – du 23 janvier au 13 mars"], "–"),
      (["Avril, le mois du lavoir", "1er", "– 30 avril 2027"], "2027-04-01/2027-04-30"),
    ])
  func titleYear(lines: [String], period: String) {
    let blocks = lines.enumerated().map { index, line in
      index == 0
        ? Page.block(line, y: 80, kind: .heading(level: 1), style: Page.display)
        : Page.block(line, y: 140 + Double(index) * 60)
    }
    #expect(self.period(blocks + [Page.block(Self.prose, y: 400)]) == period)
  }

  @Test(
    "Months on the cover are the period; one alone is when the kit was published",
    arguments: [
      ("Avril – juin 2026", "2026-04-01/2026-06-30"), ("Avril 2026", "–"),
      ("septembre 2026 – juin 2027", "2026-09-01/2027-06-30"),
    ])
  func months(line: String, period: String) {
    let document = Page.document([
      Page.block("Le lavoir", y: 80, kind: .heading(level: 1), style: Page.display),
      Page.block(line, y: 200), Page.block(Self.prose, y: 400),
    ])
    let told = parseEntities(document, in: Programme.context()).facts.period
    #expect((told.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "–") == period)
  }

  @Test("are not those of one entry among others on a first page without a cover")
  func entries() {
    let entries = [
      ("La Chambre", "Vendredi 2 octobre 2026"), ("Petit Peuple", "Samedi 17 octobre 2026"),
      ("Les Marées", "Du 24 au 26 novembre 2026"), ("Salt", "Jeudi 3 décembre 2026"),
    ]
    func page(_ entries: [(String, String)]) -> [Block] {
      [Page.block("Saison", y: 80, kind: .heading(level: 1), style: Page.display)]
        + entries.enumerated().flatMap { index, entry in
          let y = 140 + Double(index) * 60
          return [
            Page.block(entry.0, y: y, kind: .heading(level: 2), style: Page.bold),
            Page.block(entry.1, y: y + 14), Page.block(Self.prose, y: y + 28),
          ]
        }
    }
    #expect(period(page(entries)) == "–")
    #expect(period(page(Array(entries[1...2]))) == "2026-11-24/2026-11-26")
  }

  /// Days listed beside a span in a line no larger than the text; the days.
  @Test(
    "A span among days that lie outside it is that of one entry, one with its days within is announced",
    arguments: [
      ("Taille, 15 mars|Nuit des crapauds, 24 avril|Bourse, 26 septembre", "–"),
      ("Taille, 13 mars|Nuit des crapauds, 14 mars|Bourse, 15 mars", "2027-03-12/2027-03-16"),
      ("Taille, 15 mars|Nuit des crapauds, 14 mars", "2027-03-12/2027-03-16"),
      ("Taille, 4 juin 1899|Nuit, 7 juin 1919|Bourse, 26 mai 1925", "2027-03-12/2027-03-16"),
    ])
  func entries(days: String, period: String) {
    let start =
      period == "–" ? "Clôture du 24 décembre 2026 au 3 janvier 2027" : "Du 12 au 16 mars 2027"
    let lines = days.split(separator: "|").enumerated().map { index, line in
      Page.block(String(line), y: 160 + 40 * Double(index))
    }
    #expect(
      self.period(
        [Page.block("Le jardin", y: 80, kind: .heading(level: 1), style: Page.display)] + lines
          + [Page.block(start, y: 320), Page.block(Self.prose, y: 400)]) == period)
  }

  /// A line of the page, and what it says of the kit's days.
  @Test(
    "The days of the next edition are not the kit's, those behind its place are",
    arguments: [
      ("Prochaine édition : du 8 au 11 mai 2029.", "–"),
      ("Prochain Salon du lavoir · 8–11 mai 2029", "–"),
      ("Du 8 au 11 mai 2029, la prochaine fois", "2029-05-08/2029-05-11"),
      (
        "Halle au blé, du 11 au 14 mai 2027, tous les jours de 9 h à 18 h. Les visites et les ateliers sont en français et en anglais, et pour tous.",
        "2027-05-11/2027-05-14"
      ),
      (
        "Les lavoirs ont rouvert, du 11 au 14 mai 2027. Les visites et les ateliers sont en français et en anglais, et les gens y sont venus.",
        "–"
      ),
    ])
  func nextEdition(line: String, period: String) {
    #expect(
      self.period([
        Page.block("Salon du lavoir", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(line, y: 160),
      ]) == period)
  }

  @Test(
    "The one line of the cover that opens with a day, its hours and its place",
    arguments: [
      ("Samedi 7 novembre 2026 · 10 h – 16 h · Campus Blin, Aubin", "2026-11-07/2026-11-07"),
      ("Samedi 7 novembre 2026, de 10 h à 16 h, au campus Blin", "2026-11-07/2026-11-07"),
      ("Campus Blin, samedi 7 novembre 2026 de 10 h à 16 h", "–"),
      ("Samedi 7 novembre de 10 h à 16 h, campus Blin", "–"),
    ])
  func openingDay(line: String, period: String) {
    #expect(
      self.period([
        Page.block("Portes ouvertes", y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(line, y: 150, kind: .heading(level: 1), style: Page.display),
        Page.block(Self.prose, y: 400),
      ]) == period)
  }
}
