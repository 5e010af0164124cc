import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("What a kit says of itself")
struct FactsTests {
  private let context = EntityContext(
    source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1))

  private var coverBlocks: [Block] {
    [
      Page.block("DOSSIER DE PRESSE", y: 40),
      Page.block("RONDE\nDES BOIS", y: 80, kind: .heading(level: 1), style: Page.display),
      Page.block("9 – 14 juin 2026", y: 240, kind: .heading(level: 4), style: Page.bold),
      Page.block("18e édition · 6 étapes", y: 260),
      Page.block("Organisation : association Ronde des Bois\nDocument du 27 avril 2026", y: 700),
      Page.block(
        "La course traverse les bois et les prés de la région. Elle part de Rodez et finit à Albi, avec le soutien de la ville.",
        y: 400),
      Page.block("Renseignements : info@rondedesbois.example.fr", y: 760),
    ]
  }

  @Test(
    "Towns where another language is spoken say little of the country",
    arguments: [
      ("De New York à Venise, les chants de Rome et de New York.", "Europe/Paris"),
      ("De Genève à Lausanne, les chants de Genève et de Lausanne.", "Europe/Zurich"),
    ])
  func abroad(headline: String, zone: String) {
    let facts = parseFacts(
      Page.document([
        Page.block(headline, y: 80, kind: .heading(level: 1), style: Page.display),
        Page.block(
          "Le chœur ouvre ses portes aux gens qui sont venus avec nous pour chanter dans la salle.",
          y: 300),
      ]), in: context
    ).facts
    #expect(facts.timeZone == zone)
  }

  @Test("is read from its cover")
  func cover() {
    let facts = parseFacts(Page.document(coverBlocks), in: context).facts
    #expect(facts.title?.lowercased() == "ronde des bois")
    #expect(facts.issuer?.lowercased().contains("ronde des bois") == true)
    #expect(facts.language == "fr")
    #expect(facts.timeZone == "Europe/Paris")
    #expect(facts.edition == 18)
    #expect(facts.published == CalendarDate(iso: "2026-04-27"))
    let start = CalendarDate(iso: "2026-06-09")
    let end = CalendarDate(iso: "2026-06-14")
    #expect(facts.period?.lowerBound == start)
    #expect(facts.period?.upperBound == end)
  }

  @Test(
    "is called as its pages say, whatever its file says of the document",
    arguments: [
      ("Ronde des bois : dossier de presse (version 2)", "Ronde des bois"),
      ("Ronde des bois - dossier de presse - v2", "Ronde des bois"),
      ("Ronde des bois – dossier de presse, version 1.3", "Ronde des bois"),
      ("Ronde des bois version 2", "Ronde des bois version 2"),
      ("Ronde des bois – dossier de presse 2026", "Ronde des bois"),
      ("Saison 2026-2027", "Saison 2026-2027"),
      ("Ronde des bois, dossier de presse de la version 2", nil),
    ])
  func fileTitle(text: String, expected: String?) {
    let bare = Cover.withoutKind(text, lexicon: .shared)
    if let expected {
      #expect((bare.isEmpty ? text : bare) == expected)
    } else {
      #expect(bare.contains("version 2"))
    }
  }

  @Test("gives way to what the caller tells")
  func options() {
    var context = context
    context.language = "en"
    context.timeZone = "Indian/Reunion"
    let facts = parseFacts(Page.document(coverBlocks), in: context).facts
    #expect(facts.language == "en")
    #expect(facts.timeZone == "Indian/Reunion")
  }

  @Test(
    "is in the language of its frequent words",
    arguments: [
      (
        "fr",
        "Le festival est ouvert à tous et les concerts sont gratuits pour les enfants de la ville."
      ),
      ("en", "The festival is open to all and the concerts are free for children of the town."),
      (
        "de", "Das Festival ist offen für alle und die Konzerte sind frei für Kinder aus der Stadt."
      ),
      (
        "es",
        "El festival está abierto a todos y los conciertos son gratuitos para los niños de la ciudad."
      ),
      ("it", "Il festival è aperto a tutti e i concerti sono gratuiti per i bambini della città."),
      (
        "nl",
        "Het festival is open voor iedereen en de concerten zijn gratis voor de kinderen van de stad."
      ),
      (
        "pt", "O festival é aberto a todos e os concertos são gratuitos para as crianças da cidade."
      ),
    ])
  func language(code: String, text: String) {
    #expect(LanguageDetector(lexicon: .shared).detect([text], stated: nil)?.code == code)
  }

  @Test(
    "is in a language that is told and not read, where its own words outnumber those of its neighbours",
    arguments: [
      (
        "ca",
        "Els tallers són oberts i també hi ha concerts per als infants, amb les bandes de la ciutat."
      ),
      ("pl", "Muzeum jest otwarte dla wszystkich, a koncerty są bezpłatne."),
      ("sv", "Festivalen är öppen för alla och det är gratis att gå på konserterna."),
      ("cy", "Mae yr ŵyl yn agored i bawb, gyda chyngherddau yn y dref hefyd."),
      (
        "en",
        "The Mae yn y dref gyda festival is open to all and the concerts are free for the children."
      ),
      (
        "es",
        "La feria está abierta a todos y los talleres son gratuitos para los niños, amb Els Amics."
      ),
    ])
  func unread(code: String, text: String) {
    #expect(LanguageDetector(lexicon: .shared).detect([text], stated: nil)?.code == code)
  }

  @Test("is in the language that it opens with, of two that say as much")
  func bilingual() {
    let french = "Le festival est ouvert à tous et les concerts sont gratuits pour les enfants."
    let english = "The festival is open to all and the concerts are free for the children of town."
    let detector = LanguageDetector(lexicon: .shared)
    #expect(detector.detect([french, english], stated: "en-US")?.code == "fr")
    #expect(detector.detect([english, french], stated: "fr-FR")?.code == "en")
    #expect(detector.detect([french, english, english, english], stated: nil)?.code == "en")
  }

  @Test("is not in a language of which it has a few words only")
  func foreignWords() {
    let detector = LanguageDetector(lexicon: .shared)
    let hours = (8...20).map { "The talks are free and open to all, \($0) a.m. to \($0) p.m." }
    #expect(detector.detect(hours, stated: nil)?.all == ["en"])
    let spanish =
      "La feria se celebra en las calles de la ciudad y los talleres son para un público."
    #expect(detector.detect([spanish], stated: nil)?.all == ["es"])
    let both = [
      "Le festival est ouvert à tous et les concerts sont gratuits pour les enfants qui sont avec nous.",
      "The festival is open to all and the concerts are free for the children, with a guide on site.",
    ]
    #expect(detector.detect(both, stated: nil)?.all == ["fr", "en"])
  }

  @Test(
    "lies in the zone of the province that stands behind its town",
    arguments: [
      (
        "Port-Blin (N.-B.) – La mer a repris la plage, et les gens sont venus voir.",
        "America/Moncton"
      ),
      ("La plage, et N.-B. : les gens sont venus voir la mer avec nous.", "Europe/Paris"),
    ])
  func provinces(text: String, zone: String) {
    #expect(
      parseFacts(Page.document([Page.block(text, y: 40)]), in: context).facts.timeZone == zone)
  }

  @Test(
    "announces one day, by a line of its cover or its headline",
    arguments: [
      ("Course de Blin", "Dimanche 11 octobre 2026\nQuervillon", "", "2026-10-11"),
      (
        "La fête ouvre ses portes à tous ceux qui veulent voir et goûter, le 25 avril à la halle de Quervillon, et nulle part ailleurs cette année",
        "",
        "La fête a lieu le samedi 25 avril 2026, et les gens sont venus avec nous pour la voir.",
        "2026-04-25"
      ),
      (
        "La fête ouvre ses portes le 25 avril", "",
        "La fête est née le 3 mai 2024, et les gens sont venus avec nous pour la voir.", "–"
      ),
    ])
  func announcedDay(title: String, line: String, text: String, day: String) {
    var blocks = [Page.block(title, y: 80, kind: .heading(level: 1), style: Page.display)]
    if !line.isEmpty {
      blocks.append(Page.block(line, y: 160, kind: .heading(level: 3), style: Page.display))
    }
    if !text.isEmpty { blocks.append(Page.block(text, y: 260)) }
    let facts = parseFacts(Page.document(blocks), in: context).facts
    #expect(facts.title == title)
    #expect(facts.period?.lowerBound.description ?? "–" == day)
    #expect(facts.period?.upperBound.description ?? "–" == day)
  }

  @Test(
    "is published by the acronym at its own domain rather than by a house that its cover shows",
    arguments: [("BrXA", "BrXA"), ("Another club", "Musée des Ormes")])
  func acronym(name: String, issuer: String) {
    let document = Page.document([
      Page.block("Une saison pour douter", y: 80, kind: .heading(level: 1), style: Page.display),
      Page.block("Musée des Ormes", y: 300),
      Page.block("\(name) invite tous ceux qui aiment les bois et les prés de la région.", y: 400),
      Page.block("presse@brxa.example.org, www.brxa.example.org", y: 600),
    ])
    #expect(parseFacts(document, in: context).facts.issuer == issuer)
  }

  @Test("names a language that it can't read the programme of")
  func unsupported() {
    let document = Page.document([
      Page.block("Das Festival ist offen für alle und die Konzerte sind frei.", y: 40)
    ])
    var told = context
    told.language = "sv"
    #expect(parseFacts(document, in: told).findings.map(\.code) == ["language-unsupported"])
    #expect(parseFacts(document, in: context).findings.isEmpty)
  }

  /// Title, then further lines; the issuer, or "–".
  @Test(
    "is published by the organisation at its own domain, or by the house it is about",
    arguments: [
      (
        ["Foire aux fruits", "8 – 11 mai 2026 · Parc des expositions"],
        "Comité de la foire\nKévin Brun, attaché de presse\npresse@foire-aux-fruits.example.fr\n02 61 91 73 40",
        "Comité de la foire"
      ),
      (
        ["Foire aux fruits"],
        "Agence Sillon\nJeanne Martin\njeanne@sillon.example.fr\n02 61 91 73 08", "Foire aux fruits"
      ),
      // The association behind a festival answers at a domain of its own; an agency doesn't.
      (
        ["Foire aux fruits", "Marie Petit, présidente de l’association Sillon"],
        "Association Sillon\nJeanne Martin\njeanne@sillon.example.fr\n02 61 91 73 08",
        "Association Sillon"
      ),
      (
        ["Foire aux fruits"], "Sillon PR\nJeanne Martin\njeanne@sillon.example.fr\n02 61 91 73 08",
        "Foire aux fruits"
      ),
      (["Opéra de Rive", "Saison 2026-2027"], "", "Opéra de Rive"),
      (["Une saison pour douter", "DOSSIER DE PRESSE | OCTOBRE 2026"], "", "–"),
    ])
  func issuer(lines: [String], contact: String, issuer: String) {
    var blocks = [Page.block(lines[0], y: 80, kind: .heading(level: 1), style: Page.display)]
    blocks += lines.dropFirst().map { Page.block($0, y: 200) }
    blocks.append(
      Page.block("Les curieux sont venus voir, et ils sont repartis avec des questions.", y: 400))
    if !contact.isEmpty {
      blocks.append(
        Page.block("Contact presse", y: 560, kind: .heading(level: 2), style: Page.bold))
      blocks.append(Page.block(contact, y: 580))
      blocks.append(Page.block("www.foire-aux-fruits.example.fr", y: 700))
    }
    #expect(parseFacts(Page.document(blocks), in: context).facts.issuer ?? "–" == issuer)
  }

  @Test(
    "tells its country by domains, codes, places and signs",
    arguments: [
      (
        "CH", "Europe/Zurich",
        "Théâtre du Lac, 1400 Yverdon-les-Bains, info@lac.example.ch, CHF 24.–"
      ),
      (
        "CA", "America/Toronto",
        "Société du fleuve, Québec (Québec) G1K 4B2, info@fleuve.example.ca"
      ),
      (
        "BE", "Europe/Brussels",
        "Théâtre de la Sambre, 6000 Charleroi, +32 71 12 34 56, info@sambre.example.be"
      ),
      ("FR", "Europe/Paris", "Mairie de Rennes et ville de Saint-Malo, info@fete.example.fr"),
      (
        // A year in front of a hall is no postcode, and numbers are printed as the country does.
        "FR", "Europe/Paris", "Du 14 au 18 novembre 2026 Halle aux Grains, 02 61 91 27 11"
      ),
      ("CH", "Europe/Zurich", "Le forfait est en vente au guichet, 027 555 01 34, 027 555 01 60"),
      (
        // A state behind its town tells the zone, also of a town that no list knows.
        "US", "America/Chicago", "Museum of Lake Ice, 301 Dock Drive, Grand Portal, MN 55802"
      ),
      (
        "AU", "Australia/Perth", "Jarrah House, 12 Kangaroo Paw Road, Wandering Brook WA 6308"
      ),
      (
        "FR", "America/Martinique", "Fort-de-France, Le Lamentin et Schœlcher, info@fete.example.mq"
      ),
    ])
  func country(country: String, zone: String, text: String) {
    let result = parseFacts(
      Page.document([
        Page.block(text, y: 40),
        Page.block("Le festival est ouvert à tous les habitants de la ville.", y: 80),
      ]), in: context)
    #expect(result.country == country)
    #expect(result.facts.timeZone == zone)
  }

  @Test("reads its dates in the language told, where its own words are too few to tell")
  func toldLanguage() {
    let document = Page.document([Page.block("Lavoir", y: 80)])
    var told = context
    told.language = "en"
    #expect(parseFacts(document, in: told).languages == ["en"])
    #expect(parseFacts(document, in: context).languages == ["fr", "en"])
  }

  @Test("is published on the day that stands alone on its cover, not on one of a programme's")
  func loneDay() {
    let prose = Page.block(
      "Le lavoir est ouvert à tous et les concerts sont gratuits pour les enfants de la ville.",
      y: 300)
    func published(_ days: [String]) -> CalendarDate? {
      let blocks = days.enumerated().map { index, day in
        Page.block(day, y: 80 + Double(index) * 20)
      }
      return parseFacts(Page.document(blocks + [prose]), in: context).facts.published
    }
    #expect(
      published(["Dossier de presse – lundi 27 avril 2026"]) == CalendarDate(iso: "2026-04-27"))
    let alone = published(["27 avril 2026"])
    #expect(alone == CalendarDate(iso: "2026-04-27"))
    #expect(published(["5 juin 2026", "6 juin 2026", "7 juin 2026"]) == nil)
    // A history with one day among its years.
    #expect(published(["13 décembre 1993", "2009", "2021"]) == nil)
    // An imprint that opens with its cue and ends in the day, and a sentence that goes on behind it.
    #expect(
      published(["Publié par la Société des amis du lavoir de Rive, 27 avril 2026"])
        == CalendarDate(iso: "2026-04-27"))
    #expect(
      published([
        "Publié par la Société des amis du lavoir de Rive, 27 avril 2026 et 28 avril 2026, fête"
      ])
        == nil)
  }
}
