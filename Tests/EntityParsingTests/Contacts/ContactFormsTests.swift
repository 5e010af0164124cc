import KitModel
import Testing

@testable import EntityParsing

/// Forms that contacts are printed in, each with what looks like it and is none: a line per line of the
/// page, a blank one for the space between two blocks, `#` in front of a heading.
@Suite("Forms of contacts")
struct ContactFormsTests {
  func told(_ text: String, countries: [String] = ["FR", "GB"]) -> [String] {
    var blocks: [Block] = []
    var top = 40.0
    for part in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
      let isHeading = part.hasPrefix("#")
      let words = String(part.drop { $0 == "#" || $0 == " " })
      blocks.append(
        Page.block(
          words, y: top, kind: isHeading ? .heading(level: 2) : .paragraph,
          style: isHeading ? Page.bold : Page.body))
      top += Double(words.split(separator: "\n").count) * 12 + 16
    }
    return parseContacts(Page.document(blocks), countries: countries).contacts.map { contact in
      [
        contact.name ?? "–", contact.organization ?? "–", contact.emails.joined(separator: ","),
        contact.phones.map(\.e164).joined(separator: ","),
      ].joined(separator: "|")
    }
  }

  @Test(
    "A service, cabinet or counter is the organisation, a person's role or label is none",
    arguments: [
      (
        "# Contacts\n\nCabinet du préfet\nLoïc Tanneguy, conseiller presse\n01 99 00 23 11\ncab@pref.example.fr",
        ["Loïc Tanneguy|Cabinet du préfet|cab@pref.example.fr|+33199002311"]
      ),
      (
        "# Media contact\n\nAnne Duval, Press Officer, Blin Pantry, Inc., 01632 960 200, press@blin.example.com",
        ["Anne Duval|Blin Pantry, Inc.|press@blin.example.com|+441632960200"]
      ),
      (
        "# Presse\n\nAnne Le Goff – service de presse du salon\npresse@pap.example.org",
        ["Anne Le Goff|service de presse du salon|presse@pap.example.org|"]
      ),
      (
        "# Presse\n\nDirection des canaux\nService de presse\n01 99 00 23 40\npresse@dc.example.fr",
        ["–|Direction des canaux|presse@dc.example.fr|+33199002340"]
      ),
      (
        "# Contacts\n\nGuichet « Cent toits » : 01 99 00 11 00\ntoits@pap.example.fr",
        ["–|Guichet « Cent toits »|toits@pap.example.fr|+33199001100"]
      ),
      (
        "# Contacts\n\nDirection artistique\nAnna Doyle\nanna@pap.example.com",
        ["Anna Doyle|–|anna@pap.example.com|"]
      ),
      (
        "# Contacts\n\nHead of Press\nAnna Doyle\nanna@pap.example.com",
        ["Anna Doyle|–|anna@pap.example.com|"]
      ),
      (
        "# Presse\n\nIsabelle Morin, DIRECTRICE DE LA COMMUNICATION\ni.morin@pap.example.com",
        ["Isabelle Morin|–|i.morin@pap.example.com|"]
      ),
    ])
  func services(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "A line to call is an organisation with a number; a street number, a price or a place in front of one is none",
    arguments: [
      (
        "Balades gratuites tout l’été dans le parc.\nAllô Parc : 04 65 71 22 00",
        ["–|Allô Parc||+33465712200"]
      ),
      (
        "# Renseignements\n\nCarte : 10 €, en vente au kiosque. Programme : parc.example.org\nLigne info-parc : 04 65 71 22 00",
        ["–|Ligne info-parc||+33465712200"]
      ),
      (
        "Venir : sortie 36, puis navettes gratuites depuis la gare, toutes les dix minutes. Renseignements du public\n: 04 65 71 22 00, parc.example.fr.",
        ["–|–||+33465712200"]
      ),
      ("Lecture au kiosque du parc\nSur réservation au 04 65 71 22 00", []),
      ("Kiosque du parc : 04 65 71 22 00", []),
    ])
  func lines(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "Hours beside a number part no line; a counter whose text tells its hours is a contact, as is an office with a site",
    arguments: [
      (
        "Box office: 01632 960 200 (Mon to Sat, 10am–4pm), tickets@hall.example.org",
        ["–|–|tickets@hall.example.org|+441632960200"]
      ),
      (
        "Box office: 01632 960 200, Mon–Sat 10am–4pm · tickets@hall.example.org",
        ["–|–|tickets@hall.example.org|+441632960200"]
      ),
      (
        "Billetterie du mardi au vendredi de 14 h à 18 h 30 et une heure avant les spectacles, au comptoir du hall. Tél. 04 65 71 22 00. billetterie@quai.example.fr",
        ["–|–|billetterie@quai.example.fr|+33465712200"]
      ),
      (
        "Ligne info rivage, du lundi au\nvendredi, 9h-17h\n04 65 71 22 00\nrivage@quai.example.fr",
        ["–|–|rivage@quai.example.fr|+33465712200"]
      ),
      (
        "# Adresses\n\nOffice de tourisme\n2, place Neuve\n04 65 71 22 00\nwww.montaure.example.com",
        ["–|Office de tourisme||+33465712200"]
      ),
      (
        "Les spectacles du mardi et du mercredi se jouent à la médiathèque, dont la billetterie est fermée. Tél. 04 65 71 22 00. quai@quai.example.fr",
        []
      ),
      (
        "# Adresses\n\nLes concerts\n2, place Neuve\n04 65 71 22 00\nwww.montaure.example.com", []
      ),
    ])
  func counters(text: String, expected: [String]) {
    #expect(told(text, countries: ["FR", "GB"]) == expected)
  }

  @Test(
    "Text above a heading of contacts is another matter; headings right above it are not",
    arguments: [
      (
        "Merci à nos amis\n\nAmis de la Bibliothèque, Crédit Union\n\n# Contact presse\n\nAnne Duval\nanne@livres.example.org",
        ["Anne Duval|–|anne@livres.example.org|"]
      ),
      (
        "Conférence de presse : mardi 8 septembre, Théâtre de la Source\n\n# Contact presse\n\nAnne Duval\nanne@livres.example.org",
        ["Anne Duval|–|anne@livres.example.org|"]
      ),
      (
        "# Association Livres en fête\n\n# Contact presse\n\nAnne Duval\nanne@livres.example.org",
        ["Anne Duval|Association Livres en fête|anne@livres.example.org|"]
      ),
    ])
  func headings(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "A line's end parts a first name from its surname, a kind from its name; it parts two lines elsewhere",
    arguments: [
      (
        "# Contacts\n\nAgence Cap Bleu – Anne\nVauquelin\nanne@cap-bleu.example.com",
        ["Anne Vauquelin|Agence Cap Bleu|anne@cap-bleu.example.com|"]
      ),
      (
        "# Contacts\n\nInès Vauquelin, agence\nPapier\nd’encre\ni.v@mail.example.com",
        ["Inès Vauquelin|agence Papier d’encre|i.v@mail.example.com|"]
      ),
      (
        "# Contacts\n\nAnne Vauquelin, communication\nVille de Trois-Ponts\nav@mail.example.com",
        ["Anne Vauquelin|Ville de Trois-Ponts|av@mail.example.com|"]
      ),
      (
        "# Public\n\nTrois-Ponts Tourisme, accueil\nplace du Port 2, 14890\nTrois-Ponts\ninfo@trois-ponts-tourisme.example.org",
        ["–|Trois-Ponts Tourisme|info@trois-ponts-tourisme.example.org|"]
      ),
    ])
  func cutLines(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "What stands beside a person or below a label is an organisation; a house with its street is no person",
    arguments: [
      (
        "# Contacts\n\nLes Amis du Pont – Anne Martin, présidente\nbureau@pap.example.org",
        ["Anne Martin|Les Amis du Pont|bureau@pap.example.org|"]
      ),
      (
        "# Contacts\n\nAnne Martin\nLes Amis du Pont\nbureau@pap.example.org",
        ["Anne Martin|Les Amis du Pont|bureau@pap.example.org|"]
      ),
      (
        "# Contacts\n\nThreadneedle Hart\nLudovisa Munro-Kay\nAccount Director\npap@threadneedlehart.example.org",
        ["Ludovisa Munro-Kay|Threadneedle Hart|pap@threadneedlehart.example.org|"]
      ),
      (
        "# Contacts\n\nThreadneedle Hart\nPress Office\npap@threadneedlehart.example.org",
        ["–|Threadneedle Hart|pap@threadneedlehart.example.org|"]
      ),
      (
        "# Contacts\n\nAnne Martin\nQuillam Okobo\nbureau@pap.example.org",
        ["Anne Martin|–|bureau@pap.example.org|"]
      ),
      (
        "# Contacts\n\nAnne Martin, Montréal\nbureau@pap.example.org",
        ["Anne Martin|–|bureau@pap.example.org|"]
      ),
      (
        "# Billetterie\n\nPalais des sports de Trois-Ponts\n03 60 99 14 00\nbillets@pap.example.com",
        ["–|Palais des sports de Trois-Ponts|billets@pap.example.com|+33360991400"]
      ),
      (
        "# Billetterie\n\nDu mardi au samedi\n03 60 99 14 00\nbillets@pap.example.com",
        ["–|–|billets@pap.example.com|+33360991400"]
      ),
      (
        "# Informations pratiques\n\nMusée des Ponts\nCouvent du Rivage, 5 rue des Clarisses, 23990 Trois-Ponts\n05 36 49 77 10 – www.musee-ponts.example.fr\n\nAteliers sur réservation :\nateliers@musee-ponts.example.fr",
        ["–|Musée des Ponts|ateliers@musee-ponts.example.fr|+33536497710"]
      ),
    ])
  func besides(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "A sentence that asks to call a person of a house names both; one for places at an event names nobody",
    arguments: [
      (
        "For press tickets, interviews and images please contact Imogen Thackeray at Curlew PR on 020 7946 0771 or imogen@curlew.example.com.",
        ["Imogen Thackeray|Curlew PR|imogen@curlew.example.com|+442079460771"]
      ),
      (
        "To reserve one of the many tickets for this concert please contact the office at the hall on 020 7946 0771 or hall@curlew.example.com.",
        []
      ),
    ])
  func sentences(text: String, expected: [String]) {
    #expect(told(text, countries: ["GB"]) == expected)
  }

  @Test(
    "A mail address below several persons is everybody's, one with a person's name or number is that one's",
    arguments: [
      (
        "# Presse\n\nAnne Martin, 06 39 98 41 27\nLuc Morel, 06 39 98 41 28\nbureau@pap.example.org",
        [
          "Anne Martin|–|bureau@pap.example.org|+33639984127",
          "Luc Morel|–|bureau@pap.example.org|+33639984128",
        ]
      ),
      (
        "# Presse\n\nAnne Martin, maire, 06 39 98 41 27\nLuc Morel, 06 39 98 41 28,\nluc.morel@pap.example.org",
        [
          "Anne Martin|–||+33639984127", "Luc Morel|–|luc.morel@pap.example.org|+33639984128",
        ]
      ),
      (
        "# Contacts\n\nAnne Martin, 06 39 98 41 27\nAccueil : 04 65 71 74 00, accueil@pap.example.org",
        ["Anne Martin|–||+33639984127", "–|–|accueil@pap.example.org|+33465717400"]
      ),
    ])
  func shared(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test(
    "Two persons with an address each share the number in their row; a block above with its own person is another's"
  )
  func persons() {
    #expect(
      told(
        "# Presse\n\nagence Colibri bleu – Fanny Hurault et Gaspard Lemoigne – 01 99 00 33 88 – fanny@colibri-bleu.example.com, gaspard@colibri-bleu.example.com"
      ) == [
        "Fanny Hurault|agence Colibri bleu|fanny@colibri-bleu.example.com|+33199003388",
        "Gaspard Lemoigne|agence Colibri bleu|gaspard@colibri-bleu.example.com|+33199003388",
      ])
    #expect(
      told(
        "# Contacts\n\nThéâtre du Fil\nAnne Martin\n\nAdministration\nLuc Morel\nadmin@pap.example.org"
      ) == ["Luc Morel|–|admin@pap.example.org|"])
    #expect(
      told("# Contacts\n\nThéâtre du Fil\n\nAdministration\nLuc Morel\nadmin@pap.example.org") == [
        "Luc Morel|Théâtre du Fil|admin@pap.example.org|"
      ])
  }

  @Test(
    "The organisation in the person's block comes before one above it; a long name is no sentence",
    arguments: [
      (
        "# Contact\n\nFestival Crête Noire\n\nAssociation Monts et Vaux\nFred Bouilhol, directeur\nfred@cretenoire.example.org",
        ["Fred Bouilhol|Association Monts et Vaux|fred@cretenoire.example.org|"]
      ),
      (
        "# Contact\n\nFestival Crête Noire\n\nFred Bouilhol, directeur\nfred@cretenoire.example.org",
        ["Fred Bouilhol|Festival Crête Noire|fred@cretenoire.example.org|"]
      ),
      (
        "# Contacts\n\nLigue contre les maladies de la peau, comité du Puy-Ferrand\nJean-Noël Chassaing, président – 06 39 98 88 20",
        [
          "Jean-Noël Chassaing|Ligue contre les maladies de la peau, comité du Puy-Ferrand||+33639988820"
        ]
      ),
      (
        "# Contact presse Barnola\n\nFred Bouilhol\nfred@barnola.example.org",
        ["Fred Bouilhol|Barnola|fred@barnola.example.org|"]
      ),
      (
        "# Contact presse Bretagne\n\nFred Bouilhol\nfred@mail.example.org",
        ["Fred Bouilhol|–|fred@mail.example.org|"]
      ),
    ])
  func which(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("An organisation that the kit prints elsewhere is known by the domain, another one is not")
  func printed() {
    let text =
      "La Confédération des fournils organise la semaine du pain.\n\n# Contacts\n\nAnne Martin\nbretagne@"
    #expect(
      told(text + "fournils.example.org")
        == ["Anne Martin|Confédération des fournils|bretagne@fournils.example.org|"])
    #expect(told(text + "pain.example.org") == ["Anne Martin|–|bretagne@pain.example.org|"])
  }

  @Test("Whom a text says to ask for is the contact; a phrase behind an address is nobody")
  func asked() {
    #expect(
      told("# Contact\n\nWrite to\ntrade@pap.example.org\nor call Anne Smith\n+44 20 7946 0321")
        == ["Anne Smith|–|trade@pap.example.org|+442079460321"])
    #expect(
      told("# Contact\n\nWrite to\ntrade@pap.example.org\nor call the Front Desk\n+44 20 7946 0321")
        == ["–|–|trade@pap.example.org|+442079460321"])
  }

  @Test("A site far above is another matter, the words between it and the address are not")
  func siteAbove() {
    let blocks = [
      Page.block("Inscriptions : pap.example.org/matin", y: 40),
      Page.block("Presse", y: 120),
      Page.block("Agence Hêtre & Cie\nSolène Quemper\n06 39 98 41 27", y: 140),
    ]
    let contacts = parseContacts(Page.document(blocks), countries: ["FR"]).contacts
    #expect(contacts.map(\.name) == ["Solène Quemper"])
    #expect(contacts.map(\.organization) == ["Agence Hêtre & Cie"])
    #expect(contacts.map(\.urls) == [[]])
  }

  @Test("An organisation that is inferred shows where the kit prints it")
  func evidence() {
    let blocks = [
      Page.block("Société des Ponts", y: 40, style: Page.bold),
      Page.block("Contact presse : Anne Martin, anne@societedesponts.example.fr", y: 400),
    ]
    let contacts = parseContacts(
      Page.document(blocks), countries: ["FR"], issuer: "Société des Ponts"
    ).contacts
    #expect(contacts.map(\.organization) == ["Société des Ponts"])
    #expect(
      contacts.first?.evidence.filter { $0.field == "/organization" }.map(\.text) == [
        "Société des Ponts"
      ])
    // Printed nowhere, it has no box.
    let bare = parseContacts(
      Page.document([blocks[1]]), countries: ["FR"], issuer: "Société des Ponts"
    ).contacts
    #expect(bare.map(\.organization) == ["Société des Ponts"])
    #expect(bare.first?.evidence.contains { $0.field == "/organization" } == false)
  }

  @Test("Contacts at a project's domain are the project's, and not its issuer's")
  func project() {
    let text =
      "# Contacts\n\nAnne Martin\nanne@cap-vert.example.fr\n\nLoïc Morel\nRégion Haute-Rive\npresse@haute-rive.example.fr"
    func organizations(of text: String) -> [String?] {
      let blocks =
        [
          Page.block(
            "Cap Vert, cap-vert.example.fr, www.cap-vert.example.fr, infos.cap-vert.example.fr",
            y: 10)
        ]
        + text.split(separator: "\n\n").enumerated().map { index, part in
          Page.block(String(part), y: 60 + Double(index) * 60)
        }
      return parseContacts(
        Page.document(blocks), countries: ["FR"], issuer: "Région Haute-Rive"
      ).contacts.map(\.organization)
    }
    #expect(organizations(of: text) == ["Cap Vert", "Région Haute-Rive"])
    let alone = text.replacing("presse@haute-rive.example.fr", with: "06 39 98 41 27")
    #expect(organizations(of: alone).first == "Région Haute-Rive")
  }
}
