import KitModel
import Lexicons

/// The looks of a kit's titles that each head one dated text: "Bal des lavoirs" above "samedi 3 avril, 21 h – Trois
/// accordéons. Dès 6 ans."
///
/// One such text may name what the heading above it is about: "Autour de l'exposition" above "12 mars, 18 h – Vernissage".
/// Where most titles of a look head one of them each, over all of the kit, the titles are the entries', and what stands
/// behind the dates tells of them.
struct TitledDates {
  private var looks: Set<ItemLook> = []

  /// So many titles set alike head one dated text each, and this share of all that head any.
  private static let leastTitles = 3
  private static let leastShare = 0.75

  /// A kit that has none.
  init() {}

  init(_ document: SectionedDocument, stream: ItemStream) {
    var counts: [ItemLook: (one: Int, all: Int)] = [:]
    func count(_ section: Section) {
      let items = stream.items(of: [section.titleBlock].compactMap(\.self) + section.blocks)
      for (index, title) in items.enumerated() where title.isTitleLike {
        let below = items[(index + 1)...].prefix { !$0.isTitleLike }
        let led = below.count(where: Self.isLedByDay)
        guard led > 0 else { continue }
        counts[title.look, default: (0, 0)].all += 1
        let isOne = led == 1 && below.first.map(Self.isLedByDay) == true
        if isOne, !below.contains(where: { $0.isDateLine || $0.isTimeLine }) {
          counts[title.look]?.one += 1
        }
      }
      for child in section.children { count(child) }
    }
    for section in document.sections where section.kind != .cover { count(section) }
    looks = Set(
      counts.filter { _, count in
        count.one >= Self.leastTitles
          && Double(count.one) >= Self.leastShare * Double(count.all)
      }.keys)
  }

  /// Whether a title is set as those that each head one dated text.
  func isTitle(_ item: Item?) -> Bool { item.map { looks.contains($0.look) } ?? false }

  private static func isLedByDay(_ item: Item) -> Bool {
    item.table == nil && item.dated.hasCertainDay && DateCoverage.isLeading(item.coverage)
  }
}
