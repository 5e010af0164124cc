import KitModel
import Lexicons

/// Small lines above titles that say what kind each is, and are no titles: "Théâtre", "Danse", "Conte".
///
/// A kind may be a title where nothing else is: "Vernissage".
struct Eyebrows {
  let lexicon: EventLexicon

  /// So many lines of one look say a kind and nothing else.
  private static let least = 2
  /// As many titles of another look, or this share, stand beside them.
  private static let leastShare = 0.75

  /// The texts of such lines.
  func texts(among items: [Item]) -> Set<String> {
    let words = AttendanceWords(lexicon: lexicon)
    var kinds: [ItemLook: [String]] = [:]
    var names: [ItemLook: Int] = [:]
    for item in items where item.isTitleLike {
      if words.areKinds(item.text.text) {
        kinds[item.look, default: []].append(item.text.text)
      } else {
        names[item.look, default: 0] += 1
      }
    }
    return kinds.reduce(into: []) { texts, kind in
      guard kind.value.count >= Self.least, names[kind.key] == nil,
        names.contains(where: {
          $0.key != kind.key && Double($0.value) >= Self.leastShare * Double(kind.value.count)
        })
      else { return }
      texts.formUnion(kind.value)
    }
  }
}
