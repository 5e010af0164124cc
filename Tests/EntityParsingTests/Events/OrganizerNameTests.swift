import KitModel
import Testing

@testable import EntityParsing

@Suite("The organizer behind a cue")
struct OrganizerNameTests {
  @Test(
    "A name goes on in small letters up to the end of its clause",
    arguments: [
      ("Organisé par la Chambre de métiers", "Chambre de métiers"),
      ("Proposé par Ligue de l’apprentissage.", "Ligue de l’apprentissage"),
      ("Organisation : Société d'archéologie locale", "Société d'archéologie locale"),
      ("À l’initiative du CAUE de la Rive", "CAUE de la Rive"),
      ("À l'initiative du collectif La Manivelle", "collectif La Manivelle"),
      ("Une production de l'Atelier Nord", "Atelier Nord"),
      ("Co-organisé par Roche & Filles, sur inscription", "Roche & Filles"),
      ("Hosted by the Potters’ Guild. Free.", "Potters’ Guild"),
      ("Organised by Friends of the Weir", "Friends of the Weir"),
      ("Presented by Blin Council for the arts", "Blin Council for the arts"),
    ])
  func whole(text: String, name: String) {
    #expect(found(in: text) == name)
  }

  @Test(
    "What goes on behind a name is none of it",
    arguments: [
      ("Un stage organisé par Tandem avec trois musiciens", "Tandem"),
      (
        "Une balade organisée par la Ville de Blinville dans les rues du centre",
        "Ville de Blinville"
      ),
      ("Organisé par Les Semailles pour tous", "Semailles"),
      ("Presented by Blin Folk Trust in association with Blin Town Council", "Blin Folk Trust"),
      ("Une initiative du Pays de Rive en partenariat avec la Région", "Pays de Rive"),
      ("Organised by the Town Council as part of the fair", "Town Council"),
      ("A walk hosted by Anne’s Garden in the old mill", "Anne’s Garden"),
      ("Organisé par le Cercle & ouvert à tous", "Cercle"),
    ])
  func cut(text: String, name: String) {
    #expect(found(in: text) == name)
  }

  @Test(
    "Nobody is named",
    arguments: [
      "Organisé par nos bénévoles", "Un atelier mis en place par l’ANRU",
      "En partenariat avec la Ville",
    ])
  func none(text: String) {
    #expect(found(in: text) == nil)
  }

  private func found(in text: String) -> String? {
    OrganizerName.find(in: SourcedText(text: text), lexicon: .shared(for: ["fr", "en"]))?.text
  }
}
