import KitModel
import Lexicons

/// A part of an item's words, read by itself.
struct ContactPart {
  var item: ContactItem
  var words: ContactItem.Words
  /// A text asks to write to it or call it.
  var isInvited = false
}

/// A piece of a column: an address, a number or words.
struct ContactItem {
  enum Kind {
    case mail(FoundAddress)
    case web(FoundAddress)
    case phone(FoundPhone, channel: ContactLexicon.Channel?)
    case words(Words)
  }

  /// Words between signs.
  struct Words {
    var text: String
    /// A colon follows: they name what comes.
    var isLabel: Bool
    /// They stand in a line of running text.
    var isProse: Bool
  }

  var kind: Kind
  /// UTF-8 offsets in the column's text.
  var range: Range<Int>
  /// The row that it begins in.
  var row: Int
  var isLineStart: Bool

  var isAnchor: Bool {
    switch kind {
    case .mail, .phone, .web: true
    case .words: false
    }
  }

  var isReachable: Bool {
    switch kind {
    case .mail, .phone: true
    case .web, .words: false
    }
  }

  /// Whether it is a number that the kit says to be a fax's.
  var isFax: Bool {
    if case .phone(_, .fax?) = kind { true } else { false }
  }

  var words: Words? {
    if case .words(let words) = kind { return words }
    return nil
  }
}

extension ContactItem {
  /// The item with a part of its words alone, as the name that they hold; `nil` where it has none.
  ///
  /// - Parameter bytes: where the part stands in the words' own text.
  func named(_ list: WordList, bytes: Range<Int>) -> ContactItem? {
    guard var words else { return nil }
    words.text = list.text(bytes)
    words.isProse = false
    var named = self
    named.kind = .words(words)
    named.range = range.lowerBound + bytes.lowerBound..<range.lowerBound + bytes.upperBound
    return named
  }
}
