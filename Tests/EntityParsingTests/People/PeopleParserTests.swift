import KitModel
import Testing

@testable import EntityParsing

@Suite("Persons in text")
struct PeopleParserTests {
  @Test(
    "are found by name",
    arguments: [
      (
        "Avec Didier Migaud (Président de la Haute Autorité), Henri Verdier (Ambassadeur pour le numérique)",
        ["Didier Migaud", "Henri Verdier"]
      ),
      (
        "Animé par Nadège Guiraud, en présence d'Hélène Boissin-Jonville. Clôture d'Aurore Bimont, directrice de la communication.",
        ["Nadège Guiraud", "Hélène Boissin-Jonville", "Aurore Bimont"]
      ),
      ("with Jane Doe (Acme) and John Roe", ["Jane Doe", "John Roe"]),
      (
        "Jean-René Cazeneuve et Blandine Calcio Godino, députés",
        ["Jean-René Cazeneuve", "Blandine Calcio Godino"]
      ),
      (
        "l'équipe du projet (Camille Rozier, Elise Potier et Laure Dusart)",
        ["Camille Rozier", "Elise Potier", "Laure Dusart"]
      ),
      ("Concert par Lena Brückner (piano)", ["Lena Brückner"]),
      ("Amélie DE MONTCHALIN, ministre", ["Amélie DE MONTCHALIN"]),
      (
        "M. Cyril PIERRE de GEYER et Mme Véronique Loquet",
        ["Cyril PIERRE de GEYER", "Véronique Loquet"]
      ),
      ("Dr. Pauline Lavagne d'Ortigue", ["Pauline Lavagne d'Ortigue"]),
      ("Modération : Hortense Vauquelin", ["Hortense Vauquelin"]),
      ("en compagnie de la climatologue Hortense Vauquelin", ["Hortense Vauquelin"]),
      ("Readers: Jane Doe, John Roe.", ["Jane Doe", "John Roe"]),
      ("with ranger John Roe", ["John Roe"]),
      ("Support from John Roe.", ["John Roe"]), ("Dre Jane Doe, cardiologue", ["Jane Doe"]),
      (
        "Avec Gisèle Pradines-Roux, Baptiste Ferrandier et Iker Zubiaurre.",
        ["Gisèle Pradines-Roux", "Baptiste Ferrandier", "Iker Zubiaurre"]
      ),
      ("With Donal Ó Críodáin. €20, rope included.", ["Donal Ó Críodáin"]),
      ("Selected by Tunde Adeyemi-Walsh. Both halls close", ["Tunde Adeyemi-Walsh"]),
      (
        "Avec Maëlle Eymard-Roche et le président du jury, Anders Fjeldsoe.",
        ["Maëlle Eymard-Roche", "Anders Fjeldsoe"]
      ),
      ("portraits de musiciens par le photographe Rémi Castanier", ["Rémi Castanier"]),
      ("Masterclass de trompette avec Théo Valmorin", ["Théo Valmorin"]),
      (
        "au foyer, en présence de Corinne Amaudruz et d'Aude Jaquier",
        ["Corinne Amaudruz", "Aude Jaquier"]
      ),
      ("Grand entretien : Ottavia Remond", ["Ottavia Remond"]),
      ("Walk with naturalist Éanna Leavy", ["Éanna Leavy"]),
      ("Hosted by Callum Reith. Clips under embargo.", ["Callum Reith"]),
      // Who owns something is one without the sign of it, and it is no part of the name.
      ("Launch of Jane Doe’s second book", ["Jane Doe"]),
      ("Walk around Jane Doe's Barrow", ["Jane Doe"]),
      ("Quervill’s John Roe reads", ["John Roe"]),
      (
        "Con Encarnación Robleda Prieto y Bernat Oriol Casadevall",
        ["Encarnación Robleda Prieto", "Bernat Oriol Casadevall"]
      ),
      (
        "Mit Friederike Quandt-Olsen und dem Vereinsvorsitzenden Joost Hagemeister.",
        ["Friederike Quandt-Olsen", "Joost Hagemeister"]
      ),
    ])
  func found(text: String, expected: [String]) {
    #expect(PeopleParser().parse(text).map(\.person.name) == expected)
  }

  @Test(
    "aren't seen in organisations, places and titles",
    arguments: [
      "Organisé par Bordeaux Métropole", "avec la Compagnie Belle Étoile",
      "Grande Scène, Scène du Canal",
      "Santé Bocage et Ronde des Causses", "par le Collectif Ohm-Ohm",
      "Théâtre de l'Ancienne-Douane", "Press Release", "Nora Kessira Quintet",
      "Agence Grand Large", "Hauts-de-France et Nouvelle-Aquitaine", "Harbour Makers Trust",
      "mardi 10 novembre", "Mr Roe’s Enormous Boots", "Brahms’s Verklärte Lieder",
    ])
  func none(text: String) { #expect(PeopleParser().parse(text).map(\.person.name).isEmpty) }

  @Test("have role, affiliation and part")
  func details() {
    let found = PeopleParser().parse(
      "Avec Didier Migaud (Président de la Haute Autorité), modération : Jane Doe (Acme), clôture par Anne Martin, philosophe."
    )
    #expect(found.map(\.person.part) == [.speaker, .moderator, .closing])
    #expect(found.map(\.person.role) == ["Président", nil, "philosophe"])
    #expect(found.map(\.person.affiliation) == ["Haute Autorité", "Acme", nil])
  }

  @Test("No name goes on over the end of its line")
  func breaks() {
    let text = "Yannick Orsel Claire Lacombe Mathilde Rönn"
    let names = PeopleParser().parse(text, breaks: [14, 29]).map(\.person.name)
    #expect(names == ["Yannick Orsel", "Claire Lacombe", "Mathilde Rönn"])
  }
}
