import KitModel
import Testing

@testable import EntityParsing

@Suite("Places in text")
struct PlaceParserTests {
  @Test(
    "have their venue, street, postcode and city told apart",
    arguments: [
      (
        "FR", "Théâtre du Rond, 12 rue des Lilas, 33000 Bordeaux",
        "Théâtre du Rond|12 rue des Lilas|33000|Bordeaux||"
      ),
      ("FR", "Melun 77000", "||77000|Melun||"), ("FR", "Référence 77000", "|||||"),
      ("FR", "MELUN, SEINE-ET-MARNE", "|||MELUN|SEINE-ET-MARNE|"),
      (
        "AU", "Bell Hall, 12 Mill Street, Quervill SA 5991",
        "Bell Hall|12 Mill Street|5991|Quervill|SA|"
      ),
      (
        "GB", "Bell Museum, Shore Street, Quervill SK9 4QD",
        "Bell Museum|Shore Street|SK9 4QD|Quervill||"
      ),
      ("GB", "Herring Quay car park", "Herring Quay car park|||||"),
      ("GB", "Herring car parks", "|||||"), ("GB", "Classroom B. Free", "Classroom B|||||"),
      ("GB", "Gallery 2", "Gallery 2|||||"),
      (
        "GB", "reading room of the Tanner Exchange", "reading room of the Tanner Exchange|||||"
      ),
      ("CH", "Halle 1", "Halle 1|||||"), ("FR", "Opéra-Théâtre Aubin", "Opéra-Théâtre Aubin|||||"),
      ("FR", "Café-philo Aubin", "|||||"),
      ("FR", "amphithéâtre Aubin le botaniste Jean Roux", "amphithéâtre Aubin|||||"),
      ("FR", "atelier, salle B12", "salle B12|||||"), ("FR", "buvette et jeux", "buvette|||||"),
      ("FR", "Place Vernet", "Place Vernet|||||"), ("CH", "Moudon VD", "|||Moudon|VD|"),
      ("CH", "Halle de Quervillon VD", "Halle de Quervillon|||Quervillon|VD|"),
      ("GB", "Herring Cove jetty", "Herring Cove jetty|||||"),
      ("GB", "Tanner café", "Tanner café|||||"),
      ("GB", "Saturday market", "|||||"), ("GB", "Tanner stage", "|||||"),
      (
        "FR", "archives départementales et métropolitaines",
        "archives départementales et métropolitaines|||||"
      ),
      (
        "GB", "The Quervill-on-Sea Book Festival, 5 Mill Street, Leeds LS1 4QD",
        "The Quervill-on-Sea Book Festival|5 Mill Street|LS1 4QD|Leeds||"
      ),
      ("GB", "King’s Lynn", "|||King’s Lynn||"), ("CA", "St. John’s", "|||St. John’s||"),
      ("CH", "Orsenne FR", "|||Orsenne|FR|"), ("US", "Salina KS", "|||Salina|KS|"),
      ("FR", "stade municipal de Villers-le-Petit", "stade municipal|||Villers-le-Petit||"),
      (
        "FR", "Théâtre Vernet de Villers-le-Petit",
        "Théâtre Vernet de Villers-le-Petit|||Villers-le-Petit||"
      ),
      ("FR", "salle de l’Aire-des-Pins", "salle de l’Aire-des-Pins|||||"),
      ("FR", "Théâtre d’ombres de Paola Ferrante", "|||||"),
      ("FR", "route de Nantes", "|route de Nantes||||"),
      (
        "BE", "à La Soudière, rue du Commerce 121, 5590 Ciney",
        "La Soudière|rue du Commerce 121|5590|Ciney||"
      ),
      (
        "BE", "tout se passe à La Tannerie, rue du Commerce 121, 5590 Ciney",
        "La Tannerie|rue du Commerce 121|5590|Ciney||"
      ),
      ("FR", "Cinéma Aubin, salle 2 COMPÉTITION", "Cinéma Aubin|||||"),
      ("FR", "Musée Vernet invite les familles", "Musée Vernet|||||"),
      (
        "IE", "Grand Hall, Harbour Quay, Dublin 2, D02 X285",
        "Grand Hall|Harbour Quay|D02 X285|Dublin||"
      ),
      (
        "CA", "Au Hangar 14, 155, rue de l’Estran, Québec (Québec) G1K 4B2",
        "Hangar 14|155, rue de l’Estran|G1K 4B2|Québec|Québec|"
      ),
      (
        "US", "Foundry Hall, 1200 Harbor Way, Oakland, CA 94607",
        "Foundry Hall|1200 Harbor Way|94607|Oakland|CA|"
      ),
      (
        "US", "The Alder Room, 41 West 20th Street, New York, NY 10011",
        "The Alder Room|41 West 20th Street|10011|New York|NY|"
      ),
      (
        "GB", "Wharf Studio 4, 9 Tanner Row, London SE1",
        "Wharf Studio 4|9 Tanner Row||London||"
      ),
      (
        "IE", "Sailcloth Hall, 9 Corporation Slip, Belfast BT1 3XZ",
        "Sailcloth Hall|9 Corporation Slip|BT1 3XZ|Belfast||"
      ),
      (
        "IE", "Albion Warehouse, 40 Salthouse Row, Liverpool L3 4ZX",
        "Albion Warehouse|40 Salthouse Row|L3 4ZX|Liverpool||"
      ),
      ("IE", "Pier Head Shed, Sheriff Wharf, D01 R9K2", "Pier Head Shed|Sheriff Wharf|D01 R9K2|||"),
      (
        "FR", "hôtel du département, place Charles-de-Gaulle, 12000 Rodez",
        "hôtel du département|place Charles-de-Gaulle|12000|Rodez||"
      ),
      (
        "FR", "Forum des Forges, 3 quai des Aciéries, 08000 Charleville-Mézières",
        "Forum des Forges|3 quai des Aciéries|08000|Charleville-Mézières||"
      ),
      // A full stop behind a short word for a building ends it; behind "av." it does not.
      ("FR", "Grande Nef. Avec Jeanne Martin", "Grande Nef|||||"),
      ("FR", "Musée Aubin, 3 av. Foch, 44000 Nantes", "Musée Aubin|3 av. Foch|44000|Nantes||"),
      ("FR", "salle des fêtes, Rodez", "salle des fêtes|||Rodez||"),
      ("FR", "Hôtel de ville, Briançon", "Hôtel de ville|||Briançon||"),
      ("FR", "Cinéma Le Cristal, Briançon", "Cinéma Le Cristal|||Briançon||"),
      ("GB", "Room 12, Aubin House, Leeds", "Aubin House|||Leeds||"),
      ("FR", "Halle 2, scène, Rennes", "Halle 2|||Rennes||"),
      ("GB", "Room 12, Leeds", "Room 12|||Leeds||"),
      ("FR", "Salle 3, Maison du Four, Rennes", "Maison du Four|||Rennes||"),
      ("FR", "médiathèque de Roanne", "médiathèque de Roanne|||Roanne||"),
      ("FR", "parc de la Victoire, Millau", "parc de la Victoire|||Millau||"),
      ("FR", "Départ place d’Armes, Rodez", "place d’Armes|||Rodez||"),
      (
        "DE", "Alte Reederei, Kaistraße 12, 18119 Rostock",
        "Alte Reederei|Kaistraße 12|18119|Rostock||"
      ),
      ("CH", "Temple de Grandson", "Temple de Grandson|||Grandson||"),
      (
        "CH", "Théâtre de l'Ancienne-Douane, rue du Lac 3, 1400 Yverdon-les-Bains",
        "Théâtre de l'Ancienne-Douane|rue du Lac 3|1400|Yverdon-les-Bains||"
      ),
      (
        "FR", "Salle des Carmes, 61400 Mortagne-au-Perche",
        "Salle des Carmes||61400|Mortagne-au-Perche||"
      ),
      ("FR", "Villiers-sous-Grez (77)", "|||Villiers-sous-Grez|Seine-et-Marne|"),
      ("FR", "Sainte-Menehould, Marne", "|||Sainte-Menehould|Marne|"),
      (
        "FR", "La Sucrière, 49 quai Rambaud, 69002 Lyon", "La Sucrière|49 quai Rambaud|69002|Lyon||"
      ),
      // The district is no part of the city.
      ("FR", "à Paris 7ème", "|||Paris||"),
      // Towns that the gazetteer doesn't know, by the street in front; no other name behind one.
      ("FR", "Salle Blin, 3 rue des Ormes, Quervillon", "Salle Blin|3 rue des Ormes||Quervillon||"),
      ("FR", "Place du Puits, Sainte-Bavole", "Place du Puits|||Sainte-Bavole||"),
      ("FR", "12 rue des Ormes, Gymnase Blin", "Gymnase Blin|12 rue des Ormes||||"),
      ("FR", "Cafétéria, 4 €", "Cafétéria|||||"),
      ("FR", "base nautique des Ormes", "base nautique des Ormes|||||"),
      ("FR", "12 rue des Ormes, Entrée libre", "|12 rue des Ormes||||"),
      ("FR", "12 rue des Ormes, Jeanne Martin", "|12 rue des Ormes||||"),
      ("FR", "20 avenue de Ségur, 75 007 Paris", "|20 avenue de Ségur|75007|Paris||"),
      // Compounds beside a venue are towns; a person or what follows a dash is none.
      ("FR", "Le Pressoir, Vaux-sur-Lierre", "Le Pressoir|||Vaux-sur-Lierre||"),
      ("FR", "Vaux-sur-Lierre, salle des fêtes", "salle des fêtes|||Vaux-sur-Lierre||"),
      ("FR", "Salle Blin, Jean-Pierre Vasseur", "Salle Blin|||||"),
      ("FR", "Lueurs du Vimeu – Ormes-sur-Lierre", "|||||"),
      // A postcode in brackets stands behind a town.
      ("FR", "Quervillon (23150)", "||23150|Quervillon||"),
      ("FR", "salles de Saint-Blin et de Vaux", "salles de Saint-Blin et de Vaux|||||"),
      ("FR", "à la chapelle Blin, Bief-Dessous", "chapelle Blin|||Bief-Dessous||"),
      ("FR", "Entrée libre, Bief-Dessous", "|||||"),
      ("FR", "Médiathèque Blin, Montreuil-l’Étang", "Médiathèque Blin|||Montreuil-l’Étang||"),
      (
        "US", "Kelp Hall, 220 Gifford Street, Quervillon, MA 02744",
        "Kelp Hall|220 Gifford Street|02744|Quervillon|MA|"
      ),
      // A street needs no number where its last word is one.
      ("IE", "The Plough, Castle Street, Ballyquin", "The Plough|Castle Street||Ballyquin||"),
      // What is done in a building is none; an article is no part of one.
      ("FR", "Atelier d’écriture avec Anne Martin", "|||||"),
      ("FR", "Atelier Blin", "Atelier Blin|||||"),
      ("FR", "dans l’atelier du luthier", "atelier du luthier|||||"),
      ("FR", "Marché de Noël", "|||||"),
      ("FR", "marché des Ormes", "marché des Ormes|||||"),
      ("FR", "le cinéma Le Cristal", "cinéma Le Cristal|||||"),
      ("FR", "Visite de l’atelier Blin, 12 rue des Ormes", "atelier Blin|12 rue des Ormes||||"),
      // A venue's name ends where the sentence goes on, or the way to the next place.
      ("FR", "Petit Quai Avec Anne Martin", "Petit Quai|||||"),
      ("FR", "Cinéma Le Cristal projette un film", "Cinéma Le Cristal|||||"),
      (
        "FR", "stade municipal de Villers-le-Petit avec la fanfare",
        "stade municipal|||Villers-le-Petit||"
      ),
      ("FR", "gare à la place Blin", "gare|||||"),
      ("FR", "salle à manger du moulin", "salle à manger du moulin|||||"),
      // In front of an address, a sentence may end in its venue.
      ("FR", "une soirée au café Blin, 4 rue des Ormes", "café Blin|4 rue des Ormes||||"),
      ("FR", "une soirée de jeux, 4 rue des Ormes", "|4 rue des Ormes||||"),
      // A name stands in front of the brackets that hold its address, behind an adjective in small letters.
      ("FR", "Le Séchoir (travée 3, quai des Ormes)", "Le Séchoir|quai des Ormes||||"),
      ("FR", "Le Séchoir (travée 3, rue des Ormes), la salle Blin", "Le Séchoir|rue des Ormes||||"),
      ("FR", "Gratuit (deux séances), quai des Ormes", "quai des Ormes|||||"),
      ("AU", "at the old Ropewalk Canteen, 3 Alder Lane", "Ropewalk Canteen|3 Alder Lane||||"),
      ("AU", "bring the old one, 3 Alder Lane", "|3 Alder Lane||||"),
      // All of a segment behind "à" is a town.
      ("FR", "samedi, à Vaux-sur-Lierre, un bal", "|||Vaux-sur-Lierre||"),
      ("FR", "un bal, à Quervillon", "|||Quervillon||"),
      ("FR", "un bal, à Noël", "|||||"),
      (
        "ES", "Casa de los Gremios, calle de la Fragua, 7, 49001 Zamora",
        "Casa de los Gremios|calle de la Fragua|49001|Zamora||"
      ),
    ])
  func parts(country: String, text: String, expected: String) {
    let location = PlaceParser(country: country).parse(text).first?.location ?? Location()
    let told = PlaceField.allCases.map { location[$0] ?? "" }.joined(separator: "|")
    #expect(told == expected)
  }

  @Test(
    "are no words that titles set behind “in”",
    arguments: ["In Praise of Railways", "In Search of Weirs", "In Memory of Old Mills"])
  func titles(title: String) {
    #expect(PlaceParser(country: "GB").parse(title).first?.location.city == nil)
  }

  @Test("are placed in region, country and zone by the gazetteer")
  func implied() {
    let mention = PlaceParser(country: "FR").parse("Rennes").first
    #expect(mention?.implied.region == "Bretagne")
    #expect(mention?.implied.country == "FR")
    #expect(
      PlaceParser(country: "FR").timeZone(of: Location(city: "Fort-de-France"))
        == "America/Martinique")
    #expect(PlaceParser(country: "CA").timeZone(of: Location(city: "Moncton")) == "America/Moncton")
    #expect(
      PlaceParser(country: "US").timeZone(of: Location(city: "Oakland")) == "America/Los_Angeles")
  }

  @Test(
    "aren't seen where there are none",
    arguments: [
      "Avec Jean Dupont et Anne Martin.", "de 10 h à 12 h", "Tarif : 12 €", "un projet pour tous",
      "En place depuis 2019", "En route vers 2030",
    ])
  func none(text: String) { #expect(PlaceParser(country: "FR").parse(text).isEmpty) }

  @Test(
    "are towns or halls in lines known to name one, by their form",
    arguments: [
      ("Mantes-le-Lac", "|Mantes-le-Lac"), ("Le Ressac", "Le Ressac|"),
      ("Notre-Dame", "Notre-Dame|"), ("Départ : Parc Blin", "Parc Blin|"),
    ])
  func placeLines(text: String, expected: String) {
    let location = PlaceParser(country: "FR").parse(text, isPlaceLine: true).first?.location
    #expect("\(location?.venue ?? "")|\(location?.city ?? "")" == expected)
  }

  @Test("tell the bytes of each part")
  func ranges() {
    let text = "À la médiathèque Gide, Évreux"
    let mention = PlaceParser(country: "FR").parse(text).first
    let bytes = Array(text.utf8)
    let venue = mention?.range(of: .venue).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(venue == "médiathèque Gide")
    let city = mention?.range(of: .city).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(city == "Évreux")
  }
}

@Suite("The gazetteer")
struct GazetteerTests {
  @Test(
    "finds names in any spelling", arguments: ["Saint-Étienne", "SAINT ETIENNE", "saint-etienne"])
  func spelling(name: String) {
    #expect(Gazetteer.shared.places(named: name).first?.code == "42")
  }

  @Test("knows regions, departments, cantons, provinces and states")
  func subdivisions() {
    let gazetteer = Gazetteer.shared
    #expect(gazetteer.places(named: "Pays-de-la-Loire").first?.kind == .region)
    #expect(gazetteer.places(named: "Ile-de-France").first?.kind == .region)
    #expect(gazetteer.subdivision(code: "VD", country: "CH")?.name == "Vaud")
    #expect(gazetteer.subdivision(code: "974", country: "FR")?.timeZone == "Indian/Reunion")
  }
}
