import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Leaves out what stands without a year below a heading of a year before that of the kit, or behind such a year that
/// opens it.
///
/// As in: "Retour sur 2035" above "Mars : réouverture du lavoir. – 17 avril : signature de la charte", and "2034 : première
/// édition, le 3 juin. 2036 : édition en ligne, le 10 mai." in a box.
struct PastYears {
  private var texts: [Block] = []
  private let year: Int?
  /// What sentences tell of years that open them.
  private var told: [SourcedText] = []

  /// - Parameter year: that of the kit.
  init(_ sections: [Section], before year: Int?) {
    self.year = year
    guard let year else { return }
    for section in sections { collect(section, before: year) }
  }

  private mutating func collect(_ section: Section, before year: Int) {
    var isPast = Self.isPast(section.title.text, before: year)
    for block in section.blocks {
      if block.isHeading {
        isPast = Self.isPast(block.text.text, before: year)
      } else if isPast {
        texts.append(block)
      } else {
        told += LeadingYears.stretches(of: block.text, before: year)
      }
    }
    for child in section.children { collect(child, before: year) }
  }

  /// Whether a heading prints one year, which is over: "2035 en bref", and not "Saison 2035/36".
  private static func isPast(_ heading: String, before year: Int) -> Bool {
    guard let own = KitYear.onlyYear(in: heading), own < year else { return false }
    return WordList(heading).words.allSatisfy {
      $0.shape != .number || $0.folded.utf8.count == yearDigits
    }
  }

  private static let yearDigits = 4

  func left(out drafts: [EventDraft]) -> [EventDraft] {
    drafts.filter { !holds($0) && !isOfYearAhead($0) }
  }

  /// Whether the sentence that tells an entry's day prints a year in front of it, in no brackets, that is over.
  ///
  /// As in: "The youngest guest in 2026 was four on 3 July", "raised at the 2026 sale on July 24".
  private func isOfYearAhead(_ draft: EventDraft) -> Bool {
    switch draft.entry.origin {
    case .row, .grid, .umbrella, .dateLed: return false
    case .titled, .inText, .untitled: break
    }
    guard let year, draft.event.yearFrom != .printed, let dated = draft.entry.when.first,
      let day = dated.expressions.first(where: \.statesDay)
    else { return false }
    let ahead = dated.text.slice(0..<day.range.lowerBound)
    guard let last = DateSentences.sentences(of: ahead).last,
      last.text.utf8.count >= Self.leastAhead, !last.text.utf8.contains(UInt8(ascii: "(")),
      let told = KitYear.onlyYear(in: last.text)
    else { return false }
    return told < year
  }

  /// In bytes: a title may be a year.
  private static let leastAhead = 12

  private func holds(_ draft: EventDraft) -> Bool {
    guard !texts.isEmpty || !told.isEmpty else { return false }
    switch draft.event.yearFrom {
    case .printed, .sentence, .section: return false
    default: break
    }
    guard let place = draft.entry.when.first?.text.places.first else { return false }
    return texts.contains {
      $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
    } || isTold(draft)
  }

  /// Whether the first date of an entry stands in a sentence of a past year.
  private func isTold(_ draft: EventDraft) -> Bool {
    guard !told.isEmpty, let when = draft.entry.when.first,
      let start = when.expressions.first?.range.lowerBound,
      let word = when.text.pieces.first(where: { $0.range.contains(start) })
    else { return false }
    return told.contains { sentence in
      sentence.pieces.contains { $0.page == word.page && $0.box == word.box }
    }
  }
}
