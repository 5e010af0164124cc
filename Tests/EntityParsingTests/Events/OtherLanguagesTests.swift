import CivilTime
import KitModel
import Testing

@testable import EntityParsing

/// Programmes in languages that are files of words alone.
@Suite struct OtherLanguagesTests {
  /// A programme of two entries, each with title, time, place and a line of text.
  struct Sample: Sendable, CustomTestStringConvertible {
    var language: String
    var prose: String
    var entries: [[String]]
    var told: [String]

    var testDescription: String { language }
  }

  private static let samples = [
    Sample(
      language: "es",
      prose:
        "La feria reúne a los talleres de la comarca y se celebra en las calles del casco antiguo para el público.",
      entries: [
        [
          "Taller de cestería", "Jueves 9 y viernes 10 de abril de 2026, de 17:00 a 19:00 h",
          "Casa de los Gremios, calle de la Fragua, 7, 49001 Zamora",
          "Imparte Remedios Carballo Iglesias.",
        ],
        [
          "Pasacalles", "Domingo 12 de abril de 2026, a las 11.30", "Salida: Puerta de la Lana",
          "CANCELADO por obras en la muralla.",
        ],
      ],
      told: [
        "Taller de cestería | 2026-04-09T17:00/2026-04-09T19:00 2026-04-10T17:00/2026-04-10T19:00 | Casa de los Gremios, calle de la Fragua, 7 | Remedios Carballo Iglesias | confirmed",
        "Pasacalles | 2026-04-12T11:30 | Puerta de la Lana |  | cancelled",
      ]),
    Sample(
      language: "it",
      prose:
        "La rassegna porta i concerti nelle piazze del Delta e non si ferma: sono invitati tutti gli abitanti della zona.",
      entries: [
        [
          "Letture al tramonto", "Sabato 6 giugno 2026, ore 18.30", "Argine Vecchio",
          "Con l'attrice Norma Ceschin.",
        ],
        [
          "Notte dei barconi", "Sabato 13 giugno 2026, dalle 22 alle 1.30", "Canale Bianco",
          "Sei barconi, sei orchestre.",
        ],
      ],
      told: [
        "Letture al tramonto | 2026-06-06T18:30 | Argine Vecchio | Norma Ceschin | confirmed",
        "Notte dei barconi | 2026-06-13T22:00/2026-06-14T01:30 | Canale Bianco |  | confirmed",
      ]),
    Sample(
      language: "nl",
      prose:
        "De stichting opent voor de zesde keer de werf en laat zien wat er in de hallen gebeurt; er zijn ook concerten.",
      entries: [
        [
          "Persconferentie", "Donderdag 10 september 2026, 10.30 uur",
          "Loods 5, Kanaalkade 22, 4381 NJ Vlissingen", "Met voorzitter Machteld Roelse.",
        ],
        [
          "Rondleidingen", "Elke zaterdag van 26 september tot en met 10 oktober 2026, 14 uur",
          "Vertrek: Poort Zuid", "Aanmelden via de kassa.",
        ],
      ],
      told: [
        "Persconferentie | 2026-09-10T10:30 | Loods 5, Kanaalkade 22 | Machteld Roelse | confirmed",
        "Rondleidingen | 2026-09-26T14:00 2026-10-03T14:00 2026-10-10T14:00 | Poort Zuid |  | confirmed",
      ]),
    Sample(
      language: "pt",
      prose:
        "A cooperativa organiza a mostra com conversas e percursos de barco, que são para todos; não se paga na praça.",
      entries: [
        [
          "Oficina de flor de sal", "Sábado 11 e domingo 12 de julho de 2026, das 17h às 19h",
          "Salina da Boa Hora", "Com Rosalina Pinho.",
        ],
        [
          "Encerramento", "Domingo, 19 de julho de 2026, às 17h30", "Armazém do Cais",
          "Entrada livre.",
        ],
      ],
      told: [
        "Oficina de flor de sal | 2026-07-11T17:00/2026-07-11T19:00 2026-07-12T17:00/2026-07-12T19:00 | Salina da Boa Hora | Rosalina Pinho | confirmed",
        "Encerramento | 2026-07-19T17:30 | Armazém do Cais |  | confirmed",
      ]),
  ]

  @Test("Times, places, persons and status of entries", arguments: samples)
  func programme(sample: Sample) {
    let cover = [
      Page.block("Corvara 2026", y: 200, kind: .heading(level: 1), style: Page.display),
      Page.block(sample.prose, y: 500),
    ]
    var blocks: [Block] = []
    for (number, entry) in sample.entries.enumerated() {
      let top = 100 + Double(number) * 80
      blocks.append(
        Page.block(entry[0], y: top, kind: .heading(level: 2), style: Page.bold, page: 2))
      for (line, text) in entry.dropFirst().enumerated() {
        blocks.append(Page.block(text, y: top + 14 * Double(line + 1), page: 2))
      }
    }
    let heading = Page.block(
      "Programma", y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
    var document = Page.document(cover)
    document.pages += Page.document([heading] + blocks).pages
    document.pages[1].number = 2
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: heading.text, blocks: blocks, children: [])
    ]
    let kit = parseEntities(
      document,
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1)))
    #expect(kit.facts.language == sample.language)
    #expect(kit.events.map(told) == sample.told)
  }

  private func told(_ event: Event) -> String {
    let when = event.occurrences.map {
      [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
    }
    let place = [event.location.venue, event.location.address].compactMap { $0 }
    return [
      event.title, when.joined(separator: " "), place.joined(separator: ", "),
      event.people.map(\.name).joined(separator: ", "), event.status.rawValue,
    ].joined(separator: " | ")
  }
}
