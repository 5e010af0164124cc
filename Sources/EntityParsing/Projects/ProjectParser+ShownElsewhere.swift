import KitModel

/// Works that the programme shows, too.
extension ProjectParser {
  /// Whether a card under a heading of projects tells a work that the programme shows elsewhere: none of the events of
  /// its name stands on the card.
  func isTold(_ project: Project, besides events: [Event], _ words: Set<String>) -> Bool {
    guard let place = project.evidence.first(where: { $0.field == "/title" })?.place else {
      return false
    }
    return underHeading(place)
      && !events.contains { event in
        EventMerging.titleWords(event.title) == words
          && event.evidence.contains {
            $0.field == "/title" && $0.place.page == place.page
              && $0.place.box.intersects(place.box)
          }
      }
  }

  /// Whether the section of a place is titled as projects are.
  private func underHeading(_ place: SourcePlace) -> Bool {
    func holds(_ section: Section) -> Bool {
      let isOwn =
        section.blocks.contains { $0.page == place.page && $0.box.intersects(place.box) }
        || section.titleBlock.map { $0.page == place.page && $0.box.intersects(place.box) } ?? false
      return isOwn && lexicon.announces(section.title.text)
        || section.children.contains { child in
          holds(child)
            || lexicon.announces(section.title.text)
              && (child.titleBlock.map {
                $0.page == place.page && $0.box.intersects(place.box)
              } ?? false)
        }
    }
    return document.sections.contains(where: holds)
  }
}
