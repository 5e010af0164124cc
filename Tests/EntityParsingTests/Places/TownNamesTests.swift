import KitModel
import Testing

@testable import EntityParsing

@Suite("Towns that the kit tells")
struct TownNamesTests {
  @Test(
    "are towns wherever else it names them",
    arguments: [
      ("Ville de Quervillon", "Salle Blin, Quervillon"),
      ("salle Blin, 12999 Quervillon", "hall Blin, Quervillon"),
      ("le maire de Quervillon ouvre la fête", "concert à Quervillon"),
      ("3 rue des Ormes, Quervillon", "médiathèque de Quervillon"),
      ("une navette de la gare de Quervillon", "concert à Quervillon"),
    ])
  func told(told: String, text: String) { #expect(city(of: text, in: told) == "Quervillon") }

  @Test(
    "are towns behind a building where others of the kit that are known stand there",
    arguments: [
      (["Salle Aubin, Rodez", "Halle Blin, Millau", "Gymnase Blin, Rodez"], true),
      (["Salle Aubin, Rodez", "Halle Blin, Orchestre", "Gymnase Blin, Fanfare"], false),
    ])
  func behindBuildings(lines: [String], areTowns: Bool) {
    #expect(towns(of: lines + ["Salle Blin, Quervillon"]).contains("Quervillon") == areTowns)
  }

  @Test(
    "are none by another word alone",
    arguments: [
      ("La troupe Quervillon joue", "la troupe de Quervillon"),
      ("ville de demain", "Salle Blin, Demain"),
      ("une gare de marchandises", "la troupe de Marchandises"),
      ("Fondation Quervillon, 2026", "la fondation de Quervillon"),
    ])
  func untold(told: String, text: String) { #expect(city(of: text, in: told) == nil) }

  @Test(
    "A column in which all cells have the form of towns, some known, is one of towns",
    arguments: [
      (["Lieu", "Rodez", "Orsenne", "Marbec"], true),
      (["Lieu", "Vilaret", "Orsenne", "Marbec"], false),
      (["Lieu", "Rodez", "Orsenne", "avec deux classes"], false),
      (["Lieu", "Rodez", "Orsenne"], false),
    ])
  func columns(cells: [String], areTowns: Bool) {
    let rows = cells.enumerated().map { row, text in
      Table.Row(cells: [
        Table.Cell(column: 0, lines: Page.block("Course \(row)", y: 80).lines),
        Table.Cell(column: 1, lines: Page.block(text, y: 80).lines),
      ])
    }
    var block = Page.block("Courses", y: 80)
    block.kind = .table
    block.table = Table(rows: rows)
    let towns = TownNames(document: Page.document([block]), places: PlaceParser(country: "FR"))
    #expect(towns.contains("Orsenne") == areTowns)
  }

  @Test(
    "are towns by two weaker signs of different kinds or places",
    arguments: [
      ["rendez-vous à Quervillon", "salle polyvalente de Quervillon"],
      ["Salle du Puits, Quervillon", "Quervillon"],
      ["Salle du Puits, Quervillon", "École des Ormes, Quervillon"],
      ["concert à Quervillon", "marché à Quervillon dès midi", "la salle de Quervillon"],
      ["halte à Saint-Brévin-le-Vieux", "gare de Saint-Brévin-le-Vieux"],
    ])
  func toldByTwo(texts: [String]) {
    let name = texts.joined(separator: " ").contains("Quervillon") ? "Quervillon" : nil
    #expect(
      towns(of: texts).contains(name ?? "Saint-Brévin-le-Vieux"))
  }

  @Test(
    "are none by one such sign, or where the kit prints the name as a common word, with an article or as a person's",
    arguments: [
      ["rendez-vous à Quervillon"],
      ["Salle du Puits, Orchestre", "Orchestre", "un orchestre de poche"],
      ["Salle du Puits, Grenier", "Grenier", "concert au Grenier"],
      ["hommage à Malo Quervillon", "Malo Quervillon", "atelier de Malo Quervillon"],
      ["une scène de Kermesse", "Kermesse"],
      ["Fort in March", "concert in March at noon"],
    ])
  func untoldByTwo(texts: [String]) { #expect(towns(of: texts).isEmpty) }

  private func towns(of texts: [String]) -> [String] {
    var evidence = TownEvidence(places: PlaceParser(country: "FR"))
    for text in texts { evidence.collect(text, lines: Page.block(text, y: 50).lines) }
    return evidence.towns()
  }

  private func city(of text: String, in told: String) -> String? {
    let document = Page.document([Page.block(told, y: 50)])
    let towns = TownNames(document: document, places: PlaceParser(country: "FR"))
    return PlaceParser(country: "FR").knowing(towns).parse(text).first?.location.city
  }

  @Test(
    "What was read before a town was known is read anew where it names one, and else stays",
    arguments: [
      ("Salle Blin, Quervillon", nil, "Quervillon"),
      ("Salle Blin, 12000 Rodez", "Rodez", "Rodez"),
      ("Salle Blin", nil, nil),
    ])
  func readBefore(text: String, before: String?, after: String?) {
    let places = PlaceParser(country: "FR")
    #expect(places.parse(text).first?.location.city == before)
    let knowing = places.knowing(["Quervillon"])
    #expect(knowing.parse(text).first?.location.city == after)
    // Another town later takes nothing back.
    #expect(knowing.knowing(["Ormesac"]).parse(text).first?.location.city == after)
  }

  @Test(
    "Names in front of a comma at the beginning of lines are towns where most others there are known",
    arguments: [
      (
        [
          "Dijon, halle Aubin", "Tours, place du Puits", "Rennes, préau",
          "Quervillon, plateau noir",
        ], true
      ),
      (["Dijon, halle Aubin", "Quervillon, plateau noir"], false),
      // A quarter in front of its town is none.
      (
        ["Dijon, halle Aubin", "Tours, place du Puits", "Metz, préau", "Quervillon, Rennes"], false
      ),
      (
        ["Dijon, halle Aubin", "Tours, place du Puits", "Rennes, préau", "Malo Quervillon, maire"],
        false
      ),
    ])
  func openings(lines: [String], isTown: Bool) {
    #expect(towns(of: lines) == (isTown ? ["Quervillon"] : []))
  }

  @Test(
    "Headings of a list that all have the form of towns, most of them sure, are towns",
    arguments: [
      (["Autun", "Arnay-sous-Bois", "Glux-la-Petite", "Vitry"], true),
      (["Autun", "Mémoire", "Paroles", "Images"], false),
      (["Arnay-sous-Bois", "Glux-la-Petite"], false),
      (["Arnay-sous-Bois", "Glux-la-Petite", "Tous les lavoirs du pays"], false),
    ])
  func headings(titles: [String], areTowns: Bool) {
    let sections = titles.enumerated().map { index, title in
      Section(
        id: "s\(index)", kind: .programme, level: 2,
        title: Page.block(title, y: 80, style: Page.bold).text, blocks: [], children: [])
    }
    let names = TownHeadings(places: PlaceParser(country: "FR")).names(in: sections)
    #expect(Set(names) == Set(areTowns ? titles : []))
  }

  @Test(
    "Headings with a postcode alone below each are towns, with a year they are none",
    arguments: [("30580", "30330", true), ("2026", "2027", false), ("30580", "Prix", false)])
  func coded(first: String, second: String, areTowns: Bool) {
    let sections = [("Brouzet", first), ("Vallérargues", second), ("Rendez-vous au jardin", "Un")]
      .enumerated().map { index, told in
        Section(
          id: "s\(index)", kind: .programme, level: 2,
          title: Page.block(told.0, y: 80, style: Page.bold).text,
          blocks: [Page.block(told.1, y: 100)], children: [])
      }
    let names = TownHeadings(places: PlaceParser(country: "FR")).names(in: sections)
    #expect(Set(names) == Set(areTowns ? ["Brouzet", "Vallérargues"] : []))
  }
}
