import KitModel

extension ProseEntries {
  /// What the sentences of some paragraphs tell.
  struct Told {
    var entries: [Entry] = []
    /// The places of those that only tell what somebody will do.
    var predicates: Set<Int> = []
    /// The places of those that have a name in quotation marks or italics.
    var names: Set<Int> = []
    /// The paragraphs that they were read from.
    var paragraphs: [Block] = []

    /// Those that are named in quotation marks or italics, in other sentences than some entries.
    func named(beside others: [Entry]) -> Told {
      let named = entries.indices.filter { index in
        names.contains(index)
          && !others.contains { other in
            other.when.flatMap(\.text.places).contains { place in
              entries[index].body.flatMap(\.places).contains {
                $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
              }
            }
          }
      }
      return Told(entries: named.map { entries[$0] })
    }

    mutating func append(_ other: Told) {
      names.formUnion(other.names.map { $0 + entries.count })
      predicates.formUnion(other.predicates.map { $0 + entries.count })
      entries += other.entries
      paragraphs += other.paragraphs
    }

    /// Its entries beside others of the list: what somebody will do at the hour of another is that one.
    func entries(beside others: [Entry]) -> [Entry] {
      entries.enumerated().filter { index, entry in
        !predicates.contains(index)
          || !others.contains { other in
            guard other.origin == .inText, let place = other.when.first?.text.places.first else {
              return false
            }
            return other.sharesDate(with: entry)
              && entry.body.flatMap(\.places).contains {
                $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
              }
          }
      }.map(\.element)
    }

    /// Entries that were told apart in other ways, but for those of the same paragraphs.
    ///
    /// - Parameter headings: name no entry, since the texts below them tell several.
    func without(_ others: [Entry], named headings: [SourcedText]) -> [Entry] {
      others.filter { entry in
        entry.origin == .inText && !headings.contains { $0.text == entry.title.text }
          || !entry.when.flatMap(\.text.places).contains { place in
            paragraphs.contains {
              $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
            }
          }
      }
    }
  }
}
