import KitModel
import Testing

@testable import EntityParsing

@Suite("Releases that tell everything in running text") struct ProseTests {
  /// What each kind of sentence tells, below one that gives the day and makes the paragraph long enough.
  static let sentences: [(String, String?)] = [
    ("À 11 heures, le marché des potiers ouvre sous la halle.", "marché des potiers | 11:00"),
    (
      "La fanfare des Lilas défile ; le bal des voisins débute à 21 heures.",
      "bal des voisins | 21:00"
    ),
    (
      "À 15 h, dans la cour, Ana Ruiz donnera une conférence, « Lire le lavoir », suivie d'un échange.",
      "Lire le lavoir | 15:00"
    ),
    (
      "Le comité organise une soirée « Sous les lampions » à partir de 20 h.",
      "soirée « Sous les lampions » | 20:00"
    ),
    (
      "Les enfants sont invités à un atelier de feutrage, animé par Ana Ruiz, à 16 h.",
      "atelier de feutrage | 16:00"
    ),
    (
      "Le concours de tartes se tient de 14 h à 17 h avec des dégustations commentées.",
      "concours de tartes | 14:00–17:00"
    ),
    (
      "Le marché des potiers ouvre à 9 h sur la place et dure jusqu'à 18 h.",
      "marché des potiers | 09:00–18:00"
    ),
    ("Les inscriptions à un atelier de feutrage sont closes avant 18 h.", nil),
    ("Le lavoir est ouvert du lundi au vendredi de 9 h à 12 h.", nil),
    ("La mairie a voté les travaux à 11 heures passées.", nil),
    // What somebody will do, and what is no more than a quotation or a word of registering.
    (
      "À 16 h, un potier initiera petits et grands au tour, dans la cour.",
      "un potier initiera petits et grands | 16:00"
    ),
    ("« Nous ouvrirons le four à 16 h », promet la potière du quartier.", nil),
    ("Les inscriptions seront prises à 16 h au lavoir.", nil),
    // What a season ends with, and what "which" speaks of.
    (
      "La journée s'achèvera à 18 h par une grande braderie, sous la halle.",
      "grande braderie | 18:00"
    ),
    (
      "Le four sera béni lors de l'inauguration officielle qui se tiendra à 17 h au lavoir.",
      "inauguration officielle | 17:00"
    ),
    // The occasion on which something is told, and not where it is shown; a name that is said to be one.
    (
      "Le bilan du lavoir sera présenté lors d'une conférence de presse à 11 heures, au café.",
      "conférence de presse | 11:00"
    ),
    (
      "Le film des lavandières sera projeté lors d'une soirée à 21 heures, au bord de l'eau.",
      "film des lavandières | 21:00"
    ),
    (
      "Une veillée intitulée « Tordre ou ne pas tordre » rassemblera les voisins à 18 h.",
      "Tordre ou ne pas tordre | 18:00"
    ),
  ]

  /// A text that tells nothing to go to, as most of a release does.
  static let rest =
    "Le lavoir appartient à la commune. Les lavandières y ont chanté, les enfants y ont pêché, et les anciens se souviennent de l'odeur du savon, du bruit des battoirs et de l'eau qui montait au printemps jusqu'aux fenêtres de la maison voisine, que le meunier louait aux saisonniers."

  private func told(_ paragraph: String) -> [String] {
    Programme("\(paragraph)\n\n\(Self.rest)").events(title: "Le quartier en fête", kind: .other).map
    { event in
      let times = event.occurrences.map { occurrence in
        let (start, end) = (occurrence.start?.time, occurrence.end?.time)
        return [start, end].compactMap { $0.map { "\($0)".prefix(5) } }.joined(separator: "–")
      }
      return "\(event.title) | \(times.joined(separator: " "))"
    }
  }

  /// What is told on which days, of a release with a headline, a text and a day on which it was written.
  static func told(_ text: String, below headline: String, written: String) -> [String] {
    let blocks = [
      Page.block(headline, y: 120, kind: .heading(level: 1), style: Page.display),
      Page.block(text, y: 200), Page.block(rest, y: 300),
    ]
    let date = Page.block("Blinville, le \(written)", y: 80)
    var document = Page.document([date] + blocks)
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: blocks[0].text, blocks: Array(blocks.dropFirst()),
        children: [])
    ]
    var context = Programme.context()
    context.referenceDate = nil
    return parseEntities(document, in: context).events.map(\.told)
  }

  @Test("A sentence tells an event by its subject, its object or a name", arguments: sentences)
  func sentence(sentence: String, expected: String?) {
    let day =
      "Samedi 6 juin 2026, les habitants du quartier ont rendez-vous autour du lavoir, que l'atelier municipal a remis en eau avec les élèves du lycée. "
    let found = told(day + sentence)
    #expect(found.filter { $0.contains(":") } == [expected].compactMap { $0 })
  }

  @Test("Headings give the day of what stands below them")
  func headings() {
    let text =
      "Le marché des potiers ouvre à 9 heures sur le foirail, et les potiers du canton y montrent leurs tours, leurs fours et leurs terres à qui veut les voir et les entendre."
    #expect(
      Programme(
        "# Samedi 6 juin 2026 : la terre\n\(text)\n# Dimanche 7 juin 2026 : le feu\n\(text)\n\n\(Self.rest)"
      )
      .told(title: "Le quartier en fête", kind: .other).filter { $0.hasPrefix("marché") }
        == ["marché des potiers | 2026-06-06T09:00", "marché des potiers | 2026-06-07T09:00"])
  }

  @Test("A day that is told by the one before it, and one that is called off or was over")
  func days() {
    func told(_ text: String) -> [String] {
      Programme("\(text)\n\n\(Self.rest)").told(title: "Le quartier en fête", kind: .other)
        .filter { !$0.hasPrefix("Le quartier") }
    }
    let opening =
      "Le marché des potiers aura lieu le samedi 6 juin 2026 à 9 h sur le foirail, où les potiers du canton montrent leurs tours."
    #expect(
      told("\(opening) Le lendemain, à 11 h, le bal des voisins débute sous la halle.") == [
        "marché des potiers | 2026-06-06T09:00", "bal des voisins | 2026-06-07T11:00",
      ])
    #expect(
      told(
        "\(opening) L'atelier de reliure du lundi 8 juin 2026, en revanche, est annulé faute de relieuse."
      ).contains("atelier de reliure | 2026-06-08"))
    // A day without an hour, of which nothing says that anything is held.
    #expect(
      told("\(opening) Le conseil examinera les comptes du lavoir le lundi 8 juin 2026.").count == 1
    )
  }

  @Test("Beside a programme a sentence is read as well, where nothing else tells its day")
  func besideProgramme() {
    let text =
      "Samedi 6 juin 2026, à 11 heures, le marché des potiers ouvre sous la halle, et les potiers du canton y montrent leurs tours à qui veut bien les voir."
    let listed = Programme(
      "\(text)\n\n| 7 juin 2026, 10 h | Bal des voisins\n| 8 juin 2026, 10 h | Lecture au lavoir")
    #expect(
      listed.told().filter { $0.contains("marché") } == ["marché des potiers | 2026-06-06T11:00"])
  }
}
