import KitModel

@testable import EntityParsing

/// A kit of a cover, a paragraph that tells its body's size, and one section of a programme.
enum ProsedProgramme {
  static func events(of section: Section) -> [Event] {
    let cover = Page.block("Le lavoir", y: 10, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(
      "Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 700)
    var document = Page.document([cover, prose])
    document.sections = [section]
    return parseEntities(document, in: Programme.context()).events
  }
}
